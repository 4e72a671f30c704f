//! `modalities`: a series of another modality goes out.

use super::going::Offer;
use super::{RequirementKind, Requirements, Unmet};

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let Some(required) = &required.modalities else { return Vec::new() };
    let others =
        offer.series.iter().filter(|series| !required.wanted.iter().any(|one| one == series.modality));
    let told = others.map(|series| Unmet {
        modality: Some(series.modality.to_owned()),
        ..Unmet::new(RequirementKind::Modalities, required).by(series.number)
    });
    told.collect()
}
