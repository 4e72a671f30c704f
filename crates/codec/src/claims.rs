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
/// [`PixelError::TooLarge`] for a frame or a deflated file that would take more than there is, [`PixelError::Truncated`]
/// for more frames than bytes can be.
pub fn check_claims(head: &Head, bytes: u64) -> Result<(), PixelError> {
    let Some(place) = head.pixels else { return Ok(()) };
    let inflated = place.length.filter(|_| head.syntax.deflated);
    if inflated.is_some_and(|length| length > SMALL && length / bytes.max(1) > RATIO) {
        return Err(PixelError::TooLarge);
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
