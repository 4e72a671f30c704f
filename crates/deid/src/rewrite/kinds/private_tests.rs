//! Safe private elements: what stays, where, and what is done to it.

use super::*;
use crate::tables::csv::records;
use crate::tests::fixture::{CT, deidentify, engine, item, object, text, text_of, written};
use dicom_dictionary_std::tags;
use veilig_dicom::TransferSyntax;

fn private(group: u16, block: u16, creator: &str) -> Element {
    text(Tag(group, block), VR::LO, creator)
}

fn safe() -> Options {
    Options { retain_safe_private: true, ..Options::default() }
}

#[test]
fn the_table_is_whole() {
    let file = include_str!("../../../../../data/safe_private.csv");
    for record in records(file) {
        let (group, element) = record[0].trim_matches(['(', ')']).split_once(',').expect("a tag");
        let group = u16::from_str_radix(group, 16).expect("a group");
        let element = u8::from_str_radix(element.trim_start_matches("xx"), 16).expect("an element");
        let vr: Option<VR> = record[2].split('/').next().and_then(|vr| vr.parse().ok());
        assert_eq!(listed(group, &known_as(&record[1]), element), Some(vr), "{record:?}");
    }
    assert_eq!(records(file).count(), 479);
    assert!(SAFE.len() >= 470, "{}", SAFE.len());
    assert!(SAFE.is_sorted());
}

#[test]
fn safe_elements_stay_in_blocks_of_their_own_and_all_others_go() {
    let out = deidentify(
        safe(),
        &object(
            CT,
            [
                private(0x0019, 0x0011, "SOMEONE ELSE"),
                text(Tag(0x0019, 0x110C), VR::IS, "7"),
                private(0x0019, 0x0022, "SIEMENS MR HEADER "),
                text(Tag(0x0019, 0x220C), VR::IS, "1000"),
                text(Tag(0x0019, 0x22FE), VR::LO, "Verholsten"),
                private(0x0019, 0x0030, "GEMS_ACQU_01"),
                text(Tag(0x0019, 0x3023), VR::DS, "39.37"),
                text(Tag(0x0029, 0x1010), VR::OB, "no creator"),
            ],
        ),
    )
    .unwrap();
    let kept: Vec<(Tag, String)> = out
        .elements()
        .iter()
        .filter(|element| element.tag.0 % 2 == 1)
        .map(|element| (element.tag, text_of(&out, element.tag).unwrap()))
        .collect();
    let expected = [
        (Tag(0x0019, 0x0010), "GEMS_ACQU_01"),
        (Tag(0x0019, 0x0011), "SIEMENS MR HEADER"),
        (Tag(0x0019, 0x1023), "39.37"),
        (Tag(0x0019, 0x110C), "1000"),
    ];
    assert_eq!(kept, expected.map(|(tag, value)| (tag, value.to_owned())));
}

#[test]
fn creators_are_compared_without_case() {
    let source = object(
        CT,
        [
            private(0x0019, 0x0010, "Siemens MR Header"),
            text(Tag(0x0019, 0x100C), VR::IS, "1000"),
            private(0x2001, 0x0010, "PHILIPS IMAGING DD 001"),
            Element::new(Tag(0x2001, 0x1003), VR::FL, 800_f32.to_le_bytes()),
        ],
    );
    let out = deidentify(safe(), &source).unwrap();
    assert_eq!(text_of(&out, Tag(0x0019, 0x100C)).as_deref(), Some("1000"));
    assert_eq!(text_of(&out, Tag(0x2001, 0x0010)).as_deref().map(str::trim), Some("PHILIPS IMAGING DD 001"));
    assert!(out.get(Tag(0x2001, 0x1003)).is_some());
}

