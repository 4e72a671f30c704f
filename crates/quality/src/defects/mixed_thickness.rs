//! `mixed-thickness`: slices of one volume of another thickness, though their distance is even.

use super::mixed::{differ, micrometres, minority};
use crate::stacks::series::Sorted;
use crate::stacks::spacing;
use crate::{Finding, FindingCode};

/// Slices that differ by less are alike: collimation and reconstruction round differently.
const SHARE: f64 = 0.05;

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let even = series.stacks.iter().filter(|stack| spacing::look(stack).uneven.is_empty());
    let thickness = |slice: &crate::Slice| Some(micrometres(slice.thickness?));
    minority(&even.collect::<Vec<_>>(), FindingCode::MixedThickness, thickness, |a, b| differ(a, b, SHARE))
}
