//! Which values fit their VR (PS3.5 6.2), with the leniency that real files need; and lists of attributes that the
//! table of Annex E does not have.

use super::kinds::dates;
use dicom_dictionary_std::tags;
use std::borrow::Cow;
use veilig_dicom::{Tag, VR};

/// Whether one value (trimmed, not empty) can be read as its VR.
pub(crate) fn fits(vr: VR, value: &str) -> bool {
    match vr {
        VR::DS => value.parse::<f64>().is_ok_and(f64::is_finite) && value.len() <= 32,
        // A decimal in IS is wrong but harmless, and readers take it.
        VR::IS => value.parse::<f64>().is_ok_and(f64::is_finite) && value.len() <= 32,
        VR::CS => {
            value.len() <= 64 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b" _-".contains(&b))
        }
        VR::AS => {
            matches!(value.as_bytes(), [a, b, c, unit] if [a, b, c].iter().all(|d| d.is_ascii_digit()) && b"DWMY".contains(unit))
        }
        VR::DA => dates::digits(value).is_some(),
        VR::TM => dates::is_time(value),
        VR::DT => dates::shift_date_time(value, 0).is_some(),
        VR::UI => value.len() <= 64 && value.bytes().all(|b| b.is_ascii_digit() || b == b'.'),
        _ => true,
    }
}

/// An age as PS3.5 6.2 has it, of what systems write in its place: `66Y`, `066y`, `66 Y`, `0066Y`, `1200M`; without a unit
/// it is years. Anything else stays as it is.
pub(crate) fn age(value: &str) -> Cow<'_, str> {
    let value = value.trim();
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let parts = value.split_at_checked(digits).filter(|(number, _)| (1..=4).contains(&number.len()));
    let Some((number, unit)) = parts.and_then(|(number, unit)| Some((number.parse::<u32>().ok()?, unit)))
    else {
        return Cow::Borrowed(value);
    };
    match (number, unit.trim().to_ascii_uppercase().as_str()) {
        (0..=999, "" | "Y") => Cow::Owned(format!("{number:03}Y")),
        (0..=999, unit @ ("D" | "W" | "M")) => Cow::Owned(format!("{number:03}{unit}")),
        (_, "M") => Cow::Owned(format!("{:03}Y", number / 12)),
        _ => Cow::Borrowed(value),
    }
}

/// Whether a binary value has a whole number of this VR's numbers.
pub(crate) fn fits_binary(vr: VR, bytes: &[u8]) -> bool {
    let width = match vr {
        VR::US | VR::SS | VR::OW => 2,
        VR::UL | VR::SL | VR::FL | VR::OF | VR::OL | VR::AT => 4,
        VR::FD | VR::OD | VR::SV | VR::UV | VR::OV => 8,
        _ => 1,
    };
    bytes.len().is_multiple_of(width)
}

/// VRs whose values are text that may be split at the backslash.
pub(crate) fn is_multi_valued(vr: VR) -> bool {
    !matches!(vr, VR::LT | VR::ST | VR::UT | VR::UR)
}

/// Free text without a row that says nothing about a person: makers, models, software, technique. Still cleaned of
/// this patient's identifiers; codes have a file of their own.
pub(crate) const REVIEWED_TEXT: &[Tag] = &[
    tags::MANUFACTURER,
    tags::MANUFACTURER_MODEL_NAME,
    tags::SOFTWARE_VERSIONS,
    tags::CONVOLUTION_KERNEL,
    tags::SEQUENCE_NAME,
    tags::PULSE_SEQUENCE_NAME,
    tags::RECEIVE_COIL_NAME,
    tags::TRANSMIT_COIL_NAME,
    tags::RESCALE_TYPE,
    tags::LUT_EXPLANATION,
    tags::MODALITY_LUT_TYPE,
    tags::WINDOW_CENTER_WIDTH_EXPLANATION,
    tags::POSITION_REFERENCE_INDICATOR,
    tags::MAPPING_RESOURCE,
    tags::FILTER_TYPE,
    tags::FILTER_MATERIAL,
    tags::IMAGED_NUCLEUS,
    tags::COLOR_SPACE,
];

