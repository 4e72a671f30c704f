//! From bytes, or from what a codestream was decoded to, to a frame as it is allocated.

use super::coded::Coded;
use super::frame::{Colours, Frame, Samples};
use crate::PixelError;
use crate::layout::Layout;
use crate::native;

/// Samples as the file's bytes have them, in little endian.
pub struct Raw {
    pub bytes: Vec<u8>,
    pub floats: bool,
    /// Plane by plane.
    pub planar: bool,
}

impl Raw {
    /// The frame they make up.
    pub fn frame(self, layout: &Layout) -> Result<Frame, PixelError> {
        let mut samples = native::samples(self.bytes, layout.allocated, self.floats)?;
        if layout.is_422() {
            samples = samples.unshared();
        } else if self.planar && layout.samples > 1 {
            samples = samples.by_pixel(layout.samples);
        }
        let count = layout.rows.saturating_mul(layout.columns).saturating_mul(layout.samples);
        if samples.len() != count {
            return Err(PixelError::Truncated);
        }
        Ok(Frame {
            rows: layout.rows,
            columns: layout.columns,
            components: layout.samples,
            stored: layout.stored,
            high: layout.high,
            signed: layout.signed && !self.floats,
            colours: Colours::of(layout),
            samples,
        })
    }
}

/// A codestream's samples as they would be allocated.
pub fn from_coded(coded: Coded, layout: &Layout, colours: Colours) -> Result<Frame, PixelError> {
    let Coded { rows, columns, components, precision, signed, samples } = coded;
    if precision > layout.allocated.max(8) {
        return Err(PixelError::Unsupported);
    }
    let (stored, signed) = match signed {
        Some(true) => (precision.max(layout.stored), true),
        // The head calls numbers signed that the codestream doesn't: its highest bit is their sign.
        Some(false) if layout.signed => (precision, true),
        _ if layout.signed => (layout.stored, true),
        _ => (precision.max(layout.stored), false),
    };
    let high = if stored == layout.stored { layout.high } else { stored - 1 };
    let samples = match layout.allocated {
        1 | 8 => Samples::Bytes(samples.into_iter().map(|sample| sample as u8).collect()),
        16 => Samples::Words(samples),
        32 if signed && precision > 1 => {
            let extended = samples.into_iter().map(|sample| i32::from(sample.cast_signed()).cast_unsigned());
            Samples::Longs(extended.collect())
        }
        32 => Samples::Longs(samples.into_iter().map(u32::from).collect()),
        _ => return Err(PixelError::Unsupported),
    };
    Ok(Frame { rows, columns, components, stored, high, signed, colours, samples })
}
