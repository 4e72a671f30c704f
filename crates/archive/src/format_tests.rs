//! Zip64 exactly where a number asks for it, and the two headers of an entry in agreement.

use super::*;

const MOST: u64 = 0xFFFF_FFFE;

fn entry(packed: u64, bytes: u64) -> EntryHeaders {
    EntryHeaders {
        name: b"A/001/00001.dcm".to_vec(),
        method: Method::Deflated,
        aes_strength: None,
        crc32: 0x1234_5678,
        packed,
        bytes,
    }
}

fn number(bytes: &[u8], at: usize, count: usize) -> u64 {
    bytes[at..at + count].iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The extra fields of a header by their numbers; `fixed` bytes stand before the name.
fn extra(header: &[u8], fixed: usize, lengths: usize) -> Vec<(u64, Vec<u8>)> {
    let name = number(header, lengths, 2) as usize;
    let mut rest = &header[fixed + name..];
    assert_eq!(rest.len() as u64, number(header, lengths + 2, 2), "the header ends with its extra fields");
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let length = number(rest, 2, 2) as usize;
        fields.push((number(rest, 0, 2), rest[4..4 + length].to_vec()));
        rest = &rest[4 + length..];
    }
    fields
}

fn numbers(numbers: &[u64]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

#[test]
fn sizes_that_fit_have_no_zip64_field_in_either_header() {
    for (packed, bytes) in [(0, 0), (700, 2000), (MOST, MOST)] {
        let entry = entry(packed, bytes);
        let (local, central) = (entry.local_header().unwrap(), entry.central_header(MOST).unwrap());
        assert!(extra(&local, 30, 26).is_empty());
        assert!(extra(&central, 46, 28).is_empty());
        assert_eq!((number(&local, 18, 4), number(&local, 22, 4)), (packed, bytes));
        assert_eq!((number(&central, 20, 4), number(&central, 24, 4)), (packed, bytes));
        assert_eq!(number(&central, 42, 4), MOST, "where the local header stands");
        assert_eq!((number(&local, 4, 2), number(&central, 6, 2)), (20, 20), "deflate is all that is needed");
    }
}

#[test]
fn a_size_that_does_not_fit_stands_in_the_zip64_field_and_the_local_header_tells_both() {
    const LARGE: u64 = 0xFFFF_FFFF;
    for (packed, bytes) in [(700, LARGE), (LARGE, 700), (LARGE, LARGE + 5), (1 << 40, 1 << 41)] {
        let entry = entry(packed, bytes);
        let local = entry.local_header().unwrap();
        assert_eq!(extra(&local, 30, 26), [(1, numbers(&[bytes, packed]))]);
        assert_eq!((number(&local, 18, 4), number(&local, 22, 4)), (LARGE, LARGE));
        assert_eq!(number(&local, 4, 2), 45);
        let central = entry.central_header(5).unwrap();
        let large: Vec<u64> = [bytes, packed].into_iter().filter(|size| *size >= LARGE).collect();
        assert_eq!(extra(&central, 46, 28), [(1, numbers(&large))], "only what does not fit");
        assert_eq!((number(&central, 20, 4), number(&central, 24, 4)), (packed.min(LARGE), bytes.min(LARGE)));
        assert_eq!((number(&central, 6, 2), number(&central, 42, 4)), (45, 5));
    }
}

#[test]
fn an_entry_beyond_four_gib_has_its_place_in_the_zip64_field_of_the_directory_alone() {
    for offset in [0xFFFF_FFFF, 0x1_0000_0000, 1 << 45] {
        let central = entry(700, 2000).central_header(offset).unwrap();
        assert_eq!(extra(&central, 46, 28), [(1, numbers(&[offset]))]);
        assert_eq!(number(&central, 42, 4), 0xFFFF_FFFF);
        assert_eq!((number(&central, 20, 4), number(&central, 24, 4)), (700, 2000));
    }
}

#[test]
fn no_header_announces_a_data_descriptor_and_both_agree() {
    for name in ["A/001/00001.dcm", "Ä"] {
        for aes_strength in [None, Some(3)] {
            let entry = EntryHeaders { name: name.into(), aes_strength, ..entry(700, 2000) };
            let (local, central) = (entry.local_header().unwrap(), entry.central_header(0).unwrap());
            assert_eq!(
                local[4..30],
                central[6..32],
                "version, flags, method, time, checksum, sizes, lengths"
            );
            assert_eq!(number(&local, 6, 2) & 8, 0, "sizes stand in the header");
            assert_eq!(number(&local, 6, 2) & 1, u64::from(aes_strength.is_some()));
            assert_eq!(number(&local, 6, 2) >> 11 & 1, u64::from(!name.is_ascii()), "UTF-8");
            assert_eq!(extra(&local, 30, 26), extra(&central, 46, 28));
        }
    }
}

#[test]
fn an_encrypted_entry_tells_ae_2_with_256_bits_and_how_it_is_packed() {
    let encrypted = |method, size| EntryHeaders { method, aes_strength: Some(3), ..entry(size, size) };
    for (method, code) in [(Method::Stored, 0), (Method::Deflated, 8)] {
        let local = encrypted(method, 700).local_header().unwrap();
        assert_eq!((number(&local, 4, 2), number(&local, 8, 2)), (51, 99));
        assert_eq!(extra(&local, 30, 26), [(0x9901, vec![2, 0, b'A', b'E', 3, code, 0])]);
    }
    let large = encrypted(Method::Stored, 1 << 33).local_header().unwrap();
    let fields: Vec<u64> = extra(&large, 30, 26).into_iter().map(|(number, _)| number).collect();
    assert_eq!(fields, [1, 0x9901]);
}

#[test]
fn the_end_has_zip64_only_if_count_place_or_size_ask_for_it() {
    for (entries, offset, size) in [(0, 0, 0), (35, 7000, 2000), (65_534, MOST, MOST)] {
        let end = end(entries, offset, size);
        assert_eq!((end.len(), &end[..4]), (22, &b"PK\x05\x06"[..]));
        assert_eq!((number(&end, 8, 2), number(&end, 10, 2)), (entries, entries));
        assert_eq!((number(&end, 12, 4), number(&end, 16, 4)), (size, offset));
    }
    for (entries, offset, size) in
        [(65_535, 9, 9), (9, 0xFFFF_FFFF, 9), (9, 9, 0xFFFF_FFFF), (1 << 20, 1 << 40, 1 << 33)]
    {
        let end = end(entries, offset, size);
        assert_eq!(
            (end.len(), &end[..4], &end[56..60], &end[76..80]),
            (98, &b"PK\x06\x06"[..], &b"PK\x06\x07"[..], &b"PK\x05\x06"[..])
        );
        assert_eq!(number(&end, 4, 8), 44);
        assert_eq!(end[24..56], numbers(&[entries, entries, size, offset]));
        assert_eq!(number(&end, 64, 8), offset + size, "where the end of zip64 stands");
        assert_eq!(number(&end, 72, 4), 1, "one disk");
        let old = &end[76..];
        assert_eq!((number(old, 8, 2), number(old, 10, 2)), (entries.min(65_535), entries.min(65_535)));
        assert_eq!(
            (number(old, 12, 4), number(old, 16, 4)),
            (size.min(0xFFFF_FFFF), offset.min(0xFFFF_FFFF))
        );
    }
}

#[test]
fn a_name_that_no_header_can_hold_is_refused() {
    let long = |length| EntryHeaders { name: vec![b'A'; length], ..entry(1, 1) };
    assert!(long(65_535).local_header().is_ok() && long(65_535).central_header(0).is_ok());
    assert!(long(65_536).local_header().is_err() && long(65_536).central_header(0).is_err());
}
