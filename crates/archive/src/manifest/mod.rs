//! The manifest: what the zip holds.

pub(crate) mod pixels;
pub(crate) mod quality;
pub(crate) mod requirement;

use pixels::PixelRecord;
use quality::Quality;
use requirement::Requirement;
use serde::{Deserialize, Serialize};

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
    /// The DICOMDIR, if the zip holds a file-set; [`Archive::finish`](crate::Archive::finish) fills it in.
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
