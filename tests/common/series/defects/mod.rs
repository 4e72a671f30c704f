//! Series with a defect.

mod changed;
mod missing;
mod places;
mod tilt;
mod wanted;

pub use changed::*;
pub use missing::*;
pub use places::*;
pub use tilt::*;
