use super::*;
use dicom_dictionary_std::tags;
use proptest::prelude::*;
use std::io::Cursor;
use veilig_dicom::{DataSet, Element, PixelPlace, Tag, TransferSyntax, VR};

fn head(uid: &str, length: Option<u64>, numbers: &[(Tag, u16)]) -> Head {
    let mut dataset: DataSet = [
        (tags::ROWS, 2_u16),
        (tags::COLUMNS, 2),
        (tags::SAMPLES_PER_PIXEL, 1),
        (tags::BITS_ALLOCATED, 16),
        (tags::BITS_STORED, 12),
        (tags::HIGH_BIT, 11),
    ]
    .iter()
    .map(|(tag, n)| Element::new(*tag, VR::US, n.to_le_bytes()))
    .collect();
    numbers.iter().for_each(|(tag, n)| dataset.put(Element::new(*tag, VR::US, n.to_le_bytes())));
    let syntax = TransferSyntax::from_uid(uid).unwrap();
    let pixels = Some(PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length });
    Head { meta: DataSet::new(), syntax, dataset, pixels }
}

fn copy(head: &Head, bytes: &[u8]) -> Result<(Vec<u8>, Copied), PixelError> {
    let mut out = Vec::new();
    let copied = copy_pixels(&mut Cursor::new(bytes), head, &mut |piece| {
        assert!(piece.verify());
        out.extend_from_slice(piece.after);
        Ok(())
    })?;
    assert_eq!(copied.bytes, out.len() as u64);
    Ok((out, copied))
}

const LITTLE: &str = "1.2.840.10008.1.2.1";
const BIG: &str = "1.2.840.10008.1.2.2";
const JPEG: &str = "1.2.840.10008.1.2.4.50";

fn words(words: [u16; 4]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

#[test]
fn native_pixels_stay_as_they_are_and_what_lies_behind_them_is_blanked() {
    let mut bytes = words([1, 2, 3, 0xFFF]);
    bytes.extend(b"name");
    let (out, copied) = copy(&head(LITTLE, Some(12), &[]), &bytes).unwrap();
    assert_eq!(out, [&bytes[..8], &[0; 4]].concat());
    assert!(!copied.overlay_bit_cleared);
}

/// PS3.5 A.3: bytes in words of 16 bits, of which the last holds one pixel and one that only fills it.
#[test]
fn the_last_pixel_of_an_odd_number_in_big_endian_words_stays_and_the_byte_before_it_is_blanked() {
    let eight = |length: u64| {
        let numbers = [
            (tags::ROWS, 1),
            (tags::COLUMNS, 3),
            (tags::BITS_ALLOCATED, 8),
            (tags::BITS_STORED, 8),
            (tags::HIGH_BIT, 7),
        ];
        head(BIG, Some(length), &numbers)
    };
    assert_eq!(copy(&eight(4), &[2, 1, 77, 3]).unwrap().0, [2, 1, 0, 3]);
    assert_eq!(copy(&eight(6), &[2, 1, 77, 3, 8, 9]).unwrap().0, [2, 1, 0, 3, 0, 0]);
    assert_eq!(copy(&eight(3), &[2, 1, 3]).unwrap().0, [2, 1, 3]);
    let mut bytes = eight(4);
    bytes.pixels = bytes.pixels.map(|place| PixelPlace { vr: VR::OB, ..place });
    assert_eq!(copy(&bytes, &[1, 2, 3, 77]).unwrap().0, [1, 2, 3, 0]);
}

#[test]
fn too_few_pixels_are_refused() {
    assert!(matches!(copy(&head(LITTLE, Some(7), &[]), &[0; 9]), Err(PixelError::Truncated)));
    assert!(matches!(copy(&head(LITTLE, Some(8), &[]), &[0; 7]), Err(PixelError::Truncated)));
}

#[test]
fn a_length_that_contradicts_the_transfer_syntax_is_refused() {
    assert!(matches!(copy(&head(LITTLE, None, &[]), &[0; 8]), Err(PixelError::Truncated)));
    assert!(matches!(copy(&head(JPEG, Some(8), &[]), &[0; 8]), Err(PixelError::Truncated)));
}

#[test]
fn single_bits_are_counted_packed() {
    let bits = [(tags::BITS_ALLOCATED, 1), (tags::BITS_STORED, 1), (tags::HIGH_BIT, 0)];
    let (out, _) = copy(&head(LITTLE, Some(2), &bits), &[0x0F, 7]).unwrap();
    assert_eq!(out, [0x0F, 0]);
}

#[test]
fn colour_that_is_called_shared_but_is_not_stays_whole() {
    let colour = [
        (tags::SAMPLES_PER_PIXEL, 3),
        (tags::BITS_ALLOCATED, 8),
        (tags::BITS_STORED, 8),
        (tags::HIGH_BIT, 7),
    ];
    let called = |length| {
        let mut head = head(LITTLE, Some(length), &colour);
        head.dataset.put(Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, *b"YBR_FULL_422"));
        head
    };
    let bytes = [9; 12];
    assert_eq!(copy(&called(12), &bytes).unwrap().0, bytes);
    assert_eq!(copy(&called(10), &bytes).unwrap().0, [9, 9, 9, 9, 9, 9, 9, 9, 0, 0]);
}

