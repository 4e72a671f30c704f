//! One frame's samples, decoded and nothing else: no LUT, no window, no colour conversion.
//!
//! [`decode_frame`] reads as much of the source as the frame needs, and holds one frame. What each transfer
//! syntax gives, compared with other readers, stands in `docs/decoding.md`.

pub mod coded;
mod find;
pub mod frame;
mod order;
pub mod raw;

use crate::PixelError;
use crate::codecs::{Codec, CodedFrame};
use crate::layout::Layout;
use crate::native;
use dicom_dictionary_std::tags;
use raw::Raw;
use veilig_dicom::{Head, LARGEST_FRAME, Source};

pub use find::Places;
pub use frame::{Colours, Frame, Samples};

/// The most pixels that a frame may have: 256 MB on the canvas.
const MOST_PIXELS: usize = 64 << 20;

/// Samples that a codestream of a few bytes may have: blank frames pack to nearly nothing.
const SMALL: usize = 8 << 20;
/// Samples for each byte of a codestream of more: scanners' images have 1 to 20, lossy ones as well.
const SAMPLES_OF_BYTE: usize = 32;

/// Decodes frame `frame` (from 0) of an object whose head is `head`.
///
/// # Errors
/// See [`PixelError`]. A codestream that ends too soon, or holds another size than the head says, is an error;
/// nothing partial is given.
pub fn decode_frame(source: &mut dyn Source, head: &Head, frame: u32) -> Result<Frame, PixelError> {
    decode_next(source, head, frame, &mut Places::default())
}

/// The same for whoever decodes several frames of one object.
///
/// # Errors
/// As [`decode_frame`].
pub fn decode_next(
    source: &mut dyn Source,
    head: &Head,
    frame: u32,
    places: &mut Places,
) -> Result<Frame, PixelError> {
    let place = head.pixels.ok_or(PixelError::NoImage)?;
    let layout = match place.length {
        Some(length) => Layout::of(head)?.by_length(length),
        None => Layout::of(head)?,
    };
    let frame = frame as usize;
    if frame >= layout.frames {
        return Err(PixelError::NoImage);
    }
    if layout.rows.saturating_mul(layout.columns) > MOST_PIXELS || head.frame_memory() > LARGEST_FRAME {
        return Err(PixelError::TooLarge);
    }
    match (head.syntax.encapsulated, place.length) {
        (false, Some(_)) => {
            let bytes = native::bytes(source, head, &layout, frame)?;
            Raw { floats: place.tag != tags::PIXEL_DATA, bytes, planar: layout.planar }.frame(&layout)
        }
        (true, None) if place.tag == tags::PIXEL_DATA => {
            let codec = Codec::of(&head.syntax.uid).ok_or(PixelError::Unsupported)?;
            let code = places.codestream(source, head, codec, frame, layout.frames)?;
            backed(&code, &layout)?;
            (codec.decode)(&CodedFrame { bytes: &code, layout: &layout, syntax: &head.syntax.uid })
        }
        // The value's length and the transfer syntax contradict each other.
        _ => Err(PixelError::Truncated),
    }
}

/// Decodes one frame's codestream, of this transfer syntax.
pub fn decode_code(syntax: &str, code: &[u8], layout: &Layout) -> Result<Frame, PixelError> {
    if layout.rows.saturating_mul(layout.columns) > MOST_PIXELS {
        return Err(PixelError::TooLarge);
    }
    backed(code, layout)?;
    let codec = Codec::of(syntax).ok_or(PixelError::Unsupported)?;
    (codec.decode)(&CodedFrame { bytes: code, layout, syntax })
}

/// A large frame must be made of something: a codestream of a few bytes that fills gigabytes comes from no scanner.
fn backed(code: &[u8], layout: &Layout) -> Result<(), PixelError> {
    let samples = layout.rows.saturating_mul(layout.columns).saturating_mul(layout.samples);
    let most = code.len().saturating_mul(SAMPLES_OF_BYTE).max(SMALL);
    if samples > most { Err(PixelError::TooLarge) } else { Ok(()) }
}

#[cfg(test)]
#[path = "tests.rs"]
pub mod tests;
