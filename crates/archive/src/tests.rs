//! What others rely on: order, names, times, contents, no seeking, the hash, the same bytes each time.

use super::*;
use crate::{ManifestFile, ManifestSeries, entry_name, pack_entry};
use sha2::{Digest, Sha256};
use std::io::Cursor;
use zip::ZipWriter;

/// A sink that can only be written, a few bytes at a time.
#[derive(Default)]
struct Drip(Vec<u8>);

impl Write for Drip {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let some = bytes.len().min(1000);
        self.0.extend_from_slice(&bytes[..some]);
        Ok(some)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn manifest() -> Manifest {
    Manifest {
        program: "Veilig 0.1.0".into(),
        build: "0123456789abcdef".into(),
        commit: "5ff4b9c0aa11bb22".into(),
        anonymous_id: "G1-0001".into(),
        group_id: "G1".into(),
        order_number: None,
        inserted: None,
        options: veilig_deid::Options::strict(),
        codes: vec!["113100".into()],
        pixels: crate::PixelRecord::default(),
        study_key: false,
        password: false,
        file_set: false,
        series: vec![ManifestSeries {
            number: 1,
            study_instance: "2.25.1".into(),
            series_instance: "2.25.2".into(),
            modality: "CT".into(),
            files: vec![ManifestFile { name: entry_name("G1-0001", 1, 1), bytes: 3, sha256: "00".into() }],
        }],
        quality: Vec::new(),
        receiver: None,
        requirements: Vec::new(),
        incomplete: None,
        directory: None,
    }
}

/// A CT-like slice: smooth, with the noise of a scanner, 16 bits.
fn slice(seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761).max(1);
    let mut noise = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state & 15) + (state >> 8 & 15)
    };
    (0..512u32 * 512)
        .flat_map(|i| {
            let (x, y) = (i % 512, i / 512);
            let far = (x.abs_diff(256).pow(2) + y.abs_diff(256).pow(2)) / 256;
            let value = if far > 200 { 0 } else { 1000 + far * 2 + noise() };
            u16::try_from(value).unwrap_or(0).to_le_bytes()
        })
        .collect()
}

fn packed(name: &str, bytes: &[u8], compression: Compression) -> Vec<u8> {
    pack_entry(Vec::new(), name, compression, None, |sink| sink.write_all(bytes)).unwrap()
}

fn archive() -> (Vec<u8>, [u8; 32]) {
    let mut archive = Archive::new(Drip::default(), None);
    for (image, how) in [(2, Compression::Fast), (1, Compression::Store), (7, Compression::Small)] {
        archive.add(Cursor::new(packed(&entry_name("G1-0001", 1, image), &slice(image), how))).unwrap();
    }
    let (sink, hash) = archive.finish(manifest(), &[]).unwrap();
    (sink.0, hash)
}

#[test]
fn entries_stand_in_the_order_added_with_names_time_and_contents() {
    let mut zip = ZipArchive::new(Cursor::new(archive().0)).unwrap();
    let names: Vec<_> =
        (0..zip.len()).map(|i| zip.by_index(i).unwrap().name().unwrap().into_owned()).collect();
    assert_eq!(
        names,
        ["G1-0001/001/00002.dcm", "G1-0001/001/00001.dcm", "G1-0001/001/00007.dcm", "G1-0001/manifest.json"]
    );
    for (i, image) in [2, 1, 7].into_iter().enumerate() {
        let mut entry = zip.by_index(i).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, slice(image));
        assert_eq!(entry.last_modified().unwrap().to_string(), "1980-01-01 00:00:00");
    }
}

#[test]
fn the_manifest_is_readable_json() {
    let mut zip = ZipArchive::new(Cursor::new(archive().0)).unwrap();
    let entry = zip.by_name("G1-0001/manifest.json").unwrap();
    assert_eq!(entry.last_modified().unwrap().year(), 1980);
    assert_eq!(serde_json::from_reader::<_, Manifest>(entry).unwrap(), manifest());
}

