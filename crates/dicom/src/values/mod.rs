//! Elements and their values as they are in memory, whatever the file's encoding.

pub(crate) mod charset;
pub(crate) mod element;
pub(crate) mod normal;
pub(crate) mod text;
pub(crate) mod width;
