//! What becomes of elements, one rule of PS3.15 Annex E or of our own restrictions a test.

use crate::Options;
use crate::tests::fixture::{CT, code, ct, deidentify, item, object, text, text_of, wide};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

fn strict() -> Options {
    Options::strict()
}

fn sequence(tag: Tag, items: impl IntoIterator<Item = DataSet>) -> Element {
    Element::sequence(tag, items.into_iter().collect())
}

#[test]
fn a_sequence_that_becomes_a_dummy_keeps_one_item_whose_values_are_dummies() {
    let person = item([
        sequence(Tag(0x0040, 0x1101), [code("4711", "99H", "Verhulst"), code("4712", "99H", "Peeters")]),
        text(tags::INSTITUTION_NAME, VR::LO, "Ziekenhuis"),
        text(Tag(0x0040, 0x1102), VR::ST, "Dorpstraat"),
    ]);
    // Nested, so that the rightmost code of X/D holds.
    let out =
        ct(strict(), [sequence(Tag(0x0040, 0x0555), [item([sequence(Tag(0x0008, 0x1072), [person])])])]);
    assert!(out.get(Tag(0x0040, 0x0555)).is_none(), "X of Type 3");
    let out = ct(
        wide(),
        [sequence(
            Tag(0x0008, 0x1250),
            [item([sequence(
                Tag(0x0040, 0x1101),
                [code("4711", "99H", "Verhulst"), code("4712", "99H", "Peeters")],
            )])],
        )],
    );
    let inner = &out.get(Tag(0x0008, 0x1250)).unwrap().items()[0];
    let codes = inner.get(Tag(0x0040, 0x1101)).unwrap().items();
    assert_eq!(codes.len(), 1);
    assert_eq!(codes[0].text(tags::CODE_VALUE), Some("REMOVED"));
    assert_eq!(codes[0].text(tags::CODING_SCHEME_DESIGNATOR), Some("99VEILIG"));
    assert_eq!(codes[0].text(tags::CODE_MEANING), Some("REMOVED"));
}

