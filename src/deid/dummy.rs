//! Dummy values (action D): of the right VR, and plainly no real ones.

use crate::dicom::{Element, Tag, VR};

/// The dummy of text values.
pub(super) const TEXT: &str = "REMOVED";
/// The dummy of dates.
pub(super) const DATE: &str = "19000101";
/// The dummy of dates with time.
pub(super) const DATE_TIME: &str = "19000101000000";
/// The dummy of times.
pub(super) const TIME: &str = "000000";

/// A dummy value; `bytes_like` is the source's value, whose length binary dummies keep. UI and SQ are the engine's.
pub(super) fn value(tag: Tag, vr: VR, bytes_like: &[u8]) -> Element {
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
pub(super) fn is_ours(value: &str) -> bool {
    matches!(value, TEXT | DATE | DATE_TIME | TIME | "000Y" | "0" | "99VEILIG")
}