#[test]
fn pieces_of_a_large_image_join_to_the_whole_with_the_tail_blanked() {
    let size = [(tags::ROWS, 1025), (tags::COLUMNS, 1025), (Tag(0x6000, 0x0102), 15)];
    let image = 1025 * 1025 * 2;
    let bytes: Vec<u8> = (0..image + 6).map(|at| [at as u8, 0x81][at % 2]).collect();
    let (out, copied) = copy(&head(LITTLE, Some(bytes.len() as u64), &size), &bytes).unwrap();
    assert!(copied.overlay_bit_cleared);
    let wanted = |at: usize| if at < image { [at as u8, 0x01][at % 2] } else { 0 };
    assert!(out.iter().enumerate().all(|(at, &byte)| byte == wanted(at)));
}

#[test]
fn an_overlay_bit_is_cleared_alone_and_only_where_the_head_names_it() {
    let bytes = words([0x8001, 2, 0x8FFF, 4]);
    let overlay = (Tag(0x6000, 0x0102), 15);
    let (out, copied) = copy(&head(LITTLE, Some(8), &[overlay]), &bytes).unwrap();
    assert_eq!(out, words([1, 2, 0xFFF, 4]));
    assert!(copied.overlay_bit_cleared);
    assert!(matches!(copy(&head(LITTLE, Some(8), &[]), &bytes), Err(PixelError::UnusedBits)));
    let swapped: Vec<u8> = bytes.chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect();
    let (out, _) = copy(&head(BIG, Some(8), &[overlay]), &swapped).unwrap();
    assert_eq!(out, [0, 1, 0, 2, 0x0F, 0xFF, 0, 4]);
    let own_data = [overlay, (Tag(0x6000, 0x3000), 0)];
    assert!(matches!(copy(&head(LITTLE, Some(8), &own_data), &bytes), Err(PixelError::UnusedBits)));
}

#[test]
fn sign_extension_and_padding_explain_unused_bits() {
    let bytes = words([0xFFFF, 0x0FFF, 0x7FF, 0xF830]);
    let signed = (tags::PIXEL_REPRESENTATION, 1);
    assert_eq!(copy(&head(LITTLE, Some(8), &[signed]), &bytes).unwrap().0, bytes);
    let overlay = (Tag(0x6000, 0x0102), 15);
    assert_eq!(copy(&head(LITTLE, Some(8), &[signed, overlay]), &bytes).unwrap().0, bytes);
    assert!(copy(&head(LITTLE, Some(8), &[]), &bytes).is_err());
    let padded = words([0xF830, 1, 2, 3]);
    let padding = (tags::PIXEL_PADDING_VALUE, 0xF830);
    assert_eq!(copy(&head(LITTLE, Some(8), &[padding]), &padded).unwrap().0, padded);
}

