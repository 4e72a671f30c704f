//! `mixed-frame-of-reference`: slices of one volume whose positions do not count from the same point.

use super::mixed::minority;
use crate::stacks::series::Sorted;
use crate::{Finding, FindingCode};

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let all = series.stacks.iter().collect::<Vec<_>>();
    minority(&all, FindingCode::MixedFrameOfReference, |slice| Some(slice.frame_of_reference), |a, b| a != b)
}
