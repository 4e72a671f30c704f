//! What an image tells of its de-identification, and what the check stops.

use crate::Options;
use crate::tests::fixture::{CT, code, ct, engine, object, text, text_of, written};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

fn strict() -> Options {
    Options::strict()
}

fn sequence(tag: Tag, items: impl IntoIterator<Item = DataSet>) -> Element {
    Element::sequence(tag, items.into_iter().collect())
}

#[test]
fn a_person_who_looked_is_told_by_the_markers() {
    let head = object(CT, [text(tags::BURNED_IN_ANNOTATION, VR::CS, "YES")]);
    let engine = engine(strict(), &head);
    let made = engine.apply(&head, true).unwrap();
    assert_eq!(engine.check(&written(&made, &head), &head, &made), Ok(()));
    assert_eq!(made.dataset.text(tags::BURNED_IN_ANNOTATION), Some("NO"));
    let codes = made.dataset.get(Tag(0x0012, 0x0064)).unwrap().items();
    assert!(codes.iter().any(|code| code.text(tags::CODE_VALUE) == Some("113101")));
}

#[test]
fn markers_tell_the_options_and_keep_what_earlier_hands_did() {
    let earlier = [
        text(Tag(0x0012, 0x0063), VR::LO, "Verholsten tool\\Jansen"),
        sequence(Tag(0x0012, 0x0064), [code("113101", "DCM", "by Jansen"), code("1", "99X", "Jansen")]),
        text(Tag(0x0028, 0x0303), VR::CS, "REMOVED"),
    ];
    let out = ct(Options::research(), earlier);
    assert_eq!(out.text(Tag(0x0012, 0x0062)), Some("YES"));
    let codes: Vec<&str> = out
        .get(Tag(0x0012, 0x0064))
        .unwrap()
        .items()
        .iter()
        .filter_map(|i| i.text(tags::CODE_VALUE))
        .collect();
    assert_eq!(codes, ["113101", "113100", "113105", "113107", "113108", "113111"]);
    assert_eq!(out.text(Tag(0x0028, 0x0303)), Some("REMOVED"), "the strongest of old and new");
    assert!(!text_of(&out, Tag(0x0012, 0x0063)).unwrap().contains("Jansen"));
    assert!(out.get(Tag(0x0028, 0x0302)).is_none());
}

#[test]
fn the_check_stops_what_differs_from_what_the_engine_meant() {
    let head = object(CT, [text(tags::KVP, VR::DS, "120")]);
    let engine = engine(strict(), &head);
    let made = engine.apply(&head, false).unwrap();
    assert_eq!(engine.check(&written(&made, &head), &head, &made), Ok(()));
    for (element, code) in [
        (text(tags::KVP, VR::DS, "140"), "check-structure"),
        (text(tags::PATIENT_COMMENTS, VR::LT, "x"), "check-structure"),
    ] {
        let mut other = made.clone();
        other.dataset.put(element);
        assert_eq!(engine.check(&written(&other, &head), &head, &made).unwrap_err().code(), code);
    }
    for (element, code) in [
        (text(tags::PATIENT_COMMENTS, VR::LT, "Mrs Jansen"), "check-identifier"),
        (text(tags::STUDY_DATE, VR::DA, "20190412"), "check-identifier"),
        (text(tags::FRAME_OF_REFERENCE_UID, VR::UI, "1.2.3"), "check-uid"),
        (text(Tag(0x0019, 0x1001), VR::LO, "x"), "check-private"),
        (text(Tag(0x0012, 0x0062), VR::CS, "NO"), "check-markers"),
    ] {
        let mut other = made.clone();
        other.dataset.put(element);
        assert_eq!(engine.check(&written(&other, &head), &head, &other).unwrap_err().code(), code);
    }
}
