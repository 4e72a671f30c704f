//! Parts of a Blob: how long it is, and the bytes from here to there.

use std::ops::Range;
use wasm_bindgen::JsValue;
use web_sys::Blob;

/// A file of so many bytes is fetched whole: even for its head and some pieces of it that takes less time.
pub const SMALL: u64 = 1 << 20;

/// Its bytes.
// Lengths are whole numbers far below 2^53.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn length(blob: &Blob) -> u64 {
    blob.size() as u64
}

/// A Blob of these bytes alone; making one costs a message to the browser's process.
#[allow(clippy::cast_precision_loss, reason = "lengths of files are far below 2^53")]
pub(super) fn slice(blob: &Blob, part: &Range<u64>) -> Result<Blob, JsValue> {
    blob.slice_with_f64_and_f64(part.start as f64, part.end as f64)
}
