//! Why a head could not be read.

use dicom_core::Tag;

/// Why a file is not taken, as a stable code and a place. Never holds a value from the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeadError {
    /// The file is no DICOM file: no `DICM`, and what stands at its start is no data set either.
    #[error("not a DICOM file")]
    NotDicom,
    /// A DICOMDIR or another object of the media storage directory class.
    #[error("a DICOMDIR, not an image")]
    Directory,
    /// The file is empty.
    #[error("empty file")]
    Empty,
    /// The file ends inside an element.
    #[error("truncated at {0}")]
    Truncated(Tag),
    /// A length or a delimiter contradicts its surroundings.
    #[error("malformed at {0}")]
    Malformed(Tag),
    /// An element stands twice in one data set, with different values: readers take the one or the other.
    #[error("stands twice at {0}")]
    Duplicate(Tag),
    /// Sequences are nested deeper than any real object.
    #[error("nested too deeply at {0}")]
    TooDeep(Tag),
    /// The head is larger than the memory that may be spent on one.
    #[error("head too large")]
    TooLarge,
    /// The transfer syntax is private or unknown, so that the data set can't be read for sure.
    #[error("unknown transfer syntax")]
    UnknownTransferSyntax,
    /// The system failed to read the file (removed, locked, disk or network error).
    #[error("the file could not be read")]
    Unreadable,
}

impl HeadError {
    /// The stable code of this reason, as it stands in messages, the report and the command line program's JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotDicom => "not-dicom",
            Self::Directory => "dicomdir",
            Self::Empty => "empty",
            Self::Truncated(_) => "truncated",
            Self::Malformed(_) => "malformed",
            Self::Duplicate(_) => "duplicate-element",
            Self::TooDeep(_) => "too-deep",
            Self::TooLarge => "head-too-large",
            Self::UnknownTransferSyntax => "unknown-transfer-syntax",
            Self::Unreadable => "unreadable",
        }
    }
}
