//! The right of the screen: the selected series, slice by slice.

mod announce;
mod bar;
mod beside;
mod cache;
mod corners;
mod elements;
mod header;
mod keys;
mod lie;
mod look;
mod marks;
mod over;
mod part;
mod planes;
mod pointer;
mod presets;
mod quality;
mod shown;
mod slider;
mod stage;
mod state;
mod tools;
mod watch;
mod wheel;
mod which;

pub use beside::{Beside, choices};
pub use header::Header;
pub use look::Look;
pub use marks::Drawn;
pub use part::ViewerPart;
pub use shown::Shown;
pub use state::Viewer;
