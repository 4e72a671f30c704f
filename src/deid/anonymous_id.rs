//! The ID that takes the patient's place.

use serde::{Deserialize, Serialize};

const LETTERS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The anonymous ID: 1 to 16 of `A-Z 0-9 -`, no Windows device name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AnonymousId(String);

impl AnonymousId {
    /// Draws 10 characters, digits and capitals, from the system's cryptographic random numbers; `None` where
    /// the system has none.
    #[must_use]
    pub fn draw() -> Option<Self> {
        let mut id = String::with_capacity(10);
        let mut bytes = [0; 16];
        while id.len() < 10 {
            getrandom::fill(&mut bytes).ok()?;
            // Bytes of 252 and above would make the first letters more frequent.
            let fair = bytes.iter().filter(|byte| **byte < 252).map(|byte| Self::letter(*byte));
            id.extend(fair.take(10 - id.len()));
        }
        Some(Self(id))
    }

    /// A typed ID; `None` if it has other characters, is too long or a Windows device name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let good = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
        let device = matches!(text, "CON" | "PRN" | "AUX" | "NUL")
            || (text.len() == 4 && (text.starts_with("COM") || text.starts_with("LPT")));
        ((1..=16).contains(&text.len()) && text.bytes().all(good) && !device).then(|| Self(text.to_owned()))
    }

    /// The ID.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A digit or capital for a byte.
    pub(super) fn letter(byte: u8) -> char {
        char::from(LETTERS[usize::from(byte) % LETTERS.len()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawn_id_has_ten_digits_and_capitals_and_is_a_valid_typed_one() {
        let id = AnonymousId::draw().unwrap();
        assert_eq!(id.as_str().len(), 10);
        assert_eq!(AnonymousId::parse(id.as_str()), Some(id));
    }

    #[test]
    fn what_could_be_no_folder_name_is_refused() {
        for bad in ["", "abc", "A B", "ÄB", "A/B", "..", "CON", "NUL", "COM1", "LPT9", "12345678901234567"] {
            assert_eq!(AnonymousId::parse(bad), None, "{bad}");
        }
        for good in ["A", "29NR0BE6E7", "STUDY-42", "1234567890123456", "CONE"] {
            assert!(AnonymousId::parse(good).is_some(), "{good}");
        }
    }
}
