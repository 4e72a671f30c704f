//! Why a head could not be read.

use dicom_core::Tag;
use veilig_reason::{Reason, Refusal};

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
    /// Why, among all reasons.
    #[must_use]
    pub fn reason(&self) -> Reason {
        match self {
            Self::NotDicom => Reason::NotDicom,
            Self::Directory => Reason::Directory,
            Self::Empty => Reason::Empty,
            Self::Truncated(_) => Reason::Truncated,
            Self::Malformed(_) => Reason::Malformed,
            Self::Duplicate(_) => Reason::DuplicateElement,
            Self::TooDeep(_) => Reason::TooDeep,
            Self::TooLarge => Reason::HeadTooLarge,
            Self::UnknownTransferSyntax => Reason::UnknownTransferSyntax,
            Self::Unreadable => Reason::Unreadable,
        }
    }
}

impl From<HeadError> for Refusal {
    fn from(error: HeadError) -> Self {
        match &error {
            HeadError::Truncated(tag)
            | HeadError::Malformed(tag)
            | HeadError::Duplicate(tag)
            | HeadError::TooDeep(tag) => Self::at(error.reason(), tag),
            _ => error.reason().into(),
        }
    }
}
