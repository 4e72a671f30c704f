//! What the explanation says of small objects, rule by rule.

use super::*;
use crate::tests::fixture::{CT, code, engine, item, object, text};
use crate::{Action, Choice, Dates, Options};
use veilig_dicom::{VR, Value};

fn lines(options: Options, head: &Head) -> Vec<ExplainedElement> {
    engine(options, head).explain(head, false).expect("goes out")
}

/// The line of this element at the top level.
fn line(lines: &[ExplainedElement], tag: Tag) -> &ExplainedElement {
    lines.iter().find(|line| line.path.is_empty() && line.tag == tag).expect("a line")
}

/// What became of one element of a CT image.
fn fate_of(options: Options, element: Element) -> (Fate, Why) {
    let tag = element.tag;
    let lines = lines(options, &object(CT, [element]));
    let line = line(&lines, tag);
    (line.fate, line.why)
}

#[test]
fn the_patient_becomes_the_anonymous_one() {
    let lines = lines(Options::strict(), &object(CT, []));
    let name = line(&lines, tags::PATIENT_NAME);
    assert_eq!((name.before.as_str(), name.after.as_deref()), ("Jansen^Maria", Some("29NR0BE6E7")));
    assert_eq!((name.fate, name.why, name.keyword()), (Fate::Replaced, Why::Identity, "PatientName"));
}

#[test]
fn a_row_tells_its_action_and_the_option_that_decided() {
    let row = |action, option| Why::Row { action, option };
    let sex = || text(tags::PATIENT_SEX, VR::CS, "F");
    assert_eq!(fate_of(Options::strict(), sex()), (Fate::Replaced, row(Action::Empty, None)));
    let kept = row(Action::Keep, Some(Choice::PatientCharacteristics));
    assert_eq!(fate_of(Options::research(), sex()), (Fate::Kept, kept));
    assert_eq!((kept.code(), kept.section()), ("row-keep", "PS3.15 E.3.7"));
    let date = text(tags::STUDY_DATE, VR::DA, "20190412");
    let shifted = row(Action::Clean, Some(Choice::ModifiedDates));
    assert_eq!(fate_of(Options::research(), date), (Fate::Replaced, shifted));
    let options = Options { retain_device: true, dates: Dates::Shift, ..Options::default() };
    let calibrated = text(tags::DATE_OF_LAST_CALIBRATION, VR::DA, "20190412");
    assert_eq!(fate_of(options, calibrated), (Fate::Replaced, shifted), "where K and C meet, C wins");
}

#[test]
fn what_an_option_leaves_empty_is_told() {
    let (fate, why) =
        fate_of(Options::research(), text(tags::STUDY_DESCRIPTION, VR::LO, "Quistenberg Oosterkwelder"));
    assert_eq!((fate, why), (Fate::Removed, Why::LeftNothing { option: Some(Choice::Descriptors) }));
}

#[test]
fn elements_without_a_row_tell_the_rule() {
    for (element, fate, why) in [
        (text(tags::MANUFACTURER, VR::LO, "SIEMENS"), Fate::Kept, Why::ReviewedText),
        (text(tags::MANUFACTURER, VR::LO, "SIEMENS Jansen"), Fate::Replaced, Why::Vocabulary),
        (text(Tag(0x0018, 0x9073), VR::FD, "12345678"), Fate::Kept, Why::Plain),
        (text(tags::KVP, VR::DS, "Jansen"), Fate::Replaced, Why::Unreadable),
        (text(Tag(0x0010, 0x0033), VR::LO, "x"), Fate::Removed, Why::NeverKept),
        (text(Tag(0x6000, 0x0022), VR::LO, "x"), Fate::Removed, Why::Graphics),
        (text(Tag(0x0008, 0x0000), VR::UL, "1234"), Fate::Removed, Why::Shell),
        (text(Tag(0x0008, 0xFFF0), VR::LO, "x"), Fate::Removed, Why::NotInDictionary),
        (text(Tag(0x0009, 0x1001), VR::LO, "x"), Fate::Removed, Why::Private),
        (text(tags::SOP_CLASS_UID, VR::UI, CT), Fate::Kept, Why::PublicUid),
    ] {
        assert_eq!(fate_of(Options::strict(), element.clone()), (fate, why), "{}", element.tag);
    }
    let age = text(tags::PATIENT_AGE, VR::AS, "094Y");
    assert_eq!(fate_of(Options::research(), age), (Fate::Replaced, Why::Age));
}

