//! What was loaded: the files, what is missing from them, and what an export would do with them.

pub(crate) mod collection;
pub(crate) mod gaps;
pub(crate) mod overview;
pub(crate) mod unpacking;
