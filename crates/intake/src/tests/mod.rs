//! Whole zips, broken zips and zips that are made to harm.

use super::*;
use proptest::prelude::*;
use std::io::{Cursor, Read, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Bytes of which each piece can be told from the others, and which deflate packs a little.
fn bytes(count: usize, seed: u64) -> Vec<u8> {
    let mut state = seed + 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 20) as u8 & 0x3F
    };
    (0..count).map(|_| next()).collect()
}

fn zipped(files: &[(&str, &[u8], CompressionMethod)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content, method) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(*method)).expect("begun");
        zip.write_all(content).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

const STORED: CompressionMethod = CompressionMethod::Stored;
const DEFLATED: CompressionMethod = CompressionMethod::Deflated;

fn listed(zip: &[u8]) -> ZipListing {
    list(&mut Cursor::new(zip))
}

fn names(listing: &ZipListing) -> Vec<&str> {
    listing.entries.iter().map(|entry| entry.name.as_str()).collect()
}

fn open<'a>(zip: &'a [u8], entry: &Entry) -> EntrySource<Cursor<&'a [u8]>> {
    EntrySource::new(Cursor::new(zip), entry.clone())
}

/// All of an entry, or what is wrong with it.
fn read(zip: &[u8], entry: &Entry) -> Result<Vec<u8>, Option<Fault>> {
    let mut bytes = Vec::new();
    let read = EntrySource::new(Cursor::new(zip), entry.clone()).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|error| Fault::of(&error))
}

fn only(zip: &[u8]) -> Entry {
    listed(zip).entries.remove(0)
}

/// Where a mark stands last.
fn place(zip: &[u8], mark: &[u8]) -> usize {
    zip.windows(mark.len()).rposition(|window| window == mark).expect("there")
}

#[test]
fn entries_are_read_whole_deflated_and_stored() {
    let (large, small) = (bytes(400_000, 1), bytes(700, 2));
    let zip = zipped(&[("CT/IM1", &large, DEFLATED), ("CT/IM2", &small, STORED), ("empty", b"", DEFLATED)]);
    let listing = listed(&zip);
    assert_eq!(names(&listing), ["CT/IM1", "CT/IM2", "empty"]);
    assert_eq!((listing.fault, listing.refused.len()), (None, 0));
    assert!(listing.entries[0].packed < 390_000, "it is packed");
    for (entry, content) in listing.entries.iter().zip([&large[..], &small, b""]) {
        assert_eq!(read(&zip, entry).expect("whole"), content);
    }
}

#[test]
fn an_entry_is_read_from_any_place_as_a_file_is() {
    let content = bytes(300_000, 3);
    for method in [STORED, DEFLATED] {
        let zip = zipped(&[("before", &bytes(999, 4), DEFLATED), ("it", &content, method)]);
        let entry = &listed(&zip).entries[1];
        let mut source = open(&zip, entry);
        assert_eq!(source.seek(SeekFrom::End(0)).expect("there"), 300_000);
        for at in [0, 299_000, 5, 81_000, 150_000, 149_999, 64_000, 0, 200_000] {
            source.seek(SeekFrom::Start(at)).expect("there");
            let mut some = [0; 900];
            source.read_exact(&mut some).expect("read");
            assert_eq!(some[..], content[at as usize..][..900], "{method:?} at {at}");
        }
        source.seek(SeekFrom::Start(300_001)).expect("beyond the end");
        assert_eq!(source.read(&mut [0; 4]).expect("nothing"), 0);
        assert_eq!(verify(&mut source), Ok(()), "after all this it is still checked as a whole");
    }
}

#[test]
fn a_flipped_bit_is_found_before_anything_is_offered_as_whole() {
    let content = bytes(200_000, 5);
    for method in [STORED, DEFLATED] {
        let whole = zipped(&[("it", &content, method)]);
        let entry = only(&whole);
        for at in [60, 30_000, entry.packed as usize] {
            let mut zip = whole.clone();
            zip[at] ^= 4;
            assert_eq!(read(&zip, &entry), Err(Some(Fault::Damaged)), "{method:?} at {at}");
            // Whoever looks around first and then checks finds it too.
            let mut source = open(&zip, &entry);
            let _ = source.seek(SeekFrom::Start(150_000)).and_then(|_| source.read(&mut [0; 100]));
            assert_eq!(verify(&mut source), Err(Some(Fault::Damaged)), "{method:?} at {at}");
        }
    }
}

