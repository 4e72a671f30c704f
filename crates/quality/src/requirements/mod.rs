//! What a receiver requires of the images that it gets, judged on what goes out: one file for each kind.
//!
//! A requirement on slices holds for every volume that goes out: a series of CT, MR or PET with more than one slice that is
//! no localizer. Series that were computed of others (reformats) count only where nothing else is there. Where nothing is
//! there at all, nothing is met. What a header does not tell is not met either.

mod complete;
mod contrast_phases;
mod fewest_images;
mod going;
mod largest_spacing;
mod modalities;
mod no_tilt;
mod phase;
mod required;
mod thickest_slice;
mod unmet;
mod wanted_series;

pub use going::OutgoingSeries;
pub use phase::Phase;
pub use required::{Receiver, Required, RequirementLevel, Requirements, WantedSeries};
pub use unmet::{RequirementKind, Unmet};

use going::Offer;

/// What each kind finds.
const KINDS: &[fn(&Requirements, &Offer<'_>) -> Vec<Unmet>] = &[
    modalities::find,
    thickest_slice::find,
    largest_spacing::find,
    fewest_images::find,
    no_tilt::find,
    complete::find,
    contrast_phases::find,
    wanted_series::find,
];

/// What is not met by the series of one patient as they go out. `is_whole`: nothing is known to be missing from the list that
/// they come from.
#[must_use]
pub fn unmet(requirements: &Requirements, series: &[OutgoingSeries<'_>], is_whole: bool) -> Vec<Unmet> {
    if *requirements == Requirements::default() {
        return Vec::new();
    }
    let offer = Offer::of(series, is_whole);
    KINDS.iter().flat_map(|find| find(requirements, &offer)).collect()
}

#[cfg(test)]
mod tests;
