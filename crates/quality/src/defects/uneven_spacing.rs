//! `uneven-spacing`: the distance of slices changes, and no lost slices explain it.

use crate::slice::ScanKind;
use crate::stacks::series::Sorted;
use crate::stacks::spacing;
use crate::{Finding, FindingCode};

/// A distance of so many usual ones, between whole parts, parts two slabs of MR, not one volume.
const SLABS: f64 = 3.0;

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    if series.has_foreign() {
        return Vec::new();
    }
    let mut found: Option<Finding> = None;
    let mut count = 0;
    for stack in &series.stacks {
        let told = spacing::look(stack);
        if told.uneven.is_empty() || is_of_slabs(stack, told.usual) {
            continue;
        }
        count += told.uneven.len();
        if let (None, Some(place)) = (&found, told.change) {
            found = Some(stack.finding(Finding::new(FindingCode::UnevenSpacing), place, &told.uneven));
        }
    }
    found.into_iter().map(|finding| finding.count(count)).collect()
}

/// All odd distances part slabs of at least five slices: two knees, two breasts, a spine in parts.
fn is_of_slabs(stack: &crate::stacks::stack::Stack<'_>, usual: Option<f64>) -> bool {
    let is_mr = stack.slices.first().is_some_and(|one| one.slice.kind == ScanKind::Mr);
    let Some(usual) = usual.filter(|_| is_mr) else { return false };
    let slabs: Vec<usize> =
        stack.slices.chunk_by(|a, b| b.place - a.place <= SLABS * usual).map(<[_]>::len).collect();
    let is_even = |places: &[crate::stacks::stack::Placed<'_>]| {
        let mut steps = places.windows(2).filter_map(|pair| Some(pair.get(1)?.place - pair.first()?.place));
        steps.all(|step| (step - usual).abs() <= stack.grain.max(0.05 * usual))
    };
    slabs.len() > 1
        && slabs.iter().all(|slices| *slices >= 5)
        && stack.slices.chunk_by(|a, b| b.place - a.place <= SLABS * usual).all(is_even)
}
