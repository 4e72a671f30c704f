//! The user manual: what stands in its text, which each [`Language`](super::Language) has.

mod parse;
mod search;
#[cfg(test)]
mod tests;

pub use parse::{Block, Section, Span, sections};
pub use search::marked;
