//! What stands in a zip and is named by no directory.
//!
//! A zip that was cut off behind a zip that lies in it ends with that one's directory, two zips that were put into one
//! file with the last one's. All looks whole, and the rest would be lost without a word.

use super::Fault;
use std::io::{self, Read, SeekFrom};
use veilig_dicom::Source;

/// A local header's bytes before name and extra fields.
const HEADER: u64 = 30;
/// Extra fields and data descriptors of most programs take less. An image with its header never does.
const ORDINARY: u64 = 100;
/// The longest data descriptor.
const DESCRIPTOR: u64 = 24;

/// Where an entry stands, as the directory tells.
#[derive(Clone, Copy, Debug)]
pub(super) struct EntrySpan {
    /// Of its local header.
    pub(super) start: u64,
    /// Bytes of its name.
    pub(super) name: u64,
    /// Bytes of its content.
    pub(super) packed: u64,
}

/// Looks for entries that the directory does not name. `spans` are those that it names, by place; `directory` is where
/// it begins.
pub(super) fn unnamed(
    source: &mut dyn Source,
    spans: &[EntrySpan],
    directory: u64,
) -> io::Result<Option<Fault>> {
    let first = spans.first().map_or(directory, |span| span.start);
    // What stands before a zip (a program that unpacks it) is no entry.
    if first > 0 && begins_as_entry(source, first)? {
        return Ok(Some(Fault::Cut));
    }
    let nexts = spans.iter().skip(1).map(|span| span.start).chain([directory]);
    for (span, next) in spans.iter().zip(nexts) {
        let shortest = span.start.saturating_add(HEADER + span.name).saturating_add(span.packed);
        if next.saturating_sub(shortest) > ORDINARY && is_followed_by_entry(source, *span, next)? {
            return Ok(Some(Fault::Broken));
        }
    }
    Ok(None)
}

/// Whether the file begins with an entry's header, with or without the mark of zips in several parts.
fn begins_as_entry(source: &mut dyn Source, most: u64) -> io::Result<bool> {
    let first = read(source, 0, most.min(8))?;
    Ok(first.starts_with(b"PK\x03\x04") || (most > 4 && first.get(4..) == Some(b"PK\x03\x04")))
}

/// Whether another entry stands between one and the next that is named.
fn is_followed_by_entry(source: &mut dyn Source, span: EntrySpan, next: u64) -> io::Result<bool> {
    let header = read(source, span.start, HEADER)?;
    let Some([n0, n1, e0, e1]) = header.get(26..).and_then(|lengths| lengths.first_chunk()) else {
        return Ok(false);
    };
    let names = u64::from(u16::from_le_bytes([*n0, *n1])) + u64::from(u16::from_le_bytes([*e0, *e1]));
    let end = span.start.saturating_add(HEADER + names).saturating_add(span.packed);
    let after = read(source, end, next.saturating_sub(end).min(DESCRIPTOR + 4))?;
    Ok(after.windows(4).any(|mark| mark == b"PK\x03\x04"))
}

fn read(source: &mut dyn Source, at: u64, count: u64) -> io::Result<Vec<u8>> {
    source.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    source.take(count).read_to_end(&mut bytes)?;
    Ok(bytes)
}
