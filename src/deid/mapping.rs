//! What was replaced by what, for the confidential mapping tables.

use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Old and new identifiers; only what was changed stands here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// UIDs of instances, series, studies, frames of reference, and of all that they refer to.
    pub uids: BTreeMap<String, String>,
    /// Patient IDs.
    pub patient_ids: BTreeMap<String, String>,
}

impl Mapping {
    /// Adds another one; what both have stands once.
    pub fn merge(&mut self, other: Self) {
        self.uids.extend(other.uids);
        self.patient_ids.extend(other.patient_ids);
    }
}

/// Gathers UIDs while a head is walked.
#[derive(Debug, Default)]
pub(super) struct Gathered(RefCell<BTreeMap<String, String>>);

impl Gathered {
    /// Notes a pair.
    pub fn note(&self, old: &str, new: &str) {
        if old != new && !old.is_empty() {
            self.0.borrow_mut().insert(old.to_owned(), new.to_owned());
        }
    }

    /// All pairs.
    pub fn into_pairs(self) -> BTreeMap<String, String> {
        self.0.into_inner()
    }
}
