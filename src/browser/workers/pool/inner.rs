//! What a pool holds.

use super::super::job::Job;
use super::slot::Slot;
use crate::job::together;
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

    /// Takes the job at this place, and with it as many of those behind it as go in one message: each worker's share of the
    /// queue at most.
    pub(super) fn take(&mut self, place: usize) -> Vec<Job> {
        let number = |job: &Job| job.preparation.as_ref().map(|preparation| preparation.number);
        let prepared = self.queue.get(place).and_then(number);
        let share = self.queue.len().div_ceil(self.size);
        let alike = self.queue.range(place..).take(share);
        let alike = alike.take_while(|job| !job.alone && number(job) == prepared);
        let count = together(alike.map(|job| (&job.request, job.bytes()))).max(1);
        self.queue.drain(place..self.queue.len().min(place + count)).collect()
    }

    /// A number that no job and no worker had.
    pub(super) fn number(&mut self) -> u32 {
        self.last += 1;
        self.last
    }
}
