//! The alphabets of deflate (RFC 1951, 3.2.5).

/// The symbol that ends a block.
pub(crate) const END_OF_BLOCK: usize = 256;
/// The symbol of the shortest length.
pub(crate) const FIRST_LENGTH: usize = 257;
/// The shortest length that deflate knows.
pub(crate) const SHORTEST: usize = 3;
/// The longest one.
pub(crate) const LONGEST: usize = 258;
/// Symbols of literals, of the end and of lengths. The last two never occur, but have words in the fixed code.
pub(crate) const LITERALS: usize = 288;
/// Symbols of distances.
pub(crate) const DISTANCES: usize = 30;

/// The shortest length of each symbol from [`FIRST_LENGTH`].
const LENGTHS: [u16; 29] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
];
/// The bits that follow each of them.
const LENGTH_BITS: [u8; 29] =
    [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

/// What is written for a length.
#[derive(Clone, Copy, Default)]
pub(crate) struct Length {
    /// Its symbol.
    pub(crate) symbol: u16,
    /// The bits after the symbol.
    pub(crate) extra: u8,
    /// How many these are.
    pub(crate) bits: u8,
}

/// What is written for each length from [`SHORTEST`] to [`LONGEST`].
pub(crate) const LENGTH: [Length; 256] = {
    let mut table = [Length { symbol: 0, extra: 0, bits: 0 }; 256];
    let mut at = 0;
    let mut symbol = 0;
    while at < table.len() {
        let length = at + SHORTEST;
        while symbol + 1 < LENGTHS.len() && LENGTHS[symbol + 1] as usize <= length {
            symbol += 1;
        }
        table[at] = Length {
            symbol: (FIRST_LENGTH + symbol) as u16,
            extra: (length - LENGTHS[symbol] as usize) as u8,
            bits: LENGTH_BITS[symbol],
        };
        at += 1;
    }
    table
};

/// The symbol of a distance less 1 (below 32768), and how many of its lowest bits follow the symbol.
#[inline(always)]
pub(crate) const fn distance(less: u32) -> (u32, u32) {
    // Two symbols for each power of two from 2; the first two symbols stand for 0 and 1.
    let power = 31 - (less | 2).leading_zeros();
    let bits = power - 1;
    (2 * power + (less >> bits & 1) - 2 * (less < 2) as u32, bits)
}

#[cfg(test)]
#[path = "symbols_tests.rs"]
mod tests;
