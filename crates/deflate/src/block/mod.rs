//! One block, written in the way that takes the fewest bits.

pub(crate) mod bits;
pub(crate) mod huffman;

use crate::costs::Costs;
use crate::symbols::{DISTANCES, END_OF_BLOCK, LENGTH, LITERALS};
use crate::token::{PLACES, Token, Tokens};
use bits::{Bits, CodeWords};
use huffman::{codes, lengths};

/// The order in which the lengths of the words of the code of lengths are written (RFC 1951, 3.2.7).
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/// The longest word of the codes of literals and distances.
const LIMIT: usize = 15;
/// The longest word of the code of lengths.
const LENGTHS_LIMIT: usize = 7;

/// The lengths of the words of both codes.
struct Code {
    literals: [u8; LITERALS],
    distances: [u8; DISTANCES],
}

impl Code {
    /// The code of RFC 1951, 3.2.6.
    fn fixed() -> Self {
        let mut literals = [8; LITERALS];
        literals[144..256].fill(9);
        literals[256..280].fill(7);
        Self { literals, distances: [5; DISTANCES] }
    }

    fn bits(&self, literals: &[u32; LITERALS], distances: &[u32; DISTANCES]) -> u64 {
        let sum = |counts: &[u32], lengths: &[u8]| -> u64 {
            counts.iter().zip(lengths).map(|(count, length)| u64::from(*count) * u64::from(*length)).sum()
        };
        sum(literals, &self.literals) + sum(distances, &self.distances)
    }
}

/// Writes `block` by its tokens or as it is, whichever is shorter; returns the costs in the block after it.
pub(crate) fn write(bits: &mut Bits, block: &[u8], tokens: &Tokens, last: bool) -> Costs {
    let mut literals = [0; LITERALS];
    let mut distances = [0; DISTANCES];
    let mut extra = 0;
    for (slot, (one, two)) in literals.iter_mut().zip(tokens.first.iter().zip(&tokens.second)).take(256) {
        *slot = one + two;
    }
    for (length, count) in LENGTH.iter().zip(tokens.first.iter().skip(256)) {
        if let Some(slot) = literals.get_mut(usize::from(length.symbol)) {
            *slot += count;
            extra += u64::from(*count) * u64::from(length.bits);
        }
    }
    for (count, (symbol, bits)) in tokens.second.iter().skip(Token::DISTANCE).zip(&PLACES) {
        if let Some(slot) = distances.get_mut(usize::from(*symbol)) {
            *slot += count;
            extra += u64::from(*count) * u64::from(*bits);
        }
    }
    literals[END_OF_BLOCK] = 1;
    let own = Code { literals: lengths(&literals, LIMIT), distances: lengths(&distances, LIMIT) };
    let head = CodeLengths::new(&own);
    let dynamic = head.bits() + own.bits(&literals, &distances) + extra;
    let fixed_code = Code::fixed();
    let fixed = fixed_code.bits(&literals, &distances) + extra;
    if stored(bits, block) <= dynamic.min(fixed) {
        store(bits, block, last);
    } else if fixed <= dynamic {
        bits.put(u64::from(last) | 1 << 1, 3);
        body(bits, &fixed_code, tokens);
    } else {
        bits.put(u64::from(last) | 2 << 1, 3);
        head.write(bits);
        body(bits, &own, tokens);
    }
    Costs::after(&literals, &distances)
}

/// The bits of a stored block after the three that begin each block.
fn stored(bits: &Bits, block: &[u8]) -> u64 {
    u64::from((bits.begun() + 3).wrapping_neg() & 7) + 32 + 8 * block.len() as u64
}

/// Writes `block` as it is.
pub(crate) fn store(bits: &mut Bits, block: &[u8], last: bool) {
    bits.put(u64::from(last), 3);
    bits.align();
    let size = block.len() as u16;
    bits.bytes(&size.to_le_bytes());
    bits.bytes(&(!size).to_le_bytes());
    bits.bytes(block);
}

