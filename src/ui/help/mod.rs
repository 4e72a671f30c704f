//! The user manual inside the page.

mod contents;
mod manual;
mod pictures;
mod text;

pub use manual::Manual;
