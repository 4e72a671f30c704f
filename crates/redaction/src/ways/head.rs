//! What a head must say of redacted pixels.

use crate::plan::{PixelEdit, Plan};
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Head, Tag, VR};

/// Attributes that tell of pixels which may be gone now (all Type 3): the smallest and largest values.
const VALUES: [Tag; 6] = [
    tags::SMALLEST_IMAGE_PIXEL_VALUE,
    tags::LARGEST_IMAGE_PIXEL_VALUE,
    tags::SMALLEST_PIXEL_VALUE_IN_SERIES,
    tags::LARGEST_PIXEL_VALUE_IN_SERIES,
    // Retired: smallest and largest valid value.
    Tag(0x0028, 0x0104),
    Tag(0x0028, 0x0105),
];
/// Where frames lie in encapsulated pixel data: extended offset table, its lengths, the value's total length.
const OFFSETS: [Tag; 3] = [Tag(0x7FE0, 0x0001), Tag(0x7FE0, 0x0002), Tag(0x7FE0, 0x0003)];

/// The syntaxes that always lose something, with their method's code (PS3.3 C.7.6.1.1.5.1).
const LOSSY: [(&str, &str); 4] = [
    ("1.2.840.10008.1.2.4.50", "ISO_10918_1"),
    ("1.2.840.10008.1.2.4.51", "ISO_10918_1"),
    ("1.2.840.10008.1.2.4.81", "ISO_14495_1"),
    // What was lost was lost in the JPEG that is recompressed.
    ("1.2.840.10008.1.2.4.111", "ISO_10918_1"),
];

/// Rewrites what a redaction changes. Ultrasound regions (0018,6011) and geometry stay true as they are: no pixel
/// moves.
pub(super) fn rewrite(plan: &Plan, source: &Head, dataset: &mut DataSet) {
    VALUES.into_iter().for_each(|tag| drop(dataset.remove(tag)));
    if plan.way == PixelEdit::Native {
        return;
    }
    OFFSETS.into_iter().for_each(|tag| drop(dataset.remove(tag)));
    if plan.way == PixelEdit::Rle {
        return;
    }
    let layout = &plan.layout;
    let mut number = |tag: Tag, value: u32| {
        let value = u16::try_from(value).unwrap_or(u16::MAX);
        dataset.put(Element::new(tag, VR::US, value.to_le_bytes()));
    };
    number(tags::SAMPLES_PER_PIXEL, u32::try_from(layout.samples).unwrap_or(1));
    number(tags::BITS_ALLOCATED, layout.allocated);
    number(tags::BITS_STORED, layout.stored);
    number(tags::HIGH_BIT, layout.high);
    number(tags::PIXEL_REPRESENTATION, u32::from(layout.signed));
    if layout.samples > 1 {
        number(tags::PLANAR_CONFIGURATION, 0);
    } else {
        dataset.remove(tags::PLANAR_CONFIGURATION);
    }
    dataset.put(Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, layout.photometric.as_str()));
    loss(source, dataset);
}

/// What was lost once stays lost: where the head did not tell, the syntax does.
fn loss(source: &Head, dataset: &mut DataSet) {
    let Some((_, method)) = LOSSY.iter().find(|(uid, _)| *uid == source.syntax.uid) else { return };
    if dataset.text(tags::LOSSY_IMAGE_COMPRESSION) != Some("01") {
        dataset.put(Element::new(tags::LOSSY_IMAGE_COMPRESSION, VR::CS, "01"));
    }
    if dataset.text(tags::LOSSY_IMAGE_COMPRESSION_METHOD).is_none() {
        dataset.put(Element::new(tags::LOSSY_IMAGE_COMPRESSION_METHOD, VR::CS, *method));
    }
}