#[test]
fn the_hash_is_that_of_the_bytes() {
    let (bytes, hash) = archive();
    assert_eq!(hash, <[u8; 32]>::from(Sha256::digest(&bytes)));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(archive(), archive());
}

/// An archive of one image and its manifest, encrypted.
fn encrypted(password: &Secret) -> Vec<u8> {
    let image = pack_entry(Vec::new(), "G1-0001/001/00001.dcm", Compression::Fast, Some(password), |sink| {
        sink.write_all(&slice(1))
    });
    let mut archive = Archive::new(Drip::default(), Some(password.clone()));
    archive.add(Cursor::new(image.unwrap())).unwrap();
    archive.finish(manifest(), &[]).unwrap().0.0
}

#[test]
fn with_a_password_images_and_manifest_open_with_it_alone_and_names_can_be_read() {
    let bytes = encrypted(&Secret::new("p\u{e4}ssword 1"));
    let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names, ["G1-0001/001/00001.dcm", "G1-0001/manifest.json"]);
    let read = |zip: &mut ZipArchive<_>, name: &str, password: &str| -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        zip.by_name_decrypt(name, password.as_bytes()).ok()?.read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    assert_eq!(read(&mut zip, &names[0], "p\u{e4}ssword 1").unwrap(), slice(1));
    let text = read(&mut zip, &names[1], "p\u{e4}ssword 1").unwrap();
    assert_eq!(serde_json::from_slice::<Manifest>(&text).unwrap(), manifest());
    for name in &names {
        assert!(zip.by_name(name).is_err(), "opens without a password");
        assert_eq!(read(&mut zip, name, "password 1"), None);
    }
}

#[test]
fn what_is_encrypted_is_not_there_in_the_clear_and_never_twice_the_same() {
    let password = Secret::new("secret");
    let bytes = encrypted(&password);
    for word in ["order_number", "sha256", "113100", "secret"] {
        assert!(!bytes.windows(word.len()).any(|piece| piece == word.as_bytes()), "{word}");
    }
    assert_ne!(bytes, encrypted(&password), "a salt is used again");
}

#[test]
fn what_fill_says_is_passed_on() {
    let said =
        pack_entry(Vec::new(), "a", Compression::Fast, None, |_| Err(io::Error::other("no"))).unwrap_err();
    assert_eq!(said.to_string(), "no");
}

#[test]
fn what_is_no_zip_of_one_entry_is_refused() {
    let mut archive = Archive::new(Vec::new(), None);
    assert!(archive.add(Cursor::new(b"no zip".to_vec())).is_err());
    assert!(archive.add(Cursor::new(self::archive().0)).is_err());
}

/// The local headers of all entries, found by what they say themselves, as a reader does that can't seek.
fn streamed(zip: &[u8]) -> Vec<(Vec<u8>, usize)> {
    let number = |at: usize, count: usize| {
        zip[at..at + count].iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
    };
    let (mut at, mut found) = (0, Vec::new());
    while zip[at..].starts_with(b"PK\x03\x04") {
        let (name, extra, packed) = (number(at + 26, 2), number(at + 28, 2), number(at + 18, 4));
        found.push((zip[at..at + 30 + name + extra].to_vec(), packed));
        at += 30 + name + extra + packed;
    }
    assert!(zip[at..].starts_with(b"PK\x01\x02"), "the directory follows the last entry");
    found
}

#[test]
fn every_entry_tells_its_size_before_its_content_and_has_no_zip64_field() {
    let secret = Secret::new("secret");
    for (zip, entries, extra) in [(archive().0, 4, 0), (encrypted(&secret), 2, 11)] {
        let found = streamed(&zip);
        assert_eq!(found.len(), entries);
        for (header, packed) in found {
            assert_eq!(header[6] & 8, 0, "a data descriptor");
            assert_eq!(usize::from(header[28]), extra, "extra fields");
            assert!(packed > 0);
        }
        assert!(!zip.windows(4).any(|mark| mark == b"PK\x06\x06"), "an end of zip64");
    }
}

