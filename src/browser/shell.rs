//! The worker's side: takes requests, answers them, in order.

use super::glyphs::CanvasGlyphs;
use super::output::{Output, Payload};
use super::source::BlobSource;
use super::wire::Parcel;
use crate::dicom::Source;
use crate::job::{Reason, Reply, Request, Worker};
use js_sys::{ArrayBuffer, Uint8Array};
use std::io::{self, Cursor};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

/// Waits for requests from now on, and says that it is ready by a first message.
pub fn run(scope: DedicatedWorkerGlobalScope) {
    let mut state = State { worker: Worker::with_glyphs(Box::new(CanvasGlyphs)), stream: Output::default() };
    let port = scope.clone();
    let take = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(parcel) = Parcel::from_js(&event.data()) {
            let (reply, attachments) = state.answer(&parcel);
            post(&port, parcel.job, &reply, attachments);
        }
    });
    scope.set_onmessage(Some(take.as_ref().unchecked_ref()));
    // It lives as long as the worker.
    take.forget();
    post(&scope, 0, &Reply::Ready, Vec::new());
}

struct State {
    worker: Worker,
    /// The archive's stream so far.
    stream: Output,
}

impl State {
    fn answer(&mut self, parcel: &Parcel) -> (Reply, Vec<JsValue>) {
        let failed = |code| (Reply::Failed(Reason::new(code)), Vec::new());
        let Some(request) = parcel.unpack::<Request>() else { return failed("crashed") };
        let whole = matches!(request, Request::Export(_) | Request::Digest);
        let sources = parcel.attachments.iter().map(|attachment| source(attachment, whole));
        let Ok(mut sources) = sources.collect::<io::Result<Vec<_>>>() else {
            return failed("unreadable");
        };
        let mut sources: Vec<&mut dyn Source> =
            sources.iter_mut().map(|source| source as &mut dyn Source).collect();
        if !request.writes_archive() {
            let mut output = Output::default();
            let reply = self.worker.handle(request, &mut sources, &mut output);
            return match (has_output(&reply), output.take()) {
                (false, _) => (reply, Vec::new()),
                (true, Ok(payload)) => (reply, vec![payload.into_js()]),
                (true, Err(_)) => failed("write-failed"),
            };
        }
        if matches!(request, Request::Open(_)) {
            self.stream.clear();
        }
        let reply = self.worker.handle(request, &mut sources, &mut self.stream);
        match reply {
            Reply::Finished { .. } => match self.stream.take_blob() {
                Ok(blob) => (reply, vec![Payload::Blob(blob).into_js()]),
                Err(_) => failed("write-failed"),
            },
            _ => (reply, Vec::new()),
        }
    }
}

/// Bytes travel back beside this reply.
fn has_output(reply: &Reply) -> bool {
    matches!(reply, Reply::Exported(_) | Reply::Picture(Ok(_)) | Reply::Values(Ok(_)) | Reply::Printed)
}

/// An attachment as a source; `whole`: all of it will be read.
fn source(attachment: &JsValue, whole: bool) -> io::Result<Box<dyn Source>> {
    if let Some(buffer) = attachment.dyn_ref::<ArrayBuffer>() {
        return Ok(Box::new(Cursor::new(Uint8Array::new(buffer).to_vec())));
    }
    let blob = attachment.dyn_ref::<Blob>().ok_or(io::ErrorKind::InvalidInput)?;
    let source = BlobSource::new(blob.clone())?;
    Ok(Box::new(if whole { source.to_the_end() } else { source }))
}

fn post(scope: &DedicatedWorkerGlobalScope, job: u32, reply: &Reply, attachments: Vec<JsValue>) {
    let Some(parcel) = Parcel::pack(job, reply, attachments) else { return };
    let (message, handed) = parcel.to_js();
    // It fails only for what can't be copied, and there is no such thing in it.
    let _ = scope.post_message_with_transfer(&message, &handed);
}
