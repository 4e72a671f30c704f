//! From a file's bytes to its head.

pub(crate) mod head;
pub(crate) mod inflated;
pub(crate) mod mend;
pub(crate) mod parse;
pub(crate) mod signs;
pub(crate) mod source;
