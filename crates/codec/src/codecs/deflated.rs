//! Deflated Image Frame Compression (PS3.5 A.4.14): each frame is deflated for itself.

use super::codec::{Codec, CodedFrame, CodestreamWalk};
use crate::PixelError;
use crate::decode::{frame::Frame, raw::Raw};
use crate::layout::Layout;
use crate::native::{self, Unused};
use flate2::read::DeflateDecoder;
use flate2::{Decompress, FlushDecompress, Status};
use std::io::Read;

/// Deflated Image Frame Compression.
pub const CODEC: Codec = Codec { syntaxes: &["8.1"], divides: true, starts: |_| true, decode, walk };

fn decode(code: &CodedFrame<'_>) -> Result<Frame, PixelError> {
    let bits = code.layout.frame_bits().ok_or(PixelError::Unsupported)?;
    let size = bits.div_ceil(8);
    let mut bytes = Vec::new();
    let mut stream = DeflateDecoder::new(code.bytes).take(size);
    stream.read_to_end(&mut bytes).map_err(|_| PixelError::Codestream)?;
    if bytes.len() as u64 != size {
        return Err(PixelError::Truncated);
    }
    if code.layout.allocated == 1 {
        bytes = native::unpacked(&bytes, 0, bits);
    }
    Raw { floats: false, bytes, planar: code.layout.planar }.frame(code.layout)
}

/// Finds what must be blanked in a frame: what lies behind its end. The frame is inflated wholly, so that nothing
/// but an image can be in it, and its unused bits are looked at.
fn walk(code: &CodedFrame<'_>) -> Result<CodestreamWalk, PixelError> {
    let (code, layout) = (code.bytes, code.layout);
    let bits = layout.frame_bits().ok_or(PixelError::Unsupported)?;
    let size = bits.div_ceil(8);
    if size > crate::fragments::LARGEST {
        return Err(PixelError::Unsupported);
    }
    let (frame, end) = inflate(code, size)?;
    let (image, fill) = usize::try_from(size).ok().and_then(|size| frame.split_at_checked(size)).ok_or(
        // Less than a frame.
        PixelError::Truncated,
    )?;
    // A frame of an odd length may be filled up with a zero; bits behind the last pixel are none.
    let used = (bits % 8) as u32;
    let last = image.last().copied().unwrap_or(0);
    if fill.iter().any(|&byte| byte != 0) || used != 0 && last.checked_shr(used) != Some(0) {
        return Err(PixelError::UnusedBits);
    }
    if layout.unused() != 0 {
        Unused::new(&Layout { big_endian: false, ..layout.clone() }, None).apply(image)?;
    }
    let hidden = code.get(end..).is_some_and(|rest| rest.iter().any(|&byte| byte != 0));
    let free = hidden.then_some(end..code.len()).into_iter().collect();
    Ok(CodestreamWalk { blanked: hidden.into(), free, precision: None })
}

/// What a deflated stream holds, at most one byte more than `size`, and where the stream ends.
fn inflate(code: &[u8], size: u64) -> Result<(Vec<u8>, usize), PixelError> {
    let mut stream = Decompress::new(false);
    let mut frame: Vec<u8> = Vec::new();
    loop {
        let read = usize::try_from(stream.total_in()).map_err(|_| PixelError::Unsupported)?;
        let rest = code.get(read..).unwrap_or_default();
        // It grows as bytes arrive, so that a head that lies takes no memory.
        frame.reserve(1 << 16);
        let before = (stream.total_in(), stream.total_out());
        let status = stream.decompress_vec(rest, &mut frame, FlushDecompress::None);
        match status.map_err(|_| PixelError::Codestream)? {
            Status::StreamEnd => {
                let end = usize::try_from(stream.total_in()).map_err(|_| PixelError::Unsupported)?;
                return if frame.len() as u64 > size.saturating_add(1) {
                    Err(PixelError::Codestream)
                } else {
                    Ok((frame, end))
                };
            }
            // More than a frame, or a stream that does not go on.
            _ if frame.len() as u64 > size.saturating_add(1) => return Err(PixelError::Codestream),
            _ if before == (stream.total_in(), stream.total_out()) => return Err(PixelError::Truncated),
            _ => {}
        }
    }
}