#[test]
fn sizes_are_lies_until_unpacked() {
    let zip = zipped(&[("it", &bytes(100_000, 6), DEFLATED)]);
    let entry = only(&zip);
    for claimed in [0, 1, 99_999, 100_001, 1 << 40] {
        let mut bytes = Vec::new();
        let mut source = EntrySource::new(Cursor::new(&zip[..]), Entry { bytes: claimed, ..entry.clone() });
        let read = source.read_to_end(&mut bytes);
        assert_eq!(read.map_err(|error| Fault::of(&error)), Err(Some(Fault::Damaged)), "{claimed}");
        assert!(bytes.len() as u64 <= claimed, "more than claimed");
    }
    for packed in [0, 5, entry.packed - 1, entry.packed + 1] {
        let lie = Entry { packed, ..entry.clone() };
        assert_eq!(read(&zip, &lie), Err(Some(Fault::Damaged)), "{packed}");
    }
}

#[test]
fn folders_are_no_entries_and_steps_upwards_are_only_names() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_directory("CT/", SimpleFileOptions::default()).expect("added");
    for name in
        ["../../etc/passwd", "/root/x", "C:\\images\\..\\IM1", "a/./b", "..", "line\nbreak\u{202E}txt.exe"]
    {
        zip.start_file(name, SimpleFileOptions::default()).expect("begun");
    }
    let zip = zip.finish().expect("finished").into_inner();
    let expected = ["etc/passwd", "root/x", "C:/images/IM1", "a/b", "?", "line\u{FFFD}break\u{FFFD}txt.exe"];
    assert_eq!(names(&listed(&zip)), expected);
}

#[test]
fn names_are_read_in_the_character_set_of_their_time() {
    for (raw, name) in [
        (&b"M\x81ller/R\x94ntgen"[..], "Müller/Röntgen"),
        (b"caf\x82/\xA4and\xA3", "café/ñandú"),
        (b"\x93\xAA\x95\x94CT/\x89\xE6\x91\x9C1", "頭部CT/画像1"),
        (b"\x83\x8F\x83\x93/IM1", "ワン/IM1"),
        ("Größe/頭部".as_bytes(), "Größe/頭部"),
    ] {
        let placeholder = "N".repeat(raw.len());
        let mut zip = zipped(&[(&placeholder, b"x", STORED)]);
        while let Some(at) = zip.windows(raw.len()).position(|window| window == placeholder.as_bytes()) {
            zip[at..at + raw.len()].copy_from_slice(raw);
        }
        assert_eq!(names(&listed(&zip)), [name]);
    }
    let long = format!("{}END", "x".repeat(4000));
    let zip = zipped(&[(&long, b"x", STORED)]);
    assert!(only(&zip).name.len() < 300 && only(&zip).name.ends_with("END"));
}

#[test]
fn two_entries_with_one_name_are_two_files() {
    let mut zip = zipped(&[("IM1", b"one", STORED), ("IM2", b"two", STORED)]);
    while let Some(at) = zip.windows(3).position(|window| window == b"IM2") {
        zip[at + 2] = b'1';
    }
    let listing = listed(&zip);
    assert_eq!(names(&listing), ["IM1", "IM1"]);
    assert_eq!(read(&zip, &listing.entries[1]).expect("whole"), b"two");
}

#[test]
fn encrypted_entries_say_so() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().with_aes_encryption(zip::AesMode::Aes256, "secret");
    zip.start_file("locked", options).expect("begun");
    zip.write_all(b"something").expect("written");
    let listing = listed(&zip.finish().expect("finished").into_inner());
    assert_eq!(listing.refused, [RefusedEntry { name: "locked".into(), fault: Fault::Encrypted }]);
    assert!(listing.entries.is_empty());
    // The old way of encrypting is a flag alone.
    let mut zip = zipped(&[("old", b"something", DEFLATED)]);
    let directory = place(&zip, b"PK\x01\x02");
    zip[directory + 8] |= 1;
    assert_eq!(listed(&zip).refused[0].fault, Fault::Encrypted);
    // Only the local header tells.
    let mut zip = zipped(&[("old", b"something", DEFLATED)]);
    zip[6] |= 1;
    assert_eq!(read(&zip, &only(&zip)), Err(Some(Fault::Encrypted)));
}

#[test]
fn another_compression_than_deflate_is_named() {
    let mut zip = zipped(&[("it", b"something", DEFLATED)]);
    let directory = place(&zip, b"PK\x01\x02");
    for method in [9, 12, 14, 93, 95] {
        zip[directory + 10] = method;
        assert_eq!(listed(&zip).refused[0].fault, Fault::Method, "{method}");
    }
}

