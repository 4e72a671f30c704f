//! The right of the screen: the selected series, slice by slice.

mod bar;
mod cache;
mod part;
mod shown;
mod stage;
mod state;
mod tools;

pub use part::ViewerPart;
pub use state::{Look, Viewer};