#[test]
fn references_inside_a_dummy_keep_their_class_and_get_the_new_uid() {
    let reference = item([
        text(tags::REFERENCED_SOP_CLASS_UID, VR::UI, CT),
        text(tags::REFERENCED_SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.1"),
    ]);
    let step = sequence(Tag(0x0008, 0x1111), [reference]);
    let out = ct(wide(), [sequence(Tag(0x0008, 0x1250), [item([step])])]);
    let inner = &out.get(Tag(0x0008, 0x1250)).unwrap().items()[0];
    let reference = &inner.get(Tag(0x0008, 0x1111)).unwrap().items()[0];
    assert_eq!(reference.text(tags::REFERENCED_SOP_CLASS_UID), Some(CT));
    assert_eq!(reference.text(tags::REFERENCED_SOP_INSTANCE_UID), out.text(tags::SOP_INSTANCE_UID));
}

#[test]
fn overlays_curves_icons_and_what_follows_the_pixels_are_gone() {
    let gone = [
        Element::new(Tag(0x6000, 0x0010), VR::US, [8, 0]),
        Element::new(Tag(0x601E, 0x3000), VR::OW, [1; 8]),
        text(Tag(0x6002, 0x0022), VR::LO, "Jansen"),
        text(Tag(0x5000, 0x0022), VR::LO, "curve"),
        text(Tag(0x501E, 0x2500), VR::LO, "curve"),
        sequence(tags::ICON_IMAGE_SEQUENCE, [item([])]),
        sequence(tags::ENCRYPTED_ATTRIBUTES_SEQUENCE, [item([])]),
        sequence(Tag(0x4FFE, 0x0001), [item([])]),
        sequence(tags::DIGITAL_SIGNATURES_SEQUENCE, [item([])]),
        Element::new(tags::DATA_SET_TRAILING_PADDING, VR::OB, [0; 4]),
        Element::new(Tag(0x0008, 0x0000), VR::UL, [1; 4]),
        Element::new(Tag(0x0008, 0x0001), VR::UL, [1; 4]),
        text(Tag(0x0004, 0x1511), VR::UI, "1.2.3"),
    ];
    let tags: Vec<Tag> = gone.iter().map(|element| element.tag).collect();
    for options in [strict(), Options { clean_graphics: true, ..Options::research() }] {
        let out = ct(options, gone.clone());
        for tag in &tags {
            assert!(out.get(*tag).is_none(), "{tag}");
        }
    }
}

#[test]
fn dates_of_other_calendars_and_addresses_on_the_web_are_gone() {
    let out = ct(
        Options::research(),
        [
            text(Tag(0x0010, 0x0033), VR::LO, "昭和60年4月17日"),
            text(Tag(0x0010, 0x0034), VR::LO, "昭和60年"),
            text(Tag(0x0040, 0xE010), VR::UR, "https://pacs/studies?patient=1"),
            text(tags::RETRIEVE_URL, VR::UR, "https://pacs/studies"),
            text(tags::MANUFACTURER, VR::LO, "SIEMENS https://pacs.example/Jansen"),
        ],
    );
    for tag in [Tag(0x0010, 0x0033), Tag(0x0010, 0x0034), Tag(0x0040, 0xE010), tags::RETRIEVE_URL] {
        assert!(out.get(tag).is_none(), "{tag}");
    }
    assert_eq!(text_of(&out, tags::MANUFACTURER).as_deref(), Some("SIEMENS"));
}

#[test]
fn a_code_string_that_does_not_fit_or_identifies_is_emptied_and_its_neighbours_stay() {
    let out = ct(
        strict(),
        [
            text(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\Jansen, Maria\\AXIAL"),
            text(tags::BODY_PART_EXAMINED, VR::CS, "Chest"),
            text(tags::SCAN_OPTIONS, VR::CS, "JANSEN"),
        ],
    );
    assert_eq!(text_of(&out, tags::IMAGE_TYPE).as_deref(), Some("ORIGINAL\\PRIMARY\\\\AXIAL"));
    assert_eq!(text_of(&out, tags::BODY_PART_EXAMINED).as_deref(), Some("Chest"));
    assert!(out.get(tags::SCAN_OPTIONS).is_none());
}

#[test]
fn bytes_behind_a_nul_are_gone_and_the_value_before_it_stays() {
    let out = ct(
        Options::research(),
        [
            text(tags::ACQUISITION_DEVICE_PROCESSING_DESCRIPTION, VR::LO, "CHEST\0Verholsten"),
            text(tags::KVP, VR::DS, "120\0Verholsten"),
            text(tags::MODALITY, VR::CS, "CT\0Verholsten"),
            text(tags::FRAME_OF_REFERENCE_UID, VR::UI, "1.2.3\0Verholsten"),
        ],
    );
    assert_eq!(text_of(&out, tags::ACQUISITION_DEVICE_PROCESSING_DESCRIPTION).as_deref(), Some("CHEST"));
    assert_eq!(text_of(&out, tags::KVP).as_deref(), Some("120"));
    assert_eq!(text_of(&out, tags::MODALITY).as_deref(), Some("CT"));
    assert!(text_of(&out, tags::FRAME_OF_REFERENCE_UID).unwrap().starts_with("2.25."));
}

#[test]
fn a_name_where_a_number_belongs_is_removed() {
    let out = ct(strict(), [text(tags::RECONSTRUCTION_DIAMETER, VR::DS, "500 /Verholsten")]);
    assert!(out.get(tags::RECONSTRUCTION_DIAMETER).is_none());
}

#[test]
fn numbers_stay_byte_for_byte_even_over_long_or_decimal() {
    let out = ct(
        strict(),
        [
            text(tags::SLICE_THICKNESS, VR::DS, "0.70507812500000000"),
            text(tags::INSTANCE_NUMBER, VR::IS, "1.0"),
            text(tags::SERIES_NUMBER, VR::IS, "3"),
        ],
    );
    assert_eq!(text_of(&out, tags::SLICE_THICKNESS).as_deref(), Some("0.70507812500000000"));
    assert_eq!(text_of(&out, tags::INSTANCE_NUMBER).as_deref(), Some("1.0"));
    assert_eq!(text_of(&out, tags::SERIES_NUMBER).as_deref(), Some("3"));
}

#[test]
fn opaque_bytes_go_but_for_tables_of_the_image() {
    let out = ct(
        Options::research(),
        [
            Element::new(Tag(0x0028, 0x1201), VR::OW, [1; 8]),
            Element::new(tags::SPECTROSCOPY_DATA, VR::OF, [0; 8]),
            Element::new(Tag(0x0400, 0x0115), VR::OB, *b"Verholsten"),
            Element::new(Tag(0x0400, 0x0115), VR::UN, *b"Verholsten"),
        ],
    );
    assert!(out.get(Tag(0x0028, 0x1201)).is_some());
    assert!(out.get(Tag(0x0400, 0x0115)).is_none());
}

/// Fuzzing found it (engine, seed 1101): in memory all numbers are little endian.
#[test]
fn an_identifier_in_the_bytes_of_big_endian_numbers_is_found() {
    let mut planted = [0_u8; 24];
    planted[5..16].copy_from_slice(b"MRN48211907");
    for (vr, width) in [(VR::OW, 2), (VR::FD, 8)] {
        let tag = if vr == VR::OW { Tag(0x0028, 0x1201) } else { Tag(0x0018, 0x9090) };
        let swapped: Vec<u8> =
            planted.chunks(width).flat_map(|number| number.iter().rev().copied()).collect();
        for bytes in [planted.to_vec(), swapped] {
            assert_eq!(ct(Options::research(), [Element::new(tag, vr, bytes)]).get(tag), None, "{vr:?}");
        }
        assert!(ct(Options::research(), [Element::new(tag, vr, [1; 24])]).get(tag).is_some());
    }
}

#[test]
fn text_without_a_row_is_cleaned_by_the_vocabulary_in_every_preset() {
    for options in [strict(), Options::research()] {
        let out = ct(
            options,
            [
                text(tags::CONTRAST_BOLUS_TOTAL_DOSE, VR::DS, "80"),
                text(Tag(0x0018, 0x1030 + 0x10), VR::LO, "oral by Verholsten"),
                text(Tag(0x0018, 0x1020), VR::LO, "syngo CT VB20"),
            ],
        );
        assert_eq!(text_of(&out, Tag(0x0018, 0x1040)).as_deref(), Some("oral"));
        assert_eq!(text_of(&out, Tag(0x0018, 0x1020)).as_deref(), Some("syngo CT VB20"));
    }
}

#[test]
fn codes_of_registered_schemes_stay_and_a_hospitals_own_are_replaced_consistently() {
    let region = Tag(0x0008, 0x2218);
    let out = ct(
        strict(),
        [sequence(
            region,
            [
                code("51185008", "SCT", "Chest"),
                code("P1", "99UMC", "chest Verholsten"),
                code("P1", "99UMC", "chest"),
                code("P2", "99UMC", "Verholsten"),
            ],
        )],
    );
    let codes = out.get(region).unwrap().items();
    assert_eq!(codes[0].text(tags::CODE_VALUE), Some("51185008"));
    assert_eq!(codes[1].text(tags::CODE_VALUE), codes[2].text(tags::CODE_VALUE));
    assert_ne!(codes[1].text(tags::CODE_VALUE), codes[3].text(tags::CODE_VALUE));
    assert_eq!(codes[1].text(tags::CODE_MEANING), Some("chest"));
    assert_eq!(codes[3].text(tags::CODE_MEANING), Some("REMOVED"));
    assert!(codes[1..].iter().all(|code| code.text(tags::CODING_SCHEME_DESIGNATOR) == Some("99VEILIG")));
}

#[test]
fn every_uid_is_mapped_but_for_those_that_everyone_shares() {
    let out = ct(
        wide(),
        [
            text(tags::FRAME_OF_REFERENCE_UID, VR::UI, "1.2.840.10008.1.4.1.1"),
            text(tags::SOP_CLASSES_IN_STUDY, VR::UI, &format!("{CT}\\1.2.840.10008.5.1.4.1.1.4")),
            text(Tag(0x0008, 0x010C), VR::UI, "1.3.6.1.4.1.77"),
            text(Tag(0x0020, 0x0200), VR::UI, "not a uid"),
            text(Tag(0x0008, 0x0058), VR::UI, "1.2.826.0.1.48211907.1\\1.2.826.0.1.48211907.9"),
            text(Tag(0x0008, 0x0117), VR::UI, "1.2.826.0.1.48211907.2"),
        ],
    );
    assert_eq!(text_of(&out, tags::FRAME_OF_REFERENCE_UID).as_deref(), Some("1.2.840.10008.1.4.1.1"));
    assert!(text_of(&out, tags::SOP_CLASSES_IN_STUDY).unwrap().starts_with(CT));
    assert_eq!(text_of(&out, Tag(0x0008, 0x010C)).as_deref(), Some("1.3.6.1.4.1.77"));
    assert!(text_of(&out, Tag(0x0020, 0x0200)).unwrap().starts_with("2.25."));
    let several = text_of(&out, Tag(0x0008, 0x0058)).unwrap();
    assert_eq!(several.split('\\').next(), out.text(tags::SOP_INSTANCE_UID));
    assert_eq!(several.split('\\').count(), 2);
    // A source UID in an attribute of shared ones is no shared one.
    assert_eq!(text_of(&out, Tag(0x0008, 0x0117)).as_deref(), out.text(tags::STUDY_INSTANCE_UID));
}

#[test]
fn labels_that_objects_need_are_never_lost() {
    let label = |tag, vr| text(tag, vr, "MRN48211907");
    let made = ct(
        wide(),
        [
            label(tags::MANUFACTURER, VR::LO),
            label(tags::CONTENT_LABEL, VR::CS),
            label(tags::SEGMENT_ALGORITHM_NAME, VR::LO),
            text(tags::UNIVERSAL_ENTITY_ID, VR::UT, "http://ward.example/ids"),
            text(tags::SERIES_NUMBER, VR::IS, "48211907"),
            text(tags::INSTANCE_NUMBER, VR::IS, "48211907"),
            text(tags::ACQUISITION_NUMBER, VR::IS, "48211907"),
            label(tags::STACK_ID, VR::SH),
            label(tags::LUT_LABEL, VR::SH),
        ],
    );
    for tag in
        [tags::MANUFACTURER, tags::CONTENT_LABEL, tags::SEGMENT_ALGORITHM_NAME, tags::UNIVERSAL_ENTITY_ID]
    {
        assert_eq!(text_of(&made, tag).as_deref(), Some("REMOVED"), "{tag}");
    }
    for counter in [tags::SERIES_NUMBER, tags::INSTANCE_NUMBER, tags::ACQUISITION_NUMBER] {
        let number: u32 = text_of(&made, counter).unwrap().parse().expect("another number");
        assert!((1000..10_000).contains(&number), "{counter}: {number}");
    }
    let stack = text_of(&made, tags::STACK_ID).unwrap_or_default();
    assert!(!stack.is_empty() && !stack.contains("48211907"), "{stack}");
    assert_eq!(text_of(&made, tags::LUT_LABEL).as_deref(), Some(stack.as_str()), "the same for the same");
}

/// Found by fuzzing: a wrong length had drawn the next elements into the SOP class, which went into the file meta
/// information as it was.
#[test]
fn a_sop_class_that_is_more_than_a_uid_is_refused() {
    let class = format!("{CT}\0\u{8}\0\u{18}\01.2.826.0.1.48211907");
    let refused = deidentify(strict(), &object(&class, [])).unwrap_err();
    assert_eq!(refused.code(), "private-sop-class");
}

#[test]
fn in_the_closed_world_a_code_keeps_only_what_is_published() {
    let region = Tag(0x0008, 0x2218);
    let coded = |value: &str, scheme: &str, meaning: &str, more: Vec<Element>| {
        let mut item = code(value, scheme, meaning);
        more.into_iter().for_each(|element| item.put(element));
        let out = ct(strict(), [sequence(region, [item])]);
        out.get(region).unwrap().items()[0].clone()
    };
    let scheme_uid = |uid: &str| vec![text(Tag(0x0008, 0x010C), VR::UI, uid)];
    let known = coded("10200004", "SCT", "Liver", scheme_uid("2.16.840.1.113883.6.96"));
    assert_eq!(known.text(tags::CODE_MEANING), Some("Liver"));
    assert_eq!(known.text(Tag(0x0008, 0x010C)), Some("2.16.840.1.113883.6.96"));
    let smuggled = coded("T-62000", "SCT", "Liver Cledrodrobo", scheme_uid("1.2.276.0.76.3.1.211"));
    assert_eq!(smuggled.text(tags::CODE_MEANING), Some("REMOVED"));
    assert_eq!(smuggled.text(tags::CODE_VALUE), Some("T-62000"));
    assert!(smuggled.text(Tag(0x0008, 0x010C)).is_none_or(|uid| uid.starts_with("2.25.")));
    let value = coded("Cledrodrobo", "SCT", "Liver", vec![text(Tag(0x0008, 0x0103), VR::SH, "Cledrodrobo")]);
    assert_eq!(value.text(tags::CODE_VALUE), Some("REMOVED"));
    assert_eq!(value.get(Tag(0x0008, 0x0103)), None);
    let local = coded("X17", "99HOSP", "Liver", scheme_uid("1.2.276.0.76.3.1.211"));
    assert_eq!(local.get(Tag(0x0008, 0x010C)), None);
    // The schemes that an object names.
    let scheme = item([
        text(tags::CODING_SCHEME_DESIGNATOR, VR::SH, "99RASJOR"),
        text(Tag(0x0008, 0x010C), VR::UI, "1.2.276.0.76.3.1.211"),
        text(Tag(0x0008, 0x0115), VR::ST, "Codes of Rasjorfri"),
        text(Tag(0x0008, 0x0116), VR::ST, "Hospital Rasjorfri"),
    ]);
    for options in [strict(), wide()] {
        let out = ct(options, [sequence(Tag(0x0008, 0x0110), [scheme.clone()])]);
        let item = &out.get(Tag(0x0008, 0x0110)).unwrap().items()[0];
        assert_eq!(item.text(tags::CODING_SCHEME_DESIGNATOR), Some("99VEILIG"));
        assert_eq!(item.elements().len(), 1, "{item:?}");
    }
}

#[test]
fn in_the_closed_world_a_coded_string_is_a_term_or_a_dummy() {
    let out = ct(
        strict(),
        [
            text(tags::MODALITY, VR::CS, "CT_WARD7"),
            text(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\WARDSEVEN\\CT_SOM5 SPI"),
            text(tags::PATIENT_POSITION, VR::CS, "WARDSEVEN"),
            text(tags::SCAN_OPTIONS, VR::CS, "HELICAL MODE"),
            text(tags::BODY_PART_EXAMINED, VR::CS, "WARDSEVEN"),
        ],
    );
    assert_eq!(text_of(&out, tags::MODALITY).as_deref(), Some("OT"));
    assert_eq!(text_of(&out, tags::IMAGE_TYPE).as_deref(), Some("ORIGINAL\\PRIMARY\\\\CT_SOM5 SPI"));
    assert_eq!(text_of(&out, tags::SCAN_OPTIONS).as_deref(), Some("HELICAL MODE"));
    for tag in [tags::PATIENT_POSITION, tags::BODY_PART_EXAMINED] {
        assert!(text_of(&out, tag).is_none_or(|value| !value.contains("WARD")), "{tag}");
    }
}

#[test]
fn a_term_of_its_attribute_is_nobodys_name() {
    for (name, tag, vr, value) in [
        ("Hu^Li", tags::RESCALE_TYPE, VR::LO, "HU"),
        ("Axial^Ann", tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\AXIAL"),
        ("Identity^Ann", Tag(0x2050, 0x0020), VR::CS, "IDENTITY"),
    ] {
        for options in [strict(), Options::research()] {
            let out = ct(options, [text(tags::PATIENT_NAME, VR::PN, name), text(tag, vr, value)]);
            // Presentation LUT Shape is of another IOD than CT's, and a named term.
            assert_eq!(text_of(&out, tag).as_deref(), Some(value), "{name}");
        }
    }
}

#[test]
fn how_the_patient_is_built_goes_and_stays_with_weight_and_size() {
    let build = [Tag(0x0010, 0x1022), Tag(0x0010, 0x1023), Tag(0x0010, 0x1024), Tag(0x0018, 0x11A0)];
    let elements = || {
        build.map(|tag| text(tag, VR::DS, "31.5")).into_iter().chain([text(
            Tag(0x0010, 0x1030),
            VR::DS,
            "82",
        )])
    };
    let kept = Options { retain_patient_characteristics: true, ..wide() };
    let (gone, kept) = (ct(wide(), elements()), ct(kept, elements()));
    for tag in build.into_iter().chain([Tag(0x0010, 0x1030)]) {
        assert!(gone.get(tag).is_none_or(|element| element.bytes().is_empty()), "{tag}");
        assert!(kept.get(tag).is_some(), "{tag}");
    }
}

#[test]
fn an_object_that_must_have_a_colour_profile_gets_a_plain_one_and_others_have_none() {
    const SLIDE: &str = "1.2.840.10008.5.1.4.1.1.77.1.6";
    let mut profile = vec![0; 128];
    profile[16..20].copy_from_slice(b"RGB ");
    profile.extend(b"desc Scanner of Jansen");
    let profile = Element::new(tags::ICC_PROFILE, VR::OB, profile);
    let path = sequence(tags::OPTICAL_PATH_SEQUENCE, [item([profile.clone()])]);
    for options in [strict(), Options::planning(), Options::research()] {
        let out = deidentify(options.clone(), &object(SLIDE, [path.clone()])).expect("goes out");
        let path = &out.get(tags::OPTICAL_PATH_SEQUENCE).expect("stays").items()[0];
        let plain = path.get(tags::ICC_PROFILE).expect("the IOD requires one").bytes();
        assert_eq!((&plain[16..20], &plain[36..40]), (b"RGB ".as_slice(), b"acsp".as_slice()));
        assert!(!plain.windows(6).any(|bytes| bytes == b"Jansen"));
        assert_eq!(ct(options, [profile.clone()]).get(tags::ICC_PROFILE), None);
    }
}
