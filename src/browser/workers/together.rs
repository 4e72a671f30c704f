//! Small files whose heads are wanted, fetched together: each fetch costs a message to the browser's process and a wait for
//! its answer, whatever it fetches.

use super::source::SMALL;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, FileReaderSync};

/// The bytes of each of these that is small, if there are several; of others nothing. All of them are left to be fetched
/// one by one if one of them can't be read, since nobody tells which.
pub(super) fn fetch(blobs: &[Option<&Blob>]) -> Vec<Option<Uint8Array>> {
    let small: Vec<Option<&Blob>> =
        blobs.iter().map(|blob| blob.filter(|blob| length(blob) <= SMALL)).collect();
    if small.iter().flatten().count() < 2 {
        return vec![None; blobs.len()];
    }
    let parts: Array = small.iter().flatten().copied().collect();
    let all = Blob::new_with_blob_sequence(&parts)
        .and_then(|all| FileReaderSync::new()?.read_as_array_buffer(&all))
        .map(|buffer| Uint8Array::new(buffer.unchecked_ref()));
    let total: u64 = small.iter().flatten().map(|blob| length(blob)).sum();
    let Some(all) = all.ok().filter(|all| u64::from(all.length()) == total) else {
        return vec![None; blobs.len()];
    };
    let mut from = 0;
    let mut cut = |blob: &Blob| {
        let to = from + length(blob);
        // It is no longer than the buffer.
        #[allow(clippy::cast_possible_truncation)]
        let bytes = all.subarray(from as u32, to as u32);
        from = to;
        bytes
    };
    small.into_iter().map(|blob| blob.map(&mut cut)).collect()
}

// Lengths are whole numbers far below 2^53.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn length(blob: &Blob) -> u64 {
    blob.size() as u64
}
