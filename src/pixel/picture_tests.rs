use super::*;
use crate::dicom::{DataSet, Element, PixelPlace, Tag, TransferSyntax, VR};
use dicom_dictionary_std::uids;
use proptest::prelude::*;
use std::io::Cursor;

fn head(syntax: TransferSyntax, photometric: &str, numbers: &[(Tag, u16)]) -> Head {
    let mut dataset: DataSet =
        [(tags::ROWS, 1_u16), (tags::COLUMNS, 4), (tags::SAMPLES_PER_PIXEL, 1), (tags::BITS_ALLOCATED, 16)]
            .iter()
            .chain(numbers)
            .map(|(tag, n)| Element::new(*tag, VR::US, n.to_le_bytes()))
            .collect();
    dataset.put(Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, photometric));
    let length = (!syntax.encapsulated).then_some(1 << 20);
    let pixels = Some(PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length });
    Head { meta: DataSet::new(), syntax, dataset, pixels }
}

fn greys(head: &Head, bytes: &[u8], frame: u32, window: Option<Window>) -> (Vec<u8>, Picture) {
    let picture = picture(&mut Cursor::new(bytes), head, frame, window).unwrap();
    (picture.rgba.iter().step_by(4).copied().collect(), picture)
}

const BYTES: (Tag, u16) = (tags::BITS_ALLOCATED, 8);

#[test]
fn the_full_range_goes_from_black_to_white_and_back_for_monochrome1() {
    let bytes = [0, 0, 1, 0, 2, 0, 4, 0];
    let (shades, shown) = greys(&head(TransferSyntax::explicit(), "MONOCHROME2", &[]), &bytes, 0, None);
    assert_eq!((shades.as_slice(), shown.range), (&[0, 64, 128, 255][..], Some([0.0, 4.0])));
    let (shades, _) = greys(&head(TransferSyntax::explicit(), "MONOCHROME1", &[]), &bytes, 0, None);
    assert_eq!(shades, [255, 191, 127, 0]);
    let big = [0, 0, 0, 1, 0, 2, 0, 4];
    let (shades, _) = greys(&head(TransferSyntax::big_endian(), "MONOCHROME2", &[]), &big, 0, None);
    assert_eq!(shades, [0, 64, 128, 255]);
}

#[test]
fn signed_stored_bits_and_rescaling_give_the_modalitys_units() {
    let stored = [(tags::BITS_STORED, 12), (tags::HIGH_BIT, 11), (tags::PIXEL_REPRESENTATION, 1)];
    let mut head = head(TransferSyntax::explicit(), "MONOCHROME2", &stored);
    head.dataset.put(Element::new(tags::RESCALE_SLOPE, VR::DS, *b"2 "));
    head.dataset.put(Element::new(tags::RESCALE_INTERCEPT, VR::DS, *b"-10 "));
    head.dataset.put(Element::new(tags::WINDOW_CENTER, VR::DS, *b"0\\5 "));
    head.dataset.put(Element::new(tags::WINDOW_WIDTH, VR::DS, *b"2\\5 "));
    let (shades, shown) = greys(&head, &[0xFF, 0x0F, 0, 0, 10, 0, 5, 0], 0, None);
    assert_eq!(shown.range, Some([-12.0, 10.0]));
    assert_eq!(shown.window, Some(Window { center: 0.0, width: 2.0 }));
    assert_eq!(shades, [0, 0, 255, 255]);
    let wide = Window { center: 0.5, width: 21.0 };
    assert_eq!(greys(&head, &[5, 0, 5, 0, 5, 0, 5, 0], 0, Some(wide)).0, [128; 4]);
}

#[test]
fn a_frame_is_found_behind_others_down_to_single_bits() {
    let frames = [BYTES, (tags::NUMBER_OF_FRAMES, 2)];
    let (shades, _) =
        greys(&head(TransferSyntax::explicit(), "MONOCHROME2", &frames), &[9, 9, 9, 9, 0, 1, 1, 0], 1, None);
    assert_eq!(shades, [0, 255, 255, 0]);
    let bits = [(tags::BITS_ALLOCATED, 1), (tags::NUMBER_OF_FRAMES, 2)];
    let (shades, _) = greys(&head(TransferSyntax::explicit(), "MONOCHROME2", &bits), &[0xA0], 1, None);
    assert_eq!(shades, [0, 255, 0, 255]);
}

