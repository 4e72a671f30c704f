//! Against zips that are made to unpack to more than a computer has.

use super::{Fault, ZipEntry};

/// Zips in zips are opened down to this depth; the zip that was loaded has depth 1.
pub const DEEPEST: usize = 4;

/// The largest study of a hospital has some 20,000 files, a CD with its viewer as many.
const ENTRIES: u64 = 200_000;
/// Images are inflated while they are read: this bounds time, not memory.
const BYTES: u64 = 256 << 30;
/// A packed zip inside a zip is unpacked as a whole, and kept: this bounds memory.
const KEPT: u64 = 4 << 30;
/// Below this size any ratio is harmless: blank slices and masks pack to nearly nothing.
const SMALL: u64 = 256 << 20;
/// Deflate packs zeros to 1/1032.
const RATIO: u64 = 250;
/// The same for zips inside zips, which are packed already.
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
}

fn packs_too_well(entry: &ZipEntry, small: u64, ratio: u64) -> bool {
    entry.bytes > small && entry.bytes / entry.packed.max(1) > ratio
}
