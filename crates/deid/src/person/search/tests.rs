//! How names, IDs, dates and UIDs are found in texts.

use super::*;
use crate::rewrite::values::NumberKind;
use crate::tests::fixture::{head, text};
use crate::{Dates, FoundIn};
use dicom_dictionary_std::tags;
use veilig_dicom::VR;

fn identifiers(elements: &[(veilig_dicom::Tag, VR, &str)]) -> Identifiers {
    let mut identifiers = Identifiers::default();
    identifiers.add(&head(elements.iter().map(|(tag, vr, value)| text(*tag, *vr, value))));
    identifiers
}

#[test]
fn names_are_found_however_they_are_spelt_joined_or_cased() {
    let found = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Mueller^Jorge^Wu")]);
    for text in ["MÜLLER", "muller_CT", "ScanMueller2", "Müller-Lüd", "seen by Wu", "(jorge)"] {
        assert!(found.hit(text, TextKind::Text), "{text}");
    }
    for text in ["thorax", "WUX", "Jorgensen"] {
        assert!(!found.hit(text, TextKind::Text), "{text}");
    }
    assert!(!found.hit("WU", TextKind::Code), "two letters are a term among code strings");
}

#[test]
fn words_of_the_vocabulary_count_in_names_of_persons_and_where_they_are_the_patients() {
    let found = identifiers(&[(tags::REFERRING_PHYSICIAN_NAME, VR::PN, "Head^Axial^Philips")]);
    assert!(!found.hit("Philips head axial", TextKind::Text));
    assert!(found.hit("Head^X", TextKind::Person));
    for (name, texts) in [
        ("Bravo^Ana", ["sag BRAVO", "bravo_ax"]),
        ("Philips^Jan", ["Philips scan", "for philips"]),
        ("Sen^Amit", ["CT sen", "Sen thorax"]),
        ("Van^Kim", ["van", "CT Van 3"]),
    ] {
        let found = identifiers(&[(tags::PATIENT_NAME, VR::PN, name)]);
        for text in texts {
            assert!(found.hit(text, TextKind::Text), "{name}: {text}");
        }
        assert!(!found.hit("thorax coronal", TextKind::Text), "{name}");
    }
}