#[test]
fn what_a_removed_sequence_holds_goes_with_it() {
    let inner = item([text(tags::PATIENT_NAME, VR::PN, "Jansen^Piet")]);
    let head =
        object(CT, [Element::sequence(tags::OTHER_PATIENT_I_DS_SEQUENCE, vec![DataSet::new(), inner])]);
    let lines = lines(Options::strict(), &head);
    let nested = lines.iter().find(|line| line.before == "Jansen^Piet").expect("a line");
    assert_eq!(nested.path, [PathItem { tag: tags::OTHER_PATIENT_I_DS_SEQUENCE, item: 2 }]);
    assert_eq!((nested.depth(), nested.fate, nested.why), (1, Fate::Removed, Why::Enclosing));
    assert_eq!(line(&lines, tags::OTHER_PATIENT_I_DS_SEQUENCE).before, "<2 items>");
}

#[test]
fn codes_tell_their_scheme() {
    let codes = vec![code("T-1", "SRT", "Head"), code("JANSEN1", "99OWN", "Head of Jansen")];
    let lines =
        lines(Options::strict(), &object(CT, [Element::sequence(tags::ANATOMIC_REGION_SEQUENCE, codes)]));
    let of = |item, tag| {
        let found = lines.iter().find(|line| line.tag == tag && line.path.iter().any(|s| s.item == item));
        found.map(|line| (line.fate, line.why)).expect("a line")
    };
    assert_eq!(of(1, tags::CODE_VALUE), (Fate::Kept, Why::Code));
    assert_eq!(of(2, tags::CODE_VALUE), (Fate::Replaced, Why::LocalCode));
    assert_eq!(line(&lines, tags::ANATOMIC_REGION_SEQUENCE).fate, Fate::Kept);
}

#[test]
fn safe_private_elements_are_followed_to_their_new_block() {
    let head = object(
        CT,
        [
            text(Tag(0x0019, 0x0010), VR::LO, "JANSEN PRIVATE"),
            text(Tag(0x0019, 0x0020), VR::LO, "SIEMENS MR HEADER"),
            text(Tag(0x0019, 0x1001), VR::LO, "x"),
            text(Tag(0x0019, 0x200C), VR::UN, "1000"),
        ],
    );
    let lines = lines(Options::research(), &head);
    let moved = line(&lines, Tag(0x0019, 0x200C));
    assert_eq!((moved.fate, moved.why), (Fate::Kept, Why::SafePrivate));
    assert_eq!((moved.vr.as_str(), moved.before.as_str()), ("IS", "1000"));
    assert_eq!(moved.tag_after, Tag(0x0019, 0x100C));
    assert_eq!(line(&lines, Tag(0x0019, 0x0020)).tag_after, Tag(0x0019, 0x0010));
    assert_eq!(line(&lines, Tag(0x0019, 0x1001)).fate, Fate::Removed);
    assert_eq!(line(&lines, Tag(0x0019, 0x0010)).fate, Fate::Removed);
}

#[test]
fn markers_are_added_and_earlier_ones_stay_where_they_are_known() {
    let earlier = vec![code("JANSEN", "99OWN", "x"), code("113103", "DCM", "Clean Graphics Option")];
    let head = object(CT, [Element::sequence(Tag(0x0012, 0x0064), earlier)]);
    let lines = engine(Options::strict(), &head).explain(&head, true).expect("goes out");
    assert_eq!(line(&lines, Tag(0x0012, 0x0062)).fate, Fate::Added);
    assert_eq!(line(&lines, Tag(0x0028, 0x0301)).after.as_deref(), Some("NO"));
    let of: Vec<(u32, Fate, Option<&str>)> = lines
        .iter()
        .filter(|line| line.depth() == 1 && line.tag == tags::CODE_VALUE)
        .map(|line| (line.path[0].item, line.fate, line.after.as_deref()))
        .collect();
    let added = |item, value| (item, Fate::Added, Some(value));
    let kept = (2, Fate::Kept, Some("113103"));
    assert_eq!(of, [(1, Fate::Removed, None), kept, added(3, "113100"), added(4, "113101")]);
}

