//! The anonymous IDs of one export: who claims what is counted once, so that the work grows with the patients.

use super::anonymous_id::{AnonymousId, Person};
use crate::{Dates, Identifiers, Key};
use std::collections::{HashMap, HashSet};

/// The IDs that the patients of one export get: none twice.
#[derive(Clone, Debug, Default)]
pub struct AnonymousIds {
    /// How many patients of the export have this identity.
    claims: HashMap<String, usize>,
    taken: HashSet<AnonymousId>,
}

impl AnonymousIds {
    /// None is taken yet. `all` are the patients of the export, also those who get an ID from elsewhere.
    #[must_use]
    pub fn among<'a>(all: impl IntoIterator<Item = Person<'a>>) -> Self {
        let mut claims = HashMap::new();
        for claim in all.into_iter().filter_map(|one| one.identity()) {
            *claims.entry(claim).or_insert(0) += 1;
        }
        Self { claims, taken: HashSet::new() }
    }

    /// Takes an ID, so that nobody else gets it; `false`: somebody has it.
    pub fn take(&mut self, id: &AnonymousId) -> bool {
        self.taken.insert(id.clone())
    }

    /// The ID for a patient for whom none was typed: derived where the key lasts and the person can be told apart among
    /// all patients of the export, so that a later export agrees; else drawn. It holds nothing of the patient, not even
    /// by chance, and is none of those taken. `None` where the system has no random numbers.
    #[must_use]
    pub fn for_patient(
        &self,
        key: &Key,
        person: &Person<'_>,
        identifiers: &Identifiers,
    ) -> Option<AnonymousId> {
        let is_free = |id: &AnonymousId| !self.taken.contains(id);
        let identity = self.unique_identity(person).filter(|_| key.is_lasting());
        let lasting = |id: &AnonymousId| is_free(id) && identifiers.own_in(id.as_str()).is_none();
        let derived = identity.map(|text| AnonymousId::derive(key, &text, identifiers));
        if let Some(id) = derived.filter(lasting) {
            return Some(id);
        }
        let mut id = AnonymousId::draw()?;
        for _ in 0..64 {
            if is_free(&id) && identifiers.found_in(id.as_str(), Dates::Remove).is_none() {
                break;
            }
            id = AnonymousId::draw()?;
        }
        Some(id)
    }

    /// The identity of a person where no other patient of the export has it. Where two claim one ID, neither gets what is derived from it, since
    /// nobody knows whose it was in an earlier export; name and birth date are added.
    fn unique_identity(&self, person: &Person<'_>) -> Option<String> {
        let claim = person.identity()?;
        let claims = self.claims.get(&claim).copied().unwrap_or(0);
        if claims < 2 { Some(claim) } else { Some(format!("{claim}\0{}", person.named()?)) }
    }
}
