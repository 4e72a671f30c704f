//! What a typed text must not hold, to the letter; and what counts in values that an option keeps.

use super::*;
use crate::tests::fixture::{head, item, text};
use dicom_dictionary_std::tags;
use veilig_dicom::{Element, Tag, VR};

fn known(elements: &[(Tag, VR, &str)]) -> Identifiers {
    let mut identifiers = Identifiers::default();
    identifiers.add(&head(elements.iter().map(|(tag, vr, value)| text(*tag, *vr, value))));
    identifiers
}

fn named(name: &str) -> Identifiers {
    known(&[(tags::PATIENT_NAME, VR::PN, name)])
}

const OTHER_IDS: Tag = Tag(0x0010, 0x1000);

#[test]
fn five_letters_of_a_name_are_refused_where_typed_and_four_are_not() {
    for (tag, kind) in [(tags::PATIENT_NAME, FoundIn::Name), (tags::REFERRING_PHYSICIAN_NAME, FoundIn::Other)]
    {
        let found = |name: &str, text: &str| known(&[(tag, VR::PN, name)]).found_in(text, Dates::Keep);
        assert_eq!(found("Verbrugh^Jo", "verbr 2"), Some(kind));
        assert_eq!(found("Roskot^Jo", "rosk 2"), None, "most of six letters");
        assert_eq!(found("Thoraxer^Jo", "THORAX-2"), None, "a word of the vocabulary is nobody's");
    }
}

#[test]
fn a_name_of_two_letters_is_refused_as_the_patients() {
    assert_eq!(named("Xu^Li").found_in("XU-2", Dates::Keep), Some(FoundIn::Name));
    assert_eq!(
        known(&[(tags::OPERATORS_NAME, VR::PN, "Xu^Li")]).found_in("XU-2", Dates::Keep),
        Some(FoundIn::Other)
    );
}

#[test]
fn an_id_of_four_characters_is_refused_anywhere_and_a_shorter_one_alone() {
    let found = |id: &str, text: &str| known(&[(tags::PATIENT_ID, VR::LO, id)]).found_in(text, Dates::Keep);
    assert_eq!(found("4471", "X4471Y"), Some(FoundIn::PatientId));
    assert_eq!(found("AB4471", "X4471Y"), Some(FoundIn::PatientId), "without its letters");
    assert_eq!(found("K47", "K-47"), Some(FoundIn::PatientId));
    assert_eq!(found("K47", "XK47Y"), None);
    assert_eq!(found("---", "STUDY-2"), None, "an ID of marks alone is none");
}

#[test]
fn a_date_is_refused_with_what_stands_between_its_parts_and_without() {
    let known =
        known(&[(tags::PATIENT_BIRTH_DATE, VR::DA, "19610401"), (tags::STUDY_DATE, VR::DA, "20261101")]);
    for text in ["1.4.1961", "610401 2024 0001", "6104-01", "1-9-6-1-0-4-0-1"] {
        assert_eq!(known.found_in(text, Dates::Keep), Some(FoundIn::BirthDate), "{text}");
    }
    for text in ["1.11.2026", "2-0-2-6-1-1-0-1"] {
        assert_eq!(known.found_in(text, Dates::Shift), Some(FoundIn::EventDate), "{text}");
    }
}

#[test]
fn a_birth_date_that_stands_inside_of_a_sequence_is_refused_as_one() {
    let inside = item([text(tags::PATIENT_BIRTH_DATE, VR::DA, "19610401")]);
    let mut identifiers = Identifiers::default();
    identifiers.add(&head([Element::sequence(tags::REFERENCED_PATIENT_SEQUENCE, vec![inside])]));
    for text in ["1.4.1961", "1-9-6-1-0-4-0-1"] {
        assert_eq!(identifiers.found_in(text, Dates::Keep), Some(FoundIn::BirthDate), "{text}");
    }
}

#[test]
fn an_id_that_is_derived_holds_nothing_of_the_patients_own() {
    let own = known(&[
        (tags::PATIENT_NAME, VR::PN, "Ann^Zoe"),
        (tags::PATIENT_BIRTH_DATE, VR::DA, "19610401"),
        (tags::OPERATORS_NAME, VR::PN, "Kim^Uwe"),
    ]);
    for (text, kind) in [
        ("XANNX", FoundIn::Name),
        ("1ZOE2", FoundIn::Name),
        ("1.4.1961", FoundIn::BirthDate),
        ("1-9-6-1-0-4-0-1", FoundIn::BirthDate),
    ] {
        assert_eq!(own.own_in(text), Some(kind), "{text}");
    }
    assert_eq!(own.own_in("KIM2"), None, "another person's says nothing there");
}

#[test]
fn what_an_option_keeps_names_no_person() {
    let persons = known(&[
        (tags::PATIENT_NAME, VR::PN, "Bravo^Kim"),
        (tags::OPERATORS_NAME, VR::PN, "Ostrowinski^Uwe\\Philips^Head"),
    ]);
    for text in ["Bravo Station", "for Kim", "Ostrowinski 3", "xostrowinskix", "Uwe"] {
        assert!(persons.hit_own(text), "{text}");
    }
    for text in ["Philips Head Coil", "Station 3", "Kimberly", "Uwenberg"] {
        assert!(!persons.hit_own(text), "{text}");
    }
    assert!(!named("Xu^Li").hit_own("Xu Imaging"), "two letters are an abbreviation of anything there");
    assert!(named("Roskot^Jo").hit_own("ROS KOT") && !named("Rosko^Jo").hit_own("ROS KO"));
    assert!(!named("Thorax^Jo").hit_own("THO RAX"));
}

#[test]
fn what_an_option_keeps_holds_no_id_of_the_patient_and_no_birth_date() {
    let known = known(&[
        (tags::PATIENT_ID, VR::LO, "MRN48211907"),
        (OTHER_IDS, VR::LO, "87192049"),
        (tags::PATIENT_BIRTH_DATE, VR::DA, "19610407"),
        (tags::STUDY_DATE, VR::DA, "20240516"),
    ]);
    for text in ["SN48211907-2", "X87192049", "7.4.1961", "1-9-6-1-0-4-0-7", "SN 610407", "19610407"] {
        assert!(known.hit_own(text), "{text}");
    }
    for text in ["20240516", "SN4821190", "1961", "7.5.1961"] {
        assert!(!known.hit_own(text), "{text}");
    }
    let id = |id: &str| super::tests::known(&[(tags::PATIENT_ID, VR::LO, id)]);
    assert!(id("LIVER").hit_own("XLIVERX") && !id("HEAD").hit_own("XHEADX"), "an ID that is a word");
}

#[test]
fn a_uid_that_an_option_keeps_holds_no_id_of_the_patient_and_no_birth_date() {
    let known = known(&[
        (tags::PATIENT_ID, VR::LO, "48219"),
        (OTHER_IDS, VR::LO, "87192049\\AB71"),
        (tags::PATIENT_BIRTH_DATE, VR::DA, "19610407"),
        (tags::STUDY_DATE, VR::DA, "20240516"),
    ]);
    for uid in ["1.2.48219.3", "1.2.3.187192049", "1.2.19610407.3", "1.2.610407.3", "1.2.3.07041961"] {
        assert!(known.hit_own_uid(uid), "{uid}");
    }
    for uid in ["1.2.4821.3", "1.2.20240516.3", "1.2.71.3", "1.2.6104071.3"] {
        assert!(!known.hit_own_uid(uid), "{uid}");
    }
}