#[test]
fn rle_frames_are_unpacked() {
    let syntax = TransferSyntax::from_uid(uids::RLE_LOSSLESS).unwrap();
    let head = head(syntax, "MONOCHROME2", &[]);
    let mut frame = vec![0; 64];
    frame[0] = 2;
    frame[4] = 64;
    frame[8] = 66;
    frame.extend([253, 1, 3, 0, 1, 2, 4]);
    let mut bytes = vec![0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0, 0xE0, 71, 0, 0, 0];
    bytes.extend(frame);
    let (shades, shown) = greys(&head, &bytes, 0, None);
    assert_eq!((shades.as_slice(), shown.range), (&[0, 64, 128, 255][..], Some([256.0, 260.0])));
}

#[test]
fn colours_come_by_pixel_by_plane_by_palette_and_from_ybr() {
    let colour = |photometric: &str, numbers: &[(Tag, u16)], bytes: &[u8]| {
        let mut all = vec![BYTES, (tags::COLUMNS, 2), (tags::SAMPLES_PER_PIXEL, 3)];
        all.extend(numbers);
        let head = head(TransferSyntax::explicit(), photometric, &all);
        picture(&mut Cursor::new(bytes), &head, 0, None).unwrap().rgba
    };
    assert_eq!(colour("RGB", &[], &[1, 2, 3, 4, 5, 6]), [1, 2, 3, 255, 4, 5, 6, 255]);
    let planes = [(tags::PLANAR_CONFIGURATION, 1)];
    assert_eq!(colour("RGB", &planes, &[1, 4, 2, 5, 3, 6]), [1, 2, 3, 255, 4, 5, 6, 255]);
    assert_eq!(colour("YBR_FULL", &[], &[7, 128, 128, 76, 85, 255]), [7, 7, 7, 255, 254, 0, 0, 255]);
    assert_eq!(colour("YBR_FULL_422", &[], &[7, 9, 128, 128]), [7, 7, 7, 255, 9, 9, 9, 255]);
    let three = [BYTES, (tags::COLUMNS, 2), (tags::SAMPLES_PER_PIXEL, 3)];
    let mut unshared = head(TransferSyntax::explicit(), "YBR_FULL_422", &three);
    unshared.pixels = unshared.pixels.map(|place| PixelPlace { length: Some(6), ..place });
    let shown = picture(&mut Cursor::new([7, 128, 128, 9, 128, 128]), &unshared, 0, None).unwrap();
    assert_eq!(shown.rgba, [7, 7, 7, 255, 9, 9, 9, 255]);
    let mut head = head(TransferSyntax::explicit(), "PALETTE COLOR", &[BYTES, (tags::COLUMNS, 2)]);
    head.dataset.put(Element::new(
        tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
        VR::US,
        [2, 0, 5, 0, 16, 0],
    ));
    for (tag, high) in [
        (tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA, 10),
        (tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA, 20),
        (tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA, 30),
    ] {
        head.dataset.put(Element::new(tag, VR::OW, [0, 0, 99, high]));
    }
    let shown = picture(&mut Cursor::new([0, 6]), &head, 0, None).unwrap();
    assert_eq!(shown.rgba, [0, 0, 0, 255, 10, 20, 30, 255]);
}

proptest! {
    #[test]
    fn whatever_the_head_says_nothing_panics(
        numbers in prop::collection::vec(0u16..40, 9), bytes: Vec<u8>, frame in 0u32..4, rle: bool,
        photometric in prop::sample::select(vec!["MONOCHROME1", "RGB", "YBR_FULL_422", "PALETTE COLOR"]),
        width in -1e9..1e9,
    ) {
        let tags = [
            tags::ROWS, tags::COLUMNS, tags::SAMPLES_PER_PIXEL, tags::BITS_ALLOCATED, tags::BITS_STORED,
            tags::HIGH_BIT, tags::PIXEL_REPRESENTATION, tags::PLANAR_CONFIGURATION, tags::NUMBER_OF_FRAMES,
        ];
        let mut pairs: Vec<(Tag, u16)> = tags.into_iter().zip(numbers).collect();
        pairs[3].1 = [1, 8, 16, 32][usize::from(pairs[3].1 % 4)];
        let syntax = if rle { uids::RLE_LOSSLESS } else { uids::EXPLICIT_VR_LITTLE_ENDIAN };
        let head = head(TransferSyntax::from_uid(syntax).unwrap(), photometric, &pairs);
        let _ = picture(&mut Cursor::new(bytes), &head, frame, Some(Window { center: 1.0, width }));
    }
}
