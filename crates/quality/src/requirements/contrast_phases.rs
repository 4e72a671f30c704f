//! `contrast-phases`: no series says that it is of a phase.

use super::going::Offer;
use super::{Phase, RequirementKind, Requirements, Unmet};

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let Some(required) = &required.contrast_phases else { return Vec::new() };
    let told: Vec<Phase> =
        offer.all.iter().flat_map(|volume| Phase::told(volume.series.description)).collect();
    let lacking = required.wanted.iter().filter(|phase| !told.contains(phase));
    let unmet = lacking
        .map(|phase| Unmet { phase: Some(*phase), ..Unmet::new(RequirementKind::ContrastPhases, required) });
    unmet.collect()
}