#[test]
fn broken_zips_are_broken_and_nothing_of_them_is_made_up() {
    let whole = zipped(&[("one", &bytes(3000, 7), DEFLATED), ("two", &bytes(3000, 8), STORED)]);
    let end = place(&whole, b"PK\x05\x06");
    let cut = |length: usize| whole[..length].to_vec();
    let changed = |at: usize, value: u8| {
        let mut zip = whole.clone();
        zip[at] = value;
        zip
    };
    for (what, zip, fault) in [
        ("without its end", cut(end), Fault::Cut),
        ("cut in its end", cut(end + 21), Fault::Cut),
        ("cut in the directory", cut(end - 20), Fault::Cut),
        ("cut in an entry", cut(100), Fault::Cut),
        ("cut, and filled up with zeros", [&cut(3000)[..], &[0; 4000]].concat(), Fault::Cut),
        ("an end without a zip", whole[end..].to_vec(), Fault::Broken),
        ("without a piece of its middle", [&whole[..1000], &whole[1500..]].concat(), Fault::Broken),
        ("more entries than there are", changed(end + 10, 3), Fault::Broken),
        ("fewer entries than there are", changed(end + 10, 1), Fault::Broken),
        ("a directory somewhere else", changed(end + 17, 0x40), Fault::Broken),
        ("one part of several", changed(end + 4, 1), Fault::Part),
        (
            "the last part of several",
            [&whole[2000..end + 4], &[1, 0, 1, 0], &whole[end + 8..]].concat(),
            Fault::Part,
        ),
        ("the first part of several", [b"PK\x07\x08", &whole[..2000]].concat(), Fault::Part),
    ] {
        let listing = listed(&zip);
        assert_eq!(listing.fault, Some(fault), "{what}: {listing:?}");
        for entry in &listing.entries {
            let content = read(&zip, entry);
            assert!(
                content.is_err() || [bytes(3000, 7), bytes(3000, 8)].contains(&content.expect("read")),
                "{what}"
            );
        }
    }
}

#[test]
fn a_zip_cut_off_at_every_byte_is_never_taken_for_a_whole_one() {
    let inner = zipped(&[("IM1", &bytes(900, 1), DEFLATED), ("IM2", &bytes(40, 2), STORED)]);
    let whole = zipped(&[("patient.zip", &inner, STORED), ("IM3", &bytes(700, 3), DEFLATED)]);
    let mut inside = 0;
    for length in 4..whole.len() {
        let listing = listed(&whole[..length]);
        assert_eq!(listing.fault, Some(Fault::Cut), "cut to {length}");
        inside += usize::from(!listing.entries.is_empty());
    }
    assert!(inside > 100, "behind the inner zip its directory is what is found");
    assert_eq!(listed(&whole).fault, None);
}

#[test]
fn entries_that_no_directory_names_are_told() {
    let (one, two) =
        (zipped(&[("IM1", &bytes(900, 1), DEFLATED)]), zipped(&[("IM2", &bytes(900, 2), STORED)]));
    let both = [one, two].concat();
    assert_eq!(
        (names(&listed(&both)), listed(&both).fault),
        (vec!["IM2"], Some(Fault::Cut)),
        "two zips in one file"
    );
    let three = ["IM1", "IM2", "IM3"].map(|name| (name, bytes(900, 4), DEFLATED));
    let whole = zipped(&three.each_ref().map(|(name, bytes, method)| (*name, &bytes[..], *method)));
    for (taken, fault) in [(0, Fault::Cut), (1, Fault::Broken), (2, Fault::Broken)] {
        // The directory without one of its entries, each 49 bytes.
        let (end, first) = (place(&whole, b"PK\x05\x06"), place(&whole, b"PK\x05\x06") - 3 * 49);
        let header = first + taken * 49;
        let mut zip = [&whole[..header], &whole[header + 49..]].concat();
        for at in [8, 10] {
            zip[end - 49 + at] = 2;
        }
        zip[end - 49 + 12] = 2 * 49;
        let listing = listed(&zip);
        assert_eq!((listing.entries.len(), listing.fault), (2, Some(fault)), "without entry {taken}");
    }
}

#[test]
fn wide_extra_fields_and_data_descriptors_between_entries_are_no_gaps() {
    let mut zip = ZipWriter::new_stream(Vec::new());
    let wide: zip::write::FullFileOptions<'_, '_> = zip::write::FileOptions::default();
    for name in ["IM1", "IM2"] {
        let mut wide = wide.clone();
        wide.add_extra_field(0x7777, vec![b'P'; 3000], false).expect("added");
        zip.start_file(name, wide).expect("begun");
        zip.write_all(&bytes(900, 1)).expect("written");
    }
    let zip = zip.finish().expect("finished").into_inner();
    assert_eq!((listed(&zip).entries.len(), listed(&zip).fault), (2, None));
    assert!(listed(&zip).entries[1].start > 3600, "it lies behind the wide field");
}

