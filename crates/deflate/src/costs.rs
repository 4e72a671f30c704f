//! What literals and copies cost.

use crate::symbols::{DISTANCES, LENGTH, LITERALS, LONGEST, SHORTEST, distance};
use crate::token::Token;

/// A way to a node: its cost, and its last step. The lesser of two is the cheaper one.
///
/// Its cost lies in bits 40 to 63, the nodes of its last step in bits 25 to 39, the step's first word in bits 16 to 24,
/// and what follows in bits 0 to 14, both as in [`Token::new`].
pub(crate) type Way = u64;

const COST: u32 = 40;
const NODES: u32 = 25;
const FIRST: u32 = 16;
/// More than any way of a segment costs.
const NEVER: Way = 1 << 62;

/// The parts of a bit in which costs are counted: 1 / 2^3.
const PARTS: u32 = 3;
/// A bit.
const BIT: u32 = 1 << PARTS;
/// The longest word of a code.
const LONGEST_WORD: u32 = 14;

/// Costs, each with the step that it is the cost of, so that a way with a step more is one sum.
pub(crate) struct Costs {
    /// Of the first literal of a node.
    first: [Way; 256],
    /// Of one that follows.
    second: [Way; 256],
    /// By length less 3, without nodes.
    length: [Way; 256],
    /// For nodes of one and of two bytes: by nodes, those of less than eight bytes; too much for what is too short.
    short: [[Way; 8]; 2],
    /// By distance less 1, divided by 128, with the bits that follow the word; too much for what is too far away.
    distance: [Way; 512],
}

impl Costs {
    /// The bits of a way that hold its cost.
    pub(crate) const BITS: Way = !0 << COST;

    /// The nodes of a way's last step.
    #[inline(always)]
    pub(crate) fn nodes(way: Way) -> usize {
        (way >> NODES) as usize & 0x7FFF
    }

    /// A way's last step.
    #[inline(always)]
    pub(crate) fn token(way: Way) -> Token {
        Token::new((way >> FIRST) as u32, way as u32 & 0x7FFF)
    }

    /// The literals of one node, which begins with these bytes.
    #[inline(always)]
    pub(crate) fn literal<const STEP: usize>(&self, bytes: u64) -> Way {
        let first = self.first[(bytes & 255) as usize];
        if STEP == 2 {
            first + self.second[(bytes >> 8 & 255) as usize]
        } else {
            first + Way::from(Token::ALONE)
        }
    }

    /// A copy of less than 8 bytes.
    #[inline(always)]
    pub(crate) fn short<const STEP: usize>(&self, nodes: usize, less: usize) -> Way {
        self.short[STEP - 1][nodes & 7] + self.distance(less)
    }

    /// A copy of 8 bytes or more.
    #[inline(always)]
    pub(crate) fn long<const STEP: usize>(&self, nodes: usize, less: usize) -> Way {
        let length = self.length[(nodes * STEP).wrapping_sub(SHORTEST) & 255];
        length + ((nodes as Way) << NODES) + self.distance(less)
    }

    #[inline(always)]
    fn distance(&self, less: usize) -> Way {
        self.distance[less >> 7 & 511] + less as Way
    }

    /// Costs in a first block: of noisy samples, copies of four bytes.
    pub(crate) fn first() -> Self {
        let mut literal = [8 * BIT; 256];
        literal[..16].fill(5 * BIT);
        let mut length = [10 * BIT; 256];
        length[..8].fill(5 * BIT);
        length[4 - SHORTEST] = 2 * BIT;
        Self::new(&literal, &length, |_| 4 * BIT)
    }

    /// Costs in a block that comes after one with these counts of symbols.
    pub(crate) fn after(literals: &[u32; LITERALS], distances: &[u32; DISTANCES]) -> Self {
        let literals = words(literals);
        let distances = words(distances);
        let mut literal = [0; 256];
        for (cost, word) in literal.iter_mut().zip(&literals) {
            *cost = *word;
        }
        let length = LENGTH.map(|length| {
            let word = literals.get(usize::from(length.symbol)).copied().unwrap_or_default();
            word + u32::from(length.bits) * BIT
        });
        Self::new(&literal, &length, |symbol| distances.get(symbol).copied().unwrap_or_default())
    }

    fn new(literal: &[u32; 256], length: &[u32; 256], word: impl Fn(usize) -> u32) -> Self {
        let cost = |parts: u32| Way::from(parts) << COST;
        let mut costs = Self {
            first: [0; 256],
            second: [0; 256],
            length: [0; 256],
            short: [[NEVER; 8]; 2],
            distance: [NEVER; 512],
        };
        let both = costs.first.iter_mut().zip(&mut costs.second);
        for (((first, second), parts), byte) in both.zip(literal).zip(0..) {
            *first = cost(*parts) + (1 << NODES) + (byte << FIRST);
            *second = cost(*parts) + byte;
        }
        for ((slot, parts), less) in costs.length.iter_mut().zip(length).zip(0..) {
            *slot = cost(*parts) + ((256 + less) << FIRST);
        }
        for (step, short) in (1..).zip(&mut costs.short) {
            for (nodes, slot) in (0..).zip(short).filter(|(nodes, _)| (4..=LONGEST).contains(&(nodes * step)))
            {
                *slot = costs.length[(nodes * step - SHORTEST) & 255] + ((nodes as Way) << NODES);
            }
        }
        for (slot, part) in costs.distance.iter_mut().zip(0..256) {
            let (symbol, bits) = distance(part << 7 | 127);
            *slot = cost(word(symbol as usize) + bits * BIT);
        }
        costs
    }
}

/// What the word of each symbol would cost, were words of any part of a bit. A symbol that was missing counts as half
/// of one: its word is long, but not out of reach.
fn words<const N: usize>(counts: &[u32; N]) -> [u32; N] {
    let all = logarithm(2 * counts.iter().sum::<u32>() + 1);
    counts.map(|count| (all - logarithm(2 * count + 1)).clamp(BIT, LONGEST_WORD * BIT))
}

/// The logarithm to base 2 in parts of a bit, straight between powers.
fn logarithm(number: u32) -> u32 {
    let power = number.ilog2();
    (power << PARTS) + (number << PARTS >> power) - BIT
}
