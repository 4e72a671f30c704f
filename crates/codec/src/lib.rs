//! Pixel data: one frame decoded for whoever looks at it, a stream of frames for the export.
//!
//! [`decode_frame`] decodes one frame's samples; [`copy_pixels`] streams the pixel data element's value from the source
//! to the output, byte for byte but for the rules on unused bits and codestream comments, and hands out each piece before
//! and after, so that the check can compare them. Each codec is a folder in `codecs`; `native` is what needs none.
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
//! let frame = veilig_codec::decode_frame(&mut file, &head, 0)?;
//! assert_eq!((frame.columns, frame.rows), (2, 2));
//!
//! let mut out = Vec::new();
//! let copied = veilig_codec::copy_pixels(&mut file, &head, &mut |piece| {
//!     assert!(piece.verify(), "nothing differs but what may");
//!     out.extend(piece.after);
//!     Ok(())
//! })?;
//! assert_eq!((out.as_slice(), copied.bytes), ([10, 20, 30, 40].as_slice(), 4));
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

mod claims;
mod codecs;
mod copy;
mod decode;
mod error;
pub mod fragments;
pub mod layout;
pub mod native;
mod piece;

pub use claims::check_claims;
pub use codecs::rle;
pub use copy::copy_pixels;
pub use decode::{Colours, Frame, Places, Samples, decode_frame, decode_next};
pub use error::PixelError;
pub use piece::{Copied, OverlayBits, PixelPiece};
