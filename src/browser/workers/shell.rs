//! The worker's side: takes requests, answers them, in order.

use super::held::HeldZips;
use super::output::{Payload, WorkerOutput};
use super::round::{ReplyParts, WorkerRound, failed};
use super::task::WorkerTask;
use super::wire::{Parcel, Word};
use crate::browser::files::private_file::PrivateFile;
use crate::browser::screen::glyphs::CanvasGlyphs;
use crate::job::{Reason, Refusal, Reply, Request, Worker};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Waits for requests from now on, and says that it is ready by a first message.
pub fn run(scope: DedicatedWorkerGlobalScope) {
    let state = Rc::new(RefCell::new(ShellState {
        worker: Worker::with_glyphs(Box::new(CanvasGlyphs)),
        stream: WorkerOutput::default(),
        held: HeldZips::default(),
        waiting: None,
    }));
    let port = scope.clone();
    let take = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(parcel) = Parcel::from_js(&event.data()) else { return };
        match parcel.unpack::<Request>() {
            Some(Word::Messages(requests)) => {
                go(&state, &port, WorkerRound::new(parcel.job, parcel.messages(requests)));
            }
            Some(Word::Bytes) => {
                let waiting = state.borrow_mut().waiting.take_if(|round| round.job == parcel.job);
                if let Some(round) = waiting {
                    round.take(&parcel.attachments);
                    go(&state, &port, round);
                }
            }
            None => post(&port, parcel.job, vec![failed(Reason::Crashed)]),
        }
    });
    scope.set_onmessage(Some(take.as_ref().unchecked_ref()));
    // It lives as long as the worker.
    take.forget();
    post(&scope, 0, vec![(Reply::Ready, Vec::new())]);
}

struct ShellState {
    worker: Worker,
    /// The archive's stream so far.
    stream: WorkerOutput,
    /// Small zips of which something was wanted.
    held: HeldZips,
    /// Waits for what the page reads for it.
    waiting: Option<WorkerRound>,
}

/// Does the tasks of a round and posts their answers, or has the page read first what they want.
fn go(state: &Rc<RefCell<ShellState>>, port: &DedicatedWorkerGlobalScope, mut round: WorkerRound) {
    if round.writes_archive() {
        // What is written can't be written again: all of it must be there before.
        if round.wanted().is_empty() {
            let (state, port) = (state.clone(), port.clone());
            // The page sends the next round when this is answered.
            return spawn_local(async move {
                let job = round.job;
                post(&port, job, round.write(async |task| archive(&state, &task).await).await);
            });
        }
    } else {
        let state = &mut *state.borrow_mut();
        round.answer(&mut state.worker, &mut state.held);
    }
    round.refuse_too_large();
    let job = round.job;
    match round.answers() {
        Ok(answers) => post(port, job, answers),
        Err(round) => {
            let Some(parcel) = Parcel::pack_bytes(job, round.wanted()) else { return };
            state.borrow_mut().waiting = Some(round);
            send(port, &parcel);
        }
    }
}

impl ShellState {
    /// Writes to the archive.
    fn write(&mut self, task: &WorkerTask) -> Option<Reply> {
        let nothing = task.files().map(|_| None).collect();
        task.run(&mut self.worker, &mut self.stream, nothing)
    }
}

/// Opens the archive's stream, writes to it or ends it.
async fn archive(state: &RefCell<ShellState>, task: &WorkerTask) -> ReplyParts {
    if matches!(task.request, Request::Open(_)) {
        let file = match task.place() {
            Some([folder, name]) => PrivateFile::create(folder, name).await,
            None => None,
        };
        state.borrow_mut().stream = WorkerOutput::into_file(file);
    }
    let reply = state.borrow_mut().write(task);
    match reply {
        Some(reply @ Reply::Finished { .. }) => {
            let stream = std::mem::take(&mut state.borrow_mut().stream);
            match stream.finish().await {
                Ok(blob) => (reply, vec![Payload::Blob(blob).into_js()]),
                Err(error) => (Reply::Failed(Refusal::of_writing(&error)), Vec::new()),
            }
        }
        Some(reply) => (reply, Vec::new()),
        None => failed(Reason::Unreadable),
    }
}

fn post(scope: &DedicatedWorkerGlobalScope, job: u32, answers: Vec<ReplyParts>) {
    if let Some(parcel) = Parcel::pack(job, answers) {
        send(scope, &parcel);
    }
}

fn send(scope: &DedicatedWorkerGlobalScope, parcel: &Parcel) {
    let (message, handed) = parcel.to_js();
    // It fails only for what can't be copied, and there is no such thing in it.
    let _ = scope.post_message_with_transfer(&message, &handed);
}
