//! The bits of a scan's entropy-coded data (ISO 10918-1 F.2.2.5), and Huffman codes (annexes C and F.2.2.3).

use crate::PixelError;

/// Bits from a scan: the byte behind FF is skipped where it is zero, a marker ends them.
pub struct HuffmanBits<'a> {
    data: &'a [u8],
    at: usize,
    /// The next bits, at the top.
    held: u64,
    count: u32,
    /// So many of the lowest bits held are no bits of the file.
    padded: u32,
}

impl<'a> HuffmanBits<'a> {
    /// The bits from `at` on.
    pub fn new(data: &'a [u8], at: usize) -> Self {
        Self { data, at, held: 0, count: 0, padded: 0 }
    }

    /// Holds at least 32 bits; zeros behind the end.
    #[inline]
    fn fill(&mut self) {
        while self.count <= 56 {
            let byte = match self.data.get(self.at) {
                Some(0xFF) => match self.data.get(self.at.saturating_add(1)) {
                    Some(0) => {
                        self.at = self.at.saturating_add(2);
                        0xFF
                    }
                    // A marker: it stays where it is.
                    _ => {
                        self.padded = self.padded.saturating_add(8);
                        0
                    }
                },
                Some(&byte) => {
                    self.at = self.at.saturating_add(1);
                    byte
                }
                None => {
                    self.padded = self.padded.saturating_add(8);
                    0
                }
            };
            self.held |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }

    /// The next `size` bits (1 to 16), which stay.
    #[inline]
    fn peek(&mut self, size: u32) -> usize {
        if self.count < 32 {
            self.fill();
        }
        (self.held >> 48 >> (16 - size.min(16))) as usize
    }

    /// Passes over up to 16 bits that were peeked.
    #[inline]
    fn skip(&mut self, size: u32) {
        self.held <<= size & 31;
        self.count = self.count.saturating_sub(size);
    }

    /// The next `size` bits (0 to 16) as a number.
    #[inline]
    pub fn take(&mut self, size: u32) -> i32 {
        if size == 0 {
            return 0;
        }
        let value = self.peek(size);
        self.skip(size);
        value as i32
    }

    /// The next `size` bits as a signed number (EXTEND, figure F.12).
    #[inline]
    pub fn extended(&mut self, size: u32) -> i32 {
        if size == 0 {
            return 0;
        }
        let value = self.take(size);
        if value < 1 << (size.min(16) - 1) { value - (1 << size.min(16)) + 1 } else { value }
    }

    /// Whether more bits were taken than there are: the scan is truncated or broken.
    #[inline]
    pub fn check(&self) -> Result<(), PixelError> {
        if self.count < self.padded { Err(PixelError::Truncated) } else { Ok(()) }
    }

    /// Passes over the rest of the byte and the restart marker that must follow.
    pub fn restart(&mut self) -> Result<(), PixelError> {
        self.check()?;
        let at = self.end();
        let marker = self.data.get(at..at.saturating_add(2)).unwrap_or_default();
        if !matches!(marker, [0xFF, 0xD0..=0xD7]) {
            return Err(PixelError::Codestream);
        }
        *self = Self::new(self.data, at.saturating_add(2));
        Ok(())
    }

    /// Where the marker behind the entropy-coded data is.
    pub fn end(&self) -> usize {
        // Only whole bytes that were read ahead can lie before the marker: those of this scan that nobody
        // wanted. Fill bytes before a marker are passed, too.
        let mut at = self.at;
        while let Some(rest) = self.data.get(at..) {
            match rest {
                [0xFF, 0x00, ..] => at = at.saturating_add(2),
                [0xFF, 0xFF, ..] => at = at.saturating_add(1),
                [0xFF, ..] | [] => break,
                _ => at = at.saturating_add(1),
            }
        }
        at
    }
}

/// How many bits the table looks at in one go.
const QUICK: u32 = 9;

/// A Huffman table.
#[derive(Clone)]
pub struct Huffman {
    /// For each start of [`QUICK`] bits: the code's length and value; length 0 where the code is longer.
    quick: [(u8, u8); 1 << QUICK],
    /// For each length: the first code that is greater than those of this length, at the top of 16 bits.
    above: [u32; 17],
    /// For each length: what to add to a code to get the place of its value.
    shift: [i32; 17],
    values: Vec<u8>,
}

impl Huffman {
    /// From the number of codes of each length, and the values (DHT, B.2.4.2).
    pub fn new(counts: &[u8; 16], values: &[u8]) -> Result<Self, PixelError> {
        let mut table =
            Self { quick: [(0, 0); 1 << QUICK], above: [0; 17], shift: [0; 17], values: values.to_vec() };
        let mut code = 0_u32;
        let mut place = 0_usize;
        for (length, &count) in (1_u32..).zip(counts) {
            let first = code;
            let at = length as usize;
            if let Some(shift) = table.shift.get_mut(at) {
                *shift = place as i32 - first as i32;
            }
            for _ in 0..count {
                let value = *values.get(place).ok_or(PixelError::Codestream)?;
                if code >= 1 << length {
                    return Err(PixelError::Codestream);
                }
                if length <= QUICK {
                    let start = (code << (QUICK - length)) as usize;
                    let size = 1_usize << (QUICK - length);
                    let places = table.quick.get_mut(start..start + size).ok_or(PixelError::Codestream)?;
                    places.fill((length as u8, value));
                }
                code += 1;
                place += 1;
            }
            if let Some(above) = table.above.get_mut(at) {
                *above = code << (16 - length);
            }
            code <<= 1;
        }
        Ok(table)
    }

