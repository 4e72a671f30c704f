//! Jobs for workers, what must be told before them, and what becomes of them.

use super::output::Payload;
use crate::job::{Reply, Request};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Who gets a job's answer.
pub type OnAnswer = Box<dyn FnOnce(Answer)>;

/// What a worker is asked.
pub struct Job {
    /// The request.
    pub request: Request,
    /// The files that belong to it.
    pub attachments: Vec<Payload>,
    /// What a worker must have been told before.
    pub preparation: Option<Rc<WorkerPreparation>>,
    /// Goes to the front of the queue: somebody looks at the screen and waits.
    pub urgent: bool,
    /// Goes to a worker in a message of its own: one of those with which it went did not come back.
    pub alone: bool,
    /// Gets the answer, once; never if the pool is cancelled before.
    pub done: OnAnswer,
}

/// Something that each worker is told once before jobs of its kind.
#[derive(Debug)]
pub struct WorkerPreparation {
    /// Tells it from all others that this page ever made: workers outlive exports.
    pub(super) number: u32,
    pub(super) request: Request,
}

impl WorkerPreparation {
    /// A preparation by a request that is answered by [`Reply::Ready`].
    #[must_use]
    pub fn new(request: Request) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        Self { number: LAST.fetch_add(1, Ordering::Relaxed), request }
    }
}

/// What became of a job.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The worker's answer, and the bytes that came with it.
    Reply(Reply, Option<Payload>),
    /// The worker died of it.
    Crashed,
}

impl Answer {
    /// The answers to the two parts of a request; what came with them belongs to the first.
    #[must_use]
    pub fn parts(self) -> [Self; 2] {
        match self {
            Self::Reply(Reply::Both(both), payload) => {
                let [first, second] = *both;
                [Self::Reply(first, payload), Self::Reply(second, None)]
            }
            Self::Reply(reply, _) => [Self::Reply(reply.clone(), None), Self::Reply(reply, None)],
            Self::Crashed => [Self::Crashed, Self::Crashed],
        }
    }

    /// The file that was asked about is no longer the one that was loaded.
    #[must_use]
    pub fn tells_change(&self) -> bool {
        matches!(self, Self::Reply(reply, _) if reply.tells_change())
    }
}

impl Job {
    /// Bytes of its files.
    pub(super) fn bytes(&self) -> u64 {
        self.attachments.iter().map(Payload::bytes).sum()
    }

    /// A job without a preparation, in its turn.
    pub fn new(request: Request, attachments: Vec<Payload>, done: impl FnOnce(Answer) + 'static) -> Self {
        Self { request, attachments, preparation: None, urgent: false, alone: false, done: Box::new(done) }
    }
}
