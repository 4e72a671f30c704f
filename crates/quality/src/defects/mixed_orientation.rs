//! `mixed-orientation`: slices turned against the others. Planes of a localizer, stacks of a spine and views around an axis
//! are meant to be (`stacks/orientations.rs`).

use crate::slice::Slice;
use crate::stacks::orientations::OrientationVerdict;
use crate::stacks::series::Sorted;
use crate::stacks::stack::dot;
use crate::{Finding, FindingCode};

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let (OrientationVerdict::Mixed(foreign), Some(main)) = (&series.verdict, series.clusters.first()) else {
        return Vec::new();
    };
    let mut slices: Vec<(f64, &Slice)> = foreign
        .iter()
        .filter_map(|at| series.clusters.get(*at))
        .flat_map(|cluster| &cluster.slices)
        .filter_map(|slice| Some((dot(&slice.position?, &main.frame.normal), *slice)))
        .collect();
    slices.sort_by(|a, b| a.0.total_cmp(&b.0));
    let Some((place, first)) = slices.first().copied() else { return Vec::new() };
    let finding = Finding {
        mm: Some((place * 100.0).round() / 100.0),
        axis: main.frame.axis(),
        frame: first.frame,
        images: slices.iter().map(|(_, slice)| slice.image).take(Finding::IMAGES).collect(),
        ..Finding::new(FindingCode::MixedOrientation)
    };
    vec![finding.count(slices.len())]
}
