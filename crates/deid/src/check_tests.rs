//! Each finding stops an image: what was written is spoilt in one place at a time.

use super::*;
use crate::{AnonymousId, Identifiers, Key, Options, Subject};
use veilig_dicom::{TransferSyntax, file_meta, write_dataset};

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

pub(super) fn source() -> Head {
    let dataset = [
        Element::new(tags::SOP_CLASS_UID, VR::UI, CT),
        Element::new(tags::SOP_INSTANCE_UID, VR::UI, "1.2.3.1"),
        Element::new(tags::STUDY_DATE, VR::DA, "20190412"),
        Element::new(tags::PATIENT_NAME, VR::PN, "Quistenberg^Marijke"),
        Element::new(tags::PATIENT_ID, VR::LO, "MRN48211907"),
        Element::new(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.3.2"),
        Element::new(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.3.3"),
    ];
    let (meta, syntax) = (DataSet::new(), TransferSyntax::explicit());
    Head { meta, syntax, dataset: dataset.into_iter().collect(), pixels: None }
}

pub(super) fn engine() -> Engine {
    let mut identifiers = Identifiers::default();
    identifiers.add(&source());
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").unwrap();
    Engine::new(Options::strict(), Subject { anonymous_id, key: Key::of([3; 32]), identifiers })
}

/// What the check says of the file, once `spoil` did something to its data set.
pub(super) fn said(spoil: impl FnOnce(&mut DataSet)) -> Result<(), (&'static str, String)> {
    let mut made = engine().apply(&source(), false).unwrap();
    spoil(&mut made.dataset);
    let mut written = file_meta(CT, &made.sop_instance, &source().syntax);
    written.extend(write_dataset(&made.dataset, &source().syntax));
    engine().check(&written, &source(), &made).map_err(|refusal| (refusal.code(), refusal.place))
}

fn code(spoil: impl FnOnce(&mut DataSet)) -> &'static str {
    said(spoil).unwrap_err().0
}

#[test]
fn what_the_engine_made_passes() {
    assert_eq!(said(|_| ()), Ok(()));
}

#[test]
fn an_identifier_anywhere_stops_the_image_and_its_place_is_told_but_not_its_value() {
    let comment = |text: &str| Element::new(tags::IMAGE_COMMENTS, VR::LT, text);
    for text in ["of Quistenberg", "MRN-48211907", "12.04.2019", "1.2.3.2"] {
        assert_eq!(code(|made| made.put(comment(text))), "check-identifier", "{text}");
    }
    let nested = said(|made| {
        let item = [comment("Marijke")].into_iter().collect();
        made.put(Element::sequence(tags::REFERENCED_SERIES_SEQUENCE, vec![item]));
    });
    assert_eq!(nested, Err(("check-identifier", "(0008,1115)/(0020,4000)".to_owned())));
}

#[test]
fn a_date_that_no_option_keeps_stops_the_image() {
    assert_eq!(
        code(|made| made.put(Element::new(tags::SERIES_DATE, VR::DA, "20240101"))),
        "check-identifier"
    );
}

#[test]
fn a_uid_that_is_not_new_stops_the_image() {
    let frame = |uid: &str| Element::new(tags::FRAME_OF_REFERENCE_UID, VR::UI, uid);
    assert_eq!(code(|made| made.put(frame("1.2.3.4"))), "check-uid");
    assert_eq!(said(|made| made.put(frame("1.2.840.10008.1.4.1.1"))), Ok(()));
    assert_eq!(code(|made| made.put(Element::new(tags::SOP_INSTANCE_UID, VR::UI, "2.25.9"))), "check-uid");
}

#[test]
fn a_private_element_stops_the_image() {
    assert_eq!(code(|made| made.put(Element::new(Tag(9, 0x10), VR::LO, "MAKER"))), "check-private");
}

#[test]
fn a_missing_marker_stops_the_image() {
    assert_eq!(code(|made| drop(made.remove(Tag(0x0012, 0x0062)))), "check-markers");
}

#[test]
fn bytes_in_the_preamble_and_a_file_cut_short_stop_the_image() {
    let made = engine().apply(&source(), false).unwrap();
    let mut written = file_meta(CT, &made.sop_instance, &source().syntax);
    written.extend(write_dataset(&made.dataset, &source().syntax));
    let code_of =
        |written: &[u8]| engine().check(written, &source(), &made).map_err(|refusal| refusal.code());
    for cut in [0, 100, 200, written.len() - 1] {
        assert!(code_of(&written[..cut]).is_err(), "{cut}");
    }
    written[5] = b'J';
    assert_eq!(code_of(&written), Err("check-structure"));
}

/// The source with these elements, too.
pub(super) fn source_with(more: impl IntoIterator<Item = Element>) -> Head {
    let mut head = source();
    more.into_iter().for_each(|element| head.dataset.put(element));
    head
}

/// What the check says with these options of a file made from `head`, once its data set was spoilt. What was meant is
/// spoilt alike, so that only the rule for the value itself can speak.
pub(super) fn said_of(
    head: &Head,
    options: Options,
    spoil: impl FnOnce(&mut DataSet),
) -> Result<(), (&'static str, String)> {
    let mut identifiers = Identifiers::default();
    identifiers.add(head);
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").unwrap();
    let engine = Engine::new(options, Subject { anonymous_id, key: Key::of([3; 32]), identifiers });
    let mut made = engine.apply(head, false).unwrap();
    spoil(&mut made.dataset);
    let mut written = file_meta(CT, &made.sop_instance, &head.syntax);
    written.extend(write_dataset(&made.dataset, &head.syntax));
    engine.check(&written, head, &made).map_err(|refusal| (refusal.code(), refusal.place))
}

/// What the check says of a file whose bytes are not what was meant.
pub(super) fn said_of_bytes(spoil: impl FnOnce(&mut DataSet)) -> Result<(), (&'static str, String)> {
    let made = engine().apply(&source(), false).unwrap();
    let mut other = made.dataset.clone();
    spoil(&mut other);
    let mut written = file_meta(CT, &made.sop_instance, &source().syntax);
    written.extend(write_dataset(&other, &source().syntax));
    engine().check(&written, &source(), &made).map_err(|refusal| (refusal.code(), refusal.place))
}

pub(super) fn stopped(code: &'static str, place: &str) -> Result<(), (&'static str, String)> {
    Err((code, place.to_owned()))
}

#[test]
fn a_value_that_was_not_meant_an_element_too_many_or_too_few_stops_the_image() {
    let spoilt: [fn(&mut DataSet); 3] = [
        |made| made.put(Element::new(tags::MODALITY, VR::CS, "MR")),
        |made| made.put(Element::new(tags::KVP, VR::DS, "120")),
        |made| drop(made.remove(tags::STUDY_INSTANCE_UID)),
    ];
    for spoil in spoilt {
        assert_eq!(said_of_bytes(spoil).unwrap_err().0, "check-structure");
    }
    assert_eq!(said_of_bytes(|_| ()), Ok(()));
}

#[test]
fn an_item_that_was_not_meant_stops_the_image() {
    let made = engine().apply(&source(), false).unwrap();
    let spoil = |made: &mut DataSet| {
        let mut items = made.get(Tag(0x0012, 0x0064)).unwrap().items().to_vec();
        items[0].put(Element::new(tags::CODE_MEANING, VR::LO, "Another meaning"));
        made.put(Element::sequence(Tag(0x0012, 0x0064), items));
    };
    assert!(made.dataset.get(Tag(0x0012, 0x0064)).is_some());
    assert_eq!(said_of_bytes(spoil), stopped("check-structure", "(0012,0064)"));
}

#[test]
fn another_transfer_syntax_than_the_source_s_stops_the_image() {
    let made = engine().apply(&source(), false).unwrap();
    let other = TransferSyntax::implicit();
    let mut written = file_meta(CT, &made.sop_instance, &other);
    written.extend(write_dataset(&made.dataset, &other));
    let refusal = engine().check(&written, &source(), &made).unwrap_err();
    assert_eq!(refusal.code(), "check-structure");
}

#[test]
fn pixels_that_are_not_announced_stop_the_image() {
    let made = engine().apply(&source(), false).unwrap();
    let mut written = file_meta(CT, &made.sop_instance, &source().syntax);
    written.extend(write_dataset(&made.dataset, &source().syntax));
    let place = veilig_dicom::PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length: Some(2) };
    let with_pixels = Head { pixels: Some(place), ..source() };
    let refusal = engine().check(&written, &with_pixels, &made).unwrap_err();
    assert_eq!(refusal.code(), "check-structure");
}

