//! Workers, and the jobs that wait for them: one queue, one job at a time for each worker.

use super::handed;
use super::job::{Answer, Job};
use super::output::Payload;
use super::slot::Slot;
use super::start;
use super::wire::{Parcel, Word};
use crate::job::{Reason, Refusal, Reply};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;

/// How long a worker without work is kept, in milliseconds.
const IDLE: u32 = 10_000;

/// Workers with work are looked at so often, in milliseconds. A computer that slept has lost one of these, no more.
const BEAT: u32 = 1_000;

/// Some workers with one queue.
pub struct Pool {
    inner: Rc<RefCell<Inner>>,
}

pub(super) struct Inner {
    pub(super) size: usize,
    /// Whether workers without work may go: not those that hold something in memory.
    may_go: bool,
    pub(super) slots: Vec<Slot>,
    pub(super) queue: VecDeque<Job>,
    /// The next look at workers with work is due.
    is_watched: bool,
    /// The last number that was given to a job or a worker.
    last: u32,
    /// Workers that did not start, one after the other.
    pub(super) failed_starts: usize,
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
        let inner = Inner {
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

/// Hands jobs to free workers, and starts workers where some are missing.
pub(super) fn pump(inner: &Rc<RefCell<Inner>>) {
    loop {
        let failed = {
            let mut pool = inner.borrow_mut();
            let Some(next) = pool.next() else { return };
            let Some(place) = pool.slots.iter().position(Slot::is_free) else {
                drop(pool);
                return start::fill(inner);
            };
            let number = pool.number();
            let job = pool.queue.remove(next);
            job.zip(pool.slots.get_mut(place)).and_then(|(job, slot)| slot.send(number, job))
        };
        if let Some(done) = failed {
            done(Answer::Crashed);
        }
        watch(inner);
    }
}

impl Inner {
    /// The place of the first job that may begin: a large one waits for the one before it.
    fn next(&self) -> Option<usize> {
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

/// Looks at the workers that owe an answer once a second, as long as there are any.
pub(super) fn watch(inner: &Rc<RefCell<Inner>>) {
    let mut pool = inner.borrow_mut();
    if pool.is_watched || pool.slots.iter().all(|slot| slot.owes().is_none()) {
        return;
    }
    pool.is_watched = true;
    let weak = Rc::downgrade(inner);
    Timeout::new(BEAT, move || {
        if let Some(pool) = weak.upgrade() {
            pool.borrow_mut().is_watched = false;
            end_late(&pool);
            watch(&pool);
        }
    })
    .forget();
}

/// Ends the workers whose time is over, be it that they run on, that they died without a word or never began.
fn end_late(inner: &Rc<RefCell<Inner>>) {
    let mut late = Vec::new();
    {
        let mut pool = inner.borrow_mut();
        for slot in &mut pool.slots {
            slot.beat();
        }
        while let Some(place) = pool.slots.iter().position(|slot| slot.owes() == Some(0)) {
            late.push(pool.slots.swap_remove(place));
        }
    }
    for slot in late {
        let reason = Refusal::from(Reason::TookTooLong);
        lost(inner, slot, Answer::Reply(Reply::Failed(reason), None));
    }
}

/// A worker is gone: its job has this answer; one that never began is another's place.
pub(super) fn lost(inner: &Rc<RefCell<Inner>>, mut slot: Slot, answer: Answer) {
    let (never_began, current) = (slot.starting.is_some(), slot.current.take());
    drop(slot);
    if let Some(current) = current {
        (current.done)(answer);
    }
    if never_began {
        return start::failed(inner);
    }
    pump(inner);
}

pub(super) fn answered(inner: &Rc<RefCell<Inner>>, worker: u32, parcel: &Parcel) {
    let word = parcel.unpack::<Reply>();
    if matches!(word, Some(Word::Bytes)) {
        return read_for(inner, worker, parcel);
    }
    let (done, gone) = {
        let mut pool = inner.borrow_mut();
        let may_go = pool.may_go;
        let Some(place) = pool.slots.iter().position(|slot| slot.number == worker) else { return };
        let Some(slot) = pool.slots.get_mut(place) else { return };
        if slot.starting.take().is_some() {
            // The worker's first word.
            pool.failed_starts = 0;
            drop(pool);
            pump(inner);
            return rest(inner, worker);
        }
        match slot.current.take() {
            // The memory of a program in a browser grows and never shrinks.
            Some(current) if current.number == parcel.job && current.is_large && may_go => {
                (current.done, Some(pool.slots.swap_remove(place)))
            }
            Some(current) if current.number == parcel.job => (current.done, None),
            // The answer to a preparation.
            other => {
                slot.current = other;
                return;
            }
        }
    };
    let answer = match word {
        Some(Word::Message(reply)) => {
            Answer::Reply(reply, parcel.attachments.first().cloned().and_then(Payload::from_js))
        }
        Some(Word::Bytes) | None => Answer::Crashed,
    };
    drop(gone);
    done(answer);
    pump(inner);
    rest(inner, worker);
}

/// Reads what a worker can't, and hands it over.
fn read_for(inner: &Rc<RefCell<Inner>>, worker: u32, parcel: &Parcel) {
    let (weak, job, blobs) = (Rc::downgrade(inner), parcel.job, parcel.attachments.clone());
    spawn_local(async move {
        let bytes = handed::read(&blobs).await;
        let (Some(pool), Some(parcel)) = (weak.upgrade(), Parcel::pack_bytes(job, bytes)) else { return };
        let sent =
            pool.borrow().slots.iter().find(|slot| slot.number == worker).map(|slot| slot.hand(&parcel));
        if sent == Some(false) {
            crashed(&pool, worker);
        }
    });
}

pub(super) fn crashed(inner: &Rc<RefCell<Inner>>, worker: u32) {
    let slot = {
        let mut pool = inner.borrow_mut();
        let place = pool.slots.iter().position(|slot| slot.number == worker);
        place.map(|place| pool.slots.swap_remove(place))
    };
    if let Some(slot) = slot {
        lost(inner, slot, Answer::Crashed);
    }
}

/// A worker that stays without work goes after a while.
fn rest(inner: &Rc<RefCell<Inner>>, worker: u32) {
    let weak: Weak<RefCell<Inner>> = Rc::downgrade(inner);
    let mut pool = inner.borrow_mut();
    if !pool.may_go {
        return;
    }
    let slot = pool.slots.iter_mut().find(|slot| slot.number == worker && slot.is_free());
    if let Some(slot) = slot {
        slot.going = Some(Timeout::new(IDLE, move || {
            let Some(pool) = weak.upgrade() else { return };
            let mut pool = pool.borrow_mut();
            let place = pool.slots.iter().position(|slot| slot.number == worker && slot.current.is_none());
            let gone = place.map(|place| pool.slots.swap_remove(place));
            drop(pool);
            if let Some(mut slot) = gone {
                // Its own timer, which is running right now.
                slot.going.take().map(Timeout::forget);
            }
        }));
    }
}
