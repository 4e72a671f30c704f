//! What is removed whatever Table E.1-1 and the options say.

use crate::Why;
use crate::tables::objects::has_content;
use crate::tables::table::AttributePlace;
use dicom_dictionary_std::tags;
use veilig_dicom::{Element, Tag, VR, Value, dictionary_vr};

/// Why an element goes, whatever the table says of it; `None`: it may stay.
pub(crate) fn outright(element: &Element, place: AttributePlace<'_>) -> Option<Why> {
    let tag = element.tag;
    if !tag.0.is_multiple_of(2) {
        return Some(Why::Private);
    }
    if let Some(why) = always_removed(tag) {
        return Some(why);
    }
    if tag == tags::SPECIFIC_CHARACTER_SET {
        return Some(Why::CharacterSet);
    }
    // A content tree in an object that is no report is misplaced (PS3.15 E.1.1).
    if tag == tags::CONTENT_SEQUENCE && matches!(place, AttributePlace::Top(class) if !has_content(class)) {
        return Some(Why::Misplaced);
    }
    // Pixel data below the top level is no image that anyone looked at.
    if matches!((tag, place), (Tag(0x7FE0, 0x0008..=0x0010), AttributePlace::Nested)) {
        return Some(Why::Opaque);
    }
    // An attribute in no dictionary is removed, and so is a value that could not be read as its VR.
    if dictionary_vr(tag).is_none() {
        return Some(Why::NotInDictionary);
    }
    (element.vr == VR::UN && matches!(element.value, Value::Bytes(_))).then_some(Why::Unreadable)
}

/// Removed whatever else holds: dates of other calendars, signatures, and what follows the pixels.
pub(crate) fn is_always_removed(tag: Tag) -> bool {
    always_removed(tag).is_some()
}

/// Why an attribute is removed whatever else holds; `None`: it is not.
pub(crate) fn always_removed(tag: Tag) -> Option<Why> {
    match tag {
        // Dates of other calendars, encrypted attributes, waveforms beside an image: opaque samples.
        Tag(0x0010, 0x0033 | 0x0034) | Tag(0x0400, 0x0500) | Tag(0x5400, 0x0100) => Some(Why::NeverKept),
        // Private Data Element Characteristics, written anew.
        Tag(0x0008, 0x0300) => Some(Why::Private),
        // Icons, curves, overlays.
        Tag(0x0088, 0x0200) | Tag(0x5000..=0x501E | 0x6000..=0x601E, _) => Some(Why::Graphics),
        // Length to End and group lengths, no longer right; other groups; signatures and padding.
        Tag(0x0008, 0x0001)
        | Tag(0x4FFE, 0x0001)
        | Tag(0xFFFA, 0xFFFA)
        | Tag(0xFFFC, 0xFFFC)
        | Tag(0x0000 | 0x0002 | 0x0004, _)
        | Tag(_, 0x0000) => Some(Why::Shell),
        _ => None,
    }
}
