//! `fewest-images`: a volume has fewer slices.

use super::going::Offer;
use super::{RequirementKind, Requirements, Unmet};

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let Some(required) = &required.fewest_images else { return Vec::new() };
    let unmet = || Unmet::new(RequirementKind::FewestImages, required);
    offer.each(unmet, |volume| {
        let count = volume.count();
        (count < required.wanted).then(|| Unmet { count: Some(count), ..unmet() })
    })
}
