//! Any other syntax: all frames are decoded and written uncompressed.

use crate::check::{Pair, is_right};
use crate::decoder::{DecodedFrame, FrameDecoder};
use crate::plan::Plan;
use crate::{Redacted, Sink};
use veilig_codec::PixelError;
use veilig_dicom::{Head, Source};

/// Streams the frames as native pixels, little endian, by pixel.
pub(super) fn copy(
    source: &mut dyn Source,
    head: &Head,
    plan: &Plan,
    decoder: &mut dyn FrameDecoder,
    sink: &mut Sink<'_>,
) -> Result<Redacted, PixelError> {
    let mut done = Redacted { verified: true, ..Redacted::default() };
    let size = plan.frame_bytes()?;
    for frame in 0..plan.layout.frames {
        let number = u32::try_from(frame).map_err(|_| PixelError::Unsupported)?;
        let decoded = decoder.decode(source, head, number)?;
        if !is_like(&decoded, plan) || decoded.bytes.len() != size {
            return Err(PixelError::Codestream);
        }
        let mut after = decoded.bytes.clone();
        plan.format.blacken(&mut after, 0, &plan.areas, frame, &plan.black)?;
        done.frames = done.frames.saturating_add(u32::from(plan.areas.hit(frame)));
        let pair = Pair { before: &decoded.bytes, after: &after, first: 0, frame };
        done.verified &= is_right(&pair, &plan.format, &plan.areas, &plan.black);
        sink(&after)?;
        done.copied.bytes = done.copied.bytes.saturating_add(after.len() as u64);
    }
    if done.copied.bytes % 2 == 1 {
        sink(&[0])?;
        done.copied.bytes = done.copied.bytes.saturating_add(1);
    }
    Ok(done)
}

/// All frames have the form of the first one, which the head tells.
fn is_like(decoded: &DecodedFrame, plan: &Plan) -> bool {
    let layout = &plan.layout;
    decoded.photometric == layout.photometric
        && decoded.samples == layout.samples
        && decoded.allocated == layout.allocated
        && decoded.stored == layout.stored
        && decoded.high == layout.high
        && decoded.signed == layout.signed
}
