//! Workers, and the jobs that wait for them: one queue, one job at a time for each worker.

mod flow;
mod inner;
mod slot;
mod start;

use self::flow::pump;
use self::inner::PoolState;
use super::job::Job;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// Some workers with one queue.
pub struct Pool {
    inner: Rc<RefCell<PoolState>>,
}

impl Pool {
    /// A pool of up to `size` workers, started when there is work and ended 10 s after the last.
    #[must_use]
    pub fn new(size: usize) -> Self {
        Self::of(size, true)
    }

    /// One worker that keeps what it has in memory from job to job, until the pool is dropped.
    #[must_use]
    pub fn single() -> Self {
        Self::of(1, false)
    }

    fn of(size: usize, may_go: bool) -> Self {
        let inner = PoolState {
            size: size.max(1),
            may_go,
            slots: Vec::new(),
            queue: VecDeque::new(),
            is_watched: false,
            last: 0,
            failed_starts: 0,
        };
        Self { inner: Rc::new(RefCell::new(inner)) }
    }

    /// How many workers it has at most.
    #[must_use]
    pub fn size(&self) -> usize {
        self.inner.borrow().size
    }

    /// Has a job done, as soon as a worker is free.
    pub fn submit(&self, job: Job) {
        if job.urgent {
            self.inner.borrow_mut().queue.push_front(job);
        } else {
            self.inner.borrow_mut().queue.push_back(job);
        }
        pump(&self.inner);
    }

    /// Ends all workers at once, whatever they do, and forgets all jobs.
    pub fn cancel(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.failed_starts = 0;
        let (slots, queue) = (std::mem::take(&mut inner.slots), std::mem::take(&mut inner.queue));
        drop(inner);
        drop((slots, queue));
    }
}
