//! The worker's side: takes requests, answers them, in order.

use super::glyphs::CanvasGlyphs;
use super::output::{Output, Payload};
use super::private_file::PrivateFile;
use super::source::BlobSource;
use super::wire::Parcel;
use crate::dicom::Source;
use crate::intake::{Entry, EntrySource};
use crate::job::{Reason, Refusal, Reply, Request, Worker};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::io::{self, Cursor};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

/// Waits for requests from now on, and says that it is ready by a first message.
pub fn run(scope: DedicatedWorkerGlobalScope) {
    let state = Rc::new(RefCell::new(State {
        worker: Worker::with_glyphs(Box::new(CanvasGlyphs)),
        stream: Output::default(),
    }));
    let port = scope.clone();
    let take = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(parcel) = Parcel::from_js(&event.data()) else { return };
        match parcel.unpack::<Request>() {
            Some(request) if request.writes_archive() => {
                let (state, port) = (state.clone(), port.clone());
                // The page asks for the next thing when this is answered.
                spawn_local(async move {
                    let (reply, attachments) = archive(&state, request, &parcel.attachments).await;
                    post(&port, parcel.job, &reply, attachments);
                });
            }
            Some(request) => {
                let (reply, attachments) = state.borrow_mut().answer(request, &parcel.attachments);
                post(&port, parcel.job, &reply, attachments);
            }
            None => post(&port, parcel.job, &Reply::Failed(Refusal::from(Reason::Crashed)), Vec::new()),
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

/// An answer and what travels beside it.
type Answer = (Reply, Vec<JsValue>);

fn failed(reason: Reason) -> Answer {
    (Reply::Failed(Refusal::from(reason)), Vec::new())
}

impl State {
    /// Does what does not write to the archive.
    fn answer(&mut self, request: Request, attachments: &[JsValue]) -> Answer {
        // Of these a head is enough; else one fetch costs less than many of what will be wanted piece by piece.
        let whole = !matches!(request, Request::Scan { .. } | Request::List);
        let mut output = Output::default();
        let Some(reply) = handle(&mut self.worker, request, attachments, whole, &mut output) else {
            return failed(Reason::Unreadable);
        };
        match (has_output(&reply), output.take()) {
            (false, _) => (reply, Vec::new()),
            (true, Ok(payload)) => (reply, vec![payload.into_js()]),
            (true, Err(_)) => failed(Reason::WriteFailed),
        }
    }

    /// Writes to the archive.
    fn write(&mut self, request: Request, attachments: &[JsValue]) -> Option<Reply> {
        handle(&mut self.worker, request, attachments, false, &mut self.stream)
    }
}

/// Has the worker do what is asked; `None` if an attachment can't be read.
fn handle(
    worker: &mut Worker,
    request: Request,
    attachments: &[JsValue],
    whole: bool,
    output: &mut Output,
) -> Option<Reply> {
    let sources = attachments.iter().map(|attachment| source(attachment, whole));
    let mut sources = sources.collect::<io::Result<Vec<_>>>().ok()?;
    let mut sources: Vec<&mut dyn Source> =
        sources.iter_mut().map(|source| source as &mut dyn Source).collect();
    Some(worker.handle(request, &mut sources, output))
}

/// Opens the archive's stream, writes to it or ends it.
async fn archive(state: &RefCell<State>, request: Request, attachments: &[JsValue]) -> Answer {
    let reply = if matches!(request, Request::Open(_)) {
        let file = match attachments.first().and_then(place) {
            Some([folder, name]) => PrivateFile::create(&folder, &name).await,
            None => None,
        };
        let mut state = state.borrow_mut();
        state.stream = Output::into_file(file);
        state.write(request, &[])
    } else {
        state.borrow_mut().write(request, attachments)
    };
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

/// Folder and name of the file that the archive is to become.
fn place(attachment: &JsValue) -> Option<[String; 2]> {
    let parts = attachment.dyn_ref::<Array>()?;
    Some([parts.get(0).as_string()?, parts.get(1).as_string()?])
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
