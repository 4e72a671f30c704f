use super::*;
use std::io::{Cursor, Read};
use veilig_dicom::{DataSet, Element, PixelPlace, Tag, TransferSyntax, VR};

#[path = "vectors.rs"]
pub mod vectors;

use vectors::{
    HTJ2K, JPEG_2000, JPEG_EXTENDED, JPEG_LOSSLESS_1, JPEG_LOSSLESS_4, JPEG_LOSSLESS_7, JPEG_LS, JPEG_XL,
    JPEG_XL_LOSSY, code, samples,
};

const LOSSLESS: [(&str, &str); 7] = [
    ("4.201", HTJ2K),
    ("4.90", JPEG_2000),
    ("4.80", JPEG_LS),
    ("4.110", JPEG_XL),
    ("4.70", JPEG_LOSSLESS_1),
    ("4.57", JPEG_LOSSLESS_4),
    ("4.57", JPEG_LOSSLESS_7),
];

const LOSSY: [(&str, &str); 2] = [("4.51", JPEG_EXTENDED), ("4.112", JPEG_XL_LOSSY)];

/// The head of the image of [`vectors`].
fn head(syntax: &str, frames: u16) -> Head {
    let numbers = [
        (tags::ROWS, 12_u16),
        (tags::COLUMNS, 16),
        (tags::SAMPLES_PER_PIXEL, 1),
        (tags::BITS_ALLOCATED, 16),
        (tags::BITS_STORED, 12),
        (tags::HIGH_BIT, 11),
        (tags::NUMBER_OF_FRAMES, frames),
    ];
    let numbers = numbers.iter().map(|(tag, n)| Element::new(*tag, VR::US, n.to_le_bytes()));
    let mut dataset: DataSet = numbers.collect();
    dataset.put(Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, *b"MONOCHROME2 "));
    let syntax = TransferSyntax::from_uid(&format!("1.2.840.10008.1.2.{syntax}")).unwrap();
    let pixels = Some(PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OB, offset: 0, length: None });
    Head { meta: DataSet::new(), syntax, dataset, pixels }
}

