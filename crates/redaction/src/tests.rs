use super::*;
use dicom_dictionary_std::{tags, uids};
use proptest::prelude::*;
use std::io::Cursor;
use veilig_codec::PixelError;
use veilig_dicom::{DataSet, Element, Head, PixelPlace, Source, Tag, TransferSyntax, VR};

const LITTLE: &str = uids::EXPLICIT_VR_LITTLE_ENDIAN;
const BIG: &str = "1.2.840.10008.1.2.2";
const JPEG: &str = uids::JPEG_BASELINE8_BIT;

/// Two rows of four pixels, 16 bits.
fn head(uid: &str, length: Option<u64>, photometric: &str, numbers: &[(Tag, u16)]) -> Head {
    let mut dataset: DataSet =
        [(tags::ROWS, 2_u16), (tags::COLUMNS, 4), (tags::SAMPLES_PER_PIXEL, 1), (tags::BITS_ALLOCATED, 16)]
            .iter()
            .chain(numbers)
            .map(|(tag, n)| Element::new(*tag, VR::US, n.to_le_bytes()))
            .collect();
    dataset.put(Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, photometric));
    let syntax = TransferSyntax::from_uid(uid).unwrap();
    let pixels = Some(PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length });
    Head { meta: DataSet::new(), syntax, dataset, pixels }
}

const EIGHT: (Tag, u16) = (tags::BITS_ALLOCATED, 8);
const THREE: (Tag, u16) = (tags::SAMPLES_PER_PIXEL, 3);

fn redaction(left: u32, top: u32, width: u32, height: u32) -> Redaction {
    Redaction { frame: None, left, top, width, height }
}

/// Columns 1 and 2 of the first row.
fn middle() -> Redaction {
    redaction(1, 0, 2, 1)
}

fn run(head: &Head, bytes: &[u8], redactions: &[Redaction]) -> Result<(Vec<u8>, Redacted, Plan), PixelError> {
    with(head, bytes, redactions, &mut Codecs::default())
}

fn with(
    head: &Head,
    bytes: &[u8],
    redactions: &[Redaction],
    decoder: &mut dyn FrameDecoder,
) -> Result<(Vec<u8>, Redacted, Plan), PixelError> {
    let mut source = Cursor::new(bytes);
    let plan = Plan::new(&mut source, head, redactions, decoder)?.ok_or(PixelError::NoImage)?;
    let mut out = Vec::new();
    let redacted = plan.copy(&mut source, head, decoder, &mut |bytes| {
        out.extend_from_slice(bytes);
        Ok(())
    })?;
    assert_eq!(redacted.copied.bytes, out.len() as u64);
    assert!(plan.place().length.is_none_or(|length| length == out.len() as u64));
    Ok((out, redacted, plan))
}

/// The native image after the middle was made black.
fn native(uid: &str, photometric: &str, numbers: &[(Tag, u16)], bytes: &[u8]) -> Vec<u8> {
    let head = head(uid, Some(bytes.len() as u64), photometric, numbers);
    let (out, redacted, _) = run(&head, bytes, &[middle()]).unwrap();
    assert!(redacted.verified);
    out
}

