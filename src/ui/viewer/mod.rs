//! The right of the screen: the selected series, slice by slice.

mod announce;
mod bar;
mod beside;
mod event;
mod header;
mod marks;
mod part;
mod planes;
mod presets;
mod quality;
mod shown;
mod side;
mod slider;
mod stage;
mod state;
mod tools;
mod viewport;
mod which;

pub use beside::{SecondSeries, choices};
pub use event::ViewerEvent;
pub use header::HeaderTab;
pub use part::ViewerPart;
pub use shown::Shown;
pub use side::Side;
pub use state::Viewer;
pub use tools::Tool;