#[test]
fn what_is_called_like_a_folder_and_holds_something_is_a_file() {
    let zip = zipped(&[("CT/", b"", STORED), ("IMAGE/", &bytes(900, 1), STORED)]);
    assert_eq!(names(&listed(&zip)), ["IMAGE"]);
}

#[test]
fn a_zip_behind_something_else_is_known_by_its_end() {
    let zip = zipped(&[("it", &bytes(3000, 9), DEFLATED)]);
    let end = place(&zip, b"PK\x05\x06");
    let mut comment = zip.clone();
    comment[end + 20] = 7;
    comment.extend(b"comment");
    let part = [&zip[1000..end + 4], &[1, 0, 1, 0], &zip[end + 8..]].concat();
    for (what, file, is) in [
        ("behind a program", [b"MZ\x90\0 unpacks itself".as_slice(), &zip].concat(), true),
        ("with a comment", comment, true),
        ("the last of several parts", part, true),
        ("a zip with something behind it", [&zip[..], b"more"].concat(), false),
        ("cut off", zip[..end].to_vec(), false),
        ("short", b"PK\x05\x06".to_vec(), false),
        ("nothing", Vec::new(), false),
    ] {
        assert_eq!(ends_as_zip(&mut Cursor::new(file)).expect("read"), is, "{what}");
    }
}

#[test]
fn what_stands_before_a_zip_or_after_it_does_not_hide_it() {
    let zip = zipped(&[("it", &bytes(3000, 9), DEFLATED)]);
    let before = [b"#!/bin/sh\n".as_slice(), &zip].concat();
    let after = [&zip, b"some bytes more".as_slice()].concat();
    for zip in [before, after] {
        assert_eq!(read(&zip, &only(&zip)).expect("whole"), bytes(3000, 9));
    }
}

#[test]
fn zip64_is_read() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("large", SimpleFileOptions::default().large_file(true)).expect("begun");
    zip.write_all(&bytes(5000, 1)).expect("written");
    let zip = zip.finish().expect("finished").into_inner();
    assert_eq!(read(&zip, &only(&zip)).expect("whole"), bytes(5000, 1));
    // More entries than 16 bits count.
    let mut many = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..66_000 {
        many.start_file(format!("{number}"), SimpleFileOptions::default().compression_method(STORED))
            .expect("begun");
    }
    let many = many.finish().expect("finished").into_inner();
    assert!(many.windows(4).any(|window| window == b"PK\x06\x06"), "it has a directory of zip64");
    let listing = listed(&many);
    assert_eq!((listing.entries.len(), listing.fault), (66_000, None));
}

#[test]
fn a_zip_in_a_zip_is_read_through_both() {
    let inner = zipped(&[("IM1", &bytes(90_000, 2), DEFLATED)]);
    let outer = zipped(&[("note", b"hello", STORED), ("patient.zip", &inner, STORED)]);
    let mut source = open(&outer, &listed(&outer).entries[1]);
    assert!(is_zip(&mut source).expect("read"));
    let entry = list(&mut source).entries.remove(0);
    let mut through = EntrySource::new(source, entry);
    let mut content = Vec::new();
    through.read_to_end(&mut content).expect("whole");
    assert_eq!(content, bytes(90_000, 2));
}

#[test]
fn a_zip_is_known_by_its_bytes_and_a_dicom_file_stays_one() {
    let zip = zipped(&[("it", b"x", STORED)]);
    let mut dicom = zip.clone();
    dicom.resize(132, 0);
    dicom[128..].copy_from_slice(b"DICM");
    let empty = ZipWriter::new(Cursor::new(Vec::new())).finish().expect("finished").into_inner();
    for (what, file, is) in [
        ("a zip", zip, true),
        ("an empty zip", empty, true),
        ("a DICOM file with a zip's bytes in its preamble", dicom, false),
        ("text", b"PK is a name".to_vec(), false),
        ("nothing", Vec::new(), false),
    ] {
        assert_eq!(is_zip(&mut Cursor::new(file)).expect("read"), is, "{what}");
    }
}