    /// The next value.
    #[inline]
    pub fn next(&self, bits: &mut HuffmanBits<'_>) -> Result<u8, PixelError> {
        let start = bits.peek(QUICK);
        if let Some(&(length, value)) = self.quick.get(start)
            && length != 0
        {
            bits.skip(length.into());
            return Ok(value);
        }
        let code = bits.peek(16) as u32;
        for length in QUICK + 1..=16 {
            let at = length as usize;
            if self.above.get(at).is_some_and(|&above| code < above) {
                bits.skip(length);
                let place = (code >> (16 - length)) as i32 + self.shift.get(at).copied().unwrap_or(0);
                let value = usize::try_from(place).ok().and_then(|place| self.values.get(place));
                return value.copied().ok_or(PixelError::Codestream);
            }
        }
        Err(PixelError::Codestream)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stuffed_bytes_count_once_and_a_marker_ends_the_bits() {
        let mut bits = HuffmanBits::new(&[0xFF, 0, 0x12, 0xFF, 0xD9], 0);
        assert_eq!((bits.take(8), bits.take(4), bits.take(4)), (0xFF, 1, 2));
        assert!(bits.check().is_ok());
        assert_eq!(bits.end(), 3);
        bits.take(1);
        assert!(bits.check().is_err());
    }

    #[test]
    fn codes_short_and_long_give_their_values_and_others_an_error() {
        // One code of 1 bit, one of 2, one of 12: 0, 10, 110000000000.
        let mut counts = [0; 16];
        counts[0] = 1;
        counts[1] = 1;
        counts[11] = 1;
        let table = Huffman::new(&counts, &[7, 8, 9]).unwrap();
        let mut bits = HuffmanBits::new(&[0b0101_1000, 0, 0xF0, 0xF0], 0);
        let mut next = || table.next(&mut bits).ok();
        assert_eq!([next(), next(), next(), next(), next()], [Some(7), Some(8), Some(9), Some(7), None]);
    }

    #[test]
    fn more_codes_than_there_can_be_are_refused() {
        let mut counts = [0; 16];
        counts[0] = 3;
        assert!(Huffman::new(&counts, &[1, 2, 3]).is_err());
        assert!(Huffman::new(&counts, &[1]).is_err());
    }

    #[test]
    fn extended_numbers_are_signed() {
        let mut bits = HuffmanBits::new(&[0b1010_1100, 0], 0);
        assert_eq!([bits.extended(1), bits.extended(1), bits.extended(3), bits.extended(3)], [1, -1, 5, 4]);
    }
}
