//! Bits, least significant first, as RFC 1951 (3.1.1) packs them.

use crate::token::Tokens;

/// Room for one block: a stored block of [`crate::BLOCK`] bytes with its head, and what is left from the last one.
/// A power of two, so that a mask proves each write to lie inside.
const ROOM: usize = 1 << 16;

/// The bits of one block, and of the last byte that the block before it began.
pub(crate) struct Bits {
    bytes: Box<[u8; ROOM + 8]>,
    full: usize,
    held: u64,
    count: u32,
}

impl Bits {
    pub(crate) fn new() -> Self {
        Self { bytes: Box::new([0; ROOM + 8]), full: 0, held: 0, count: 0 }
    }

    /// Appends the lowest `count` bits of `bits`; the others must be 0. At most 56 bits.
    #[inline(always)]
    pub(crate) fn put(&mut self, bits: u64, count: u32) {
        self.held |= bits << (self.count & 63);
        self.count += count;
        let at = self.full & (ROOM - 1);
        if let Some(room) = self.bytes.get_mut(at..at + 8) {
            room.copy_from_slice(&self.held.to_le_bytes());
        }
        self.full += (self.count >> 3) as usize;
        self.held >>= self.count & 56;
        self.count &= 7;
    }

    /// Appends tokens.
    pub(crate) fn tokens(&mut self, tokens: &Tokens, words: &CodeWords) {
        let bytes = &mut *self.bytes;
        let (mut full, mut held, mut count) = (self.full, self.held, self.count);
        for run in tokens.runs() {
            for token in run {
                let (first, second) = (words.first[token.first()], words.second[token.second()]);
                let first_bits = first >> 24;
                let second_bits = (second >> 48) as u32 & 31;
                let extra = token.distance() & second >> 32 & 0x1FFF;
                let word = u64::from(first & 0xFF_FFFF)
                    | (second & 0xFFFF_FFFF | extra << second_bits) << (first_bits & 31);
                held |= word << (count & 7);
                count += first_bits + (second >> 56) as u32;
                let at = full & (ROOM - 1);
                if let Some(room) = bytes.get_mut(at..at + 8) {
                    room.copy_from_slice(&held.to_le_bytes());
                }
                full += (count >> 3) as usize;
                held >>= count & 56;
                count &= 7;
            }
        }
        (self.full, self.held, self.count) = (full, held, count);
    }

    /// Zeros up to the next whole byte.
    pub(crate) fn align(&mut self) {
        self.put(0, self.count.wrapping_neg() & 7);
    }

    /// How many bits of a byte are begun: 0 to 7.
    pub(crate) fn begun(&self) -> u32 {
        self.count
    }

    /// Appends whole bytes. The bits before them must be [aligned](Self::align).
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        let at = self.full & (ROOM - 1);
        if let Some(room) = self.bytes.get_mut(at..at + bytes.len()) {
            room.copy_from_slice(bytes);
            self.full += bytes.len();
        }
    }

    /// The whole bytes so far.
    pub(crate) fn whole(&self) -> &[u8] {
        self.bytes.get(..self.full).unwrap_or_default()
    }

    /// Forgets the whole bytes; the bits of a begun byte stay.
    pub(crate) fn clear(&mut self) {
        self.full = 0;
    }
}

/// The words of tokens.
pub(crate) struct CodeWords {
    /// The word with the length's bits that follow it, and from bit 24 how many both are.
    pub(crate) first: [u32; 512],
    /// The word, from bit 32 the mask of the distance's bits that follow it, from bit 48 how many bits the word has,
    /// and from bit 56 how many both are.
    pub(crate) second: [u64; 1024],
}
