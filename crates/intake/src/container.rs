//! Files that may hold images and are not opened: archives of other kinds, and volumes in other formats. Whoever loads
//! them must be told.

use std::io::{self, Read, SeekFrom};
use veilig_dicom::Source;
use veilig_reason::Reason;

/// What a file is that is no DICOM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// An archive or a disc's image: it must be unpacked first.
    Archive,
    /// A volume in a format for research: it is no DICOM any more.
    Volume,
}

impl Foreign {
    /// Why, among all reasons.
    #[must_use]
    pub fn reason(self) -> Reason {
        match self {
            Self::Archive => Reason::UnpackFirst,
            Self::Volume => Reason::OtherFormat,
        }
    }
}

/// How archives begin: 7-Zip, RAR, xz, bzip2, Zstandard.
const ARCHIVES: [&[u8]; 5] =
    [b"7z\xBC\xAF\x27\x1C", b"Rar!\x1A\x07", b"\xFD7zXZ\0", b"BZh", b"\x28\xB5\x2F\xFD"];
/// Where a tar and the image of a disc (ISO 9660) say what they are.
const TAR: (u64, &[u8]) = (257, b"ustar");
const DISC: (u64, &[u8]) = (32_769, b"CD001");
/// NIfTI-1 and NIfTI-2, as one file or two.
const NIFTI: [(u64, &[u8]); 4] = [(344, b"n+1\0"), (344, b"ni1\0"), (4, b"n+2\0"), (4, b"ni2\0")];
/// How other volumes begin: NRRD, MetaImage, MINC's HDF5 is no mark of its own.
const VOLUMES: [&[u8]; 2] = [b"NRRD000", b"ObjectType = Image"];

/// Tells what a file is by its bytes; `None` for what is nothing of these.
///
/// # Errors
/// If the file can't be read.
pub fn foreign(source: &mut dyn Source) -> io::Result<Option<Foreign>> {
    source.seek(SeekFrom::Start(0))?;
    let mut first = Vec::with_capacity(512);
    source.take(512).read_to_end(&mut first)?;
    let stands = |(at, mark): (u64, &[u8])| {
        usize::try_from(at).is_ok_and(|at| first.get(at..).is_some_and(|rest| rest.starts_with(mark)))
    };
    if ARCHIVES.iter().any(|mark| first.starts_with(mark)) || stands(TAR) {
        return Ok(Some(Foreign::Archive));
    }
    if NIFTI.into_iter().any(stands) || VOLUMES.iter().any(|mark| first.starts_with(mark)) {
        return Ok(Some(Foreign::Volume));
    }
    if first.len() < 512 || source.seek(SeekFrom::End(0))? <= DISC.0 {
        return Ok(None);
    }
    source.seek(SeekFrom::Start(DISC.0))?;
    let mut mark = Vec::new();
    source.take(DISC.1.len() as u64).read_to_end(&mut mark)?;
    Ok((mark == DISC.1).then_some(Foreign::Archive))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn told(at: usize, mark: &[u8]) -> Option<Foreign> {
        let mut bytes = vec![0; 40_000];
        bytes[at..at + mark.len()].copy_from_slice(mark);
        foreign(&mut Cursor::new(bytes)).expect("read")
    }

    #[test]
    fn archives_discs_and_volumes_are_told_by_their_bytes() {
        for mark in ARCHIVES {
            assert_eq!(told(0, mark), Some(Foreign::Archive));
        }
        assert_eq!(told(257, b"ustar"), Some(Foreign::Archive));
        assert_eq!(told(32_769, b"CD001"), Some(Foreign::Archive));
        for (at, mark) in NIFTI {
            assert_eq!(told(at as usize, mark), Some(Foreign::Volume));
        }
        assert_eq!(told(0, b"NRRD0005"), Some(Foreign::Volume));
        assert_eq!(told(0, b"hello"), None);
        assert_eq!(foreign(&mut Cursor::new(b"readme".to_vec())).expect("read"), None);
    }
}
