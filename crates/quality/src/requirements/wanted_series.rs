//! `series`: none of the series that go out is the one that must be there.

use super::going::{GRAIN, Offer, OfferedVolume};
use super::phase::{Phase, holds};
use super::{RequirementKind, Requirements, Unmet, WantedSeries, complete, no_tilt};

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let numbered = required.series.iter().zip(1..);
    let lacking = numbered.filter(|(one, _)| !offer.all.iter().any(|volume| is_it(&one.wanted, volume)));
    lacking
        .map(|(one, number)| Unmet { wanted: Some(number), ..Unmet::new(RequirementKind::Series, one) })
        .collect()
}

fn is_it(wanted: &WantedSeries, volume: &OfferedVolume<'_>) -> bool {
    let WantedSeries {
        name: _,
        modality,
        descriptions,
        phase,
        thickest_slice,
        largest_spacing,
        fewest_images,
        no_tilt,
        complete,
    } = wanted;
    let description = volume.series.description;
    let at_most = |limit: &Option<f64>, found: &dyn Fn() -> Option<f64>| {
        limit.is_none_or(|limit| found().is_some_and(|mm| mm <= limit + GRAIN))
    };
    modality.as_ref().is_none_or(|wanted| wanted == volume.series.modality)
        && (descriptions.is_empty() || descriptions.iter().any(|words| holds(description, words)))
        && phase.is_none_or(|wanted| Phase::told(description).contains(&wanted))
        && at_most(thickest_slice, &|| volume.thickest())
        && at_most(largest_spacing, &|| volume.spacing())
        && fewest_images.is_none_or(|wanted| volume.count() >= wanted)
        && (!no_tilt || no_tilt::is_straight(volume))
        && (!complete || complete::is_whole(volume))
}