/// Writes the tokens and the end of a block.
fn body(bits: &mut Bits, code: &Code, tokens: &Tokens) {
    let mut words = CodeWords { first: [0; 512], second: [0; 1024] };
    let literals = codes(&code.literals);
    for (((first, second), word), length) in
        words.first.iter_mut().zip(&mut words.second).zip(&literals).zip(&code.literals).take(Token::LENGTH)
    {
        *first = u32::from(*word) | u32::from(*length) << 24;
        *second = u64::from(*word) | u64::from(*length) << 48 | u64::from(*length) << 56;
    }
    for (first, length) in words.first.iter_mut().skip(Token::LENGTH).zip(&LENGTH) {
        let symbol = usize::from(length.symbol) % LITERALS;
        let bits = u32::from(code.literals[symbol]);
        *first = u32::from(literals[symbol])
            | u32::from(length.extra) << bits
            | (bits + u32::from(length.bits)) << 24;
    }
    let distances = codes(&code.distances);
    let mut known = [0; DISTANCES];
    for (((slot, word), length), symbol) in known.iter_mut().zip(&distances).zip(&code.distances).zip(0_u64..)
    {
        let (length, extra) = (u64::from(*length), (symbol / 2).saturating_sub(1));
        *slot = u64::from(*word) | ((1 << extra) - 1) << 32 | length << 48 | (length + extra) << 56;
    }
    for (second, (symbol, _)) in words.second.iter_mut().skip(Token::DISTANCE).zip(&PLACES) {
        *second = known.get(usize::from(*symbol)).copied().unwrap_or_default();
    }
    bits.tokens(tokens, &words);
    bits.put(u64::from(literals[END_OF_BLOCK]), u32::from(code.literals[END_OF_BLOCK]));
}

/// The lengths of the words of both codes, as they are written before a block.
struct CodeLengths {
    /// Symbols of the code of lengths, with their bits.
    symbols: [(u8, u8); LITERALS + DISTANCES],
    used: usize,
    literals: usize,
    distances: usize,
    lengths: [u8; 19],
    ordered: usize,
}

impl CodeLengths {
    fn new(code: &Code) -> Self {
        let used = |lengths: &[u8], least: usize| {
            lengths.iter().rposition(|length| *length > 0).map_or(least, |at| (at + 1).max(least))
        };
        let literals = used(&code.literals, 257);
        let distances = used(&code.distances, 1);
        let mut head = Self {
            symbols: [(0, 0); LITERALS + DISTANCES],
            used: 0,
            literals,
            distances,
            lengths: [0; 19],
            ordered: 0,
        };
        let mut both = [0_u8; LITERALS + DISTANCES];
        let all = code.literals.iter().take(literals).chain(code.distances.iter().take(distances));
        for (slot, length) in both.iter_mut().zip(all) {
            *slot = *length;
        }
        let both = both.get(..literals + distances).unwrap_or_default();
        let mut counts = [0_u32; 19];
        for run in both.chunk_by(|one, two| one == two) {
            let length = run.first().copied().unwrap_or_default();
            let mut left = run.len();
            if length > 0 {
                head.push(&mut counts, length, 0);
                left -= 1;
            }
            while left > 0 {
                left -= match (length, left) {
                    (0, 11..) => head.push(&mut counts, 18, left.min(138) as u8 - 11) + 11,
                    (0, 3..) => head.push(&mut counts, 17, left as u8 - 3) + 3,
                    (_, 3..) => head.push(&mut counts, 16, left.min(6) as u8 - 3) + 3,
                    _ => head.push(&mut counts, length, 0) + 1,
                };
            }
        }
        head.lengths = lengths(&counts, LENGTHS_LIMIT);
        let ordered = ORDER.iter().rposition(|at| head.lengths[*at] > 0);
        head.ordered = ordered.map_or(4, |at| (at + 1).max(4));
        head
    }

    /// Adds a symbol of the code of lengths; returns its extra bits' value.
    fn push(&mut self, counts: &mut [u32; 19], symbol: u8, extra: u8) -> usize {
        if let Some(slot) = self.symbols.get_mut(self.used) {
            *slot = (symbol, extra);
            self.used += 1;
            counts[usize::from(symbol) % 19] += 1;
        }
        usize::from(extra)
    }

    fn extra(symbol: u8) -> u32 {
        match symbol {
            16 => 2,
            17 => 3,
            18 => 7,
            _ => 0,
        }
    }

    fn bits(&self) -> u64 {
        let words = self.symbols.iter().take(self.used).map(|(symbol, _)| {
            u64::from(self.lengths[usize::from(*symbol) % 19]) + u64::from(Self::extra(*symbol))
        });
        14 + 3 * self.ordered as u64 + words.sum::<u64>()
    }

    fn write(&self, bits: &mut Bits) {
        bits.put(self.literals as u64 - 257, 5);
        bits.put(self.distances as u64 - 1, 5);
        bits.put(self.ordered as u64 - 4, 4);
        for at in ORDER.iter().take(self.ordered) {
            bits.put(u64::from(self.lengths[*at]), 3);
        }
        let codes = codes(&self.lengths);
        for (symbol, extra) in self.symbols.iter().take(self.used) {
            let at = usize::from(*symbol) % 19;
            bits.put(u64::from(codes[at]), u32::from(self.lengths[at]));
            bits.put(u64::from(*extra), Self::extra(*symbol));
        }
    }
}
