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

/// How archives begin: 7-Zip, RAR, xz, bzip2, Zstandard, lzip, lzma, compress, cabinets, ARJ, xar, LZ4, cpio, StuffIt,
/// Windows' images; and what is encrypted: by OpenSSL's and age's programs, and as PGP's message.
const ARCHIVES: [&[u8]; 20] = [
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
    b"07070",
    b"SIT!",
    b"StuffIt (c)",
    b"MSWIM\0\0\0",
    b"Salted__",
    b"age-encryption.org/v1",
    b"-----BEGIN PGP MESSAGE-----",
    b"encrcdsa",
];
/// How images of discs begin: those with raw sectors (ECMA-130), those of virtual machines.
const DISCS: [&[u8]; 5] =
    [b"\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0", b"conectix", b"vhdxfile", b"KDMV", b"QFI\xFB"];
/// Where a tar, LHA archives, an ACE archive, and images of sticks (NTFS, exFAT, FAT) say what they are.
const INSIDE: [(u64, &[u8]); 9] = [
    (257, b"ustar"),
    (2, b"-lh"),
    (2, b"-lz"),
    (7, b"**ACE**"),
    (3, b"NTFS    "),
    (3, b"EXFAT   "),
    (54, b"FAT12   "),
    (54, b"FAT16   "),
    (82, b"FAT32   "),
];
/// Where the image of a disc says what it is: ISO 9660, and UDF without it (ECMA-167).
const OPTICAL: (u64, [&[u8]; 2]) = (32_769, [b"CD001", b"BEA01"]);
/// How far before its end the image of a disc says what it is: a Mac's, and a virtual machine's of fixed size.
const AT_END: (u64, [&[u8]; 2]) = (512, [b"koly", b"conectix"]);
/// Content that is encrypted for somebody, as PS3.10 has it for secure files (CMS, RFC 5652): its object identifiers. What is
/// only signed has another one, and lies on many discs.
const ENVELOPES: [&[u8]; 2] =
    [b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x03", b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x06"];
/// NIfTI-1 and NIfTI-2, as one file or two.
const NIFTI: [(u64, &[u8]); 4] = [(344, b"n+1\0"), (344, b"ni1\0"), (4, b"n+2\0"), (4, b"ni2\0")];
/// How other volumes and images begin: NRRD, MINC (HDF5 and NetCDF), Philips PAR, Analyze's size of its own head, ECAT,
/// Bruker's parameters, AFNI, Interfile, MRtrix, and GE's files before DICOM.
const VOLUMES: [&[u8]; 13] = [
    b"NRRD000",
    b"\x89HDF\r\n",
    b"CDF\x01",
    b"CDF\x02",
    b"# === DATA DESCRIPTION FILE",
    b"\x5C\x01\0\0",
    b"\0\0\x01\x5C",
    b"MATRIX7",
    b"##TITLE=Parameter List",
    b"type = string-attribute",
    b"!INTERFILE",
    b"mrtrix image",
    b"IMGF",
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
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| first.starts_with(mark));
    if begins(&ARCHIVES) || begins(&DISCS) || INSIDE.into_iter().any(stands) {
        return Ok(Some(Foreign::Archive));
    }
    if is_envelope(&first) || is_old_tar(&first) {
        return Ok(Some(Foreign::Archive));
    }
    if NIFTI.into_iter().any(stands) || begins(&VOLUMES) || is_meta_image(&first) {
        return Ok(Some(Foreign::Volume));
    }
    let length = source.seek(SeekFrom::End(0))?;
    let places = [(Some(OPTICAL.0), OPTICAL.1), (length.checked_sub(AT_END.0), AT_END.1)];
    for (place, signs) in places.into_iter().filter_map(|(place, signs)| Some((place?, signs))) {
        source.seek(SeekFrom::Start(place))?;
        let mut mark = Vec::new();
        source.take(8).read_to_end(&mut mark)?;
        if signs.iter().any(|sign| mark.starts_with(sign)) {
            return Ok(Some(Foreign::Archive));
        }
    }
    Ok(None)
}

/// A sequence in ASN.1 whose first member says that what follows is encrypted; its length takes one to nine bytes.
fn is_envelope(first: &[u8]) -> bool {
    let Some((&0x30, rest)) = first.split_first() else { return false };
    let more = rest.first().map_or(0, |length| if *length > 0x80 { usize::from(length & 0x7F) } else { 0 });
    rest.get(more.saturating_add(1)..)
        .is_some_and(|member| ENVELOPES.iter().any(|mark| member.starts_with(mark)))
}

