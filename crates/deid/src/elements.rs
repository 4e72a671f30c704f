//! What an element is by its tag and VR: a private block's creator or data (PS3.5 7.8.1), text that people type.

use veilig_dicom::{DataSet, Tag, VR};

/// A creator in the form in which creators are compared: systems on the way write some of them in capitals, and one blank
/// where the maker wrote two, or two for one (D-383).
pub(crate) fn known_as(creator: &str) -> String {
    let mut known = creator.trim().to_ascii_uppercase();
    while known.contains("  ") {
        known = known.replace("  ", " ");
    }
    known
}

/// A private element that is no creator: (gggg,1000) to (gggg,FFFF).
pub(crate) fn is_private_data(tag: Tag) -> bool {
    tag.0 % 2 == 1 && tag.0 > 0x0008 && tag.1 >= 0x1000
}

/// A private creator: (gggg,0010) to (gggg,00FF).
pub(crate) fn is_creator(tag: Tag) -> bool {
    tag.0 % 2 == 1 && (0x10..=0xFF).contains(&tag.1)
}

/// The creator of a private element's block, in the same data set.
pub(crate) fn creator_of(dataset: &DataSet, tag: Tag) -> Option<&str> {
    let creator = dataset.get(Tag(tag.0, tag.1 >> 8))?.ascii()?.trim();
    (!creator.is_empty() && creator.len() <= 64).then_some(creator)
}

/// The last two digits of an element's number.
pub(crate) fn low_byte(tag: Tag) -> u8 {
    tag.1.to_le_bytes()[0]
}

/// VRs that people type words into.
pub(crate) fn is_free_text(vr: VR) -> bool {
    matches!(vr, VR::LO | VR::SH | VR::ST | VR::LT | VR::UT | VR::UC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::Element;

    #[test]
    fn spellings_of_one_creator_are_one_and_what_only_resembles_it_is_another() {
        let known = |written: &[u8]| {
            let tag = Tag(0x0019, 0x0010);
            let dataset: DataSet = [Element::new(tag, VR::LO, written)].into_iter().collect();
            creator_of(&dataset, Tag(0x0019, 0x100A)).map(known_as)
        };
        let same: [&[u8]; 7] = [
            b"SIEMENS MR HEADER ",
            b"  SIEMENS MR HEADER",
            b"Siemens MR Header",
            b"SIEMENS MR HEADER\0",
            b"SIEMENS MR HEADER \0\0\0",
            b"SIEMENS  MR   HEADER",
            b"\0SIEMENS MR HEADER",
        ];
        for written in same {
            assert_eq!(known(written).as_deref(), Some("SIEMENS MR HEADER"), "{written:?}");
        }
        let others: [&[u8]; 8] = [
            b"SIEMENSMR HEADER",
            b"SIEMENS MR HEADER 2",
            b"SIEMENS MR HEADER\0ward",
            b"SIEMENS\tMR HEADER",
            b"SIEMENS_MR_HEADER",
            b"SIEMENS-MR HEADER",
            b"SIEMENS MR HEADER\\X",
            "SIEMENS MR HEADER\u{A0}".as_bytes(),
        ];
        for written in others {
            assert_ne!(known(written).as_deref(), Some("SIEMENS MR HEADER"), "{written:?}");
        }
    }
}
