//! `complete`: a volume lacks slices, an image of it stays, nobody can tell, or something is missing from the list.

use super::super::FindingCode;
use super::going::{Offer, OfferedVolume};
use super::{RequirementKind, Requirements, Unmet};

/// Defects with which a volume is not whole, or with which nobody can tell.
const LACKS: [FindingCode; 4] = [
    FindingCode::MissingSlices,
    FindingCode::NoPosition,
    FindingCode::UnevenSpacing,
    FindingCode::MixedOrientation,
];

pub(super) fn find(required: &Requirements, offer: &Offer<'_>) -> Vec<Unmet> {
    let Some(required) = &required.complete else { return Vec::new() };
    let unmet = || Unmet::new(RequirementKind::Complete, required);
    let of_list = (!offer.is_whole).then(|| Unmet { of_list: true, ..unmet() });
    let of_volumes = offer.each(unmet, |volume| {
        let missing = volume.findings.iter().filter(|finding| finding.code == FindingCode::MissingSlices);
        let missing: u32 = missing.filter_map(|finding| finding.count).fold(0, u32::saturating_add);
        let stay = u32::try_from(volume.series.left_out).unwrap_or(u32::MAX);
        let count = Some(missing.max(stay)).filter(|count| *count > 0);
        (!is_whole(volume)).then(|| Unmet { count, ..unmet() })
    });
    of_list.into_iter().chain(of_volumes).collect()
}

/// No slice is missing, and no image stays.
pub(super) fn is_whole(volume: &OfferedVolume<'_>) -> bool {
    volume.series.left_out == 0 && LACKS.iter().all(|code| volume.finding(*code).is_none())
}
