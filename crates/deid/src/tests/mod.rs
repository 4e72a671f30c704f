//! The engine attacked and held to its promises as a whole.

mod attacks;
mod disguise;
pub mod fixture;
mod markers;
mod numbers;
mod objects;
mod options;
mod properties;
mod references;
mod walk;
