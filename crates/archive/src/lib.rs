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
mod merge;
mod pack;
mod pixels;
mod quality;
mod record;
mod requirement;
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

pub use merge::Archive;
pub use pack::pack_entry;
pub use pixels::{Blackened, FoundTextRecord, HeldBack, PixelRecord, PixelSeries};
pub use quality::Quality;
pub use record::{DirectoryEntry, UpperKeys};
pub use requirement::Requirement;

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

/// `<ID>/manifest.json`: what the zip holds. No date, nothing that identifies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Program and version.
    pub program: String,
    /// The first 16 digits of the SHA-256 of the program; empty where it is not known.
    #[serde(default)]
    pub build: String,
    /// The commit of its source; empty where it is not known.
    #[serde(default)]
    pub commit: String,
    /// The anonymous ID.
    pub anonymous_id: String,
    /// Group ID.
    pub group_id: String,
    /// Order number; `None` if the user does not know it.
    pub order_number: Option<String>,
    /// What of these was written into the images; `None`: nothing.
    #[serde(default)]
    pub inserted: Option<veilig_deid::Inserted>,
    /// Options used.
    pub options: veilig_deid::Options,
    /// The codes of CID 7050 that were written into images.
    pub codes: Vec<String>,
    /// What was done with the pixels.
    pub pixels: PixelRecord,
    /// The pseudonyms come of a study key.
    pub study_key: bool,
    /// The entries are encrypted with a password.
    pub password: bool,
    /// The zip holds a file-set.
    pub file_set: bool,
    /// The series in plan order.
    pub series: Vec<ManifestSeries>,
    /// Defects of geometry and completeness of what the zip holds.
    #[serde(default)]
    pub quality: Vec<Quality>,
    /// Who gets the zip, by the site's configuration; `None` where none is named, or the name is one of the patient's, too.
    #[serde(default)]
    pub receiver: Option<String>,
    /// What that receiver requires and the zip does not meet.
    #[serde(default)]
    pub requirements: Vec<Requirement>,
    /// What was missing from the list when this was exported: then the zip may lack images of the patient.
    #[serde(default)]
    pub incomplete: Option<Incomplete>,
    /// The DICOMDIR, if the zip holds a file-set; [`Archive::finish`] fills it in.
    // Always written: a manifest also travels as bytes that name no fields.
    #[serde(default)]
    pub directory: Option<ManifestFile>,
}

/// What was missing from the list of loaded files, in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incomplete {
    /// Files that were found and not read, since loading was cancelled.
    pub files_not_read: usize,
    /// Folders that were not walked to their end.
    pub folders_not_walked: usize,
    /// Files that the browser did not open, or that never answered.
    pub files_not_opened: usize,
    /// Zips that could not be listed wholly.
    pub zips_not_listed: usize,
    /// Files at which the program that reads them ended.
    pub files_crashed: usize,
    /// Files that are damaged or can't be read for sure.
    pub files_damaged: usize,
}

/// One series in the manifest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ManifestSeries {
    /// Folder number, from 1.
    pub number: u32,
    /// New Study Instance UID.
    pub study_instance: String,
    /// New Series Instance UID.
    pub series_instance: String,
    /// Modality.
    pub modality: String,
    /// The files.
    pub files: Vec<ManifestFile>,
}

/// One file in the manifest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Its entry's name.
    pub name: String,
    /// Its bytes, unpacked.
    pub bytes: u64,
    /// SHA-256 of the file, hex.
    pub sha256: String,
}
