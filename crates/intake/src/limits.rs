//! Against zips that are made to unpack to more than a computer has.

use super::{FRONT, Fault, ZipEntry};

/// Zips in zips are opened down to this depth; the zip that was loaded has depth 1.
pub const DEEPEST: usize = 4;

/// The largest study of a hospital has some 20,000 files, a CD with its viewer as many.
const ENTRIES: u64 = 200_000;
/// Images are inflated while they are read: this bounds time, not memory.
const BYTES: u64 = 256 << 30;
/// A packed zip or image of many frames inside a zip is unpacked as a whole, and kept: this bounds memory.
const KEPT: u64 = 4 << 30;
/// Below this size any ratio is harmless: blank slices and masks pack to nearly nothing.
const SMALL: u64 = 256 << 20;
/// Deflate packs zeros to 1/1032.
const RATIO: u64 = 250;
/// Bytes that may be unpacked in vain for the frames of one image.
const IN_VAIN: u64 = 64 << 20;
/// The same for what is unpacked as a whole and kept; zips inside zips are packed already.
const SMALL_ZIP: u64 = 16 << 20;
const RATIO_ZIP: u64 = 50;

/// What was taken so far, of all zips in the list together.
#[derive(Clone, Debug, Default)]
pub struct Limits {
    entries: u64,
    bytes: u64,
    kept: u64,
}

impl Limits {
    /// Counts an entry by what the directory claims, which [`EntrySource`](super::EntrySource) holds it to.
    ///
    /// # Errors
    /// Why it must stay packed.
    pub fn admit(&mut self, entry: &ZipEntry) -> Result<(), Fault> {
        let bytes = self.bytes.saturating_add(entry.bytes);
        if self.entries >= ENTRIES {
            return Err(Fault::TooMany);
        }
        if bytes > BYTES || packs_too_well(entry, SMALL, RATIO) {
            return Err(Fault::TooLarge);
        }
        self.entries += 1;
        self.bytes = bytes;
        Ok(())
    }

    /// Counts a packed zip inside a zip, which is to be unpacked as a whole.
    ///
    /// # Errors
    /// Why it must stay packed.
    pub fn admit_zip(&mut self, entry: &ZipEntry) -> Result<(), Fault> {
        let kept = self.kept.saturating_add(entry.bytes);
        if kept > KEPT || packs_too_well(entry, SMALL_ZIP, RATIO_ZIP) {
            return Err(Fault::TooLarge);
        }
        self.kept = kept;
        Ok(())
    }

    /// Counts an entry that holds an image of so many frames and is to be unpacked as a whole; `false` if it is better
    /// read as it is: each frame that is read of a deflated entry unpacks all that lies before it, which for few or
    /// small frames takes no time, or there is no room for it, or it packs so well that a small zip would fill the memory.
    pub fn admit_frames(&mut self, entry: &ZipEntry, frames: u32) -> bool {
        let kept = self.kept.saturating_add(entry.bytes);
        let in_vain = entry.bytes.saturating_mul(frames.into());
        let is_worth_it = entry.deflated && entry.bytes > FRONT && in_vain > IN_VAIN;
        let is_admitted = is_worth_it && kept <= KEPT && !packs_too_well(entry, SMALL_ZIP, RATIO_ZIP);
        if is_admitted {
            self.kept = kept;
        }
        is_admitted
    }
}

fn packs_too_well(entry: &ZipEntry, small: u64, ratio: u64) -> bool {
    entry.bytes > small && entry.bytes / entry.packed.max(1) > ratio
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(bytes: u64, deflated: bool) -> ZipEntry {
        ZipEntry { name: String::new(), start: 0, reach: bytes, packed: bytes, bytes, deflated, crc32: 0 }
    }

    #[test]
    fn an_image_is_unpacked_where_its_frames_would_unpack_much_in_vain_and_as_long_as_there_is_room() {
        let admits =
            |bytes, frames, deflated| Limits::default().admit_frames(&entry(bytes, deflated), frames);
        assert!(admits(1 << 20, 65, true));
        assert!(!admits(1 << 20, 65, false), "a stored entry is read anywhere");
        assert!(!admits(1 << 20, 64, true), "little is unpacked in vain");
        assert!(!admits(600 << 20, 0, true));
        assert!(!admits(FRONT, 1_000_000, true), "its first bytes are held");
        let blank = ZipEntry { packed: 1 << 20, ..entry(100 << 20, true) };
        assert!(!Limits::default().admit_frames(&blank, 1000), "a hundred of them are one small zip");
        let mut limits = Limits::default();
        assert!(limits.admit_frames(&entry(KEPT - 1, true), 2));
        assert!(!limits.admit_frames(&entry(1 << 20, true), 1000), "no room is left");
        assert!(limits.admit_zip(&entry(1, true)).is_ok(), "what was not admitted takes no room");
    }
}
