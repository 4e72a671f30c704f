//! Codes of least redundancy whose words are limited in length (RFC 1951, 3.2.2).

use crate::symbols::LITERALS;

/// The most symbols of any alphabet of deflate.
const SYMBOLS: usize = LITERALS;
/// The longest word of any alphabet of deflate.
const LONGEST: usize = 15;

/// The length of each symbol's word; 0 for a symbol that does not occur.
///
/// The words fill the code exactly, as inflaters demand, but for an alphabet of one symbol, whose word has one bit.
/// A code that would be longer than `limit` is bent to it: words at the limit stay there, and as few of the shorter
/// ones as needed, from the longest, become one bit longer.
pub(crate) fn lengths<const N: usize>(counts: &[u32; N], limit: usize) -> [u8; N] {
    let mut lengths = [0; N];
    let mut order = [0_u64; SYMBOLS];
    let mut used = 0;
    for ((symbol, count), place) in (0_u64..).zip(counts).filter(|(_, count)| **count > 0).zip(0..) {
        if let Some(slot) = order.get_mut(place) {
            *slot = u64::from(*count) << 16 | symbol;
            used = place + 1;
        }
    }
    let order = order.get_mut(..used).unwrap_or_default();
    order.sort_unstable();
    if order.len() < 2 {
        if let Some(length) = order.first().and_then(|key| lengths.get_mut((key & 0xFFFF) as usize)) {
            *length = 1;
        }
        return lengths;
    }
    let words = words(order, limit);
    let mut rarest = order.iter();
    for (length, count) in (0..=15_u8).zip(words).rev() {
        for key in rarest.by_ref().take(count as usize) {
            if let Some(slot) = lengths.get_mut((key & 0xFFFF) as usize) {
                *slot = length;
            }
        }
    }
    lengths
}

/// How many words there are of each length, for counts in rising order.
fn words(order: &[u64], limit: usize) -> [u32; LONGEST + 1] {
    // Huffman's algorithm with two queues: the leaves as they are ordered, and the nodes in the order they are made.
    let leaves = order.len();
    let mut weight = [0_u64; 2 * SYMBOLS];
    let mut parent = [0_u16; 2 * SYMBOLS];
    for (slot, key) in weight.iter_mut().zip(order) {
        *slot = key >> 16;
    }
    let root = 2 * leaves - 2;
    let (mut leaf, mut node) = (0, leaves);
    for made in leaves..=root {
        let mut sum = 0;
        for _ in 0..2 {
            let take_leaf = node >= made
                || (leaf < leaves && weight[leaf % (2 * SYMBOLS)] <= weight[node % (2 * SYMBOLS)]);
            let next = if take_leaf { &mut leaf } else { &mut node };
            sum += weight[*next % (2 * SYMBOLS)];
            parent[*next % (2 * SYMBOLS)] = made as u16;
            *next += 1;
        }
        weight[made % (2 * SYMBOLS)] = sum;
    }
    let mut depth = [0_u16; 2 * SYMBOLS];
    let mut words = [0_u32; LONGEST + 1];
    for at in (0..root).rev() {
        let deep = depth[usize::from(parent[at]) % (2 * SYMBOLS)] + 1;
        depth[at] = deep;
        if at < leaves {
            words[usize::from(deep).min(limit) & LONGEST] += 1;
        }
    }
    bend(&mut words, limit);
    words
}

/// Makes the words fill the code exactly: the sum of 2^-length becomes 1, counted here in units of 2^-limit.
fn bend(words: &mut [u32; LONGEST + 1], limit: usize) {
    let full = 1_u32 << limit;
    let mut sum: u32 =
        words.iter().zip(0..=limit).skip(1).map(|(count, length)| count << (limit - length)).sum();
    while sum > full {
        let Some(length) = (1..limit).rev().find(|length| words[*length] > 0) else { return };
        words[length] -= 1;
        words[length + 1] += 1;
        sum -= 1 << (limit - length - 1);
    }
    while sum < full {
        let fits = |length: &usize| words[*length] > 0 && 1 << (limit - length) <= full - sum;
        let Some(length) = (2..=limit).rev().find(fits) else { return };
        words[length] -= 1;
        words[length - 1] += 1;
        sum += 1 << (limit - length);
    }
}

/// The words, as they are written: the first bit lowest.
pub(crate) fn codes<const N: usize>(lengths: &[u8; N]) -> [u16; N] {
    let mut next = [0_u16; LONGEST + 2];
    for length in lengths.iter().filter(|length| **length > 0) {
        next[usize::from(*length & 15) + 1] += 1;
    }
    let mut code = 0_u16;
    for start in next.iter_mut().skip(1) {
        code = code.wrapping_add(*start) << 1;
        *start = code;
    }
    let mut codes = [0; N];
    for (code, length) in codes.iter_mut().zip(lengths).filter(|(_, length)| **length > 0) {
        let start = &mut next[usize::from(*length & 15)];
        *code = start.reverse_bits() >> (16 - u32::from(*length & 15));
        *start = start.wrapping_add(1);
    }
    codes
}

#[cfg(test)]
#[path = "huffman_tests.rs"]
mod tests;
