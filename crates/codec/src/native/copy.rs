//! Native pixel data on its way to the export.

use super::unused::Unused;
use crate::layout::Layout;
use crate::{Copied, OverlayBits, Piece, PixelError};
use std::io::{self, Read};

/// A piece's size: a multiple of every pixel's.
const PIECE: usize = 1 << 20;

/// Streams `length` bytes of native pixels; what lies behind the image is blanked.
pub fn copy(
    stream: &mut dyn Read,
    layout: &Layout,
    overlay: Option<OverlayBits>,
    length: u64,
    sink: &mut dyn FnMut(&Piece<'_>) -> io::Result<()>,
) -> Result<Copied, PixelError> {
    let image = layout.native_bytes().ok_or(PixelError::Truncated)?;
    if length < image {
        return Err(PixelError::Truncated);
    }
    let rule = Unused::new(layout, overlay);
    let mut copied = Copied::default();
    // No more than needed: most images are smaller than a piece.
    let mut buffer = vec![0; usize::try_from(length).unwrap_or(PIECE).min(PIECE)];
    while copied.bytes < length {
        let in_image = image > copied.bytes;
        let end = if in_image { image } else { length };
        let size = usize::try_from(end.saturating_sub(copied.bytes)).unwrap_or(PIECE).min(PIECE);
        let before = buffer.get_mut(..size).ok_or(PixelError::Truncated)?;
        read_exact(stream, before)?;
        let changed = if in_image { rule.apply(before)? } else { Some(vec![0; size]) };
        copied.overlay_bit_cleared |= in_image && changed.as_deref().is_some_and(|after| after != before);
        let after = changed.as_deref().unwrap_or(before);
        let all = 0..size;
        let free = if in_image { &[] } else { std::slice::from_ref(&all) };
        sink(&Piece { before, after, free, overlay: overlay.filter(|_| in_image) })?;
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
