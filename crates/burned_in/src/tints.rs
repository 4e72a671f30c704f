//! Text that differs from its ground by its colour more than by its brightness.

/// A pixel whose channels differ by as much is coloured: text that stands out by less than 16 is not legible, and the colours
/// of lossy greys differ by less.
const COLOURED: u8 = 32;

/// For RGBA pixels with colours two more frames to look at, of which each pixel is its greatest and its least channel: blue
/// on black is dark, and yellow on white light, but the one differs from its ground by the greatest and the other by the
/// least. `None` where nothing is coloured.
#[must_use]
pub fn tints(rgba: &[u8]) -> Option<[Vec<u8>; 2]> {
    let pixels = rgba.as_chunks::<4>().0;
    let (most, least) =
        (|[r, g, b, _]: &[u8; 4]| *r.max(g).max(b), |[r, g, b, _]: &[u8; 4]| *r.min(g).min(b));
    let coloured = pixels.iter().any(|pixel| most(pixel).abs_diff(least(pixel)) >= COLOURED);
    coloured.then(|| [pixels.iter().map(most).collect(), pixels.iter().map(least).collect()])
}
