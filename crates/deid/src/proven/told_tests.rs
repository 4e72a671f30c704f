//! What a source tells by half, or not at all: nothing of it goes out looking whole.

use super::csa::tests::header;
use crate::tests::fixture::{engine, object, text};
use crate::{Deidentified, Foreseen, Lost, Options};
use dicom_dictionary_std::tags;
use veilig_dicom::{Element, Head, Tag, VR};

const MR: &str = "1.2.840.10008.5.1.4.1.1.4";

fn presets() -> [Options; 3] {
    [Options::strict(), Options::planning(), Options::research()]
}

fn made(options: Options, head: &Head) -> Deidentified {
    engine(options, head).apply(head, false).expect("goes out")
}

fn doubles(tag: Tag, values: &[f64]) -> Element {
    let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    Element::new(tag, VR::FD, bytes)
}

const WEIGHTING: Tag = Tag(0x0065, 0x1009);
const DIRECTION: Tag = Tag(0x0065, 0x1037);

fn weighting() -> Element {
    doubles(WEIGHTING, &[1000.0])
}

fn direction() -> Element {
    doubles(DIRECTION, &[0.6, 0.8, 0.0])
}

/// Which halves of a scheme of UIH go out, and whether it is told that one does not.
fn uih(options: Options, halves: [Element; 2]) -> (bool, bool, bool) {
    let creator = text(Tag(0x0065, 0x0010), VR::LO, "Image Private Header");
    let head = object(MR, [creator].into_iter().chain(halves));
    let made = made(options, &head);
    let has = |tag| made.dataset.get(tag).is_some();
    (has(WEIGHTING), has(DIRECTION), made.lost.contains(&Lost::Diffusion))
}

#[test]
fn both_halves_of_a_scheme_of_uih_go_out_or_neither_in_every_preset() {
    for options in presets() {
        let halves = |halves| uih(options.clone(), halves);
        assert_eq!(halves([weighting(), direction()]), (true, true, false));
        // Not in the VR that its maker writes: it is not understood, so it goes.
        let no_direction = text(DIRECTION, VR::LO, "0.6\\0.8\\0");
        assert_eq!(halves([weighting(), no_direction]), (false, false, true), "{options:?}");
        let no_weighting = text(WEIGHTING, VR::LO, "1000");
        assert_eq!(halves([no_weighting, direction()]), (false, false, true), "{options:?}");
        let cut = Element::new(DIRECTION, VR::FD, [0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0]);
        assert_eq!(halves([weighting(), cut]), (false, false, true), "{options:?}");
        let empty = Element::new(DIRECTION, VR::FD, []);
        let (kept, ..) = halves([weighting(), empty]);
        assert!(kept, "the source has none: a trace");
    }
}

#[test]
fn a_picture_of_tiles_whose_source_tells_no_count_is_told_in_every_preset_and_foreseen() {
    let kind = |words: &str| text(tags::IMAGE_TYPE, VR::CS, words);
    let told = |elements: Vec<Element>| {
        let head = object(MR, elements);
        let foreseen = Foreseen::of(&head);
        presets().map(|options| {
            let is_lost = made(options.clone(), &head).lost.contains(&Lost::Tiles);
            assert_eq!(foreseen.is_lost(Lost::Tiles, &options), is_lost, "{options:?}");
            is_lost
        })
    };
    for words in ["ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC", "ORIGINAL\\PRIMARY\\VFRAME"] {
        assert_eq!(told(vec![kind(words)]), [true; 3], "{words}: all private elements went before");
    }
    let without_count = vec![
        kind("ORIGINAL\\PRIMARY\\M\\MOSAIC"),
        text(Tag(0x0029, 0x0010), VR::LO, "SIEMENS CSA HEADER"),
        Element::new(Tag(0x0029, 0x1010), VR::OB, header(true, &[("SliceNormalVector", &["0", "0", "1"])])),
    ];
    assert_eq!(told(without_count), [true; 3]);
    let counted = vec![
        kind("ORIGINAL\\PRIMARY\\M\\MOSAIC"),
        text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
        Element::new(Tag(0x0019, 0x100A), VR::US, 40_u16.to_le_bytes()),
    ];
    assert_eq!(told(counted), [false; 3]);
    assert_eq!(told(vec![kind("ORIGINAL\\PRIMARY\\M\\ND")]), [false; 3], "one slice");
    let frames = text(tags::NUMBER_OF_FRAMES, VR::IS, "40");
    assert_eq!(told(vec![kind("DERIVED\\PRIMARY\\M\\MOSAIC"), frames]), [false; 3], "each frame is a slice");
}
