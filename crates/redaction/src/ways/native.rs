//! Native pixel data, edited frame by frame.

use crate::check::{Pair, is_right};
use crate::plan::Plan;
use crate::{Redacted, Sink};
use std::io::Read;
use veilig_codec::native::Unused;
use veilig_codec::native::read_exact;
use veilig_codec::{OverlayBits, PixelError, PixelPiece, fragments::LARGEST};

/// What lies behind the image is blanked in pieces of this size.
const TAIL: u64 = 1 << 16;

/// Streams `length` bytes of native pixels. As many frames are held as end together at a whole byte (or word,
/// where bytes are swapped): one but for odd sizes.
pub(super) fn copy(
    stream: &mut dyn Read,
    plan: &Plan,
    overlay: Option<OverlayBits>,
    length: u64,
    sink: &mut Sink<'_>,
) -> Result<Redacted, PixelError> {
    let layout = &plan.layout;
    let image = layout.native_bytes().ok_or(PixelError::Truncated)?;
    let count = plan.format.count()?;
    let bits = layout.frame_bits().ok_or(PixelError::Unsupported)?;
    if length < image {
        return Err(PixelError::Truncated);
    }
    let unit = if plan.format.swapped { 16 } else { 8 };
    let group =
        [1_u64, 2, 4, 8].into_iter().find(|group| bits.saturating_mul(*group) % unit == 0).unwrap_or(16);
    let whole = bits.saturating_mul(group) / 8;
    if whole > LARGEST {
        return Err(PixelError::Unsupported);
    }
    let rule = Unused::new(layout, overlay);
    let mut done = Redacted { verified: true, ..Redacted::default() };
    let mut before = Vec::new();
    let mut frame = 0;
    while frame < layout.frames {
        let mut size = image.saturating_sub(done.copied.bytes).min(whole);
        // The byte that fills the last word is swapped with an image's.
        let left = length.saturating_sub(done.copied.bytes);
        let is_filled = plan.format.swapped && size % 2 == 1 && size < left;
        size = size.saturating_add(u64::from(is_filled));
        // Grows as bytes arrive, so that a length that lies takes no memory.
        before.clear();
        if (&mut *stream).take(size).read_to_end(&mut before)? as u64 != size {
            return Err(PixelError::Truncated);
        }
        let mut cleared = rule.apply(&before)?;
        done.copied.overlay_bit_cleared |= cleared.as_ref().is_some_and(|clean| *clean != before);
        let filling = is_filled.then(|| before.len().saturating_sub(2)).map(|at| at..at.saturating_add(1));
        if let Some(fill) = filling.clone().and_then(|at| cleared.get_or_insert(before.clone()).get_mut(at)) {
            fill.fill(0);
        }
        let clean = cleared.as_deref().unwrap_or(&before);
        done.verified &=
            PixelPiece { before: &before, after: clean, free: filling.as_slice(), overlay }.verify();
        let frames = frame..layout.frames.min(frame.saturating_add(group as usize));
        if frames.clone().any(|frame| plan.areas.hit(frame)) {
            let mut after = clean.to_vec();
            for (number, frame) in frames.clone().enumerate() {
                let first = number.checked_mul(count).ok_or(PixelError::Unsupported)?;
                plan.format.blacken(&mut after, first, &plan.areas, frame, &plan.black)?;
                done.frames = done.frames.saturating_add(u32::from(plan.areas.hit(frame)));
            }
            for (number, frame) in frames.clone().enumerate() {
                let first = number.saturating_mul(count);
                let pair = Pair { before: clean, after: &after, first, frame };
                done.verified &= is_right(&pair, &plan.format, &plan.areas, &plan.black);
            }
            sink(&after)?;
        } else {
            sink(clean)?;
        }
        done.copied.bytes = done.copied.bytes.saturating_add(size);
        frame = frames.end;
    }
    let mut rest = length.saturating_sub(done.copied.bytes);
    while rest > 0 {
        let mut piece = vec![0; rest.min(TAIL) as usize];
        read_exact(stream, &mut piece)?;
        piece.fill(0);
        sink(&piece)?;
        rest = rest.saturating_sub(piece.len() as u64);
        done.copied.bytes = done.copied.bytes.saturating_add(piece.len() as u64);
    }
    Ok(done)
}
