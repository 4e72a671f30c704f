//! Small helpers on text values and the data dictionary.

use dicom_core::{
    Tag, VR,
    dictionary::{DataDictionary, DataDictionaryEntry, VirtualVr},
};
use dicom_dictionary_std::StandardDataDictionary;
use std::sync::atomic::{AtomicU64, Ordering};

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
    let number = u32::from(tag.0) << 16 | u32::from(tag.1);
    let Some(slot) = SEEN.get(number.wrapping_mul(0x9E37_79B1) as usize >> 20) else {
        return asked(tag);
    };
    let seen = slot.load(Ordering::Relaxed);
    if seen >> 32 == u64::from(number)
        && let Some(answer) = ANSWERS.get((seen as u32 as usize).wrapping_sub(1))
    {
        return *answer;
    }
    let vr = asked(tag);
    if let Some(place) = ANSWERS.iter().position(|answer| *answer == vr) {
        slot.store(u64::from(number) << 32 | (place as u64 + 1), Ordering::Relaxed);
    }
    vr
}

/// Answers of the dictionary, whose own table is slow, since each element is looked up several times: the tag, and from 1
/// on the place in [`ANSWERS`], in one number, so that no thread sees half of an answer. Of tags with one slot the last
/// one stays.
static SEEN: [AtomicU64; 1 << 12] = [const { AtomicU64::new(0) }; 1 << 12];

#[rustfmt::skip]
const ANSWERS: [Option<VR>; 35] = [
    None, Some(VR::AE), Some(VR::AS), Some(VR::AT), Some(VR::CS), Some(VR::DA), Some(VR::DS), Some(VR::DT), Some(VR::FD),
    Some(VR::FL), Some(VR::IS), Some(VR::LO), Some(VR::LT), Some(VR::OB), Some(VR::OD), Some(VR::OF), Some(VR::OL),
    Some(VR::OV), Some(VR::OW), Some(VR::PN), Some(VR::SH), Some(VR::SL), Some(VR::SQ), Some(VR::SS), Some(VR::ST),
    Some(VR::SV), Some(VR::TM), Some(VR::UC), Some(VR::UI), Some(VR::UL), Some(VR::UN), Some(VR::UR), Some(VR::US),
    Some(VR::UT), Some(VR::UV),
];

fn asked(tag: Tag) -> Option<VR> {
    StandardDataDictionary.by_tag(tag).map(|entry| entry.vr().relaxed())
}

/// Whether the dictionary leaves it to Pixel Representation if this attribute's numbers are signed (US or SS).
pub(crate) fn is_us_or_ss(tag: Tag) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_answers_the_same_however_often_it_is_asked() {
        // More tags than there are slots, so that each is asked anew and from its slot.
        let groups = [0x0002, 0x0008, 0x0010, 0x0018, 0x0020, 0x0028, 0x0040, 0x5000, 0x6002, 0x7FE0];
        for group in groups {
            for element in 0..0x3000 {
                let tag = Tag(group, element);
                assert_eq!([dictionary_vr(tag), dictionary_vr(tag)], [asked(tag); 2], "{tag}");
            }
        }
        assert_eq!(dictionary_vr(Tag(0, 0)), asked(Tag(0, 0)));
    }
}
