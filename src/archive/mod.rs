//! The zip of one patient's images, and its manifest.
//!
//! Each worker packs one image into a zip of its own ([`pack_entry`]); [`Archive`] merges these in the
//! order of the plan without unpacking them, hashes what it writes, adds the manifest and ends with the
//! central directory. All entries carry the time 1980-01-01.

mod directory;
mod merge;
mod pack;
mod quality;
mod record;
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
pub use quality::Quality;
pub use record::{DirectoryEntry, UpperKeys};

/// Name of an image's entry: `<ID>/<series 3 digits>/<image 5 digits>.dcm`. Numbers count from 1.
#[must_use]
pub fn entry_name(anonymous_id: &str, series: u32, image: u32) -> String {
    format!("{anonymous_id}/{series:03}/{image:05}.dcm")
}

/// Name of an image's entry in a file-set, whose root is the folder of the anonymous ID:
/// `<ID>/S<series 3 digits>/I<image 5 digits>`. Its File ID has at most eight capitals and digits for each part
/// (PS3.10 8.2).
#[must_use]
pub fn file_set_name(anonymous_id: &str, series: u32, image: u32) -> String {
    format!("{anonymous_id}/S{series:03}/I{image:05}")
}

/// `<ID>/manifest.json`: what the zip holds. No date, nothing that identifies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Program and version.
    pub program: String,
    /// The anonymous ID.
    pub anonymous_id: String,
    /// Group ID.
    pub group_id: String,
    /// Order number; `None` if the user does not know it.
    pub order_number: Option<String>,
    /// Options used.
    pub options: crate::deid::Options,
    /// Their codes of CID 7050.
    pub codes: Vec<String>,
    /// The series in plan order.
    pub series: Vec<ManifestSeries>,
    /// Defects of geometry and completeness of what the zip holds.
    #[serde(default)]
    pub quality: Vec<Quality>,
    /// The DICOMDIR, if the zip holds a file-set; [`Archive::finish`] fills it in.
    // Always written: a manifest also travels as bytes that name no fields.
    #[serde(default)]
    pub directory: Option<ManifestFile>,
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
