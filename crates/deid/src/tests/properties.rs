//! Properties of the engine and its check, whatever a file holds.

use crate::tables::csv::{records, tags as row_tags};
use crate::tests::fixture::{CT, engine, item, object, text, written};
use crate::{Dates, Fate, Options};
use dicom_dictionary_std::tags;
use proptest::prelude::*;
use veilig_dicom::dictionary_vr;
use veilig_dicom::{DataSet, Element, Tag, VR};

const ROWS: &str = include_str!("../../../../data/ps315_e1_1.csv");

/// Attributes with and without rows, private ones among them.
fn attributes() -> Vec<Tag> {
    let plain = [
        Tag(0x0008, 0x0008),
        Tag(0x0008, 0x0070),
        Tag(0x0008, 0x0100),
        Tag(0x0008, 0x0102),
        Tag(0x0008, 0x0104),
        Tag(0x0018, 0x0060),
        Tag(0x0018, 0x1020),
        Tag(0x0018, 0x1210),
        Tag(0x0020, 0x0013),
        Tag(0x0020, 0x1040),
        Tag(0x0020, 0x0052),
        Tag(0x0040, 0xA160),
        Tag(0x0019, 0x0010),
        Tag(0x0019, 0x100C),
        Tag(0x0019, 0x1023),
        Tag(0x2001, 0x0010),
        Tag(0x2001, 0x105F),
    ];
    records(ROWS).flat_map(|row| row_tags(&row[0])).chain(plain).collect()
}

/// Values as files have them: names, dates, UIDs, numbers, codes, words, bytes.
fn value() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::sample::select(vec![
        "Jansen",
        "MARIA",
        "Jansen^Maria",
        "MRN48211907",
        "19610417",
        "1961-04-17",
        "20190412",
        "2019",
        "20190412101112.5+0100",
        "101112",
        "1.2.826.0.1.48211907.1",
        "1.2.840.10008.1.4.1.1",
        "120",
        "0.5",
        "12",
        "CHEST",
        "axial",
        "SIEMENS MR HEADER",
        "GEMS_ACQU_01",
        "Philips Imaging DD 001",
        "DCM",
        "99L",
        "https://pacs/Jansen",
        "Müller",
        "山田",
        "057Y",
        "094Y",
        "\\",
        " ",
        "\0",
        "^",
        "=",
        "",
    ]);
    let text = prop::collection::vec(pieces, 0..4).prop_map(|pieces| pieces.concat().into_bytes());
    prop_oneof![9 => text, 1 => prop::collection::vec(any::<u8>(), 0..24)]
}

fn element() -> impl Strategy<Value = Element> {
    let tag = prop::sample::select(attributes());
    (tag, value(), any::<bool>()).prop_map(|(tag, value, unknown)| {
        let own = dictionary_vr(tag).unwrap_or(if unknown { VR::UN } else { VR::LO });
        if own == VR::SQ {
            let inner = Element::new(tags::PATIENT_COMMENTS, VR::LT, value);
            return Element::sequence(tag, vec![item([inner])]);
        }
        Element::new(tag, own, value)
    })
}

fn options() -> impl Strategy<Value = Options> {
    (any::<[bool; 8]>(), 0..3_usize).prop_map(|(on, dates)| Options {
        retain_uids: on[0],
        retain_device: on[1],
        retain_institution: on[2],
        retain_patient_characteristics: on[3],
        dates: [Dates::Remove, Dates::Shift, Dates::Keep][dates],
        clean_descriptors: on[4],
        retain_safe_private: on[5],
        clean_structured_content: on[6],
        clean_graphics: on[7],
    })
}

/// The tags of a data set and of its items, in order.
fn all_tags(dataset: &DataSet) -> Vec<Tag> {
    let of = |element: &Element| {
        let inside: Vec<Tag> = element.items().iter().flat_map(all_tags).collect();
        std::iter::once(element.tag).chain(inside)
    };
    dataset.elements().iter().flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    /// Kept values are cleaned before, so that the check stops nothing that the engine made.
    #[test]
    fn what_the_engine_makes_passes_its_check(
        elements in prop::collection::vec(element(), 0..12),
        nested in prop::collection::vec(element(), 0..6),
        options in options(),
    ) {
        let inner = Element::sequence(Tag(0x0008, 0x1250), vec![item(nested)]);
        let mut head = object(CT, elements.into_iter().chain([inner]));
        head.dataset.put(text(tags::SOP_CLASS_UID, VR::UI, CT));
        for (tag, uid) in [(tags::SOP_INSTANCE_UID, "1"), (tags::STUDY_INSTANCE_UID, "2"), (tags::SERIES_INSTANCE_UID, "3")] {
            head.dataset.put(text(tag, VR::UI, &format!("1.2.826.0.1.48211907.{uid}")));
        }
        let engine = engine(options, &head);
        let told = engine.explain(&head, false).map(|lines| {
            lines.iter().filter(|line| line.fate != Fate::Added).map(|line| line.tag).collect()
        });
        prop_assert_eq!(told, engine.apply(&head, false).map(|_| all_tags(&head.dataset)), "each stands once");
        match engine.apply(&head, false) {
            Ok(made) => prop_assert_eq!(engine.check(&written(&made, &head), &head, &made), Ok(())),
            Err(refusal) => prop_assert!(!refusal.code().starts_with("check-"), "{}", refusal.code()),
        }
    }

    /// What identifies is gone from the bytes themselves, whatever an element is called and wherever it stands.
    #[test]
    fn name_and_id_are_in_no_byte_of_the_result(
        elements in prop::collection::vec(element(), 0..12),
        nested in prop::collection::vec(element(), 0..6),
        research in any::<bool>(),
    ) {
        let inner = Element::sequence(Tag(0x0008, 0x1250), vec![item(nested)]);
        let mut head = object(CT, elements.into_iter().chain([inner]));
        head.dataset.put(text(tags::SOP_CLASS_UID, VR::UI, CT));
        head.dataset.put(text(tags::PATIENT_NAME, VR::PN, "Jansen^Maria"));
        head.dataset.put(text(tags::PATIENT_ID, VR::LO, "MRN48211907"));
        head.dataset.put(text(tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"));
        let options = if research { Options::research() } else { Options::strict() };
        let engine = engine(options, &head);
        if let Ok(made) = engine.apply(&head, false) {
            let bytes = written(&made, &head).to_ascii_lowercase();
            for secret in ["jansen", "48211907", "1961-04-17"] {
                let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
                prop_assert!(!found, "{}", secret);
            }
        }
    }
}
