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
pub(crate) struct ReplacedUids(RefCell<BTreeMap<String, String>>);

impl ReplacedUids {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_changed_is_noted_and_stands_once() {
        let gathered = ReplacedUids::default();
        for (old, new) in [("1.2", "2.25.1"), ("1.2", "2.25.1"), ("1.3", "1.3"), ("", "2.25.2")] {
            gathered.note(old, new);
        }
        let uids = gathered.into_pairs();
        assert_eq!(uids, BTreeMap::from([("1.2".to_owned(), "2.25.1".to_owned())]));
        let mut all = Mapping { uids: uids.clone(), ..Mapping::default() };
        all.merge(Mapping { uids, ..Mapping::default() });
        assert_eq!(all.uids.len(), 1);
    }
}
