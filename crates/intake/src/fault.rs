//! What can be wrong with a zip or an entry of it.

use serde::{Deserialize, Serialize};
use std::io;
use veilig_reason::{Reason, Refusal};

/// Why a zip, or a file in it, is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Fault {
    /// A directory that contradicts itself or what the zip holds.
    #[error("broken zip")]
    Broken,
    /// Cut off: its end, and with it the directory, is missing.
    #[error("zip that is cut off")]
    Cut,
    /// One part of several.
    #[error("one part of a zip")]
    Part,
    /// An entry is not what the directory says: its length, its checksum, its place.
    #[error("damaged entry")]
    Damaged,
    /// An entry is encrypted.
    #[error("encrypted entry")]
    Encrypted,
    /// An entry is packed in another way than deflate.
    #[error("unknown compression")]
    Method,
    /// More files than any study has.
    #[error("too many entries")]
    TooMany,
    /// It would unpack to more than is reasonable.
    #[error("too large")]
    TooLarge,
    /// Zips in zips in zips.
    #[error("nested too deeply")]
    TooDeep,
}

impl Fault {
    /// Why, among all reasons.
    #[must_use]
    pub fn reason(self) -> Reason {
        match self {
            Self::Broken => Reason::ZipBroken,
            Self::Cut => Reason::ZipCut,
            Self::Part => Reason::ZipPart,
            Self::Damaged => Reason::ZipDamaged,
            Self::Encrypted => Reason::ZipEncrypted,
            Self::Method => Reason::ZipMethod,
            Self::TooMany => Reason::ZipTooMany,
            Self::TooLarge => Reason::ZipTooLarge,
            Self::TooDeep => Reason::ZipTooDeep,
        }
    }

    /// The fault that an error of an [`EntrySource`](super::EntrySource) holds.
    #[must_use]
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        fault.reason().into()
    }
}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        Self::new(io::ErrorKind::InvalidData, fault)
    }
}
