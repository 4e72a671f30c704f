use super::*;
use crate::decode::tests::vectors::{JPEG_XL, code};
use crate::layout::Layout;
use proptest::prelude::*;

/// The layout of the image of the vectors.
fn walk_of(bytes: &[u8], layout: &Layout) -> Result<CodestreamWalk, PixelError> {
    walk(&CodedFrame { bytes, layout, syntax: LOSSLESS })
}

fn layout() -> Layout {
    Layout {
        rows: 12,
        columns: 16,
        samples: 1,
        frames: 1,
        allocated: 16,
        stored: 12,
        high: 11,
        signed: false,
        planar: false,
        photometric: "MONOCHROME2".into(),
        padding: None,
        big_endian: false,
    }
}

const START: &[u8] = b"\0\0\0\x0CJXL \x0D\x0A\x87\x0A\0\0\0\x14ftypjxl \0\0\0\0jxl ";

/// 16 by 12 pixels of 8 bits that count from 0, with a colour profile whose name is "Marijke".
const WITH_PROFILE: &str = "\
    ff0a58301046cb0724cc039033773cd0765ec74f341adab1d3051a5a8935dd989d43e41ea3ad1af2842000a43ecb5f999fc5a52b\
    de500ced7a62ccb21b87969d5af5ea926f68c41e2bc5255335a0010d21d782f9e70f080201007c004b283426fe464142c088b48b\
    8e317875bc3100f5923c54e0cac0775f1d1a6f\
";

fn boxed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = (content.len() as u32 + 8).to_be_bytes();
    [length.as_slice(), kind, content].concat()
}

/// Number of what is blanked, and what is left.
fn blanked(bytes: &[u8]) -> Result<(u32, Vec<u8>), PixelError> {
    let CodestreamWalk { blanked: number, free, .. } = walk_of(bytes, &layout())?;
    assert!(free.is_sorted_by(|a, b| a.end <= b.start) && free.iter().all(|range| !range.is_empty()));
    let mut after = bytes.to_vec();
    free.iter().for_each(|range| after[range.clone()].fill(0));
    Ok((number, after))
}

fn is_shown(bytes: &[u8]) -> bool {
    let boxes = Boxes::read(bytes).unwrap();
    let code = boxes.code(bytes);
    let samples = Stream::open(&code, (12, 16), true).and_then(Stream::samples).unwrap();
    samples == crate::decode::tests::vectors::samples()
}

#[test]
fn a_bare_codestream_stays_and_what_lies_behind_it_is_blanked() {
    let bare = code(JPEG_XL);
    assert_eq!(blanked(&bare).unwrap(), (0, bare.clone()));
    let padded = [bare.as_slice(), b"\0"].concat();
    assert_eq!(blanked(&padded).unwrap(), (0, padded.clone()));
    let tail = [bare.as_slice(), b"\0Marijke"].concat();
    let (number, after) = blanked(&tail).unwrap();
    assert_eq!((number, after), (1, [bare.as_slice(), &[0; 8]].concat()));
}

#[test]
fn boxes_that_hold_no_pixels_are_blanked_with_their_types() {
    let bare = code(JPEG_XL);
    let long = [b"\0\0\0\x01xml \0\0\0\0\0\0\0\x17".as_slice(), b"Marijke"].concat();
    let bytes = [
        START,
        &boxed(b"jxll", &[10]),
        &boxed(b"Exif", b"\0\0\0\0Marijke"),
        &long,
        &boxed(b"jxlc", &bare),
        &boxed(b"jbrd", b"Marijke"),
        &boxed(b"brob", b"xml Marijke"),
        b"Mar",
    ]
    .concat();
    let (number, after) = blanked(&bytes).unwrap();
    assert_eq!((number, after.len()), (5, bytes.len()));
    for word in [b"Mar".as_slice(), b"Exif", b"xml ", b"jbrd", b"brob"] {
        assert!(!after.windows(word.len()).any(|part| part == word));
    }
    assert!(is_shown(&bytes) && is_shown(&after));
    assert_eq!(blanked(&after).unwrap(), (0, after), "once is enough");
}

