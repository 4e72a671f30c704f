//! RLE Lossless (PS3.5 annex G): PackBits on byte planes.

use super::codec::{Codec, CodedFrame, CodestreamWalk};
use crate::PixelError;
use crate::decode::{frame::Frame, raw::Raw};
use crate::layout::Layout;
use crate::native::{self, Unused};
use std::ops::Range;

/// RLE Lossless: a frame is one fragment.
pub const CODEC: Codec = Codec { syntaxes: &["5"], divides: false, starts: |_| true, decode: frame, walk };

/// A frame; each of its samples has segments of its own.
fn frame(code: &CodedFrame<'_>) -> Result<Frame, PixelError> {
    let layout = code.layout.clone().unshared();
    let bits = layout.frame_bits().ok_or(PixelError::Unsupported)?;
    let bytes = if layout.allocated == 1 {
        let columns = usize::try_from(bits.div_ceil(8)).map_err(|_| PixelError::Unsupported)?;
        let packed = Layout { allocated: 8, stored: 8, high: 7, rows: 1, columns, ..layout.clone() };
        native::unpacked(&decode(code.bytes, &packed)?, 0, bits)
    } else {
        decode(code.bytes, &Layout { planar: false, ..layout.clone() })?
    };
    Raw { floats: false, bytes, planar: false }.frame(&layout)
}

const HEADER: usize = 64;

/// What must be blanked, after a look at the unused bits of the samples.
fn walk(code: &CodedFrame<'_>) -> Result<CodestreamWalk, PixelError> {
    let layout = code.layout;
    if layout.unused() != 0 {
        let plain = Layout { big_endian: false, ..layout.clone() };
        Unused::new(&plain, None).apply(&decode(code.bytes, &plain)?)?;
    }
    let (blanked, free) = hidden(code.bytes, layout)?;
    Ok(CodestreamWalk { blanked, free, precision: None })
}

/// Finds what must be blanked, and how much it is: offsets of segments that there are not, and what stands behind a
/// plane's last sample.
///
/// # Errors
/// [`PixelError::Codestream`] and [`PixelError::Truncated`] where the segments are not those of such a frame.
pub fn hidden(code: &[u8], layout: &Layout) -> Result<(u32, Vec<Range<usize>>), PixelError> {
    let segments = segments(code, layout).ok_or(PixelError::Codestream)?;
    let from = segments.len().saturating_mul(4).saturating_add(4);
    let pixels = layout.rows.checked_mul(layout.columns).ok_or(PixelError::Unsupported)?;
    let mut free = vec![from..HEADER];
    for range in segments {
        let plane = code.get(range.clone()).unwrap_or_default();
        free.push(range.start.saturating_add(end(plane, pixels)?)..range.end);
    }
    // What is zero already may stay so.
    free.retain(|range| code.get(range.clone()).is_some_and(|rest| rest.iter().any(|&byte| byte != 0)));
    Ok((u32::try_from(free.len()).unwrap_or(u32::MAX), free))
}

/// Where a plane's last sample stands: behind it decoders read nothing.
fn end(code: &[u8], size: usize) -> Result<usize, PixelError> {
    let (mut at, mut done) = (0_usize, 0_usize);
    while done < size {
        let control = *code.get(at).ok_or(PixelError::Truncated)?;
        let left = size.saturating_sub(done);
        let (samples, bytes) = match control {
            0..=127 => {
                let length = usize::from(control) + 1;
                (length, length.min(left))
            }
            128 => (0, 0),
            129..=255 => (257 - usize::from(control), 1),
        };
        at = at.saturating_add(1).saturating_add(bytes);
        done = done.saturating_add(samples);
    }
    if at > code.len() { Err(PixelError::Truncated) } else { Ok(at) }
}

/// The bytes of a frame's samples, by pixel (or, with planar configuration, by plane), little endian.
pub fn decode(code: &[u8], layout: &Layout) -> Result<Vec<u8>, PixelError> {
    let segments = segments(code, layout).ok_or(PixelError::Codestream)?;
    let width = (layout.allocated / 8) as usize;
    let pixels = layout.rows.checked_mul(layout.columns).ok_or(PixelError::Unsupported)?;
    let total = pixels.checked_mul(segments.len()).ok_or(PixelError::Unsupported)?;
    if total as u64 > crate::fragments::LARGEST || width == 0 {
        return Err(PixelError::Unsupported);
    }
    let mut frame = vec![0; total];
    for (number, range) in segments.iter().enumerate() {
        let plane = unpack(code.get(range.clone()).unwrap_or_default(), pixels)?;
        // Segments: for each sample its bytes, the most significant first.
        let (sample, byte) = (number / width, width - 1 - number % width);
        let (start, step) = if layout.planar {
            ((sample * pixels) * width + byte, width)
        } else {
            (sample * width + byte, segments.len())
        };
        let places = frame.iter_mut().skip(start).step_by(step.max(1));
        places.zip(plane).for_each(|(place, value)| *place = value);
    }
    Ok(frame)
}

/// The segments' ranges, as many as the samples have bytes.
fn segments(code: &[u8], layout: &Layout) -> Option<Vec<Range<usize>>> {
    let (words, _) = code.get(..HEADER)?.as_chunks::<4>();
    let mut words = words.iter().map(|word| u32::from_le_bytes(*word) as usize);
    let count = words.next()?;
    if count == 0
        || count > 15
        || count != layout.samples.checked_mul((layout.allocated / 8).max(1) as usize)?
    {
        return None;
    }
    let starts: Vec<usize> = words.take(count).collect();
    if starts.first() != Some(&HEADER) {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([code.len()]);
    let ranges: Vec<_> = starts.iter().zip(ends).map(|(&start, end)| start..end).collect();
    ranges.iter().all(|range| range.start <= range.end && range.end <= code.len()).then_some(ranges)
}

/// PackBits until `size` bytes are there.
fn unpack(mut code: &[u8], size: usize) -> Result<Vec<u8>, PixelError> {
    let mut plane = Vec::with_capacity(size);
    while plane.len() < size {
        let (&control, rest) = code.split_first().ok_or(PixelError::Truncated)?;
        let left = size.saturating_sub(plane.len());
        let run = match control {
            0..=127 => {
                let length = usize::from(control) + 1;
                let literal = rest.get(..length).ok_or(PixelError::Truncated)?;
                plane.extend(literal.iter().take(left));
                length
            }
            128 => 0,
            129..=255 => {
                let value = *rest.first().ok_or(PixelError::Truncated)?;
                plane.extend(std::iter::repeat_n(value, (257 - usize::from(control)).min(left)));
                1
            }
        };
        code = rest.get(run..).unwrap_or_default();
    }
    Ok(plane)
}
