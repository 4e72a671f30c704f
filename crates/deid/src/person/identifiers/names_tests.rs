//! Which words and joined words of a name are searched for, and which say nothing.

use super::*;
use crate::person::search::TextKind;
use crate::tests::fixture::{head, text};
use dicom_dictionary_std::tags;
use veilig_dicom::{Tag, VR};

fn known(tag: Tag, vr: VR, value: &str) -> Identifiers {
    let mut identifiers = Identifiers::default();
    let charset = text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192");
    identifiers.add(&head([charset, text(tag, vr, value)]));
    identifiers
}

fn patient(name: &str) -> Identifiers {
    known(tags::PATIENT_NAME, VR::PN, name)
}

fn staff(name: &str) -> Identifiers {
    known(tags::OPERATORS_NAME, VR::PN, name)
}

fn place(name: &str) -> Identifiers {
    known(tags::INSTITUTION_NAME, VR::LO, name)
}

fn hit(of: &Identifiers, text: &str) -> bool {
    of.hit(text, TextKind::Text)
}

#[test]
fn titles_particles_and_single_letters_of_a_name_say_nothing() {
    let of = patient("von Olderk^Otto J^^Dr^iii");
    for text in ["von links", "Dr", "type iii", "x J y"] {
        assert!(!hit(&of, text), "{text}");
    }
    assert!(hit(&of, "Olderk") && hit(&of, "Otto") && hit(&of, "volderk"));
    assert!(!hit(&place("Olderk iii"), "type iii") && !hit(&staff("Olderk^J"), "x J y"));
}

#[test]
fn one_character_of_a_script_without_spaces_is_no_name_and_two_are_together_or_not() {
    let wang = patient("Wang=王");
    assert!(!hit(&wang, "国王") && !hit(&wang, "王"));
    let li = patient("Li^Ming=李^明");
    assert!(hit(&li, "患者李明") && !hit(&li, "李"));
    let tokyo = place("東京病院 東");
    assert!(hit(&tokyo, "x東京病院") && !hit(&tokyo, "関東"));
    assert!(hit(&staff("Yamada=山田"), "担当山田"));
}

#[test]
fn a_name_of_a_place_is_searched_by_words_by_what_mixes_letters_and_digits_and_joined() {
    assert!(hit(&place("CT7"), "at ct7") && !hit(&place("C7"), "at C7"));
    assert!(hit(&place("O'Neil"), "ONEIL") && hit(&place("Meyer-Lansky"), "xmeyerlanskyx"));
    assert!(!hit(&place("Liver Neck"), "liverneck") && !hit(&place("Head and Neck"), "head and neck"));
    assert!(hit(&place("Olderk Head"), "olderkhead"));
}

#[test]
fn words_of_the_vocabulary_are_joined_to_a_name_for_the_patient_or_beside_a_name() {
    assert!(!hit(&staff("Liver^Neck"), "liverneck") && !hit(&staff("Liver^Neck"), "lneck"));
    assert!(hit(&patient("Liver^Neck"), "liverneck") && hit(&patient("Liver^Neck"), "nliver"));
    assert!(hit(&staff("Head^Verhulst"), "headver") && hit(&staff("Verhulst^Head"), "heaverhu"));
    assert!(
        !patient("Thor^Axel").hit("Thorax", TextKind::Person),
        "a login that is a word of the vocabulary"
    );
}

#[test]
fn a_login_has_four_letters_with_an_initial_and_five_without() {
    let lee = staff("Lee^John");
    assert!(hit(&lee, "jlee") && hit(&lee, "leej") && hit(&lee, "leejo") && hit(&lee, "johlee"));
    assert!(!hit(&staff("Li^John"), "jli") && !hit(&staff("Li^John"), "lij"));
    assert!(!hit(&staff("Li^Bo"), "xliboyz"), "so few letters are searched as a word alone");
    let long = staff("Olderkampverhulstenbergsteinhauserdorf^Marijkewilhelminapetronellahenrica");
    assert!(hit(&long, "olderkamma") && hit(&long, "maolderk"));
    assert!(hit(&staff("Kova^Mi"), "kov ami"), "family and given name, torn elsewhere");
}

#[test]
fn a_family_name_is_found_with_the_first_letters_of_its_particles() {
    let berg = patient("van den Berg^Jan");
    for text in ["vdberg", "jvdberg", "vdbergj"] {
        assert!(hit(&berg, text), "{text}");
    }
    assert!(!hit(&patient("Olderk^Jan"), "vdolder"));
}
