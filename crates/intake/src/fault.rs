//! What can be wrong with a zip or an entry of it.

use serde::{Deserialize, Serialize};
use std::io;

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
    /// The stable code of this reason.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Broken => "zip-broken",
            Self::Cut => "zip-cut",
            Self::Part => "zip-part",
            Self::Damaged => "zip-damaged",
            Self::Encrypted => "zip-encrypted",
            Self::Method => "zip-method",
            Self::TooMany => "zip-too-many",
            Self::TooLarge => "zip-too-large",
            Self::TooDeep => "zip-too-deep",
        }
    }

    /// The fault that an error of an [`EntrySource`](super::EntrySource) holds.
    #[must_use]
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        Self::new(io::ErrorKind::InvalidData, fault)
    }
}
