//! Pixel data on its way to the export.

use super::codecs::{Codec, CodedFrame, CodestreamWalk};
use super::decode::decode_code;
use super::fragments::{FragmentedFrame, Item, next_item};
use super::layout::Layout;
use super::native::{self, Unused};
use super::{Copied, PixelError, PixelPiece};
use std::io::{self, BufReader, Read};
use veilig_dicom::{Element, Head, Source, Tag, VR, pixel_stream};

/// Who gets the pieces.
type PieceSink<'a> = dyn FnMut(&PixelPiece<'_>) -> io::Result<()> + 'a;

/// Streams the pixel data element's value. `sink` gets every byte of it once, in order.
///
/// # Errors
/// See [`PixelError`]; what `sink` got until then must be thrown away.
pub fn copy_pixels(
    source: &mut dyn Source,
    head: &Head,
    sink: &mut dyn FnMut(&PixelPiece<'_>) -> io::Result<()>,
) -> Result<Copied, PixelError> {
    let place = head.pixels.ok_or(PixelError::NoImage)?;
    let layout = Layout::of(head)?;
    let overlay = layout.overlay(head);
    // A plane that no viewer shows, retired since 2001: nobody can look at what it holds.
    if layout.photometric == "ARGB" {
        return Err(PixelError::UnusedBits);
    }
    match (head.syntax.encapsulated, place.length) {
        (false, Some(length)) => {
            let layout = layout.by_length(length);
            let mut stream = pixel_stream(source, head)?;
            native::copy(&mut stream, &layout, (overlay, place.vr == VR::OW), length, sink)
        }
        (true, None) => {
            let codec = Codec::of(&head.syntax.uid).ok_or(PixelError::Unsupported)?;
            // An overlay inside compressed pixels can't be cleared.
            if overlay.is_some() {
                return Err(PixelError::UnusedBits);
            }
            let mut stream = BufReader::with_capacity(64 << 10, pixel_stream(source, head)?);
            let extended = extended(head)?;
            let about = About { layout: &layout, syntax: &head.syntax.uid, extended };
            encapsulated(&mut stream, &about, codec, sink)
        }
        // The value's length and the transfer syntax contradict each other: where it ends is a guess.
        (true, Some(_)) | (false, None) => Err(PixelError::Truncated),
    }
}

/// What the head says of encapsulated pixel data.
struct About<'a> {
    layout: &'a Layout,
    /// Transfer syntax.
    syntax: &'a str,
    /// Extended Offset Table and Extended Offset Table Lengths, where there are any.
    extended: Option<Vec<(u64, u64)>>,
}

impl About<'_> {
    /// What must be blanked in a frame, after a look at its unused bits.
    fn walk(&self, frame: &FragmentedFrame, codec: &Codec) -> Result<CodestreamWalk, PixelError> {
        let bytes = frame.code();
        let walked = (codec.walk)(&CodedFrame { bytes: &bytes, layout: self.layout, syntax: self.syntax })?;
        if let Some(precision) = walked.precision {
            self.judge(&bytes, precision)?;
        }
        Ok(walked)
    }

    /// Judges the unused bits of a codestream that has more bits than are stored, as those of native pixels are.
    fn judge(&self, code: &[u8], precision: u32) -> Result<(), PixelError> {
        if precision <= self.layout.stored {
            return Ok(());
        }
        let frame = decode_code(self.syntax, code, self.layout)?;
        let plain = Layout { big_endian: false, planar: false, ..self.layout.clone() };
        Unused::new(&plain, None).apply(&frame.to_bytes()).map(drop)
    }
}

/// The extended offset table and its lengths (PS3.3 C.7.6.3.1.8); one without the other is none that can be checked.
fn extended(head: &Head) -> Result<Option<Vec<(u64, u64)>>, PixelError> {
    let numbers = |element: u16| {
        let bytes = head.dataset.get(Tag(0x7FE0, element)).map(Element::bytes).unwrap_or_default();
        let (numbers, rest) = bytes.as_chunks::<8>();
        rest.is_empty().then(|| numbers.iter().map(|number| u64::from_le_bytes(*number)).collect::<Vec<_>>())
    };
    match (numbers(1), numbers(2)) {
        (Some(offsets), Some(lengths)) if offsets.is_empty() && lengths.is_empty() => Ok(None),
        (Some(offsets), Some(lengths)) if offsets.len() == lengths.len() => {
            Ok(Some(offsets.into_iter().zip(lengths).collect()))
        }
        _ => Err(PixelError::Codestream),
    }
}

