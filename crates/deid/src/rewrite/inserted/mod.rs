//! What an image gets that its source has not: the markers of de-identification, what the sender typed, and pointers that
//! follow what was moved.

pub(crate) mod markers;
pub(crate) mod order;
pub(crate) mod pointers;
