//! `no-position`: slices that do not say where they lie. A single one needs no place, and what was computed later often has
//! none.

use crate::stacks::series::Sorted;
use crate::{Finding, FindingCode};

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let Some(first) = series.unplaced.first().filter(|_| series.originals > 1) else { return Vec::new() };
    let images = series.unplaced.iter().map(|slice| slice.image).take(Finding::IMAGES);
    let finding =
        Finding { images: images.collect(), frame: first.frame, ..Finding::new(FindingCode::NoPosition) };
    vec![finding.count(series.unplaced.len())]
}
