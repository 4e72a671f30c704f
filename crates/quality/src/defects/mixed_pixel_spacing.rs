//! `mixed-pixel-spacing`: slices of one volume with pixels of another size.

use super::mixed::{differ, micrometres, minority};
use crate::stacks::series::Sorted;
use crate::stacks::stack::Stack;
use crate::{Finding, FindingCode};

/// Pixels that differ by less are alike.
const SHARE: f64 = 0.001;

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    // Where the matrix changes with the pixels, that says it all.
    let is_uniform = |stack: &&Stack<'_>| {
        let mut sizes = stack.slices.iter().map(|one| one.slice.size);
        sizes.next().is_none_or(|first| sizes.all(|size| size == first))
    };
    let stacks: Vec<_> = series.stacks.iter().filter(is_uniform).collect();
    let differ = |[a, b]: [i64; 2], [c, d]: [i64; 2]| differ(a, c, SHARE) || differ(b, d, SHARE);
    minority(
        &stacks,
        FindingCode::MixedPixelSpacing,
        |slice| Some(slice.pixel_spacing?.map(micrometres)),
        differ,
    )
}
