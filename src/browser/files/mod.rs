//! Files that leave the page, and those that it keeps for itself until then.

pub mod download;
pub mod picker;
pub(super) mod private_file;
pub mod shelf;
