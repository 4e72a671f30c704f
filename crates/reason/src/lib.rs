//! Why something stays behind: a file that is no image, an image that may not go out, an export that failed.
//!
//! One reason is one entry of the table at the end of this file: its name, its stable code, its group. Words for people are
//! under `reason-<code>` in every language's Fluent file; `tests/words.rs` holds both to each other.

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

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::io;

/// What a reason says of the thing that it concerns, and of the list in which it is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonGroup {
    /// There is no image, so that nothing is missing.
    NoImage,
    /// The browser did not hand over a file that may be an image.
    NotOpened,
    /// The program failed at a file that may be an image.
    Crashed,
    /// A zip could not be listed: an unknown number of files is missing.
    Zip,
    /// A folder could not be read: an unknown number of files is missing.
    Folder,
    /// A person must look at the pixels first.
    Suspect,
    /// The check stopped a finished image.
    Check,
    /// One file or one image can't be taken as it is.
    File,
}

/// Why something was refused, and where. Never holds a value of a patient's file.
///
/// ```
/// use veilig_reason::{Reason, Refusal};
///
/// let refusal = Refusal::at(Reason::CheckUid, "(0008,0018)");
/// assert_eq!((refusal.code(), refusal.place.as_str()), ("check-uid", "(0008,0018)"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// Where: a path of tags like `(0040,0275)/(0008,1150)`, or empty.
    pub place: String,
}

impl Refusal {
    /// A refusal for this reason at this place.
    #[must_use]
    pub fn at(reason: Reason, place: impl ToString) -> Self {
        Self { reason, place: place.to_string() }
    }

    /// The stable code of the reason.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.reason.code()
    }

    /// Why a result could not be written.
    #[must_use]
    pub fn of_writing(error: &io::Error) -> Self {
        let is_full = error.kind() == io::ErrorKind::StorageFull;
        Self::from(if is_full { Reason::StorageFull } else { Reason::WriteFailed })
    }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self { reason, place: String::new() }
    }
}

impl From<io::Error> for Refusal {
    fn from(_: io::Error) -> Self {
        Self::from(Reason::WriteFailed)
    }
}

/// As its code in JSON, as its place among all between page and workers.
impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(self.code())
        } else {
            serializer.serialize_u8(*self as u8)
        }
    }
}

impl<'de> Deserialize<'de> for Reason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = if deserializer.is_human_readable() {
            let code = String::deserialize(deserializer)?;
            Self::ALL.iter().find(|one| one.code() == code)
        } else {
            Self::ALL.get(usize::from(u8::deserialize(deserializer)?))
        };
        found.copied().ok_or_else(|| D::Error::custom("no such reason"))
    }
}

/// By code, so that lists of reasons stand in the same order wherever they are told.
impl Ord for Reason {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}

impl PartialOrd for Reason {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident, $code:literal, $group:ident;)*) => {
        /// Why something stays behind.
        ///
        /// ```
        /// use veilig_reason::{Reason, ReasonGroup};
        ///
        /// assert_eq!(Reason::DuplicateInstance.code(), "duplicate-instance");
        /// assert_eq!(Reason::NotDicom.group(), ReasonGroup::NoImage);
        /// assert_eq!(Reason::ALL.iter().filter(|one| one.code() == "truncated").count(), 1);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Reason {
            $($(#[$doc])* $name,)*
        }

        impl Reason {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The stable code, as it stands in the manifest, the report and the command line program's JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// The key of its words in the Fluent files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => concat!("reason-", $code),)*
                }
            }

            /// What it says of the thing that it concerns.
            #[must_use]
            pub const fn group(self) -> ReasonGroup {
                match self {
                    $(Self::$name => ReasonGroup::$group,)*
                }
            }
        }
    };
}

