//! Pictures across the slices of a volume: coronal and sagittal ones of axial slices.
//!
//! [`reduce`] makes one slice small; of the small slices [`Cut::plane`] makes a picture with square pixels that shows each
//! slice where it lies in millimetres, and black where none lies.

mod cut;
mod reduced;

pub use cut::{Across, Cut, Layer, Plane, PlaneTurn};
pub use reduced::{Reduced, reduce};

#[cfg(test)]
mod tests;
