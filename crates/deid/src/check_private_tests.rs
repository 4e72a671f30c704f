//! Private values that may stay, and what stops the image in them. Each is spoilt where a search of another kind of value
//! finds nothing.

use super::tests::{said_of, source_with, stopped};
use super::*;
use crate::Options;
use crate::proven::csa::tests::header;

const SIEMENS: Tag = Tag(0x0029, 0x0010);
const IMAGE_HEADER: Tag = Tag(0x0029, 0x1010);
const PROTOCOL: Tag = Tag(0x0029, 0x1020);
const MADE: Tag = Tag(0x0009, 0x0010);
const OF_MADE: Tag = Tag(0x0009, 0x1001);

/// A source that calls a block safe, with this patient's ID.
fn safe(id: &str) -> Head {
    let item = [
        Element::new(Tag(0x0008, 0x0301), VR::US, 9_u16.to_le_bytes()),
        Element::new(Tag(0x0008, 0x0302), VR::LO, "MAKER"),
        Element::new(Tag(0x0008, 0x0303), VR::CS, "SAFE"),
    ];
    source_with([
        Element::new(tags::PATIENT_ID, VR::LO, id),
        Element::sequence(Tag(0x0008, 0x0300), vec![item.into_iter().collect()]),
    ])
}

/// What the check says where an element of a creator's block holds these bytes.
fn said_of_private(id: &str, creator: (Tag, &str), element: Element) -> Result<(), (&'static str, String)> {
    let options = Options { retain_safe_private: true, ..Options::strict() };
    said_of(&safe(id), options, |made| {
        made.put(Element::new(creator.0, VR::LO, creator.1));
        made.put(element);
    })
}

fn said_of_safe(vr: VR, bytes: &[u8]) -> Result<(), (&'static str, String)> {
    said_of_private("MRN48211907", (MADE, "MAKER"), Element::new(OF_MADE, vr, bytes))
}

#[test]
fn a_safe_private_value_stays_and_one_that_holds_the_patient_stops_the_image() {
    let stops = stopped("check-identifier", "(0009,1001)");
    for vr in [VR::OB, VR::OW] {
        assert_eq!(said_of_safe(vr, b"\x01\x02\x03\x04\x05\x06\x07\x08"), Ok(()));
        assert_eq!(said_of_safe(vr, b"\x01\x02Quistenberg\x00"), stops, "as it is");
        assert_eq!(
            said_of_safe(vr, b"\x01\x02\x00\x005175697374656e62657267"),
            stops,
            "as hexadecimal digits"
        );
    }
    assert_eq!(said_of_safe(VR::LO, b"A1"), Ok(()));
    assert_eq!(said_of_safe(VR::LO, b"see www.example.org "), stops, "text is searched as text");
    assert_eq!(said_of_safe(VR::DA, b"20240101"), stops, "a date is searched as a date");
}

/// A header of Siemens' as the engine would write it of these entries, whatever is in them.
fn image_header(entries: &[(&str, &[&str])]) -> Element {
    let ours = csa::rewritten(&header(true, entries), csa::CsaSelection::All, |_| false).unwrap();
    Element::new(IMAGE_HEADER, VR::OB, ours)
}

#[test]
fn numbers_of_an_image_header_that_are_together_an_id_stop_the_image() {
    let said = |position: [&str; 3]| {
        let header = image_header(&[("ImaRelTablePosition", &position)]);
        said_of_private("48211907", (SIEMENS, "SIEMENS CSA HEADER"), header)
    };
    assert_eq!(said(["0", "0", "-12"]), Ok(()));
    assert_eq!(said(["4821", "190", "7"]), stopped("check-identifier", "(0029,1010)"));
}

#[test]
fn numbers_and_words_of_a_protocol_that_are_the_patient_s_stop_the_image() {
    let said = |id: &str, lines: &str| {
        let text = format!("### ASCCONV BEGIN ###\n{lines}\n### ASCCONV END ###\n");
        let source = header(true, &[("MrPhoenixProtocol", &[&text])]);
        let ours = protocol::rewritten(&source, |_| false, |_| false).unwrap();
        let element = Element::new(PROTOCOL, VR::OB, ours);
        said_of_private(id, (SIEMENS, "SIEMENS CSA HEADER"), element)
    };
    let stops = stopped("check-identifier", "(0029,1020)");
    assert_eq!(said("7654321", "alTE[0] = 34000"), Ok(()));
    assert_eq!(said("7654321", "alTE[0] = 0x74CBB1"), stops, "7654321");
    let coil = "sCoilSelectMeas.aRxCoilSelectData[0].asList[0].sCoilElementID.tCoilID = \"Head_321\"";
    assert_eq!(said("7654321", coil), Ok(()));
    assert_eq!(said("HEAD321", coil), stops, "words");
}

#[test]
fn with_retain_uids_a_private_uid_stays_unless_it_holds_the_patient_s_number() {
    let said = |uid: &str| {
        let options = Options { retain_safe_private: true, retain_uids: true, ..Options::strict() };
        said_of(&safe("48211907"), options, |made| {
            made.put(Element::new(MADE, VR::LO, "MAKER"));
            made.put(Element::new(OF_MADE, VR::UI, uid));
        })
    };
    assert_eq!(said("1.2.276.7"), Ok(()));
    assert_eq!(said("1.2.276.48211907.7"), stopped("check-uid", "(0009,1001)"));
}
