//! Pixel data on its way to the export.

use super::fragments::{Frame, Item, next_item};
use super::layout::Layout;
use super::unused::Unused;
use super::{Copied, Piece, PixelError, deflated, jpeg, jpeg2000, jpegxl, native, rle};
use crate::dicom::{Head, Source, pixel_stream};
use std::io::{self, BufReader, Read};
use std::ops::Range;

/// Who gets the pieces.
type Sink<'a> = dyn FnMut(&Piece<'_>) -> io::Result<()> + 'a;

/// Streams the pixel data element's value. `sink` gets every byte of it once, in order.
///
/// # Errors
/// See [`PixelError`]; what `sink` got until then must be thrown away.
pub fn copy_pixels(
    source: &mut dyn Source,
    head: &Head,
    sink: &mut dyn FnMut(&Piece<'_>) -> io::Result<()>,
) -> Result<Copied, PixelError> {
    let place = head.pixels.ok_or(PixelError::NoImage)?;
    let layout = Layout::of(head)?;
    let overlay = layout.overlay(head);
    match (head.syntax.encapsulated, place.length) {
        (false, Some(length)) => {
            let layout = layout.by_length(length);
            let mut stream = pixel_stream(source, head)?;
            native::copy(&mut stream, &layout, overlay, length, sink)
        }
        (true, None) => {
            let codec = Codec::of(&head.syntax.uid).ok_or(PixelError::Unsupported)?;
            // An overlay inside compressed pixels can't be cleared.
            if overlay.is_some() {
                return Err(PixelError::UnusedBits);
            }
            let mut stream = BufReader::with_capacity(64 << 10, pixel_stream(source, head)?);
            encapsulated(&mut stream, &layout, codec, sink)
        }
        // The value's length and the transfer syntax contradict each other: where it ends is a guess.
        (true, Some(_)) | (false, None) => Err(PixelError::Truncated),
    }
}

/// The codestreams whose comments can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Codec {
    Jpeg,
    JpegLs,
    Jpeg2000,
    JpegXl,
    Rle,
    Deflated,
}

impl Codec {
    /// The codec of a transfer syntax.
    fn of(uid: &str) -> Option<Self> {
        let rest = uid.strip_prefix("1.2.840.10008.1.2.")?;
        match rest {
            "5" => return Some(Self::Rle),
            "8.1" => return Some(Self::Deflated),
            _ => {}
        }
        match rest.strip_prefix("4.")?.parse::<u32>().ok()? {
            50..=66 | 70 => Some(Self::Jpeg),
            80 | 81 => Some(Self::JpegLs),
            90..=93 | 201..=203 => Some(Self::Jpeg2000),
            110..=112 => Some(Self::JpegXl),
            _ => None,
        }
    }

    /// A fragment that begins like this begins a frame.
    fn starts(self, raw: &[u8]) -> bool {
        match self {
            Self::Jpeg | Self::JpegLs => raw.starts_with(&[0xFF, 0xD8, 0xFF]),
            Self::Jpeg2000 => raw.starts_with(&[0xFF, 0x4F, 0xFF, 0x51]),
            Self::JpegXl => raw.starts_with(&jpegxl::CODESTREAM) || raw.starts_with(&jpegxl::CONTAINER),
            // One fragment each.
            Self::Rle | Self::Deflated => true,
        }
    }

    /// What must be blanked in a frame.
    fn walk(self, frame: &Frame, layout: &Layout) -> Result<(u32, Vec<Range<usize>>), PixelError> {
        let code = frame.code();
        match self {
            Self::Jpeg => jpeg::walk(&code, false),
            Self::JpegLs => jpeg::walk(&code, true),
            Self::Jpeg2000 => jpeg2000::walk(&code),
            Self::JpegXl => jpegxl::walk(&code, layout),
            Self::Deflated => deflated::walk(&code, layout),
            Self::Rle => {
                if layout.unused() != 0 {
                    let plain = Layout { big_endian: false, ..layout.clone() };
                    Unused::new(&plain, None).apply(&rle::decode(&code, &plain)?)?;
                }
                rle::walk(&code, layout)
            }
        }
    }
}

fn encapsulated(
    stream: &mut dyn Read,
    layout: &Layout,
    codec: Codec,
    sink: &mut Sink<'_>,
) -> Result<Copied, PixelError> {
    let mut copied = Copied::default();
    let mut frames = 0_usize;
    let (header, item) = next_item(stream)?;
    let Item::Fragment(length) = item else { return Err(PixelError::Truncated) };
    // The basic offset table: empty or one number for each frame.
    if length != 0 && u64::from(length) != (layout.frames as u64).saturating_mul(4) {
        return Err(PixelError::Truncated);
    }
    let mut table = Frame::default();
    table.read(stream, header, length)?;
    let (offsets, _) = table.raw.get(8..).unwrap_or_default().as_chunks::<4>();
    let furthest = offsets.iter().map(|offset| u32::from_le_bytes(*offset)).max().unwrap_or(0);
    same(&table.raw, &mut copied, sink)?;

    let mut current: Option<Frame> = None;
    loop {
        let (header, item) = next_item(stream)?;
        let next = match item {
            Item::End => {
                if let Some(frame) = current.take() {
                    emit(&frame, layout, codec, &mut copied, sink)?;
                }
                // An offset that points behind the last frame is none: it could be anything.
                if frames != layout.frames || u64::from(furthest) > copied.bytes {
                    return Err(PixelError::Truncated);
                }
                same(&header, &mut copied, sink)?;
                return Ok(copied);
            }
            Item::Fragment(length) => {
                let mut next = Frame::default();
                next.read(stream, header, length)?;
                next
            }
        };
        match &mut current {
            Some(frame) if !codec.starts(next.raw.get(8..).unwrap_or_default()) => frame.append(next)?,
            _ => {
                if let Some(frame) = current.replace(next) {
                    emit(&frame, layout, codec, &mut copied, sink)?;
                }
                frames = frames.saturating_add(1);
            }
        }
    }
}

/// Hands on what stays as it is.
fn same(bytes: &[u8], copied: &mut Copied, sink: &mut Sink<'_>) -> Result<(), PixelError> {
    sink(&Piece { before: bytes, after: bytes, free: &[], overlay: None })?;
    copied.bytes = copied.bytes.saturating_add(bytes.len() as u64);
    Ok(())
}

/// Hands on a frame, its comments blanked.
fn emit(
    frame: &Frame,
    layout: &Layout,
    codec: Codec,
    copied: &mut Copied,
    sink: &mut Sink<'_>,
) -> Result<(), PixelError> {
    let (blanked, free) = codec.walk(frame, layout)?;
    let free: Vec<Range<usize>> = free.iter().flat_map(|range| frame.places(range)).collect();
    if free.is_empty() {
        return same(&frame.raw, copied, sink);
    }
    let mut after = frame.raw.clone();
    for range in &free {
        after.get_mut(range.clone()).ok_or(PixelError::Codestream)?.fill(0);
    }
    sink(&Piece { before: &frame.raw, after: &after, free: &free, overlay: None })?;
    copied.bytes = copied.bytes.saturating_add(after.len() as u64);
    copied.blanked = copied.blanked.saturating_add(blanked);
    Ok(())
}

#[cfg(test)]
#[path = "copy_tests.rs"]
mod tests;
