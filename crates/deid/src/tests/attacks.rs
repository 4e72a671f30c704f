//! Files made to let something slip through, or to lose what is useful: each was tried against the engine and the check.

use crate::tests::fixture::{CT, code, ct, deidentify, engine, item, object, text, text_of, written};
use crate::{Dates, Options};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR, Value};

fn safe() -> Options {
    Options { retain_safe_private: true, ..Options::default() }
}

#[test]
fn a_time_is_a_time_and_no_record_number() {
    for dates in [Dates::Shift, Dates::Keep] {
        let out = ct(
            Options { dates, ..Options::default() },
            [
                text(tags::ACQUISITION_TIME, VR::TM, "48211907"),
                text(tags::SERIES_TIME, VR::TM, "101112.48211907"),
                text(tags::CONTENT_TIME, VR::TM, "10:11:12.5"),
                text(tags::ACQUISITION_DATE_TIME, VR::DT, "2024.48211907"),
                text(tags::STUDY_TIME, VR::TM, "10111"),
                text(Tag(0x0018, 0x9516), VR::DT, "20240301482119"),
                text(Tag(0x0018, 0x9517), VR::DT, "20240301101112.123456+0100"),
            ],
        );
        let all = format!(
            "{:?}",
            out.elements()
                .iter()
                .map(|e| String::from_utf8_lossy(e.bytes()).into_owned())
                .collect::<Vec<_>>()
        );
        assert!(!all.contains("48211907"), "{dates:?} {all}");
        assert!(!all.contains("482119"), "{dates:?} {all}");
        assert_eq!(text_of(&out, tags::CONTENT_TIME).as_deref(), Some("10:11:12.5"));
        assert!(text_of(&out, Tag(0x0018, 0x9517)).unwrap().ends_with("101112.123456+0100"));
    }
}

#[test]
fn class_uids_that_no_annex_has_are_kept_only_without_an_identifier() {
    let class = "1.2.840.10008.5.1.4.1.1.2.48211907";
    assert!(deidentify(Options::strict(), &object(class, [])).is_err());
    let out = ct(
        Options::strict(),
        [
            text(Tag(0x0008, 0x001A), VR::UI, "1.2.826.0.1.48211907.9"),
            text(tags::ORIGINAL_SPECIALIZED_SOP_CLASS_UID, VR::UI, "1.3.46.670589.11.0.0.12.1"),
        ],
    );
    assert!(out.text(Tag(0x0008, 0x001A)).is_none_or(|uid| !uid.contains("48211907")));
    assert_eq!(out.text(tags::ORIGINAL_SPECIALIZED_SOP_CLASS_UID), Some("1.3.46.670589.11.0.0.12.1"));
}