reasons! {
    /// No DICOM file.
    NotDicom, "not-dicom", NoImage;
    /// The directory of a CD (DICOMDIR): a list of files.
    Directory, "dicomdir", NoImage;
    /// The file is empty.
    Empty, "empty", File;
    /// The file ends too early.
    Truncated, "truncated", File;
    /// The file contradicts itself and can't be read for sure.
    Malformed, "malformed", File;
    /// An element stands twice in the file, with different values: which one counts can't be known.
    DuplicateElement, "duplicate-element", File;
    /// The file is nested more deeply than any real image.
    TooDeep, "too-deep", File;
    /// The file's header is too large.
    HeadTooLarge, "head-too-large", File;
    /// The file uses an encoding that is private or unknown.
    UnknownTransferSyntax, "unknown-transfer-syntax", File;
    /// The file could not be read.
    Unreadable, "unreadable", File;
    /// The page must read this file itself, since its workers can't, and the file is too large for that.
    TooLargeHere, "too-large-here", File;
    /// The folder could not be read.
    FolderUnreadable, "folder-unreadable", Folder;
    /// No file but a pipe, a socket or a device: it is not opened.
    NoFile, "no-file", File;
    /// The file changed since it was loaded, or can't be read any more.
    Changed, "changed-since-loaded", File;
    /// The browser did not hand over this file.
    NotHandedOver, "not-handed-over", NotOpened;
    /// The browser did not open the file, or it never answered.
    NotAnswered, "not-answered", NotOpened;
    /// The file holds no image that can be anonymised.
    NoImage, "no-image", NoImage;
    /// The file has pixels but does not say which image it is (SOP Class or Instance UID is missing), so it is missing in its series.
    ImageUnnamed, "image-unnamed", File;
    /// An archive or the image of a disc, which is not opened here: images in it are missing.
    UnpackFirst, "unpack-first", File;
    /// A volume in another format (such as NIfTI), no DICOM: it stays out.
    OtherFormat, "other-format", File;
    /// An image of this kind must hold pixels, and this one holds none: the file is incomplete.
    LacksPixels, "lacks-pixels", File;
    /// The image does not describe each of its frames: the file is incomplete.
    LacksFrames, "lacks-frames", File;
    /// The object lacks the content that its kind must have: the file is incomplete.
    LacksContent, "lacks-content", File;
    /// The image says that it shows text about the patient.
    SuspectBurnedIn, "suspect-burned-in", Suspect;
    /// A screen capture or ultrasound image: it may show the patient's name.
    SuspectCapture, "suspect-capture", Suspect;
    /// A derived picture: it may show the patient's name.
    SuspectImageType, "suspect-image-type", Suspect;
    /// What looks like text was found in the pixels: it may be the patient's name.
    SuspectText, "suspect-text", Suspect;
    /// Burned-in text could not be looked for, since the image can't be decoded.
    SuspectNotSeen, "suspect-not-seen", Suspect;
    /// Not yet looked at for burned-in text.
    NotSearched, "not-searched", File;
    /// The image can't be shown, so nobody could confirm it.
    NotShown, "not-shown", File;
    /// Mammography is outside the intended use.
    Mammography, "mammography", File;
    /// Neither CT nor MR, and not confirmed.
    OtherModality, "other-modality", File;
    /// Another, different file claims to be the same image.
    DuplicateInstance, "duplicate-instance", File;
    /// One study holds images of different patients.
    PatientsInStudy, "patients-in-study", File;
    /// It is not sure whether this is one patient or two: name, ID, birth date, sex or age contradict.
    PatientUnsure, "patient-unsure", File;
    /// The patient is not in the ID list.
    NotListed, "not-listed", File;
    /// It is not sure which patient of the ID list this is.
    ListUnsure, "list-unsure", File;
    /// The receiver does not take the images of this patient as they are.
    ReceiverRequires, "receiver-requires", File;
    /// A private kind of object, which can't be anonymised for sure.
    PrivateSopClass, "private-sop-class", File;
    /// A document, which can't be anonymised.
    EncapsulatedDocument, "encapsulated-document", File;
    /// A structured report: it goes out only with the option to export them cleaned.
    StructuredReport, "structured-report", File;
    /// A presentation state with text or drawings: it goes out only with the option to export them cleaned.
    PresentationState, "presentation-state", File;
    /// A kind of object that is not exported.
    UnsupportedObject, "unsupported-object", File;
    /// A value that the image needs can't be read.
    NeedsValue, "needs-value", File;
    /// The check found something that identifies the patient.
    CheckIdentifier, "check-identifier", Check;
    /// The check found an identifier (UID) of the original.
    CheckUid, "check-uid", Check;
    /// The check found a private element.
    CheckPrivate, "check-private", Check;
    /// The check missed the mark of anonymisation.
    CheckMarkers, "check-markers", Check;
    /// The check could not read the result to its end.
    CheckStructure, "check-structure", Check;
    /// The check found changed pixels.
    CheckPixels, "check-pixels", Check;
    /// The pixel data is incomplete.
    PixelsTruncated, "pixels-truncated", File;
    /// The compressed pixel data can't be read to its end.
    PixelsCodestream, "pixels-codestream", File;
    /// Unused bits of the pixels hold something unknown.
    PixelsUnusedBits, "pixels-unused-bits", File;
    /// The pixels are compressed in a way that can't be checked.
    PixelsUnsupported, "pixels-unsupported", File;
    /// The image could not be processed.
    Crashed, "crashed", Crashed;
    /// The image is larger than any scanner's: decoding it would take more memory than this program allows.
    FrameTooLarge, "frame-too-large", File;
    /// Unpacked, the file would be larger than any real one.
    UnpacksTooLarge, "unpacks-too-large", File;
    /// The image kept the computer busy for longer than is reasonable, and was given up.
    TookTooLong, "took-too-long", Crashed;
    /// The file names more people and numbers than any real one.
    IdentifiersTooMany, "identifiers-too-many", File;
    /// All files of the list together name more people and numbers than a list can hold.
    ListNamesTooMany, "list-names-too-many", File;
    /// Writing failed.
    WriteFailed, "write-failed", File;
    /// The export was stopped.
    Stopped, "stopped", File;
    /// A file of this name is there already and is not overwritten.
    OutputExists, "output-exists", File;
    /// The browser has no more room for the result.
    StorageFull, "storage-full", File;
    /// The zip contradicts itself: files in it may be missing.
    ZipBroken, "zip-broken", Zip;
    /// The zip is cut off: its end is missing, and files in it can't be listed.
    ZipCut, "zip-cut", Zip;
    /// One part of a zip that has several.
    ZipPart, "zip-part", Zip;
    /// The project key needs at least 12 characters.
    StudyKeyTooShort, "study-key-too-short", File;
    /// The project key is easy to guess.
    StudyKeyTooEasy, "study-key-too-easy", File;
    /// There is not enough memory for the project key.
    StudyKeyMemory, "study-key-memory", File;
    /// The file is damaged in the zip, or the zip is incomplete.
    ZipDamaged, "zip-damaged", File;
    /// The file is encrypted in the zip.
    ZipEncrypted, "zip-encrypted", File;
    /// The file is packed in the zip in a way that can't be read.
    ZipMethod, "zip-method", File;
    /// The zip holds more files than are looked at: the rest was not loaded.
    ZipTooMany, "zip-too-many", Zip;
    /// It would unpack to more than is reasonable.
    ZipTooLarge, "zip-too-large", Zip;
    /// A zip inside too many other zips.
    ZipTooDeep, "zip-too-deep", Zip;
    /// A zip without DICOM files.
    ZipWithoutImages, "zip-without-images", NoImage;
}
