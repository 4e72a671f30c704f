//! Small helpers on text values and the data dictionary.

use dicom_core::{
    Tag, VR,
    dictionary::{DataDictionary, DataDictionaryEntry, VirtualVr},
};
use dicom_dictionary_std::StandardDataDictionary;

/// A text without the padding at its end and the blanks at its start.
///
/// ```
/// assert_eq!(veilig_dicom::trim_text(" CT\0"), "CT");
/// ```
#[must_use]
pub fn trim_text(text: &str) -> &str {
    text.trim_matches(|c: char| c == ' ' || c == '\0')
}

/// The VR that the standard's dictionary gives the tag (the first where it allows several);
/// `None` for private and unknown tags.
///
/// ```
/// use veilig_dicom::{Tag, VR, dictionary_vr};
///
/// assert_eq!(dictionary_vr(Tag(0x0010, 0x0010)), Some(VR::PN));
/// assert_eq!(dictionary_vr(Tag(0x0029, 0x1010)), None);
/// ```
#[must_use]
pub fn dictionary_vr(tag: Tag) -> Option<VR> {
    if tag.0 % 2 == 1 {
        return None;
    }
    StandardDataDictionary.by_tag(tag).map(|entry| entry.vr().relaxed())
}

/// Whether the dictionary leaves it to Pixel Representation if this attribute's numbers are signed (US or SS).
pub(super) fn is_us_or_ss(tag: Tag) -> bool {
    tag.0.is_multiple_of(2)
        && StandardDataDictionary.by_tag(tag).is_some_and(|entry| entry.vr() == VirtualVr::Xs)
}

/// The keyword of a standard attribute, like `PatientName`.
///
/// ```
/// use veilig_dicom::{Tag, keyword};
///
/// assert_eq!(keyword(Tag(0x0010, 0x0010)), Some("PatientName"));
/// ```
#[must_use]
pub fn keyword(tag: Tag) -> Option<&'static str> {
    if tag.0 % 2 == 1 {
        return None;
    }
    StandardDataDictionary.by_tag(tag).map(|entry| entry.alias)
}
