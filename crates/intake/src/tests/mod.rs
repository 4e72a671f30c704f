//! Whole zips, broken zips and zips that are made to harm.

mod broken;
mod whole;

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

fn open<'a>(zip: &'a [u8], entry: &ZipEntry) -> EntrySource<Cursor<&'a [u8]>> {
    EntrySource::new(Cursor::new(zip), entry.clone())
}

/// All of an entry, or what is wrong with it.
fn read(zip: &[u8], entry: &ZipEntry) -> Result<Vec<u8>, Option<Fault>> {
    let mut bytes = Vec::new();
    let read = EntrySource::new(Cursor::new(zip), entry.clone()).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|error| Fault::of(&error))
}

fn only(zip: &[u8]) -> ZipEntry {
    listed(zip).entries.remove(0)
}

/// Where a mark stands last.
fn place(zip: &[u8], mark: &[u8]) -> usize {
    zip.windows(mark.len()).rposition(|window| window == mark).expect("there")
}
