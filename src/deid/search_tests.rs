//! How names, IDs, dates and UIDs are found in texts.

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
    let found = identifiers(&[(tags::PATIENT_ID, VR::LO, "00-4821.1907"), (tags::STUDY_ID, VR::SH, "17")]);
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
