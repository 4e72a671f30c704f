//! Words that name nobody: the vocabulary of descriptions, makers and devices, and how text is cleaned by it.

pub(crate) mod cleaning;
pub(crate) mod devices;
pub(crate) mod labels;
pub(crate) mod pieces;
pub(crate) mod technical;
pub(crate) mod terms;
pub(crate) mod words;
