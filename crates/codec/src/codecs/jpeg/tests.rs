//! Codestreams made by hand, with something planted wherever the syntax leaves room.

use super::*;
use proptest::prelude::*;

fn layout(rows: usize, columns: usize, samples: usize) -> Layout {
    Layout {
        rows,
        columns,
        samples,
        frames: 1,
        allocated: 16,
        stored: 12,
        high: 11,
        signed: false,
        planar: false,
        photometric: String::new(),
        padding: None,
        big_endian: false,
    }
}

fn part(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap();
    [&[0xFF, marker], &length.to_be_bytes()[..], content].concat()
}

/// A quantisation table, and a Huffman table of one code with this value.
fn quantisation(number: u8, value: u8) -> Vec<u8> {
    part(0xDB, &[vec![number], vec![value; 64]].concat())
}

fn huffman(head: u8, values: &[u8]) -> Vec<u8> {
    let mut counts = [0; 16];
    counts[7] = u8::try_from(values.len()).unwrap();
    part(0xC4, &[&[head], &counts[..], values].concat())
}

const FRAME: [u8; 9] = [8, 0, 16, 0, 8, 1, 1, 0x11, 0];
const SCAN: [u8; 6] = [1, 1, 0x00, 0, 63, 0];

/// A baseline image of 16 rows and 8 columns with these segments before the frame.
fn jpeg(more: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8];
    bytes.extend(part(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc"));
    bytes.extend(part(0xFE, b"name"));
    bytes.extend(part(0xEE, b"Adobe\0\x64\0\0\0\0\x01"));
    bytes.extend(quantisation(0, 9));
    bytes.extend(huffman(0x00, &[1]));
    bytes.extend(huffman(0x10, &[2]));
    bytes.extend(more.concat());
    bytes.extend(part(0xC0, &FRAME));
    bytes.extend(part(0xDA, &SCAN));
    bytes.extend(b"12\xFF\x0034\xFF\xD05\xFF\xD9tail");
    bytes
}

fn parts(bytes: &[u8], is_ls: bool) -> Result<(u32, Vec<Vec<u8>>), PixelError> {
    let walked = walk(bytes, is_ls, &layout(16, 8, 1))?;
    Ok((walked.blanked, walked.free.iter().map(|range| bytes[range.clone()].to_vec()).collect()))
}

#[test]
fn comments_thumbnail_and_tail_are_found() {
    let (blanked, free) = parts(&jpeg(&[]), false).unwrap();
    assert_eq!(free, [b"\x01\x01abc".to_vec(), b"name".to_vec(), b"tail".to_vec()]);
    assert_eq!(blanked, 2);
}

#[test]
fn a_known_encoders_comment_stays_and_flags_of_adobe_that_no_encoder_writes_go() {
    let more = [
        part(0xFE, b"Lavc57.64.100"),
        part(0xEE, b"AdobeRoskot\0"),
        part(0xEE, b"Adobe\0\x65\x80\0\0\0\x01xy"),
    ];
    let (_, free) = parts(&jpeg(&more), false).unwrap();
    assert!(free.contains(&b"Roskot".to_vec()) && free.contains(&b"xy".to_vec()), "{free:?}");
    assert!(!free.iter().any(|part| part.starts_with(b"Lavc")));
}

#[test]
fn tables_that_no_scan_uses_are_blanked() {
    let unused = [quantisation(1, b'R'), huffman(0x01, b"\x03\x04"), huffman(0x11, b"Roskth")];
    let (blanked, free) = parts(&jpeg(&unused), false).unwrap();
    for values in [vec![b'R'; 64], b"\x03\x04".to_vec(), b"Roskth".to_vec()] {
        assert!(free.contains(&values), "{values:?} of {free:?}");
    }
    assert_eq!(blanked, 2 + 3);
    // Given once more before a scan: the first was never used.
    let (_, free) = parts(&jpeg(&[quantisation(0, b'S')]), false).unwrap();
    assert!(free.contains(&vec![9; 64]) && !free.contains(&vec![b'S'; 64]));
}

#[test]
fn a_segment_longer_than_its_syntax_says_is_refused() {
    let longer = |segment: Vec<u8>| part(segment[1], &[&segment[4..], b"Roskoth"].concat());
    for more in [
        longer(quantisation(0, 9)),
        longer(huffman(0x00, &[1])),
        part(0xDD, b"\0\x01Roskoth"),
        part(0xDC, b"\0\x10Roskoth"),
        // Of hierarchical and arithmetic coding.
        part(0xCC, b"\0\x10"),
        part(0xDE, &FRAME),
        part(0xDF, b"\x11"),
        part(0xC5, &FRAME),
        part(0xC9, &FRAME),
        part(0xF0, b"Roskoth"),
        part(0x02, b"Roskoth"),
        // Values that no code has, or twice.
        huffman(0x00, b"Ros"),
        huffman(0x10, &[2, 2]),
        huffman(0x24, &[2]),
        part(0xDB, &[vec![0x20], vec![1; 64]].concat()),
    ] {
        assert!(parts(&jpeg(std::slice::from_ref(&more)), false).is_err(), "{more:?}");
    }
    let changed = |segment: &[u8], wrong: &[u8]| {
        let bytes = jpeg(&[]);
        let at = bytes.windows(segment.len()).position(|window| window == segment).unwrap();
        let (marker, rest) = (bytes[at - 3], &bytes[at + segment.len()..]);
        parts(&[&bytes[..at - 4], &part(marker, wrong), rest].concat(), false)
    };
    assert!(changed(&FRAME, &FRAME).is_ok() && changed(&SCAN, &SCAN).is_ok());
    assert!(changed(&FRAME, &[&FRAME[..], b"R"].concat()).is_err());
    assert!(changed(&SCAN, &[&SCAN[..], b"R"].concat()).is_err());
    // Larger than the head says: what is outside is never shown.
    assert!(changed(&FRAME, &[8, 0, 32, 0, 8, 1, 1, 0x11, 0]).is_err());
    assert!(changed(&FRAME, &[8, 0, 16, 0, 8, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]).is_err());
    // A table that was never given.
    assert!(changed(&SCAN, &[1, 1, 0x10, 0, 63, 0]).is_err());
}

#[test]
fn a_codestream_without_its_end_is_refused() {
    let bytes = jpeg(&[]);
    for cut in 0..bytes.len() - 4 {
        assert!(parts(&bytes[..cut], false).is_err(), "{cut}");
    }
}

/// A JPEG-LS image with these segments before its scan.
fn jpeg_ls(more: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"\xFF\xD8\xFF\xE8\x00\x09mrfx\x01zz".to_vec();
    bytes.extend(part(0xF7, &[12, 0, 16, 0, 8, 1, 1, 0x11, 0]));
    bytes.extend(more.concat());
    bytes.extend(part(0xDA, &[1, 1, 0, 0, 0, 0]));
    bytes.extend(b"1\xFF\x7F2\xFF\xD9");
    bytes
}

#[test]
fn jpeg_ls_data_after_ff_is_told_from_markers_and_its_colour_transform_stays() {
    let (_, free) = parts(&jpeg_ls(&[part(0xF8, b"\x01\x0F\xFF\0\x12\0\x43\x01\x14\0\x40")]), true).unwrap();
    assert_eq!(free, [b"zz".to_vec()]);
    assert!(parts(&jpeg_ls(&[]), false).is_err());
    assert_eq!(walk(&jpeg_ls(&[]), true, &layout(16, 8, 1)).unwrap().precision, Some(12));
}

#[test]
fn what_jpeg_ls_does_not_have_in_dicom_is_refused() {
    for more in [
        part(0xF8, b"\x02\x01\x01Roskoth"),
        part(0xF8, b"\x41Roskoth"),
        part(0xF8, b"\x01\x0F\xFF\0\x12\0\x43\x01\x14\0\x40Roskoth"),
        quantisation(0, 9),
        huffman(0x00, &[1]),
    ] {
        assert!(parts(&jpeg_ls(std::slice::from_ref(&more)), true).is_err(), "{more:?}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(place in 0usize..260, value: u8, is_ls: bool, tail: Vec<u8>) {
        let mut bytes = if is_ls { jpeg_ls(&[]) } else { jpeg(&[]) };
        if let Some(byte) = bytes.get_mut(place) { *byte = value; }
        bytes.extend(tail);
        if let Ok(walked) = walk(&bytes, is_ls, &layout(16, 8, 1)) {
            prop_assert!(walked.free.iter().all(|range| range.end <= bytes.len() && range.start < range.end));
            prop_assert!(walked.free.windows(2).all(|two| two[0].end <= two[1].start));
        }
    }
}