/// The file meta information of a checked file, after a change of its elements.
fn said_of_meta(spoil: impl FnOnce(&mut DataSet)) -> Result<(), (&'static str, String)> {
    let made = engine().apply(&source(), false).unwrap();
    let mut written = file_meta(CT, &made.sop_instance, &source().syntax);
    written.extend(write_dataset(&made.dataset, &source().syntax));
    let mut head = read_written(&written).unwrap();
    spoil(&mut head.meta);
    head.meta.remove(Tag(2, 0));
    let meta = write_dataset(&head.meta, &TransferSyntax::explicit());
    let length = u32::try_from(meta.len()).unwrap();
    let mut file = vec![0; 128];
    file.extend(b"DICM");
    file.extend([2, 0, 0, 0, b'U', b'L', 4, 0]);
    file.extend(length.to_le_bytes());
    file.extend(meta);
    file.extend(write_dataset(&made.dataset, &source().syntax));
    engine().check(&file, &source(), &made).map_err(|refusal| (refusal.code(), refusal.place))
}

#[test]
fn file_meta_elements_that_veilig_never_writes_stop_the_image() {
    assert_eq!(said_of_meta(|_| ()), Ok(()), "what was read is written back as it was");
    for tag in [Tag(2, 0x16), Tag(2, 0x17), Tag(2, 0x18)] {
        let title = Element::new(tag, VR::AE, "STATION7");
        assert_eq!(said_of_meta(|meta| meta.put(title)), stopped("check-structure", &tag.to_string()));
    }
    for tag in [Tag(2, 0x100), Tag(2, 0x26), Tag(2, 0x27)] {
        let uid = Element::new(tag, VR::UI, "1.2.3");
        assert_eq!(said_of_meta(|meta| meta.put(uid)), stopped("check-structure", &tag.to_string()));
    }
}

