//! A quick search for the longest of a patient's identifiers in whole codestreams, whose inside nobody can tell from
//! image: names, IDs and dates as ASCII, UTF-16 and UTF-32. Shorter ones would be found by chance.

use crate::Identifiers;

/// Fewer letters stand in any image by chance.
const SHORTEST: usize = 6;
/// Longer ones begin like these.
const LONGEST: usize = 24;

/// What is searched for, by its first two bytes.
#[derive(Default)]
pub(crate) struct Needles {
    /// Whether a needle begins with these two bytes, in small letters.
    starts: Vec<bool>,
    /// Sorted.
    needles: Vec<Vec<u8>>,
}

/// Shows nothing: the needles identify.
impl std::fmt::Debug for Needles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Needles(..)")
    }
}

impl Needles {
    /// Those of a patient.
    pub fn of(identifiers: &Identifiers) -> Self {
        let named = identifiers.people_phrases.iter().chain(&identifiers.people);
        let numbered = identifiers.personal_ids.iter().chain(&identifiers.dates);
        let mut needles: Vec<Vec<u8>> = Vec::new();
        // A number of the same few digits is a flat region.
        let many = |text: &str| text.bytes().collect::<std::collections::BTreeSet<u8>>().len() >= 4;
        let good = |text: &&String| text.is_ascii() && text.len() >= SHORTEST && many(text);
        for text in named.chain(numbered).filter(good) {
            let narrow: Vec<u8> = text.bytes().take(LONGEST).map(|byte| byte.to_ascii_lowercase()).collect();
            for width in [2, 4] {
                let before = narrow.iter().flat_map(|byte| std::iter::repeat_n(0, width - 1).chain([*byte]));
                // Either order of bytes: zeroes stand before each letter or behind it.
                let big: Vec<u8> = before.collect();
                let little = big.get(width - 1..).unwrap_or_default().to_vec();
                needles.push(little);
            }
            needles.push(narrow);
        }
        needles.sort_unstable();
        needles.dedup();
        let mut starts = vec![false; 1 << 16];
        for needle in &needles {
            if let [a, b, ..] = needle.as_slice()
                && let Some(start) = starts.get_mut(usize::from(*a) << 8 | usize::from(*b))
            {
                *start = true;
            }
        }
        if needles.is_empty() {
            starts.clear();
        }
        Self { starts, needles }
    }

    /// Whether bytes hold one of them, whatever the case of its letters. Linear in their length.
    pub fn are_in(&self, bytes: &[u8]) -> bool {
        if self.starts.is_empty() {
            return false;
        }
        bytes.iter().zip(bytes.iter().skip(1)).enumerate().any(|(at, (a, b))| {
            let [a, b] = [a.to_ascii_lowercase(), b.to_ascii_lowercase()];
            let start = self.starts.get(usize::from(a) << 8 | usize::from(b));
            start == Some(&true) && self.begins(bytes.get(at..).unwrap_or_default(), [a, b])
        })
    }

    fn begins(&self, bytes: &[u8], start: [u8; 2]) -> bool {
        let first =
            self.needles.partition_point(|needle| needle.get(..2).is_some_and(|two| two < &start[..]));
        let here = self.needles.iter().skip(first).take_while(|needle| needle.starts_with(&start));
        here.into_iter()
            .any(|needle| bytes.get(..needle.len()).is_some_and(|part| part.eq_ignore_ascii_case(needle)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::fixture::{head, text};
    use dicom_dictionary_std::tags;
    use veilig_dicom::VR;

    #[test]
    fn names_ids_and_dates_are_found_in_any_bytes_and_encoding() {
        let mut known = Identifiers::default();
        known.add(&head([
            text(tags::PATIENT_NAME, VR::PN, "Roskoth^Li"),
            text(tags::PATIENT_ID, VR::LO, "MZ3427128"),
            text(tags::PATIENT_BIRTH_DATE, VR::DA, "19370827"),
        ]));
        let needles = Needles::of(&known);
        let wide =
            |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        for hidden in [
            b"ROSKOTH".to_vec(),
            b"roskoth".to_vec(),
            b"3427128".to_vec(),
            b"19370827".to_vec(),
            wide("Roskoth", u16::to_le_bytes),
            wide("Roskoth", u16::to_be_bytes),
            "Roskoth".chars().flat_map(|c| u32::from(c).to_be_bytes()).collect(),
        ] {
            let bytes = [vec![0xFF, 0x12, 0x00], hidden.clone(), vec![0x00, 0xD9]].concat();
            assert!(needles.are_in(&bytes), "{hidden:?}");
            assert!(!needles.are_in(&bytes[..bytes.len() - 4]), "{hidden:?}");
        }
        assert!(!Needles::of(&Identifiers::default()).are_in(b"Roskoth"));
    }

    #[test]
    fn what_is_searched_for_in_codestreams_has_six_letters_and_four_that_differ() {
        let found = |tag, vr, value: &str, bytes: &[u8]| {
            let mut known = Identifiers::default();
            known.add(&head([text(tag, vr, value)]));
            Needles::of(&known).are_in(bytes)
        };
        assert!(found(tags::PATIENT_NAME, VR::PN, "Roskot^Li", b"..roskot.."));
        assert!(!found(tags::PATIENT_NAME, VR::PN, "Kima^Li", b"..kima.."));
        assert!(found(tags::PATIENT_ID, VR::LO, "1122334", b"..1122334.."));
        assert!(!found(tags::PATIENT_ID, VR::LO, "1122331", b"..1122331.."));
    }
}
