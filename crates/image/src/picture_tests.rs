use super::*;
use dicom_dictionary_std::uids;
use proptest::prelude::*;
use std::io::Cursor;
use veilig_dicom::{DataSet, Element, PixelPlace, Tag, TransferSyntax, VR};

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
    (picture.rgba(0..picture.height).iter().step_by(4).copied().collect(), picture)
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
fn the_pointer_reads_the_modalitys_units_in_hounsfield_for_ct() {
    use crate::values;
    let stored = [(tags::BITS_STORED, 12), (tags::HIGH_BIT, 11)];
    let mut head = head(TransferSyntax::explicit(), "MONOCHROME2", &stored);
    let bytes = [0, 0, 1, 0, 0x18, 4, 0xFF, 0xF];
    let read = |head: &Head| values(&mut Cursor::new(&bytes), head, 0).unwrap();
    let found = read(&head);
    assert_eq!((found.units.as_slice(), found.unit.as_str()), (&[0.0, 1.0, 1048.0, 4095.0][..], ""));
    head.dataset.put(Element::new(tags::MODALITY, VR::CS, *b"CT"));
    head.dataset.put(Element::new(tags::RESCALE_SLOPE, VR::DS, *b"1 "));
    head.dataset.put(Element::new(tags::RESCALE_INTERCEPT, VR::DS, *b"-1024 "));
    let found = read(&head);
    assert_eq!((found.units.as_slice(), found.unit.as_str()), (&[-1024.0, -1023.0, 24.0, 3071.0][..], "HU"));
    assert_eq!((found.at(2, 0), found.at(4, 0), found.at(0, 1)), (Some(24.0), None, None));
    head.dataset.put(Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, "PALETTE COLOR"));
    assert!(values(&mut Cursor::new(&bytes), &head, 0).is_err(), "colour has no such values");
}

#[test]
fn a_window_makes_of_kept_values_the_picture_that_a_new_decoding_gives() {
    let bytes: Vec<u8> = (0..16_u8).flat_map(|n| [n.wrapping_mul(37), n % 3]).collect();
    let rows = (tags::ROWS, 4);
    for photometric in ["MONOCHROME2", "MONOCHROME1"] {
        for (function, slope) in
            [("LINEAR", "1"), ("LINEAR_EXACT", "0.25"), ("SIGMOID", "2"), ("LINEAR", "-3")]
        {
            let mut head =
                head(TransferSyntax::explicit(), photometric, &[rows, (tags::PIXEL_PADDING_VALUE, 0)]);
            let mut put = |tag, vr, text: &str| head.dataset.put(Element::new(tag, vr, text.as_bytes()));
            put(tags::WINDOW_CENTER, VR::DS, "40");
            put(tags::WINDOW_WIDTH, VR::DS, "400");
            put(tags::VOILUT_FUNCTION, VR::CS, function);
            put(tags::RESCALE_SLOPE, VR::DS, slope);
            put(tags::RESCALE_INTERCEPT, VR::DS, "-1024");
            put(tags::PIXEL_SPACING, VR::DS, "2\\1");
            let values = crate::values(&mut Cursor::new(&bytes), &head, 0).unwrap();
            for window in [(40.0, 400.0), (-600.0, 1500.0), (0.0, 1.0), (3.0, 0.0)] {
                let window = Window { center: window.0, width: window.1 };
                let decoded = picture(&mut Cursor::new(&bytes), &head, 0, Some(window)).unwrap();
                assert_eq!(values.picture(window), decoded, "{photometric} {function} {slope} {window:?}");
            }
        }
    }
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
        picture(&mut Cursor::new(bytes), &head, 0, None).unwrap().pixels
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
    assert_eq!(shown.pixels, [7, 7, 7, 255, 9, 9, 9, 255]);
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
    assert_eq!(shown.pixels, [0, 0, 0, 255, 10, 20, 30, 255]);
}

/// Greys of `0 1 2 4` in 16 bits by a head with these elements more.
fn scaled(more: &[Element]) -> (Vec<u8>, Picture) {
    let mut head = head(TransferSyntax::explicit(), "MONOCHROME2", &[]);
    more.iter().for_each(|element| head.dataset.put(element.clone()));
    greys(&head, &[0, 0, 1, 0, 2, 0, 4, 0], 0, None)
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn lut(tag: Tag, descriptor: [u16; 3], data: &[u16]) -> Element {
    let item = [
        Element::new(tags::LUT_DESCRIPTOR, VR::US, words(&descriptor)),
        Element::new(tags::LUT_DATA, VR::OW, words(data)),
    ];
    Element::sequence(tag, vec![item.into_iter().collect()])
}

#[test]
fn the_three_window_functions_are_those_of_the_standard() {
    let by = |function: &'static [u8]| {
        scaled(&[
            Element::new(tags::WINDOW_CENTER, VR::DS, *b"2 "),
            Element::new(tags::WINDOW_WIDTH, VR::DS, *b"4 "),
            Element::new(tags::VOILUT_FUNCTION, VR::CS, function),
        ])
        .0
    };
    // ((x - 1.5) / 3 + 0.5) * 255
    assert_eq!(by(b"LINEAR"), [0, 85, 170, 255]);
    // ((x - 2) / 4 + 0.5) * 255
    assert_eq!(by(b"LINEAR_EXACT"), [0, 64, 128, 255]);
    // 255 / (1 + exp(-4 (x - 2) / 4))
    assert_eq!(by(b"SIGMOID"), [30, 69, 128, 225]);
}

