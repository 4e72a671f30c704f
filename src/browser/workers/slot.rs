//! A worker at hand, and the job that it is about.

use super::job::{Done, Job};
use super::output::Payload;
use super::wire::Parcel;
use crate::job::Request;
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker};

/// A worker at hand.
pub(super) struct Slot {
    pub(super) number: u32,
    pub(super) worker: Worker,
    pub(super) _listeners: Listeners,
    pub(super) prepared: Option<u32>,
    pub(super) current: Option<Current>,
    pub(super) going: Option<Timeout>,
}

/// What a worker is about.
pub(super) struct Current {
    pub(super) number: u32,
    pub(super) done: Done,
    /// Looks at it that are left: one for each second in which it may be answered.
    pub(super) beats: u64,
    /// No other job like it is under way, and its worker's memory is not kept.
    pub(super) is_large: bool,
}

pub(super) type Listeners = (Closure<dyn FnMut(MessageEvent)>, Closure<dyn FnMut(Event)>);

impl Drop for Slot {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Slot {
    /// Sends a job; gives back whom to tell if that fails.
    pub(super) fn send(&mut self, number: u32, job: Job) -> Option<Done> {
        self.going = None;
        let Job { request, attachments, preparation, done, .. } = job;
        let beats = request.patience(attachments.iter().map(Payload::bytes).sum());
        let is_large = request.is_large();
        if let Some(preparation) = preparation.filter(|one| self.prepared != Some(one.number)) {
            if !self.post(0, &preparation.request, Vec::new()) {
                return Some(done);
            }
            self.prepared = Some(preparation.number);
        }
        if !self.post(number, &request, attachments.into_iter().map(Payload::into_js).collect()) {
            return Some(done);
        }
        self.current = Some(Current { number, done, beats, is_large });
        None
    }

    fn post(&self, number: u32, request: &Request, attachments: Vec<JsValue>) -> bool {
        Parcel::pack(number, request, attachments).is_some_and(|parcel| self.hand(&parcel))
    }

    pub(super) fn hand(&self, parcel: &Parcel) -> bool {
        let (message, handed) = parcel.to_js();
        self.worker.post_message_with_transfer(&message, &handed).is_ok()
    }
}