fn words(words: [u16; 8]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

#[test]
fn black_is_the_least_number_of_monochrome2_or_its_least_value_if_signed_and_the_greatest_of_monochrome1() {
    let twelve = [(tags::BITS_STORED, 12), (tags::HIGH_BIT, 11)];
    let signed = [twelve[0], twelve[1], (tags::PIXEL_REPRESENTATION, 1)];
    let bytes = words([1, 2, 3, 4, 5, 6, 7, 8]);
    let black = |photometric, numbers: &[_]| native(LITTLE, photometric, numbers, &bytes);
    assert_eq!(black("MONOCHROME2", &twelve), words([1, 0, 0, 4, 5, 6, 7, 8]));
    assert_eq!(black("MONOCHROME1", &twelve), words([1, 0xFFF, 0xFFF, 4, 5, 6, 7, 8]));
    assert_eq!(black("MONOCHROME2", &signed), words([1, 1, 1, 4, 5, 6, 7, 8]));
    let negative = native(LITTLE, "MONOCHROME2", &signed, &words([0xFFFE, 2, 3, 4, 5, 6, 7, 0xF900]));
    assert_eq!(negative, words([0xFFFE, 0xF900, 0xF900, 4, 5, 6, 7, 0xF900]));
    assert_eq!(black("MONOCHROME1", &signed), words([1, 0x7FF, 0x7FF, 4, 5, 6, 7, 8]));
    assert_eq!(black("MONOCHROME1", &[]), words([1, 0xFFFF, 0xFFFF, 4, 5, 6, 7, 8]));
    let bytes = [1, 2, 3, 4, 5, 6, 7, 8];
    assert_eq!(native(LITTLE, "MONOCHROME1", &[EIGHT], &bytes), [1, 255, 255, 4, 5, 6, 7, 8]);
}

#[test]
fn big_endian_words_and_swapped_bytes_are_blackened_in_their_places() {
    let bytes: Vec<u8> = (1..=8_u16).flat_map(u16::to_be_bytes).collect();
    let wanted: Vec<u8> =
        [1, 0xFFFF, 0xFFFF, 4, 5, 6, 7, 8_u16].iter().flat_map(|w| w.to_be_bytes()).collect();
    assert_eq!(native(BIG, "MONOCHROME1", &[], &bytes), wanted);
    assert_eq!(native(BIG, "MONOCHROME2", &[EIGHT], &[2, 1, 4, 3, 6, 5, 8, 7]), [0, 1, 4, 0, 6, 5, 8, 7]);
    // Nine pixels: before the last one lies the byte that fills its word, which is blanked.
    let odd = [EIGHT, (tags::ROWS, 3), (tags::COLUMNS, 3)];
    let (out, redacted, _) = run(
        &head(BIG, Some(10), "MONOCHROME2", &odd),
        &[2, 1, 4, 3, 6, 5, 8, 7, 77, 9],
        &[redaction(0, 0, 2, 1)],
    )
    .unwrap();
    assert_eq!(out, [0, 0, 4, 3, 6, 5, 8, 7, 0, 9]);
    assert!(redacted.verified);
}

/// RSNA/anonymizer#39: colours changed.
#[test]
fn colours_become_black_by_pixel_by_plane_and_in_ybr() {
    let bytes: Vec<u8> = (1..=24).collect();
    let mut by_pixel = bytes.clone();
    by_pixel[3..9].fill(0);
    assert_eq!(native(LITTLE, "RGB", &[EIGHT, THREE], &bytes), by_pixel);
    let mut by_plane = bytes.clone();
    [1, 2, 9, 10, 17, 18].into_iter().for_each(|at| by_plane[at] = 0);
    assert_eq!(native(LITTLE, "RGB", &[EIGHT, THREE, (tags::PLANAR_CONFIGURATION, 1)], &bytes), by_plane);
    let mut ybr = bytes.clone();
    ybr[3..9].copy_from_slice(&[0, 128, 128, 0, 128, 128]);
    assert_eq!(native(LITTLE, "YBR_FULL", &[EIGHT, THREE], &bytes), ybr);
}

#[test]
fn shared_colours_go_in_pairs() {
    let bytes: Vec<u8> = (1..=16).collect();
    let out = native(LITTLE, "YBR_FULL_422", &[EIGHT, THREE], &bytes);
    assert_eq!(out, [&[0, 0, 128, 128, 0, 0, 128, 128], &bytes[8..]].concat());
    let one = head(LITTLE, Some(16), "YBR_FULL_422", &[EIGHT, THREE]);
    let (out, ..) = run(&one, &bytes, &[redaction(3, 1, 1, 9)]).unwrap();
    assert_eq!(out, [&bytes[..12], &[0, 0, 128, 128]].concat());
    let odd = head(LITTLE, Some(20), "YBR_FULL_422", &[EIGHT, THREE, (tags::COLUMNS, 5)]);
    assert!(matches!(run(&odd, &[0; 20], &[middle()]), Err(PixelError::Unsupported)));
}

#[test]
fn in_a_palette_black_is_the_darkest_entry() {
    let mut head = head(LITTLE, Some(8), "PALETTE COLOR", &[EIGHT]);
    let descriptor = [3_u8, 0, 5, 0, 16, 0];
    head.dataset.put(Element::new(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, VR::US, descriptor));
    for (tag, lights) in [
        (tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA, [0x00, 0x10, 0xFF]),
        (tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA, [0xFF, 0x10, 0xFF]),
        (tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA, [0x00, 0x10, 0xFF]),
    ] {
        head.dataset.put(Element::new(tag, VR::OW, lights.map(|high| [0, high]).concat()));
    }
    let bytes = [5, 5, 5, 5, 7, 7, 7, 7];
    assert_eq!(run(&head, &bytes, &[middle()]).unwrap().0, [5, 6, 6, 5, 7, 7, 7, 7]);
    head.dataset.remove(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA);
    assert!(matches!(run(&head, &bytes, &[middle()]), Err(PixelError::Unsupported)));
}

#[test]
fn one_frame_alone_is_hit_down_to_single_bits_and_the_tail_is_blanked() {
    let frames = [(tags::NUMBER_OF_FRAMES, 3), EIGHT];
    let mut bytes: Vec<u8> = (1..=24).collect();
    bytes.extend([9, 9]);
    let one = head(LITTLE, Some(26), "MONOCHROME2", &frames);
    let second = Redaction { frame: Some(1), ..redaction(0, 1, 9, 9) };
    let (out, redacted, _) = run(&one, &bytes, &[second, Redaction { frame: Some(3), ..middle() }]).unwrap();
    assert_eq!(out, [&bytes[..12], &[0; 4], &bytes[16..24], &[0, 0]].concat());
    assert_eq!((redacted.frames, redacted.verified), (1, true));
    let bits = [(tags::NUMBER_OF_FRAMES, 3), (tags::BITS_ALLOCATED, 1), (tags::COLUMNS, 5)];
    let three = head(LITTLE, Some(4), "MONOCHROME2", &bits);
    let last = Redaction { frame: Some(2), ..redaction(0, 0, 5, 1) };
    // Ten bits a frame: the third begins at bit 20.
    let (out, redacted, _) = run(&three, &[0xFF; 4], &[last]).unwrap();
    assert_eq!(u32::from_le_bytes(out.try_into().unwrap()), 0xFE0F_FFFF);
    assert!(redacted.verified);
}

/// karnak#179: masks did not fit images of another size.
#[test]
fn rectangles_beyond_the_image_redact_nothing_and_huge_ones_all() {
    let one = head(LITTLE, Some(8), "MONOCHROME2", &[EIGHT]);
    for far in
        [redaction(4, 0, 1, 1), redaction(0, 2, 1, 1), redaction(0, 0, 0, 5), redaction(u32::MAX, 0, 9, 9)]
    {
        let mut source = Cursor::new([0; 8]);
        assert!(Plan::new(&mut source, &one, &[far], &mut Codecs::default()).unwrap().is_none());
    }
    assert_eq!(run(&one, &[7; 8], &[redaction(0, 0, u32::MAX, u32::MAX)]).unwrap().0, [0; 8]);
}

#[test]
fn unused_bits_are_still_looked_at() {
    let twelve = [(tags::BITS_STORED, 12), (tags::HIGH_BIT, 11)];
    let head = head(LITTLE, Some(16), "MONOCHROME2", &twelve);
    let bytes = words([0x8001, 0, 0, 0, 0, 0, 0, 0]);
    assert!(matches!(run(&head, &bytes, &[middle()]), Err(PixelError::UnusedBits)));
    let mut overlay = head.clone();
    overlay.dataset.put(Element::new(Tag(0x6000, 0x0102), VR::US, [15, 0]));
    let (out, redacted, _) = run(&overlay, &bytes, &[middle()]).unwrap();
    assert_eq!(out, words([1, 0, 0, 0, 0, 0, 0, 0]));
    assert!(redacted.verified && redacted.copied.overlay_bit_cleared);
}

fn item(content: &[u8]) -> Vec<u8> {
    [&[0xFE, 0xFF, 0, 0xE0][..], &(content.len() as u32).to_le_bytes(), content].concat()
}

const DELIMITER: [u8; 8] = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];

