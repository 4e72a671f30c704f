//! Values that may stand although they look like others that may not, and their neighbours that may not.

use super::tests::{said, said_of, said_of_bytes, source, source_with, stopped};
use super::*;
use crate::{AnonymousId, Identifiers, Key, Options, Order, Subject};
use veilig_dicom::{file_meta, write_dataset};

#[test]
fn the_name_of_a_marker_inside_a_sequence_is_searched_like_any_other() {
    let method = Element::new(Tag(0x0012, 0x0063), VR::LO, "by Quistenberg");
    let nested = said(|made| {
        let item = [method].into_iter().collect();
        made.put(Element::sequence(tags::REFERENCED_SERIES_SEQUENCE, vec![item]));
    });
    assert_eq!(nested, stopped("check-identifier", "(0008,1115)/(0012,0063)"));
}

#[test]
fn a_date_may_stand_where_dates_are_kept_and_one_of_a_device_where_its_identity_is() {
    let series = || Element::new(tags::SERIES_DATE, VR::DA, "20240101");
    let calibrated = || Element::new(tags::DATE_OF_LAST_CALIBRATION, VR::DA, "20240101");
    let strict = Options::strict;
    let kept = Options { dates: Dates::Keep, ..strict() };
    let device = Options { retain_device: true, ..strict() };
    assert_eq!(said_of(&source(), kept, |made| made.put(series())), Ok(()));
    assert_eq!(said_of(&source(), device.clone(), |made| made.put(calibrated())), Ok(()));
    let stops = |date: &str| stopped("check-identifier", date);
    assert_eq!(said_of(&source(), device, |made| made.put(series())), stops("(0008,0021)"));
    assert_eq!(said_of(&source(), strict(), |made| made.put(calibrated())), stops("(0018,1200)"));
}

#[test]
fn the_character_set_of_the_file_is_nobody_s_id() {
    let head = source_with([Element::new(tags::PATIENT_ID, VR::LO, "192")]);
    assert_eq!(said_of(&head, Options::strict(), |_| ()), Ok(()));
}

/// What the check says of a file of an engine that writes this order number, once its data set was spoilt.
fn said_of_order(number: &str, spoil: impl FnOnce(&mut DataSet)) -> Result<(), (&'static str, String)> {
    let mut identifiers = Identifiers::default();
    identifiers.add(&source());
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").unwrap();
    let subject = Subject { anonymous_id, key: Key::of([3; 32]), identifiers };
    let engine = Engine::new(Options::strict(), subject).with_order(Some(Order::new("GROUP", Some(number))));
    let mut made = engine.apply(&source(), false).unwrap();
    spoil(&mut made.dataset);
    let mut written = file_meta(&made.sop_class, &made.sop_instance, &source().syntax);
    written.extend(write_dataset(&made.dataset, &source().syntax));
    engine.check(&written, &source(), &made).map_err(|refusal| (refusal.code(), refusal.place))
}

#[test]
fn an_order_number_may_stand_at_the_top_unless_it_is_an_identifier() {
    assert_eq!(said_of_order("www.order/7", |_| ()), Ok(()), "whoever typed it was asked before");
    assert_eq!(said_of_order("MRN48211907", |_| ()), stopped("check-identifier", "(0008,0050)"));
    let nested = said_of_order("www.order/7", |made| {
        let item = [Element::new(tags::ACCESSION_NUMBER, VR::SH, "www.order/7")].into_iter().collect();
        made.put(Element::sequence(tags::REFERENCED_SERIES_SEQUENCE, vec![item]));
    });
    assert_eq!(nested, stopped("check-identifier", "(0008,1115)/(0008,0050)"), "nowhere else");
}

#[test]
fn padding_at_the_end_of_a_value_is_no_difference_and_more_of_it_is() {
    let padded = |padding: &'static [u8]| {
        move |made: &mut DataSet| {
            let value = made.get(tags::PATIENT_ID).unwrap().bytes().to_vec();
            made.put(Element::new(tags::PATIENT_ID, VR::LO, [value.as_slice(), padding].concat()));
        }
    };
    assert_eq!(said_of_bytes(padded(b"")), Ok(()));
    assert_eq!(said_of_bytes(padded(b"  ")), stopped("check-structure", "(0010,0020)"));
    assert_eq!(said_of_bytes(padded(b"AB")), stopped("check-structure", "(0010,0020)"));
}

