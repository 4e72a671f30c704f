//! Codestreams made by hand, with something planted wherever the syntax leaves room.

use super::*;
use proptest::prelude::*;

pub(in crate::codecs::jpeg2000) fn layout() -> Layout {
    Layout {
        rows: 4,
        columns: 8,
        samples: 1,
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

fn size(width: u32, components: u16) -> Vec<u8> {
    let mut content = vec![0, 0];
    for word in [width, 4, 0, 0, width, 4, 0, 0] {
        content.extend(word.to_be_bytes());
    }
    content.extend(components.to_be_bytes());
    (0..components).for_each(|_| content.extend([11, 1, 1]));
    part(0x51, &content)
}

const STYLE: [u8; 10] = [0, 0, 0, 1, 0, 1, 4, 4, 0, 1];
const BANDS: [u8; 5] = [0x40, 1, 2, 3, 4];

/// A codestream with these segments in its main header and these in its tile-part's.
fn codestream(main: &[Vec<u8>], in_tile: &[Vec<u8>], open: bool) -> Vec<u8> {
    let mut bytes = b"\xFF\x4F".to_vec();
    bytes.extend(size(8, 1));
    bytes.extend(part(0x52, &STYLE));
    bytes.extend(part(0x5C, &BANDS));
    bytes.extend(main.concat());
    let in_tile = in_tile.concat();
    let length = u32::try_from(12 + in_tile.len() + 2 + 4).unwrap();
    let told = if open { 0 } else { length };
    bytes.extend(part(0x90, &[&[0, 0], &told.to_be_bytes()[..], &[0, 1]].concat()));
    bytes.extend(in_tile);
    bytes.extend(b"\xFF\x93data\xFF\xD9\0tail");
    bytes
}

fn parts(bytes: &[u8]) -> Result<(u32, Vec<Vec<u8>>), PixelError> {
    let walked = walk(bytes, &layout())?;
    Ok((walked.blanked, walked.free.iter().map(|range| bytes[range.clone()].to_vec()).collect()))
}

#[test]
fn comments_in_main_and_tile_part_headers_and_the_tail_are_found() {
    for open in [true, false] {
        let bytes = codestream(&[part(COM, b"\0\x01name")], &[part(COM, b"\0\x01x")], open);
        let (blanked, free) = parts(&bytes).unwrap();
        assert_eq!(free, [b"\0\x01name".to_vec(), b"\0\x01x".to_vec(), b"\0tail".to_vec()]);
        assert_eq!(blanked, 2);
    }
    assert_eq!(walk(&codestream(&[], &[], true), &layout()).unwrap().precision, Some(12));
}

#[test]
fn a_known_encoders_comment_stays() {
    let (blanked, free) = parts(&codestream(&[part(COM, b"\0\x01Kakadu-2.2")], &[], true)).unwrap();
    assert_eq!((blanked, free), (0, vec![b"\0tail".to_vec()]));
    let (blanked, _) = parts(&codestream(&[part(COM, b"\0\x01Kakadu-2.2 Jansen")], &[], true)).unwrap();
    assert_eq!(blanked, 1);
}

#[test]
fn where_components_lie_to_each_other_is_blanked() {
    let (blanked, free) = parts(&codestream(&[part(CRG, b"Rosk")], &[], true)).unwrap();
    assert!(blanked == 1 && free.contains(&b"Rosk".to_vec()));
    assert!(parts(&codestream(&[part(CRG, b"Roskoth1")], &[], true)).is_err(), "longer than its components");
}

#[test]
fn lengths_of_packets_and_tile_parts_are_those_that_there_are() {
    let good = codestream(&[], &[part(PLT, &[0, 1, 3])], false);
    assert!(parts(&good).is_ok());
    for wrong in [&b"\0Roskoth"[..], &[0, 1, 2], &[0, 1, 3, 0x81]] {
        assert!(parts(&codestream(&[], &[part(PLT, wrong)], false)).is_err(), "{wrong:?}");
    }
    let length = 12 + 2 + 4;
    assert!(parts(&codestream(&[part(TLM, &[0, 0x40, 0, 0, 0, length])], &[], false)).is_ok());
    for wrong in [&b"\0\x40Rosk"[..], b"\0\x40\0\0\0\x12Rosk", &[0, 0x50, 1, 0, 0, 0, length], &[0, 0x40]] {
        let told = parts(&codestream(&[part(TLM, wrong)], &[], false));
        assert!(told.is_err() || wrong.len() == 2, "{wrong:?}");
    }
}

#[test]
fn a_segment_that_is_longer_than_its_syntax_says_is_refused() {
    for (marker, content) in [
        (0x52, &[&STYLE[..], b"Roskoth"].concat()),
        (0x5C, &[&BANDS[..], b"Roskoth"].concat()),
        (0x5C, &[&[0x42], &b"Roskot"[..]].concat()),
        (0x53, &[&[0, 0, 1, 4, 4, 0, 1], &b"Roskoth"[..]].concat()),
        (0x5D, &[&[0, 0x40, 1, 2, 3, 4], &b"Roskoth"[..]].concat()),
        (0x5E, &b"\0\0\x04Roskoth".to_vec()),
        (0x5F, &b"Roskoth1".to_vec()),
        (0x50, &b"\0\x02\0\0\0\0Roskoth".to_vec()),
        // Packed headers, profiles, and what only other parts have.
        (0x60, &b"\0Roskoth".to_vec()),
        (0x61, &b"\0Roskoth".to_vec()),
        (0x57, &b"\0Roskoth".to_vec()),
        (0x56, &b"Roskoth1".to_vec()),
        (0x74, &b"Roskoth1".to_vec()),
        (0x66, &b"Roskoth1".to_vec()),
        (0x7F, &b"Roskoth1".to_vec()),
    ] {
        let bytes = codestream(&[part(marker, content)], &[], true);
        assert!(parts(&bytes).is_err(), "{marker:X} {content:?}");
    }
    assert!(
        parts(&codestream(&[part(0x5E, &[0, 0, 4]), part(0x53, &[0, 0, 1, 4, 4, 0, 1])], &[], true)).is_ok()
    );
    assert!(parts(&codestream(&[part(0x50, &[0, 2, 0, 0, 0, 0])], &[], true)).is_ok());
}

#[test]
fn another_size_than_the_heads_is_refused() {
    let bytes = codestream(&[], &[], true);
    let swapped = |size: Vec<u8>| [&bytes[..2], &size, &bytes[2 + 43..]].concat();
    assert!(parts(&swapped(size(8, 1))).is_ok());
    for other in [size(16, 1), size(8, 3)] {
        assert!(parts(&swapped(other)).is_err());
    }
}

#[test]
fn a_tile_part_that_lies_about_its_length_is_refused() {
    for length in [5_u32, 24, 9999] {
        let mut bytes = codestream(&[], &[], false);
        let at = bytes.windows(2).position(|pair| pair == [0xFF, SOT]).unwrap() + 6;
        bytes[at..at + 4].copy_from_slice(&length.to_be_bytes());
        assert!(parts(&bytes).is_err(), "{length}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(place in 0usize..120, value: u8, open: bool, tail: Vec<u8>) {
        let mut bytes = codestream(&[part(COM, b"\0\x01name"), part(CRG, b"Rosk")], &[part(PLT, &[0, 4])], open);
        if let Some(byte) = bytes.get_mut(place) { *byte = value; }
        bytes.extend(tail);
        if let Ok(walked) = walk(&bytes, &layout()) {
            prop_assert!(walked.free.iter().all(|range| range.end <= bytes.len()));
        }
    }
}
