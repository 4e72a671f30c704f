//! `no-pixel-spacing`: slices that say where they lie, but not how large their pixels are.

use crate::stacks::series::Sorted;
use crate::{Finding, FindingCode};

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let placed = series.stacks.iter().flat_map(|stack| &stack.slices).map(|one| one.slice);
    let without: Vec<_> = placed.filter(|slice| slice.is_original && slice.pixel_spacing.is_none()).collect();
    let Some(first) = without.first().filter(|_| series.originals > 1) else { return Vec::new() };
    let images = without.iter().map(|slice| slice.image).take(Finding::IMAGES);
    let finding =
        Finding { images: images.collect(), frame: first.frame, ..Finding::new(FindingCode::NoPixelSpacing) };
    vec![finding.count(without.len())]
}