fn item(content: &[u8]) -> Vec<u8> {
    [&[0xFE, 0xFF, 0, 0xE0][..], &(content.len() as u32).to_le_bytes(), content].concat()
}

const DELIMITER: [u8; 8] = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];
/// Lossless, two rows of two samples.
const FRAME: &[u8] = b"\xFF\xD8\xFF\xFE\x00\x06name\
\xFF\xC4\x00\x14\x00\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\x01\
\xFF\xC3\x00\x0B\x0C\x00\x02\x00\x02\x01\x01\x11\x00\
\xFF\xDA\x00\x08\x01\x01\x00\x01\x00\x00123456\xFF\xD9\x00";

#[test]
fn comments_are_blanked_even_across_fragments_and_nothing_follows_the_delimiter() {
    let (first, second) = FRAME.split_at(8);
    let mut bytes = [item(&[]), item(first), item(second), item(FRAME), DELIMITER.to_vec()].concat();
    let length = bytes.len();
    bytes.extend(b"more");
    let frames = (tags::NUMBER_OF_FRAMES, 2);
    let (out, copied) = copy(&head(JPEG, None, &[frames]), &bytes).unwrap();
    assert_eq!((out.len(), copied.blanked), (length, 2));
    assert!(!out.windows(2).any(|pair| pair == b"na" || pair == b"me"));
    assert!(
        matches!(copy(&head(JPEG, None, &[]), &bytes), Err(PixelError::Truncated)),
        "more frames than told"
    );
}

#[test]
fn deflated_frames_go_out_as_they_are_and_what_stands_behind_them_is_blanked() {
    use std::io::Read;
    let deflated = |bytes: &[u8]| {
        let mut code = Vec::new();
        let mut stream = flate2::read::DeflateEncoder::new(bytes, flate2::Compression::fast());
        stream.read_to_end(&mut code).unwrap();
        code
    };
    let bits = [(tags::BITS_STORED, 12), (tags::HIGH_BIT, 11)];
    let head = head("1.2.840.10008.1.2.8.1", None, &bits);
    let run = |content: &[u8]| copy(&head, &[item(&[]), item(content), DELIMITER.to_vec()].concat());
    let pixels = [7_u8, 1].repeat(4);
    let size = pixels.len();
    let code = deflated(&pixels);
    let (out, copied) = run(&code).unwrap();
    assert_eq!((&out[16..16 + code.len()], copied.blanked), (code.as_slice(), 0));
    let (out, copied) = run(&[code.as_slice(), b"name"].concat()).unwrap();
    assert_eq!((&out[16 + code.len()..20 + code.len()], copied.blanked), (&[0; 4][..], 1));
    assert!(matches!(run(&deflated(&pixels[..size - 1])), Err(PixelError::Truncated)));
    assert!(matches!(run(&deflated(&[7, 1].repeat(9))), Err(PixelError::Codestream)), "more than a frame");
    assert!(matches!(run(&deflated(&[7, 0x41].repeat(4))), Err(PixelError::UnusedBits)));
    assert!(matches!(run(&code[..code.len() - 3]), Err(PixelError::Truncated)));
}

#[test]
fn what_stands_behind_an_rle_planes_last_sample_is_blanked() {
    let bits = [(tags::BITS_ALLOCATED, 16), (tags::BITS_STORED, 16), (tags::HIGH_BIT, 15)];
    let head = head("1.2.840.10008.1.2.5", None, &bits);
    // Two planes of four samples: a run, and a literal that is longer than the image.
    let (first, second) = (b"\xFD\x01name", b"\x07\x01\x02\x03\x04more\x00\x00more");
    let offsets = [2_u32, 64, 64 + first.len() as u32];
    let mut code: Vec<u8> = offsets.iter().flat_map(|offset| offset.to_le_bytes()).collect();
    code.resize(64, 0);
    code.extend(first);
    code.extend(second);
    let (out, copied) =
        copy(&head, &[item(&[]), item(&code), DELIMITER.to_vec()].concat()).expect("goes out");
    let frame = &out[16..16 + code.len()];
    assert_eq!(&frame[..66], &code[..66]);
    assert_eq!(&frame[66..75], b"\0\0\0\0\x07\x01\x02\x03\x04");
    assert!(frame[75..].iter().all(|&byte| byte == 0) && copied.blanked == 2);
}

