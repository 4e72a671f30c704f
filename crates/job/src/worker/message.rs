//! Messages between page and workers. They travel as bytes (`postcard`) beside attachments (files in,
//! bytes out), and never hold words for people, only codes.

use crate::{IdList, ListFault, Preparation, Refusal};
use serde::{Deserialize, Serialize};
use veilig_archive::{DirectoryEntry, Manifest};
use veilig_burned_in::TextBox;
use veilig_codec::Copied;
use veilig_deid::{ExplainedElement, Foreseen, Identifiers, Inspection, Key, Lost, Mapping, Secret};
use veilig_image::reformat::Reduced;
use veilig_image::{Picture, Thumbnail, Values, Window};
use veilig_intake::ZipListing;
use veilig_redaction::Redaction;
use veilig_report::Report;
use veilig_study::{Content, Fingerprint, Image};

/// Version of this protocol: a worker that was started by another build answers nothing.
pub const PROTOCOL: u32 = 11;

/// What the page asks of a worker. The sources that belong to it travel as attachments, in order. Whatever opens the file
/// of an image again says what it must still be (`unchanged`).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Request {
    /// Read the heads of all attached files. Answer: [`Reply::Scanned`].
    Scan {
        /// They lie in zips: images among them are read to their end, so that none is taken that is damaged.
        packed: bool,
    },
    /// List what lies in the attached zip. Answer: [`Reply::Listed`].
    List,
    /// Unpack the attached file as a whole: a zip that lies packed in a zip. Answer: [`Reply::Unpacked`], the file as
    /// output.
    Unpack,
    /// SHA-256 of each attached file; what each must still be. Answer: [`Reply::Digests`].
    Digest(Vec<Fingerprint>),
    /// The picture of a frame (from 0) of the attached file. Answer: [`Reply::Picture`], RGBA as output.
    Picture {
        /// Frame, from 0.
        frame: u32,
        /// Window; `None`: the file's own.
        window: Option<Window>,
        /// What the file must still be.
        expected: Fingerprint,
    },
    /// The values of a grey frame (from 0) of the attached file in the modality's units, for the pointer.
    /// Answer: [`Reply::Values`], 32-bit floats as output.
    Values {
        /// Frame, from 0.
        frame: u32,
        /// What the file must still be.
        expected: Fingerprint,
    },
    /// A small picture of a frame (from 0) of the attached file. Answer: [`Reply::Thumbnail`].
    Thumbnail {
        /// Frame, from 0.
        frame: u32,
        /// Rectangles that are black in it.
        redactions: Vec<Redaction>,
        /// What the file must still be.
        expected: Fingerprint,
    },
    /// Make a frame (from 0) of the attached file small, for planes across its slices. Answer: [`Reply::Reduced`], its
    /// values as output.
    Reduce {
        /// Frame, from 0.
        frame: u32,
        /// Columns and rows at most.
        side: u32,
        /// What the file must still be.
        expected: Fingerprint,
    },
    /// Look for burned-in text in some frames of the attached file, as its own window shows them.
    /// Answer: [`Reply::Text`].
    FindText {
        /// The first frame, from 0.
        from: u32,
        /// How many.
        frames: u32,
        /// What the file must still be.
        expected: Fingerprint,
    },
    /// Two things with the attached file, which is fetched once for both. Answer: [`Reply::Both`]; the output belongs to
    /// the one of them that has one.
    Both(Box<[Request; 2]>),
    /// Get ready to export images of a patient. Answer: [`Reply::Ready`].
    Prepare(Box<Preparation>),
    /// Export the attached file. Answer: [`Reply::Exported`] (a one-entry zip as output) or [`Reply::LeftOut`].
    Export(ExportItem),
    /// Tell what the engine that was prepared makes of each element of the attached file. Answer:
    /// [`Reply::Explained`].
    Explain {
        /// A person looked at its series and confirmed it, as in [`ExportItem::looked`].
        looked: bool,
        /// Rectangles to blacken in its pixels, as in [`ExportItem::redactions`].
        redactions: Vec<Redaction>,
        /// What the file must still be.
        expected: Fingerprint,
    },
    /// Open a new archive, whose manifest the password encrypts. Answer: [`Reply::Ready`]. From here to
    /// [`Request::Finish`] the output is one stream.
    Open(Option<Secret>),
    /// Add the attached one-entry zip to the archive. Answer: [`Reply::Ready`].
    Add,
    /// End the archive; with entries for a DICOMDIR, it becomes a file-set. Answer: [`Reply::Finished`].
    Finish(Box<Manifest>, Vec<DirectoryEntry>),
    /// Print a report. Answer: [`Reply::Printed`], the PDF as output.
    Print(Box<Report>),
    /// Read the attached file as a list of IDs. Answer: [`Reply::Ids`].
    ReadIds,
    /// Derive the key of a typed study key, once for an export. Answer: [`Reply::Key`], or [`Reply::Failed`] with a
    /// code of [`StudyKeyError`](veilig_deid::StudyKeyError).
    DeriveKey(Secret),
    /// What each attached file holds, however its pixels are coded; what each must still be. Answer:
    /// [`Reply::Contents`].
    Content(Vec<Fingerprint>),
}

/// One image to export.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportItem {
    /// Name of its entry.
    pub entry: String,
    /// A person looked at its series and confirmed it.
    pub looked: bool,
    /// It may show the patient in its pixels, by its header or by the search.
    #[serde(default)]
    pub suspect: bool,
    /// Rectangles to blacken in its pixels. Those beyond the image are ignored.
    #[serde(default)]
    pub redactions: Vec<Redaction>,
    /// What the file must still be.
    pub expected: Fingerprint,
}

impl ExportItem {
    /// Whether a person looked at its pixels, for its markers.
    #[must_use]
    pub fn inspection(&self) -> Inspection {
        match (self.looked, self.suspect) {
            (true, _) => Inspection::Done,
            (false, true) => Inspection::Missing,
            (false, false) => Inspection::NotNeeded,
        }
    }
}

/// A worker's answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Reply {
    /// One result for each attached file, and what the taken ones' heads identify, for each file.
    Scanned(Vec<Scan>),
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
    /// The answers to [`Request::Both`].
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
pub enum Scan {
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

impl Request {
    /// The output of this request belongs to the archive's stream (see [`Request::Open`]).
    #[must_use]
    pub fn writes_archive(&self) -> bool {
        matches!(self, Self::Open(_) | Self::Add | Self::Finish(..))
    }
}
