//! What a zip is said to hold.

use super::Fault;
use serde::{Deserialize, Serialize};

/// A file in a zip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZipEntry {
    /// Its path in the zip, only to be shown: decoded, shortened, without steps upwards.
    pub name: String,
    /// Where its local header begins.
    pub start: u64,
    /// Bytes from there to what follows: all that reading it may touch.
    pub reach: u64,
    /// Bytes in the zip.
    pub packed: u64,
    /// Bytes unpacked, as the directory claims.
    pub bytes: u64,
    /// CRC-32 of these.
    pub crc32: u32,
    /// Deflated, or stored as it is.
    pub deflated: bool,
}

/// What lies in a zip.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZipListing {
    /// What can be read, in the directory's order; folders are none.
    pub entries: Vec<ZipEntry>,
    /// What can't.
    pub refused: Vec<RefusedEntry>,
    /// Something is wrong with the zip as a whole: there may be more files than these.
    pub fault: Option<Fault>,
}

/// A file in a zip that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedEntry {
    /// As [`ZipEntry::name`].
    pub name: String,
    /// Why.
    pub fault: Fault,
}
