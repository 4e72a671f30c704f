//! The user manual inside the page.

mod contents;
mod figures;
mod manual;
mod text;

pub use manual::Manual;
