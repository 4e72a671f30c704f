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

/// So many jobs at the front of the queue are looked at for a file that can go ahead: a queue may be long.
const LOOKED_AT: usize = 16;

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

/// The place of the next job for a worker that has the file of job `own`: the first that may begin and whose file no other worker
/// has (of those in `held`), or else any, since that worker may be busy for long. Of each job its number, if its file was sent
/// ahead, and whether it may begin. What is urgent stands at the front and is never sent ahead.
fn next(
    queue: impl Iterator<Item = (Option<u32>, bool)> + Clone,
    own: Option<u32>,
    held: &[u32],
) -> Option<usize> {
    let is_free = |number: Option<u32>| number == own || number.is_none_or(|number| !held.contains(&number));
    queue
        .clone()
        .position(|(number, may_begin)| may_begin && is_free(number))
        .or_else(|| queue.clone().position(|(_, may_begin)| may_begin))
}

impl Inner {
    /// The place of the job that may begin first, in this slot if there is one: a large one waits for the one before it.
    pub(super) fn next(&self, place: Option<usize>) -> Option<usize> {
        let is_large = |slot: &Slot| slot.current.as_ref().is_some_and(|current| current.is_large);
        let busy = self.slots.iter().any(is_large);
        let may_begin = |queued: &Queued| !(busy && queued.job.request.is_large());
        let own = place.and_then(|place| self.slots.get(place)).and_then(|slot| slot.ahead);
        let held: Vec<u32> = self.slots.iter().filter_map(|slot| slot.ahead).collect();
        next(self.queue.iter().map(|queued| (queued.number, may_begin(queued))), own, &held)
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
            let next =
                queue.iter_mut().take(LOOKED_AT).find(|one| one.number.is_none() && one.file().is_some());
            let Some(queued) = next else { return };
            let file = queued.file().cloned().map(Payload::into_js);
            let parcel = file.and_then(|file| Parcel::pack_ahead(number, vec![file]));
            if parcel.is_some_and(|parcel| slot.hand(&parcel)) {
                (queued.number, slot.ahead) = (Some(number), Some(number));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::next;

    const PLAIN: (Option<u32>, bool) = (None, true);
    const WAITS: (Option<u32>, bool) = (None, false);

    fn ahead(number: u32) -> (Option<u32>, bool) {
        (Some(number), true)
    }

    fn chosen<const N: usize>(
        queue: [(Option<u32>, bool); N],
        own: Option<u32>,
        held: &[u32],
    ) -> Option<usize> {
        next(queue.into_iter(), own, held)
    }

    #[test]
    fn the_next_job_is_the_one_whose_file_the_worker_has() {
        assert_eq!(chosen([ahead(1), ahead(2), PLAIN], Some(2), &[1, 2]), Some(1));
        assert_eq!(chosen([ahead(1), ahead(2), PLAIN], Some(1), &[1, 2]), Some(0));
        assert_eq!(
            chosen([ahead(1), ahead(2), PLAIN], None, &[1, 2]),
            Some(2),
            "the others are fetched for others"
        );
    }

    #[test]
    fn the_next_job_is_the_one_at_the_front_whatever_was_fetched() {
        assert_eq!(chosen([PLAIN, ahead(1)], Some(1), &[1]), Some(0), "somebody waits at the screen");
    }

    #[test]
    fn the_next_job_is_any_rather_than_none() {
        assert_eq!(
            chosen([ahead(1)], None, &[1]),
            Some(0),
            "the worker that has its file may be busy for long"
        );
        assert_eq!(chosen([ahead(1), PLAIN], None, &[]), Some(0), "the worker that had its file is gone");
        assert_eq!(chosen([], Some(1), &[1]), None);
    }

    #[test]
    fn the_next_job_is_none_that_must_wait_for_another() {
        let own = (Some(1), false);
        assert_eq!(chosen([own, WAITS], Some(1), &[1]), None);
        assert_eq!(chosen([own, WAITS, PLAIN], Some(1), &[1]), Some(2));
    }
}
