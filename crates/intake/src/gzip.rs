//! A file that was packed by itself with gzip (RFC 1952), like `IM0001.dcm.gz`: a zip of one entry, so to speak.

use super::{Fault, ZipEntry, ZipListing, name};
use std::io::{self, SeekFrom};
use veilig_dicom::Source;

/// The mark and the method, deflate.
const MARK: [u8; 3] = [0x1F, 0x8B, 8];
/// Bits of the header's flags: fields that follow.
const CHECKED: u8 = 2;
const EXTRA: u8 = 4;
const NAME: u8 = 8;
const COMMENT: u8 = 16;
/// A name or comment longer than this is none.
const LONGEST: u64 = 64 << 10;
/// CRC-32 and length at the end.
const TRAILER: u64 = 8;

/// Whether a file begins as gzip does.
pub(super) fn is_gzip(first: &[u8]) -> bool {
    first.starts_with(&MARK)
}

/// Its only entry. Length and checksum are what the end of the file claims, which reading it holds it to: several
/// members in one file, and files of 4 GiB and more, are damaged by that measure and must be unpacked first.
pub(super) fn list(source: &mut dyn Source) -> ZipListing {
    match entry(source) {
        Ok(entry) => ZipListing { entries: vec![entry], ..ZipListing::default() },
        Err(_) => ZipListing { fault: Some(Fault::Broken), ..ZipListing::default() },
    }
}

fn entry(source: &mut dyn Source) -> io::Result<ZipEntry> {
    let length = source.seek(SeekFrom::End(0))?;
    let data = data(source, 0)?;
    let end = length.checked_sub(TRAILER).filter(|end| *end > data).ok_or(Fault::Broken)?;
    source.seek(SeekFrom::Start(end))?;
    let mut trailer = [0; 8];
    source.read_exact(&mut trailer)?;
    let [c0, c1, c2, c3, l0, l1, l2, l3] = trailer;
    Ok(ZipEntry {
        // Named by the file that holds it: the name in its header may be anybody's.
        name: name::shown(b"unpacked", "unpacked"),
        start: 0,
        reach: end,
        packed: end - data,
        bytes: u64::from(u32::from_le_bytes([l0, l1, l2, l3])),
        crc32: u32::from_le_bytes([c0, c1, c2, c3]),
        deflated: true,
    })
}

/// Where the packed bytes begin, after the header at `start`.
pub(super) fn data(source: &mut dyn Source, start: u64) -> io::Result<u64> {
    source.seek(SeekFrom::Start(start))?;
    let mut header = [0; 10];
    source.read_exact(&mut header)?;
    let flags = header[3];
    if !is_gzip(&header) || flags & 0xE0 != 0 {
        return Err(Fault::Broken.into());
    }
    let mut at = start.saturating_add(10);
    if flags & EXTRA != 0 {
        let mut length = [0; 2];
        source.read_exact(&mut length)?;
        at = at.saturating_add(2 + u64::from(u16::from_le_bytes(length)));
    }
    for field in [NAME, COMMENT] {
        if flags & field != 0 {
            at = after_text(source, at)?;
        }
    }
    Ok(if flags & CHECKED != 0 { at.saturating_add(2) } else { at })
}

/// What follows a text that ends with a nought.
fn after_text(source: &mut dyn Source, at: u64) -> io::Result<u64> {
    source.seek(SeekFrom::Start(at))?;
    let mut text = Vec::new();
    let mut piece = [0; 256];
    while (text.len() as u64) < LONGEST {
        let count = source.read(&mut piece)?;
        let new = piece.get(..count).unwrap_or_default();
        if let Some(end) = new.iter().position(|byte| *byte == 0) {
            return Ok(at.saturating_add((text.len() + end + 1) as u64));
        }
        if count == 0 {
            break;
        }
        text.extend_from_slice(new);
    }
    Err(Fault::Broken.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EntrySource, is_zip, verify};
    use flate2::{Compression, GzBuilder, write::GzEncoder};
    use std::io::{Cursor, Read, Seek, Write};

    fn packed(content: &[u8], named: bool) -> Vec<u8> {
        let builder = GzBuilder::new();
        let builder =
            if named { builder.filename("Jansen.dcm").comment("x").extra(*b"extra") } else { builder };
        let mut encoder: GzEncoder<Vec<u8>> = builder.write(Vec::new(), Compression::fast());
        encoder.write_all(content).expect("packed");
        encoder.finish().expect("packed")
    }

    fn content() -> Vec<u8> {
        (0..200_000_u32).map(|n| (n.wrapping_mul(n) >> 7) as u8).collect()
    }

    #[test]
    fn a_packed_file_reads_as_it_was_from_any_place() {
        for named in [false, true] {
            let bytes = packed(&content(), named);
            let mut file = Cursor::new(bytes.clone());
            assert!(is_zip(&mut file).expect("read"));
            let listing = crate::list(&mut file);
            assert_eq!((listing.fault, listing.entries.len()), (None, 1));
            assert!(!listing.entries[0].name.contains("Jansen"));
            let mut inside = EntrySource::new(Cursor::new(bytes), listing.entries[0].clone());
            let mut read = Vec::new();
            inside.read_to_end(&mut read).expect("unpacked");
            assert!(read == content());
            inside.seek(SeekFrom::Start(150_000)).expect("found");
            read.clear();
            inside.read_to_end(&mut read).expect("unpacked");
            assert!(read == content()[150_000..]);
        }
    }

    #[test]
    fn what_is_cut_off_changed_or_two_in_one_is_damaged() {
        let whole = packed(&content(), true);
        let mut changed = whole.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 0x55;
        for bytes in [whole[..whole.len() - 9].to_vec(), changed, [whole.clone(), whole.clone()].concat()] {
            let mut file = Cursor::new(bytes.clone());
            let listing = crate::list(&mut file);
            let mut inside = EntrySource::new(Cursor::new(bytes), listing.entries[0].clone());
            assert_eq!(verify(&mut inside), Err(Some(Fault::Damaged)));
        }
        let mut short = Cursor::new(whole[..12].to_vec());
        assert_eq!(crate::list(&mut short).fault, Some(Fault::Broken));
    }
}
