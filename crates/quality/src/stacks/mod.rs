//! A series separated into its stacks: images of one orientation and one volume, in the order of their places, with the
//! steps between them and the line on which they lie.

mod beside;
mod groups;
mod interleaved;
pub(crate) mod line;
pub(crate) mod orientations;
mod rank;
pub(crate) mod separate;
pub(crate) mod series;
pub(crate) mod spacing;
pub(crate) mod stack;

#[cfg(test)]
mod separate_tests;
