//! `few-images`: too few slices for a volume, and more than a single picture.

use crate::slice::ScanKind;
use crate::stacks::series::Sorted;
use crate::{Finding, FindingCode};

/// Slices below this number are few.
fn enough(kind: ScanKind) -> usize {
    match kind {
        ScanKind::Ct | ScanKind::Pet => 10,
        // The heart or the pituitary are measured with five.
        ScanKind::Mr => 5,
    }
}

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let [stack] = series.stacks.as_slice() else { return Vec::new() };
    let count = stack.slices.len();
    let Some(first) = stack.slices.first().filter(|_| count > 1) else { return Vec::new() };
    let is_alone = series.clusters.len() == 1 && stack.doubled.is_empty() && series.unplaced.is_empty();
    let is_plain = stack.slices.iter().all(|one| one.slice.is_original && !one.slice.is_frame);
    if !is_alone || !is_plain || count >= enough(first.slice.kind) {
        return Vec::new();
    }
    let images = stack.slices.iter().map(|one| one.slice.image).collect();
    vec![Finding { images, ..Finding::new(FindingCode::FewImages) }.count(count)]
}
