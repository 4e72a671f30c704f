//! Pixels: one frame for the viewer, a stream of them for the export.
//!
//! [`decode_frame`] decodes one frame's samples; [`picture`] makes its picture of them; [`copy_pixels`] streams the pixel data element's
//! value from the source to the output, byte for byte but for the rules on unused bits and codestream
//! comments, and hands out each piece before and after, so that the check can compare them.
//! [`burned_in`] finds text in a frame; [`redact`] blackens rectangles while the pixels stream.
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

pub mod burned_in;
mod colour;
mod comments;
mod copy;
mod decode;
mod deflated;
mod fragments;
mod grey;
mod groups;
mod hidden;
mod jpeg;
mod jpeg2000;
mod jpegxl;
mod layout;
mod lut;
mod native;
mod palette;
mod picture;
pub mod redact;
mod rle;
mod scale;
mod thumbnail;
mod unused;
mod values;
mod verify;

use serde::{Deserialize, Serialize};
use std::{io, ops::Range};

pub use copy::copy_pixels;
pub use decode::{Colours, Frame, Samples, decode_frame};
pub use hidden::hidden;
pub use picture::picture;
pub use thumbnail::Thumbnail;
pub use values::{Values, values};

/// Why pixels can't be shown or copied. Never holds a value from the file.
#[derive(Debug, thiserror::Error)]
pub enum PixelError {
    /// The object has no pixel data, or not the attributes that describe it.
    #[error("no image")]
    NoImage,
    /// The viewer can't decode this transfer syntax or format (yet).
    #[error("cannot be shown")]
    Unsupported,
    /// Less pixel data than the head promises, or a broken fragment structure.
    #[error("pixel data is truncated")]
    Truncated,
    /// A codestream that can't be walked to its end, so that its comments can't be blanked for sure.
    #[error("unreadable codestream")]
    Codestream,
    /// Unused high bits hold something that is not explained.
    #[error("unexplained content in unused bits")]
    UnusedBits,
    /// Reading or writing failed.
    #[error("reading or writing failed")]
    Io(#[from] io::Error),
}

/// What a copy did to the pixels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    /// Bytes of the value as written (for encapsulated data: items and delimiters included).
    pub bytes: u64,
    /// Codestream segments that were blanked.
    pub blanked: u32,
    /// An embedded overlay bit was cleared.
    pub overlay_bit_cleared: bool,
}

/// A piece of pixel data on its way: the source's bytes, what is written for them (same length), and
/// where the rules allow them to differ.
#[derive(Debug)]
pub struct Piece<'a> {
    /// The bytes as the source has them.
    pub before: &'a [u8],
    /// The bytes that go out; as long as `before`.
    pub after: &'a [u8],
    /// Ranges that may be blanked: comments in codestreams, what lies behind the image. Ascending.
    pub free: &'a [Range<usize>],
    /// Bits of a pixel that may be cleared since an overlay plane lies in them.
    pub overlay: Option<OverlayBits>,
}

/// Bits of each native pixel that hold overlay planes. A piece begins at a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverlayBits {
    /// The bits, in the pixel as a number.
    pub mask: u32,
    /// Bytes of a pixel's sample: 1, 2 or 4.
    pub bytes: u8,
    /// The numbers are big endian.
    pub big_endian: bool,
}

/// How grey values become brightness: centre and width (PS3.3 C.11.2.1.2), in the modality's units (HU for CT).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// Centre.
    pub center: f64,
    /// Width, at least 1 (PS3.3 C.11.2.1.2.1); less only for fractions.
    pub width: f64,
}

/// A frame ready for the canvas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The window that was used; `None` for colour.
    pub window: Option<Window>,
    /// Least and greatest value of the frame after the modality LUT; `None` for colour.
    pub range: Option<[f64; 2]>,
    /// Height of a pixel divided by its width (Pixel Spacing or Pixel Aspect Ratio).
    pub pixel_aspect: f64,
    /// RGBA, 4 bytes a pixel, row by row.
    #[serde(skip)]
    pub rgba: Vec<u8>,
}