#[test]
fn an_offset_table_that_points_beyond_the_frames_is_refused() {
    let with =
        |table: &[u8]| copy(&head(JPEG, None, &[]), &[item(table), item(FRAME), DELIMITER.to_vec()].concat());
    assert!(with(&[0; 4]).is_ok() && matches!(with(b"Jans"), Err(PixelError::Truncated)));
    // Inside of the frames, but no frame begins there.
    assert!(matches!(with(&[8, 0, 0, 0]), Err(PixelError::Truncated)));
}

#[test]
fn an_extended_offset_table_tells_of_the_frames_and_of_nothing_else() {
    let with = |offsets: &[u64], lengths: &[u64]| {
        let bytes = [item(&[]), item(FRAME), item(FRAME), DELIMITER.to_vec()].concat();
        let mut head = head(JPEG, None, &[(tags::NUMBER_OF_FRAMES, 2)]);
        let number = |numbers: &[u64]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
        head.dataset.put(Element::new(Tag(0x7FE0, 1), VR::OV, number(offsets)));
        head.dataset.put(Element::new(Tag(0x7FE0, 2), VR::OV, number(lengths)));
        copy(&head, &bytes)
    };
    let long = FRAME.len() as u64;
    assert!(with(&[0, long + 8], &[long, long]).is_ok() && with(&[], &[]).is_ok());
    assert!(with(&[0, long + 8], &[long - 1, long]).is_ok(), "without the byte that fills it up");
    let name = u64::from_le_bytes(*b"R\0o\0s\0k\0");
    for (offsets, lengths) in [
        (&[0, name][..], &[long, long][..]),
        (&[0, long + 8], &[long, name]),
        (&[0], &[long]),
        (&[0, long + 8, name], &[long, long, 0]),
        (&[0, long + 8], &[]),
    ] {
        assert!(with(offsets, lengths).is_err(), "{offsets:?} {lengths:?}");
    }
}

/// A lossless JPEG image of two rows and two columns: each difference's size in five bits, then its bits.
fn lossless(samples: [u16; 4], precision: u8) -> Vec<u8> {
    let mut bits: Vec<bool> = Vec::new();
    let mut write = |value: u32, size: u32| bits.extend((0..size).rev().map(|bit| value >> bit & 1 == 1));
    let [a, b, c, d] = samples.map(i32::from);
    // Differences count modulo 2^16.
    for difference in [a - (1 << (precision - 1)), b - a, c - a, d - c].map(|n| i32::from(n as i16)) {
        let size = 32 - difference.unsigned_abs().leading_zeros();
        write(size, 5);
        write(
            if difference < 0 { (difference - 1).cast_unsigned() } else { difference.cast_unsigned() },
            size,
        );
    }
    bits.resize(bits.len().next_multiple_of(8), true);
    let mut code = b"\xFF\xD8\xFF\xC4\x00\x24\x00\0\0\0\0\x11\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    code.extend(0..17);
    code.extend([0xFF, 0xC3, 0, 11, precision, 0, 2, 0, 2, 1, 1, 0x11, 0]);
    code.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 0, 0]);
    for byte in bits.chunks(8) {
        let byte = byte.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
        code.push(byte);
        if byte == 0xFF {
            code.push(0);
        }
    }
    code.extend([0xFF, 0xD9]);
    code.resize(code.len().next_multiple_of(2), 0);
    code
}