/// Items, and the delimiter behind them.
fn items(contents: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for content in contents {
        bytes.extend([0xFE, 0xFF, 0x00, 0xE0]);
        bytes.extend((content.len() as u32).to_le_bytes());
        bytes.extend(*content);
    }
    bytes.extend([0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);
    bytes
}

fn decoded(head: &Head, bytes: &[u8], frame: u32) -> Result<Frame, PixelError> {
    decode_frame(&mut Cursor::new(bytes), head, frame)
}

#[test]
fn lossless_codestreams_of_other_programs_come_out_exact() {
    for (syntax, hex) in LOSSLESS {
        let frame = decoded(&head(syntax, 1), &items(&[&[], &code(hex)]), 0).unwrap();
        assert_eq!(frame.samples, Samples::Words(samples()), "{syntax}");
        assert!(frame.stored >= 12 && !frame.signed, "{syntax}");
    }
}

#[test]
fn a_lossy_codestream_of_twelve_bits_comes_near() {
    let frame = decoded(&head("4.51", 1), &items(&[&[], &code(JPEG_EXTENDED)]), 0).unwrap();
    let Samples::Words(words) = frame.samples else { panic!() };
    // What libjpeg-turbo gives for the first row.
    assert_eq!(words[..8], [0, 10, 25, 65, 116, 171, 251, 345]);
    assert!(words.iter().zip(samples()).all(|(&a, b)| a.abs_diff(b) <= 10));
}

#[test]
fn a_lossy_codestream_of_jpeg_xl_comes_out_as_libjxl_decodes_it() {
    let frame = decoded(&head("4.112", 1), &items(&[&[], &code(JPEG_XL_LOSSY)]), 0).unwrap();
    let Samples::Words(words) = frame.samples else { panic!() };
    let wanted = [0, 0, 2, 28, 71, 155, 303, 348_u16];
    assert!(words.iter().zip(wanted).all(|(&word, wanted)| word.abs_diff(wanted) <= 1), "{:?}", &words[..8]);
}

#[test]
fn frames_are_found_by_tables_and_without_them_even_over_several_fragments() {
    let (first, second) = (code(JPEG_LOSSLESS_1), code(JPEG_EXTENDED));
    let (left, right) = second.split_at(100);
    let head = head("4.70", 3);
    let wanted = |frame: u32, bytes: &[u8], head: &Head| {
        let frame = decoded(head, bytes, frame).unwrap();
        frame.samples == Samples::Words(samples())
    };
    let no_table = items(&[&[], &second, left, right, &first]);
    assert!(!wanted(0, &no_table, &head) && !wanted(1, &no_table, &head) && wanted(2, &no_table, &head));
    let mut offsets = Vec::new();
    for offset in [0, first.len() + 8, first.len() + second.len() + 24] {
        offsets.extend((offset as u32).to_le_bytes());
    }
    let table = items(&[&offsets, &first, left, right, &first]);
    assert!(wanted(0, &table, &head) && !wanted(1, &table, &head) && wanted(2, &table, &head));
    // A table that points astray: the fragments decide.
    let astray = items(&[&[7; 12], &first, left, right, &first]);
    assert!(wanted(0, &astray, &head) && !wanted(1, &astray, &head) && wanted(2, &astray, &head));
    let mut extended = head.clone();
    let words =
        |words: [usize; 3]| words.iter().flat_map(|&word| (word as u64).to_le_bytes()).collect::<Vec<u8>>();
    let places = words([0, first.len() + 8, first.len() + second.len() + 16]);
    extended.dataset.put(Element::new(Tag(0x7FE0, 1), VR::OV, places));
    let sizes = words([first.len(), second.len(), first.len()]);
    extended.dataset.put(Element::new(Tag(0x7FE0, 2), VR::OV, sizes));
    let bytes = items(&[&[], &first, &second, &first]);
    assert!(wanted(0, &bytes, &extended) && !wanted(1, &bytes, &extended) && wanted(2, &bytes, &extended));
    assert!(matches!(decoded(&head, &bytes, 3), Err(PixelError::NoImage)));
    assert!(matches!(decoded(&head, &items(&[&[], &first]), 2), Err(PixelError::Truncated)));
}

#[test]
fn a_codestream_of_another_size_than_the_heads_is_refused() {
    for (syntax, hex) in LOSSLESS {
        let mut head = head(syntax, 1);
        head.dataset.put(Element::new(tags::COLUMNS, VR::US, 17_u16.to_le_bytes()));
        assert!(
            matches!(decoded(&head, &items(&[&[], &code(hex)]), 0), Err(PixelError::Codestream)),
            "{syntax}"
        );
    }
}

#[test]
fn a_codestream_cut_off_anywhere_is_refused() {
    for (syntax, hex) in LOSSLESS.into_iter().chain(LOSSY) {
        let whole = code(hex);
        // Without its last bytes, the end marker, it is whole still.
        for cut in 0..whole.len() - 4 {
            let result = decoded(&head(syntax, 1), &items(&[&[], &whole[..cut]]), 0);
            assert!(result.is_err(), "{syntax} cut at {cut} of {}", whole.len());
        }
    }
}

#[test]
fn broken_codestreams_never_panic() {
    let mut seed = 0x5EED_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for (syntax, hex) in LOSSLESS.into_iter().chain(LOSSY) {
        let whole = code(hex);
        let head = head(syntax, 1);
        for _ in 0..1500 {
            let mut broken = whole.clone();
            for _ in 0..=random(4) {
                let place = random(broken.len());
                match random(3) {
                    0 => broken[place] ^= 1 << random(8),
                    1 => broken[place] = random(256) as u8,
                    _ => drop(broken.drain(place..(place + random(9)).min(broken.len()))),
                }
            }
            let _ = decoded(&head, &items(&[&[], &broken]), 0);
        }
    }
}

#[test]
fn deflated_frames_of_one_bit_are_unpacked() {
    let mut head = head("5", 1);
    head.syntax.uid = "1.2.840.10008.1.2.8.1".into();
    for tag in [tags::BITS_ALLOCATED, tags::BITS_STORED] {
        head.dataset.put(Element::new(tag, VR::US, 1_u16.to_le_bytes()));
    }
    head.dataset.put(Element::new(tags::HIGH_BIT, VR::US, 0_u16.to_le_bytes()));
    let mut deflate = flate2::read::DeflateEncoder::new(&[0b101_u8; 24][..], flate2::Compression::fast());
    let mut code = Vec::new();
    deflate.read_to_end(&mut code).unwrap();
    let frame = decoded(&head, &items(&[&[], &code]), 0).unwrap();
    assert_eq!(frame.numbers()[..9], [1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
    assert!(decoded(&head, &items(&[&[], &code[..code.len() - 2]]), 0).is_err());
}

#[test]
fn floats_are_given_as_they_are() {
    for (tag, size) in [(Tag(0x7FE0, 8), 4), (Tag(0x7FE0, 9), 8)] {
        let mut head = head("5", 1);
        head.syntax = TransferSyntax::explicit();
        head.dataset.put(Element::new(tags::BITS_ALLOCATED, VR::US, (size as u16 * 8).to_le_bytes()));
        head.dataset.remove(tags::BITS_STORED);
        head.dataset.remove(tags::HIGH_BIT);
        let bytes: Vec<u8> = (0..192)
            .flat_map(|n| {
                if size == 4 {
                    (n as f32 / 7.0).to_le_bytes().to_vec()
                } else {
                    (f64::from(n) / 7.0).to_le_bytes().to_vec()
                }
            })
            .collect();
        let place = PixelPlace { tag, vr: VR::OF, offset: 0, length: Some(bytes.len() as u64) };
        head.pixels = Some(place);
        let frame = decoded(&head, &bytes, 0).unwrap();
        assert!((frame.numbers()[7] - 1.0).abs() < 1e-6);
        assert_eq!(frame.to_bytes(), bytes);
    }
}
