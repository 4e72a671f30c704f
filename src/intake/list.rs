//! A zip's directory.

use super::{Fault, gzip, name};
use crate::dicom::Source;
use serde::{Deserialize, Serialize};
use std::io::SeekFrom;
use zip::CompressionMethod;
use zip::read::{Config, ZipFileEntry};
use zip::unstable::read::ZipIterable;

/// Entries of one zip beyond this are not even listed.
const MOST: usize = 100_000;
/// Before an entry's bytes stands its local header: so many, its name, and fields of which the directory tells nothing.
const LOCAL: u64 = 30 + 2 * 65_535;

/// A file in a zip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its path in the zip, only to be shown: decoded, shortened, without steps upwards.
    pub name: String,
    /// Where its local header begins.
    pub start: u64,
    /// Bytes from there to what follows: all that reading it may touch.
    pub reach: u64,
    /// Bytes in the zip.
    pub packed: u64,
    /// Bytes unpacked, as the directory claims.
    pub bytes: u64,
    /// CRC-32 of these.
    pub crc32: u32,
    /// Deflated, or stored as it is.
    pub deflated: bool,
}

/// What lies in a zip.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// What can be read, in the directory's order; folders are none.
    pub entries: Vec<Entry>,
    /// What can't.
    pub refused: Vec<Refused>,
    /// Something is wrong with the zip as a whole: there may be more files than these.
    pub fault: Option<Fault>,
}

/// A file in a zip that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// As [`Entry::name`].
    pub name: String,
    /// Why.
    pub fault: Fault,
}

/// Reads a zip's directory. Its entries are not looked at: each says for itself, when it is read, what is wrong with it.
pub fn list(source: &mut dyn Source) -> Listing {
    let mut first = [0; 3];
    if source.seek(SeekFrom::Start(0)).and_then(|_| source.read_exact(&mut first)).is_ok()
        && gzip::is_gzip(&first)
    {
        return gzip::list(source);
    }
    let mut listing = Listing::default();
    let length = source.seek(SeekFrom::End(0));
    let (Ok(length), Ok(mut zip)) = (length, ZipIterable::try_new(&mut *source, Config::default())) else {
        return Listing { fault: Some(Fault::Broken), ..listing };
    };
    let mut last = None;
    match zip.files() {
        Err(_) => listing.fault = Some(Fault::Broken),
        Ok(files) => {
            for (count, file) in files.enumerate() {
                match file {
                    Ok(_) if count >= MOST => {
                        listing.fault = Some(Fault::TooMany);
                        break;
                    }
                    Ok(file) => {
                        last = Some(file.central_header_start());
                        take(&mut listing, &file);
                    }
                    Err(_) => listing.fault = Some(Fault::Broken),
                }
            }
        }
    }
    // Some programs count to 65535 and begin anew.
    if listing.fault.is_none() && last.is_some_and(|at| goes_on(source, at)) {
        listing.fault = Some(Fault::Broken);
    }
    measure(&mut listing, length);
    listing
}

fn take(listing: &mut Listing, file: &ZipFileEntry<'_>) {
    if file.is_dir() {
        return;
    }
    let name = name::shown(file.name_raw(), &file.name().unwrap_or_default());
    let (packed, bytes) = (file.compressed_size(), file.size());
    let fault = match file.compression() {
        _ if file.encrypted() => Fault::Encrypted,
        CompressionMethod::Stored if packed != bytes => Fault::Damaged,
        method @ (CompressionMethod::Stored | CompressionMethod::Deflated) => {
            let deflated = method == CompressionMethod::Deflated;
            let (start, crc32) = (file.header_start(), file.crc32());
            return listing.entries.push(Entry { name, start, reach: 0, packed, bytes, crc32, deflated });
        }
        _ => Fault::Method,
    };
    listing.refused.push(Refused { name, fault });
}

/// Whether the directory has another entry after the one at `at`.
fn goes_on(source: &mut dyn Source, at: u64) -> bool {
    let mut header = [0; 46];
    if source.seek(SeekFrom::Start(at)).is_err() || source.read_exact(&mut header).is_err() {
        return false;
    }
    let lengths = [[header[28], header[29]], [header[30], header[31]], [header[32], header[33]]];
    let next = at.saturating_add(
        46 + lengths.into_iter().map(|bytes| u64::from(u16::from_le_bytes(bytes))).sum::<u64>(),
    );
    let mut mark = [0; 4];
    let read = source.seek(SeekFrom::Start(next)).and_then(|_| source.read_exact(&mut mark));
    read.is_ok() && mark == *b"PK\x01\x02"
}

/// Finds how far each entry reaches. Entries that lie in each other are how some bombs are made: then none is taken.
fn measure(listing: &mut Listing, length: u64) {
    let mut starts: Vec<u64> = listing.entries.iter().map(|entry| entry.start).collect();
    starts.sort_unstable();
    for entry in &mut listing.entries {
        let after = starts.get(starts.partition_point(|start| *start <= entry.start)).copied();
        let most = entry.packed.saturating_add(LOCAL);
        entry.reach = after.unwrap_or(length).saturating_sub(entry.start).min(most);
    }
    let overlap = starts.windows(2).any(|pair| matches!(pair, [one, other] if one == other));
    if overlap || listing.entries.iter().any(|entry| entry.reach < entry.packed) {
        listing.fault = Some(Fault::Broken);
        let entries = std::mem::take(&mut listing.entries).into_iter();
        listing.refused.extend(entries.map(|Entry { name, .. }| Refused { name, fault: Fault::Damaged }));
    }
}
