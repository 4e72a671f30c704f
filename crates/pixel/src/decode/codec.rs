//! From the bytes of a frame to its samples, by codec.

use super::coded::{Coded, Expected};
use super::frame::{Colours, Frame, Samples};
use super::{jpeg, jpeg2000, jpegls, jpegxl, native};
use crate::layout::Layout;
use crate::{PixelError, rle};
use flate2::read::DeflateDecoder;
use std::io::Read;

/// How the frames of encapsulated pixel data are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Codec {
    Jpeg,
    JpegLs,
    Jpeg2000,
    JpegXl {
        /// By a syntax that allows nothing else.
        lossless: bool,
    },
    Rle,
    Deflated,
}

impl Codec {
    /// The codec of a transfer syntax; none for video and JPIP.
    pub fn of(uid: &str) -> Option<Self> {
        match uid.strip_prefix("1.2.840.10008.1.2.")? {
            "5" => return Some(Self::Rle),
            "8.1" => return Some(Self::Deflated),
            _ => {}
        }
        match uid.strip_prefix("1.2.840.10008.1.2.4.")?.parse::<u32>().ok()? {
            50..=66 | 70 => Some(Self::Jpeg),
            80 | 81 => Some(Self::JpegLs),
            90..=93 | 201..=203 => Some(Self::Jpeg2000),
            number @ 110..=112 => Some(Self::JpegXl { lossless: number == 110 }),
            _ => None,
        }
    }

    /// Decodes the codestream of a frame.
    pub fn decode(self, code: &[u8], layout: &Layout) -> Result<Frame, PixelError> {
        let expected = Expected { rows: layout.rows, columns: layout.columns, components: layout.samples };
        let colours = Colours::of(layout);
        match self {
            Self::Jpeg => {
                let (coded, hints) = jpeg::decode(code, &expected)?;
                let colours = match (colours, hints.adobe) {
                    // The codestream knows better what it holds.
                    (Colours::Rgb, Some(1)) => Colours::YbrFull,
                    (Colours::Rgb, None) if hints.shared => Colours::YbrFull,
                    (Colours::YbrFull, Some(0)) if !hints.shared => Colours::Rgb,
                    _ => colours,
                };
                from_coded(coded, layout, colours)
            }
            Self::JpegLs => from_coded(jpegls::decode(code, &expected)?, layout, colours),
            Self::Jpeg2000 => from_coded(jpeg2000::decode(code, &expected)?, layout, colours),
            Self::JpegXl { lossless } => {
                let colours = match (layout.samples, colours) {
                    // What is coded losslessly is what the head says, whatever the codestream takes it for.
                    (3, Colours::YbrFull | Colours::YbrPartial) if lossless => colours,
                    // Else the codestream's transforms are undone: XYB, and JPEG's YBR.
                    (3, _) => Colours::Rgb,
                    _ => colours,
                };
                from_coded(jpegxl::decode(code, &expected)?, layout, colours)
            }
            Self::Rle => {
                // RLE has a segment for each sample.
                let layout = layout.clone().unshared();
                let bits = layout.frame_bits().ok_or(PixelError::Unsupported)?;
                let bytes = if layout.allocated == 1 {
                    let columns = usize::try_from(bits.div_ceil(8)).map_err(|_| PixelError::Unsupported)?;
                    let packed =
                        Layout { allocated: 8, stored: 8, high: 7, rows: 1, columns, ..layout.clone() };
                    native::unpacked(&rle::decode(code, &packed)?, 0, bits)
                } else {
                    rle::decode(code, &Layout { planar: false, ..layout.clone() })?
                };
                Raw { floats: false, bytes, planar: false }.frame(&layout)
            }
            Self::Deflated => {
                let bits = layout.frame_bits().ok_or(PixelError::Unsupported)?;
                let size = bits.div_ceil(8);
                let mut bytes = Vec::new();
                DeflateDecoder::new(code)
                    .take(size)
                    .read_to_end(&mut bytes)
                    .map_err(|_| PixelError::Codestream)?;
                if bytes.len() as u64 != size {
                    return Err(PixelError::Truncated);
                }
                if layout.allocated == 1 {
                    bytes = native::unpacked(&bytes, 0, bits);
                }
                Raw { floats: false, bytes, planar: layout.planar }.frame(layout)
            }
        }
    }
}

/// Samples as the file's bytes have them, in little endian.
pub(super) struct Raw {
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
fn from_coded(coded: Coded, layout: &Layout, colours: Colours) -> Result<Frame, PixelError> {
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
