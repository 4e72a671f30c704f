//! Workers begin: a job is given only to one that has said its first word, so that none is lost with a worker that never began.
//!
//! It was met in WebKitGTK that nothing answered: a browser's own processes die, too, and take along what a page had
//! from them.

use super::job::Answer;
use super::pool::{Inner, answered, crashed, pump, watch};
use super::slot::{Listeners, Slot};
use super::wire::Parcel;
use js_sys::{Function, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, MessageEvent, Worker};

/// Looks within which a worker says its first word: it only starts what the page has compiled.
const FIRST_WORD: u64 = 10;

/// So often each of a pool's workers is begun anew before jobs are given up.
const STARTS: usize = 3;

/// Starts as many workers as jobs wait and the pool has room for.
pub(super) fn fill(inner: &Rc<RefCell<Inner>>) {
    let is_whole = {
        let mut pool = inner.borrow_mut();
        loop {
            let starting = pool.slots.iter().filter(|slot| slot.starting.is_some()).count();
            if starting >= pool.queue.len() || pool.slots.len() >= pool.size {
                break true;
            }
            let (number, before) = (pool.number(), pool.failed_starts);
            match start(inner, number, before > 0) {
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

/// A worker did not start. Once too many did not, one after the other, no job waits any longer.
pub(super) fn failed(inner: &Rc<RefCell<Inner>>) {
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
    for job in given_up {
        (job.done)(Answer::Crashed);
    }
    pump(inner);
}

/// Starts a worker: `xtask/page/start.js` offers its shell, on demand from an address of its own, and the compiled module.
fn start(inner: &Rc<RefCell<Inner>>, number: u32, anew: bool) -> Option<(Worker, Listeners)> {
    let global = js_sys::global();
    let make: Function = Reflect::get(&global, &"veiligWorker".into()).ok()?.dyn_into().ok()?;
    let worker: Worker = make.call1(&global, &anew.into()).ok()?.dyn_into().ok()?;
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
    Some((worker, (on_message, on_error)))
}
