//! What the engine does to a head as a whole; the parts have their own tests.

use super::*;
use crate::tests::fixture;
use crate::tests::fixture::{CT, item, text};
use crate::{AnonymousId, Dates, Identifiers, Key, Options, Subject};
use veilig_dicom::Tag;

/// A CT head with a reference to another image, at the top and two levels down.
fn head() -> Head {
    let reference = || {
        item([
            text(tags::REFERENCED_SOP_CLASS_UID, VR::UI, CT),
            text(tags::REFERENCED_SOP_INSTANCE_UID, VR::UI, "1.2.3.9"),
        ])
    };
    let below = Element::sequence(tags::REFERENCED_INSTANCE_SEQUENCE, vec![reference()]);
    let series = Element::sequence(tags::REFERENCED_SERIES_SEQUENCE, vec![item([below])]);
    fixture::head([
        text(tags::SOP_CLASS_UID, VR::UI, CT),
        text(tags::SOP_INSTANCE_UID, VR::UI, "1.2.3.1"),
        text(tags::STUDY_DATE, VR::DA, "20190412"),
        text(tags::MANUFACTURER, VR::LO, "SIEMENS"),
        text(tags::INSTITUTION_NAME, VR::LO, "Oosterkwelder"),
        text(tags::STUDY_DESCRIPTION, VR::LO, "Abdomen Quistenberg"),
        Element::sequence(tags::REFERENCED_INSTANCE_SEQUENCE, vec![reference()]),
        series,
        text(Tag(0x0009, 0x0010), VR::LO, "GEMS_IDEN_01"),
        text(Tag(0x0009, 0x1001), VR::LO, "Quistenberg"),
        text(tags::PATIENT_NAME, VR::PN, "Quistenberg^Marijke"),
        text(tags::PATIENT_ID, VR::LO, "MRN48211907"),
        text(tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
        text(tags::PATIENT_AGE, VR::AS, "093Y"),
        text(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.3.2"),
        text(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.3.3"),
        text(tags::STUDY_ID, VR::SH, "4711"),
        text(tags::FRAME_OF_REFERENCE_UID, VR::UI, "1.2.840.10008.1.4.1.1"),
    ])
}

fn engine(options: Options, key: Key) -> Engine {
    fixture::engine_with(options, &head(), key)
}

fn applied(options: Options) -> Deidentified {
    engine(options, Key::of([5; 32])).apply(&head(), false).unwrap()
}

#[test]
fn the_patient_becomes_the_anonymous_id_and_what_is_private_goes() {
    let made = applied(Options::strict()).dataset;
    assert_eq!(made.text(tags::PATIENT_ID), Some("29NR0BE6E7"));
    assert_eq!(made.text(tags::PATIENT_NAME), Some("29NR0BE6E7"));
    assert!(made.elements().iter().all(|element| element.tag.0.is_multiple_of(2)));
    assert_eq!(made.get(tags::INSTITUTION_NAME), None);
    assert_eq!(made.text(tags::MANUFACTURER), Some("SIEMENS"));
    assert_eq!(made.text(tags::STUDY_ID).map(str::len), Some(10));
}

#[test]
fn references_point_to_the_same_new_uid_everywhere_and_registered_uids_stay() {
    let made = applied(Options::strict());
    fn first(dataset: &DataSet, sequence: Tag) -> &DataSet {
        &dataset.get(sequence).unwrap().items()[0]
    }
    let top = first(&made.dataset, tags::REFERENCED_INSTANCE_SEQUENCE);
    let below =
        first(first(&made.dataset, tags::REFERENCED_SERIES_SEQUENCE), tags::REFERENCED_INSTANCE_SEQUENCE);
    let uid = top.text(tags::REFERENCED_SOP_INSTANCE_UID).unwrap();
    assert!(uid.starts_with("2.25."));
    assert_eq!(below.text(tags::REFERENCED_SOP_INSTANCE_UID), Some(uid));
    assert_eq!(top.text(tags::REFERENCED_SOP_CLASS_UID), Some(CT));
    assert_eq!(made.dataset.text(tags::FRAME_OF_REFERENCE_UID), Some("1.2.840.10008.1.4.1.1"));
}

#[test]
fn the_mapping_holds_every_uid_that_was_replaced_and_no_other() {
    let made = applied(Options::strict());
    let old: Vec<&str> = made.mapping.uids.keys().map(String::as_str).collect();
    assert_eq!(old, ["1.2.3.1", "1.2.3.2", "1.2.3.3", "1.2.3.9"]);
    assert_eq!(made.mapping.uids["1.2.3.1"], made.sop_instance);
    assert_eq!(made.mapping.patient_ids["MRN48211907"], "29NR0BE6E7");
    let kept = applied(Options { retain_uids: true, ..Options::default() });
    assert!(kept.mapping.uids.is_empty());
    assert_eq!(kept.sop_instance, "1.2.3.1");
}

#[test]
fn options_keep_shift_and_clean() {
    let made = applied(Options { dates: Dates::Keep, ..Options::research() }).dataset;
    assert_eq!(made.text(tags::STUDY_DATE), Some("20190412"));
    assert_eq!(made.text(tags::STUDY_DESCRIPTION), Some("Abdomen"));
    assert_eq!(made.text(tags::PATIENT_AGE), Some("090Y"), "ages over 89 are one");
    let shifted = applied(Options::research()).dataset;
    let date = shifted.text(tags::STUDY_DATE).unwrap();
    assert!(date.len() == 8 && date < "20190412" && date > "20090101", "{date}");
    assert_ne!(shifted.text(tags::PATIENT_BIRTH_DATE), Some("19610417"));
}

#[test]
fn no_new_uid_holds_a_date_or_a_number_of_any_loaded_file() {
    let mut identifiers = Identifiers::default();
    let numbers = |numbers: std::ops::Range<u32>| {
        let mut dataset = DataSet::new();
        let text = numbers.map(|n| (n * 7919).to_string()).collect::<Vec<_>>().join(" ");
        dataset.put(Element::new(tags::IMAGE_COMMENTS, VR::LT, text));
        let mut found = Identifiers::default();
        found.add(&Head { dataset, ..head() });
        found
    };
    identifiers.merge(&numbers(200..600));
    let mut others = crate::Numbers::default();
    others.add(&numbers(600..1000));
    identifiers.avoid(&others);
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").unwrap();
    let subject = Subject { anonymous_id, key: Key::of([5; 32]), identifiers };
    let engine = Engine::new(Options::strict(), subject);
    let mut again = 0;
    for old in 0..3000 {
        let old = format!("1.2.{old}");
        let new = engine.uid(&old, &ReplacedUids::default());
        assert!((200..1000_u32).all(|n| !new.contains(&(n * 7919).to_string())), "{new}");
        again += usize::from(new != Key::of([5; 32]).uid(&old));
    }
    assert!(again > 50, "some were derived again: {again}");
}

#[test]
fn under_a_lasting_key_what_else_is_loaded_changes_no_uid() {
    let alone = engine(Options::strict(), Key::lasting([5; 32]));
    let mut together = Subject::clone(&engine(Options::strict(), Key::lasting([5; 32])).subject);
    let mut other = DataSet::new();
    let digits: String = (0..10_000).map(|n| format!("{n:06} ")).collect();
    other.put(Element::new(tags::IMAGE_COMMENTS, VR::LT, digits));
    together.identifiers.add(&Head { dataset: other, ..head() });
    let together = Engine::new(Options::strict(), together);
    for old in 0..3000 {
        let old = format!("1.2.{old}");
        assert_eq!(alone.uid(&old, &ReplacedUids::default()), together.uid(&old, &ReplacedUids::default()));
    }
}

#[test]
fn an_engine_for_another_thread_shares_what_identifies_and_writes_the_same() {
    let first = engine(Options::strict(), Key::of([5; 32]));
    let second = first.beside();
    assert!(std::sync::Arc::ptr_eq(&first.subject, &second.subject), "20,000 series would stand there twice");
    let written = [&first, &second].map(|engine| engine.apply(&head(), false).unwrap());
    assert_eq!(written[0].dataset, written[1].dataset);
    assert_eq!(written[0].sop_instance, written[1].sop_instance);
}

#[test]
fn a_short_dummy_holds_no_identifier_by_chance() {
    let key = Key::of([5; 32]);
    let engine = engine(Options::strict(), key.clone());
    let mut identifiers = engine.subject.identifiers.clone();
    let first = key.short("study-id", "1.2.3.2");
    let mut dataset = DataSet::new();
    dataset.put(Element::new(tags::PATIENT_NAME, VR::PN, first.as_str()));
    dataset.put(Element::new(tags::PATIENT_ID, VR::LO, first.as_str()));
    identifiers.add(&Head { dataset, ..head() });
    let engine = Engine::new(Options::strict(), Subject { identifiers, ..Subject::clone(&engine.subject) });
    let second = engine.short("study-id", "1.2.3.2");
    assert_ne!(second, first);
    assert_eq!(second, engine.short("study-id", "1.2.3.2"));
}

#[test]
fn objects_that_cant_go_out_whole_are_refused_by_kind() {
    let engine = engine(Options::strict(), Key::of([5; 32]));
    for (class, code) in [
        ("1.3.12.2.1107.5.9.1", "private-sop-class"),
        ("1.2.840.10008.5.1.4.1.1.104.1", "encapsulated-document"),
        ("1.2.840.10008.5.1.4.1.1.88.33", "structured-report"),
        ("1.2.840.10008.5.1.4.1.1.9.1.1", "unsupported-object"),
    ] {
        let mut head = head();
        head.dataset.put(text(tags::SOP_CLASS_UID, VR::UI, class));
        assert_eq!(engine.apply(&head, false).map_err(|refusal| refusal.code()).unwrap_err(), code);
    }
    let mut nameless = head();
    nameless.dataset.remove(tags::SERIES_INSTANCE_UID);
    assert_eq!(engine.apply(&nameless, false).map_err(|refusal| refusal.code()).unwrap_err(), "needs-value");
}

#[test]
fn a_file_of_the_archive_is_the_subject_s_where_its_folder_is_the_anonymous_id() {
    let engine = engine(Options::strict(), Key::of([5; 32]));
    assert!(engine.is_for("29NR0BE6E7/001/00001.dcm"));
    assert!(
        !engine.is_for("29NR0BE6E8/001/00001.dcm") && !engine.is_for("") && !engine.is_for("x/29NR0BE6E7/1")
    );
}

#[test]
fn an_image_tells_the_codes_that_stand_in_it_and_a_codestream_is_searched_for_the_patient() {
    assert!(applied(Options::strict()).codes().contains(&"113100".to_owned()));
    let engine = engine(Options::strict(), Key::of([5; 32]));
    assert!(engine.finds_in(b"\xFF\x52 QUISTENBERG \x00") && !engine.finds_in(b"\xFF\x52 QUIST \x00"));
}

#[test]
fn retain_uids_keeps_uids_but_none_that_holds_the_patient_s_id() {
    let engine = engine(Options { retain_uids: true, ..Options::strict() }, Key::of([5; 32]));
    let uid = |old: &str| engine.uid(old, &ReplacedUids::default());
    assert_eq!(uid("1.2.3.9"), "1.2.3.9");
    assert!(uid("1.2.48211907.9").starts_with("2.25."));
}

#[test]
fn a_new_uid_that_would_hold_a_number_of_the_patient_by_chance_is_another_one() {
    let first = engine(Options::strict(), Key::of([5; 32])).new_uid("1.2.3.9", &ReplacedUids::default());
    // Seven digits that it holds and that are no date.
    let number = &first[5..12];
    let mut head = head();
    head.dataset.put(text(tags::ACCESSION_NUMBER, VR::SH, number));
    let again = fixture::engine_with(Options::strict(), &head, Key::of([5; 32]));
    let second = again.new_uid("1.2.3.9", &ReplacedUids::default());
    assert!(second != first && !second.contains(number), "{first} {second}");
}
