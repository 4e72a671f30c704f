//! What the receiver requires of an export, asked before it starts and again of what was written.

use crate::ExportPlan;
use veilig_archive::Requirement;
use veilig_quality::Slice;
use veilig_quality::requirements::{self, OutgoingSeries, RequirementLevel, Unmet};
use veilig_study::SourceId;

/// What the receiver requires and a patient's export does not meet, if only these images go out.
#[must_use]
pub fn unmet(plan: &ExportPlan, goes_out: impl Fn(SourceId) -> bool) -> Vec<Unmet> {
    let Some(receiver) = &plan.shared.receiver else { return Vec::new() };
    let series = plan.series.iter().filter_map(|planned| {
        let going = planned.images.iter().filter(|(source, _)| goes_out(*source)).count();
        let slices = planned.slices.iter().filter(|(source, _)| goes_out(*source));
        let slices: Vec<Slice> = slices.map(|(_, slice)| slice.clone()).collect();
        (going > 0).then(|| OutgoingSeries {
            number: planned.number,
            modality: &planned.modality,
            description: &planned.description,
            slices,
            left_out: planned.left_out + (planned.images.len() - going),
        })
    });
    let series: Vec<OutgoingSeries<'_>> = series.collect();
    if series.is_empty() {
        // Nothing goes out: why, others tell.
        return Vec::new();
    }
    requirements::unmet(&receiver.requirements, &series, !plan.shared.gaps.any())
}

/// Whether nothing of the patient may go out for that.
#[must_use]
pub fn is_blocked(unmet: &[Unmet]) -> bool {
    unmet.iter().any(|one| one.level == RequirementLevel::Block)
}

/// Unmet requirements as the manifest tells them.
#[must_use]
pub fn told_unmet(unmet: &[Unmet]) -> Vec<Requirement> {
    let told = unmet.iter().map(|one| Requirement {
        requirement: one.kind.as_str().to_owned(),
        unmet: one.level.as_str().to_owned(),
        series: one.series,
        mm: one.mm,
        degrees: one.degrees,
        count: one.count,
        phase: one.phase.map(|phase| phase.as_str().to_owned()),
        wanted: one.wanted,
    });
    told.collect()
}
