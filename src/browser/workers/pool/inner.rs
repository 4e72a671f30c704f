//! What a pool holds.

use super::super::job::Job;
use super::slot::Slot;
use std::collections::VecDeque;

/// The workers of a pool, and what waits for them.
pub(super) struct PoolState {
    pub(super) size: usize,
    /// Whether workers without work may go: not those that hold something in memory.
    pub(super) may_go: bool,
    pub(super) slots: Vec<Slot>,
    pub(super) queue: VecDeque<Job>,
    /// The next look at workers with work is due.
    pub(super) is_watched: bool,
    /// The last number that was given to a job or a worker.
    pub(super) last: u32,
    /// Workers that did not start, one after the other.
    pub(super) failed_starts: usize,
}

impl PoolState {
    /// The place of the first job that may begin: a large one waits for the one before it.
    pub(super) fn next(&self) -> Option<usize> {
        let is_large = |slot: &Slot| slot.current.as_ref().is_some_and(|current| current.is_large);
        let busy = self.slots.iter().any(is_large);
        self.queue.iter().position(|job| !(busy && job.request.is_large()))
    }

    /// A number that no job and no worker had.
    pub(super) fn number(&mut self) -> u32 {
        self.last += 1;
        self.last
    }
}
