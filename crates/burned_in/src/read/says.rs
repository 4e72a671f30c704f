//! Whether a text that was read is one of the patient's own values.
//!
//! The reader errs: it takes O for 0 and leaves out a letter here and there. Letters that look alike count as one, and
//! the longer a value is, the more of its letters may differ.

use super::alike::alike;
use super::spelling::SignCosts;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a line of text says, as far as that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Says {
    /// Not read, or none of the patient's values.
    #[default]
    Unknown,
    /// The patient's birth date, (0010,0030).
    BirthDate,
    /// The patient's ID, (0010,0020).
    PatientId,
    /// A part of the patient's name, (0010,0010).
    PatientName,
}

/// The values of a patient that may stand in the pixels.
#[derive(Clone, Debug, Default)]
pub struct PatientValues(Vec<ComparedValue>);

/// A value as its letters are compared.
#[derive(Clone, Debug)]
struct ComparedValue {
    says: Says,
    letters: Vec<u8>,
    /// So short that each letter must be right.
    exact: bool,
}

/// Shorter parts of names stand in other words by chance; of such a name the parts are looked for together.
const LEAST_NAME: usize = 4;
/// Shorter numbers stand in other numbers by chance.
const LEAST_ID: usize = 5;
/// Dates with fewer digits have no letter that may be wrong: other dates are as near.
const LEAST_DATE: usize = 8;
/// Of so many letters one may be read wrongly.
const LETTERS_FOR_ONE: usize = 6;
/// No value is longer (64 characters in VR PN and LO).
const MOST: usize = 64;
/// What a letter of a value in which letters may be wrong may cost as the strip spells it, in natural logarithms.
const MOST_COST: f32 = 0.9;
/// The same of an exact or short one.
const MOST_COST_OF_SHORT: f32 = 0.45;
/// Values with fewer letters are short.
const SHORT: usize = 6;

impl PatientValues {
    /// Of a patient's name (all component groups), ID and birth date (`YYYYMMDD`), as their elements have them.
    #[must_use]
    pub fn new(name: &str, id: &str, birth_date: &str) -> Self {
        let names = names(name).into_iter().map(|part| (Says::PatientName, part, LEAST_NAME));
        let dates = dates(birth_date).into_iter().map(|date| (Says::BirthDate, date, LEAST_DATE));
        let all = names.chain([(Says::PatientId, folded(id), LEAST_ID)]).chain(dates);
        let value = |(says, mut letters, least): (Says, Vec<u8>, usize)| {
            letters.truncate(MOST);
            let exact = letters.len() < least;
            (says == Says::BirthDate || !exact).then_some(ComparedValue { says, letters, exact })
        };
        Self(all.filter_map(value).collect())
    }

    /// Which of them a text holds.
    #[must_use]
    pub fn said(&self, text: &str) -> Says {
        let text = folded(text);
        let held = self.0.iter().filter(|value| value.is_held_by(&text)).map(|value| value.says);
        held.max().unwrap_or_default()
    }

    /// Which of them a strip spells.
    pub(crate) fn spelled(&self, spelling: &SignCosts) -> Says {
        let spelled = self.0.iter().filter(|value| spelling.cost(&value.letters) <= value.most_cost());
        spelled.map(|value| value.says).max().unwrap_or_default()
    }
}

impl ComparedValue {
    fn is_held_by(&self, text: &[u8]) -> bool {
        let most = if self.exact { 0 } else { self.letters.len() / LETTERS_FOR_ONE };
        holds(text, &self.letters, most)
    }

    fn most_cost(&self) -> f32 {
        if self.exact || self.letters.len() < SHORT { MOST_COST_OF_SHORT } else { MOST_COST }
    }
}

/// A name's parts that are long enough; where none of a component group is, its first parts together, in both orders.
fn names(name: &str) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for group in name.split('=') {
        let parts: Vec<Vec<u8>> =
            group.split(['^', ' ', '-', ',']).map(folded).filter(|part| !part.is_empty()).collect();
        let long = parts.iter().filter(|part| part.len() >= LEAST_NAME).cloned();
        if let [family, given, ..] = parts.as_slice()
            && family.len() < LEAST_NAME
        {
            all.extend([[family.as_slice(), given].concat(), [given.as_slice(), family].concat()]);
        }
        all.extend(long);
    }
    all
}

