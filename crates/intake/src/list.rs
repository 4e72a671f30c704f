//! A zip's directory.

use super::end::End;
use super::gaps::{self, EntrySpan};
use super::{Fault, RefusedEntry, ZipEntry, ZipListing, gzip, name};
use std::io::{self, Read, SeekFrom};
use veilig_dicom::Source;
use zip::CompressionMethod;
use zip::read::{Config, ZipFileEntry};
use zip::unstable::read::ZipIterable;

/// Entries of one zip beyond this are not even listed.
const MOST: usize = 100_000;
/// Before an entry's bytes stands its local header: so many, its name, and fields of which the directory tells nothing.
const LOCAL: u64 = 30 + 2 * 65_535;

/// Reads a zip's directory. Its entries are not looked at: each says for itself, when it is read, what is wrong with it.
pub fn list(source: &mut dyn Source) -> ZipListing {
    let mut first = [0; 3];
    if source.seek(SeekFrom::Start(0)).and_then(|_| source.read_exact(&mut first)).is_ok()
        && gzip::is_gzip(&first)
    {
        return gzip::list(source);
    }
    let mut listing = ZipListing::default();
    listing.fault = walk(source, &mut listing).unwrap_or(Some(Fault::Broken));
    listing
}

/// Takes what the directory names. The fault of the zip as a whole, if it has one.
fn walk(source: &mut dyn Source, listing: &mut ZipListing) -> io::Result<Option<Fault>> {
    match End::of(source)? {
        End::Missing if begins_as_part(source)? => return Ok(Some(Fault::Part)),
        End::Missing => return Ok(Some(Fault::Cut)),
        End::Here { of_several: true, .. } => return Ok(Some(Fault::Part)),
        End::Here { of_several: false, .. } => {}
    }
    let Ok(mut zip) = ZipIterable::try_new(&mut *source, Config::default()) else {
        return Ok(Some(Fault::Broken));
    };
    let Ok(files) = zip.files() else { return Ok(Some(Fault::Broken)) };
    let (mut fault, mut spans) = (None, Vec::new());
    let (mut first, mut last) = (None, None);
    for (count, file) in files.enumerate() {
        match file {
            Ok(_) if count >= MOST => {
                fault = Some(Fault::TooMany);
                break;
            }
            Ok(file) => {
                last = Some(file.central_header_start());
                first = first.or(last);
                spans.push(EntrySpan {
                    start: file.header_start(),
                    name: file.name_raw().len() as u64,
                    packed: file.compressed_size(),
                });
                take(listing, &file);
            }
            Err(_) => fault = Some(Fault::Broken),
        }
    }
    // Some programs count to 65535 and begin anew.
    if fault.is_none() && last.is_some_and(|at| goes_on(source, at)) {
        fault = Some(Fault::Broken);
    }
    let length = source.seek(SeekFrom::End(0))?;
    let directory = first.unwrap_or(length);
    spans.sort_unstable_by_key(|span| span.start);
    if !measure(listing, &spans, directory) {
        return Ok(Some(Fault::Broken));
    }
    Ok(fault.or(gaps::unnamed(source, &spans, directory)?))
}

/// Whether a file begins as zips in several parts do.
fn begins_as_part(source: &mut dyn Source) -> io::Result<bool> {
    let mut mark = Vec::new();
    source.seek(SeekFrom::Start(0))?;
    source.take(4).read_to_end(&mut mark)?;
    Ok(mark == b"PK\x07\x08")
}

fn take(listing: &mut ZipListing, file: &ZipFileEntry<'_>) {
    // A folder holds nothing; what holds something is a file, whatever its name ends with.
    if file.is_dir() && file.size() == 0 {
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
            return listing.entries.push(ZipEntry { name, start, reach: 0, packed, bytes, crc32, deflated });
        }
        _ => Fault::Method,
    };
    listing.refused.push(RefusedEntry { name, fault });
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

/// Finds how far each entry reaches. Entries that lie in each other are how some bombs are made, and some that would lie
/// beyond the directory are not there: then none is taken.
fn measure(listing: &mut ZipListing, spans: &[EntrySpan], directory: u64) -> bool {
    for entry in &mut listing.entries {
        let after = spans.get(spans.partition_point(|span| span.start <= entry.start)).map(|span| span.start);
        let most = entry.packed.saturating_add(LOCAL);
        entry.reach = after.unwrap_or(directory).saturating_sub(entry.start).min(most);
    }
    let overlap = spans.windows(2).any(|pair| matches!(pair, [one, other] if one.start == other.start));
    if !overlap && listing.entries.iter().all(|entry| entry.reach >= entry.packed) {
        return true;
    }
    let entries = std::mem::take(&mut listing.entries).into_iter();
    listing.refused.extend(entries.map(|ZipEntry { name, .. }| RefusedEntry { name, fault: Fault::Damaged }));
    false
}