/// Where the frames lie, as they were met, beside what the tables say.
#[derive(Default)]
struct MetFrames {
    /// Bytes before the first frame.
    base: u64,
    /// Of each frame its offset, and the length of its codestream.
    met: Vec<(u64, u64)>,
}

impl MetFrames {
    /// Whether the tables tell of these frames and of nothing else.
    fn are(&self, basic: &[u64], extended: Option<&[(u64, u64)]>) -> bool {
        let basic = basic.is_empty() || basic.iter().eq(self.met.iter().map(|(offset, _)| offset));
        basic
            && extended.is_none_or(|told| {
                // The length may leave out the byte that fills up an odd one.
                told.len() == self.met.len()
                    && told.iter().zip(&self.met).all(|((offset, length), (at, long))| {
                        offset == at && (length == long || length.checked_add(1) == Some(*long))
                    })
            })
    }
}

fn encapsulated(
    stream: &mut dyn Read,
    about: &About<'_>,
    codec: &Codec,
    sink: &mut PieceSink<'_>,
) -> Result<Copied, PixelError> {
    let layout = about.layout;
    let mut copied = Copied::default();
    let mut places = MetFrames::default();
    let mut frames = 0_usize;
    let (header, item) = next_item(stream)?;
    let Item::Fragment(length) = item else { return Err(PixelError::Truncated) };
    // The basic offset table: empty or one number for each frame.
    if length != 0 && u64::from(length) != (layout.frames as u64).saturating_mul(4) {
        return Err(PixelError::Truncated);
    }
    let mut table = FragmentedFrame::default();
    table.read(stream, header, length)?;
    let (offsets, _) = table.raw.get(8..).unwrap_or_default().as_chunks::<4>();
    let basic: Vec<u64> = offsets.iter().map(|offset| u32::from_le_bytes(*offset).into()).collect();
    same(&table.raw, &mut copied, sink)?;
    places.base = copied.bytes;

    let mut current: Option<FragmentedFrame> = None;
    loop {
        let (header, item) = next_item(stream)?;
        let next = match item {
            Item::End => {
                if let Some(frame) = current.take() {
                    places.met.push((copied.bytes.saturating_sub(places.base), frame.code().len() as u64));
                    emit(&frame, about, codec, &mut copied, sink)?;
                }
                // An offset that points to no frame could be anything.
                if frames != layout.frames || !places.are(&basic, about.extended.as_deref()) {
                    return Err(PixelError::Truncated);
                }
                same(&header, &mut copied, sink)?;
                return Ok(copied);
            }
            Item::Fragment(length) => {
                let mut next = FragmentedFrame::default();
                next.read(stream, header, length)?;
                next
            }
        };
        match &mut current {
            Some(frame) if !(codec.starts)(next.raw.get(8..).unwrap_or_default()) => frame.append(next)?,
            _ => {
                if let Some(frame) = current.replace(next) {
                    places.met.push((copied.bytes.saturating_sub(places.base), frame.code().len() as u64));
                    emit(&frame, about, codec, &mut copied, sink)?;
                }
                frames = frames.saturating_add(1);
            }
        }
    }
}

/// Hands on what stays as it is.
fn same(bytes: &[u8], copied: &mut Copied, sink: &mut PieceSink<'_>) -> Result<(), PixelError> {
    sink(&PixelPiece { before: bytes, after: bytes, free: &[], overlay: None })?;
    copied.bytes = copied.bytes.saturating_add(bytes.len() as u64);
    Ok(())
}

/// Hands on a frame, its comments blanked.
fn emit(
    frame: &FragmentedFrame,
    about: &About<'_>,
    codec: &Codec,
    copied: &mut Copied,
    sink: &mut PieceSink<'_>,
) -> Result<(), PixelError> {
    let CodestreamWalk { blanked, free, .. } = about.walk(frame, codec)?;
    let free = frame.places(&free);
    if free.is_empty() {
        return same(&frame.raw, copied, sink);
    }
    let mut after = frame.raw.clone();
    for range in &free {
        after.get_mut(range.clone()).ok_or(PixelError::Codestream)?.fill(0);
    }
    sink(&PixelPiece { before: &frame.raw, after: &after, free: &free, overlay: None })?;
    copied.bytes = copied.bytes.saturating_add(after.len() as u64);
    copied.blanked = copied.blanked.saturating_add(blanked);
    Ok(())
}

#[cfg(test)]
#[path = "copy_tests.rs"]
mod tests;
