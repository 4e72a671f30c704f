//! Workers, and the jobs that wait for them: one queue, one job at a time for each worker.

use super::handed;
use super::job::{Answer, Job};
use super::output::Payload;
use super::slot::Slot;
use super::wire::{Parcel, Word};
use crate::job::{Reason, Refusal, Reply};
use gloo_timers::callback::Timeout;
use js_sys::{Function, Object, Reflect};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, MessageEvent, Worker};

/// How long a worker without work is kept, in milliseconds.
const IDLE: u32 = 10_000;

/// Workers with work are looked at so often, in milliseconds. A computer that slept has lost one of these, no more.
const BEAT: u32 = 1_000;

/// Some workers with one queue.
pub struct Pool {
    inner: Rc<RefCell<Inner>>,
}

struct Inner {
    size: usize,
    /// Whether workers without work may go: not those that hold something in memory.
    may_go: bool,
    slots: Vec<Slot>,
    queue: VecDeque<Job>,
    /// The next look at workers with work is due.
    is_watched: bool,
    /// The last number that was given to a job or a worker.
    last: u32,
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
        let (slots, queue) = (std::mem::take(&mut inner.slots), std::mem::take(&mut inner.queue));
        drop(inner);
        drop((slots, queue));
    }
}

/// Hands jobs to free workers, and starts workers where some are missing.
fn pump(inner: &Rc<RefCell<Inner>>) {
    loop {
        let failed = {
            let mut pool = inner.borrow_mut();
            if pool.queue.is_empty() {
                return;
            }
            let Some(next) = pool.next() else { return };
            let free = pool.slots.iter().position(|slot| slot.current.is_none());
            let place = match free {
                Some(place) => place,
                None if pool.slots.len() >= pool.size => return,
                None => {
                    pool.last += 1;
                    let Some(slot) = start(inner, pool.last) else { return };
                    pool.slots.push(slot);
                    pool.slots.len() - 1
                }
            };
            pool.last += 1;
            let number = pool.last;
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
}

/// Looks at the workers with work once a second, as long as there are any.
fn watch(inner: &Rc<RefCell<Inner>>) {
    let mut pool = inner.borrow_mut();
    if pool.is_watched || pool.slots.iter().all(|slot| slot.current.is_none()) {
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

/// Ends the workers whose time is over, be it that they run on or that they died without a word.
fn end_late(inner: &Rc<RefCell<Inner>>) {
    let mut late = Vec::new();
    {
        let mut pool = inner.borrow_mut();
        for slot in &mut pool.slots {
            if let Some(current) = &mut slot.current {
                current.beats = current.beats.saturating_sub(1);
            }
        }
        while let Some(place) =
            pool.slots.iter().position(|slot| slot.current.as_ref().is_some_and(|current| current.beats == 0))
        {
            late.push(pool.slots.swap_remove(place));
        }
    }
    if late.is_empty() {
        return;
    }
    for mut slot in late {
        if let Some(current) = slot.current.take() {
            (current.done)(Answer::Reply(Reply::Failed(Refusal::from(Reason::TookTooLong)), None));
        }
    }
    pump(inner);
}

/// Starts a worker: `xtask/page/start.js` offers its shell and the compiled module.
fn start(inner: &Rc<RefCell<Inner>>, number: u32) -> Option<Slot> {
    let global = js_sys::global();
    let make: Function = Reflect::get(&global, &"veiligWorker".into()).ok()?.dyn_into().ok()?;
    let worker: Worker = make.call0(&global).ok()?.dyn_into().ok()?;
    let message = Object::new();
    let module = Reflect::get(&global, &"veiligModule".into()).ok()?;
    Reflect::set(&message, &"module".into(), &module).ok()?;

    let pool = Rc::downgrade(inner);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
        let pool = pool.clone();
        move |event: MessageEvent| {
            if let (Some(pool), Some(parcel)) = (pool.upgrade(), Parcel::from_js(&event.data())) {
                answered(&pool, number, &parcel);
            }
        }
    });
    let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        // The browser would print what the worker said.
        event.prevent_default();
        if let Some(pool) = pool.upgrade() {
            crashed(&pool, number);
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    worker.post_message(&message).ok()?;
    let listeners = (on_message, on_error);
    Some(Slot { number, worker, _listeners: listeners, prepared: None, current: None, going: None })
}

fn answered(inner: &Rc<RefCell<Inner>>, worker: u32, parcel: &Parcel) {
    let word = parcel.unpack::<Reply>();
    if matches!(word, Some(Word::Bytes)) {
        return read_for(inner, worker, parcel);
    }
    let (done, gone) = {
        let mut pool = inner.borrow_mut();
        let may_go = pool.may_go;
        let Some(place) = pool.slots.iter().position(|slot| slot.number == worker) else { return };
        let Some(slot) = pool.slots.get_mut(place) else { return };
        match slot.current.take() {
            // The memory of a program in a browser grows and never shrinks.
            Some(current) if current.number == parcel.job && current.is_large && may_go => {
                (current.done, Some(pool.slots.swap_remove(place)))
            }
            Some(current) if current.number == parcel.job => (current.done, None),
            // The answer to a preparation, or the worker's first word.
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

fn crashed(inner: &Rc<RefCell<Inner>>, worker: u32) {
    let slot = {
        let mut pool = inner.borrow_mut();
        let place = pool.slots.iter().position(|slot| slot.number == worker);
        place.map(|place| pool.slots.swap_remove(place))
    };
    if let Some(current) = slot.and_then(|mut slot| slot.current.take()) {
        (current.done)(Answer::Crashed);
    }
    pump(inner);
}

/// A worker that stays without work goes after a while.
fn rest(inner: &Rc<RefCell<Inner>>, worker: u32) {
    let weak: Weak<RefCell<Inner>> = Rc::downgrade(inner);
    let mut pool = inner.borrow_mut();
    if !pool.may_go {
        return;
    }
    let slot = pool.slots.iter_mut().find(|slot| slot.number == worker && slot.current.is_none());
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
