//! `no-tilt`: a volume is tilted, or does not say how its slices lie.

use super::super::FindingCode;
use super::going::{Offer, OfferedVolume};
use super::{RequirementKind, Requirements, Unmet};

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let Some(required) = &required.no_tilt else { return Vec::new() };
    let unmet = || Unmet::new(RequirementKind::NoTilt, required);
    offer.each(unmet, |volume| {
        let degrees = volume.finding(FindingCode::GantryTilt).and_then(|finding| finding.degrees);
        (!is_straight(volume)).then(|| Unmet { degrees, ..unmet() })
    })
}

/// Nothing says that it is tilted, and all slices say how they lie.
pub(super) fn is_straight(volume: &OfferedVolume<'_>) -> bool {
    [FindingCode::GantryTilt, FindingCode::NoPosition].iter().all(|code| volume.finding(*code).is_none())
}
