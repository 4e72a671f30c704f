//! Codes are full, within their limit, and of least redundancy where the limit does not bend them.

use super::*;
use proptest::prelude::*;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The sum of 2^-length in units of 2^-15.
fn sum(lengths: &[u8]) -> u32 {
    lengths.iter().filter(|length| **length > 0).map(|length| 1 << (15 - length)).sum()
}

fn bits(counts: &[u32], lengths: &[u8]) -> u64 {
    counts.iter().zip(lengths).map(|(count, length)| u64::from(*count) * u64::from(*length)).sum()
}

/// The bits that a code of least redundancy takes, by the book.
fn least(counts: &[u32]) -> u64 {
    let mut heap: BinaryHeap<_> =
        counts.iter().filter(|count| **count > 0).map(|c| Reverse(u64::from(*c))).collect();
    let mut bits = 0;
    while let (Some(Reverse(one)), Some(Reverse(two))) = (heap.pop(), heap.pop()) {
        bits += one + two;
        heap.push(Reverse(one + two));
    }
    bits
}

fn fibonacci<const N: usize>() -> [u32; N] {
    let (mut one, mut two) = (1_u32, 1_u32);
    std::array::from_fn(|_| {
        (one, two) = (two, one.saturating_add(two));
        one
    })
}

#[test]
fn counts_that_want_longer_words_fill_the_limit_exactly() {
    let lengths_15 = lengths(&fibonacci::<30>(), 15);
    assert_eq!((lengths_15.iter().max(), sum(&lengths_15)), (Some(&15), 1 << 15), "{lengths_15:?}");
    let lengths_7 = lengths(&fibonacci::<19>(), 7);
    assert_eq!((lengths_7.iter().max(), sum(&lengths_7)), (Some(&7), 1 << 15), "{lengths_7:?}");
}

#[test]
fn as_many_symbols_as_the_limit_holds_get_words_of_the_limit() {
    let mut counts = [1_u32; 128];
    counts[0] = 1 << 20;
    assert_eq!(lengths(&counts, 7), [7; 128]);
}

#[test]
fn one_symbol_has_one_bit_and_none_has_none() {
    let mut counts = [0; 30];
    assert_eq!(lengths(&counts, 15), [0; 30]);
    counts[7] = 5;
    let mut one = [0; 30];
    one[7] = 1;
    assert_eq!(lengths(&counts, 15), one);
}

#[test]
fn words_are_those_of_the_standard_s_example() {
    // RFC 1951, 3.2.2: lengths (3, 3, 3, 3, 3, 2, 4, 4) give 010, 011, 100, 101, 110, 00, 1110, 1111.
    let words = [0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111];
    assert_eq!(codes(&[3, 3, 3, 3, 3, 2, 4, 4]), words, "the first bit is the lowest");
}

proptest! {
    #[test]
    fn codes_are_full_and_within_the_limit(
        counts in prop::collection::vec(prop_oneof![Just(0_u32), 1..9_u32, 0..20_u32, 1..32769_u32], 286),
        powers in prop::collection::vec(0..16_u32, 286),
        steep in any::<bool>(),
    ) {
        let counts: [u32; 286] = std::array::from_fn(|at| if steep { counts[at].min(1) << powers[at] } else { counts[at] });
        let used = counts.iter().filter(|count| **count > 0).count();
        let lengths = lengths(&counts, 15);
        prop_assert!(lengths.iter().all(|length| *length <= 15));
        prop_assert!(counts.iter().zip(&lengths).all(|(count, length)| (*count == 0) == (*length == 0)));
        if used > 1 {
            prop_assert_eq!(sum(&lengths), 1 << 15);
        }
        for (one, two) in counts.iter().zip(&lengths).flat_map(|one| counts.iter().zip(&lengths).map(move |two| (one, two))) {
            prop_assert!(one.0 <= two.0 || *two.0 == 0 || one.1 <= two.1, "the more frequent word is longer");
        }
        if used > 1 && lengths.iter().all(|length| *length < 15) {
            prop_assert_eq!(bits(&counts, &lengths), least(&counts));
        }
    }

    #[test]
    fn the_code_of_lengths_is_full_and_within_seven_bits(counts in prop::collection::vec(0..400_u32, 19)) {
        let counts: [u32; 19] = std::array::from_fn(|at| if at % 3 == 0 { counts[at] / 40 } else { counts[at] });
        let lengths = lengths(&counts, 7);
        prop_assert!(lengths.iter().all(|length| *length <= 7));
        if counts.iter().filter(|count| **count > 0).count() > 1 {
            prop_assert_eq!(sum(&lengths), 1 << 15);
        }
    }

    #[test]
    fn no_word_begins_another(counts in prop::collection::vec(0..1000_u32, 60)) {
        let counts: [u32; 60] = std::array::from_fn(|at| counts[at]);
        let lengths = lengths(&counts, 9);
        let codes = codes(&lengths);
        let words: Vec<(u16, u8)> = codes.into_iter().zip(lengths).filter(|(_, length)| *length > 0).collect();
        for (at, (one, short)) in words.iter().enumerate() {
            for (other, (two, long)) in words.iter().enumerate() {
                prop_assert!(at == other || short > long || one != &(two & ((1 << short) - 1)));
            }
        }
    }
}
