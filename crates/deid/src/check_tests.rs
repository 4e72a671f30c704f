//! Each finding stops an image: what was written is spoilt in one place at a time.

use super::*;
use crate::{AnonymousId, Identifiers, Key, Options, Subject};
use veilig_dicom::{TransferSyntax, file_meta, write_dataset};

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

fn source() -> Head {
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

fn engine() -> Engine {
    let mut identifiers = Identifiers::default();
    identifiers.add(&source());
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").unwrap();
    Engine::new(Options::strict(), Subject { anonymous_id, key: Key::of([3; 32]), identifiers })
}

/// What the check says of the file, once `spoil` did something to its data set.
fn said(spoil: impl FnOnce(&mut DataSet)) -> Result<(), (String, String)> {
    let mut made = engine().apply(&source(), false).unwrap();
    spoil(&mut made.dataset);
    let mut written = file_meta(CT, &made.sop_instance, &source().syntax);
    written.extend(write_dataset(&made.dataset, &source().syntax));
    engine().check(&written, &source(), &made).map_err(|refusal| (refusal.code, refusal.place))
}

fn code(spoil: impl FnOnce(&mut DataSet)) -> String {
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
    assert_eq!(nested, Err(("check-identifier".to_owned(), "(0008,1115)/(0020,4000)".to_owned())));
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
    let code_of = |written: &[u8]| engine().check(written, &source(), &made).map_err(|refusal| refusal.code);
    for cut in [0, 100, 200, written.len() - 1] {
        assert!(code_of(&written[..cut]).is_err(), "{cut}");
    }
    written[5] = b'J';
    assert_eq!(code_of(&written), Err("check-structure".to_owned()));
}
