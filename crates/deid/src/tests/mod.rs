//! The engine attacked and held to its promises as a whole.

mod attacks;
mod disguise;
pub mod fixture;
mod options;
mod properties;
mod walk;
