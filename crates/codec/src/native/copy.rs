//! Native pixel data on its way to the export.

use super::unused::Unused;
use crate::layout::Layout;
use crate::{Copied, OverlayBits, PixelError, PixelPiece};
use std::io::{self, Read};

/// A piece's size: a multiple of every pixel's.
const PIECE: usize = 1 << 20;

/// Streams `length` bytes of native pixels; what lies behind the image is blanked. `words`: their VR is OW.
pub fn copy(
    stream: &mut dyn Read,
    layout: &Layout,
    (overlay, words): (Option<OverlayBits>, bool),
    length: u64,
    sink: &mut dyn FnMut(&PixelPiece<'_>) -> io::Result<()>,
) -> Result<Copied, PixelError> {
    let image = layout.native_bytes().ok_or(PixelError::Truncated)?;
    if length < image {
        return Err(PixelError::Truncated);
    }
    // In big endian words of 16 bits the byte that fills the last one lies before the image's last.
    let swapped = words && layout.big_endian && layout.allocated <= 8;
    let is_filled = swapped && image % 2 == 1 && length > image;
    let whole = image.saturating_sub(u64::from(is_filled));
    let rule = Unused::new(layout, overlay);
    let mut copied = Copied::default();
    // No more than needed: most images are smaller than a piece.
    let mut buffer = vec![0; usize::try_from(length).unwrap_or(PIECE).min(PIECE)];
    while copied.bytes < length {
        let in_image = whole > copied.bytes;
        let is_last_word = is_filled && copied.bytes == whole;
        let end = match (in_image, is_last_word) {
            (true, _) => whole,
            (_, true) => whole.saturating_add(2),
            _ => length,
        };
        let size = usize::try_from(end.saturating_sub(copied.bytes)).unwrap_or(PIECE).min(PIECE);
        let before = buffer.get_mut(..size).ok_or(PixelError::Truncated)?;
        read_exact(stream, before)?;
        let free = match (in_image, is_last_word) {
            (true, _) => 0..0,
            (_, true) => 0..1,
            _ => 0..size,
        };
        let own = before.get(free.end..).unwrap_or_default();
        let changed = rule.apply(own)?;
        copied.overlay_bit_cleared |= changed.as_deref().is_some_and(|after| after != own);
        let after = match changed {
            None if free.is_empty() => None,
            changed => {
                let mut after = vec![0; free.end];
                after.extend_from_slice(changed.as_deref().unwrap_or(own));
                Some(after)
            }
        };
        let after = after.as_deref().unwrap_or(before);
        let overlay = overlay.filter(|_| free.end < size);
        let free = if free.is_empty() { &[] } else { std::slice::from_ref(&free) };
        sink(&PixelPiece { before, after, free, overlay })?;
        copied.bytes = copied.bytes.saturating_add(size as u64);
    }
    Ok(copied)
}

/// Fills `bytes`; a source that ends before is truncated.
pub fn read_exact(stream: &mut dyn Read, bytes: &mut [u8]) -> Result<(), PixelError> {
    stream.read_exact(bytes).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => PixelError::Truncated,
        _ => PixelError::Io(error),
    })
}
