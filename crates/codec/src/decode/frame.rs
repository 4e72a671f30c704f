//! A frame's samples, and what they mean.

use crate::layout::Layout;

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

impl Colours {
    /// What the head says.
    pub fn of(layout: &Layout) -> Self {
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