/// An RLE frame of one segment with these bytes as literals, told in a clumsy way that stays where it is not hit.
fn clumsy(bytes: &[u8]) -> Vec<u8> {
    let mut frame = vec![0; 64];
    (frame[0], frame[4]) = (1, 64);
    bytes.iter().for_each(|&byte| frame.extend([0, byte]));
    frame
}

#[test]
fn rle_frames_that_are_hit_are_encoded_anew_and_the_others_stay_byte_for_byte() {
    let frames = [EIGHT, (tags::NUMBER_OF_FRAMES, 3)];
    let head = head(uids::RLE_LOSSLESS, None, "MONOCHROME2", &frames);
    let first = item(&clumsy(&[1, 2, 3, 4, 5, 6, 7, 8]));
    let size = first.len() as u32;
    let table = item(&[0, size, size * 2].map(u32::to_le_bytes).concat());
    let bytes = [&table[..], &first, &first, &first, &DELIMITER].concat();
    let second = Redaction { frame: Some(1), ..middle() };
    let (out, redacted, plan) = run(&head, &bytes, &[second]).unwrap();
    assert!(redacted.verified);
    let mut code = vec![0; 64];
    (code[0], code[4]) = (1, 64);
    code.extend([3, 1, 0, 0, 4, 3, 5, 6, 7, 8]);
    let hit = item(&code);
    let table = item(&[0, size, size + hit.len() as u32].map(u32::to_le_bytes).concat());
    assert_eq!(out, [&table[..], &first, &hit, &first, &DELIMITER].concat());
    assert_eq!(plan.syntax().uid, uids::RLE_LOSSLESS);
    let without = [&item(&[])[..], &first, &first, &first, &DELIMITER].concat();
    assert_eq!(run(&head, &without, &[second]).unwrap().0[..8], item(&[]));
    assert!(matches!(run(&head, &bytes[..bytes.len() - 8], &[second]), Err(PixelError::Truncated)));
}

