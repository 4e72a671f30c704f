//! The steps of which a block is made, in one shape for all, so that they are written without a branch.

use crate::BLOCK;
use crate::symbols::distance;

/// Two words and the bits that follow them: of a literal and the next one or none, or of a length and a distance.
///
/// Bits 0 to 8: which first word, a literal's, or that of 256 and a length less 3. Bits 9 to 18: which second word, a
/// literal's, none, or that of 512 and a distance's [place](Self::place). Bits 19 to 31: the lowest bits of distance
/// less 1.
#[derive(Clone, Copy, Default)]
pub(crate) struct Token(u32);

impl Token {
    /// What stands after a literal that is alone, where a distance less 1 would stand. Its word is the empty one.
    pub(crate) const ALONE: u16 = 0x7FFF;
    /// Where the words of lengths begin.
    pub(crate) const LENGTH: usize = 256;
    /// Where the words of distances begin.
    pub(crate) const DISTANCE: usize = 512;

    /// Of a step's first word (the lowest 9 bits, the highest of which tells a copy), and what follows: a literal or a
    /// distance less 1 (15 bits).
    #[inline(always)]
    pub(crate) fn new(first: u32, follows: u32) -> Self {
        let first = first & 511;
        let second = Self::place(follows) + (first << 1 & 512);
        Self(first | second << 9 | follows << 19)
    }

    /// Distances less 1 with the same place have the same symbol: below 256 each has its own, above it each 128.
    #[inline(always)]
    fn place(less: u32) -> u32 {
        if less < 256 { less } else { 256 + (less >> 7 & 255) }
    }

    /// Which first word.
    #[inline(always)]
    pub(crate) fn first(self) -> usize {
        (self.0 & 511) as usize
    }

    /// Which second word.
    #[inline(always)]
    pub(crate) fn second(self) -> usize {
        (self.0 >> 9 & 1023) as usize
    }

    /// The lowest 13 bits of distance less 1.
    #[inline(always)]
    pub(crate) fn distance(self) -> u64 {
        u64::from(self.0 >> 19)
    }
}

/// The symbol of each place of distances, and how many bits follow it.
pub(crate) const PLACES: [(u8, u8); 512] = {
    let mut places = [(0, 0); 512];
    let mut place = 0;
    while place < 512 {
        let (symbol, bits) = distance(if place < 256 { place } else { (place - 256) << 7 });
        places[place as usize] = (symbol as u8, bits as u8);
        place += 1;
    }
    places
};

/// The tokens of one block, and how often each word occurs in them.
pub(crate) struct Tokens {
    tokens: Box<[Token; BLOCK]>,
    /// Where runs of tokens begin and end.
    runs: [(u16, u16); Self::MOST],
    used: usize,
    /// By [`Token::first`].
    pub(crate) first: [u32; 512],
    /// By [`Token::second`].
    pub(crate) second: [u32; 1024],
}

impl Tokens {
    /// The most tokens in a run.
    pub(crate) const RUN: usize = 2048;
    /// The most runs in a block.
    const MOST: usize = BLOCK / Self::RUN;

    pub(crate) fn new() -> Self {
        let tokens = Box::new([Token::default(); BLOCK]);
        Self { tokens, runs: [(0, 0); Self::MOST], used: 0, first: [0; 512], second: [0; 1024] }
    }

    pub(crate) fn clear(&mut self) {
        self.used = 0;
        self.first.fill(0);
        self.second.fill(0);
    }

    /// Runs of tokens, in order.
    pub(crate) fn runs(&self) -> impl Iterator<Item = &[Token]> {
        let runs = self.runs.iter().take(self.used);
        runs.map(|(from, to)| self.tokens.get(usize::from(*from)..usize::from(*to)).unwrap_or_default())
    }

    /// Adds a run, from its last token to its first. At most [`RUN`](Self::RUN) tokens; what comes after is lost.
    #[inline(always)]
    pub(crate) fn run_backwards(&mut self, tokens: impl Iterator<Item = Token>) {
        let from = self.used * Self::RUN;
        let to = from + Self::RUN;
        let mut place = to;
        for token in tokens.take(Self::RUN) {
            place -= 1;
            self.tokens[place & (BLOCK - 1)] = token;
            self.first[token.first()] += 1;
            self.second[token.second()] += 1;
        }
        if let Some(run) = self.runs.get_mut(self.used) {
            *run = (place as u16, to as u16);
            self.used += 1;
        }
    }
}
