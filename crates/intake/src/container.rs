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

/// How archives begin: 7-Zip, RAR, xz, bzip2, Zstandard, lzip, lzma, compress, cabinets, ARJ, xar, LZ4.
const ARCHIVES: [&[u8]; 12] = [
    b"7z\xBC\xAF\x27\x1C",
    b"Rar!\x1A\x07",
    b"\xFD7zXZ\0",
    b"BZh",
    b"\x28\xB5\x2F\xFD",
    b"LZIP",
    b"\x5D\0\0",
    b"\x1F\x9D",
    b"MSCF",
    b"\x60\xEA",
    b"xar!",
    b"\x04\x22\x4D\x18",
];
/// Where a tar, an LHA archive and the image of a disc (ISO 9660) say what they are.
const INSIDE: [(u64, &[u8]); 2] = [(257, b"ustar"), (2, b"-lh")];
const DISC: (u64, &[u8]) = (32_769, b"CD001");
/// NIfTI-1 and NIfTI-2, as one file or two.
const NIFTI: [(u64, &[u8]); 4] = [(344, b"n+1\0"), (344, b"ni1\0"), (4, b"n+2\0"), (4, b"ni2\0")];
/// How far before its end a disc's image of a Mac says what it is.
const MAC_DISC: (u64, &[u8]) = (512, b"koly");
/// How other volumes begin: NRRD, MetaImage, MINC (HDF5 and NetCDF), Philips PAR, and Analyze's size of its own head.
const VOLUMES: [&[u8]; 7] = [
    b"NRRD000",
    b"ObjectType = Image",
    b"\x89HDF\r\n",
    b"CDF\x01",
    b"# === DATA DESCRIPTION FILE",
    b"\x5C\x01\0\0",
    b"\0\0\x01\x5C",
];

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
    if ARCHIVES.iter().any(|mark| first.starts_with(mark)) || INSIDE.into_iter().any(stands) {
        return Ok(Some(Foreign::Archive));
    }
    if NIFTI.into_iter().any(stands) || VOLUMES.iter().any(|mark| first.starts_with(mark)) {
        return Ok(Some(Foreign::Volume));
    }
    let length = source.seek(SeekFrom::End(0))?;
    let places = [(Some(DISC.0), DISC.1), (length.checked_sub(MAC_DISC.0), MAC_DISC.1)];
    for (place, sign) in places.into_iter().filter_map(|(place, sign)| Some((place?, sign))) {
        source.seek(SeekFrom::Start(place))?;
        let mut mark = Vec::new();
        source.take(sign.len() as u64).read_to_end(&mut mark)?;
        if mark == sign {
            return Ok(Some(Foreign::Archive));
        }
    }
    Ok(None)
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
        for (at, mark) in INSIDE {
            assert_eq!(told(at as usize, mark), Some(Foreign::Archive));
        }
        assert_eq!(told(40_000 - 512, b"koly"), Some(Foreign::Archive));
        assert_eq!(told(32_769, b"CD001"), Some(Foreign::Archive));
        for (at, mark) in NIFTI {
            assert_eq!(told(at as usize, mark), Some(Foreign::Volume));
        }
        for mark in VOLUMES {
            assert_eq!(told(0, mark), Some(Foreign::Volume));
        }
        assert_eq!(told(0, b"hello"), None);
        assert_eq!(foreign(&mut Cursor::new(b"readme".to_vec())).expect("read"), None);
    }
}
