//! What tells a file, as it was loaded, from whatever lies in its place later: the next CD in the drive, a folder that was
//! copied over, a zip that was made anew.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::{self, SeekFrom};
use veilig_dicom::{DataSet, Head, Source, Value};

/// Bytes of a piece that is looked at: so many are fetched for a head at once.
const PIECE: u64 = 64 << 10;

/// A file as it was loaded. Whoever opens it again compares.
///
/// The head is told whole, the rest by its length, its time and pieces of it: reading all of a CD twice would take
/// too long.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Bytes of the file; of one in a zip, unpacked.
    pub bytes: u64,
    /// SHA-256 of the head as parsed: identity, SOP Instance UID, geometry and all else that it says.
    pub head: [u8; 32],
    /// How it lies on the disk.
    pub stored: Stored,
    /// Bytes of memory that one of its frames takes at most, by what the head says ([`Head::frame_memory`]).
    pub frame_memory: u64,
}

/// A file as it lies on the disk; of a file in a zip, its packed part of that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// Bytes.
    pub bytes: u64,
    /// When it was last changed, in nanoseconds since 1970, where that is told.
    pub modified: Option<i64>,
    /// CRC-32 of its pieces: at the beginning; where the pixel data begins, if that is elsewhere; in the middle; at the
    /// end. What an earlier piece holds is not looked at twice, so that a file of up to three pieces is looked at wholly.
    pub pieces: [u32; 4],
}

impl Fingerprint {
    /// The fingerprint of a file with this head.
    ///
    /// # Errors
    /// If the file can't be read.
    pub fn of(source: &mut dyn Source, head: &Head) -> io::Result<Self> {
        let bytes = source.seek(SeekFrom::End(0))?;
        Ok(Self {
            bytes,
            head: digest(head),
            stored: Stored::of(source, head)?,
            frame_memory: head.frame_memory(),
        })
    }
}

impl Stored {
    /// How a file with this head lies on the disk.
    ///
    /// # Errors
    /// If the file can't be read.
    pub fn of(source: &mut dyn Source, head: &Head) -> io::Result<Self> {
        let modified = source.modified();
        let bytes = source.stored_length()?;
        let last = bytes.saturating_sub(PIECE);
        // Behind a short head the first piece shows enough of them. Of what is packed it is some place or other.
        let pixels = head.pixels.map_or(0, |place| place.offset);
        let pixels = if pixels < PIECE / 2 { 0 } else { pixels.min(last) };
        let mut starts = [0, pixels, last / 2, last];
        starts.sort_unstable();
        let mut seen = 0;
        let mut buffer = Vec::new();
        let mut pieces = [0; 4];
        for (piece, start) in pieces.iter_mut().zip(starts) {
            let (from, to) = (start.max(seen), start.saturating_add(PIECE).min(bytes));
            if from < to {
                buffer.resize(usize::try_from(to - from).map_err(io::Error::other)?, 0);
                source.read_stored(from, &mut buffer)?;
                *piece = crc32fast::hash(&buffer);
                seen = to;
            }
        }
        Ok(Self { bytes, modified, pieces })
    }
}

/// SHA-256 over all that the head says, in an unambiguous form.
pub(crate) fn digest(head: &Head) -> [u8; 32] {
    let mut sha = Sha256::new();
    sha.update(head.syntax.uid.as_bytes());
    sha.update([0]);
    if let Some(place) = head.pixels {
        let length = place.length.unwrap_or(u64::MAX);
        sha.update(length.to_le_bytes());
    }
    walk(&head.dataset, &mut sha);
    sha.finalize().into()
}

fn walk(set: &DataSet, sha: &mut Sha256) {
    sha.update((set.elements().len() as u64).to_le_bytes());
    for element in set.elements() {
        sha.update(element.tag.0.to_le_bytes());
        sha.update(element.tag.1.to_le_bytes());
        sha.update(element.vr.to_bytes());
        match &element.value {
            Value::Bytes(bytes) => {
                sha.update([0]);
                sha.update((bytes.len() as u64).to_le_bytes());
                sha.update(bytes);
            }
            Value::Items(items) => {
                sha.update([1]);
                sha.update((items.len() as u64).to_le_bytes());
                items.iter().for_each(|item| walk(item, sha));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_dictionary_std::tags;
    use std::io::Cursor;
    use veilig_dicom::{Element, PixelPlace, Tag, TransferSyntax, VR};

    fn head(elements: Vec<Element>, offset: u64) -> Head {
        let place = PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset, length: None };
        let dataset = elements.into_iter().collect();
        Head { meta: DataSet::new(), syntax: TransferSyntax::explicit(), dataset, pixels: Some(place) }
    }

    fn stored(bytes: &[u8], offset: u64) -> Stored {
        Stored::of(&mut Cursor::new(bytes), &head(Vec::new(), offset)).expect("read")
    }

    /// Whether a changed byte at this place is seen.
    fn is_seen(length: usize, offset: u64, at: usize) -> bool {
        let mut file = vec![7; length];
        let before = stored(&file, offset);
        file[at] = 8;
        stored(&file, offset) != before
    }

    #[test]
    fn heads_that_differ_in_one_byte_have_other_digests() {
        let id = |tag: Tag, value: &[u8]| digest(&head(vec![Element::new(tag, VR::LO, value)], 0));
        assert_eq!(id(tags::PATIENT_ID, b"12"), id(tags::PATIENT_ID, b"12"));
        assert_ne!(id(tags::PATIENT_ID, b"12"), id(tags::PATIENT_ID, b"13"));
        assert_ne!(id(tags::PATIENT_ID, b"12"), id(tags::PATIENT_NAME, b"12"));
    }

    #[test]
    fn every_byte_of_a_file_of_up_to_three_pieces_is_looked_at() {
        for length in [1, 5, 65_535, 65_536, 65_537, 131_073, 150_000, 196_608] {
            for at in (0..length).step_by(997).chain([length - 1, length / 2]) {
                assert!(is_seen(length, 3000, at), "{at} of {length}");
            }
        }
    }

    #[test]
    fn of_a_large_file_both_ends_the_middle_and_the_pixel_datas_beginning_are_looked_at() {
        let (length, pixels) = (2_000_000, 300_000);
        for at in [0, 60_000, pixels, pixels + 60_000, length / 2, length / 2 - 30_000, length - 1] {
            assert!(is_seen(length, pixels as u64, at), "{at}");
        }
        assert!(!is_seen(length, pixels as u64, 600_000), "between the pieces nobody looks");
    }

    #[test]
    fn a_file_that_is_shorter_or_longer_by_one_byte_is_another_one() {
        let file = vec![0; 500_000];
        assert_ne!(stored(&file, 900), stored(&file[1..], 900));
        assert_ne!(stored(&[], 900), stored(&[0], 900));
    }

    #[test]
    fn a_pixel_datas_place_that_lies_behind_the_file_reads_nothing_behind_it() {
        assert_eq!(stored(&[1; 90_000], u64::MAX).bytes, 90_000);
    }
}
