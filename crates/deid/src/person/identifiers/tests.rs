//! What is found as an identifier, in which spelling, and what is not.

use super::*;
use crate::Dates;
use crate::person::search::TextKind;
use crate::rewrite::values::NumberKind;
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Head, Tag, TransferSyntax, VR};

fn known(elements: &[(Tag, VR, &str)]) -> Identifiers {
    let mut dataset: DataSet =
        elements.iter().map(|(tag, vr, value)| Element::new(*tag, *vr, *value)).collect();
    dataset.put(Element::new(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"));
    let mut identifiers = Identifiers::default();
    let (meta, syntax) = (DataSet::new(), TransferSyntax::explicit());
    identifiers.add(&Head { meta, syntax, dataset, pixels: None });
    identifiers
}

fn patient() -> Identifiers {
    known(&[
        (tags::PATIENT_NAME, VR::PN, "Müller-Smith^Zoë"),
        (tags::PATIENT_ID, VR::LO, "MRN-0048211907"),
        (tags::ACCESSION_NUMBER, VR::SH, "A77"),
        (tags::PATIENT_BIRTH_DATE, VR::DA, "19850417"),
        (tags::INSTITUTION_NAME, VR::LO, "Oosterkwelder"),
        (tags::REFERRING_PHYSICIAN_NAME, VR::PN, "Hollerbach^Ruth"),
        (tags::STUDY_INSTANCE_UID, VR::UI, "1.2.826.1.48211907"),
    ])
}

#[test]
fn a_name_is_found_in_any_spelling_and_where_people_join_words() {
    for text in ["MUELLER", "muller scan", "ZOE", "JSMITH_Smith2", "for Müller-Smith", "OOSTERKWELDER CT 2"]
    {
        assert!(patient().hit(text, TextKind::Text), "{text}");
    }
    for text in ["Mulligan", "smithsonite", "chest", "", "   "] {
        assert!(!patient().hit(text, TextKind::Text), "{text}");
    }
}

#[test]
fn an_id_is_found_without_its_punctuation_and_leading_zeros() {
    for text in ["mrn0048211907", "MRN 0048211907", "x MRN/0048211907 y"] {
        assert!(patient().hit(text, TextKind::Text), "{text}");
    }
    assert!(patient().hit("A77", TextKind::Text), "a short one as the whole value");
    assert!(!patient().hit("A771", TextKind::Text), "but not within another");
}

#[test]
fn a_date_is_found_in_the_usual_notations() {
    for text in ["19850417", "1985-04-17", "17.04.1985", "04/17/1985", "17 Apr 1985", "born 17-04-1985"] {
        assert!(patient().hit(text, TextKind::Text), "{text}");
    }
    assert!(!patient().hit("1985-04-18", TextKind::Text));
}

#[test]
fn a_uid_is_found_whole_and_a_registered_one_never() {
    assert!(patient().hit("see 1.2.826.1.48211907", TextKind::Text));
    assert!(patient().has_uid("1.2.826.1.48211907"));
    assert!(
        !known(&[(tags::FRAME_OF_REFERENCE_UID, VR::UI, "1.2.840.10008.1.4.1.1")])
            .has_uid("1.2.840.10008.1.4.1.1")
    );
}

#[test]
fn words_of_the_vocabulary_count_only_in_a_persons_name() {
    let head = known(&[(tags::OPERATORS_NAME, VR::PN, "Head^Axial")]);
    assert!(!head.hit("Head axial", TextKind::Text));
    assert!(head.hit("Head", TextKind::Person));
}

#[test]
fn scripts_without_spaces_are_searched_from_two_characters() {
    let yamada = known(&[(tags::PATIENT_NAME, VR::PN, "Yamada^Tarou=山田^太郎")]);
    for text in ["患者山田様", "太郎"] {
        assert!(yamada.hit(text, TextKind::Text), "{text}");
    }
    assert!(!yamada.hit("山", TextKind::Text));
}

#[test]
fn a_number_is_an_identifier_only_if_it_is_a_long_id() {
    let ids = known(&[(tags::PATIENT_ID, VR::LO, "48211907"), (tags::STUDY_ID, VR::SH, "120")]);
    assert!(ids.hit_number("48211907", NumberKind::Any) && ids.hit_number(" 0048211907", NumberKind::Place));
    assert!(!ids.hit_number("120", NumberKind::Any) && !ids.hit_number("0.4821190", NumberKind::Any));
}

#[test]
fn the_form_refuses_what_is_the_patients() {
    for (text, kind) in [
        ("STUDY-ZOE-1", FoundIn::Name),
        ("xMRN0048211907x", FoundIn::PatientId),
        ("a-77", FoundIn::Accession),
        ("17041985", FoundIn::BirthDate),
        ("RG-1985-04", FoundIn::BirthDate),
        ("APR1985", FoundIn::BirthDate),
        ("HOLLERB-2", FoundIn::Other),
        ("holerbach", FoundIn::Other),
    ] {
        assert_eq!(patient().found_in(text, Dates::Keep), Some(kind), "{text}");
    }
    assert_eq!(patient().found_in("A778", Dates::Keep), None, "short IDs count only if equal");
    assert_eq!(patient().found_in("29NR0BE6E7", Dates::Keep), None);
}

#[test]
fn of_another_patient_only_numbers_are_avoided_and_nothing_is_searched_for() {
    let mut mine = Identifiers::default();
    let mut others = crate::Numbers::default();
    others.add(&patient());
    mine.avoid(&others);
    assert!(!mine.hit("Müller 19850417 MRN0048211907", TextKind::Text));
    assert!(mine.unwanted(false).is_in("2.25.7700482119071"));
    assert!(!mine.unwanted(true).is_in("2.25.7700482119071"));
}

#[test]
fn two_files_of_a_patient_are_known_together() {
    let mut all = known(&[(tags::PATIENT_NAME, VR::PN, "Quistenberg")]);
    all.merge(&patient());
    assert!(all.hit("Quistenberg", TextKind::Text) && all.hit("Oosterkwelder", TextKind::Text));
    assert!(all.unwanted(true).is_in("2.25.004821190755"), "the Patient ID lasts");
}

#[test]
fn a_file_whose_names_are_longer_than_any_tells_too_much_and_an_address_may_be_long() {
    let name = "Quistenberg".repeat(12_000);
    for vr in [VR::PN, VR::UN] {
        assert!(known(&[(tags::PATIENT_NAME, vr, &name)]).are_too_many(), "{vr:?}");
    }
    assert!(known(&[(tags::PATIENT_ID, VR::LO, &name)]).are_too_many());
    assert!(!known(&[(tags::INSTITUTION_ADDRESS, VR::ST, &name)]).are_too_many());
    let long = known(&[(tags::PATIENT_NAME, VR::PN, &name[..60_000])]);
    assert!(!long.are_too_many() && long.hit(&format!("axial {}", &name[..60_000]), TextKind::Text));
    // All values of all elements together have their bound, too.
    let many = "Spital Oberwil ".repeat(600_000);
    assert!(known(&[(tags::INSTITUTION_ADDRESS, VR::ST, &many)]).are_too_many());
}

#[test]
fn the_shortest_ids_and_names_that_are_found_inside_of_others_have_five_and_six_characters() {
    let hit =
        |tag: Tag, vr: VR, value: &str, text: &str| known(&[(tag, vr, value)]).hit(text, TextKind::Text);
    assert!(hit(tags::PATIENT_ID, VR::LO, "48219", "x48219y"), "five digits");
    assert!(hit(tags::PATIENT_ID, VR::LO, "AB48219", "x48219y"), "the digits of an ID without its letters");
    assert!(!hit(tags::PATIENT_ID, VR::LO, "4821", "x48219y"));
    assert!(hit(tags::INSTITUTION_NAME, VR::LO, "Olderk", "xolderkx"), "six letters");
    assert!(!hit(tags::INSTITUTION_NAME, VR::LO, "Older", "xolderx"));
    assert!(hit(tags::OPERATORS_NAME, VR::PN, "Kova^Mi", "xkovamix"), "family and given name together");
    assert!(hit(tags::INSTITUTION_NAME, VR::LO, "Olderk 48219", "room 48219"), "a number in a name");
    assert!(!hit(tags::INSTITUTION_NAME, VR::LO, "Olderk 4821", "room 4821"));
}

#[test]
fn names_of_two_letters_are_names_also_where_they_are_titles_elsewhere() {
    for (name, text) in [("Xu^Wei", "by Xu"), ("Le^Van", "by Le"), ("Sen^Amit", "by Sen")] {
        let person = known(&[(tags::OPERATORS_NAME, VR::PN, name)]);
        assert!(person.hit(text, TextKind::Text), "{name}");
        let patient = known(&[(tags::PATIENT_NAME, VR::PN, name)]);
        assert!(patient.hit(text, TextKind::Text), "{name}");
    }
    let roy = known(&[(tags::OPERATORS_NAME, VR::PN, "Roy^Ann")]);
    assert!(roy.hit("drroy", TextKind::Text), "three letters behind a title");
}

#[test]
fn a_birth_date_that_is_typed_is_found_with_its_points_and_without() {
    for text in ["RG 17.4.1985", "1-9-8-5-0-4-1-7", "RG 17 April 1985"] {
        assert_eq!(patient().found_in(text, Dates::Keep), Some(FoundIn::BirthDate), "{text}");
    }
}

#[test]
fn the_form_knows_a_name_whose_first_letters_alone_were_typed() {
    let verbrugh = known(&[(tags::PATIENT_NAME, VR::PN, "Verbrugh^Jo")]);
    assert_eq!(verbrugh.found_in("verbr 2", Dates::Keep), Some(FoundIn::Name), "five letters of eight");
    assert_eq!(verbrugh.found_in("verb 2", Dates::Keep), None);
}

#[test]
fn more_than_any_file_tells_is_counted_to_the_one() {
    let words = |count: usize| (0..count).map(|number| format!("{number:06}")).collect::<BTreeSet<String>>();
    let of = |patient: usize, numbers: usize, told: usize| Identifiers {
        patient: words(patient),
        numbers: words(numbers),
        told,
        ..Identifiers::default()
    };
    assert!(!of(MOST_OWN, 0, 0).are_too_many() && of(MOST_OWN + 1, 0, 0).are_too_many());
    assert!(!of(0, 0, MOST_BYTES).are_too_many() && of(0, 0, MOST_BYTES + 1).are_too_many());
    let mut many = of(7, MOST, 0);
    assert!(!many.are_too_many(), "words of the patient's name count by themselves");
    many.ids.insert("48211907".to_owned());
    assert!(many.are_too_many());
}

#[test]
fn numbers_that_no_new_uid_shall_hold_come_of_texts_of_the_study_s_uid_and_of_private_ones() {
    let avoided = |tag: Tag, vr: VR, value: &str| {
        known(&[(tag, vr, value)]).unwanted(false).is_in("2.25.55548219076666")
    };
    assert!(avoided(tags::STUDY_DESCRIPTION, VR::LO, "order 48219076"));
    assert!(avoided(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.48219076.3"));
    assert!(avoided(Tag(0x0009, 0x1010), VR::UI, "1.2.48219076.3"));
    assert!(!avoided(tags::SOP_INSTANCE_UID, VR::UI, "1.2.48219076.3"), "of the standard ones one is enough");
    assert!(
        !avoided(Tag(0x0009, 0x1010), VR::DS, "48219076")
            && !avoided(tags::SLICE_LOCATION, VR::DS, "48219076")
    );
}

#[test]
fn numbers_of_two_other_files_are_avoided_together() {
    let mut mine = Identifiers::default();
    for id in ["71820465", "48211907"] {
        let mut others = crate::Numbers::default();
        others.add(&known(&[(tags::PATIENT_ID, VR::LO, id)]));
        mine.avoid(&others);
    }
    let unwanted = mine.unwanted(false);
    assert!(unwanted.is_in("2.25.7182046555") && unwanted.is_in("2.25.4821190755"));
}

#[test]
fn an_id_of_five_characters_is_found_inside_of_others_and_names_the_form_refuses_have_three_letters() {
    let hit = |id: &str, text: &str| known(&[(tags::PATIENT_ID, VR::LO, id)]).hit(text, TextKind::Text);
    assert!(hit("48219", "148219") && hit("AB7CD", "xab7cdx"));
    assert!(!hit("B7CD", "xb7cdx"));
    let own = |name: &str, text: &str| known(&[(tags::PATIENT_NAME, VR::PN, name)]).own_in(text);
    assert_eq!(own("Ann^Xu", "9ANN9"), Some(FoundIn::Name));
    assert_eq!((own("Xu^Li", "9XU9"), own("van Olderk", "9VAN9")), (None, None));
}
