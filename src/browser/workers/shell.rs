//! The worker's side: takes requests, answers them, in order.

use super::output::{Payload, WorkerOutput};
use super::task::WorkerTask;
use super::wire::{Parcel, Word};
use crate::browser::files::private_file::PrivateFile;
use crate::browser::screen::glyphs::CanvasGlyphs;
use crate::job::{Reason, Refusal, Reply, Request, Worker};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Waits for requests from now on, and says that it is ready by a first message.
pub fn run(scope: DedicatedWorkerGlobalScope) {
    let state = Rc::new(RefCell::new(ShellState {
        worker: Worker::with_glyphs(Box::new(CanvasGlyphs)),
        stream: WorkerOutput::default(),
        waiting: None,
    }));
    let port = scope.clone();
    let take = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(parcel) = Parcel::from_js(&event.data()) else { return };
        match parcel.unpack::<Request>() {
            Some(Word::Message(request)) => match WorkerTask::new(parcel.job, request, &parcel.attachments) {
                Some(task) => go(&state, &port, task),
                None => post(&port, parcel.job, failed(Reason::Unreadable)),
            },
            Some(Word::Bytes) => {
                let waiting = state.borrow_mut().waiting.take_if(|task| task.job == parcel.job);
                if let Some(task) = waiting {
                    task.take(&parcel.attachments);
                    go(&state, &port, task);
                }
            }
            None => post(&port, parcel.job, failed(Reason::Crashed)),
        }
    });
    scope.set_onmessage(Some(take.as_ref().unchecked_ref()));
    // It lives as long as the worker.
    take.forget();
    post(&scope, 0, (Reply::Ready, Vec::new()));
}

struct ShellState {
    worker: Worker,
    /// The archive's stream so far.
    stream: WorkerOutput,
    /// Waits for what the page reads for it.
    waiting: Option<WorkerTask>,
}

/// An answer and what travels beside it.
type ReplyParts = (Reply, Vec<JsValue>);

fn failed(reason: Reason) -> ReplyParts {
    (Reply::Failed(Refusal::from(reason)), Vec::new())
}

/// Does a task and posts its answer, or has the page read first what it wants.
fn go(state: &Rc<RefCell<ShellState>>, port: &DedicatedWorkerGlobalScope, task: WorkerTask) {
    if task.wanted().is_empty() {
        if task.request.writes_archive() {
            let (state, port) = (state.clone(), port.clone());
            // The page asks for the next thing when this is answered.
            spawn_local(async move { post(&port, task.job, archive(&state, &task).await) });
            return;
        }
        let answer = state.borrow_mut().answer(&task);
        // Otherwise it came to bytes that are not there, and its answer means nothing.
        if task.wanted().is_empty() {
            return post(port, task.job, answer);
        }
    }
    if let Some(reply) = task.too_large() {
        return post(port, task.job, (reply, Vec::new()));
    }
    let Some(parcel) = Parcel::pack_bytes(task.job, task.wanted()) else { return };
    state.borrow_mut().waiting = Some(task);
    send(port, &parcel);
}

impl ShellState {
    /// Does what does not write to the archive.
    fn answer(&mut self, task: &WorkerTask) -> ReplyParts {
        let mut output = WorkerOutput::default();
        let Some(reply) = task.run(&mut self.worker, &mut output) else { return failed(Reason::Unreadable) };
        match (has_output(&reply), output.take()) {
            (false, _) => (reply, Vec::new()),
            (true, Ok(payload)) => (reply, vec![payload.into_js()]),
            (true, Err(_)) => failed(Reason::WriteFailed),
        }
    }

    /// Writes to the archive.
    fn write(&mut self, task: &WorkerTask) -> Option<Reply> {
        task.run(&mut self.worker, &mut self.stream)
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

/// Bytes travel back beside this reply.
fn has_output(reply: &Reply) -> bool {
    if let Reply::Both(both) = reply {
        return both.iter().any(has_output);
    }
    matches!(
        reply,
        Reply::Exported(_)
            | Reply::Picture(Ok(_))
            | Reply::Values(Ok(_))
            | Reply::Reduced(Ok(_))
            | Reply::Printed
            | Reply::Unpacked
    )
}

fn post(scope: &DedicatedWorkerGlobalScope, job: u32, (reply, attachments): ReplyParts) {
    if let Some(parcel) = Parcel::pack(job, &reply, attachments) {
        send(scope, &parcel);
    }
}

fn send(scope: &DedicatedWorkerGlobalScope, parcel: &Parcel) {
    let (message, handed) = parcel.to_js();
    // It fails only for what can't be copied, and there is no such thing in it.
    let _ = scope.post_message_with_transfer(&message, &handed);
}
