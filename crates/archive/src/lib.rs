//! The zip of one patient's images, and its manifest.
//!
//! Each worker packs one image into a zip of its own ([`pack_entry`]); [`Archive`] merges these in the
//! order of the plan without unpacking them, under headers of its own (`format`), hashes what it writes, adds the
//! manifest and ends with the central directory. All entries carry the time 1980-01-01.

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod directory;
mod format;
mod manifest;
mod merge;
mod pack;
mod sink;

use serde::{Deserialize, Serialize};

/// How entries are packed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compression {
    /// Not at all.
    Store,
    /// Deflate, fast.
    #[default]
    Fast,
    /// Deflate, small.
    Small,
}

pub use directory::record::{DirectoryEntry, UpperKeys};
pub use manifest::pixels::{Blackened, FoundTextRecord, HeldBack, PixelRecord, PixelSeries};
pub use manifest::quality::Quality;
pub use manifest::requirement::Requirement;
pub use manifest::{Incomplete, Manifest, ManifestFile, ManifestSeries};
pub use merge::Archive;
pub use pack::pack_entry;

/// Name of an image's entry: `<ID>/<series 3 digits>/<image 5 digits>.dcm`. Numbers count from 1.
///
/// ```
/// assert_eq!(veilig_archive::entry_name("29NR0BE6E7", 1, 12), "29NR0BE6E7/001/00012.dcm");
/// ```
#[must_use]
pub fn entry_name(anonymous_id: &str, series: u32, image: u32) -> String {
    format!("{anonymous_id}/{series:03}/{image:05}.dcm")
}

/// Name of an image's entry in a file-set, whose root is the folder of the anonymous ID:
/// `<ID>/S<series 3 digits>/I<image 5 digits>`. Its File ID has at most eight capitals and digits for each part
/// (PS3.10 8.2).
///
/// ```
/// assert_eq!(veilig_archive::file_set_name("29NR0BE6E7", 1, 12), "29NR0BE6E7/S001/I00012");
/// ```
#[must_use]
pub fn file_set_name(anonymous_id: &str, series: u32, image: u32) -> String {
    format!("{anonymous_id}/S{series:03}/I{image:05}")
}

/// The number of an image in its entry's name, either way.
///
/// ```
/// use veilig_archive::image_number;
///
/// assert_eq!(image_number("29NR0BE6E7/001/00012.dcm"), Some(12));
/// assert_eq!(image_number("29NR0BE6E7/S001/I00012"), Some(12));
/// assert_eq!(image_number("29NR0BE6E7/manifest.json"), None);
/// ```
#[must_use]
pub fn image_number(entry: &str) -> Option<u32> {
    let name = entry.rsplit('/').next()?;
    name.trim_end_matches(".dcm").trim_start_matches('I').parse().ok()
}