#[test]
fn content_items_follow_the_rules_of_structured_content() {
    let findings = item([
        text(tags::VALUE_TYPE, VR::CS, "TEXT"),
        Element::sequence(Tag(0x0040, 0xA043), vec![code("121071", "DCM", "Finding")]),
        text(Tag(0x0040, 0xA160), VR::UT, "Mrs. Jansen again"),
    ]);
    let head =
        object("1.2.840.10008.5.1.4.1.1.88.22", [Element::sequence(tags::CONTENT_SEQUENCE, vec![findings])]);
    let options = Options { clean_structured_content: true, ..Options::default() };
    let lines = lines(options, &head);
    let words = lines.iter().find(|line| line.tag == Tag(0x0040, 0xA160)).expect("a line");
    assert_eq!((words.after.as_deref(), words.why), (Some("REMOVED"), Why::Structured));
    assert_eq!(line(&lines, tags::CONTENT_SEQUENCE).why, Why::Structured);
}

#[test]
fn an_object_that_is_refused_says_so() {
    let head = object("1.2.840.10008.5.1.4.1.1.104.1", []);
    let refused = engine(Options::strict(), &head).explain(&head, false).expect_err("refused");
    assert_eq!(refused.code(), "encapsulated-document");
}

#[test]
fn the_file_meta_information_is_written_anew() {
    let mut head = object(CT, []);
    head.meta.put(text(tags::SOURCE_APPLICATION_ENTITY_TITLE, VR::AE, "OOSTERKWELDER"));
    head.meta.put(text(tags::TRANSFER_SYNTAX_UID, VR::UI, "1.2.840.10008.1.2.1"));
    let lines = lines(Options::strict(), &head);
    let fate = |tag| (line(&lines, tag).fate, line(&lines, tag).why);
    assert_eq!(fate(tags::SOURCE_APPLICATION_ENTITY_TITLE), (Fate::Removed, Why::Shell));
    assert_eq!(fate(tags::TRANSFER_SYNTAX_UID), (Fate::Kept, Why::Shell));
    assert_eq!(fate(tags::IMPLEMENTATION_CLASS_UID), (Fate::Added, Why::Shell));
}

#[test]
fn lines_travel_as_bytes() {
    let lines = lines(Options::research(), &object(CT, []));
    let bytes = postcard::to_stdvec(&lines).expect("written");
    assert_eq!(postcard::from_bytes::<Vec<ExplainedElement>>(&bytes).expect("read"), lines);
}

#[test]
fn sequences_in_bytes_that_nobody_can_read_are_one_line() {
    let element =
        Element { tag: tags::ANATOMIC_REGION_SEQUENCE, vr: VR::UN, value: Value::Bytes(vec![1; 7]) };
    assert_eq!(fate_of(Options::strict(), element), (Fate::Removed, Why::Unreadable));
}

#[test]
fn what_blackening_changes_tells_so() {
    let colours = |value| text(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, value);
    let head = object(CT, [colours("YBR_FULL_422"), text(tags::MODALITY, VR::CS, "CT")]);
    let engine = engine(Options::strict(), &head);
    let syntax = veilig_dicom::TransferSyntax::implicit();
    let lines =
        engine.explain_with(&head, true, &syntax, |dataset| dataset.put(colours("RGB"))).expect("goes out");
    let of = |tag| (line(&lines, tag).after.as_deref(), line(&lines, tag).why);
    assert_eq!(of(tags::PHOTOMETRIC_INTERPRETATION), (Some("RGB"), Why::Pixels));
    assert_eq!(of(tags::MODALITY), (Some("CT"), Why::Plain));
    assert_eq!(of(tags::TRANSFER_SYNTAX_UID).0, Some("1.2.840.10008.1.2"));
}
