//! What a block's bytes are like, from a part of them.

/// How a block is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// Samples of two bytes from an even place on.
    Pairs,
    /// Anything else.
    Bytes,
    /// What no code makes smaller, but perhaps copies do.
    Noise,
}

/// Bytes between two looks. Even, since it is about which of two bytes is like which.
const PAIRS_APART: usize = 32;
/// Bytes between two that are counted. Odd, so that both bytes of samples are met.
const COUNTED_APART: usize = 15;

impl BlockKind {
    /// The kind of a block.
    pub(crate) fn of(block: &[u8]) -> Self {
        if pairs(block) {
            Self::Pairs
        } else if flat(block) {
            Self::Noise
        } else {
            Self::Bytes
        }
    }
}

/// Whether one byte of two is like the one two bytes on far more often than the other.
fn pairs(block: &[u8]) -> bool {
    let (mut even, mut odd) = (0_usize, 0_usize);
    for four in block.chunks_exact(PAIRS_APART).filter_map(|bytes| bytes.first_chunk::<4>()) {
        let (one, two) = (four[0] == four[2], four[1] == four[3]);
        even += usize::from(one && !two);
        odd += usize::from(two && !one);
    }
    even.max(odd) > 3 * even.min(odd) + 8
}

/// Whether all bytes occur about as often as each other: random bytes differ from that by less than is allowed here.
fn flat(block: &[u8]) -> bool {
    let mut counts = [0_usize; 256];
    for byte in block.iter().step_by(COUNTED_APART) {
        counts[usize::from(*byte)] += 1;
    }
    let counted = block.len().div_ceil(COUNTED_APART);
    // Of n random bytes, these squares sum up to n + n * (n - 1) / 256.
    let squares: usize = counts.iter().map(|count| count * count).sum();
    counted > 1024 && squares * 256 < counted * (counted + 255) / 100 * 106
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
