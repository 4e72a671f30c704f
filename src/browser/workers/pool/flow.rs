//! Jobs go to workers and answers come back. A job is given only to a worker that has said its first word, so that none is lost
//! with one that never began.
//!
//! It was met in WebKitGTK that nothing answered: a browser's own processes die, too, and take along what a page had
//! from them.

use super::super::handed;
use super::super::job::{Answer, Job};
use super::super::output::Payload;
use super::super::wire::{Parcel, Word};
use super::inner::PoolState;
use super::slot::{Listeners, Slot};
use super::start::start;
use crate::job::{Reason, Refusal, Reply};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;
use web_sys::Worker;

/// How long a worker without work is kept, in milliseconds.
const IDLE: u32 = 10_000;

/// Workers with work are looked at so often, in milliseconds. A computer that slept has lost one of these, no more.
const BEAT: u32 = 1_000;

/// Looks within which a worker says its first word: it only starts what the page has compiled.
const FIRST_WORD: u64 = 10;

/// So often each of a pool's workers is begun anew before jobs are given up.
const STARTS: usize = 3;

/// Hands jobs to free workers, and starts workers where some are missing.
pub(super) fn pump(inner: &Rc<RefCell<PoolState>>) {
    loop {
        let failed = {
            let mut pool = inner.borrow_mut();
            let Some(next) = pool.next() else { return };
            let Some(place) = pool.slots.iter().position(Slot::is_free) else {
                drop(pool);
                return fill(inner);
            };
            let number = pool.number();
            let jobs = pool.take(next);
            match pool.slots.get_mut(place) {
                Some(slot) => slot.send(number, jobs).err().unwrap_or_default(),
                None => jobs,
            }
        };
        // The browser did not take the message: of several nobody knows whose fault it was.
        anew_or_tell(inner, failed, &Answer::Crashed, true);
        watch(inner);
    }
}

/// Each of these jobs has this answer.
fn tell(jobs: impl IntoIterator<Item = Job>, answer: &Answer) {
    for job in jobs {
        (job.done)(answer.clone());
    }
}

/// Several jobs, if that may be, are done anew, each alone and before all others; else each has this answer.
fn anew_or_tell(inner: &Rc<RefCell<PoolState>>, jobs: Vec<Job>, answer: &Answer, may_be_done_anew: bool) {
    if jobs.len() < 2 || !may_be_done_anew {
        return tell(jobs, answer);
    }
    let mut pool = inner.borrow_mut();
    for job in jobs.into_iter().rev() {
        pool.queue.push_front(Job { alone: true, ..job });
    }
}

/// Starts as many workers as jobs wait and the pool has room for.
fn fill(inner: &Rc<RefCell<PoolState>>) {
    let is_whole = {
        let mut pool = inner.borrow_mut();
        loop {
            let starting = pool.slots.iter().filter(|slot| slot.starting.is_some()).count();
            if starting >= pool.queue.len() || pool.slots.len() >= pool.size {
                break true;
            }
            let (number, before) = (pool.number(), pool.failed_starts);
            match begin(inner, number, before > 0) {
                Some((worker, listeners)) => {
                    // Each round waits twice as long: the computer may be busy.
                    let round = u32::try_from(before / pool.size).unwrap_or(0).min(STARTS as u32);
                    pool.slots.push(Slot::new(number, worker, listeners, FIRST_WORD << round));
                }
                None => break false,
            }
        }
    };
    watch(inner);
    if !is_whole {
        failed(inner);
    }
}

/// Starts a worker of this number, whose words come here.
fn begin(inner: &Rc<RefCell<PoolState>>, number: u32, anew: bool) -> Option<(Worker, Listeners)> {
    let pool = Rc::downgrade(inner);
    let said = {
        let pool = pool.clone();
        move |parcel: &Parcel| {
            if let Some(pool) = pool.upgrade() {
                answered(&pool, number, parcel);
            }
        }
    };
    let died = move || {
        if let Some(pool) = pool.upgrade() {
            crashed(&pool, number);
        }
    };
    start(anew, said, died)
}

/// A worker did not start. Once too many did not, one after the other, no job waits any longer.
fn failed(inner: &Rc<RefCell<PoolState>>) {
    let given_up = {
        let mut pool = inner.borrow_mut();
        pool.failed_starts += 1;
        if pool.failed_starts < STARTS * pool.size {
            Default::default()
        } else {
            pool.failed_starts = 0;
            std::mem::take(&mut pool.queue)
        }
    };
    tell(given_up, &Answer::Crashed);
    pump(inner);
}

/// Looks at the workers that owe an answer once a second, as long as there are any.
fn watch(inner: &Rc<RefCell<PoolState>>) {
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
fn end_late(inner: &Rc<RefCell<PoolState>>) {
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
        lost(inner, slot, &Answer::Reply(Reply::Failed(reason), None));
    }
}

/// A worker is gone: its job has this answer; one that never began is another's place. Of several nobody knows which it was:
/// each is done anew alone, if nothing was lost that the worker held.
fn lost(inner: &Rc<RefCell<PoolState>>, mut slot: Slot, answer: &Answer) {
    let (never_began, current) = (slot.starting.is_some(), slot.current.take());
    drop(slot);
    let jobs = current.map(|current| current.jobs).unwrap_or_default();
    let may_go = inner.borrow().may_go;
    anew_or_tell(inner, jobs, answer, may_go);
    if never_began {
        return failed(inner);
    }
    pump(inner);
}

fn answered(inner: &Rc<RefCell<PoolState>>, worker: u32, parcel: &Parcel) {
    let word = parcel.unpack::<Reply>();
    if matches!(word, Some(Word::Bytes)) {
        return read_for(inner, worker, parcel);
    }
    let (jobs, gone) = {
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
                (current.jobs, Some(pool.slots.swap_remove(place)))
            }
            Some(current) if current.number == parcel.job => (current.jobs, None),
            // The answer to a preparation.
            other => {
                slot.current = other;
                return;
            }
        }
    };
    drop(gone);
    match word {
        Some(Word::Messages(replies)) if replies.len() == jobs.len() => {
            for (job, (reply, attached)) in jobs.into_iter().zip(parcel.messages(replies)) {
                (job.done)(Answer::Reply(reply, attached.into_iter().next().and_then(Payload::from_js)));
            }
        }
        _ => tell(jobs, &Answer::Crashed),
    }
    pump(inner);
    rest(inner, worker);
}

/// Reads what a worker can't, and hands it over.
fn read_for(inner: &Rc<RefCell<PoolState>>, worker: u32, parcel: &Parcel) {
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

fn crashed(inner: &Rc<RefCell<PoolState>>, worker: u32) {
    let slot = {
        let mut pool = inner.borrow_mut();
        let place = pool.slots.iter().position(|slot| slot.number == worker);
        place.map(|place| pool.slots.swap_remove(place))
    };
    if let Some(slot) = slot {
        lost(inner, slot, &Answer::Crashed);
    }
}

/// A worker that stays without work goes after a while.
fn rest(inner: &Rc<RefCell<PoolState>>, worker: u32) {
    let weak: Weak<RefCell<PoolState>> = Rc::downgrade(inner);
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
