//! Where pixel data lie.

use dicom_core::{Tag, VR};

/// Where the pixel data element's value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PixelPlace {
    /// (7FE0,0010), (7FE0,0008) or (7FE0,0009).
    pub tag: Tag,
    /// The VR that the file gives it (OW for implicit VR).
    pub vr: VR,
    /// Offset of the value's first byte in the file; in a deflated file: in the inflated data set.
    pub offset: u64,
    /// Bytes of the value, or `None` for encapsulated pixel data (undefined length).
    pub length: Option<u64>,
}
