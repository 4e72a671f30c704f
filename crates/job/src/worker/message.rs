//! Messages between page and workers. They travel as bytes (`postcard`) beside attachments (files in,
//! bytes out), and never hold words for people, only codes.

use crate::{IdList, ListFault, Refusal};
use serde::{Deserialize, Serialize};
use veilig_archive::DirectoryEntry;
use veilig_burned_in::TextBox;
use veilig_codec::Copied;
use veilig_deid::{ExplainedElement, Foreseen, Identifiers, Key, Lost, Mapping};
use veilig_image::reformat::Reduced;
use veilig_image::{Picture, Thumbnail, Values};
use veilig_intake::ZipListing;
use veilig_redaction::Redaction;
use veilig_study::{Content, Image};

/// Version of this protocol: a worker that was started by another build answers nothing.
pub const PROTOCOL: u32 = 13;

/// A worker's answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Reply {
    /// One result for each attached file, and what the taken ones' heads identify, for each file.
    Scanned(Vec<ScannedFile>),
    /// What lies in the zip.
    Listed(ZipListing),
    /// It is unpacked, and its checksum was right; it is the output.
    Unpacked,
    /// SHA-256 of each file; `None` where it can't be read or has changed.
    Digests(Vec<Option<[u8; 32]>>),
    /// The picture, RGBA in the output; or why it can't be shown.
    Picture(Result<Picture, Refusal>),
    /// What the values are; or why they can't be told.
    Values(Result<Values, Refusal>),
    /// The small picture; or why there is none.
    Thumbnail(Result<Thumbnail, Refusal>),
    /// The small frame; or why there is none.
    Reduced(Result<Reduced, Refusal>),
    /// For each frame boxes of what looks like text, for [`TextSearch`](crate::TextSearch); or why one of them
    /// can't be looked at.
    Text(Result<Vec<Vec<TextBox>>, Refusal>),
    /// The answers to [`Both`](super::request::Both).
    Both(Box<[Reply; 2]>),
    /// Done.
    Ready,
    /// The image is written and checked; its one-entry zip is the output.
    Exported(Box<Exported>),
    /// The image is left out.
    LeftOut(Refusal),
    /// Each element of the head before and after; or why the object would be left out as a whole.
    Explained(Result<Vec<ExplainedElement>, Refusal>),
    /// The archive is complete; the stream is the output.
    Finished {
        /// SHA-256 of the zip.
        sha256: [u8; 32],
        /// Its bytes.
        bytes: u64,
    },
    /// The report is printed; the PDF is the output.
    Printed,
    /// The request could not be done at all (reading or writing failed): a code.
    Failed(Refusal),
    /// The list of IDs; or why it is refused, and at which lines.
    Ids(Result<Box<IdList>, ListFault>),
    /// The key of a study key, for [`ExportRun::with_key`](crate::ExportRun::with_key).
    Key(Key),
    /// What each file holds; `None` where it can't be read or has changed.
    Contents(Vec<Option<Content>>),
}

/// What a file is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ScannedFile {
    /// An image.
    Image(Box<Scanned>),
    /// A zip: what lies in it is to be listed and scanned.
    Zip,
    /// Nothing that can be taken.
    No(Refusal),
}

/// A head that was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Scanned {
    /// The record.
    pub image: Image,
    /// What the file tells that identifies.
    pub identifiers: Identifiers,
    /// What a receiver will lack of it, by the options of an export.
    pub foreseen: Foreseen,
}

/// What is known of an image that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// Bytes of the file, unpacked.
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: [u8; 32],
    /// Modality, as the file says it now.
    pub modality: String,
    /// New Study Instance UID.
    pub study_instance: String,
    /// New Series Instance UID.
    pub series_instance: String,
    /// What was done to the pixels.
    pub pixels: Copied,
    /// The codes of CID 7050 that stand in it.
    pub codes: Vec<String>,
    /// The rectangles that were blackened, cut to the image.
    pub blackened: Vec<Redaction>,
    /// What a receiver can't rebuild of it.
    pub lost: Vec<Lost>,
    /// The same as it could be foreseen.
    pub foreseen: Foreseen,
    /// What was replaced by what, if it was asked for.
    pub mapping: Option<Box<Mapping>>,
    /// What the DICOMDIR tells of it, if it was asked for.
    pub directory: Option<Box<DirectoryEntry>>,
}
