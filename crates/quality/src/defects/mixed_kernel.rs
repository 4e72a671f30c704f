//! `mixed-kernel`: slices of one CT volume reconstructed with another kernel. Two whole volumes are two reconstructions, and
//! no defect.

use super::mixed::minority;
use crate::slice::ScanKind;
use crate::stacks::series::Sorted;
use crate::{Finding, FindingCode};

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let all = series.stacks.iter().collect::<Vec<_>>();
    minority(
        &all,
        FindingCode::MixedKernel,
        |slice| (slice.kind == ScanKind::Ct).then_some(slice.kernel),
        |a, b| a != b,
    )
}
