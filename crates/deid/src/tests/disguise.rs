//! Names, dates and numbers in disguise, made to slip through the search.

use crate::Identifiers;
use crate::person::search::TextKind;
use crate::rewrite::values::NumberKind;
use crate::tests::fixture::{head, text};
use dicom_dictionary_std::tags;
use veilig_dicom::{Element, VR};

fn known(elements: impl IntoIterator<Item = Element>) -> Identifiers {
    let mut identifiers = Identifiers::default();
    identifiers.add(&head(elements));
    identifiers
}

fn named(name: &str) -> Identifiers {
    known([text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"), text(tags::PATIENT_NAME, VR::PN, name)])
}

#[test]
fn a_name_of_several_words_is_found_written_as_one_and_with_an_initial() {
    for (name, texts) in [
        ("O'Neil^Pat", ["ONEIL", "oneil_ct", "PatONeil", "PONEIL"]),
        ("Meyer-Lansky^Anna", ["MEYERLANSKY", "annameyerlansky", "AMEYERLANSKY", "meyerlanskya"]),
        ("van der Berg^Jan", ["VANDERBERG", "jvanderberg", "janvanderberg_2", "vanderbergjan"]),
        ("Smith^John^Q", ["JSMITH_CT", "smithj", "johnsmith", "SMITHJOHN"]),
        ("Müller^Jean-Luc", ["JEANLUC", "jmueller", "muellerjeanluc", "JMULLER"]),
        ("Le^Van", ["LEVAN", "vanle", "Le Van", "LE^VAN"]),
    ] {
        let found = named(name);
        for text in texts {
            assert!(found.hit(text, TextKind::Text), "{name}: {text}");
        }
    }
    let found = known([text(tags::OPERATORS_NAME, VR::PN, "Head^Axial")]);
    for text in ["axial head", "HeadAxial", "AxialHead 3"] {
        assert!(!found.hit(text, TextKind::Text), "words of the vocabulary, joined: {text}");
    }
}

#[test]
fn a_name_of_two_single_characters_is_found() {
    let found = named("Wang^Ming=王^明");
    for text in ["王明", "王 明", "患者王明様"] {
        assert!(found.hit(text, TextKind::Text), "{text}");
    }
    assert!(!found.hit("王", TextKind::Text));
}

#[test]
fn dates_are_found_with_words_between_their_parts_and_with_two_digits_of_the_year() {
    let found = known([text(tags::PATIENT_BIRTH_DATE, VR::DA, "19850417")]);
    for text in [
        "17 de abril de 1985",
        "17 de abr. de 1985",
        "17th of April, 1985",
        "April 17th, 1985",
        "17.04.85",
        "4/17/85",
        "85-04-17",
        "17 apr 85",
        "17 avril 1985",
        "17 kwietnia 1985 r.",
        "17 aprile 1985",
        "le 17 avr. 1985",
        "17. 4. 1985",
        "1985年04月17日",
        "１９８５年４月１７日",
        "١٧/٠٤/١٩٨٥",
    ] {
        assert!(found.hit(text, TextKind::Text), "{text}");
    }
    for text in ["VB17A 4.85", "17 slices 1985", "syngo CT 2017A", "1.7.0485"] {
        assert!(!found.hit(text, TextKind::Text), "{text}");
    }
}

#[test]
fn identifiers_of_wrong_form_are_gathered_all_the_same() {
    let found = known([
        Element::new(tags::PATIENT_NAME, VR::UN, "Verholsten^Karel"),
        text(tags::PATIENT_BIRTH_DATE, VR::DA, "1985-04-17"),
        text(tags::ACQUISITION_DATE_TIME, VR::DT, "20240301120000-20240402130000"),
        text(tags::STUDY_DATE, VR::DA, "19990102-19990405"),
    ]);
    for text in ["Verholsten", "17.04.1985", "20240402", "01.03.2024", "1999-04-05"] {
        assert!(found.hit(text, TextKind::Text), "{text}");
    }
}

#[test]
fn a_number_written_as_a_decimal_is_the_same_number() {
    let found = known([text(tags::PATIENT_ID, VR::LO, "48211907")]);
    for text in ["48211907", "+48211907", "48211907.0", "048211907.", "4.8211907e7", "-48211907", "4821190.7"]
    {
        assert!(found.hit_number(text, NumberKind::Any), "{text}");
    }
    for text in ["4821190", "0.4821190", "1e300", "4821190.8", "9482119071.5"] {
        assert!(!found.hit_number(text, NumberKind::Any), "{text}");
    }
}

#[test]
fn letters_that_stand_apart_and_what_cannot_be_seen_hide_no_name() {
    let found = named("Jansen^Maria=محمد^علي");
    for text in ["J A N S E N", "j.a.n.s.e.n CT", "Jan\u{AD}sen", "Jan\u{200B}sen", "Jan\u{7}sen", "محـمد"]
    {
        assert!(found.hit(text, TextKind::Text), "{text:?}");
    }
    assert!(!found.hit("T 1 W A X", TextKind::Text));
}

#[test]
fn initials_with_points_are_the_patients_and_abbreviations_are_not() {
    let found = |name: &str, text: &str| {
        let mut identifiers = crate::Identifiers::default();
        identifiers.add(&head([crate::tests::fixture::text(tags::PATIENT_NAME, VR::PN, name)]));
        identifiers.hit(text, TextKind::Text)
    };
    for text in
        ["M.F. head", "head F.M.", "Thorax (M. F.)", "knee M.F", "M.F./CT", "f.m. CT", "CT M.J.F.", "F.M.J."]
    {
        assert!(found("Ferrowick^Maria^Jo", text), "{text}");
    }
    for text in ["M.R. head", "A.B. head", "M F head", "T1.M.F2", "F. 3 M."] {
        assert!(!found("Ferrowick^Maria^Jo", text), "{text}");
    }
    assert!(!found("Tolsdorff^Carla", "C.T. head") && !found("Aldermoor^Pia", "chest P.A. 3"));
}