#[test]
fn a_codestream_in_parts_is_joined_and_its_tail_blanked() {
    let bare = [code(JPEG_XL).as_slice(), b"Marijke"].concat();
    let part = |order: u32, content: &[u8]| boxed(b"jxlp", &[&order.to_be_bytes(), content].concat());
    let parts = |orders: [u32; 3]| {
        let contents = [&bare[..50], &bare[50..bare.len() - 3], &bare[bare.len() - 3..]];
        let mut bytes = START.to_vec();
        orders.iter().zip(contents).for_each(|(order, content)| bytes.extend(part(*order, content)));
        bytes
    };
    let last = 1 << 31;
    let bytes = parts([0, 1, 2 | last]);
    let (number, after) = blanked(&bytes).unwrap();
    assert!(number == 1 && is_shown(&after));
    assert!(after.iter().zip(&bytes).filter(|(after, before)| after != before).count() == 7);
    for orders in [[0, 1, 2], [0, 2, 1 | last], [1, 2, 3 | last], [0, 1 | last, 2 | last], [0, 0, 1 | last]] {
        assert!(blanked(&parts(orders)).is_err(), "{orders:?}");
    }
}

#[test]
fn boxes_that_are_not_as_the_standard_has_them_are_refused() {
    let bare = code(JPEG_XL);
    let image = boxed(b"jxlc", &bare);
    assert!(blanked(&[START, &image].concat()).is_ok());
    let endless = [b"\0\0\0\0jxlc".as_slice(), &bare].concat();
    assert!(blanked(&[START, &endless].concat()).is_ok());
    let (signature, brand) = START.split_at(12);
    for (what, bytes) in [
        ("no brand", [signature, &image].concat()),
        ("another brand", [signature, &boxed(b"ftyp", b"jxl \0\0\0\0Mari"), &image].concat()),
        ("two brands", [START, brand, &image].concat()),
        ("two codestreams", [START, &image, &image].concat()),
        ("no codestream", START.to_vec()),
        ("level of two bytes", [START, &boxed(b"jxll", b"ab"), &image].concat()),
        ("longer than the frame", [START, &image[..image.len() - 1]].concat()),
        ("shorter than its head", [START, &image, b"\0\0\0\x07free"].concat()),
        ("something else", b"\x89PNG\x0D\x0A\x1A\x0A".to_vec()),
    ] {
        assert!(matches!(blanked(&bytes), Err(PixelError::Codestream)), "{what}");
    }
}

#[test]
fn an_image_of_another_form_than_the_heads_is_refused() {
    let bare = code(JPEG_XL);
    for layout in [Layout { rows: 13, ..layout() }, Layout { samples: 3, ..layout() }] {
        assert!(matches!(walk_of(&bare, &layout), Err(PixelError::Codestream)));
    }
    assert!(
        Stream::open(&bare, (0, 0), true).is_err() && Stream::open(&bare, (usize::MAX, 2), true).is_err()
    );
}

#[test]
fn texts_inside_the_codestream_keep_it_from_going_out_but_not_from_being_shown() {
    let bytes = code(WITH_PROFILE);
    let samples = Stream::open(&bytes, (12, 16), true).and_then(Stream::samples).unwrap();
    assert_eq!(samples, (0..192).collect::<Vec<u16>>());
    assert!(matches!(walk_of(&bytes, &layout()), Err(PixelError::Unsupported)));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(place in 0_usize..60, value: u8, cut in 0_usize..300, tail: Vec<u8>) {
        let mut bytes = [START, &boxed(b"jxll", &[5]), &boxed(b"jxlc", &code(JPEG_XL))].concat();
        bytes[place] = value;
        bytes.truncate(cut.max(40));
        bytes.extend(tail);
        if let Ok(CodestreamWalk { free, .. }) = walk_of(&bytes, &layout()) {
            prop_assert!(free.iter().all(|range| range.end <= bytes.len()));
        }
    }
}
