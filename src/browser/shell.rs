//! The worker's side: takes requests, answers them, in order.

use super::glyphs::CanvasGlyphs;
use super::output::{Output, Payload};
use super::source::BlobSource;
use super::wire::Parcel;
use crate::dicom::Source;
use crate::intake::{Entry, EntrySource};
use crate::job::{Reason, Reply, Request, Worker};
use js_sys::{Array, ArrayBuffer, Uint8Array};
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
        let whole = matches!(request, Request::Export(_) | Request::Digest | Request::Unpack);
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
    matches!(
        reply,
        Reply::Exported(_) | Reply::Picture(Ok(_)) | Reply::Values(Ok(_)) | Reply::Printed | Reply::Unpacked
    )
}

/// An attachment as a source; `whole`: all of it will be read.
fn source(attachment: &JsValue, whole: bool) -> io::Result<Box<dyn Source>> {
    if let Some(buffer) = attachment.dyn_ref::<ArrayBuffer>() {
        return Ok(Box::new(Cursor::new(Uint8Array::new(buffer).to_vec())));
    }
    if let Some(parts) = attachment.dyn_ref::<Array>() {
        let zip: Blob = parts.get(0).dyn_into().map_err(|_| io::ErrorKind::InvalidInput)?;
        let chain = parts.get(1).dyn_into::<Uint8Array>().map_err(|_| io::ErrorKind::InvalidInput)?;
        let chain: Vec<Entry> = postcard::from_bytes(&chain.to_vec()).map_err(io::Error::other)?;
        return entry(&zip, chain, whole);
    }
    let blob = attachment.dyn_ref::<Blob>().ok_or(io::ErrorKind::InvalidInput)?;
    let source = BlobSource::new(blob.clone())?;
    Ok(Box::new(if whole { source.to_the_end() } else { source }))
}

/// A file in a zip as a source.
fn entry(zip: &Blob, chain: Vec<Entry>, whole: bool) -> io::Result<Box<dyn Source>> {
    let mut chain = chain.into_iter();
    let outermost = chain.next().ok_or(io::ErrorKind::InvalidInput)?;
    // Only its own part of the zip, so that nothing of its neighbours is fetched.
    #[allow(clippy::cast_precision_loss, reason = "lengths of files are far below 2^53")]
    let (from, to) = (outermost.start as f64, outermost.start.saturating_add(outermost.reach) as f64);
    let part = zip.slice_with_f64_and_f64(from, to).map_err(|_| io::Error::from(io::ErrorKind::Other))?;
    let source = BlobSource::new(part)?;
    // Not if it is a zip itself, of which one file is wanted.
    let source = if whole && chain.len() == 0 { source.to_the_end() } else { source };
    let mut source: Box<dyn Source> = Box::new(EntrySource::new(source, Entry { start: 0, ..outermost }));
    for entry in chain {
        source = Box::new(EntrySource::new(source, entry));
    }
    Ok(source)
}

fn post(scope: &DedicatedWorkerGlobalScope, job: u32, reply: &Reply, attachments: Vec<JsValue>) {
    let Some(parcel) = Parcel::pack(job, reply, attachments) else { return };
    let (message, handed) = parcel.to_js();
    // It fails only for what can't be copied, and there is no such thing in it.
    let _ = scope.post_message_with_transfer(&message, &handed);
}