#[test]
fn file_meta_values_that_are_not_veilig_s_own_stop_the_image() {
    for (tag, vr, value) in [
        (Tag(2, 0x01), VR::OB, b"MR".as_slice()),
        (Tag(2, 0x12), VR::UI, b"1.2.48211907"),
        (Tag(2, 0x13), VR::SH, b"MRN48211907 "),
    ] {
        let other = Element::new(tag, vr, value);
        assert_eq!(said_of_meta(|meta| meta.put(other)), stopped("check-structure", &tag.to_string()));
    }
}

#[test]
fn file_meta_that_names_another_instance_or_class_stops_the_image() {
    let instance = Element::new(tags::MEDIA_STORAGE_SOP_INSTANCE_UID, VR::UI, "2.25.7");
    assert_eq!(said_of_meta(|meta| meta.put(instance)), stopped("check-uid", "(0002,0003)"));
    let class = Element::new(tags::MEDIA_STORAGE_SOP_CLASS_UID, VR::UI, "1.2.840.10008.5.1.4.1.1.4");
    assert_eq!(said_of_meta(|meta| meta.put(class)), stopped("check-uid", "(0002,0002)"));
}

#[test]
fn an_attribute_of_no_dictionary_stops_the_image() {
    let unknown = Element::new(Tag(0x0018, 0xFFFE), VR::SH, "A");
    assert_eq!(said(|made| made.put(unknown)), stopped("check-private", "(0018,FFFE)"));
}

#[test]
fn a_value_whose_kind_nobody_knows_stops_the_image() {
    let unknown = Element::new(Tag(0x0018, 0x9087), VR::UN, vec![1, 2, 3, 4]);
    assert_eq!(said(|made| made.put(unknown)), stopped("check-structure", "(0018,9087)"));
}