/// Whether such text is on the list.
pub(crate) fn is_reviewed_text(tag: Tag) -> bool {
    REVIEWED_TEXT.contains(&tag)
}

/// Who made the machine: an attribute whose values are makers and models, not people.
pub(crate) fn is_make(tag: Tag) -> bool {
    matches!(tag, tags::MANUFACTURER | tags::MANUFACTURER_MODEL_NAME | tags::SOFTWARE_VERSIONS)
}

/// What the numbers of an attribute are, as far as the search in numbers asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberKind {
    /// It may be anything.
    Any,
    /// It places an image or its pixels in space: its fraction is a measure, and several are one place, not one number.
    Place,
    /// It counts, or describes a table: several of them are no number together, and five digits are no day.
    Count,
}

/// What the numbers of this attribute are.
pub(crate) fn number_kind(tag: Tag) -> NumberKind {
    match tag {
        tags::IMAGE_POSITION_PATIENT
        | tags::IMAGE_ORIENTATION_PATIENT
        | tags::PIXEL_SPACING
        | tags::IMAGER_PIXEL_SPACING
        | tags::SLICE_LOCATION
        | tags::CONTOUR_DATA
        | tags::GRID_FRAME_OFFSET_VECTOR
        | tags::LEAF_POSITION_BOUNDARIES
        | tags::LEAF_JAW_POSITIONS
        | tags::ISOCENTER_POSITION
        | tags::FRAME_TIME_VECTOR
        | tags::GRAPHIC_DATA
        | tags::RESCALE_SLOPE
        | tags::RESCALE_INTERCEPT => NumberKind::Place,
        tags::DIMENSION_INDEX_VALUES
        | tags::REFERENCED_FRAME_NUMBER
        | tags::REFERENCED_SEGMENT_NUMBER
        | tags::NUMBER_OF_FRAMES
        | tags::ACQUISITION_MATRIX
        | tags::ROI_DISPLAY_COLOR
        | tags::RECOMMENDED_DISPLAY_CIE_LAB_VALUE
        | tags::DISPLAYED_AREA_TOP_LEFT_HAND_CORNER
        | tags::DISPLAYED_AREA_BOTTOM_RIGHT_HAND_CORNER
        | tags::LUT_DESCRIPTOR
        | Tag(0x0028, 0x1101..=0x1103) => NumberKind::Count,
        tag if is_counter(tag) => NumberKind::Count,
        _ => NumberKind::Any,
    }
}

/// Numbers that count series, acquisitions, images, and times of one place: readers sort by them.
pub(crate) fn is_counter(tag: Tag) -> bool {
    matches!(
        tag,
        tags::SERIES_NUMBER
            | tags::ACQUISITION_NUMBER
            | tags::INSTANCE_NUMBER
            | tags::TEMPORAL_POSITION_IDENTIFIER
    )
}

/// How the patient is built, where Table E.1-1 has no row: Body Mass Index, measured dimensions, thickness of the body
/// part, water equivalent diameter. They go as weight and size do.
pub(crate) fn is_build(tag: Tag) -> bool {
    matches!(tag, Tag(0x0010, 0x1022..=0x1024) | Tag(0x0018, 0x11A0 | 0x1271))
}

/// Opaque bytes that are tables of the image: palettes and LUTs, offsets of frames.
pub(crate) fn is_reviewed_bytes(tag: Tag) -> bool {
    matches!(
        tag,
        Tag(0x0028, 0x1201..=0x1204 | 0x1221..=0x1224 | 0x3006) | Tag(0x7FE0, 0x0001..=0x0003)
    )
}