#[test]
fn names_are_found_glued_to_a_word_cut_short_misspelt_or_as_a_login() {
    let found = identifiers(&[
        (tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
        (tags::PATIENT_NAME, VR::PN, "Smith^John"),
        (tags::OTHER_PATIENT_NAMES, VR::PN, "Verbrugghe^Annelies"),
        (tags::REFERRING_PHYSICIAN_NAME, VR::PN, "Roskoth^Madeleine"),
    ]);
    for text in [
        "DRSMITH",
        "smithscan",
        "ctsmith",
        "SMITHX",
        "patsmith7",
        "smithjohn",
        "VERBRUG",
        "Verbrughe",
        "Verburgghe",
        "roskotma",
        "maroskot",
        "mroskoth",
        "Ver brugghe",
        "Rosk\\oth",
        "Rosk\u{2066}oth",
        "SMΙTH",
        "rosma",
        "R O S K O T H",
        "R0SK0TH",
        "Ro5koth",
    ] {
        let text = text.replace("\\\\", "\\");
        assert!(found.hit(&text, TextKind::Text), "{text}");
    }
    for text in ["smithsonite", "brugge", "verb", "madonna", "rose"] {
        assert!(!found.hit(text, TextKind::Text), "{text}");
    }
}

#[test]
fn a_name_is_torn_only_where_its_rests_are_no_names_themselves() {
    let found = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Roskoth^Maria")]);
    for text in ["Thorax Ros koth", "Maria Ros koth", "R o s k o t h"] {
        assert!(found.is_split(text), "{text}");
    }
    for text in ["Thorax of Maria Roskoth", "Roskoth, Maria", "ROSKOTH MARIA 120 kV"] {
        assert!(found.hit(text, TextKind::Text) && !found.is_split(text), "{text}");
    }
}

#[test]
fn a_patient_called_like_words_of_the_vocabulary_is_found_joined_and_as_a_login_too() {
    let found = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Bravo^Omar")]);
    for text in ["obravo", "BRAVOOMAR", "omarbravo_2"] {
        assert!(found.hit(text, TextKind::Text), "{text}");
    }
    let short = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Lo^Ka")]);
    assert!(short.hit("lo ka", TextKind::Code) && short.hit("KA-LO", TextKind::Code));
    assert!(
        !short.hit("LO", TextKind::Code) && !short.hit("LO T1", TextKind::Code),
        "two letters are a term"
    );
}

#[test]
fn a_name_is_found_without_its_particles_and_without_letters_that_were_lost_on_the_way() {
    for (name, texts) in [
        ("van den Berg^Jan", ["VDBERG", "jvdberg", "vd Berg"]),
        ("Jürgensen^Ole", ["Jrgensen", "J?rgensen", "J_rgensen"]),
        ("Muñoz^Begoña", ["MUNOZ", "MUOZ", "bego?a"]),
        ("Groß^Ida", ["GroB", "Gross", "GROSZ"]),
    ] {
        let found = identifiers(&[
            (tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
            (tags::PATIENT_NAME, VR::PN, name),
        ]);
        for text in texts {
            assert!(found.hit(text, TextKind::Text), "{name}: {text}");
        }
        assert!(!found.hit("thorax native 3.0 B30f", TextKind::Text), "{name}");
    }
}

#[test]
fn a_name_is_found_in_the_letters_of_another_script() {
    for (name, text) in [
        ("Đorđević^Milan", "DJORDJEVIC"),
        ("Шевченко^Тарас", "Shevchenko scan"),
        ("Shevchenko^Taras", "Шевченко"),
        ("Παπαδόπουλος^Νίκος", "Papadopoulos"),
        ("Weiß^Anna", "WEIS"),
        ("Weiss^Anna", "Weiß"),
        ("Dijkstra^Jan", "dykstra"),
        ("Yamada^Taro==やまだ^たろう", "ヤマダ"),
        ("פרידמן^דוד", "פרידמנ"),
        ("فاطمة^علي", "فاطمه"),
    ] {
        let found = identifiers(&[
            (tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
            (tags::PATIENT_NAME, VR::PN, name),
        ]);
        assert!(found.hit(text, TextKind::Text), "{name}: {text}");
    }
}

#[test]
fn birth_dates_of_six_digits_are_found_as_national_numbers_have_them() {
    let found = identifiers(&[
        (tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
        (tags::STUDY_DATE, VR::DA, "20240516"),
    ]);
    for text in [
        "610417",
        "VA48 610417-123-45",
        "x 170461",
        "041761",
        "17apr61",
        "61041712345",
        "6104171234",
        "1610417123456",
        "612417/1234",
        "615417/123",
        "570461-1234",
        "B30f 170461",
        "1610417",
    ] {
        assert!(found.hit(text, TextKind::Text), "{text}");
        assert_eq!(found.found_in(text, Dates::Keep), Some(FoundIn::BirthDate), "{text}");
    }
    for text in ["240516", "610418", "x61041", "2024051"] {
        assert!(!found.hit(text, TextKind::Text), "{text}");
    }
}

#[test]
fn a_short_id_inside_a_text_is_found_as_a_word() {
    let found =
        identifiers(&[(tags::PATIENT_ID, VR::LO, "4471"), (veilig_dicom::Tag(0x0010, 0x1000), VR::LO, "12")]);
    for text in ["VA48 PAT4471", "4471", "id 4471 ct", "Patient 12", "pat12"] {
        assert!(found.hit(text, TextKind::Text), "{text}");
    }
    for text in ["44710", "14471", "12 mm", "B12"] {
        assert!(!found.hit(text, TextKind::Text), "{text}");
    }
}

#[test]
fn numbers_hold_no_id_and_no_date_whole_joined_or_behind_the_point() {
    let found = identifiers(&[
        (tags::PATIENT_ID, VR::LO, "MZ3427128"),
        (tags::PATIENT_BIRTH_DATE, VR::DA, "19370827"),
    ]);
    for number in [
        "3427128",
        "3427128.5",
        "13427128",
        "34271289",
        "0.3427128",
        "19370827",
        "27081937",
        "08271937",
        "119370827",
        "1.19370827",
        "370827",
        "270837",
        "5.270837",
        "3.427128e6",
        "3427128.5e0",
        "0.3427128e7",
        "3427.128",
        "1937.0827",
        "2708.1937",
        "19370827101500",
        "370827123",
        "37082712345",
    ] {
        assert!(found.hit_number(number, NumberKind::Any), "{number}");
    }
    for number in ["3427129", "0.5", "512", "134271289", "27.0837", "1000000", "-1024"] {
        assert!(!found.hit_number(number, NumberKind::Any), "{number}");
    }
    let long = |number: u32| number.to_le_bytes();
    let float = |number: f64| number.to_le_bytes();
    assert!(
        found.hit_values(VR::UL, &long(3_427_128), NumberKind::Any)
            && found.hit_values(VR::UL, &long(27_081_937), NumberKind::Any)
    );
    assert!(
        found.hit_values(VR::FD, &float(3_427_128.5), NumberKind::Any)
            && !found.hit_values(VR::FD, &float(0.342_712_8), NumberKind::Any)
    );
    let date: Vec<u8> = [27_u16, 8, 1937].iter().flat_map(|number| number.to_le_bytes()).collect();
    assert!(
        found.hit_values(VR::US, &date, NumberKind::Any)
            && !found.hit_values(VR::US, &date[..4], NumberKind::Any)
    );
    assert!(!found.hit_number("0.3427128", NumberKind::Place), "a place in space is a measure");
    for values in [
        "27\\08\\1937",
        "1937\\8\\27",
        "34\\27\\128",
        "3\\4\\2\\7\\1\\2\\8",
        "5\\3427\\128\\6",
        "27\\08\\37",
        "37\\8\\27",
        "27\\8\\37",
    ] {
        let values: Vec<&str> = values.split('\\').collect();
        assert!(found.hit_joined(&values, NumberKind::Any), "{values:?}");
    }
    for values in ["37\\8\\27\\1", "1\\2\\3\\4\\5", "27\\8", "53\\427\\1289", "0.5\\0.5", "512\\512"] {
        let values: Vec<&str> = values.split('\\').collect();
        assert!(!found.hit_joined(&values, NumberKind::Any), "{values:?}");
    }
}

#[test]
fn what_people_type_passes_the_same_search_as_what_the_engine_lets_out() {
    let found = identifiers(&[
        (tags::PATIENT_NAME, VR::PN, "Verbrugghe^Annelies^Maria"),
        (tags::PATIENT_ID, VR::LO, "KZ4471983"),
        (tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
        (tags::STUDY_DATE, VR::DA, "20240516"),
        (tags::INSTITUTION_NAME, VR::LO, "Hospital Yankligla"),
        (tags::OPERATORS_NAME, VR::PN, "Ostrowinski^Pawel"),
        (veilig_dicom::Tag(0x0010, 0x1000), VR::LO, "87192049"),
        (tags::STATION_NAME, VR::SH, "QXCT04"),
    ]);
    for (text, kind) in [
        ("4471983", FoundIn::PatientId),
        ("610417-AV", FoundIn::BirthDate),
        ("VERBRUG", FoundIn::Name),
        ("verbrughe-2", FoundIn::Name),
        ("X87192049", FoundIn::Other),
        ("YANKLIGLA-3", FoundIn::Other),
        ("ostrowinski", FoundIn::Other),
        ("QXCT04", FoundIn::Other),
    ] {
        assert_eq!(found.found_in(text, Dates::Keep), Some(kind), "{text}");
    }
    for text in ["20240516-3", "ORDER-7", "STUDY1", "G"] {
        assert_eq!(found.found_in(text, Dates::Keep), None, "{text}");
    }
}

#[test]
fn the_date_of_an_event_is_found_in_what_is_typed_unless_dates_stay() {
    let found = identifiers(&[
        (tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
        (tags::STUDY_DATE, VR::DA, "20261128"),
        (tags::ACQUISITION_DATE, VR::DA, "20261129"),
    ]);
    for text in [
        "20261128-0042",
        "RX202611280042",
        "2026-11-28/7",
        "28.11.2026",
        "28112026A",
        "11/28/26",
        "261128-42",
        "2611280042",
        "0042261128",
        "281126/3",
        "28 Nov 2026",
        "2026332-17",
        "X-20261129",
    ] {
        for dates in [Dates::Remove, Dates::Shift] {
            assert_eq!(found.found_in(text, dates), Some(FoundIn::EventDate), "{text}");
        }
        assert_eq!(found.found_in(text, Dates::Keep), None, "{text}");
    }
    assert_eq!(found.found_in("17.04.1961", Dates::Keep), Some(FoundIn::BirthDate));
    for text in ["20261130-0042", "2026-0042", "0042", "11280", "2026334", "STUDY-28"] {
        assert_eq!(found.found_in(text, Dates::Shift), None, "{text}");
    }
}

#[test]
fn names_in_scripts_without_spaces_are_found_from_two_characters() {
    let found = identifiers(&[
        (tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
        (tags::PATIENT_NAME, VR::PN, "Yamada^Tarou=山田^太郎=やまだ^たろう"),
    ]);
    for text in ["紹介患者：山田様", "xやまだy", "太郎"] {
        assert!(found.hit(text, TextKind::Text), "{text}");
    }
    assert!(!found.hit("山本", TextKind::Text));
}

#[test]
fn ids_are_found_without_their_punctuation_and_leading_zeros() {
    let found = identifiers(&[(tags::PATIENT_ID, VR::LO, "00-4821.1907"), (tags::STUDY_ID, VR::SH, "17")]);
    for text in ["pat48211907x", "4821 1907", "4821-1907"] {
        assert!(found.hit(text, TextKind::Text), "{text}");
    }
    assert!(found.hit("17", TextKind::Text) && !found.hit("17 mm", TextKind::Text));
    assert!(found.hit_number("48211907", NumberKind::Any) && !found.hit_number("17", NumberKind::Any));
}

#[test]
fn uids_of_the_source_are_found_inside_a_text() {
    let found = identifiers(&[(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.826.0.1.77")]);
    assert!(found.hit("see 1.2.826.0.1.77.dcm", TextKind::Text));
    assert!(!found.hit("see 1.2.826.0.1.7", TextKind::Text));
}

#[test]
fn a_name_in_bytes_that_its_character_set_does_not_have_is_found_all_the_same() {
    let mut found = Identifiers::default();
    found.add(&head([veilig_dicom::Element::new(tags::PATIENT_NAME, VR::PN, b"M\xfcller^A".to_vec())]));
    assert!(found.hit("Mueller", TextKind::Text));
}

#[test]
fn birth_dates_are_found_in_every_notation() {
    let found = identifiers(&[(tags::PATIENT_BIRTH_DATE, VR::DA, "19850417")]);
    for text in ["born 17.04.1985", "17 Apr 1985", "04/17/1985", "1985 04 17"] {
        assert!(found.hit(text, TextKind::Text), "{text}");
        assert_eq!(found.found_in(text, Dates::Keep), Some(FoundIn::BirthDate), "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn many_are_found_inside_as_few_are(
        all in proptest::collection::btree_set("[abé]{1,5}", 33..60),
        text in "[abcé]{0,12}",
    ) {
        let plain = all.iter().any(|one| text.contains(one.as_str()));
        proptest::prop_assert_eq!(any_inside(&all, &text), plain);
    }
}

#[test]
fn a_name_at_either_end_of_a_long_word_is_found() {
    let found = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Smith^Ann")]);
    let scans = "scan".repeat(3);
    assert!(found.hit("smithscan", TextKind::Text) && found.hit("scansmith", TextKind::Text));
    assert!(!found.hit(&scans, TextKind::Text));
    assert!(found.hit("drsmith", TextKind::Text) && found.hit("smithpatient", TextKind::Text));
}

#[test]
fn a_short_id_is_found_as_a_word_from_four_characters_on_whatever_stands_before_it() {
    let of = |id: &str| identifiers(&[(tags::PATIENT_ID, VR::LO, id)]);
    let hit = |id: &str, text: &str| of(id).hit(text, TextKind::Text);
    assert!(hit("4471", "scan 4471 b") && hit("K471", "room K471 x"));
    assert!(!hit("447", "scan 447 b") && !hit("K47", "room K47 x"));
}

#[test]
fn two_letters_of_the_vocabulary_are_no_patient_and_words_that_are_longer_are() {
    let ax = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Ax^Ko")]);
    assert!(!ax.hit("T1 ax", TextKind::Text) && ax.hit("ko", TextKind::Text));
    let bravo = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Bravo^Xu")]);
    assert!(bravo.names_patient("sag BRAVO"));
    assert!(!bravo.names_patient("sag thorax") && !bravo.names_patient("Xu"));
}

#[test]
fn a_word_beside_a_glued_name_has_three_letters_or_is_known_to_be_glued() {
    let smith = identifiers(&[(tags::PATIENT_NAME, VR::PN, "Smith^John")]);
    assert!(smith.hit("smithliver", TextKind::Text) && smith.hit("liversmith", TextKind::Text));
    assert!(!smith.hit("smithax", TextKind::Text));
}

#[test]
fn a_name_cut_short_has_six_of_ten_letters_and_one_with_a_wrong_letter_has_six() {
    let hit =
        |name: &str, text: &str| identifiers(&[(tags::PATIENT_NAME, VR::PN, name)]).hit(text, TextKind::Text);
    assert!(hit("Verhulsten^Jo", "verhul") && !hit("Verhulsten^Jo", "verhu"));
    assert!(hit("Roskot^Jo", "roskut") && !hit("Smits^Jo", "smixts"));
    assert!(!hit("Thorax^Jo", "thorix"), "nothing is near a word of the vocabulary");
}

#[test]
fn a_torn_name_has_five_letters_and_is_no_word_of_the_vocabulary() {
    let torn = |name: &str, text: &str| identifiers(&[(tags::OPERATORS_NAME, VR::PN, name)]).is_split(text);
    assert!(torn("Kimar^Jo", "ki mar") && !torn("Kima^Jo", "ki ma"));
    assert!(!torn("Thorax^Jo", "tho rax"));
}

#[test]
fn digits_are_read_as_the_letters_that_they_look_like() {
    assert_eq!(with_letters("x01358").as_deref(), Some("xolesb"));
    assert_eq!(with_letters("01358"), None);
}

#[test]
fn two_letters_that_are_wrong_beside_each_other_are_two() {
    assert!(one_letter_apart("roskoth", "roxkoth") && one_letter_apart("roskoth", "roksoth"));
    assert!(one_letter_apart("roskoth", "roskth") && one_letter_apart("roskth", "roskoth"));
    for other in ["roxyoth", "roksotx", "rokxoth", "roysoth", "roskoth"] {
        assert!(!one_letter_apart("roskoth", other), "{other}");
    }
}

#[test]
fn the_shortest_ids_and_birth_dates_in_numbers_have_six_digits_and_zeros_before_them_count() {
    let of = |id: &str, birth: &str| {
        identifiers(&[(tags::PATIENT_ID, VR::LO, id), (tags::PATIENT_BIRTH_DATE, VR::DA, birth)])
    };
    let found = of("482197", "19370805");
    for number in ["482197", "4821979", "050837", "50837", "1937080599", "5.050837"] {
        assert!(found.hit_number(number, NumberKind::Any), "{number}");
    }
    for number in ["48219", "0837", "5.50837", "837"] {
        assert!(!found.hit_number(number, NumberKind::Any), "{number}");
    }
    assert!(
        of("MZ3427128", "19370805").hit_number("5.3427128", NumberKind::Any),
        "seven digits behind the point"
    );
    let child = of("X", "20000417");
    assert!(child.hit_number("000417", NumberKind::Any) && child.hit_number("00417", NumberKind::Any));
    assert!(!child.hit_number("417", NumberKind::Any) && !child.hit_number("000418", NumberKind::Any));
}

#[test]
fn an_id_and_a_birth_date_are_found_over_several_numbers_up_to_the_longest() {
    let of = |id: &str| {
        identifiers(&[(tags::PATIENT_ID, VR::LO, id), (tags::PATIENT_BIRTH_DATE, VR::DA, "19370827")])
    };
    assert!(
        of("482197").hit_joined(&["482", "197"], NumberKind::Any)
            && !of("48219").hit_joined(&["482", "19"], NumberKind::Any)
    );
    assert!(of("482190771123").hit_joined(&["5", "482190", "771123"], NumberKind::Any));
    assert!(
        of("X").hit_joined(&["37", "0827"], NumberKind::Any)
            && !of("X").hit_joined(&["37", "0827", "1"], NumberKind::Any)
    );
    assert!(
        !of("X").hit_joined(&["1", "37", "0827"], NumberKind::Any),
        "six digits are a birth date where nothing else stands"
    );
}

#[test]
fn of_binary_numbers_sixteen_are_looked_at_as_a_reader_shows_them() {
    let found = identifiers(&[(tags::PATIENT_ID, VR::LO, "3427128")]);
    let with = |count: usize| {
        let all = std::iter::repeat_n(7_u32, count - 1).chain([3_427_128]);
        all.flat_map(u32::to_le_bytes).collect::<Vec<u8>>()
    };
    assert!(
        found.hit_values(VR::UL, &with(16), NumberKind::Any)
            && !found.hit_values(VR::UL, &with(17), NumberKind::Any)
    );
    for (vr, bytes, shown) in [
        (VR::US, 7_u16.to_le_bytes().to_vec(), "7"),
        (VR::AT, 7_u16.to_le_bytes().to_vec(), "7"),
        (VR::SS, (-7_i16).to_le_bytes().to_vec(), "-7"),
        (VR::UL, 70_000_u32.to_le_bytes().to_vec(), "70000"),
        (VR::SL, (-70_000_i32).to_le_bytes().to_vec(), "-70000"),
        (VR::UV, 3_427_128_u64.to_le_bytes().to_vec(), "3427128"),
        (VR::SV, (-3_427_128_i64).to_le_bytes().to_vec(), "-3427128"),
        (VR::FL, 427_128.5_f32.to_le_bytes().to_vec(), "427128.5"),
        (VR::FD, 3_427_128.5_f64.to_le_bytes().to_vec(), "3427128.5"),
    ] {
        assert_eq!(numbers::as_shown(vr, &bytes).as_deref(), Some(shown), "{vr:?}");
    }
}

#[test]
fn a_uid_of_a_class_holds_no_id_of_five_digits() {
    let found = identifiers(&[(tags::PATIENT_ID, VR::LO, "48219")]);
    assert!(found.hit_class("1.2.48219.1") && !found.hit_class("1.2.4821.1"));
    assert!(!found.hit_class("1.2.840.10008.5.1.4.1.1.2"));
}