#[test]
fn text_that_is_not_in_the_character_set_of_the_file_stops_the_image() {
    let latin = Element::new(tags::IMAGE_COMMENTS, VR::LT, vec![b'a', 0xFC, b'b', b' ']);
    assert_eq!(said(|made| made.put(latin)), stopped("check-structure", "(0020,4000)"));
}

#[test]
fn an_identifier_in_the_bytes_of_numbers_stops_the_image() {
    for (tag, vr) in [
        (tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA, VR::OW),
        (tags::PIXEL_PADDING_VALUE, VR::US),
        (tags::SMALLEST_IMAGE_PIXEL_VALUE, VR::US),
    ] {
        let bytes = Element::new(tag, vr, b"MRN48211907 ".to_vec());
        assert_eq!(said(|made| made.put(bytes)), stopped("check-identifier", &tag.to_string()));
    }
}

#[test]
fn an_identifier_as_a_number_stops_the_image() {
    let number = |tag: Tag, vr: VR, text: &str| Element::new(tag, vr, text);
    let head = source_with([number(tags::PATIENT_ID, VR::LO, "48211907")]);
    for (tag, vr, text) in [
        (tags::KVP, VR::DS, "48211907"),
        (tags::EXPOSURE_TIME, VR::IS, "48211907"),
        (tags::KVP, VR::DS, "19580412"),
    ] {
        let head = match text {
            "19580412" => source_with([number(tags::PATIENT_BIRTH_DATE, VR::DA, "19580412")]),
            _ => head.clone(),
        };
        let spoilt = said_of(&head, Options::strict(), |made| made.put(number(tag, vr, text)));
        assert_eq!(spoilt, stopped("check-identifier", &tag.to_string()), "{text}");
    }
    let harmless = said_of(&head, Options::strict(), |made| made.put(number(tags::KVP, VR::DS, "120")));
    assert_eq!(harmless, Ok(()));
}

#[test]
fn binary_numbers_that_are_an_identifier_stop_the_image() {
    let head = source_with([Element::new(tags::PATIENT_ID, VR::LO, "48211907")]);
    let number = Element::new(Tag(0x0018, 0x9087), VR::FD, 48_211_907_f64.to_le_bytes().to_vec());
    let spoilt = said_of(&head, Options::strict(), |made| made.put(number));
    assert_eq!(spoilt, stopped("check-identifier", "(0018,9087)"));
}

#[test]
fn addresses_of_the_web_and_of_machines_stop_the_image() {
    for (tag, vr, text) in [
        (tags::RETRIEVE_URL, VR::UR, "https://pacs.example.org/studies/7"),
        (tags::RETRIEVE_AE_TITLE, VR::AE, "ARCHIVE7"),
        (tags::IMAGE_COMMENTS, VR::LT, "see www.example.org"),
        (tags::IMAGE_COMMENTS, VR::LT, "ask someone@example.org"),
    ] {
        let element = Element::new(tag, vr, text);
        assert_eq!(said(|made| made.put(element)), stopped("check-identifier", &tag.to_string()), "{text}");
    }
}

