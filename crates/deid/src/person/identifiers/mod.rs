//! What identifies a patient, gathered from all loaded files of that patient.

mod gather;
pub(crate) mod kept;
mod means;
mod names;

pub(crate) use gather::charset_of;
pub(crate) use means::{Means, means};

use crate::person::anonymous::chance::{self, Numbers, Unwanted};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Makes [`Identifiers`] of its sets, each of them named here alone: so none is left out where they are counted, merged or
/// kept.
macro_rules! identifiers {
    ($($(#[$doc:meta])* $set:ident,)*) => {
        /// What identifies a patient, gathered from all loaded files of that patient (names, IDs, accession numbers,
        /// dates, institutions, staff, addresses, UIDs), for the search in what goes out.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        pub struct Identifiers {
            $($(#[$doc])* pub(crate) $set: BTreeSet<String>,)*
            /// What the form must refuse, by kind.
            pub(crate) own: BTreeMap<FoundIn, BTreeSet<String>>,
            /// Dates and numbers of other files: new UIDs do not hold them by chance, and nothing of them is searched for.
            pub(crate) others: Numbers,
            /// Bytes of the values that one file told of all these, more than any file may where a value was too long; merging
            /// leaves it.
            pub(crate) told: usize,
        }

        const SETS: usize = [$(stringify!($set)),*].len();

        impl Identifiers {
            /// All sets, but for those of the form.
            fn sets(&self) -> [&BTreeSet<String>; SETS] {
                [$(&self.$set),*]
            }

            /// The same in the same order, to be filled.
            fn sets_mut(&mut self) -> [&mut BTreeSet<String>; SETS] {
                [$(&mut self.$set),*]
            }
        }
    };
}

identifiers! {
    /// Folded words of names, institutions, staff and addresses.
    words,
    /// Folded values of six characters and more, searched as they are.
    phrases,
    /// Pieces of two characters and more in scripts without spaces.
    dense,
    /// IDs, squeezed and without leading zeros.
    ids,
    /// Numbers under five digits and other short IDs: as a whole value, and from four digits as a word.
    short,
    /// Dates as eight digits.
    dates,
    /// Birth dates as eight digits; they are among `dates`, too.
    births,
    /// Birth dates of six digits, as in national numbers.
    short_births,
    /// Words of the patient's own name, those of the vocabulary, too.
    patient,
    /// Initials of the patient's own name, as they are written with points: `mf` of M.F.
    initials,
    /// Words of the names of all persons.
    people,
    /// Phrases of the names of all persons.
    people_phrases,
    /// IDs that are no device's and no institution's.
    personal_ids,
    /// Runs of six to sixteen digits in any text.
    numbers,
    /// UIDs that are not registered.
    uids,
}

/// What a text that goes out must not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FoundIn {
    /// A part of the patient's name.
    Name,
    /// The Patient ID.
    PatientId,
    /// The accession number.
    Accession,
    /// The birth date.
    BirthDate,
    /// The date of a study or of anything else that was done, while such dates are shifted or removed.
    EventDate,
    /// Another ID of the patient, a part of a name of staff, an institution or a device.
    Other,
}

/// What one file may tell: real ones tell some hundred things, those with many references some ten thousand.
const MOST: usize = 300_000;
/// Bytes of the values that tell them: each of those may stand in many of the sets, and in the memory of each thread.
const MOST_BYTES: usize = 8 << 20;
/// Words of the patient's own names: each word of what goes out is compared with each of them.
const MOST_OWN: usize = 256;

impl Identifiers {
    /// There is more than any file tells of its patient; what came after it was not taken.
    #[must_use]
    pub fn are_too_many(&self) -> bool {
        let things = self.sets().into_iter().map(BTreeSet::len).sum::<usize>() - self.patient.len();
        self.patient.len() > MOST_OWN || things > MOST || self.told > MOST_BYTES
    }

    /// Adds another set.
    pub fn merge(&mut self, other: &Self) {
        self.take_over(other);
    }

    /// Adds another set; the bytes of memory that it took, about.
    fn take_over(&mut self, other: &Self) -> usize {
        let mut bytes = 0;
        for (own, others) in self.sets_mut().into_iter().zip(other.sets()) {
            bytes += add(own, others);
        }
        for (kind, others) in &other.own {
            bytes += add(self.own.entry(*kind).or_default(), others);
        }
        self.others.merge(&other.others);
        bytes
    }

    /// Bytes of memory that all sets take, about.
    fn bytes(&self) -> usize {
        let sets = self.sets().into_iter().chain(self.own.values());
        sets.flatten().map(|text| text.len() + OF_A_TEXT).sum()
    }
}

/// Bytes that a text in a set takes besides its letters, about.
const OF_A_TEXT: usize = 48;

/// Adds texts to others; the bytes of memory of those that are new.
fn add(own: &mut BTreeSet<String>, others: &BTreeSet<String>) -> usize {
    let mut bytes = 0;
    for text in others {
        if !own.contains(text) {
            bytes += text.len() + OF_A_TEXT;
            own.insert(text.clone());
        }
    }
    bytes
}

impl Identifiers {
    /// What no new UID may hold by chance: all dates and numbers that are known. Under a `lasting` key only
    /// the Patient ID, which every later export knows too: else the same UID would be derived differently there.
    pub(crate) fn unwanted(&self, lasting: bool) -> Unwanted {
        if lasting {
            let ids = self.own.get(&FoundIn::PatientId).into_iter().flatten();
            let runs: Vec<String> =
                ids.flat_map(|id| chance::runs(id.as_bytes())).map(str::to_owned).collect();
            Unwanted::new(&runs, &Numbers::default())
        } else {
            Unwanted::new(self.dates.iter().chain(&self.numbers), &self.others)
        }
    }
}

#[cfg(test)]
mod tests;
