//! The search for what identifies in a text.

use super::chance;
use super::identifiers::{FoundIn, Identifiers};
use super::notations::any_date;
use super::vocabulary::is_harmless;
use super::words::{alphanumeric, fold, squeezed, tokens, unaccented};

/// What kind of text is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A person's name: words of the vocabulary count too.
    Person,
    /// Free text.
    Text,
    /// A code string: two letters are no name there.
    Code,
}

impl Identifiers {
    /// Whether a text that goes out with the images (Group ID, order number, anonymous ID) holds a part of
    /// the patient's name (3 letters or more), the Patient ID or accession number (4 characters or more;
    /// shorter ones if equal) or the birth date in any notation; case, accents and separators ignored.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Option<FoundIn> {
        let (plain, folded) = (squeezed(text), fold(text));
        let spelled = alphanumeric(&unaccented(text));
        self.own.iter().find_map(|(kind, values)| {
            let hit = values.iter().any(|value| match kind {
                FoundIn::Name => plain.contains(value.as_str()) || spelled.contains(value.as_str()),
                FoundIn::BirthDate => {
                    any_date(&folded, |date| date == value) || any_date(&plain, |date| date == value)
                }
                _ if value.chars().count() >= 4 => plain.contains(value.as_str()),
                _ => !value.is_empty() && plain == *value,
            });
            hit.then_some(*kind)
        })
    }

    /// Whether a source file has this UID.
    pub(super) fn has_uid(&self, uid: &str) -> bool {
        self.uids.contains(uid)
    }

    /// Whether a text value holds an identifier. Words of the vocabulary count only in a person's name.
    pub(super) fn hit(&self, text: &str, kind: Kind) -> bool {
        let folded = fold(text);
        let squeezed: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        if squeezed.is_empty() {
            return false;
        }
        self.is_short_id(&squeezed)
            || tokens(text).iter().any(|token| self.is_name(token, kind))
            || self.phrases.iter().any(|phrase| folded.contains(phrase.as_str()))
            || self.dense.iter().any(|piece| folded.contains(piece.as_str()))
            || self.ids.iter().any(|id| squeezed.contains(id.as_str()))
            || any_date(&folded, |date| self.dates.contains(date))
            || any_date(&squeezed, |date| self.dates.contains(date))
            || self.names_uid(text)
    }

    /// The same for what an option keeps in its place (an institution's name, a serial number): only the patient's own
    /// name, ID, accession number and birth date count there.
    pub(super) fn hit_own(&self, text: &str) -> bool {
        let (plain, folded) = (squeezed(text), fold(text));
        let words = tokens(text);
        self.own.iter().any(|(kind, values)| {
            values.iter().any(|value| match kind {
                FoundIn::Name => {
                    let inside = value.chars().count() >= 6 && plain.contains(value.as_str());
                    (inside || words.contains(value)) && !is_harmless(value)
                }
                FoundIn::BirthDate => any_date(&folded, |date| date == value),
                _ => {
                    let long = value.chars().count() >= 5;
                    long && plain.contains(value.as_str())
                        || chance::runs(value.as_bytes()).any(|run| plain.contains(run))
                }
            })
        })
    }

    /// Numbers under five digits and other short IDs count only as a whole value.
    fn is_short_id(&self, squeezed: &str) -> bool {
        self.short.contains(squeezed)
            && !is_harmless(squeezed)
            && squeezed.bytes().any(|b| b.is_ascii_digit())
    }

    fn is_name(&self, token: &str, kind: Kind) -> bool {
        let long = kind != Kind::Code || token.chars().count() > 2;
        long && self.words.contains(token) && (kind == Kind::Person || !is_harmless(token))
    }

    /// A UID of the source inside a text.
    fn names_uid(&self, text: &str) -> bool {
        text.split(|c: char| !c.is_ascii_digit() && c != '.')
            .map(|uid| uid.trim_matches('.'))
            .any(|uid| uid.len() > 4 && self.uids.contains(uid))
    }

    /// The same for a number (DS, IS): only IDs of six digits and more can be told from measures.
    pub(super) fn hit_number(&self, text: &str) -> bool {
        let digits = text.trim().trim_start_matches('0');
        digits.len() >= 6 && digits.bytes().all(|b| b.is_ascii_digit()) && self.ids.contains(digits)
    }

    /// The same for opaque bytes: its runs of printable ASCII are searched as text.
    pub(super) fn hit_bytes(&self, bytes: &[u8]) -> bool {
        bytes
            .split(|byte| !(b' '..=b'~').contains(byte))
            .filter(|run| run.len() >= 4)
            .filter_map(|run| std::str::from_utf8(run).ok())
            .any(|run| self.hit(run, Kind::Code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deid::testing::{head, text};
    use crate::dicom::VR;
    use dicom_dictionary_std::tags;

    fn identifiers(elements: &[(crate::dicom::Tag, VR, &str)]) -> Identifiers {
        let mut identifiers = Identifiers::default();
        identifiers.add(&head(elements.iter().map(|(tag, vr, value)| text(*tag, *vr, value))));
        identifiers
    }

    #[test]
    fn names_are_found_however_they_are_spelt_joined_or_cased() {
        let found = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Mueller^Jorge^Wu")]);
        for text in ["MÜLLER", "muller_CT", "ScanMueller2", "Müller-Lüd", "seen by Wu", "(jorge)"] {
            assert!(found.hit(text, Kind::Text), "{text}");
        }
        for text in ["thorax", "WUX", "Jorgensen"] {
            assert!(!found.hit(text, Kind::Text), "{text}");
        }
        assert!(!found.hit("WU", Kind::Code), "two letters are a term among code strings");
    }

    #[test]
    fn words_of_the_vocabulary_count_only_in_names_of_persons() {
        let found = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Head^Axial^Philips")]);
        assert!(!found.hit("Philips head axial", Kind::Text));
        assert!(found.hit("Head^X", Kind::Person));
    }

    #[test]
    fn names_in_scripts_without_spaces_are_found_from_two_characters() {
        let found = identifiers(&[
            (tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
            (tags::PATIENT_NAME, VR::PN, "Yamada^Tarou=山田^太郎=やまだ^たろう"),
        ]);
        for text in ["紹介患者：山田様", "xやまだy", "太郎"] {
            assert!(found.hit(text, Kind::Text), "{text}");
        }
        assert!(!found.hit("山本", Kind::Text));
    }

    #[test]
    fn ids_are_found_without_their_punctuation_and_leading_zeros() {
        let found =
            identifiers(&[(tags::PATIENT_ID, VR::LO, "00-4821.1907"), (tags::STUDY_ID, VR::SH, "17")]);
        for text in ["pat48211907x", "4821 1907", "4821-1907"] {
            assert!(found.hit(text, Kind::Text), "{text}");
        }
        assert!(found.hit("17", Kind::Text) && !found.hit("17 mm", Kind::Text));
        assert!(found.hit_number("48211907") && !found.hit_number("17"));
    }

    #[test]
    fn uids_of_the_source_are_found_inside_a_text() {
        let found = identifiers(&[(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.826.0.1.77")]);
        assert!(found.hit("see 1.2.826.0.1.77.dcm", Kind::Text));
        assert!(!found.hit("see 1.2.826.0.1.7", Kind::Text));
    }

    #[test]
    fn a_name_in_bytes_that_its_character_set_does_not_have_is_found_all_the_same() {
        let mut found = Identifiers::default();
        found.add(&head([crate::dicom::Element::new(tags::PATIENT_NAME, VR::PN, b"M\xfcller^A".to_vec())]));
        assert!(found.hit("Mueller", Kind::Text));
    }

    #[test]
    fn birth_dates_are_found_in_every_notation() {
        let found = identifiers(&[(tags::PATIENT_BIRTH_DATE, VR::DA, "19850417")]);
        for text in ["born 17.04.1985", "17 Apr 1985", "04/17/1985", "1985 04 17"] {
            assert!(found.hit(text, Kind::Text), "{text}");
            assert_eq!(found.found_in(text), Some(FoundIn::BirthDate), "{text}");
        }
    }
}