#[test]
fn names_codes_and_ages_that_are_an_identifier_stop_the_image() {
    for (tag, vr, text) in [
        (tags::OPERATORS_NAME, VR::PN, "Quistenberg^Anna"),
        (tags::SCAN_OPTIONS, VR::CS, "QUISTENBERG"),
        (tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\MRN48211907"),
    ] {
        let element = Element::new(tag, vr, text);
        assert_eq!(said(|made| made.put(element)), stopped("check-identifier", &tag.to_string()), "{text}");
    }
}

#[test]
fn terms_of_the_standard_are_nobody_s_name() {
    let head = source_with([Element::new(tags::PATIENT_NAME, VR::PN, "Original^Axial")]);
    let put =
        |made: &mut DataSet| made.put(Element::new(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\AXIAL"));
    assert_eq!(said_of(&head, Options::strict(), put), Ok(()));
}

#[test]
fn a_class_s_uid_that_holds_the_patient_s_number_stops_the_image() {
    let class = Element::new(Tag(0x0008, 0x010C), VR::UI, "1.2.276.48211907.5");
    let head = source_with([Element::new(tags::PATIENT_ID, VR::LO, "48211907")]);
    let item = |class: Element| {
        Element::sequence(tags::ANATOMIC_REGION_SEQUENCE, vec![[class].into_iter().collect()])
    };
    let spoilt = said_of(&head, Options::strict(), |made| made.put(item(class)));
    assert_eq!(spoilt, stopped("check-uid", "(0008,2218)/(0008,010C)"));
}

#[test]
fn with_retain_uids_a_uid_that_holds_the_patient_s_number_stops_the_image_and_others_stay() {
    let head = source_with([Element::new(tags::PATIENT_ID, VR::LO, "48211907")]);
    let options = || Options { retain_uids: true, ..Options::strict() };
    let frame = |uid: &str| Element::new(tags::FRAME_OF_REFERENCE_UID, VR::UI, uid);
    assert_eq!(said_of(&head, options(), |made| made.put(frame("1.2.276.7"))), Ok(()));
    let spoilt = said_of(&head, options(), |made| made.put(frame("1.2.276.48211907.7")));
    assert_eq!(spoilt, stopped("check-uid", "(0020,0052)"));
    let spoilt = said_of(&head, options(), |made| made.put(frame("no UID")));
    assert_eq!(spoilt, stopped("check-uid", "(0020,0052)"));
}

#[test]
fn a_device_s_uid_that_an_option_keeps_may_not_hold_the_patient_s_number() {
    let head = source_with([Element::new(tags::PATIENT_ID, VR::LO, "48211907")]);
    let options = || Options { retain_device: true, ..Options::strict() };
    let device = |uid: &str| Element::new(tags::DEVICE_UID, VR::UI, uid);
    assert_eq!(said_of(&head, options(), |made| made.put(device("1.2.276.7"))), Ok(()));
    let spoilt = said_of(&head, options(), |made| made.put(device("1.2.276.48211907.7")));
    assert_eq!(spoilt, stopped("check-uid", "(0018,1002)"));
    let spoilt = said_of(&head, Options::strict(), |made| made.put(device("1.2.276.7")));
    assert_eq!(spoilt, stopped("check-uid", "(0018,1002)"), "no option keeps it");
}

#[test]
fn a_uid_of_the_source_stops_the_image_even_if_it_looks_like_a_new_one() {
    let head = source_with([Element::new(tags::FRAME_OF_REFERENCE_UID, VR::UI, "2.25.77")]);
    let old = Element::new(tags::FRAME_OF_REFERENCE_UID, VR::UI, "2.25.77");
    let spoilt = said_of(&head, Options::strict(), |made| made.put(old));
    assert_eq!(spoilt, stopped("check-uid", "(0020,0052)"));
}

#[test]
fn each_marker_that_lacks_or_says_something_else_stops_the_image() {
    let spoilt: [fn(&mut DataSet); 5] = [
        |made| made.put(Element::new(Tag(0x0012, 0x0062), VR::CS, "NO")),
        |made| drop(made.remove(Tag(0x0012, 0x0063))),
        |made| drop(made.remove(Tag(0x0012, 0x0064))),
        |made| made.put(Element::sequence(Tag(0x0012, 0x0064), vec![])),
        |made| drop(made.remove(Tag(0x0028, 0x0303))),
    ];
    for spoil in spoilt {
        assert_eq!(code(spoil), "check-markers");
    }
}

#[test]
fn an_element_of_a_private_block_that_is_not_safe_stops_the_image_also_with_safe_private() {
    let options = || Options { retain_safe_private: true, ..Options::research() };
    let creator = || Element::new(Tag(9, 0x10), VR::LO, "MAKER OF NOTHING");
    let spoilt = said_of(&source(), options(), |made| {
        made.put(creator());
        made.put(Element::new(Tag(9, 0x1001), VR::LO, "A"));
    });
    assert_eq!(spoilt, stopped("check-private", "(0009,1001)"));
    let orphan = said_of(&source(), options(), |made| made.put(Element::new(Tag(9, 0x1001), VR::LO, "A")));
    assert_eq!(orphan, stopped("check-private", "(0009,1001)"), "without a creator");
}
