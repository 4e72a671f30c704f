//! What stands between the top bar and the parts of the screen, as wide as it: notices, results, whose images are at hand.

pub mod banner;
pub mod fault;
pub mod recalled;
pub mod results;
mod save_as;
pub mod whose;
