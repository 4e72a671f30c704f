//! A list of IDs that somebody else gave: for each Patient ID an anonymous ID, and perhaps an order number.
//!
//! It is read as a whole or refused as a whole. It identifies patients: it lies in memory alone, and nothing that is told of
//! it holds a value.

mod fault;
mod headings;
mod read;
mod table;

pub use fault::{ListFault, Refused};

use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use std::fmt;
use veilig_deid::AnonymousId;
use veilig_study::{Patient, is_dummy_id, plain_id};

/// The list.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct IdList {
    patients: Vec<Listed>,
    /// The places of patients by their ID as written.
    exact: HashMap<String, usize>,
    /// The places of patients by their ID without separators, case and leading zeros.
    plain: HashMap<String, Vec<usize>>,
}

/// What the list gives a patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The anonymous ID.
    pub anonymous_id: AnonymousId,
    /// The order number; `None` where the list has none, or several.
    pub order_number: Option<String>,
}

/// What a list says of a patient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ListAnswer {
    /// There is no list.
    #[default]
    NoList,
    /// What it gives.
    Found(Listed),
    /// The patient is not in it.
    NotListed,
    /// Several of its patients may be this one, or the ID is one that many have.
    Unsure,
}

impl IdList {
    /// How many patients it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.patients.len()
    }

    /// It has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.patients.is_empty()
    }

    /// Finds a patient by all IDs that the files write. An ID is found as it is written; else by another spelling of it, as
    /// patients are told apart: where that fits one patient of the list alone.
    #[must_use]
    pub fn find(&self, patient: &Patient) -> ListAnswer {
        let spellings = patient.who.spellings.iter().map(|one| one.id.trim());
        let ids: BTreeSet<&str> =
            std::iter::once(patient.facts.id.trim()).chain(spellings).filter(|id| !id.is_empty()).collect();
        if ids.iter().any(|id| is_dummy_id(id)) {
            return ListAnswer::Unsure;
        }
        let mut found = BTreeSet::new();
        for id in ids {
            match (self.exact.get(id), self.plain.get(&plain_id(id)).map(Vec::as_slice)) {
                (Some(place), _) => found.extend([*place]),
                (None, Some(places)) => found.extend(places),
                (None, None) => {}
            }
        }
        let mut found = found.into_iter().filter_map(|place| self.patients.get(place));
        match (found.next(), found.next()) {
            (Some(one), None) => ListAnswer::Found(one.clone()),
            (Some(_), Some(_)) => ListAnswer::Unsure,
            _ => ListAnswer::NotListed,
        }
    }

    /// Takes one more patient.
    fn push(&mut self, id: &str, listed: Listed) {
        let place = self.patients.len();
        self.patients.push(listed);
        self.exact.insert(id.to_owned(), place);
        // An ID of signs alone has no plain form.
        let plain = plain_id(id);
        if !plain.is_empty() {
            self.plain.entry(plain).or_default().push(place);
        }
    }
}

/// It tells nothing of what it holds.
impl fmt::Debug for IdList {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "IdList of {}", self.patients.len())
    }
}

#[cfg(test)]
mod tests;
