//! Zips that are damaged, cut off, or made to harm.

use super::*;

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
        let mut source =
            EntrySource::new(Cursor::new(&zip[..]), ZipEntry { bytes: claimed, ..entry.clone() });
        let read = source.read_to_end(&mut bytes);
        assert_eq!(read.map_err(|error| Fault::of(&error)), Err(Some(Fault::Damaged)), "{claimed}");
        assert!(bytes.len() as u64 <= claimed, "more than claimed");
    }
    for packed in [0, 5, entry.packed - 1, entry.packed + 1] {
        let lie = ZipEntry { packed, ..entry.clone() };
        assert_eq!(read(&zip, &lie), Err(Some(Fault::Damaged)), "{packed}");
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

fn claims(packed: u64, bytes: u64) -> ZipEntry {
    ZipEntry { name: String::new(), start: 0, reach: packed, packed, bytes, crc32: 0, deflated: true }
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