#[test]
fn bytes_behind_the_nul_of_the_instances_own_uid_cost_nothing() {
    let mut source = object(CT, []);
    source.dataset.put(text(tags::SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.5\0Jansen"));
    source.dataset.put(text(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.826.0.1.6\0Jansen"));
    let engine = engine(Options::strict(), &source);
    let made = engine.apply(&source, false).unwrap();
    assert_eq!(engine.check(&written(&made, &source), &source, &made), Ok(()));
    assert_eq!(made.dataset.text(tags::STUDY_INSTANCE_UID), Some(made.study_instance.as_str()));
}

/// A volume of a maker, which Table E.3.10-1 calls safe.
fn volume(bytes: &[u8], name: &str) -> bool {
    let head = object(
        CT,
        [
            text(tags::PATIENT_NAME, VR::PN, name),
            text(Tag(0x7FD1, 0x0010), VR::LO, "SIEMENS Ultrasound SC2000"),
            Element::new(Tag(0x7FD1, 0x1010), VR::OB, bytes),
        ],
    );
    deidentify(safe(), &head).unwrap().get(Tag(0x7FD1, 0x1010)).is_some()
}

#[test]
fn opaque_safe_bytes_are_searched_for_text_of_other_encodings() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let broad = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    for (name, bytes) in [
        ("Jansen^Maria", wide("Jansen")),
        ("Jansen^Maria", broad("x Jansen")),
        ("Müller^A", "\u{1}Müller\u{2}".as_bytes().to_vec()),
        ("Müller^A", b"\x01M\xfcller\x02".to_vec()),
        ("山田^太郎", "\u{1}山田\u{2}".as_bytes().to_vec()),
        ("山田^太郎", wide("山田太郎")),
    ] {
        assert!(!volume(&bytes, name), "{name} {bytes:?}");
    }
    assert!(volume(&(0..=255).collect::<Vec<u8>>(), "Müller^A"));
}

#[test]
fn two_blocks_of_one_maker_both_stay() {
    let out = deidentify(
        safe(),
        &object(
            CT,
            [
                text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
                text(Tag(0x0019, 0x100C), VR::IS, "1000"),
                text(Tag(0x0019, 0x0015), VR::LO, "SIEMENS MR HEADER"),
                text(Tag(0x0019, 0x150C), VR::IS, "500"),
            ],
        ),
    )
    .unwrap();
    let kept: Vec<_> = out
        .elements()
        .iter()
        .filter(|e| e.tag.0 % 2 == 1)
        .map(|e| (e.tag, text_of(&out, e.tag).unwrap()))
        .collect();
    let expected = [
        (Tag(0x0019, 0x0010), "SIEMENS MR HEADER"),
        (Tag(0x0019, 0x0011), "SIEMENS MR HEADER"),
        (Tag(0x0019, 0x100C), "1000"),
        (Tag(0x0019, 0x110C), "500"),
    ];
    assert_eq!(kept, expected.map(|(tag, value)| (tag, value.to_owned())));
}

#[test]
fn descriptions_keep_no_date_without_its_month_and_no_age_over_89() {
    let cleaned = crate::clean_description;
    for (before, after) in [
        ("CT thorax 17 Apr 85", "CT thorax"),
        ("17 avril 85 CT", "CT"),
        ("born 17 Wrz. 1985 head", "head"),
        ("thorax 95Y contrast", "thorax contrast"),
        ("thorax 95 years", "thorax"),
        ("thorax 45Y", "thorax 45Y"),
        ("T2 TE 95 TR 3000", "T2 TE 95 TR 3000"),
        ("T2 TE 95 TR 2003", "T2 TE 95 TR"),
        ("abdomen 3 mar 85", "abdomen mar"),
        ("MAR 3 septum 5", "MAR 3 septum 5"),
    ] {
        assert_eq!(cleaned(before), after, "{before}");
    }
}

#[test]
fn names_in_other_encodings_inside_nested_items_are_gone() {
    // The item says another character set than the object; the object's own name is Latin.
    let nested = item([
        text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "\\ISO 2022 IR 87"),
        Element::new(tags::SERIES_DESCRIPTION, VR::LO, b"head \x1b$B;3ED\x1b(B".to_vec()),
        Element::new(tags::MANUFACTURER, VR::LO, b"\x1b$B;3ED\x1b(B".to_vec()),
    ]);
    let source = object(
        CT,
        [
            text(tags::PATIENT_NAME, VR::PN, "Yamada^Tarou=山田^太郎"),
            Element::sequence(Tag(0x0040, 0x0275), vec![nested.clone()]),
            Element::sequence(Tag(0x0018, 0x9321), vec![nested]),
        ],
    );
    for options in [Options::strict(), Options::research()] {
        let out = deidentify(options, &source).unwrap();
        assert!(!everything(&out).contains('山'), "{}", everything(&out));
    }
}

#[test]
fn escape_sequences_where_none_may_be_are_not_read() {
    let mut source = object(CT, []);
    source.dataset.put(Element::new(tags::MANUFACTURER, VR::LO, b"\x1b$B;3ED\x1b(B".to_vec()));
    let out = deidentify(Options::strict(), &source).unwrap();
    assert!(!everything(&out).contains(";3ED"), "{}", everything(&out));
}

/// All text of a data set.
fn everything(dataset: &DataSet) -> String {
    let all = dataset.elements().iter().map(|element| match &element.value {
        Value::Items(items) => items.iter().map(everything).collect(),
        Value::Bytes(bytes) => format!("{} {}\n", element.tag, String::from_utf8_lossy(bytes)),
    });
    all.collect()
}

#[test]
fn planted_anywhere_no_identifier_leaves_with_any_set_of_options() {
    let plant = |element: Element| item([element]);
    let nasty = |value: &str| -> Vec<Element> {
        vec![
            text(tags::IMAGE_COMMENTS, VR::LT, value),
            text(tags::SERIES_DESCRIPTION, VR::LO, value),
            text(Tag(0x0070, 0x0080), VR::CS, value),
            text(Tag(0x0070, 0x0081), VR::LO, value),
            text(tags::MANUFACTURER, VR::LO, value),
            text(tags::SEQUENCE_NAME, VR::SH, value),
            text(tags::SLICE_THICKNESS, VR::DS, value),
            text(tags::INSTANCE_NUMBER, VR::IS, value),
            text(tags::IMAGE_TYPE, VR::CS, value),
            text(tags::FRAME_OF_REFERENCE_UID, VR::UI, value),
            text(Tag(0x0008, 0x1190), VR::UR, value),
            text(tags::TEXT_VALUE, VR::UT, value),
            Element::new(Tag(0x0018, 0x9004), VR::UN, value),
            Element::new(Tag(0x0028, 0x2000), VR::OB, value),
            Element::sequence(Tag(0x0008, 0x2218), vec![code("T-1", "SCT", value)]),
            Element::sequence(
                Tag(0x0054, 0x0016),
                vec![plant(text(tags::RADIOPHARMACEUTICAL, VR::LO, value))],
            ),
            Element::sequence(Tag(0x0018, 0x9346), vec![plant(text(tags::CODE_MEANING, VR::LO, value))]),
        ]
    };
    let all = Options {
        retain_uids: true,
        retain_device: true,
        retain_institution: true,
        retain_patient_characteristics: true,
        dates: Dates::Keep,
        clean_descriptors: true,
        retain_safe_private: true,
        clean_structured_content: true,
        clean_graphics: true,
    };
    for options in [Options::strict(), Options::research(), Options { retain_uids: false, ..all }] {
        for (value, seen) in [
            ("Jansen", "Jansen"),
            ("JANSEN_MARIA", "JANSEN"),
            ("MRN48211907", "48211907"),
            ("48211907", "48211907"),
            ("ACC7731902", "7731902"),
            ("mjansen", "jansen"),
            ("19610417", "19610417"),
            ("17 Apr 1961", "1961"),
            ("1.2.826.0.1.48211907.2", "48211907"),
        ] {
            let source = object(CT, nasty(value));
            match deidentify(options.clone(), &source) {
                Ok(out) => {
                    let all = everything(&out);
                    assert!(!all.contains(seen), "{options:?} {value}: {all}");
                }
                Err(reason) => assert_eq!(reason.code(), "needs-value", "{options:?} {value}"),
            }
        }
    }
}

#[test]
fn group_lengths_of_private_groups_and_illegal_groups_go() {
    let source = object(
        CT,
        [
            Element::new(Tag(0x0009, 0x0000), VR::UL, 8_u32.to_le_bytes()),
            Element::new(Tag(0x0008, 0x0000), VR::UL, 8_u32.to_le_bytes()),
            text(Tag(0x0001, 0x0010), VR::LO, "SIEMENS MR HEADER"),
            text(Tag(0x0001, 0x1010), VR::LO, "Jansen"),
            text(Tag(0x0009, 0x0001), VR::LO, "Jansen"),
            text(Tag(0x0019, 0x0000), VR::LO, "Jansen"),
            Element::new(Tag(0x6001, 0x3000), VR::OW, [1, 2]),
            Element::new(Tag(0x601E, 0x3000), VR::OW, [1, 2]),
            Element::new(Tag(0x6020, 0x3000), VR::OW, [1, 2]),
        ],
    );
    for options in [Options::strict(), Options::research()] {
        let out = deidentify(options, &source).unwrap();
        let odd = |e: &Element| e.tag.0 % 2 == 1 || e.tag.1 == 0 || e.tag.0 >= 0x6000;
        assert!(!out.elements().iter().any(odd), "{}", everything(&out));
    }
}

#[test]
fn pixel_data_below_the_top_level_goes_whatever_its_type() {
    let nested =
        |tag, vr| Element::sequence(Tag(0x0018, 0x9346), vec![item([Element::new(tag, vr, [1; 8])])]);
    for (element, vr) in [(0x0008, VR::OF), (0x0009, VR::OD), (0x0010, VR::OW)] {
        let out = ct(Options::research(), [nested(Tag(0x7FE0, element), vr)]);
        let item = out.get(Tag(0x0018, 0x9346)).and_then(|sequence| sequence.items().first());
        assert!(item.is_some_and(|item| item.elements().is_empty()), "{element:X}");
    }
}

#[test]
fn an_identifier_over_several_values_is_found() {
    let out = ct(
        Options::research(),
        [
            text(tags::SOFTWARE_VERSIONS, VR::LO, "4821\\1907"),
            text(tags::CONVOLUTION_KERNEL, VR::SH, "17\\04\\1961"),
            text(tags::SEQUENCE_NAME, VR::SH, "tse\\17"),
        ],
    );
    let all = everything(&out);
    assert!(!all.contains("1907") && !all.contains("1961") && all.contains("tse\\17"), "{all}");
}

#[test]
fn the_unit_of_a_measure_that_becomes_a_dummy_is_walked() {
    let mut unit = code("a", "UCUM", "year Jansen");
    unit.put(text(tags::PATIENT_NAME, VR::PN, "Jansen^Maria"));
    unit.put(text(tags::SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.1"));
    let measured =
        item([text(Tag(0x0040, 0xA30A), VR::DS, "57"), Element::sequence(Tag(0x0040, 0x08EA), vec![unit])]);
    let age = item([
        text(tags::VALUE_TYPE, VR::CS, "NUM"),
        Element::sequence(Tag(0x0040, 0xA043), vec![code("121033", "DCM", "Subject Age")]),
        Element::sequence(Tag(0x0040, 0xA300), vec![measured]),
    ]);
    let content = Element::sequence(Tag(0x0040, 0x0555), vec![age]);
    let options = Options { clean_structured_content: true, ..crate::tests::fixture::wide() };
    let out = deidentify(options, &object(CT, [content])).unwrap();
    let all = everything(&out);
    assert!(!all.contains("Jansen") && !all.contains(" 57") && all.contains("UCUM"), "{all}");
}

#[test]
fn an_institution_called_like_a_term_costs_no_image() {
    for term in ["RGB", "MONOCHROME2", "YBR_FULL_422", "PALETTE COLOR"] {
        let out = ct(
            Options::strict(),
            [
                text(tags::INSTITUTION_NAME, VR::LO, "RGB Monochrome YBR Palette Center"),
                text(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, term),
            ],
        );
        assert_eq!(out.text(tags::PHOTOMETRIC_INTERPRETATION), Some(term));
    }
}

#[test]
fn words_of_makers_in_texts_about_the_machine_go_where_they_are_this_patients() {
    for (name, model, version, left) in [
        ("Bravo^Omar", "CT Bravo Omar", "Omar", [Some("CT"), None]),
        ("Philips^Ann", "Philips Ingenia 3T", "R5.3", [Some("Philips Ingenia 3T"), Some("R5.3")]),
        ("Roskoth^Li", "Ros koth", "R o s k o t h", [None, None]),
    ] {
        let source = object(
            CT,
            [
                text(tags::PATIENT_NAME, VR::PN, name),
                text(tags::MANUFACTURER_MODEL_NAME, VR::LO, model),
                text(tags::SOFTWARE_VERSIONS, VR::LO, version),
            ],
        );
        for options in [Options::strict(), Options::planning(), Options::research()] {
            let out = deidentify(options, &source).unwrap();
            for (tag, left) in [tags::MANUFACTURER_MODEL_NAME, tags::SOFTWARE_VERSIONS].into_iter().zip(left)
            {
                let got = text_of(&out, tag).map(|text| text.trim().to_owned());
                assert_eq!(got.as_deref().filter(|text| *text != "REMOVED"), left, "{name} {tag}");
            }
        }
    }
}

#[test]
fn a_name_that_is_packed_into_a_text_is_found() {
    // Jansen, Maria Jansen, Jansen in base64 and hexadecimal digits.
    for packed in ["SmFuc2Vu", "TWFyaWEgSmFuc2Vu", "4a616e73656e", "VA48 SmFuc2Vu=="] {
        for options in [Options::strict(), Options::research()] {
            let out = ct(options, [text(tags::SOFTWARE_VERSIONS, VR::LO, packed)]);
            let kept = out.text(tags::SOFTWARE_VERSIONS).unwrap_or_default();
            assert!(!kept.contains("2Vu") && !kept.contains("4a61"), "{packed}: {kept}");
        }
    }
}
