//! Series without a defect.

mod computed;
mod plain;
mod planes;
mod repeated;

pub use computed::*;
pub use plain::*;
pub use planes::*;
pub use repeated::*;
