//! The user manual: what stands in its text, which each [`Language`](super::Language) has.

mod blocks;
#[cfg(test)]
mod parse;
mod search;
#[cfg(test)]
mod tests;

pub use blocks::{Figure, ManualBlock, ManualSection, ManualSpan};
pub use search::marked;

/// The sections of a manual as `build.rs` wrote it.
#[must_use]
pub fn sections(built: &[u8]) -> Vec<ManualSection> {
    // Only bytes of this very build come here.
    postcard::from_bytes(built).unwrap_or_default()
}
