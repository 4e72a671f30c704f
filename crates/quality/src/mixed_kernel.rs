//! `mixed-kernel`: slices of one CT volume reconstructed with another kernel. Two whole volumes are two reconstructions, and
//! no defect.

use super::mixed::minority;
use super::series::Sorted;
use super::slice::Kind;
use super::{Code, Finding};

pub(super) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let all = series.stacks.iter().collect::<Vec<_>>();
    minority(&all, Code::MixedKernel, |slice| (slice.kind == Kind::Ct).then_some(slice.kernel), |a, b| a != b)
}
