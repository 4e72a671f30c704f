//! What becomes of objects and their values whatever is chosen: text and its character set, dummies, classes, content; markers.

use crate::Options;
use crate::tests::fixture::{code, ct, deidentify, item, object, text, text_of};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

fn strict() -> Options {
    Options::strict()
}

fn sequence(tag: Tag, items: impl IntoIterator<Item = DataSet>) -> Element {
    Element::sequence(tag, items.into_iter().collect())
}

#[test]
fn an_attribute_of_no_dictionary_is_removed_and_so_is_every_private_one() {
    let out = ct(
        strict(),
        [
            text(Tag(0x0010, 0x9573), VR::UN, "Verholsten"),
            text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
            text(Tag(0x0019, 0x100C), VR::IS, "1000"),
            text(Tag(0x0011, 0x1001), VR::LO, "Verholsten"),
        ],
    );
    assert!(out.elements().iter().all(|element| element.tag.0 % 2 == 0 && element.tag.1 != 0x9573));
}

#[test]
fn ids_that_become_dummies_differ_where_their_sources_differ() {
    let serial = |value| {
        let nested = item([text(Tag(0x0018, 0x1000), VR::LO, value)]);
        let out = ct(crate::tests::fixture::wide(), [sequence(Tag(0x0008, 0x1250), [nested])]);
        text_of(&out.get(Tag(0x0008, 0x1250)).unwrap().items()[0], Tag(0x0018, 0x1000)).unwrap()
    };
    assert_eq!(serial("SN 1"), serial("SN 1"));
    assert_ne!(serial("SN 1"), serial("SN 2"));
    assert!(serial("SN 1").len() <= 16);
}

#[test]
fn study_id_is_never_empty_and_the_patient_has_the_anonymous_id() {
    let out = ct(strict(), [text(tags::STUDY_ID, VR::SH, "")]);
    assert_eq!(text_of(&out, tags::STUDY_ID).unwrap().len(), 10);
    assert_eq!(text_of(&out, tags::PATIENT_ID).as_deref(), Some("29NR0BE6E7"));
    assert_eq!(text_of(&out, tags::PATIENT_NAME).as_deref(), Some("29NR0BE6E7"));
}

#[test]
fn text_is_decoded_by_its_own_character_set_and_written_as_utf8() {
    let nested = item([
        text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 100"),
        Element::new(tags::SERIES_DESCRIPTION, VR::LO, b"t\xeate Verholsten".to_vec()),
    ]);
    let out = ct(Options::research(), [sequence(Tag(0x0008, 0x1250), [nested])]);
    assert_eq!(out.text(tags::SPECIFIC_CHARACTER_SET), Some("ISO_IR 192"));
    let nested = &out.get(Tag(0x0008, 0x1250)).unwrap().items()[0];
    assert!(nested.get(tags::SPECIFIC_CHARACTER_SET).is_none());
    assert_eq!(text_of(nested, tags::SERIES_DESCRIPTION).as_deref(), Some("tête"));
    let plain = ct(strict(), []);
    assert!(plain.get(tags::SPECIFIC_CHARACTER_SET).is_none(), "all is ASCII");
}

#[test]
fn values_in_japanese_katakana_are_parted_at_the_yen_sign_and_uids_too() {
    let set = text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 13");
    let out = ct(
        strict(),
        [
            set,
            text(Tag(0x0018, 0x1020), VR::LO, "VB20\\VC10"),
            text(Tag(0x0008, 0x0058), VR::UI, "1.2.3.44\\1.2.3.45"),
        ],
    );
    assert_eq!(text_of(&out, Tag(0x0018, 0x1020)).as_deref(), Some("VB20\\VC10"));
    assert_eq!(text_of(&out, Tag(0x0008, 0x0058)).unwrap().matches("2.25.").count(), 2);
}

#[test]
fn what_cannot_be_decoded_is_removed() {
    let out =
        ct(Options::research(), [Element::new(tags::SERIES_DESCRIPTION, VR::LO, b"\xff\xfe chest".to_vec())]);
    assert!(out.get(tags::SERIES_DESCRIPTION).is_none_or(|element| element.bytes() == b"REMOVED"));
}

