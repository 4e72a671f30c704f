//! Native pixel data (PS3.5 8.1.1): its frames, its unused bits, and the stream of it.

mod copy;
mod frame;
mod unused;

pub use copy::{copy, read_exact};
pub use frame::{bytes, samples, unpacked};
pub use unused::Unused;
