//! The end of a zip: without it nothing is known of what lies in it.

use std::io::{self, Read, SeekFrom};
use veilig_dicom::Source;

/// The record at the end (APPNOTE 4.3.16), without its comment.
const RECORD: usize = 22;
/// A comment has so many bytes at most.
const COMMENT: u64 = 65_535;
/// The record before it that leads to the directory of zip64 (APPNOTE 4.3.15).
const LOCATOR: usize = 20;

/// What a file's last bytes tell of it as a zip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// There is no end: the file was cut off.
    Missing,
    /// There is one. `of_several`: the zip has several parts. `is_last`: nothing follows but the zip's comment.
    Here { of_several: bool, is_last: bool },
}

impl End {
    /// Looks for the end of a zip.
    pub(super) fn of(source: &mut dyn Source) -> io::Result<Self> {
        let length = source.seek(SeekFrom::End(0))?;
        let start = length.saturating_sub(COMMENT + (RECORD + LOCATOR) as u64);
        source.seek(SeekFrom::Start(start))?;
        let mut tail = Vec::new();
        source.take(length - start).read_to_end(&mut tail)?;
        let at = (0..=tail.len().saturating_sub(RECORD))
            .rev()
            .find(|at| tail.get(*at..).is_some_and(|rest| rest.starts_with(b"PK\x05\x06")));
        let Some((at, record)) = at.and_then(|at| Some((at, tail.get(at..)?.first_chunk::<RECORD>()?)))
        else {
            return Ok(Self::Missing);
        };
        let [.., d0, d1, f0, f1, _, _, _, _, _, _, _, _, _, _, _, _, c0, c1] = *record;
        let disks = [u16::from_le_bytes([d0, d1]), u16::from_le_bytes([f0, f1])];
        // 0xFFFF: zip64 tells.
        let is_part = disks.into_iter().any(|disk| !matches!(disk, 0 | u16::MAX));
        let locator = at.checked_sub(LOCATOR).and_then(|at| tail.get(at..)?.first_chunk::<LOCATOR>());
        let is_part_by_locator = locator.is_some_and(|locator| {
            let [.., n0, n1, n2, n3] = *locator;
            locator.starts_with(b"PK\x06\x07") && u32::from_le_bytes([n0, n1, n2, n3]) > 1
        });
        let comment = usize::from(u16::from_le_bytes([c0, c1]));
        let is_last = at + RECORD + comment == tail.len();
        Ok(Self::Here { of_several: is_part || is_part_by_locator, is_last })
    }
}
