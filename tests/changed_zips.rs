//! What is exported is what was scanned, also of files that lie in zips or are packed by themselves.

use crate::common::changed::*;
use flate2::{Compression, write::GzEncoder};
use std::fs::File;
use std::io::{self, Cursor, Write};
use veilig::dicom::Source;
use veilig::intake::{EntrySource, ZipEntry, list};
use veilig::job::{Reason, Refusal, Reply};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A zip of these files, stored as they are or deflated.
fn zipped(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

fn entry(zip: &[u8], number: usize) -> ZipEntry {
    list(&mut Cursor::new(zip)).entries[number].clone()
}

#[test]
fn a_zip_in_whose_place_another_one_lies_is_told() {
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let zip = |slice: &[u8]| zipped(&[("note.txt", b"hello"), ("IM1", slice)], method);
        let (a, b) = (zip(&of_a()), zip(&of_b()));
        let image = entry(&a, 1);
        let open = |zip: &[u8]| -> Box<dyn Source> {
            Box::new(EntrySource::new(Cursor::new(zip.to_vec()), image.clone()))
        };
        let expected = loaded(&mut *open(&a));
        none_says_changed(&expected, || open(&a));
        all_say_changed(&expected, || open(&b));
        all_say_changed(&expected, || open(&a[..a.len() / 2]));
        all_say_changed(&expected, || open(&[]));
        // The same zip with something before it: what was there lies elsewhere.
        all_say_changed(&expected, || open(&[b"#!".as_slice(), &a].concat()));
    }
}

#[test]
fn a_file_packed_by_itself_is_told_as_well() {
    let gzipped = |slice: &[u8]| {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::new(1));
        gzip.write_all(slice).expect("packed");
        gzip.finish().expect("packed")
    };
    let (a, b) = (gzipped(&of_a()), gzipped(&of_b()));
    let image = entry(&a, 0);
    let open = |file: &[u8]| -> Box<dyn Source> {
        Box::new(EntrySource::new(Cursor::new(file.to_vec()), image.clone()))
    };
    let expected = loaded(&mut *open(&a));
    none_says_changed(&expected, || open(&a));
    all_say_changed(&expected, || open(&b));
}

#[test]
fn a_zip_in_a_zip_is_told_as_well() {
    let inner = |slice: &[u8]| zipped(&[("IM1", slice)], CompressionMethod::Stored);
    let outer = |slice: &[u8]| zipped(&[("CT.zip", &inner(slice))], CompressionMethod::Stored);
    let (a, b) = (outer(&of_a()), outer(&of_b()));
    let (way, image) = (entry(&a, 0), entry(&inner(&of_a()), 0));
    let open = |zip: &[u8]| -> Box<dyn Source> {
        let inner: Box<dyn Source> = Box::new(EntrySource::new(Cursor::new(zip.to_vec()), way.clone()));
        Box::new(EntrySource::new(inner, image.clone()))
    };
    let expected = loaded(&mut *open(&a));
    none_says_changed(&expected, || open(&a));
    all_say_changed(&expected, || open(&b));
}

#[test]
fn of_a_file_in_a_zip_every_byte_is_compared_when_it_is_exported() {
    let large = kinds().into_iter().find(|(kind, _)| *kind == LARGE_HEAD).expect("there").1;
    for whole in [of_a(), large] {
        let zip = zipped(&[("IM1", &whole)], CompressionMethod::Stored);
        let image = entry(&zip, 0);
        let open = |zip: &[u8]| EntrySource::new(Cursor::new(zip.to_vec()), image.clone());
        let expected = loaded(&mut open(&zip));
        let exported =
            |zip: &[u8]| worker().handle(export(&expected), &mut [&mut open(zip)], &mut io::sink());
        assert!(matches!(exported(&zip), Reply::Exported(_)));
        for part in 0..40 {
            let mut other = zip.clone();
            other[whole.len() * part / 40 + 500] ^= 1;
            let reply = exported(&other);
            assert!(reply.tells_change(), "part {part}: {reply:?}");
        }
    }
}

#[test]
fn a_files_time_is_that_of_the_zip_it_lies_in() {
    let folder = Folder::new("time");
    let path = folder.file("CT.zip", &zipped(&[("IM1", &of_a())], CompressionMethod::Stored));
    let image = entry(&std::fs::read(&path).expect("read"), 0);
    let open = || -> Box<dyn Source> {
        let zip: Box<dyn Source> = Box::new(File::open(&path).expect("opens"));
        Box::new(EntrySource::new(zip, image.clone()))
    };
    let expected = loaded(&mut *open());
    assert!(expected.stored.modified.is_some());
    none_says_changed(&expected, open);
    std::thread::sleep(std::time::Duration::from_millis(20));
    let bytes = std::fs::read(&path).expect("read");
    std::fs::write(&path, bytes).expect("written");
    all_say_changed(&expected, open);
    assert_eq!(Refusal::from(Reason::Changed).code(), "changed-since-loaded");
}
