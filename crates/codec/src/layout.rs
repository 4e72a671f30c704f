//! How the head describes the pixels (PS3.3 C.7.6.3, PS3.5 8).

use super::{OverlayBits, PixelError};
use dicom_dictionary_std::tags;
use veilig_dicom::{Head, Tag};

/// The image pixel module, checked: sizes are not zero and their products fit.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Samples of a pixel.
    pub samples: usize,
    /// Frames.
    pub frames: usize,
    /// Bits that a sample takes: 1, 8, 16, 32 or 64.
    pub allocated: u32,
    /// Bits of it that are the image.
    pub stored: u32,
    /// The highest of them.
    pub high: u32,
    /// Samples are in two's complement (Pixel Representation 1).
    pub signed: bool,
    /// Samples lie plane by plane (Planar Configuration 1).
    pub planar: bool,
    /// Photometric Interpretation.
    pub photometric: String,
    /// Pixel Padding Value as the bits of a sample.
    pub padding: Option<u32>,
    /// Numbers are big endian.
    pub big_endian: bool,
}

impl Layout {
    /// What the head says of its pixels.
    pub fn of(head: &Head) -> Result<Self, PixelError> {
        let set = &head.dataset;
        let number = |tag: Tag| set.integer(tag).and_then(|n| usize::try_from(n).ok());
        let size = |tag: Tag| number(tag).filter(|&n| n > 0 && n <= 0xFFFF).ok_or(PixelError::NoImage);
        let bits = |tag: Tag| number(tag).and_then(|n| u32::try_from(n).ok());
        let frames = match set.text_of_frames() {
            None => 1,
            Some(frames) => usize::try_from(frames).ok().filter(|&n| n > 0).ok_or(PixelError::NoImage)?,
        };
        let allocated = bits(tags::BITS_ALLOCATED).ok_or(PixelError::NoImage)?;
        if !matches!(allocated, 1 | 8 | 16 | 32 | 64) {
            return Err(PixelError::Unsupported);
        }
        let stored = bits(tags::BITS_STORED).unwrap_or(allocated);
        let high = bits(tags::HIGH_BIT).unwrap_or(stored.saturating_sub(1));
        if stored == 0 || stored > allocated || high >= allocated || high.saturating_add(1) < stored {
            return Err(PixelError::Unsupported);
        }
        let samples = number(tags::SAMPLES_PER_PIXEL).unwrap_or(1);
        if !matches!(samples, 1 | 3 | 4) {
            return Err(PixelError::Unsupported);
        }
        let padding = set.get(tags::PIXEL_PADDING_VALUE).and_then(|element| {
            let low = element.bytes().get(..2)?;
            Some(u32::from(u16::from_le_bytes(low.try_into().ok()?)))
        });
        Ok(Self {
            rows: size(tags::ROWS)?,
            columns: size(tags::COLUMNS)?,
            samples,
            frames,
            allocated,
            stored,
            high,
            signed: number(tags::PIXEL_REPRESENTATION) == Some(1),
            planar: number(tags::PLANAR_CONFIGURATION) == Some(1),
            photometric: set.text(tags::PHOTOMETRIC_INTERPRETATION).unwrap_or("").to_ascii_uppercase(),
            padding,
            big_endian: head.syntax.big_endian,
        })
    }

    /// Bits of a native frame.
    pub fn frame_bits(&self) -> Option<u64> {
        let samples = if self.is_422() { 2 } else { self.samples };
        let pixels = u64::try_from(self.rows.checked_mul(self.columns)?).ok()?;
        pixels.checked_mul(u64::try_from(samples).ok()?)?.checked_mul(u64::from(self.allocated))
    }

    /// Bytes of the native pixel data of all frames.
    pub fn native_bytes(&self) -> Option<u64> {
        Some(self.frame_bits()?.checked_mul(u64::try_from(self.frames).ok()?)?.div_ceil(8))
    }

    /// Two pixels share their colour.
    pub fn is_422(&self) -> bool {
        self.samples == 3 && self.photometric.ends_with("_422")
    }

    /// Each pixel has its own colour, whatever the photometric interpretation is called.
    pub fn unshared(mut self) -> Self {
        if self.is_422() {
            self.photometric = self.photometric.trim_end_matches("_422").to_owned();
        }
        self
    }

    /// Some writers decompress YBR_FULL_422 and keep the name: a native value as long as three samples for
    /// each pixel holds these, and its last third is image.
    pub fn by_length(self, length: u64) -> Self {
        let full = self.clone().unshared();
        let fits = |bytes: u64| length == bytes || length == bytes.saturating_add(bytes % 2);
        if full.native_bytes().is_some_and(fits) { full } else { self }
    }

    /// The bits of a sample that are no image, of samples of up to 32 bits.
    pub fn unused(&self) -> u32 {
        if !matches!(self.allocated, 8 | 16 | 32) {
            return 0;
        }
        let ones = |bits: u32| u32::MAX.checked_shr(32_u32.saturating_sub(bits)).unwrap_or(0);
        let low = self.high.saturating_add(1).saturating_sub(self.stored);
        let used = ones(self.stored).checked_shl(low).unwrap_or(0);
        ones(self.allocated) & !used
    }

    /// The unused bits in which the head says that overlay planes lie.
    pub fn overlay(&self, head: &Head) -> Option<OverlayBits> {
        let set = &head.dataset;
        let mask = (0x6000..=0x601E_u16)
            .step_by(2)
            .filter(|&group| set.get(Tag(group, 0x3000)).is_none())
            .filter_map(|group| u32::try_from(set.integer(Tag(group, 0x0102))?).ok())
            .filter_map(|bit| 1_u32.checked_shl(bit))
            .fold(0, |mask, bit| mask | bit)
            & self.unused();
        let bytes = u8::try_from(self.allocated / 8).ok()?;
        (mask != 0).then_some(OverlayBits { mask, bytes, big_endian: self.big_endian && bytes > 1 })
    }
}

/// Number of Frames as written, absent or not.
trait Frames {
    fn text_of_frames(&self) -> Option<i64>;
}

impl Frames for veilig_dicom::DataSet {
    fn text_of_frames(&self) -> Option<i64> {
        let element = self.get(tags::NUMBER_OF_FRAMES)?;
        if element.ascii().is_some_and(str::is_empty) {
            return None;
        }
        Some(self.integer(tags::NUMBER_OF_FRAMES).unwrap_or(0))
    }
}
