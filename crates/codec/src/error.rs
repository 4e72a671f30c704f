//! Why pixels can not be had.

use std::io;
use veilig_reason::{Reason, Refusal};

/// Why pixels can't be shown or copied. Never holds a value from the file.
#[derive(Debug, thiserror::Error)]
pub enum PixelError {
    /// The object has no pixel data, or not the attributes that describe it.
    #[error("no image")]
    NoImage,
    /// The viewer can't decode this transfer syntax or format (yet).
    #[error("cannot be shown")]
    Unsupported,
    /// A frame that takes more memory than any scanner's.
    #[error("too large to be decoded")]
    TooLarge,
    /// A deflated file that holds more than a real one could.
    #[error("unpacks to too much")]
    Unpacks,
    /// Less pixel data than the head promises, or a broken fragment structure.
    #[error("pixel data is truncated")]
    Truncated,
    /// A codestream that can't be walked to its end, so that its comments can't be blanked for sure.
    #[error("unreadable codestream")]
    Codestream,
    /// Unused high bits hold something that is not explained.
    #[error("unexplained content in unused bits")]
    UnusedBits,
    /// Reading or writing failed.
    #[error("reading or writing failed")]
    Io(#[from] io::Error),
}

impl PixelError {
    /// Why, among all reasons.
    #[must_use]
    pub fn reason(&self) -> Reason {
        match self {
            Self::NoImage => Reason::NoImage,
            Self::Unsupported => Reason::PixelsUnsupported,
            Self::TooLarge => Reason::FrameTooLarge,
            Self::Unpacks => Reason::UnpacksTooLarge,
            Self::Truncated => Reason::PixelsTruncated,
            Self::Codestream => Reason::PixelsCodestream,
            Self::UnusedBits => Reason::PixelsUnusedBits,
            Self::Io(_) => Reason::WriteFailed,
        }
    }
}

impl From<PixelError> for Refusal {
    fn from(error: PixelError) -> Self {
        error.reason().into()
    }
}