/// Labels that objects need and that tell their like apart (stacks of frames, tables of one image): what takes the
/// place of different ones must differ.
pub(crate) fn tells_apart(tag: Tag) -> bool {
    matches!(tag, tags::STACK_ID | tags::LUT_LABEL)
}

/// Values without a row that objects need filled (Type 1): a dummy takes their place where cleaning leaves nothing.
pub(crate) fn needs_text(tag: Tag) -> bool {
    matches!(
        tag,
        tags::CODE_VALUE
            | tags::CODE_MEANING
            | tags::CODING_SCHEME_DESIGNATOR
            | tags::SEGMENT_LABEL
            | tags::TEXT_VALUE
            | tags::TRACKING_ID
            | tags::MANUFACTURER
            | tags::MANUFACTURER_MODEL_NAME
            | tags::CONTENT_LABEL
            | tags::SEGMENT_ALGORITHM_NAME
            | tags::SERIES_NUMBER
            | tags::UNIVERSAL_ENTITY_ID
            | tags::LOCAL_NAMESPACE_ENTITY_ID
            | Tag(0x0008, 0x0119)
            // Software versions, concept and entity labels of enhanced objects, titles of documents.
            | Tag(0x0018, 0x1020)
            | Tag(0x0042, 0x0010)
            | Tag(0x0066, 0x0036)
    )
}

/// Text without a row that objects need, though it may be empty (Type 2).
pub(crate) fn needs_presence(tag: Tag) -> bool {
    matches!(
        tag,
        tags::CONTENT_DESCRIPTION
            | tags::POSITION_REFERENCE_INDICATOR
            | tags::SEGMENT_DESCRIPTION
            | Tag(0x0018, 0x1000 | 0x0010)
            | Tag(0x300A, 0x0003)
    )
}

/// Palettes, their descriptors and segments: without them an image of palette colours shows others.
pub(crate) fn is_palette(tag: Tag) -> bool {
    matches!(tag, Tag(0x0028, 0x1101..=0x1103 | 0x1201..=0x1203 | 0x1221..=0x1223))
}

/// Without these the pixels can't be decoded or placed.
pub(crate) fn is_needed(tag: Tag) -> bool {
    matches!(
        tag,
        Tag(
            0x0028,
            0x0002 | 0x0004 | 0x0006 | 0x0008 | 0x0010 | 0x0011 | 0x0030 | 0x0100..=0x0103 | 0x1052 | 0x1053
        ) | Tag(0x0020, 0x0032 | 0x0037)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_never_fits_where_a_number_code_date_or_uid_belongs() {
        for vr in [VR::DS, VR::IS, VR::AS, VR::DA, VR::TM, VR::DT, VR::UI] {
            assert!(!fits(vr, "500 /Jansen"), "{vr:?}");
        }
        assert!(!fits(VR::CS, "Jansen, Maria"));
    }

    #[test]
    fn a_value_may_be_as_long_as_real_ones_are_and_no_longer() {
        let zeros = |count: usize| "0".repeat(count);
        for (vr, most) in [(VR::DS, 32), (VR::IS, 32), (VR::CS, 64), (VR::UI, 64)] {
            assert!(fits(vr, &zeros(most)) && !fits(vr, &zeros(most + 1)), "{vr:?}");
        }
        for (vr, width) in [(VR::US, 2), (VR::OW, 2), (VR::UL, 4), (VR::FL, 4), (VR::FD, 8), (VR::OV, 8)] {
            let fitting = (0..=16).filter(|count| fits_binary(vr, &vec![0; *count])).count();
            assert_eq!(fitting, 16 / width + 1, "{vr:?}");
        }
    }

    #[test]
    fn what_real_files_hold_fits() {
        for (vr, value) in [
            (VR::DS, "0.70507812500000000"),
            (VR::IS, "1.0"),
            (VR::CS, "Axial"),
            (VR::TM, "10:11:12"),
            (VR::DA, "1998.04.03"),
        ] {
            assert!(fits(vr, value), "{value}");
        }
    }
}