#[test]
fn a_safe_sequence_is_walked_inside_whatever_the_transfer_syntax() {
    let nested = item([
        text(tags::PATIENT_NAME, VR::PN, "Jansen^Maria"),
        text(tags::SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.1"),
        text(tags::REPETITION_TIME, VR::DS, "3200"),
        private(0x2001, 0x0010, "Philips Imaging DD 001"),
        Element::new(Tag(0x2001, 0x1003), VR::FL, 1000_f32.to_le_bytes()),
        text(Tag(0x2001, 0x10C8), VR::LO, "ExamCard Verholsten"),
    ]);
    for syntax in [TransferSyntax::explicit(), TransferSyntax::implicit()] {
        let mut head = object(
            CT,
            [
                private(0x2001, 0x0010, "Philips Imaging DD 001"),
                Element::sequence(Tag(0x2001, 0x105F), vec![nested.clone()]),
            ],
        );
        head.syntax = syntax;
        // Written and read anew, so that implicit VR shows the sequence as bytes.
        let mut bytes = veilig_dicom::file_meta(CT, "1.2.3", &head.syntax);
        bytes.extend(veilig_dicom::write_dataset(&head.dataset, &head.syntax));
        let head = veilig_dicom::read_written(&bytes).unwrap();
        let engine = engine(safe(), &head);
        let made = engine.apply(&head, false).unwrap();
        assert_eq!(engine.check(&written(&made, &head), &head, &made), Ok(()));
        let inner = &made.dataset.get(Tag(0x2001, 0x105F)).unwrap().items()[0];
        assert_eq!(text_of(inner, tags::PATIENT_NAME).as_deref(), Some(""));
        assert_eq!(inner.text(tags::SOP_INSTANCE_UID), made.dataset.text(tags::SOP_INSTANCE_UID));
        assert_eq!(inner.text(tags::REPETITION_TIME), Some("3200"));
        assert_eq!(inner.get(Tag(0x2001, 0x1003)).unwrap().bytes(), 1000_f32.to_le_bytes());
        assert!(inner.get(Tag(0x2001, 0x10C8)).is_none());
    }
}

#[test]
fn what_the_object_itself_calls_safe_stays_and_is_cleaned() {
    let said = item([
        Element::new(GROUP, VR::US, 0x0021_u16.to_le_bytes()),
        text(CREATOR, VR::LO, "ACME 1.0"),
        text(STATUS, VR::CS, "MIXED"),
        Element::new(NONIDENTIFYING, VR::US, [0x01, 0, 0x02, 0]),
    ]);
    let head = object(
        CT,
        [
            Element::sequence(CHARACTERISTICS, vec![said]),
            private(0x0021, 0x0010, "ACME 1.0"),
            text(Tag(0x0021, 0x1001), VR::DS, "1.5"),
            text(Tag(0x0021, 0x1002), VR::LO, "mode 3 Jansen"),
            text(Tag(0x0021, 0x1003), VR::LO, "Verholsten"),
        ],
    );
    let out = deidentify(safe(), &head).unwrap();
    assert_eq!(text_of(&out, Tag(0x0021, 0x1001)).as_deref(), Some("1.5"));
    assert_eq!(text_of(&out, Tag(0x0021, 0x1002)).as_deref(), Some("mode 3"));
    assert!(out.get(Tag(0x0021, 0x1003)).is_none());
    assert_eq!(out.get(CHARACTERISTICS).unwrap().items().len(), 1);
    let without = deidentify(Options::strict(), &head).unwrap();
    assert!(without.elements().iter().all(|element| element.tag.0 % 2 == 0));
    assert!(without.get(CHARACTERISTICS).is_none());
}

#[test]
fn opaque_safe_bytes_that_hold_a_name_go() {
    let volume = |bytes: &[u8]| {
        let head = object(
            CT,
            [
                private(0x7FD1, 0x0010, "SIEMENS Ultrasound SC2000"),
                Element::new(Tag(0x7FD1, 0x1010), VR::OB, bytes),
            ],
        );
        deidentify(safe(), &head).unwrap().get(Tag(0x7FD1, 0x1010)).is_some()
    };
    assert!(volume(b"\x01\x02\x03\x04") && !volume(b"\x01\x02 Jansen \x03"));
}
