//! From a grey frame to rows of components that are as high and dense as letters.

pub(crate) mod components;
pub(crate) mod lines;
pub(crate) mod plane;
pub(crate) mod strokes;
