//! Small files whose heads are wanted, fetched together: each fetch, and each Blob that is made for it, costs a message to the
//! browser's process and a wait for its answer, whatever it fetches.

use super::part::{SMALL, length, slice};
use js_sys::{Array, Uint8Array};
use std::ops::Range;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, FileReaderSync};

/// What lies between the files of one zip that are wanted may be so many times as much as they are; and
const BETWEEN: u64 = 2;
/// so many bytes whatever they are.
const LITTLE: u64 = 64 << 10;

/// A file: a Blob's bytes, or some of them.
pub struct WantedBytes<'a> {
    /// The file, or the zip in which it lies.
    pub blob: &'a Blob,
    /// Its bytes.
    pub part: Range<u64>,
}

impl<'a> WantedBytes<'a> {
    /// All of them.
    #[must_use]
    pub fn all(blob: &'a Blob) -> Self {
        Self { blob, part: 0..length(blob) }
    }

    fn length(&self) -> u64 {
        self.part.end.saturating_sub(self.part.start)
    }
}

/// The bytes of each of these that is small, if there are several; of others nothing. All of them are left to be fetched
/// one by one if one of them can't be read, since nobody tells which.
#[must_use]
pub fn fetch(wanted: &[Option<WantedBytes<'_>>]) -> Vec<Option<Uint8Array>> {
    let small = || wanted.iter().map(|one| one.as_ref().filter(|one| one.length() <= SMALL));
    let all: Vec<&WantedBytes<'_>> = small().flatten().collect();
    let fetched = if all.len() < 2 { None } else { neighbours(&all).or_else(|| joined(&all)) };
    let mut fetched = fetched.unwrap_or_default().into_iter();
    small().map(|one| one.and_then(|_| fetched.next())).collect()
}

/// Files that lie near each other in one zip, by one slice of it.
fn neighbours(small: &[&WantedBytes<'_>]) -> Option<Vec<Uint8Array>> {
    let zip = small.first()?.blob;
    if small.iter().any(|one| JsValue::from(one.blob) != JsValue::from(zip)) {
        return None;
    }
    let span = small.iter().map(|one| one.part.start).min()?..small.iter().map(|one| one.part.end).max()?;
    let total: u64 = small.iter().map(|one| one.length()).sum();
    if span.end - span.start > total.saturating_mul(BETWEEN).saturating_add(LITTLE) {
        return None;
    }
    let all = read(&slice(zip, &span).ok()?, span.end - span.start)?;
    Some(small.iter().map(|one| cut(&all, one.part.start - span.start, one.length())).collect())
}

/// Any files, by a Blob of all of them.
fn joined(small: &[&WantedBytes<'_>]) -> Option<Vec<Uint8Array>> {
    let part = |one: &&WantedBytes<'_>| {
        let is_whole = one.part == (0..length(one.blob));
        if is_whole { Ok(one.blob.clone()) } else { slice(one.blob, &one.part) }
    };
    let parts: Array = small.iter().map(part).collect::<Result<Vec<_>, _>>().ok()?.into_iter().collect();
    let all = read(&Blob::new_with_blob_sequence(&parts).ok()?, small.iter().map(|one| one.length()).sum())?;
    let mut from = 0;
    let cut = small.iter().map(|one| {
        let bytes = cut(&all, from, one.length());
        from += one.length();
        bytes
    });
    Some(cut.collect())
}

/// All bytes of a Blob, if they are so many.
fn read(blob: &Blob, bytes: u64) -> Option<Uint8Array> {
    let buffer = FileReaderSync::new().ok()?.read_as_array_buffer(blob).ok()?;
    Some(Uint8Array::new(buffer.unchecked_ref())).filter(|all| u64::from(all.length()) == bytes)
}

#[allow(clippy::cast_possible_truncation, reason = "they are no longer than the buffer")]
fn cut(all: &Uint8Array, from: u64, bytes: u64) -> Uint8Array {
    all.subarray(from as u32, (from + bytes) as u32)
}
