//! How wide the numbers of a VR are.

use dicom_core::VR;

/// Bytes of one number of this VR; 1 where byte order does not matter.
pub fn width(vr: VR) -> usize {
    match vr {
        VR::US | VR::SS | VR::OW | VR::AT => 2,
        VR::UL | VR::SL | VR::FL | VR::OF | VR::OL => 4,
        VR::FD | VR::OD | VR::SV | VR::UV | VR::OV => 8,
        _ => 1,
    }
}
