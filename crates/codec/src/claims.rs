//! What a head claims of its pixels, held against the bytes that there are, before anybody counts to what it says.

use crate::PixelError;
use dicom_dictionary_std::tags;
use veilig_dicom::{Head, LARGEST_FRAME};

/// Below this size any ratio is harmless: blank frames and masks deflate to nearly nothing.
const SMALL: u64 = 256 << 20;
/// Bytes that a byte of a larger deflated file may stand for; deflate itself allows 1032.
const RATIO: u64 = 250;

/// Whether a file of so many bytes can hold what its head claims.
///
/// # Errors
/// [`PixelError::TooLarge`] for a frame that would take more memory than there is for one, [`PixelError::Unpacks`] for a
/// deflated file that is a bomb, [`PixelError::Truncated`] for more frames than bytes can be.
pub fn check_claims(head: &Head, bytes: u64) -> Result<(), PixelError> {
    let Some(place) = head.pixels else { return Ok(()) };
    let inflated = place.length.filter(|_| head.syntax.deflated);
    if inflated.is_some_and(|length| length > SMALL && length / bytes.max(1) > RATIO) {
        return Err(PixelError::Unpacks);
    }
    if head.frame_memory() > LARGEST_FRAME {
        return Err(PixelError::TooLarge);
    }
    // A frame takes a bit at least, in fragments the head of an item.
    let most = match place.length {
        Some(length) => length.saturating_mul(8),
        None => bytes / 8,
    };
    let frames = head.dataset.integer(tags::NUMBER_OF_FRAMES).and_then(|frames| u64::try_from(frames).ok());
    if frames.is_some_and(|frames| frames > most.max(1)) { Err(PixelError::Truncated) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::{DataSet, Element, PixelPlace, TransferSyntax, VR};

    fn claim(
        syntax: TransferSyntax,
        size: [u16; 2],
        frames: &str,
        length: Option<u64>,
        bytes: u64,
    ) -> Option<String> {
        let number = |tag, number: u16| Element::new(tag, VR::US, number.to_le_bytes());
        let dataset = [
            number(tags::ROWS, size[0]),
            number(tags::COLUMNS, size[1]),
            number(tags::BITS_ALLOCATED, 16),
            Element::new(tags::NUMBER_OF_FRAMES, VR::IS, frames.as_bytes()),
        ];
        let place = PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length };
        let dataset = dataset.into_iter().collect();
        let head = Head { meta: DataSet::new(), syntax, dataset, pixels: Some(place) };
        check_claims(&head, bytes).err().map(|error| format!("{error:?}"))
    }

    fn syntax(uid: &str) -> TransferSyntax {
        TransferSyntax::from_uid(uid).unwrap()
    }

    #[test]
    fn more_frames_than_bits_or_items_are_refused() {
        let native =
            |frames, length| claim(TransferSyntax::explicit(), [1, 1], frames, Some(length), length + 500);
        assert_eq!(native("800", 100), None);
        assert_eq!(native("801", 100).as_deref(), Some("Truncated"));
        let coded = |frames| claim(syntax("1.2.840.10008.1.2.5"), [1, 1], frames, None, 8000);
        assert_eq!(coded("1000"), None);
        assert_eq!(coded("2147483647").as_deref(), Some("Truncated"));
    }

    #[test]
    fn what_inflates_to_more_than_any_file_is_refused_and_a_blank_mask_is_not() {
        let deflated =
            |length, bytes| claim(syntax("1.2.840.10008.1.2.1.99"), [64, 64], "1", Some(length), bytes);
        assert_eq!(deflated(200 << 20, 200_000), None);
        assert_eq!(deflated(500 << 20, 10 << 20), None);
        assert_eq!(deflated(500 << 20, 500_000).as_deref(), Some("Unpacks"));
    }

    #[test]
    fn frames_of_scanners_are_decoded_and_larger_ones_are_not() {
        let frame = |uid, rows, columns| claim(syntax(uid), [rows, columns], "1", None, 1 << 20);
        let (jpeg_2000, jpeg) = ("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.70");
        assert_eq!(frame(jpeg_2000, 5355, 4915), None, "a mammogram");
        assert_eq!(frame(jpeg, 10_000, 4300), None, "a long leg");
        assert_eq!(frame(jpeg_2000, 8192, 8192).as_deref(), Some("TooLarge"));
    }
}