#[test]
fn a_modality_lut_gives_the_units_and_a_voi_lut_the_brightness() {
    let modality = lut(tags::MODALITY_LUT_SEQUENCE, [5, 0, 16], &[100, 110, 120, 130, 200]);
    let (shades, shown) = scaled(std::slice::from_ref(&modality));
    assert_eq!((shades[0], shades[3], shown.range), (0, 255, Some([100.0, 200.0])));
    let voi = lut(tags::VOILUT_SEQUENCE, [101, 100, 8], &(0..101).map(|n| 255 - n).collect::<Vec<u16>>());
    let (shades, shown) = scaled(&[modality, voi.clone()]);
    assert_eq!(shades, [255, 245, 235, 155]);
    assert_eq!(shown.window, Some(Window { center: 150.5, width: 101.0 }));
    let window = [
        Element::new(tags::WINDOW_CENTER, VR::DS, *b"2 "),
        Element::new(tags::WINDOW_WIDTH, VR::DS, *b"4 "),
        voi,
    ];
    assert_eq!(scaled(&window).0, [0, 85, 170, 255], "a window goes before a VOI LUT");
}

#[test]
fn each_frame_of_an_enhanced_object_has_its_own_units_and_window() {
    let item = |group: Tag, pairs: &[(Tag, &'static [u8])]| {
        let numbers = pairs.iter().map(|(tag, text)| Element::new(*tag, VR::DS, *text)).collect();
        Element::sequence(group, vec![numbers])
    };
    let frame = |slope: &'static [u8], center: &'static [u8]| -> DataSet {
        let units = [(tags::RESCALE_SLOPE, slope), (tags::RESCALE_INTERCEPT, &b"0"[..])];
        let window = [(tags::WINDOW_CENTER, center), (tags::WINDOW_WIDTH, &b"10"[..])];
        [item(tags::PIXEL_VALUE_TRANSFORMATION_SEQUENCE, &units), item(tags::FRAME_VOILUT_SEQUENCE, &window)]
            .into_iter()
            .collect()
    };
    let frames = [BYTES, (tags::NUMBER_OF_FRAMES, 2)];
    let mut head = head(TransferSyntax::explicit(), "MONOCHROME2", &frames);
    let groups = vec![frame(b"1", b"5"), frame(b"3", b"7")];
    head.dataset.put(Element::sequence(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, groups));
    let (_, first) = greys(&head, &[1, 1, 1, 2, 1, 1, 1, 4], 0, None);
    let (_, second) = greys(&head, &[1, 1, 1, 2, 1, 1, 1, 4], 1, None);
    let center = |shown: &Picture| shown.window.map(|window| window.center);
    assert_eq!((first.range, center(&first)), (Some([1.0, 2.0]), Some(5.0)));
    assert_eq!((second.range, center(&second)), (Some([3.0, 12.0]), Some(7.0)));
}

#[test]
fn fractions_fill_the_range_of_brightness() {
    let slope = Element::new(tags::RESCALE_SLOPE, VR::DS, *b"0.01");
    let (shades, shown) = scaled(&[slope]);
    assert_eq!(shades, [0, 64, 128, 255]);
    assert_eq!(shown.window, Some(Window { center: 0.02, width: 0.04 }));
}

#[test]
fn padding_up_to_its_limit_does_not_widen_the_range() {
    let padding = Element::new(tags::PIXEL_PADDING_VALUE, VR::US, words(&[0]));
    let limit = Element::new(tags::PIXEL_PADDING_RANGE_LIMIT, VR::US, words(&[1]));
    assert_eq!(scaled(std::slice::from_ref(&padding)).1.range, Some([1.0, 4.0]));
    assert_eq!(scaled(&[padding, limit]).1.range, Some([2.0, 4.0]));
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

#[test]
fn a_picture_and_values_that_lack_pixels_are_none() {
    let picture =
        Picture { width: 3, height: 2, window: None, range: None, pixel_aspect: 1.0, pixels: Vec::new() };
    let with = |bytes: usize| picture.clone().with_pixels((0..24).take(bytes).collect());
    assert!([0, 5, 7, 12, 23].into_iter().all(|bytes| with(bytes).is_none()));
    assert_eq!(with(24).map(|whole| whole.pixels), Some((0..24).collect()));
    let [grey, coloured] = [with(6), with(24)].map(Option::unwrap);
    assert_eq!([grey.is_grey(), coloured.is_grey()], [true, false]);
    assert_eq!([grey.at(4), grey.at(5), grey.at(6)], [Some([4, 4, 4, 255]), Some([5, 5, 5, 255]), None]);
    assert_eq!([coloured.at(5), coloured.at(6)], [Some([20, 21, 22, 23]), None]);
    assert_eq!(grey.rgba(1..2), [3, 3, 3, 255, 4, 4, 4, 255, 5, 5, 5, 255]);
    assert_eq!(coloured.rgba(1..9), (12..24).collect::<Vec<u8>>());
    assert!(grey.rgba(2..3).is_empty() && coloured.rgba(2..3).is_empty());
    let values = || {
        let mut values = crate::Values::default();
        (values.width, values.height) = (3, 2);
        values
    };
    assert!(values().with_units(&[]).is_none() && values().with_units(&[0; 20]).is_none());
    assert_eq!(values().with_units(&[0; 24]).map(|whole| whole.units), Some(vec![0.0; 6]));
}
