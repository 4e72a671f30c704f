//! The right of the screen: the selected series, slice by slice.

mod bar;
mod cache;
mod elements;
mod header;
mod marks;
mod part;
mod pointer;
mod quality;
mod rectangles;
mod shown;
mod stage;
mod state;
mod suspect;
mod tools;
mod watch;
mod whose;

pub use header::Header;
pub use marks::Drawn;
pub use part::ViewerPart;
pub use state::{Look, Viewer};
