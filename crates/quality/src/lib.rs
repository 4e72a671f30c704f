//! Geometry and completeness of a series, told from the heads that were scanned.
//!
//! A series is first separated into its stacks: images of one orientation, and of one volume where the series
//! holds several (over time, echoes, b-values, phases, reconstructions). Then each kind of defect looks at them; it has a
//! file of its own. One fault shall be told once, by its own code: what one kind explains, the others leave alone.
//! Nothing of that blocks anything; what a receiver requires may ([`requirements`]). [`Volume`] tells where the slices of
//! one volume lie, for pictures across them.

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod few_images;
mod finding;
mod gantry_tilt;
mod gaps_between_slices;
mod interleaved;
mod line;
mod missing_slices;
mod mixed;
mod mixed_frame_of_reference;
mod mixed_kernel;
mod mixed_orientation;
mod mixed_pixel_spacing;
mod mixed_size;
mod mixed_thickness;
mod no_pixel_spacing;
mod no_position;
mod rank;
pub mod requirements;
mod same_position;
mod separate;
mod series;
mod shifted_slices;
mod slice;
mod spacing;
mod stack;
mod uneven_spacing;
mod volume;

pub use finding::{Axis, Code, Finding};
pub use slice::Slice;
pub use volume::{NoVolume, Slab, Volume};

use series::Sorted;

/// What each kind of defect finds.
const KINDS: &[fn(&Sorted<'_>) -> Vec<Finding>] = &[
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

/// Judges a series by its slices, in whatever order they come. Linear but for sorting.
#[must_use]
pub fn judge(slices: &[Slice]) -> Vec<Finding> {
    let sorted = Sorted::of(slices);
    // Of a handful of images nothing more can be said than that they are few.
    let few = few_images::find(&sorted);
    if few.is_empty() { KINDS.iter().flat_map(|find| find(&sorted)).collect() } else { few }
}

#[cfg(test)]
mod separate_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod volume_tests;
