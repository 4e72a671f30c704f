//! What most slices of a volume agree in, and those that do not.

use crate::slice::Slice;
use crate::stacks::stack::Stack;
use crate::{Finding, FindingCode};
use std::collections::HashMap;
use std::hash::Hash;

/// One finding for the slices whose value differs from what most of their volume have; `differ` says by how much it must.
pub(crate) fn minority<T: Eq + Hash + Ord + Copy>(
    stacks: &[&Stack<'_>],
    code: FindingCode,
    value: impl Fn(&Slice) -> Option<T>,
    differ: impl Fn(T, T) -> bool,
) -> Vec<Finding> {
    let mut found: Option<Finding> = None;
    let mut count = 0;
    for stack in stacks {
        let mut counts: HashMap<T, usize> = HashMap::new();
        for value in stack.slices.iter().filter_map(|one| value(one.slice)) {
            *counts.entry(value).or_insert(0) += 1;
        }
        let Some((&most, _)) =
            counts.iter().max_by_key(|(value, count)| (**count, std::cmp::Reverse(**value)))
        else {
            continue;
        };
        let others = stack.slices.iter().filter(|one| value(one.slice).is_some_and(|own| differ(own, most)));
        let others: Vec<_> = others.collect();
        count += others.len();
        if let (None, Some(first)) = (&found, others.first()) {
            let about: Vec<_> = others.iter().map(|one| one.slice).collect();
            found = Some(stack.finding(Finding::new(code), first.place, &about));
        }
    }
    found.into_iter().map(|finding| finding.count(count)).collect()
}

/// A length that can be counted.
#[allow(clippy::cast_possible_truncation, reason = "millimetres of a pixel or a slice")]
pub(crate) fn micrometres(mm: f64) -> i64 {
    (mm * 1000.0).round() as i64
}

/// Whether two lengths in micrometres differ by more than this share of the larger one: files write them rounded.
pub(crate) fn differ(a: i64, b: i64, share: f64) -> bool {
    #[allow(clippy::cast_precision_loss, reason = "micrometres of a slice")]
    let (a, b) = (a as f64, b as f64);
    (a - b).abs() > 1.0 + share * a.abs().max(b.abs())
}
