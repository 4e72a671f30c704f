//! Spellings of a person's name: which ones people would call the same name.
//!
//! Systems of one hospital write a name with or without accents, with a blank for the caret, with a title or a middle
//! name, cut off, or in bytes that another character set reads. What is told here is only about names: whether both
//! are one person is for [`same_person`](super::same_person), which knows ID and birth date as well.

mod cut_off;
mod misread;
mod words;

use cut_off::is_cut_off;
use misread::reread;
use words::words_of;

use crate::PersonName;

/// What two names are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// One is missing, or a dummy, or they share no component group: nothing to compare.
    Unknown,
    /// The same.
    Same,
    /// The same name, written otherwise.
    Spelling,
    /// Something in common, and something that differs.
    Alike,
    /// Nothing in common.
    Different,
}

/// A name as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Spelling {
    /// In a form in which case and padding don't count.
    pub name: PersonName,
    /// The decoded text.
    pub text: String,
    /// The file's own bytes, where the text is not plain ASCII.
    pub bytes: Vec<u8>,
}

impl Spelling {
    /// Compares two names.
    pub fn compare(&self, other: &Self) -> Names {
        let groups = self.name.groups().iter().zip(other.name.groups());
        let shared: Vec<_> = groups.filter(|(a, b)| !a.is_empty() && !b.is_empty()).collect();
        if shared.is_empty() {
            return Names::Unknown;
        }
        if shared.iter().all(|(a, b)| a == b) {
            return Names::Same;
        }
        if self.is_one_group_of(other)
            || other.is_one_group_of(self)
            || self.is_misread(other)
            || is_cut_off(&self.text, &other.text)
        {
            return Names::Spelling;
        }
        shared
            .iter()
            .map(|(a, b)| words_of(a).compare(&words_of(b)))
            .max_by_key(|names| rank(*names))
            .unwrap_or(Names::Unknown)
    }

    /// A name of one component group, which the other has in another script's place: `山田^太郎` of `Yamada^Tarou=山田^太郎`.
    fn is_one_group_of(&self, other: &Self) -> bool {
        let mut own = self.name.groups().iter().filter(|group| !group.is_empty());
        match (own.next(), own.next()) {
            (Some(group), None) => other.name.groups().iter().any(|one| one == group),
            _ => false,
        }
    }

    /// The same bytes read by two character sets, or text of one character set read as Latin-1.
    fn is_misread(&self, other: &Self) -> bool {
        let same_bytes = !self.bytes.is_empty() && self.bytes == other.bytes;
        let agrees = |name: &PersonName, other: &PersonName| {
            let groups = name.groups().iter().zip(other.groups());
            let mut shared = groups.filter(|(a, b)| !a.is_empty() && !b.is_empty()).peekable();
            let is_one = |(a, b): (&Vec<String>, &Vec<String>)| {
                a == b || words_of(a).compare(&words_of(b)) == Names::Spelling
            };
            shared.peek().is_some() && shared.all(is_one)
        };
        let reads_as = |one: &Self, other: &Self| {
            reread(&one.text).any(|text| agrees(&PersonName::new(&text), &other.name))
        };
        same_bytes || reads_as(self, other) || reads_as(other, self)
    }
}

/// The worst of several groups counts.
fn rank(names: Names) -> u8 {
    match names {
        Names::Unknown => 0,
        Names::Same => 1,
        Names::Spelling => 2,
        Names::Alike => 3,
        Names::Different => 4,
    }
}

#[cfg(test)]
mod tests;