#[test]
fn unused_bits_of_losslessly_compressed_pixels_are_judged_as_native_ones_are() {
    const LOSSLESS: &str = "1.2.840.10008.1.2.4.70";
    let run = |samples, precision, more: &[(Tag, u16)]| {
        let code = lossless(samples, precision);
        copy(&head(LOSSLESS, None, more), &[item(&[]), item(&code), DELIMITER.to_vec()].concat()).map(drop)
    };
    assert!(run([1, 2, 3, 0xFFF], 16, &[]).is_ok());
    assert!(run([1, 2, 3, 0xFFF], 12, &[]).is_ok());
    assert!(matches!(run([1, 2, 0x8003, 4], 16, &[]), Err(PixelError::UnusedBits)));
    assert!(matches!(run([1, 2, 0x1003, 4], 13, &[]), Err(PixelError::UnusedBits)));
    let signed = (tags::PIXEL_REPRESENTATION, 1);
    assert!(run([0xFFFF, 2, 3, 4], 16, &[signed]).is_ok(), "a sign");
    assert!(run([0xF830, 2, 3, 4], 16, &[(tags::PIXEL_PADDING_VALUE, 0xF830)]).is_ok(), "the padding value");
}

#[test]
fn unused_bits_of_long_samples_and_planes_that_nobody_sees_are_judged() {
    let run = |samples: [u64; 4], signed: u16| {
        let bytes: Vec<u8> = samples.iter().flat_map(|n| n.to_le_bytes()).collect();
        let bits = [
            (tags::BITS_ALLOCATED, 64),
            (tags::BITS_STORED, 16),
            (tags::HIGH_BIT, 15),
            (tags::PIXEL_REPRESENTATION, signed),
        ];
        copy(&head(LITTLE, Some(32), &bits), &bytes).map(drop)
    };
    assert!(run([1, 2, 3, 0xFFFF], 0).is_ok() && run([1, 2, 3, u64::MAX], 1).is_ok());
    assert!(matches!(run([1, 2, 3, 1 << 40], 0), Err(PixelError::UnusedBits)));
    assert!(matches!(run([1, 2, 3, u64::MAX], 0), Err(PixelError::UnusedBits)));
    let mut argb = head(
        LITTLE,
        Some(16),
        &[
            (tags::SAMPLES_PER_PIXEL, 4),
            (tags::BITS_ALLOCATED, 8),
            (tags::BITS_STORED, 8),
            (tags::HIGH_BIT, 7),
        ],
    );
    argb.dataset.put(Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, *b"ARGB"));
    assert!(matches!(copy(&argb, &[9; 16]), Err(PixelError::UnusedBits)));
}

#[test]
fn what_cannot_be_walked_is_refused() {
    let stream = |content: &[u8]| [item(&[]), item(content), DELIMITER.to_vec()].concat();
    let refused = |uid, bytes: &[u8]| copy(&head(uid, None, &[]), bytes).unwrap_err();
    assert!(matches!(refused(JPEG, &stream(b"\xFF\xD8\xFF\xE1\x00")), PixelError::Codestream));
    assert!(matches!(refused("1.2.840.10008.1.2.4.100", &stream(b"")), PixelError::Unsupported));
    assert!(matches!(refused(JPEG, &[item(&[]), item(FRAME)].concat()), PixelError::Truncated));
    let overlay = head(JPEG, None, &[(Tag(0x6000, 0x0102), 15)]);
    assert!(matches!(copy(&overlay, &stream(FRAME)), Err(PixelError::UnusedBits)));
}

proptest! {
    #[test]
    fn whatever_comes_nothing_panics_and_lengths_stay(
        place in 0usize..80, value: u8, uid in prop::sample::select(vec![
            LITTLE, BIG, JPEG, "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.8.1",
        ]), junk: Vec<u8>, stored in 0u16..20, high in 0u16..20, overlay in 0u16..40,
    ) {
        let mut bytes = [item(&[]), item(FRAME), DELIMITER.to_vec(), junk].concat();
        if let Some(byte) = bytes.get_mut(place) { *byte = value; }
        let encapsulated = uid.contains(".4.") || uid.ends_with(".5") || uid.ends_with(".8.1");
        let length = (!encapsulated).then_some(bytes.len() as u64);
        let numbers =
            [(tags::BITS_STORED, stored), (tags::HIGH_BIT, high), (Tag(0x6002, 0x0102), overlay)];
        if let Ok((out, _)) = copy(&head(uid, length, &numbers), &bytes) {
            prop_assert!(encapsulated && out.len() <= bytes.len() || out.len() == bytes.len());
        }
    }
}
