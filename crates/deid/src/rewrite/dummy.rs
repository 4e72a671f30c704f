//! Dummy values (action D): of the right VR, and plainly no real ones.

use veilig_dicom::{Element, Tag, VR};

/// The dummy of text values.
pub(crate) const TEXT: &str = "REMOVED";
/// The dummy of dates.
pub(crate) const DATE: &str = "19000101";
/// The dummy of dates with time.
pub(crate) const DATE_TIME: &str = "19000101000000";
/// The dummy of times.
pub(crate) const TIME: &str = "000000";

/// A dummy value; `bytes_like` is the source's value, whose length binary dummies keep. UI and SQ are the engine's.
pub(crate) fn value(tag: Tag, vr: VR, bytes_like: &[u8]) -> Element {
    let text = match vr {
        VR::DA => DATE,
        VR::DT => DATE_TIME,
        VR::TM => TIME,
        VR::AS => "000Y",
        VR::DS | VR::IS => "0",
        VR::US | VR::SS | VR::UL | VR::SL | VR::FL | VR::FD | VR::UV | VR::SV | VR::AT => {
            return Element::new(tag, vr, vec![0; bytes_like.len()]);
        }
        VR::OB | VR::OW | VR::OF | VR::OD | VR::OL | VR::OV | VR::UN => {
            return Element::new(tag, vr, vec![0; 2]);
        }
        _ => TEXT,
    };
    Element::new(tag, vr, text)
}

/// Whether a value is one that the engine itself writes.
pub(crate) fn is_ours(value: &str) -> bool {
    matches!(value, TEXT | DATE | DATE_TIME | TIME | "000Y" | "0" | "99VEILIG")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rewrite::values::fits;

    #[test]
    fn a_dummy_fits_its_vr_and_is_known_as_ours() {
        for vr in [VR::DA, VR::DT, VR::TM, VR::AS, VR::DS, VR::IS, VR::LO, VR::CS, VR::PN] {
            let dummy = value(Tag(0x0008, 0x0020), vr, b"20190412");
            let text = dummy.ascii().unwrap();
            assert!(fits(vr, text) && is_ours(text), "{vr:?} {text}");
        }
        assert!(!is_ours("20190412"));
    }

    #[test]
    fn numbers_keep_their_count_and_bytes_nothing_of_the_source() {
        assert_eq!(value(Tag(0x0018, 0x1310), VR::US, &[1, 2, 3, 4]).bytes(), [0; 4]);
        assert_eq!(value(Tag(0x0042, 0x0011), VR::OB, b"%PDF-1.4").bytes(), [0; 2]);
    }
}
