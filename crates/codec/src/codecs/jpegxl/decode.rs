//! JPEG XL (ISO 18181), by the crate `jxl`.
//!
//! Lossless codestreams of up to 16 bits come out exact. Samples are the codestream's own: no colour management, and
//! signed ones as the bits they were coded from.

use super::{Boxes, Stream};
use crate::PixelError;
use crate::decode::coded::{Coded, Expected};

/// Decodes a frame's codestream, bare or in boxes; colour comes out as RGB.
pub fn decode(code: &[u8], expected: &Expected) -> Result<Coded, PixelError> {
    let boxes = Boxes::read(code).ok_or(PixelError::Codestream)?;
    let code = boxes.code(code);
    let stream = Stream::open(&code, (expected.rows, expected.columns), true)?;
    let Stream { rows, columns, components, precision, .. } = stream;
    expected.check(rows, columns, components)?;
    let samples = stream.samples()?;
    Ok(Coded { rows, columns, components, precision: precision.into(), signed: None, samples })
}
