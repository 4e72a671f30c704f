//! Whether a text that was read is one of the patient's own values.
//!
//! The reader errs: it takes O for 0 and leaves out a letter here and there. Letters that look alike count as one, and
//! the longer a value is, the more of its letters may differ.

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
pub struct PatientValues(Vec<(Says, Vec<u8>)>);

/// Shorter names stand in other words by chance.
const LEAST_NAME: usize = 4;
/// Shorter numbers stand in other numbers by chance.
const LEAST_ID: usize = 5;
/// Of so many letters one may be read wrongly.
const LETTERS_FOR_ONE: usize = 6;
/// No value is longer (64 characters in VR PN and LO).
const MOST: usize = 64;

impl PatientValues {
    /// Of a patient's name (all component groups), ID and birth date (`YYYYMMDD`), as their elements have them.
    #[must_use]
    pub fn new(name: &str, id: &str, birth_date: &str) -> Self {
        let names = name.split(['^', '=', ' ', '-', ',']).map(folded).filter(|part| part.len() >= LEAST_NAME);
        let mut values: Vec<(Says, Vec<u8>)> = names.map(|part| (Says::PatientName, part)).collect();
        let id = folded(id);
        if id.len() >= LEAST_ID {
            values.push((Says::PatientId, id));
        }
        if let (Some(year), Some(month), Some(day), 8) =
            (birth_date.get(..4), birth_date.get(4..6), birth_date.get(6..), birth_date.len())
        {
            let named = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
            let parts = [[year, month, day], [day, month, year], [month, day, year]];
            let dates = parts.map(|parts| parts.concat());
            let dates = dates.into_iter().chain(named.map(|month| [day, month, year].concat()));
            values.extend(dates.map(|date| (Says::BirthDate, folded(&date))));
        }
        values.iter_mut().for_each(|(_, value)| value.truncate(MOST));
        Self(values)
    }

    /// Which of them a text holds.
    #[must_use]
    pub fn said(&self, text: &str) -> Says {
        let text = folded(text);
        let held = self.0.iter().filter(|(_, value)| holds(&text, value)).map(|(says, _)| *says);
        held.max().unwrap_or_default()
    }
}

/// As screens write months.
const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// Capitals and digits without accents and whatever parts them; what looks alike is one.
fn folded(text: &str) -> Vec<u8> {
    let plain = text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_uppercase);
    let alike = |letter: char| match letter {
        'O' | 'Q' | 'D' | 'Ø' => Some(b'0'),
        'I' | 'L' | 'Ł' => Some(b'1'),
        'Z' => Some(b'2'),
        'S' => Some(b'5'),
        'G' => Some(b'6'),
        'B' => Some(b'8'),
        _ => u8::try_from(letter).ok().filter(u8::is_ascii_alphanumeric),
    };
    plain.filter_map(alike).collect()
}

/// Whether a value stands in a text, with few letters read wrongly, left out or put in (Sellers 1980).
fn holds(text: &[u8], value: &[u8]) -> bool {
    let most = value.len() / LETTERS_FOR_ONE;
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
        for date in ["1985-04-17", "17/04/1985", "04.17.1985", "17-Apr-1985 10:11"] {
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
    fn other_texts_and_short_parts_of_names_are_not_the_patient() {
        for text in ["", "KV 120 MA 250", "SE 3 IM 24", "AN", "ZOE", "MOLENAAR", "MRN 51173302", "2016-10-09"]
        {
            assert_eq!(said(text), Says::Unknown, "{text}");
        }
        assert_eq!(PatientValues::new("", "", "").said("MULLER"), Says::Unknown);
        assert_eq!(PatientValues::new("A^B", "1234", "1985").said("A B 1234 1985"), Says::Unknown);
    }
}
