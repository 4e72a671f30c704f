//! Rectangles of pixels made black on the way to the export.
//!
//! [`Plan::new`] says how: native and RLE pixel data is edited in place, frame by frame; any other syntax is
//! decoded whole by a [`FrameDecoder`] and written uncompressed, explicit VR little endian. [`Plan::head`]
//! makes the data set tell the truth about it, and [`Plan::copy`] streams the pixel data with never more than a
//! few frames in memory (one, but where frames do not end at whole bytes or words), and compares all samples
//! outside the rectangles with the source's.
//!
//! ```
//! use dicom_dictionary_std::tags;
//! use std::io::Cursor;
//! use veilig_dicom::{DataSet, Element, Head, PixelPlace, TransferSyntax, VR};
//!
//! // A native image of two by two pixels of eight bits; its file holds nothing else here.
//! let number = |tag, value: u16| Element::new(tag, VR::US, value.to_le_bytes());
//! let dataset: DataSet = [
//!     number(tags::SAMPLES_PER_PIXEL, 1),
//!     Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, "MONOCHROME2"),
//!     number(tags::ROWS, 2),
//!     number(tags::COLUMNS, 2),
//!     number(tags::BITS_ALLOCATED, 8),
//!     number(tags::BITS_STORED, 8),
//!     number(tags::HIGH_BIT, 7),
//!     number(tags::PIXEL_REPRESENTATION, 0),
//! ]
//! .into_iter()
//! .collect();
//! let place = PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length: Some(4) };
//! let head = Head { meta: DataSet::new(), syntax: TransferSyntax::explicit(), dataset, pixels: Some(place) };
//! let mut file = Cursor::new(vec![10, 20, 30, 40]);
//!
//! use veilig_redaction::{Codecs, Plan, Redaction};
//! let left = Redaction { frame: None, left: 0, top: 0, width: 1, height: 2 };
//! let mut decoder = Codecs::default();
//! let plan = Plan::new(&mut file, &head, &[left], &mut decoder)?.expect("it lies in the image");
//!
//! let mut out = Vec::new();
//! let redacted = plan.copy(&mut file, &head, &mut decoder, &mut |bytes| {
//!     out.extend_from_slice(bytes);
//!     Ok(())
//! })?;
//! assert!(redacted.verified);
//! assert_eq!((out[1], out[3]), (20, 40));
//! # Ok::<(), veilig_codec::PixelError>(())
//! ```

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod area;
mod black;
mod check;
mod decoder;
mod format;
mod handle;
mod plan;
mod ways;

use serde::{Deserialize, Serialize};
use veilig_codec::Copied;

pub use decoder::{Codecs, DecodedFrame, FrameDecoder};
pub use handle::{Handle, Rectangle};
pub use plan::Plan;

/// A rectangle to blacken, in pixels from the frame's top left. What lies beyond the frame is ignored, so
/// that one rectangle can serve a series of images of several sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Redaction {
    /// The frame, from 0; `None`: all frames.
    pub frame: Option<u32>,
    /// First column.
    pub left: u32,
    /// First row.
    pub top: u32,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

/// A rectangle of fewer columns or rows is no rectangle: no letter that can be read is so small, and a drag so short
/// is a click whose mouse slipped.
pub const LEAST: u32 = 3;

/// What became of the pixels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redacted {
    /// As of any copy.
    pub copied: Copied,
    /// Frames in which something was made black.
    pub frames: u32,
    /// All that lies outside the rectangles is as it was, but for what any copy may blank, and all inside is
    /// black. If not, what was written must be thrown away.
    pub verified: bool,
}

/// Who gets the bytes of the pixel data's value, in order.
type Sink<'a> = dyn FnMut(&[u8]) -> std::io::Result<()> + 'a;

#[cfg(test)]
mod tests;