#[test]
fn a_kept_uid_of_a_content_item_says_nothing_of_its_neighbours() {
    let item = |text: &str| -> DataSet {
        let concept = [
            Element::new(tags::CODE_VALUE, VR::SH, "112227"),
            Element::new(tags::CODING_SCHEME_DESIGNATOR, VR::SH, "DCM"),
            Element::new(tags::CODE_MEANING, VR::LO, "Frame of Reference UID"),
        ];
        [
            Element::new(tags::VALUE_TYPE, VR::CS, "UIDREF"),
            Element::sequence(tags::CONCEPT_NAME_CODE_SEQUENCE, vec![concept.into_iter().collect()]),
            Element::new(structured::UID, VR::UI, "1.2.276.7"),
            Element::new(tags::TEXT_VALUE, VR::UT, text),
        ]
        .into_iter()
        .collect()
    };
    let head = source_with([Element::new(tags::PATIENT_ID, VR::LO, "48211907")]);
    let said = |text: &str| {
        let options = Options { retain_uids: true, clean_structured_content: true, ..Options::strict() };
        let content = Element::sequence(tags::CONTENT_SEQUENCE, vec![item(text)]);
        said_of(&head, options, |made| made.put(content))
    };
    assert_eq!(said("120"), Ok(()));
    assert_eq!(said("48211907"), stopped("check-identifier", "(0040,A730)/(0040,A160)"));
}

#[test]
fn a_uid_that_the_option_does_not_keep_stops_the_image_also_with_retain_uids() {
    let options = || Options { retain_uids: true, ..Options::strict() };
    let said =
        |tag: Tag| said_of(&source(), options(), |made| made.put(Element::new(tag, VR::UI, "1.2.276.7")));
    assert_eq!(said(structured::UID), stopped("check-uid", "(0040,A124)"));
}

#[test]
fn each_kind_of_value_is_searched_by_the_rules_of_its_kind() {
    let said = |name: &str, id: &str, element: Element| {
        let head = source_with([
            Element::new(tags::PATIENT_NAME, VR::PN, name),
            Element::new(tags::PATIENT_ID, VR::LO, id),
            Element::new(tags::REFERRING_PHYSICIAN_NAME, VR::PN, "Coronal^Adam"),
        ]);
        said_of(&head, Options::strict(), |made| made.put(element))
    };
    let number = Element::new(tags::KVP, VR::DS, "4821.1907");
    assert_eq!(said("Roskoth", "48211907", number), stopped("check-identifier", "(0018,0060)"), "parted");
    let number = Element::new(tags::KVP, VR::DS, "4.82119e7");
    assert_eq!(
        said("Roskoth", "48211900", number),
        stopped("check-identifier", "(0018,0060)"),
        "not its digits"
    );
    let person = Element::new(tags::OPERATORS_NAME, VR::PN, "Coronal");
    assert_eq!(said("Roskoth", "7", person), stopped("check-identifier", "(0008,1070)"), "a technical word");
    let text = Element::new(tags::IMAGE_COMMENTS, VR::LT, "Coronal");
    assert_eq!(said("Roskoth", "7", text), Ok(()), "which as text is nobody's name");
    let code = Element::new(tags::SCAN_OPTIONS, VR::CS, "XQ");
    assert_eq!(said("Xq^Zw", "7", code), Ok(()), "two letters of a code are no name");
    let text = Element::new(tags::IMAGE_COMMENTS, VR::LT, "XQ");
    assert_eq!(said("Xq^Zw", "7", text), stopped("check-identifier", "(0020,4000)"));
}

#[test]
fn numbers_that_are_an_id_only_together_stop_the_image() {
    let head = source_with([Element::new(tags::PATIENT_ID, VR::LO, "48211907")]);
    let said = |tag: Tag, vr: VR, text: &str| {
        said_of(&head, Options::strict(), |made| made.put(Element::new(tag, vr, text)))
    };
    let stops = |place: &str| stopped("check-identifier", place);
    assert_eq!(said(tags::WINDOW_CENTER, VR::DS, "40\\400"), Ok(()));
    assert_eq!(said(tags::WINDOW_CENTER, VR::DS, "4821\\1907"), stops("(0028,1050)"));
    assert_eq!(said(tags::EXPOSURE_TIME, VR::IS, "4821\\1907"), stops("(0018,1150)"));
    assert_eq!(said(tags::REFERENCED_FRAME_NUMBER, VR::IS, "4821\\1907"), Ok(()), "frames are counted");
}
