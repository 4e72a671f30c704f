//! What stands in the zip is the source's pixels, counted and hashed as they stand there.

use crate::{ExportItem, Exported, Packing, Refusal, export_image};
use dicom_dictionary_std::uids;
use sha2::{Digest, Sha256};
use std::io::Cursor;
use veilig_archive::Compression;
use veilig_deid::{AnonymousId, Engine, Identifiers, Key, Options, Subject};
use veilig_dicom::{
    DataSet, Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, read_head, write_dataset,
};
use veilig_study::Fingerprint;

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

/// A file of the patient MRN48211907 with so many samples of a byte in a row.
fn file(syntax: &TransferSyntax, columns: u16, pixels: &[u8]) -> Vec<u8> {
    let text = |group, element, vr, value: &str| Element::new(Tag(group, element), vr, value.as_bytes());
    let short = |element, value: u16| Element::new(Tag(0x0028, element), VR::US, value.to_le_bytes());
    let set: DataSet = [
        text(0x0008, 0x0016, VR::UI, CT),
        text(0x0008, 0x0018, VR::UI, "1.2.3.1"),
        text(0x0008, 0x0060, VR::CS, "CT"),
        text(0x0010, 0x0010, VR::PN, "Quistenberg^Marijke"),
        text(0x0010, 0x0020, VR::LO, "MRN48211907"),
        text(0x0020, 0x000D, VR::UI, "1.2.3.2"),
        text(0x0020, 0x000E, VR::UI, "1.2.3.3"),
        short(0x0002, 1),
        text(0x0028, 0x0004, VR::CS, "MONOCHROME2"),
        short(0x0010, 1),
        short(0x0011, columns),
        short(0x0100, 8),
        short(0x0101, 8),
        short(0x0102, 7),
        short(0x0103, 0),
    ]
    .into_iter()
    .collect();
    let length = (!syntax.encapsulated).then_some(pixels.len() as u64);
    let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OB, offset: 0, length };
    let head = [file_meta(CT, "1.2.3.1", syntax), write_dataset(&set, syntax), pixel_header(&place, syntax)];
    [head.concat(), pixels.to_vec()].concat()
}

/// What goes out of a file, with what is told of it.
fn exported(file: Vec<u8>) -> Result<(Exported, Vec<u8>), Refusal> {
    let mut source = Cursor::new(file);
    let head = read_head(&mut source).expect("reads");
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").expect("an ID");
    let key = Key::draw().expect("random numbers");
    let subject = Subject { anonymous_id, key, identifiers };
    let engine = Engine::new(Options::strict(), subject);
    let expected = Fingerprint::of(&mut source, &head).expect("reads");
    let item = ExportItem { entry: "29NR0BE6E7/001/00001.dcm".into(), expected, ..ExportItem::default() };
    let packing = Packing { compression: Compression::Store, ..Packing::default() };
    let mut zip = Vec::new();
    let exported = export_image(&mut source, &engine, &item, &packing, &mut zip)?;
    let mark = zip.windows(4).position(|four| four == b"DICM").expect("a DICOM file");
    let length = usize::try_from(exported.bytes).expect("small");
    let stored = zip[mark - 128..][..length].to_vec();
    Ok((exported, stored))
}

#[test]
fn the_samples_that_go_out_are_the_source_s_and_their_count_and_digest_are_of_what_stands_in_the_zip() {
    let (exported, stored) = exported(file(&TransferSyntax::explicit(), 4, &[9, 8, 7, 6])).unwrap();
    assert!(stored.ends_with(&[4, 0, 0, 0, 9, 8, 7, 6]), "the length, then the samples");
    assert_eq!(exported.pixels.bytes, 4);
    assert_eq!(exported.sha256, <[u8; 32]>::from(Sha256::digest(&stored)));
    let head = read_head(&mut Cursor::new(stored)).expect("reads");
    assert_eq!(head.dataset.text(Tag(0x0010, 0x0020)), Some("29NR0BE6E7"));
}

#[test]
fn samples_of_an_odd_number_of_bytes_get_one_byte_more_and_even_ones_do_not() {
    let (_, even) = exported(file(&TransferSyntax::explicit(), 4, &[9, 8, 7, 6])).unwrap();
    assert!(even.len().is_multiple_of(2) && even.ends_with(&[4, 0, 0, 0, 9, 8, 7, 6]));
    // A source whose length is odd, against the standard.
    let mut source = file(&TransferSyntax::explicit(), 5, &[9, 8, 7, 6, 5, 0]);
    source.pop();
    let length = source.len() - 9;
    source[length] = 5;
    let (_, odd) = exported(source).unwrap();
    assert!(odd.len().is_multiple_of(2) && odd.ends_with(&[6, 0, 0, 0, 9, 8, 7, 6, 5, 0]));
}

#[test]
fn samples_that_spell_the_patient_s_number_are_samples_where_every_byte_is_known() {
    let samples = b"MRN48211907.";
    let native = exported(file(&TransferSyntax::explicit(), 12, samples));
    assert!(native.is_ok(), "{:?}", native.err());
    // One segment, all of it in one run of literal bytes.
    let mut frame = vec![0; 64];
    (frame[0], frame[4]) = (1, 64);
    frame.push(11);
    frame.extend(samples);
    frame.push(0);
    let item = |bytes: &[u8]| {
        let length = u32::try_from(bytes.len()).expect("small").to_le_bytes();
        [&[0xFE, 0xFF, 0x00, 0xE0], length.as_slice(), bytes].concat()
    };
    let end = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];
    let pixels = [item(&[]), item(&frame), end.to_vec()].concat();
    let rle = TransferSyntax::from_uid(uids::RLE_LOSSLESS).expect("known");
    let (_, stored) = exported(file(&rle, 12, &pixels)).unwrap();
    assert!(stored.ends_with(&pixels));
}
