//! `mixed-size`: slices of one volume with other rows and columns.

use super::mixed::minority;
use crate::stacks::series::Sorted;
use crate::{Finding, FindingCode};

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    minority(
        &series.stacks.iter().collect::<Vec<_>>(),
        FindingCode::MixedSize,
        |slice| Some(slice.size),
        |a, b| a != b,
    )
}
