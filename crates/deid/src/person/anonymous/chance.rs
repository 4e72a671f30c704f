//! Numbers that a new UID holds by chance. A receiver who searches the images for a date or a number of the
//! patient would find them there, and could not tell chance from a leak; so such a UID is derived again.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Shorter numbers stand in every other UID.
const SHORTEST: usize = 6;
/// Longer ones don't come by chance.
const LONGEST: usize = 16;

/// Numbers by how many digits they have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ByLength(BTreeMap<usize, BTreeSet<u64>>);

impl ByLength {
    /// Adds those that may come by chance.
    pub fn add<'a>(&mut self, numbers: impl IntoIterator<Item = &'a String>) {
        for number in numbers.into_iter().filter(|number| (SHORTEST..=LONGEST).contains(&number.len())) {
            self.0.entry(number.len()).or_default().extend(number.parse::<u64>());
        }
    }

    /// Adds those of another.
    pub fn merge(&mut self, other: &Self) {
        for (length, numbers) in &other.0 {
            self.0.entry(*length).or_default().extend(numbers);
        }
    }

    fn are_in(&self, digits: &str) -> bool {
        self.0.iter().any(|(length, numbers)| {
            let mut pieces = windows(digits, *length).filter_map(|piece| piece.parse::<u64>().ok());
            pieces.any(|piece| numbers.contains(&piece))
        })
    }
}

/// Dates and numbers of loaded files, whosever they are, which no new UID shall hold by chance. A clone shares them, since
/// each patient and each thread has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "ByLength", into = "ByLength")]
pub struct Numbers(pub(super) Arc<ByLength>);

impl Numbers {
    /// Adds those of another.
    pub(crate) fn merge(&mut self, other: &Self) {
        if self.is_empty() {
            self.clone_from(other);
        } else if !Arc::ptr_eq(&self.0, &other.0) {
            Arc::make_mut(&mut self.0).merge(&other.0);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        *self.0 == ByLength::default()
    }

    pub(crate) fn by_length(&self) -> &ByLength {
        &self.0
    }
}

impl From<ByLength> for Numbers {
    fn from(numbers: ByLength) -> Self {
        Self(Arc::new(numbers))
    }
}

impl From<Numbers> for ByLength {
    fn from(numbers: Numbers) -> Self {
        Arc::unwrap_or_clone(numbers.0)
    }
}

/// Numbers that no new UID may hold, beside dates: the patient's, and those of all loaded files.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Unwanted {
    own: ByLength,
    others: Numbers,
}

impl Unwanted {
    /// The patient's numbers, and those of others.
    pub fn new<'a>(own: impl IntoIterator<Item = &'a String>, others: &Numbers) -> Self {
        let mut numbers = ByLength::default();
        numbers.add(own);
        Self { own: numbers, others: others.clone() }
    }

    /// Whether a new UID holds one of the numbers, or any date of the years 1900 to 2099 without separators.
    pub fn is_in(&self, uid: &str) -> bool {
        let digits = uid.rsplit('.').next().unwrap_or_default();
        holds_date(digits) || self.own.are_in(digits) || self.others.by_length().are_in(digits)
    }
}

/// The runs of digits in a text that are long enough to be looked for.
pub(crate) fn runs(bytes: &[u8]) -> impl Iterator<Item = &str> {
    bytes
        .split(|byte| !byte.is_ascii_digit())
        .filter(|run| (SHORTEST..=LONGEST).contains(&run.len()))
        .filter_map(|run| std::str::from_utf8(run).ok())
}

fn windows(digits: &str, length: usize) -> impl Iterator<Item = &str> {
    (0..digits.len()).map_while(move |start| digits.get(start..start + length))
}

/// A date as year, month, day; as day, month, year; or as month, day, year.
fn holds_date(digits: &str) -> bool {
    windows(digits, 8).any(|piece| {
        let number = |from: usize, to: usize| piece.get(from..to).and_then(|text| text.parse::<u32>().ok());
        let year = |from| number(from, from + 4).is_some_and(|year| (1900..=2099).contains(&year));
        let month = |from| number(from, from + 2).is_some_and(|month| (1..=12).contains(&month));
        let day = |from| number(from, from + 2).is_some_and(|day| (1..=31).contains(&day));
        (year(0) && month(4) && day(6)) || (year(4) && (day(0) && month(2) || month(0) && day(2)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_any_order_is_found_whosever_it_is() {
        let none = Unwanted::default();
        for digits in ["419850417338", "917041985338", "904171985338", "20991231"] {
            assert!(none.is_in(&format!("2.25.{digits}")), "{digits}");
        }
        for digits in ["419851317338", "417321985338", "18991231", "2026", ""] {
            assert!(!none.is_in(&format!("2.25.{digits}")), "{digits}");
        }
    }

    #[test]
    fn a_number_is_found_at_any_place() {
        let numbers = ["123456".to_owned(), "9876543210".to_owned()];
        let unwanted = Unwanted::new(&numbers, &Numbers::default());
        for digits in ["123456", "7123456", "71234567", "55559876543210"] {
            assert!(unwanted.is_in(&format!("2.25.{digits}")), "{digits}");
        }
        assert!(!unwanted.is_in("2.25.12345799987654321"));
        assert!(!unwanted.is_in("2.25.12345.6"));
    }

    #[test]
    fn runs_of_digits_are_found_in_any_bytes() {
        let found: Vec<&str> = runs(b"MRN 20200131/77\x00123456789\xff12345").collect();
        assert_eq!(found, ["20200131", "123456789"]);
    }

    #[test]
    fn numbers_that_travel_to_a_worker_or_are_merged_are_the_same_there() {
        let of = |number: &str| {
            let mut numbers = ByLength::default();
            numbers.add(&[number.to_owned()]);
            Numbers::from(numbers)
        };
        let mut both = of("123456");
        both.merge(&of("9876543210"));
        both.merge(&Numbers::default());
        let same = both.clone();
        both.merge(&same);
        let there: Numbers = ByLength::from(both.clone()).into();
        assert_eq!(there, both);
        let unwanted = Unwanted::new(&[], &there);
        assert!(unwanted.is_in("2.25.7123456") && unwanted.is_in("2.25.79876543210"));
    }
}