/// A tar from before POSIX has no sign, but the sum of its first head, in octal digits.
fn is_old_tar(first: &[u8]) -> bool {
    let Some((field, true)) = first.get(148..156).map(|field| (field, first.len() == 512)) else {
        return false;
    };
    let digits = std::str::from_utf8(field).unwrap_or_default().trim_matches([' ', '\0']);
    let said = u32::from_str_radix(digits, 8).ok();
    let sum = first.iter().zip(0..).map(|(byte, at)| match at {
        148..156 => u32::from(b' '),
        _ => u32::from(*byte),
    });
    // The first byte is of a name.
    said == Some(sum.sum()) && first.first().is_some_and(|byte| *byte > b' ')
}

/// `ObjectType = Image`, with blanks or without.
fn is_meta_image(first: &[u8]) -> bool {
    let line = first.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    let text: Vec<u8> = line.iter().copied().filter(|byte| !matches!(byte, b' ' | b'\t')).collect();
    text == b"ObjectType=Image"
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
        for mark in ARCHIVES.into_iter().chain(DISCS) {
            assert_eq!(told(0, mark), Some(Foreign::Archive));
        }
        for (at, mark) in INSIDE {
            assert_eq!(told(at as usize, mark), Some(Foreign::Archive));
        }
        for mark in [&b"koly"[..], b"conectix"] {
            assert_eq!(told(40_000 - 512, mark), Some(Foreign::Archive));
        }
        for mark in [&b"CD001"[..], b"BEA01"] {
            assert_eq!(told(32_769, mark), Some(Foreign::Archive));
        }
        for (at, mark) in NIFTI {
            assert_eq!(told(at as usize, mark), Some(Foreign::Volume));
        }
        for mark in VOLUMES {
            assert_eq!(told(0, mark), Some(Foreign::Volume));
        }
        assert_eq!(told(0, b"hello"), None);
        assert_eq!(foreign(&mut Cursor::new(b"readme".to_vec())).expect("read"), None);
    }

    #[test]
    fn virtual_discs_sticks_older_archives_and_research_formats_are_told() {
        let archives: [(usize, &[u8]); 16] = [
            (0, b"\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0\x02\0\x01"),
            (0, b"conectix"),
            (0, b"vhdxfile"),
            (0, b"KDMV"),
            (0, b"QFI\xFB"),
            (0, b"MSWIM\0\0\0"),
            (0, b"encrcdsa"),
            (0, b"SIT!"),
            (0, b"070701"),
            (0, b"-----BEGIN PGP MESSAGE-----"),
            (0, b"age-encryption.org/v1"),
            (0, b"Salted__"),
            (2, b"-lzs-"),
            (7, b"**ACE**"),
            (3, b"NTFS    "),
            (82, b"FAT32   "),
        ];
        for (at, mark) in archives {
            assert_eq!(told(at, mark), Some(Foreign::Archive), "{mark:?}");
        }
        let volumes: [&[u8]; 7] = [
            b"MATRIX72v",
            b"##TITLE=Parameter List, ParaVision 6.0.1",
            b"type = string-attribute\nname = HISTORY_NOTE",
            b"!INTERFILE :=",
            b"mrtrix image",
            b"IMGF",
            b"CDF\x02",
        ];
        for mark in volumes {
            assert_eq!(told(0, mark), Some(Foreign::Volume), "{mark:?}");
        }
    }

    #[test]
    fn what_is_encrypted_is_told_and_what_is_only_signed_is_not() {
        let kind = |length: &[u8], kind: u8| {
            let mark = [&[0x30], length, b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07", &[kind]].concat();
            told(0, &mark)
        };
        for length in [&b"\x80"[..], b"\x7F", b"\x82\x10\0", b"\x84\0\x10\0\0"] {
            assert_eq!(kind(length, 3), Some(Foreign::Archive), "{length:?}");
            assert_eq!(kind(length, 2), None, "a signature, a catalogue of a driver");
        }
    }

    #[test]
    fn a_tar_without_a_sign_is_told_by_its_sum() {
        let mut tar = vec![0; 40_000];
        tar[..9].copy_from_slice(b"study/1.d");
        tar[148..156].copy_from_slice(b"        ");
        let sum: u32 = tar[..512].iter().map(|byte| u32::from(*byte)).sum();
        tar[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        let told = |bytes: &[u8]| foreign(&mut Cursor::new(bytes.to_vec())).expect("read");
        assert_eq!(told(&tar), Some(Foreign::Archive));
        tar[0] ^= 1;
        assert_eq!(told(&tar), None, "another sum");
        assert_eq!(told(&vec![0; 1024]), None);
    }

    #[test]
    fn a_meta_image_is_told_with_blanks_and_without() {
        for head in ["ObjectType = Image\nNDims = 3\n", "ObjectType=Image\r\n", "ObjectType =  Image\n"] {
            assert_eq!(told(0, head.as_bytes()), Some(Foreign::Volume), "{head}");
        }
        assert_eq!(told(0, b"ObjectType = Tube\n"), None);
    }
}
