//! `shifted-slices`: slices beside the line of the others.

use crate::stacks::line::line;
use crate::stacks::series::Sorted;
use crate::{Finding, FindingCode};

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let mut found: Option<Finding> = None;
    let mut count = 0;
    if series.has_foreign() {
        return Vec::new();
    }
    for stack in series.stacks.iter().filter(|stack| stack.slices.iter().all(|one| one.slice.is_original)) {
        let beside = line(stack).map(|line| line.beside).unwrap_or_default();
        count += beside.len();
        let slices: Vec<_> = beside.iter().filter_map(|at| stack.slices.get(*at)).collect();
        if let (None, Some(first)) = (&found, slices.first()) {
            let about: Vec<_> = slices.iter().map(|one| one.slice).collect();
            found = Some(stack.finding(Finding::new(FindingCode::ShiftedSlices), first.place, &about));
        }
    }
    found.into_iter().map(|finding| finding.count(count)).collect()
}
