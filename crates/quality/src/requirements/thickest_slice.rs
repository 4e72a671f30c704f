//! `thickest-slice`: a volume has thicker slices, or does not say how thick they are.

use super::going::{GRAIN, Offer};
use super::{RequirementKind, Requirements, Unmet};

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let Some(required) = &required.thickest_slice else { return Vec::new() };
    let unmet = || Unmet::new(RequirementKind::ThickestSlice, required);
    offer.each(unmet, |volume| {
        let thickest = volume.thickest();
        let is_met = thickest.is_some_and(|mm| mm <= required.wanted + GRAIN);
        (!is_met).then(|| unmet().mm(thickest))
    })
}
