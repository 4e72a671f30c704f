//! Pixel data: one frame decoded for whoever looks at it, a stream of frames for the export.
//!
//! [`decode_frame`] decodes one frame's samples; [`copy_pixels`] streams the pixel data element's value from the source
//! to the output, byte for byte but for the rules on unused bits and codestream comments, and hands out each piece before
//! and after, so that the check can compare them. Each codec is a folder in `codecs`; `native` is what needs none.

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
pub use piece::{Copied, OverlayBits, Piece};
