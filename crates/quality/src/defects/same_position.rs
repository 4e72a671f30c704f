//! `same-position`: slices of one volume at one place.

use crate::stacks::series::Sorted;
use crate::{Finding, FindingCode};

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    // Repeated pictures of one place are no volume: a bolus is watched so.
    let stacks = series.stacks.iter().filter(|stack| stack.slices.len() > 1 && !stack.doubled.is_empty());
    let count: usize = stacks.clone().map(|stack| stack.doubled.len()).sum();
    let found = stacks.take(1).filter_map(|stack| {
        let first = stack.doubled.first()?;
        let kept = stack.slices.iter().find(|one| one.at == first.at)?;
        let about = [kept.slice, first.slice];
        Some(stack.finding(Finding::new(FindingCode::SamePosition), first.place, &about).count(count))
    });
    found.collect()
}
