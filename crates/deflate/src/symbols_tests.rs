//! The tables are those of RFC 1951, 3.2.5.

use super::*;

#[test]
fn each_length_has_the_symbol_and_bits_of_the_standard() {
    // Lengths that begin a symbol, and its bits.
    let rows = [
        (257, 0, 3),
        (261, 0, 7),
        (264, 0, 10),
        (265, 1, 11),
        (268, 1, 17),
        (269, 2, 19),
        (272, 2, 31),
        (273, 3, 35),
        (277, 4, 67),
        (281, 5, 131),
        (284, 5, 227),
        (285, 0, 258),
    ];
    for (symbol, bits, length) in rows {
        let row = LENGTH[length - SHORTEST];
        assert_eq!((row.symbol, row.bits, row.extra), (symbol, bits, 0), "length {length}");
    }
    let last = LENGTH[257 - SHORTEST];
    assert_eq!((last.symbol, last.bits, last.extra), (284, 5, 30));
    for (one, two) in LENGTH.iter().zip(LENGTH.iter().skip(1)) {
        assert!(
            two.symbol == one.symbol + 1 && two.extra == 0
                || two.symbol == one.symbol && two.extra == one.extra + 1
        );
        assert!(u32::from(two.extra) < 1 << two.bits);
    }
}

#[test]
fn each_distance_has_the_symbol_and_bits_of_the_standard() {
    let first = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
        3073, 4097, 6145, 8193, 12289, 16385, 24577, 32769,
    ];
    for (symbol, range) in (0_u32..).zip(first.windows(2)) {
        for value in range[0]..range[1] {
            let (own, bits) = distance(value - 1);
            assert_eq!(own, symbol, "distance {value}");
            assert_eq!(1 << bits, range[1] - range[0], "distance {value}");
            assert_eq!((value - 1) & ((1 << bits) - 1), value - range[0], "distance {value}");
        }
    }
}
