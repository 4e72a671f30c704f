//! Unused bits of native pixels: overlay planes are cleared, anything else must be explained.

use crate::layout::Layout;
use crate::{OverlayBits, PixelError};

/// The rule on unused bits for the pixels of one object.
pub struct Unused {
    /// Unused bits of a sample.
    mask: u32,
    overlay: u32,
    /// The highest stored bit where numbers are signed, else 0.
    sign: u32,
    /// Unused bits above the stored ones: where a sign may be extended to.
    above: u32,
    padding: Option<u32>,
    bytes: usize,
    big_endian: bool,
    /// Of samples of 64 bits: the unused ones, and the highest stored bit where numbers are signed.
    long: Option<(u64, u64)>,
}

impl Unused {
    /// The rule for pixels of this layout, some of whose bits may hold an overlay plane.
    pub fn new(layout: &Layout, overlay: Option<OverlayBits>) -> Self {
        let mask = layout.unused();
        let high = 1_u32.checked_shl(layout.high).unwrap_or(0);
        Self {
            mask,
            overlay: overlay.map_or(0, |bits| bits.mask),
            sign: if layout.signed { high } else { 0 },
            above: mask & !high.wrapping_sub(1) & !high,
            padding: layout.padding,
            bytes: (layout.allocated / 8).max(1) as usize,
            big_endian: layout.big_endian,
            long: (layout.allocated == 64 && layout.stored < 64).then(|| {
                let ones = |bits: u32| u64::MAX.checked_shr(64_u32.saturating_sub(bits)).unwrap_or(0);
                let low = layout.high.saturating_add(1).saturating_sub(layout.stored);
                let used = ones(layout.stored).checked_shl(low).unwrap_or(0);
                let sign = if layout.signed { 1_u64.checked_shl(layout.high).unwrap_or(0) } else { 0 };
                (!used, sign)
            }),
        }
    }

    /// Applies the rule to whole pixels. Returns what goes out if that differs.
    pub fn apply(&self, chunk: &[u8]) -> Result<Option<Vec<u8>>, PixelError> {
        if let Some((mask, sign)) = self.long {
            return if self.is_clean_long(chunk, mask, sign) {
                Ok(None)
            } else {
                Err(PixelError::UnusedBits)
            };
        }
        // Nearly all chunks: nothing in any unused bit.
        if self.mask == 0 || self.is_clean(chunk) {
            return Ok(None);
        }
        let explained = match (self.bytes, self.overlay) {
            (2, 0) if self.big_endian => self.explained(chunk, |b: [u8; 2]| u16::from_be_bytes(b).into()),
            (2, 0) => self.explained(chunk, |b: [u8; 2]| u16::from_le_bytes(b).into()),
            (2, _) if self.big_endian => {
                return self.cleared(chunk, |b| u16::from_be_bytes(b).into(), |w| (w as u16).to_be_bytes());
            }
            (2, _) => {
                return self.cleared(chunk, |b| u16::from_le_bytes(b).into(), |w| (w as u16).to_le_bytes());
            }
            (4, _) if self.big_endian => return self.cleared(chunk, u32::from_be_bytes, u32::to_be_bytes),
            (4, _) => return self.cleared(chunk, u32::from_le_bytes, u32::to_le_bytes),
            _ => return self.cleared(chunk, |[b]: [u8; 1]| b.into(), |w| [w as u8]),
        };
        if explained { Ok(None) } else { Err(PixelError::UnusedBits) }
    }

    /// Samples of 64 bits: every unused bit is clear or the sign.
    fn is_clean_long(&self, chunk: &[u8], mask: u64, sign: u64) -> bool {
        let above = mask & !sign.wrapping_sub(1);
        chunk.as_chunks::<8>().0.iter().all(|bytes| {
            let word = if self.big_endian { u64::from_be_bytes(*bytes) } else { u64::from_le_bytes(*bytes) };
            let extended = sign != 0 && word & sign != 0 && word & mask == above;
            word & mask == 0 || extended
        })
    }

    /// No unused bit is set: eight bytes at a time.
    fn is_clean(&self, chunk: &[u8]) -> bool {
        let word = if self.big_endian { self.mask.to_be_bytes() } else { self.mask.to_le_bytes() };
        let pixel = match (self.bytes, self.big_endian, word) {
            (4, ..) => word,
            (2, true, [.., a, b]) | (2, false, [a, b, ..]) => [a, b, a, b],
            (_, true, [.., a]) | (_, false, [a, ..]) => [a; 4],
        };
        let [a, b, c, d] = pixel;
        let mask = u64::from_ne_bytes([a, b, c, d, a, b, c, d]);
        let (words, rest) = chunk.as_chunks::<8>();
        let set = words.iter().fold(0, |set, word| set | (u64::from_ne_bytes(*word) & mask));
        set == 0 && rest.iter().zip(pixel.iter().cycle()).all(|(byte, mask)| byte & mask == 0)
    }

    /// Every pixel's unused bits are clear, its sign, or the padding value. Without branches, so that it
    /// runs on many pixels at once.
    fn explained<const N: usize>(&self, chunk: &[u8], read: impl Fn([u8; N]) -> u32) -> bool {
        let padding = self.padding.unwrap_or(0);
        let has_padding = self.padding.is_some();
        let bad = chunk.as_chunks::<N>().0.iter().fold(false, |bad, bytes| {
            let word = read(*bytes);
            let unused = word & self.mask;
            let extended = (unused == self.above) & (word & self.sign != 0);
            bad | !((unused == 0) | extended | (has_padding & (word == padding)))
        });
        !bad
    }

    /// As [`Self::explained`], with the overlay's bits cleared. The sign extension stays whole: where the
    /// other bits above are a negative number's sign, the overlay's bits become the sign, too.
    fn cleared<const N: usize>(
        &self,
        chunk: &[u8],
        read: impl Fn([u8; N]) -> u32,
        write: impl Fn(u32) -> [u8; N],
    ) -> Result<Option<Vec<u8>>, PixelError> {
        let mut after = chunk.to_vec();
        let sign_bits = self.above & !self.overlay;
        let rest = self.mask & !self.overlay;
        for bytes in after.as_chunks_mut::<N>().0 {
            let word = read(*bytes);
            let unused = word & rest;
            let extended = word & self.sign != 0 && sign_bits != 0 && unused == sign_bits;
            let cleared = if extended { word | (self.overlay & self.above) } else { word & !self.overlay };
            let cleared = cleared & !(self.overlay & !self.above);
            if unused != 0 && !extended && self.padding != Some(word) {
                return Err(PixelError::UnusedBits);
            }
            *bytes = write(cleared);
        }
        Ok((self.overlay != 0).then_some(after))
    }
}
