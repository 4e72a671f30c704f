//! How a message travels between page and worker: plain bytes, and beside them what can't be bytes.

use crate::job::PROTOCOL;
use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};

/// What a parcel is about.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Word<M> {
    /// Requests, or the answers to them in their order; each with how many of the attachments are its own.
    Messages(Vec<(M, usize)>),
    /// From a worker that can't read: the bytes of the attached Blobs are wanted for its job. From the page: here they
    /// are, in the same order; `undefined` for what could not be read.
    Bytes,
}

/// One message on its way.
#[derive(Debug)]
pub(crate) struct Parcel {
    /// The job that it belongs to; an answer carries its question's number.
    pub job: u32,
    body: Vec<u8>,
    /// Files, Blobs and buffers, in the order that the message means.
    pub attachments: Vec<JsValue>,
}

impl Parcel {
    /// Packs messages, each with what is attached to it; `None` if they can't be written, which no message of ours is.
    pub fn pack<T: Serialize>(
        job: u32,
        messages: impl IntoIterator<Item = (T, Vec<JsValue>)>,
    ) -> Option<Self> {
        let mut all = Vec::new();
        let counted = messages.into_iter().map(|(message, attachments)| {
            let count = attachments.len();
            all.extend(attachments);
            (message, count)
        });
        let word = Word::Messages(counted.collect());
        Self::of(job, &word, all)
    }

    /// Packs what is no message of its own: Blobs whose bytes are wanted, or those bytes.
    pub fn pack_bytes(job: u32, attachments: Vec<JsValue>) -> Option<Self> {
        Self::of(job, &Word::<()>::Bytes, attachments)
    }

    fn of<T: Serialize>(job: u32, word: &Word<T>, attachments: Vec<JsValue>) -> Option<Self> {
        let body = postcard::to_allocvec(word).ok()?;
        Some(Self { job, body, attachments })
    }

    /// What it is about.
    pub fn unpack<T: DeserializeOwned>(&self) -> Option<Word<T>> {
        postcard::from_bytes(&self.body).ok()
    }

    /// What it holds, each message with what is attached to it.
    pub fn messages<T>(&self, counted: Vec<(T, usize)>) -> Vec<(T, Vec<JsValue>)> {
        let mut rest = self.attachments.iter();
        let mut own = |count| rest.by_ref().take(count).cloned().collect();
        counted.into_iter().map(|(message, count)| (message, own(count))).collect()
    }

    /// What `postMessage` takes: the message and what is handed over instead of copied.
    pub fn to_js(&self) -> (Array, Array) {
        let body = Uint8Array::from(self.body.as_slice());
        let handed = Array::of1(&body.buffer());
        let attachments = Array::new();
        for attachment in &self.attachments {
            attachments.push(attachment);
            if attachment.is_instance_of::<js_sys::ArrayBuffer>() {
                handed.push(attachment);
            }
        }
        (Array::of4(&PROTOCOL.into(), &self.job.into(), &body, &attachments), handed)
    }

    /// Reads what arrived; `None` for what is no message of this program's version.
    pub fn from_js(data: &JsValue) -> Option<Self> {
        let parts = data.dyn_ref::<Array>()?;
        if parts.get(0).as_f64()? != f64::from(PROTOCOL) {
            return None;
        }
        Some(Self {
            job: parts.get(1).as_f64()? as u32,
            body: parts.get(2).dyn_ref::<Uint8Array>()?.to_vec(),
            attachments: parts.get(3).dyn_ref::<Array>()?.to_vec(),
        })
    }
}
