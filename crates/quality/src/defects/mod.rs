//! The kinds of defect, each in a file of its own: what it finds, and what it leaves to the others.

pub(crate) mod few_images;
mod gantry_tilt;
pub(crate) mod gaps_between_slices;
pub(crate) mod missing_slices;
mod mixed;
mod mixed_frame_of_reference;
mod mixed_kernel;
pub(crate) mod mixed_orientation;
mod mixed_pixel_spacing;
mod mixed_size;
mod mixed_thickness;
mod no_pixel_spacing;
mod no_position;
mod same_position;
mod shifted_slices;
mod uneven_spacing;

use crate::Finding;
use crate::stacks::series::Sorted;

/// What each kind of defect finds.
pub(crate) const KINDS: &[fn(&Sorted<'_>) -> Vec<Finding>] = &[
    no_position::find,
    mixed_orientation::find,
    missing_slices::find,
    uneven_spacing::find,
    same_position::find,
    gantry_tilt::find,
    shifted_slices::find,
    gaps_between_slices::find,
    mixed_size::find,
    mixed_pixel_spacing::find,
    mixed_thickness::find,
    mixed_kernel::find,
    mixed_frame_of_reference::find,
    no_pixel_spacing::find,
];
