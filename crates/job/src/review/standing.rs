//! What is missing before a person's word counts.

use super::subject::{ReviewSubject, SliceId};

/// How far the look at a series is. Slices have their numbers on the screen, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewProgress {
    /// Slices of the series.
    pub slices: usize,
    /// The first and the last of each run of slices that were not shown yet.
    pub unseen: Vec<[usize; 2]>,
    /// The same of those that can't be shown.
    pub failed: Vec<[usize; 2]>,
    /// Lines of found text that are neither blackened nor called none.
    pub open: usize,
    /// At least one slice was shown.
    begun: bool,
}

impl ReviewProgress {
    pub(super) fn of(
        subject: &ReviewSubject,
        is_shown: impl Fn(&SliceId) -> bool,
        is_failed: impl Fn(&SliceId) -> bool,
    ) -> Self {
        let mut standing = Self { slices: subject.slices.len(), open: subject.open(), ..Self::default() };
        for (slice, number) in subject.slices.iter().zip(1..) {
            if is_shown(slice) {
                standing.begun = true;
            } else if is_failed(slice) {
                extend(&mut standing.failed, number);
            } else {
                extend(&mut standing.unseen, number);
            }
        }
        standing
    }

    /// Nothing is missing. What can't be shown at all can't be confirmed.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.begun && self.unseen.is_empty() && self.open == 0
    }
}

/// Adds the next number to runs of numbers.
fn extend(runs: &mut Vec<[usize; 2]>, number: usize) {
    match runs.last_mut() {
        Some([_, last]) if last.saturating_add(1) == number => *last = number,
        _ => runs.push([number, number]),
    }
}