#[test]
fn objects_of_private_classes_and_encapsulated_documents_stay_behind() {
    for (class, reason) in [
        ("1.3.12.2.1107.5.9.1", "private-sop-class"),
        ("1.2.840.10008.5.1.4.1.1.104.1", "encapsulated-document"),
        ("1.2.840.10008.5.1.4.1.1.88.59", "structured-report"),
        ("1.2.840.10008.5.1.4.1.1.9.1.1", "unsupported-object"),
    ] {
        assert_eq!(deidentify(strict(), &object(class, [])).unwrap_err().code(), reason);
    }
}

#[test]
fn a_presentation_state_goes_out_without_annotations_or_with_clean_graphics() {
    const PR: &str = "1.2.840.10008.5.1.4.1.1.11.1";
    let note = item([text(Tag(0x0070, 0x0006), VR::ST, "lesion seen by Verholsten")]);
    let annotations =
        sequence(tags::GRAPHIC_ANNOTATION_SEQUENCE, [item([sequence(Tag(0x0070, 0x0008), [note])])]);
    assert!(deidentify(strict(), &object(PR, [])).is_ok());
    let annotated = object(PR, [annotations]);
    assert_eq!(deidentify(strict(), &annotated).unwrap_err().code(), "presentation-state");
    for (options, left) in [
        (Options { clean_graphics: true, ..Options::research() }, "lesion"),
        (Options { clean_graphics: true, ..strict() }, "REMOVED"),
    ] {
        let out = deidentify(options, &annotated).unwrap();
        let item = &out.get(tags::GRAPHIC_ANNOTATION_SEQUENCE).unwrap().items()[0];
        let note = &item.get(Tag(0x0070, 0x0008)).unwrap().items()[0];
        assert_eq!(text_of(note, Tag(0x0070, 0x0006)).as_deref(), Some(left));
    }
}

#[test]
fn content_of_a_report_in_an_image_is_removed() {
    let content = item([text(Tag(0x0040, 0xA160), VR::UT, "Mrs Verholsten")]);
    let out = ct(Options::research(), [sequence(tags::CONTENT_SEQUENCE, [content])]);
    assert!(out.get(tags::CONTENT_SEQUENCE).is_none());
}

#[test]
fn acquisition_context_is_cleaned_like_a_report() {
    let context = item([
        text(tags::VALUE_TYPE, VR::CS, "TEXT"),
        sequence(Tag(0x0040, 0xA043), [code("109054", "DCM", "Patient State")]),
        text(Tag(0x0040, 0xA160), VR::UT, "resting, says Verholsten"),
    ]);
    let context = [sequence(Tag(0x0040, 0x0555), [context])];
    assert!(ct(Options::research(), context.clone()).get(Tag(0x0040, 0x0555)).is_none());
    let out = ct(Options { clean_structured_content: true, ..Options::research() }, context);
    let item = &out.get(Tag(0x0040, 0x0555)).unwrap().items()[0];
    assert_eq!(text_of(item, Tag(0x0040, 0xA160)).as_deref(), Some("resting"));
}

#[test]
fn a_class_that_nobody_knows_is_mapped_where_the_world_is_closed() {
    let (own, standard, maker) = ("1.2.752.24.5.77.1138", "1.2.840.10008.5.1.4.1.1.2", "1.3.12.2.1107.5.9.1");
    let classes = |options| {
        let value = [own, standard, maker].join("\\");
        let out = ct(options, [text(tags::RELATED_GENERAL_SOP_CLASS_UID, VR::UI, &value)]);
        text_of(&out, tags::RELATED_GENERAL_SOP_CLASS_UID).unwrap()
    };
    for options in [strict(), Options::planning()] {
        let left = classes(options);
        assert!(left.starts_with("2.25.") && left.ends_with(&format!("\\{standard}\\{maker}")), "{left}");
    }
    assert_eq!(classes(Options::research()), [own, standard, maker].join("\\"));
}
