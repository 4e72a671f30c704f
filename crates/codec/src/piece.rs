//! A piece of pixel data on its way, and its check, which shares nothing with the code that makes pieces.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a copy did to the pixels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    /// Bytes of the value as written (for encapsulated data: items and delimiters included).
    pub bytes: u64,
    /// Codestream segments that were blanked.
    pub blanked: u32,
    /// An embedded overlay bit was cleared.
    pub overlay_bit_cleared: bool,
}

/// A piece of pixel data on its way: the source's bytes, what is written for them (same length), and
/// where the rules allow them to differ.
#[derive(Debug)]
pub struct PixelPiece<'a> {
    /// The bytes as the source has them.
    pub before: &'a [u8],
    /// The bytes that go out; as long as `before`.
    pub after: &'a [u8],
    /// Ranges that may be blanked: comments in codestreams, what lies behind the image. Ascending.
    pub free: &'a [Range<usize>],
    /// Bits of a pixel that may be cleared since an overlay plane lies in them.
    pub overlay: Option<OverlayBits>,
}

/// Bits of each native pixel that hold overlay planes. A piece begins at a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverlayBits {
    /// The bits, in the pixel as a number.
    pub mask: u32,
    /// Bytes of a pixel's sample: 1, 2 or 4.
    pub bytes: u8,
    /// The numbers are big endian.
    pub big_endian: bool,
}

impl PixelPiece<'_> {
    /// The rules allow what became of this piece: equal but for overlay bits that were cleared, and free
    /// ranges, where each byte is as it was or zero.
    #[must_use]
    pub fn verify(&self) -> bool {
        if self.before.len() != self.after.len() {
            return false;
        }
        let mut at = 0;
        for range in self.free {
            let (Some(kept), Some(free)) = (self.equal(at..range.start), self.blank(range)) else {
                return false;
            };
            if !kept || !free {
                return false;
            }
            at = range.end;
        }
        self.equal(at..self.before.len()).unwrap_or(false)
    }

    fn blank(&self, range: &std::ops::Range<usize>) -> Option<bool> {
        let (before, after) = (self.before.get(range.clone())?, self.after.get(range.clone())?);
        Some(before.iter().zip(after).all(|(b, a)| *a == 0 || a == b))
    }

    fn equal(&self, range: std::ops::Range<usize>) -> Option<bool> {
        let start = range.start;
        let (before, after) = (self.before.get(range.clone())?, self.after.get(range)?);
        if before == after {
            return Some(true);
        }
        let Some(overlay) = self.overlay else { return Some(false) };
        // Byte by byte: which bits may change in the byte at each place of a pixel.
        let little = overlay.mask.to_le_bytes();
        let width = usize::from(overlay.bytes.clamp(1, 4));
        let may_change = |place: usize| {
            let place = place % width;
            let place =
                if overlay.big_endian { width.saturating_sub(place.saturating_add(1)) } else { place };
            little.get(place).copied().unwrap_or(0)
        };
        let places = (0..width).map(|place| may_change(start.wrapping_add(place)));
        let may: Vec<u8> = places.collect();
        Some(before.iter().zip(after).zip(may.iter().cycle()).all(|((b, a), may)| (b ^ a) & !may == 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_overlay_bit_and_free_ranges_may_differ() {
        let overlay = Some(OverlayBits { mask: 0x8000, bytes: 2, big_endian: false });
        let before = [1, 0x80, 2, 0x80, 9, 9];
        let verify = |after: &[u8], overlay| {
            PixelPiece { before: &before, after, free: std::slice::from_ref(&(4..6)), overlay }.verify()
        };
        assert!(verify(&[1, 0, 2, 0x80, 0, 9], overlay));
        assert!(!verify(&[1, 0, 2, 0x80, 0, 9], None));
        assert!(!verify(&[1, 0, 3, 0x80, 0, 9], overlay));
        assert!(!verify(&[1, 0x80, 2, 0x80, 8, 9], overlay));
        assert!(!verify(&[1, 0x80, 2, 0x80, 9], overlay));
        let big = Some(OverlayBits { mask: 0x8000, bytes: 2, big_endian: true });
        assert!(PixelPiece { before: &[0x80, 1], after: &[0, 1], free: &[], overlay: big }.verify());
    }
}
