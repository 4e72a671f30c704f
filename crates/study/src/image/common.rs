//! What many images say alike, kept once.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::HashSet;
use std::hash::Hash;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// Facts that many images share: a copy points to the same, until one of them is changed. It is read, compared and written like the facts
/// themselves.
///
/// ```
/// use veilig_study::{Common, StudyFacts};
///
/// let one: Common<StudyFacts> = StudyFacts { date: "20210316".to_owned(), ..StudyFacts::default() }.into();
/// let mut other = one.clone();
/// other.date = "20210317".to_owned();
/// assert_eq!((one.date.as_str(), other.date.as_str()), ("20210316", "20210317"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Common<T>(Arc<T>);

impl<T> From<T> for Common<T> {
    fn from(facts: T) -> Self {
        Self(Arc::new(facts))
    }
}

impl<T> Deref for Common<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Common<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T: Serialize> Serialize for Common<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Common<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

/// All facts of a kind that were seen, each once.
#[derive(Debug, Default)]
pub(crate) struct SeenFacts<T>(HashSet<Common<T>>);

impl<T: Clone + Eq + Hash> SeenFacts<T> {
    /// Has these point to the same as those that were seen before.
    pub fn share(&mut self, facts: &mut Common<T>) {
        match self.0.get(facts) {
            Some(seen) => *facts = seen.clone(),
            None => drop(self.0.insert(facts.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_kept_once_and_what_differs_by_itself() {
        let mut seen = SeenFacts::default();
        let mut all = ["CT", "MR", "CT"].map(|one| Common::from(one.to_owned()));
        all.iter_mut().for_each(|one| seen.share(one));
        let [first, second, third] = &all;
        assert!(Arc::ptr_eq(&first.0, &third.0) && !Arc::ptr_eq(&first.0, &second.0));
        assert_eq!((first.as_str(), second.as_str(), third.as_str()), ("CT", "MR", "CT"));
    }

    #[test]
    fn who_changes_shared_facts_changes_them_for_nobody_else() {
        let one = Common::from("CT".to_owned());
        let mut other = one.clone();
        other.push('A');
        assert_eq!((one.as_str(), other.as_str()), ("CT", "CTA"));
    }
}
