//! The bits of a scan: behind FF the next byte has seven (ISO 14495-1 A.1).

use crate::PixelError;

/// Bits of a scan up to its marker.
pub struct GolombBits<'a> {
    data: &'a [u8],
    at: usize,
    /// The next bits, at the top.
    held: u64,
    count: u32,
    /// So many of the lowest bits held are no bits of the file.
    padded: u32,
    after_ff: bool,
}

impl<'a> GolombBits<'a> {
    /// The bits from `at` on.
    pub fn new(data: &'a [u8], at: usize) -> Self {
        Self { data, at, held: 0, count: 0, padded: 0, after_ff: false }
    }

    #[inline]
    fn fill(&mut self) {
        while self.count <= 56 {
            let byte = self.data.get(self.at).copied();
            let (byte, size) = match byte {
                // Seven bits; with the eighth it is a marker.
                Some(byte) if self.after_ff && byte < 0x80 => (byte, 7),
                Some(byte) if !self.after_ff => (byte, 8),
                _ => {
                    self.padded = self.padded.saturating_add(8);
                    self.count += 8;
                    continue;
                }
            };
            self.at = self.at.saturating_add(1);
            self.after_ff = byte == 0xFF;
            self.held |= u64::from(byte) << (64 - size) >> self.count;
            self.count += size;
        }
    }

    /// The next `size` bits (0 to 31).
    #[inline]
    pub fn take(&mut self, size: u32) -> i32 {
        if size == 0 {
            return 0;
        }
        if self.count < 32 {
            self.fill();
        }
        let value = self.held >> (64 - size.min(31));
        self.held <<= size & 31;
        self.count = self.count.saturating_sub(size);
        value as i32
    }

    /// The number of zeros before the next one, which is taken, too; at most `most`.
    #[inline]
    pub fn zeros(&mut self, most: u32) -> Result<u32, PixelError> {
        let mut zeros = 0_u32;
        loop {
            if self.count < 32 {
                self.fill();
            }
            let found = self.held.leading_zeros().min(self.count).min(31);
            zeros = zeros.saturating_add(found);
            if zeros > most {
                return Err(PixelError::Codestream);
            }
            let one = found < self.count && self.held >> (63 - found) & 1 == 1;
            let size = found + u32::from(one);
            self.held <<= size;
            self.count -= size;
            if one {
                return Ok(zeros);
            }
            self.check()?;
        }
    }

    /// Whether more bits were taken than there are.
    #[inline]
    pub fn check(&self) -> Result<(), PixelError> {
        if self.count < self.padded { Err(PixelError::Truncated) } else { Ok(()) }
    }

    /// Where the next marker is.
    pub fn end(&self) -> usize {
        // The byte before may be the marker's FF, which a bit of the scan's padding was taken from.
        let from = self.at.saturating_sub(1);
        let rest = self.data.get(from..).unwrap_or_default();
        let found = rest.windows(2).position(|pair| matches!(pair, [0xFF, 0x80..=0xFF]));
        found.map_or(self.data.len(), |place| from.saturating_add(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_ff_come_seven_bits_and_then_the_marker() {
        let mut bits = GolombBits::new(&[0xFF, 0x41, 0x80, 0xFF, 0xD9], 0);
        assert_eq!((bits.take(8), bits.take(7), bits.take(1)), (0xFF, 0x41, 1));
        assert!(bits.check().is_ok());
        assert_eq!(bits.end(), 3);
        bits.take(16);
        assert!(bits.check().is_err());
    }

    #[test]
    fn zeros_are_counted_over_many_bytes_up_to_a_limit() {
        let mut bits = GolombBits::new(&[0, 0, 0, 0, 0, 1, 0x80], 0);
        assert_eq!(bits.zeros(60).unwrap(), 47);
        assert_eq!(bits.zeros(60).unwrap(), 0);
        assert!(GolombBits::new(&[0; 20], 0).zeros(60).is_err());
        assert!(GolombBits::new(&[0; 2], 0).zeros(60).is_err());
    }
}
