//! How much one task of the search for text takes on: few frames, so that whoever waits for a worker gets it soon, but as
//! many as make the way to them worth while. So the whole search takes time in proportion to what there is to look at,
//! however many frames that is and wherever they lie.

use dicom_dictionary_std::{tags, uids};
use veilig_dicom::Head;
use veilig_study::Image;

/// Pixels that are enough for one task where the way to them is short: four frames of CT.
const ENOUGH: u64 = 4 << 18;
/// A frame counts as so many pixels at least: a small one takes its time, too.
const LEAST: u64 = 1 << 14;

/// Pixels that are looked at in a file of any size: a thousand frames of CT.
const ANY_FILE: u64 = 1 << 28;
/// Pixels that each of its bytes adds: images have 1 to 20 for a byte, blank frames more.
const OF_BYTE: u64 = 24;
/// The slow decoders take the time of so many pixels for one.
const SLOW: u64 = 4;

/// A small file that claims so many pixels that looking at them would keep everybody waiting: no scanner makes it.
pub(crate) fn is_too_much(image: &Image) -> bool {
    let geometry = &image.geometry;
    let pixels = u64::from(geometry.rows).saturating_mul(geometry.columns.into()).max(LEAST);
    let last = image.transfer_syntax.rsplit('.').next().and_then(|last| last.parse::<u32>().ok());
    let is_slow = matches!(last, Some(90..=93 | 110..=112 | 201..=203));
    let effort = pixels.saturating_mul(geometry.frames.into()).saturating_mul(if is_slow { SLOW } else { 1 });
    effort > ANY_FILE.saturating_add(image.bytes.saturating_mul(OF_BYTE))
}

/// What a task has done. Where frames lie a worker knows from the task before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// Pixels that the way to the first frame was worth.
    way: u64,
    pixels: u64,
}

impl Effort {
    /// A task that begins at this frame: the head is read again, and a deflated file inflated anew.
    pub fn of(head: &Head, first: u32) -> Self {
        let read = head.pixels.map_or(0, |place| place.offset);
        let number =
            |tag| head.dataset.integer(tag).and_then(|number| u64::try_from(number).ok()).unwrap_or(0);
        let frame = number(tags::ROWS).saturating_mul(number(tags::COLUMNS));
        // An eighth of the time that a pixel takes when it is looked at.
        let inflated =
            if head.meta.text(tags::TRANSFER_SYNTAX_UID) == Some(uids::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN) {
                frame.saturating_mul(first.into()) / 8
            } else {
                0
            };
        Self { way: read.saturating_add(inflated), pixels: 0 }
    }

    /// Counts a frame; whether that is enough.
    pub fn is_enough(&mut self, width: u32, height: u32) -> bool {
        let pixels = u64::from(width).saturating_mul(height.into());
        self.pixels = self.pixels.saturating_add(pixels.max(LEAST));
        self.pixels >= ENOUGH.max(self.way)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_study::Geometry;

    fn image(side: u32, frames: u32, bytes: u64, syntax: &str) -> Image {
        let geometry = Geometry { rows: side, columns: side, frames, ..Geometry::default() };
        Image { geometry, bytes, transfer_syntax: syntax.to_owned(), ..Image::default() }
    }

    #[test]
    fn studies_of_scanners_are_looked_at_and_small_files_of_many_pixels_are_not() {
        for (side, frames, bytes, syntax) in [
            (512, 3000, 3000 * 512 * 512 * 2, "1.2.840.10008.1.2.1"),
            // Lossy, 20 to 1.
            (512, 3000, 3000 * 512 * 512 / 10, "1.2.840.10008.1.2.4.50"),
            (1024, 600, 600 * 1024 * 1024 / 3, "1.2.840.10008.1.2.4.90"),
            // A mask that deflates to nothing.
            (512, 700, 100_000, "1.2.840.10008.1.2.1.99"),
        ] {
            assert!(!is_too_much(&image(side, frames, bytes, syntax)), "{frames} of {side} in {syntax}");
        }
        assert!(is_too_much(&image(64, 500_000_030, 500_000, "1.2.840.10008.1.2.1.99")));
        assert!(is_too_much(&image(2048, 300, 300_000, "1.2.840.10008.1.2.4.90")));
        assert!(is_too_much(&image(32, 200_000, 2_000_000, "1.2.840.10008.1.2.5")));
    }
}
