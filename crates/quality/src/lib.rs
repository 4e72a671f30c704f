//! Geometry and completeness of a series, told from the heads that were scanned.
//!
//! A series is first separated into its stacks: images of one orientation, and of one volume where the series
//! holds several (over time, echoes, b-values, phases, reconstructions). Then each kind of defect looks at them; it has a
//! file of its own. One fault shall be told once, by its own code: what one kind explains, the others leave alone.
//! Nothing of that blocks anything; what a receiver requires may ([`requirements`]). [`Volume`] tells where the slices of
//! one volume lie, for pictures across them.
//!
//! ```
//! let findings = veilig_quality::judge(&[]);
//! assert!(findings.is_empty(), "where nothing is nothing is wrong");
//! ```

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

mod defects;
mod finding;
mod passes;
pub mod requirements;
mod slice;
mod stacks;
mod volume;

pub use finding::{Axis, Finding, FindingCode};
pub use passes::told_by_clocks_alone;
pub use slice::Slice;
pub use volume::{NoVolume, Slab, Volume};

use defects::few_images;
use stacks::series::Sorted;

/// Judges a series by its slices, in whatever order they come. Linear but for sorting.
#[must_use]
pub fn judge(slices: &[Slice]) -> Vec<Finding> {
    let sorted = Sorted::of(slices);
    // Of a handful of images nothing more can be said than that they are few.
    let few = few_images::find(&sorted);
    if few.is_empty() { defects::KINDS.iter().flat_map(|find| find(&sorted)).collect() } else { few }
}

#[cfg(test)]
mod tests;
