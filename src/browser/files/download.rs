//! Handing results over: `<a download>`, and the Blob URLs behind it.

use super::picker::{self, Saved};
use super::shelf::ShelvedFile;
use gloo_file::{Blob, BlobContents, ObjectUrl};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::VecDeque;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAnchorElement;

/// A finished file that can be saved, more than once. Its Blob lives as long as this.
#[derive(Clone)]
pub struct Download {
    name: String,
    url: ObjectUrl,
    blob: web_sys::Blob,
    /// Where the Blob's bytes lie, if that is a file of ours.
    _place: Option<ShelvedFile>,
}

/// How long a download that was started is kept whatever happens, in milliseconds: the browser begins to read it when
/// it likes.
const BEGINNING: u32 = 10_000;

impl PartialEq for Download {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && JsValue::from(&self.blob) == JsValue::from(&other.blob)
    }
}

impl Download {
    /// A file with this name, whose bytes may lie at a place of ours.
    #[must_use]
    pub fn new(name: String, blob: web_sys::Blob, place: Option<ShelvedFile>) -> Self {
        Self { name, url: ObjectUrl::from(Blob::from(blob.clone())), blob, _place: place }
    }

    /// A file that lies in memory.
    #[must_use]
    pub fn of_bytes(name: String, bytes: impl BlobContents, mime: &str) -> Self {
        Self::new(name, Blob::new_with_options(bytes, Some(mime)).into(), None)
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> f64 {
        self.blob.size()
    }

    /// Asks the user where to save it, and saves it there.
    pub async fn save_as(&self) -> Saved {
        picker::save(&self.name, &self.blob).await
    }

    /// Has the browser save it.
    pub fn save(&self) {
        let document = web_sys::window().and_then(|window| window.document());
        let anchor = document.and_then(|document| document.create_element("a").ok());
        if let Some(anchor) = anchor.and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok()) {
            anchor.set_href(&self.url);
            anchor.set_download(&self.name);
            anchor.click();
            let started = self.clone();
            Timeout::new(BEGINNING, move || drop(started)).forget();
        }
    }
}

/// Milliseconds between two downloads: browsers drop some of those that come all at once.
const PACE: u32 = 400;

thread_local! {
    /// What waits to be saved.
    static WAITING: RefCell<VecDeque<Download>> = const { RefCell::new(VecDeque::new()) };
}

/// Has the browser save files one after the other.
pub fn save_in_turn(downloads: impl IntoIterator<Item = Download>) {
    let is_idle = WAITING.with_borrow_mut(|waiting| {
        let is_idle = waiting.is_empty();
        waiting.extend(downloads);
        is_idle
    });
    if is_idle {
        save_next();
    }
}

/// A download has not been started yet: whoever leaves now loses it.
#[must_use]
pub fn is_waiting() -> bool {
    WAITING.with_borrow(|waiting| waiting.len() > 1)
}

/// Saves the first that waits; it leaves the queue when its pause is over.
fn save_next() {
    let first = WAITING.with_borrow(|waiting| waiting.front().cloned());
    if let Some(download) = first {
        download.save();
        Timeout::new(PACE, || {
            WAITING.with_borrow_mut(VecDeque::pop_front);
            save_next();
        })
        .forget();
    }
}

/// Reads the last bytes of a result: a Blob that the browser could not keep fails only when it is read.
pub async fn can_be_read(blob: &web_sys::Blob, bytes: u64) -> bool {
    #[allow(clippy::cast_precision_loss, reason = "lengths of files are far below 2^53")]
    let size = bytes as f64;
    if blob.size() != size {
        return false;
    }
    let Ok(end) = blob.slice_with_f64_and_f64((size - 64.0).max(0.0), size) else { return false };
    let Ok(buffer) = JsFuture::from(end.array_buffer()).await else { return false };
    let read = js_sys::Uint8Array::new(&buffer).length();
    f64::from(read) == size.min(64.0)
}
