//! Zips as archives and people make them.

use super::*;

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
fn a_small_packed_zip_in_a_packed_zip_is_listed_and_read_where_it_lies() {
    let files = [bytes(300, 3), bytes(9_000, 4), bytes(70, 5)];
    let deflated = CompressionMethod::Deflated;
    let named = ["a", "b", "c"].into_iter().zip(&files);
    let named: Vec<_> = named.map(|(name, file)| (name, file.as_slice(), deflated)).collect();
    let middle = zipped(&[("inner.zip", &zipped(&named), deflated)]);
    let outer = zipped(&[("middle.zip", &middle, deflated)]);
    let [first, second] = [only(&outer), only(&middle)];
    assert!(first.deflated && second.deflated && first.bytes.max(second.bytes) <= crate::FRONT);
    let inner = || EntrySource::new(open(&outer, &first), second.clone());
    let listing = crate::list(&mut inner());
    assert_eq!(names(&listing), ["a", "b", "c"]);
    // From the last to the first, so that each goes back.
    for (entry, file) in listing.entries.iter().zip(&files).rev() {
        let mut read = Vec::new();
        EntrySource::new(inner(), entry.clone()).read_to_end(&mut read).unwrap();
        assert_eq!(&read, file);
    }
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
