//! `largest-spacing`: the slices of a volume lie farther apart, or do not say where they lie.

use super::going::{GRAIN, Offer};
use super::{RequirementKind, Requirements, Unmet};

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let Some(required) = &required.largest_spacing else { return Vec::new() };
    let unmet = || Unmet::new(RequirementKind::LargestSpacing, required);
    offer.each(unmet, |volume| {
        let spacing = volume.spacing();
        let is_met = spacing.is_some_and(|mm| mm <= required.wanted + GRAIN);
        (!is_met).then(|| unmet().mm(spacing))
    })
}