/// A birth date as screens and people write it.
fn dates(date: &str) -> Vec<Vec<u8>> {
    let (Some(year), Some(month), Some(day), 8) = (date.get(..4), date.get(4..6), date.get(6..), date.len())
    else {
        return Vec::new();
    };
    let (y, m, d) =
        (year.get(2..).unwrap_or(year), month.trim_start_matches('0'), day.trim_start_matches('0'));
    let mut all = Vec::new();
    for [year, month, day] in [[year, month, day], [year, m, d], [y, month, day]] {
        all.extend([[year, month, day], [day, month, year], [month, day, year]].map(|parts| parts.concat()));
    }
    let named = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    for name in named.into_iter().flat_map(|name| [name.get(..3).unwrap_or(name), name]) {
        for day in [day, d] {
            all.extend([[day, name, year], [name, day, year], [day, name, y]].map(|parts| parts.concat()));
        }
    }
    all.sort_unstable();
    all.dedup();
    all.iter().map(|date| folded(date)).collect()
}

/// Screens write the first three letters, or all.
const MONTHS: [&str; 12] = [
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "SEPTEMBER",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
];

/// Capitals and digits without accents and whatever parts them; what looks alike is one.
fn folded(text: &str) -> Vec<u8> {
    let plain = text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_uppercase);
    plain.filter_map(alike).collect()
}

/// Whether a value stands in a text, with at most so many letters read wrongly, left out or put in (Sellers 1980).
fn holds(text: &[u8], value: &[u8], most: usize) -> bool {
    // Errors of the value's beginnings, which may start anywhere in the text.
    let mut errors: Vec<usize> = (0..=value.len()).collect();
    for letter in text {
        let mut before = 0;
        let mut left = 0;
        for (error, wanted) in errors.iter_mut().skip(1).zip(value) {
            let above = *error;
            let here = (before + usize::from(letter != wanted)).min(above + 1).min(left + 1);
            (before, left, *error) = (above, here, here);
        }
        if errors.last().is_some_and(|error| *error <= most) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Says {
        PatientValues::new("Müller-Dahl^Zoë^An", "MRN-48211907", "19850417").said(text)
    }

    #[test]
    fn a_text_that_holds_a_value_of_the_patient_is_known_by_it() {
        assert_eq!(said("MULLER, Z. F 61Y"), Says::PatientName);
        assert_eq!(said("DAHL"), Says::PatientName);
        assert_eq!(said("ID: MRN48211907"), Says::PatientId);
        for date in [
            "1985-04-17",
            "17/04/1985",
            "04.17.1985",
            "17-Apr-1985 10:11",
            "17.4.1985",
            "4/17/1985",
            "17.04.85",
            "85-04-17",
            "April 17, 1985",
            "17 APR 85",
        ] {
            assert_eq!(said(date), Says::BirthDate, "{date}");
        }
    }

    #[test]
    fn what_the_reader_mistakes_or_loses_is_made_up_for() {
        assert_eq!(said("MUI1ER"), Says::PatientName, "an l is a 1 or an i");
        assert_eq!(said("MULER"), Says::PatientName);
        assert_eq!(said("MRN 482II9O7"), Says::PatientId);
        assert_eq!(said("MRN 4821 907"), Says::PatientId);
    }

    #[test]
    fn a_name_of_short_parts_is_known_by_all_of_it() {
        let patient = PatientValues::new("Ng^Hui^^Dr=Wu^Li", "12345", "");
        for text in ["NG HUI", "Ng, Hui", "HUI NG", "WU LI"] {
            assert_eq!(patient.said(text), Says::PatientName, "{text}");
        }
        for text in ["NG", "HUI", "WU", "DR NG"] {
            assert_eq!(patient.said(text), Says::Unknown, "{text}");
        }
    }

    #[test]
    fn a_short_date_that_differs_by_a_digit_is_another_date() {
        for text in ["17.04.86", "18.04.85", "7.4.1985", "85-04-11"] {
            assert_eq!(said(text), Says::Unknown, "{text}");
        }
    }

    #[test]
    fn other_texts_and_short_parts_of_names_are_not_the_patient() {
        for text in ["", "KV 120 MA 250", "SE 3 IM 24", "AN", "ZOE", "MOLENAAR", "MRN 51173302", "2016-10-09"]
        {
            assert_eq!(said(text), Says::Unknown, "{text}");
        }
        assert_eq!(PatientValues::new("", "", "").said("MULLER"), Says::Unknown);
        assert_eq!(PatientValues::new("A^B", "1234", "1985").said("A B 1234 1985"), Says::Unknown);
    }
}