#[test]
fn an_archive_that_has_grown_beyond_four_gib_says_so_where_it_must() {
    let mut archive = Archive::new(Vec::new(), None);
    // As if so much had been written.
    archive.offset = 5 << 30;
    archive.add(Cursor::new(packed("small", b"abc", Compression::Store))).unwrap();
    assert_eq!(archive.offset, (5 << 30) + 30 + 5 + 3);
    let (zip, _) = archive.finish(manifest(), &[]).unwrap();
    let directory = zip.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
    let field = &zip[directory + 46 + 5..];
    assert_eq!((&field[..4], &field[4..12]), (&[1, 0, 8, 0][..], &(5_u64 << 30).to_le_bytes()[..]));
    assert!(zip.windows(4).any(|mark| mark == b"PK\x06\x06"));
}

#[test]
fn an_entry_that_is_cut_or_tells_the_checksum_of_what_is_encrypted_is_refused() {
    let cut = |bytes: &[u8]| [&bytes[..40], &bytes[50..]].concat();
    let whole = packed("a", &slice(1), Compression::Store);
    assert!(Archive::new(Vec::new(), None).add(Cursor::new(cut(&whole))).is_err());
    let options =
        zip::write::SimpleFileOptions::default().with_aes_encryption(zip::AesMode::Aes256, "secret");
    let mut seeking = ZipWriter::new(Cursor::new(Vec::new()));
    seeking.start_file("a", options).unwrap();
    seeking.write_all(&slice(1)).unwrap();
    assert!(Archive::new(Vec::new(), None).add(seeking.finish().unwrap()).is_err(), "AE-1");
}

#[test]
fn an_entry_of_our_own_compressor_is_a_deflated_one_with_the_content_s_checksum_and_size() {
    for bytes in [Vec::new(), b"a".to_vec(), slice(1)] {
        let mut archive = Archive::new(Vec::new(), None);
        archive.add(Cursor::new(packed("a", &bytes, Compression::Fast))).unwrap();
        let (zip, _) = archive.finish(manifest(), &[]).unwrap();
        let mut zip = ZipArchive::new(Cursor::new(zip)).unwrap();
        let mut entry = zip.by_index(0).unwrap();
        assert_eq!(entry.compression(), CompressionMethod::Deflated);
        assert_eq!((entry.crc32(), entry.size()), (crc32fast::hash(&bytes), bytes.len() as u64));
        let mut read = Vec::new();
        entry.read_to_end(&mut read).unwrap();
        assert!(read == bytes);
    }
}

#[test]
fn fast_is_smaller_than_zlib_s_second_level_and_within_three_in_a_hundred_of_its_sixth() {
    let image = slice(3);
    let zlib = |level| {
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::new(level));
        encoder.write_all(&image).unwrap();
        encoder.finish().unwrap().len()
    };
    let fast = packed("a", &image, Compression::Fast).len();
    assert!(fast < zlib(2), "{fast}, zlib {}", zlib(2));
    assert!(fast * 100 < zlib(6) * 103, "{fast}, zlib {}", zlib(6));
}

#[test]
fn a_zip_whose_comment_is_not_ours_or_tells_a_checksum_of_what_is_encrypted_is_refused() {
    let comment = |comment: &[u8], password: Option<&str>| {
        let mut zip = ZipWriter::new_stream(Vec::new());
        let options = zip::write::SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let options = match password {
            Some(password) => options.with_aes_encryption(zip::AesMode::Aes256, password),
            None => options,
        };
        zip.start_file("a", options).unwrap();
        zip.write_all(&[3, 0]).unwrap();
        zip.set_raw_comment(comment.into()).unwrap();
        Archive::new(Vec::new(), None).add(Cursor::new(zip.finish().unwrap().into_inner()))
    };
    assert!(comment(&[0; 12], None).is_ok());
    assert!(comment(&[0; 12], Some("secret")).is_ok());
    assert!(comment(&[0; 11], None).is_err());
    assert!(comment(&[0; 13], None).is_err());
    assert!(comment(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Some("secret")).is_err());
}
