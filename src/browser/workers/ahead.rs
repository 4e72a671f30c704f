//! The file of a job is sent to a worker before the job's turn: it fetches the file while it computes for the one before. A
//! fetch costs a worker as long as it computes for a small image, in which it only waits for the browser's other processes.
//!
//! A job stays in the pool's queue until its turn, so that what is urgent overtakes it, and no job is lost with a worker.

use super::job::Job;
use super::output::Payload;
use super::pool::Inner;
use super::slot::Slot;
use super::source::SMALL;
use super::wire::Parcel;

/// A job that waits.
pub(super) struct Queued {
    pub(super) job: Job,
    /// Its number, if its file was sent ahead.
    pub(super) number: Option<u32>,
}

impl Queued {
    /// A job of which nothing was sent.
    pub(super) fn new(job: Job) -> Self {
        Self { job, number: None }
    }

    /// Somebody looks at the screen and waits.
    pub(super) fn is_urgent(&self) -> bool {
        self.job.urgent
    }

    /// Its file, if it is worth to be fetched ahead: one that is fetched whole, of a job that waits for its turn.
    fn file(&self) -> Option<&Payload> {
        match self.job.attachments.as_slice() {
            [file @ Payload::Blob(_)] if !self.is_urgent() && file.bytes() <= SMALL => Some(file),
            _ => None,
        }
    }
}

impl Inner {
    /// The place of the first job for a slot: what is urgent, then the one whose file it has, then one whose file nobody has.
    pub(super) fn first(&self, slot: Option<&Slot>, may_begin: impl Fn(&Queued) -> bool) -> Option<usize> {
        let has = |slot: &Slot, queued: &Queued| queued.number.is_some() && slot.ahead == queued.number;
        let place = |wanted: &dyn Fn(&Queued) -> bool| {
            self.queue.iter().position(|queued| wanted(queued) && may_begin(queued))
        };
        place(&Queued::is_urgent)
            .or_else(|| place(&|queued| slot.is_some_and(|slot| has(slot, queued))))
            .or_else(|| place(&|queued| !self.slots.iter().any(|slot| has(slot, queued))))
            .or_else(|| place(&|_| true))
    }

    /// Sends each worker the file of a job that it can do next. Where workers are still to begin, those take the jobs.
    pub(super) fn send_ahead(&mut self) {
        if self.slots.len() < self.size || self.slots.iter().any(|slot| slot.starting.is_some()) {
            return;
        }
        for place in 0..self.slots.len() {
            let number = self.number();
            let Self { slots, queue, .. } = self;
            let is_waiting = |number: &u32| queue.iter().any(|queued| queued.number == Some(*number));
            let Some(slot) = slots.get_mut(place) else { return };
            // Another worker may have done the job whose file it has.
            if slot.ahead.as_ref().is_some_and(is_waiting) {
                continue;
            }
            let next = queue.iter_mut().find(|queued| queued.number.is_none() && queued.file().is_some());
            let Some(queued) = next else { return };
            let file = queued.file().cloned().map(Payload::into_js);
            let parcel = file.and_then(|file| Parcel::pack_ahead(number, vec![file]));
            if parcel.is_some_and(|parcel| slot.hand(&parcel)) {
                (queued.number, slot.ahead) = (Some(number), Some(number));
            }
        }
    }
}
