//! One frame's samples, decoded and nothing else: no LUT, no window, no colour conversion.
//!
//! [`decode_frame`] reads as much of the source as the frame needs, and holds one frame. What each transfer
//! syntax gives, compared with other readers, stands in `docs/decoding.md`.

mod coded;
mod find;
mod jpeg;
mod jpeg2000;
mod jpegls;
mod native;
mod order;

use super::layout::Layout;
use super::{PixelError, rle};
use crate::dicom::{Head, Source};
use coded::{Coded, Expected};
use dicom_dictionary_std::tags;
use flate2::read::DeflateDecoder;
use std::io::Read;

/// The most pixels that a frame may have: 256 MB on the canvas.
const MOST_PIXELS: usize = 64 << 20;

/// A frame's samples as decoded.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Samples of a pixel: 1, 3 or 4.
    pub components: usize,
    /// Bits of a sample that hold its value (PS3.5 8.1.1): Bits Stored, or the codestream's precision where
    /// that says more. 32 or 64 for floats.
    pub stored: u32,
    /// The highest of them (High Bit).
    pub high: u32,
    /// The value is in two's complement.
    pub signed: bool,
    /// What the samples mean.
    pub colours: Colours,
    /// The samples by pixel, rows from the top, as the pixels would be allocated uncompressed.
    pub samples: Samples,
}

/// Samples by the size in which they are allocated.
#[derive(Clone, Debug, PartialEq)]
pub enum Samples {
    /// Of 1 or 8 bits; those of one bit one for each byte.
    Bytes(Vec<u8>),
    /// Of 16 bits.
    Words(Vec<u16>),
    /// Of 32 bits.
    Longs(Vec<u32>),
    /// Float Pixel Data.
    Floats(Vec<f32>),
    /// Double Float Pixel Data.
    Doubles(Vec<f64>),
}

/// What a frame's samples mean (Photometric Interpretation, PS3.3 C.7.6.3.1.2), after the codestream's own
/// transform is undone and shared colours are shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Grey, the least value is white.
    Monochrome1,
    /// Grey, the least value is black.
    Monochrome2,
    /// Places in the palette.
    Palette,
    /// Red, green, blue.
    Rgb,
    /// Luminance and colour differences, full range.
    YbrFull,
    /// Luminance and colour differences, 16 to 235 and 240 (retired).
    YbrPartial,
    /// Something else: retired and never met.
    Other,
}

impl Frame {
    /// The numbers in the stored bits, sample by sample; floats as they are.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        let whole = |word: u32| self.number(word) as f64;
        match &self.samples {
            Samples::Bytes(samples) => samples.iter().map(|&word| whole(word.into())).collect(),
            Samples::Words(samples) => samples.iter().map(|&word| whole(word.into())).collect(),
            Samples::Longs(samples) => samples.iter().map(|&word| whole(word)).collect(),
            Samples::Floats(samples) => samples.iter().map(|&sample| sample.into()).collect(),
            Samples::Doubles(samples) => samples.clone(),
        }
    }

    /// The number in the stored bits of a sample.
    #[must_use]
    pub fn number(&self, word: u32) -> i64 {
        let low = self.high.saturating_add(1).saturating_sub(self.stored);
        let stored = self.stored.clamp(1, 32);
        let number = i64::from(word.checked_shr(low).unwrap_or(0)) & ((1_i64 << stored) - 1);
        if self.signed && number >> (stored - 1) & 1 == 1 { number - (1_i64 << stored) } else { number }
    }

    /// The bytes of the samples as native pixel data in little endian would have them (by pixel; one byte for
    /// each sample of one bit).
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        match &self.samples {
            Samples::Bytes(samples) => samples.clone(),
            Samples::Words(samples) => samples.iter().flat_map(|sample| sample.to_le_bytes()).collect(),
            Samples::Longs(samples) => samples.iter().flat_map(|sample| sample.to_le_bytes()).collect(),
            Samples::Floats(samples) => samples.iter().flat_map(|sample| sample.to_le_bytes()).collect(),
            Samples::Doubles(samples) => samples.iter().flat_map(|sample| sample.to_le_bytes()).collect(),
        }
    }
}

