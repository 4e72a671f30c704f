//! A worker at hand, and the job that it is about.

use super::super::job::Job;
use super::super::output::Payload;
use super::super::wire::Parcel;
use crate::job::Request;
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker};

/// A worker at hand.
pub(super) struct Slot {
    pub(super) number: u32,
    worker: Worker,
    _listeners: Listeners,
    /// It has not said its first word yet: looks at it that are left until it must have.
    pub(super) starting: Option<u64>,
    prepared: Option<u32>,
    pub(super) current: Option<Current>,
    pub(super) going: Option<Timeout>,
}

/// What a worker is about.
pub(super) struct Current {
    pub(super) number: u32,
    /// What it was sent in one message.
    pub(super) jobs: Vec<Job>,
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
    /// A worker that was just started and must say its first word within so many looks at it.
    pub(super) fn new(number: u32, worker: Worker, listeners: Listeners, looks: u64) -> Self {
        Self {
            number,
            worker,
            _listeners: listeners,
            starting: Some(looks),
            prepared: None,
            current: None,
            going: None,
        }
    }

    /// A job may be sent to it.
    pub(super) fn is_free(&self) -> bool {
        self.starting.is_none() && self.current.is_none()
    }

    /// Looks at it that are left until its answer or its first word must have come.
    pub(super) fn owes(&self) -> Option<u64> {
        self.starting.or(self.current.as_ref().map(|current| current.beats))
    }

    /// It was looked at.
    pub(super) fn beat(&mut self) {
        let left = self.starting.as_mut().or(self.current.as_mut().map(|current| &mut current.beats));
        if let Some(left) = left {
            *left = left.saturating_sub(1);
        }
    }

    /// Sends jobs of one preparation; gives them back if that fails.
    pub(super) fn send(&mut self, number: u32, jobs: Vec<Job>) -> Result<(), Vec<Job>> {
        self.going = None;
        let preparation = jobs.first().and_then(|job| job.preparation.as_ref());
        if let Some(preparation) = preparation.filter(|one| self.prepared != Some(one.number)) {
            if !self.post(0, [(&preparation.request, Vec::new())]) {
                return Err(jobs);
            }
            self.prepared = Some(preparation.number);
        }
        // Asked before buffers are handed over, which leaves nothing of them here. Several have the time of one: they are small, and
        // if it is over each begins anew alone.
        let beats = jobs.iter().map(|job| job.request.patience(job.bytes())).max().unwrap_or_default();
        let attached = |job: &Job| job.attachments.iter().cloned().map(Payload::into_js).collect();
        if !self.post(number, jobs.iter().map(|job| (&job.request, attached(job)))) {
            return Err(jobs);
        }
        self.current =
            Some(Current { number, beats, is_large: jobs.iter().any(|job| job.request.is_large()), jobs });
        Ok(())
    }

    fn post<'a>(&self, number: u32, requests: impl IntoIterator<Item = (&'a Request, Vec<JsValue>)>) -> bool {
        Parcel::pack(number, requests).is_some_and(|parcel| self.hand(&parcel))
    }

    pub(super) fn hand(&self, parcel: &Parcel) -> bool {
        let (message, handed) = parcel.to_js();
        self.worker.post_message_with_transfer(&message, &handed).is_ok()
    }
}
