//! `gaps-between-slices`: slices thinner than their distance, so that parts of the body are in none.

use crate::slice::ScanKind;
use crate::stacks::series::Sorted;
use crate::stacks::spacing;
use crate::stacks::stack::Stack;
use crate::{Finding, FindingCode};

/// Gaps below this do not count, mm.
const LEAST: f64 = 0.3;

/// In MR, slices are measured with gaps of up to half their thickness on purpose, against cross-talk.
fn usual(kind: ScanKind) -> f64 {
    match kind {
        ScanKind::Ct | ScanKind::Pet => 1.2,
        ScanKind::Mr => 1.55,
    }
}

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let stacks = series.stacks.iter().filter(|_| !series.has_foreign());
    let most = stacks.filter_map(gap).max_by(f64::total_cmp);
    let round = |mm: f64| (mm * 100.0).round() / 100.0;
    most.map(|mm| Finding { mm: Some(round(mm)), ..Finding::new(FindingCode::GapsBetweenSlices) })
        .into_iter()
        .collect()
}

/// What lies between two slices of a stack and in none of them, mm; where they are thin enough that it counts.
pub(crate) fn gap(stack: &Stack<'_>) -> Option<f64> {
    if !stack.slices.iter().all(|one| one.slice.is_original) {
        return None;
    }
    let told = spacing::look(stack);
    let spacing = told.usual.filter(|_| told.uneven.is_empty())?;
    let thickest = stack.slices.iter().filter_map(|one| one.slice.thickness).max_by(f64::total_cmp)?;
    let kind = stack.slices.first()?.slice.kind;
    let gap = spacing - thickest;
    (gap >= LEAST && spacing > usual(kind) * thickest).then_some(gap)
}