/// Decodes frame `frame` (from 0) of an object whose head is `head`.
///
/// # Errors
/// See [`PixelError`]. A codestream that ends too soon, or holds another size than the head says, is an error;
/// nothing partial is given.
pub fn decode_frame(source: &mut dyn Source, head: &Head, frame: u32) -> Result<Frame, PixelError> {
    let place = head.pixels.ok_or(PixelError::NoImage)?;
    let layout = match place.length {
        Some(length) => Layout::of(head)?.by_length(length),
        None => Layout::of(head)?,
    };
    let frame = frame as usize;
    if frame >= layout.frames {
        return Err(PixelError::NoImage);
    }
    if layout.rows.saturating_mul(layout.columns) > MOST_PIXELS {
        return Err(PixelError::Unsupported);
    }
    match (head.syntax.encapsulated, place.length) {
        (false, Some(_)) => {
            let bytes = native::bytes(source, head, &layout, frame)?;
            Raw { floats: place.tag != tags::PIXEL_DATA, bytes, planar: layout.planar }.frame(&layout)
        }
        (true, None) if place.tag == tags::PIXEL_DATA => {
            let codec = Codec::of(&head.syntax.uid).ok_or(PixelError::Unsupported)?;
            let code = find::codestream(source, head, codec, frame, layout.frames)?;
            codec.decode(&code, &layout)
        }
        // The value's length and the transfer syntax contradict each other.
        _ => Err(PixelError::Truncated),
    }
}

/// How the frames of encapsulated pixel data are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Codec {
    Jpeg,
    JpegLs,
    Jpeg2000,
    Rle,
    Deflated,
}

impl Codec {
    /// The codec of a transfer syntax; none for video, JPIP and JPEG XL.
    fn of(uid: &str) -> Option<Self> {
        match uid.strip_prefix("1.2.840.10008.1.2.")? {
            "5" => return Some(Self::Rle),
            "8.1" => return Some(Self::Deflated),
            _ => {}
        }
        match uid.strip_prefix("1.2.840.10008.1.2.4.")?.parse::<u32>().ok()? {
            50..=66 | 70 => Some(Self::Jpeg),
            80 | 81 => Some(Self::JpegLs),
            90..=93 | 201..=203 => Some(Self::Jpeg2000),
            _ => None,
        }
    }

    /// Decodes the codestream of a frame.
    fn decode(self, code: &[u8], layout: &Layout) -> Result<Frame, PixelError> {
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

impl Colours {
    fn of(layout: &Layout) -> Self {
        match (layout.samples, layout.photometric.as_str()) {
            (1, "MONOCHROME1") => Self::Monochrome1,
            (1, "MONOCHROME2" | "") => Self::Monochrome2,
            (1, "PALETTE COLOR") => Self::Palette,
            (3, "RGB" | "YBR_RCT" | "YBR_ICT" | "") => Self::Rgb,
            (3, "YBR_FULL" | "YBR_FULL_422") => Self::YbrFull,
            (3, "YBR_PARTIAL" | "YBR_PARTIAL_422" | "YBR_PARTIAL_420") => Self::YbrPartial,
            _ => Self::Other,
        }
    }
}

/// Samples as the file's bytes have them, in little endian.
struct Raw {
    bytes: Vec<u8>,
    floats: bool,
    /// Plane by plane.
    planar: bool,
}

impl Raw {
    fn frame(self, layout: &Layout) -> Result<Frame, PixelError> {
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

impl Samples {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Bytes(samples) => samples.len(),
            Self::Words(samples) => samples.len(),
            Self::Longs(samples) => samples.len(),
            Self::Floats(samples) => samples.len(),
            Self::Doubles(samples) => samples.len(),
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