#[test]
fn entries_that_lie_in_each_other_are_not_taken() {
    let mut zip = zipped(&[("one", &bytes(3000, 1), STORED), ("two", &bytes(3000, 2), STORED)]);
    let directory = place(&zip, b"PK\x01\x02");
    // The second entry is told to be where the first one is.
    zip[directory + 42..directory + 46].fill(0);
    let listing = listed(&zip);
    assert_eq!((listing.entries.len(), listing.refused.len(), listing.fault), (0, 2, Some(Fault::Broken)));
}

#[test]
fn entries_that_would_lie_behind_the_directory_are_not_there_and_then_none_is_taken() {
    let whole = zipped(&[("one", &bytes(3000, 1), STORED), ("two", &bytes(3000, 2), STORED)]);
    let directory = place(&whole, b"PK\x01\x02");
    for (at, value) in [(42, 0xFFFF_u32), (42, u32::try_from(directory).expect("small")), (20, 5000)] {
        let mut zip = whole.clone();
        zip[directory + at..directory + at + 4].copy_from_slice(&value.to_le_bytes());
        if at == 20 {
            // Stored: both sizes are one.
            zip[directory + 24..directory + 28].copy_from_slice(&value.to_le_bytes());
        }
        let listing = listed(&zip);
        let taken = (listing.entries.len(), listing.refused.len(), listing.fault);
        assert_eq!(taken, (0, 2, Some(Fault::Broken)), "{at} {value}");
    }
}

fn claims(packed: u64, bytes: u64) -> Entry {
    Entry { name: String::new(), start: 0, reach: packed, packed, bytes, crc32: 0, deflated: true }
}

#[test]
fn bombs_stay_packed_and_large_studies_do_not() {
    let mut limits = Limits::default();
    for number in 0..20_000 {
        assert_eq!(limits.admit(&claims(200 << 10, 512 << 10)), Ok(()), "slice {number}");
    }
    assert_eq!(limits.admit(&claims(600, 512 << 10)), Ok(()), "a blank slice");
    assert_eq!(limits.admit(&claims(9 << 20, 1 << 30)), Ok(()), "a large mask");
    assert_eq!(limits.admit(&claims(10 << 20, 10 << 30)), Err(Fault::TooLarge), "zeros");
    assert_eq!(limits.admit(&claims(100 << 30, 250 << 30)), Err(Fault::TooLarge), "all together");
    assert_eq!(limits.admit_zip(&claims(700 << 20, 701 << 20)), Ok(()), "a study's zip");
    assert_eq!(limits.admit_zip(&claims(40_000, 40 << 20)), Err(Fault::TooLarge), "a zip that packs well");
    assert_eq!(
        limits.admit_zip(&claims(4 << 30, 4 << 30)),
        Err(Fault::TooLarge),
        "all zips in zips together"
    );
    let mut limits = Limits::default();
    let refused = (0..300_000).find(|_| limits.admit(&claims(0, 0)) == Err(Fault::TooMany));
    assert_eq!(refused, Some(200_000));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever bytes follow or replace those of a zip: a listing, and entries that are whole or faulty.
    #[test]
    fn any_bytes_after_a_zips_end_or_in_it_never_panic(
        tail in proptest::collection::vec(any::<u8>(), 0..200),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<proptest::sample::Index>(),
        cuts in any::<bool>(),
    ) {
        let contents = [bytes(900, 1), bytes(40, 2)];
        let mut zip = zipped(&[("one", &contents[0], DEFLATED), ("two", &contents[1], STORED)]);
        for (at, value) in changes {
            let at = at.index(zip.len());
            zip[at] = value;
        }
        if cuts {
            zip.truncate(cut.index(zip.len()));
        }
        zip.extend(tail);
        for entry in listed(&zip).entries {
            if let Ok(content) = read(&zip, &entry) {
                prop_assert_eq!(content.len() as u64, entry.bytes);
            }
        }
    }

    /// Any sequence of steps through an entry reads what stands there.
    #[test]
    fn any_steps_through_an_entry_read_what_stands_there(
        steps in proptest::collection::vec((0_u64..200_000, 1_usize..70_000), 1..8),
        stored in any::<bool>(),
    ) {
        let content = bytes(190_000, 3);
        let zip = zipped(&[("it", &content, if stored { STORED } else { DEFLATED })]);
        let mut source = open(&zip, &only(&zip));
        for (at, length) in steps {
            source.seek(SeekFrom::Start(at)).expect("there");
            let mut read = Vec::new();
            source.by_ref().take(length as u64).read_to_end(&mut read).expect("read");
            let from = (at as usize).min(content.len());
            prop_assert_eq!(&read[..], &content[from..(from + length).min(content.len())]);
        }
    }
}