/// Gives frames of RGB in which each byte is the frame's number.
struct Painter(&'static str);

impl FrameDecoder for Painter {
    fn decode(&mut self, _: &mut dyn Source, _: &Head, frame: u32) -> Result<DecodedFrame, PixelError> {
        Ok(DecodedFrame {
            bytes: vec![frame as u8 + 1; if self.0 == "RGB" { 27 } else { 9 }],
            photometric: self.0.to_owned(),
            samples: if self.0 == "RGB" { 3 } else { 1 },
            allocated: 8,
            stored: 8,
            high: 7,
            signed: false,
        })
    }
}

/// pydicom/deid#64, #65, #228; dcmjs#95, #375; Horos#42: compressed or multi-frame pixels were broken by the masks.
#[test]
fn other_syntaxes_are_written_uncompressed_and_the_head_says_so() {
    let size = [EIGHT, THREE, (tags::ROWS, 3), (tags::COLUMNS, 3), (tags::PLANAR_CONFIGURATION, 1)];
    let mut source = head(JPEG, None, "YBR_FULL_422", &size);
    source.dataset.put(Element::new(tags::SMALLEST_IMAGE_PIXEL_VALUE, VR::US, [9, 0]));
    let (out, redacted, plan) = with(&source, &[], &[redaction(0, 0, 3, 1)], &mut Painter("RGB")).unwrap();
    assert_eq!(out, [[0_u8; 9].as_slice(), &[1; 18], &[0]].concat());
    assert!(redacted.verified && redacted.frames == 1);
    assert_eq!((plan.syntax().uid.as_str(), plan.place().vr), (LITTLE, VR::OB));
    let mut written = source.dataset.clone();
    plan.head(&source, &mut written);
    assert_eq!(written.text(tags::PHOTOMETRIC_INTERPRETATION), Some("RGB"));
    assert_eq!(written.integer(tags::PLANAR_CONFIGURATION), Some(0));
    assert_eq!(written.text(tags::LOSSY_IMAGE_COMPRESSION), Some("01"));
    assert_eq!(written.text(tags::LOSSY_IMAGE_COMPRESSION_METHOD), Some("ISO_10918_1"));
    assert_eq!(written.get(tags::BURNED_IN_ANNOTATION), None, "a rectangle says nothing of the rest");
    assert!(written.get(tags::SMALLEST_IMAGE_PIXEL_VALUE).is_none());
    assert!(run(&source, &[], &[middle()]).is_err(), "there are no frames to decode");
}

#[test]
fn what_was_said_of_earlier_loss_stays() {
    let size = [EIGHT, (tags::ROWS, 3), (tags::COLUMNS, 3)];
    let mut source = head(JPEG, None, "MONOCHROME2", &size);
    source.dataset.put(Element::new(tags::LOSSY_IMAGE_COMPRESSION, VR::CS, "01"));
    source.dataset.put(Element::new(tags::LOSSY_IMAGE_COMPRESSION_RATIO, VR::DS, "3\\7.5"));
    source.dataset.put(Element::new(
        tags::LOSSY_IMAGE_COMPRESSION_METHOD,
        VR::CS,
        "ISO_15444_1\\ISO_10918_1",
    ));
    let (_, _, plan) = with(&source, &[], &[middle()], &mut Painter("MONOCHROME2")).unwrap();
    let mut written = source.dataset.clone();
    plan.head(&source, &mut written);
    for tag in [tags::LOSSY_IMAGE_COMPRESSION_RATIO, tags::LOSSY_IMAGE_COMPRESSION_METHOD] {
        assert_eq!(written.get(tag), source.dataset.get(tag));
    }
}

#[test]
fn the_check_sees_a_sample_that_changed_and_one_that_was_forgotten() {
    use super::check::{Pair, is_right};
    let one = head(LITTLE, Some(8), "MONOCHROME1", &[EIGHT]);
    let before = [1, 2, 3, 4, 5, 6, 7, 8];
    let plan =
        Plan::new(&mut Cursor::new(before), &one, &[middle()], &mut Codecs::default()).unwrap().unwrap();
    let right = |after: &[u8]| {
        let pair = Pair { before: &before, after, first: 0, frame: 0 };
        is_right(&pair, &plan.format, &plan.areas, &plan.black)
    };
    assert!(right(&[1, 255, 255, 4, 5, 6, 7, 8]));
    assert!(!right(&[1, 255, 255, 4, 5, 6, 7, 9]));
    assert!(!right(&[1, 255, 3, 4, 5, 6, 7, 8]));
    assert!(!right(&[1, 255, 255, 4, 5, 6, 7]));
}

proptest! {
    #[test]
    fn whatever_comes_nothing_panics_and_all_that_is_done_is_verified(
        numbers in prop::collection::vec(0_u16..20, 9), bytes in prop::collection::vec(any::<u8>(), 0..600),
        kind in 0_u8..3, photometric in prop::sample::select(vec![
            "MONOCHROME1", "MONOCHROME2", "RGB", "YBR_FULL", "YBR_FULL_422", "PALETTE COLOR", "ODD",
        ]), at in prop::array::uniform4(0_u32..9), frame in prop::option::of(0_u32..4),
    ) {
        let tags = [
            tags::ROWS, tags::COLUMNS, tags::SAMPLES_PER_PIXEL, tags::BITS_ALLOCATED, tags::BITS_STORED,
            tags::HIGH_BIT, tags::PIXEL_REPRESENTATION, tags::PLANAR_CONFIGURATION, tags::NUMBER_OF_FRAMES,
        ];
        let mut pairs: Vec<(Tag, u16)> = tags.into_iter().zip(numbers).collect();
        pairs[3].1 = [1, 8, 16, 32][usize::from(pairs[3].1 % 4)];
        pairs[2].1 = [1, 3][usize::from(pairs[2].1 % 2)];
        let (uid, length) = match kind {
            0 => (LITTLE, Some(bytes.len() as u64)),
            1 => (BIG, Some(bytes.len() as u64)),
            _ => (uids::RLE_LOSSLESS, None),
        };
        let stream = if kind == 2 { [&item(&[])[..], &item(&bytes), &DELIMITER].concat() } else { bytes };
        let head = head(uid, length, photometric, &pairs);
        let [left, top, width, height] = at;
        if let Ok((_, redacted, _)) = run(&head, &stream, &[Redaction { frame, left, top, width, height }]) {
            prop_assert!(redacted.verified);
        }
    }
}
