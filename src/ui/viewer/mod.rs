//! The right of the screen: the selected series, slice by slice.

mod bar;
mod cache;
mod marks;
mod part;
mod shown;
mod stage;
mod state;
mod suspect;
mod tools;

pub use marks::Drawn;
pub use part::ViewerPart;
pub use state::{Look, Viewer};
