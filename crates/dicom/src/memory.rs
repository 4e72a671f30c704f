//! How much memory a frame takes, by what its head says: nobody begins what the computer can't hold.

use super::Head;
use dicom_dictionary_std::tags;

/// Frames that take more are handled one at a time, whatever else may be done beside them.
pub const LARGE: u64 = 128 << 20;

/// No scanner makes frames that take more: a mammogram of 26 million pixels in JPEG 2000 takes three quarters of it.
pub const MOST: u64 = 1 << 30;

impl Head {
    /// Bytes that one frame takes at most while it is decoded and shown. A head that does not describe its pixels says 0.
    #[must_use]
    pub fn frame_memory(&self) -> u64 {
        let number =
            |tag| self.dataset.integer(tag).and_then(|number| u64::try_from(number).ok()).unwrap_or(0);
        if self.pixels.is_none() {
            return 0;
        }
        let pixels = number(tags::ROWS).saturating_mul(number(tags::COLUMNS));
        let samples = number(tags::SAMPLES_PER_PIXEL).clamp(1, 4);
        let allocated = number(tags::BITS_ALLOCATED).div_ceil(8).clamp(1, 8);
        let sample = if self.syntax.encapsulated { by_codec(&self.syntax.uid) } else { 2 * allocated };
        // Besides its picture, four bytes a pixel, and what the search for text makes of it.
        pixels.saturating_mul(samples.saturating_mul(sample).saturating_add(8))
    }
}

/// Bytes that a decoder takes for a sample at most, as measured (`docs/measured/2026-11-29-hostile.md`).
fn by_codec(uid: &str) -> u64 {
    match uid.rsplit('.').next().and_then(|last| last.parse::<u32>().ok()) {
        Some(90..=93 | 201..=203) => 24,
        Some(110..=112) => 20,
        Some(50..=81) => 8,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DataSet, Element, PixelPlace, TransferSyntax, VR};

    fn memory(uid: &str, rows: u16, columns: u16, samples: u16, vr: VR) -> u64 {
        let number = |tag, number: u16| Element::new(tag, VR::US, number.to_le_bytes());
        let dataset = [
            number(tags::SAMPLES_PER_PIXEL, samples),
            number(tags::ROWS, rows),
            number(tags::COLUMNS, columns),
            number(tags::BITS_ALLOCATED, 16),
        ];
        let place = PixelPlace { tag: tags::PIXEL_DATA, vr, offset: 0, length: None };
        let syntax = TransferSyntax::from_uid(uid).unwrap();
        Head { meta: DataSet::new(), syntax, dataset: dataset.into_iter().collect(), pixels: Some(place) }
            .frame_memory()
    }

    #[test]
    fn what_a_frame_takes_depends_on_its_size_and_its_decoder_and_on_no_word_of_the_file() {
        let (native, jpeg_2000) = ("1.2.840.10008.1.2.1", "1.2.840.10008.1.2.4.90");
        assert_eq!(memory(native, 512, 512, 1, VR::OW), 512 * 512 * 12);
        assert!(memory(jpeg_2000, 5355, 4915, 1, VR::OB) < MOST, "a mammogram");
        assert!(memory(jpeg_2000, 8192, 8192, 1, VR::OB) > MOST);
        assert!(memory(jpeg_2000, 4915, 5355, 3, VR::UN) > MOST, "three samples, whatever VR the file names");
    }
}
