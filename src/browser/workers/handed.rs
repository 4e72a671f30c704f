//! Bytes that the page has read for its workers, where these can't read: in WebKit, Safari's engine, no worker of a page
//! that was opened from a file reads any Blob, not even one that it made.
//!
//! The core reads as it does elsewhere. Where it comes to bytes that are not there, its task is given up; the page
//! reads them ([`read`]), and the task begins anew. [`Pieces`] says how much is asked for.

use crate::browser::patience::Patience;
use crate::job::Pieces;
use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use std::cell::OnceCell;
use std::io;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, FileReaderSync};

/// How long the page waits for bytes at least, in milliseconds, before it asks for them anew.
const ANSWER: u32 = 8_000;
/// Bytes for which it waits another millisecond: half of a task's own patience, since it asks twice.
const BYTES_OF_MILLISECOND: f64 = 512.0;

thread_local! {
    static CAN_READ: OnceCell<bool> = const { OnceCell::new() };
}

/// This worker reads Blobs by itself: tried once, with an empty one of its own.
#[must_use]
pub fn can_read() -> bool {
    let tried = || {
        let bytes = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(&Blob::new()?));
        bytes.is_ok()
    };
    CAN_READ.with(|known| *known.get_or_init(tried))
}

/// A Blob of which some pieces are at hand.
#[derive(Debug)]
pub struct Handed {
    blob: Blob,
    pieces: Pieces<Uint8Array>,
}

impl Handed {
    /// A Blob of which nothing is at hand.
    #[must_use]
    pub fn new(blob: Blob) -> Self {
        // Lengths are whole numbers far below 2^53.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let length = blob.size() as u64;
        Self { blob, pieces: Pieces::new(length) }
    }

    /// The Blob.
    #[must_use]
    pub fn blob(&self) -> &Blob {
        &self.blob
    }

    /// Which of its bytes are at hand and which are wanted.
    #[must_use]
    pub fn pieces(&self) -> &Pieces<Uint8Array> {
        &self.pieces
    }

    /// The bytes from `from` on, up to `to`, as far as one piece has them; they are wanted if none has.
    ///
    /// # Errors
    /// If they are not at hand, or can't be read.
    pub fn some(&self, from: u64, to: u64) -> io::Result<Uint8Array> {
        let Some(piece) = self.pieces.at(from) else {
            self.pieces.want(from, to);
            return Err(io::ErrorKind::WouldBlock.into());
        };
        let bytes = piece.bytes.as_ref().ok_or(io::ErrorKind::Other)?;
        #[allow(clippy::cast_possible_truncation, reason = "no buffer is longer")]
        let place = |at: u64| (at - piece.from) as u32;
        Ok(bytes.subarray(place(from), place(to.min(piece.to))))
    }

    /// The part that is wanted, as a Blob for the page.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "lengths of files are far below 2^53")]
    pub fn wanted(&self) -> Option<Blob> {
        let (from, to) = self.pieces.wanted()?;
        self.blob.slice_with_f64_and_f64(from as f64, to as f64).ok()
    }

    /// Takes what was wanted, as [`read`] gave it.
    pub fn take(&self, bytes: &JsValue) {
        self.pieces.take(|length| {
            let bytes = bytes.dyn_ref::<ArrayBuffer>().map(|buffer| Uint8Array::new(buffer));
            bytes.filter(|bytes| u64::from(bytes.length()) == length)
        });
    }
}

/// Reads Blobs whole, all at once, so that none waits for another that does not answer; `undefined` for one that can't be read. A
/// reading that does not end is begun anew.
pub async fn read(blobs: &[JsValue]) -> Vec<JsValue> {
    let begun = blobs.iter().cloned().map(|blob| {
        future_to_promise(async move {
            let bytes = match blob.dyn_ref::<Blob>() {
                Some(blob) => read_one(blob).await,
                None => None,
            };
            Ok(bytes.unwrap_or(JsValue::UNDEFINED))
        })
    });
    let all = JsFuture::from(Promise::all(&begun.collect::<Array>())).await;
    all.map(|all| all.unchecked_into::<Array>().to_vec()).unwrap_or_default()
}

/// Reads a Blob, twice at most: altogether in less time than the job has that waits for it.
async fn read_one(blob: &Blob) -> Option<JsValue> {
    for _ in 0..2 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no buffer is longer")]
        let within = ANSWER.saturating_add((blob.size() / BYTES_OF_MILLISECOND) as u32);
        if let Some(answer) = Patience::of(within).ask(&blob.array_buffer()).await {
            return answer.ok();
        }
    }
    None
}
