//! `no-tilt`: a volume is tilted, or does not say how its slices lie.

use super::super::Code;
use super::going::{Offer, Volume};
use super::{Kind, Requirements, Unmet};

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let Some(required) = &required.no_tilt else { return Vec::new() };
    let unmet = || Unmet::new(Kind::NoTilt, required);
    offer.each(unmet, |volume| {
        let degrees = volume.finding(Code::GantryTilt).and_then(|finding| finding.degrees);
        (!is_straight(volume)).then(|| Unmet { degrees, ..unmet() })
    })
}

/// Nothing says that it is tilted, and all slices say how they lie.
pub(super) fn is_straight(volume: &Volume<'_>) -> bool {
    [Code::GantryTilt, Code::NoPosition].iter().all(|code| volume.finding(*code).is_none())
}
