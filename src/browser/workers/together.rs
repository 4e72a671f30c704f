//! Small files that are wanted together are fetched together: each fetch, and each Blob that is made for it, costs a message to the
//! browser's process and a wait for its answer, whatever it fetches.

use super::held::{HeldZips, ZipNumber};
use super::part::{SMALL, length, slice};
use js_sys::{Array, Uint8Array};
use std::ops::Range;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, FileReaderSync};

/// What lies between two files of one zip is fetched with them if it has no more bytes than this.
const BETWEEN: u64 = 32 << 10;

/// A file: a Blob's bytes, or some of them.
#[derive(Clone)]
pub struct WantedBytes<'a> {
    /// The file, or the zip in which it lies.
    pub blob: &'a Blob,
    /// Its bytes.
    pub part: Range<u64>,
    /// The zip's number, where it lies in one.
    pub zip: Option<ZipNumber>,
}

impl<'a> WantedBytes<'a> {
    /// All of them.
    #[must_use]
    pub fn all(blob: &'a Blob) -> Self {
        Self { blob, part: 0..length(blob), zip: None }
    }

    fn length(&self) -> u64 {
        self.part.end.saturating_sub(self.part.start)
    }
}

/// The bytes of each of these that lies in a zip which is held, and of each that is small, if there are several; of others nothing.
/// All of these are left to be fetched one by one if one of them can't be read, since nobody tells which.
#[must_use]
pub fn fetch(wanted: &[Option<WantedBytes<'_>>], held: &mut HeldZips) -> Vec<Option<Uint8Array>> {
    let mut parts: Vec<Option<Uint8Array>> = wanted
        .iter()
        .map(|one| one.as_ref().and_then(|one| held.part(one.zip?, one.blob, &one.part)))
        .collect();
    let is_small = |one: &&WantedBytes<'_>| one.length() <= SMALL;
    let open = wanted.iter().zip(&mut parts).filter(|(_, part)| part.is_none());
    let (small, places): (Vec<_>, Vec<_>) =
        open.filter_map(|(one, part)| Some((one.as_ref().filter(is_small)?, part))).unzip();
    let fetched = if small.len() < 2 { None } else { joined(&small) };
    for (place, bytes) in places.into_iter().zip(fetched.unwrap_or_default()) {
        *place = Some(bytes);
    }
    parts
}

/// Bytes of one Blob that are fetched, and where they lie among all that is.
struct Span<'a> {
    blob: &'a Blob,
    part: Range<u64>,
    at: u64,
}

/// The files by one Blob of all of them: of what lies near each other in one zip one slice is made, whatever is wanted of it
/// and however often.
fn joined(small: &[&WantedBytes<'_>]) -> Option<Vec<Uint8Array>> {
    let blobs = numbered(small);
    let mut order: Vec<usize> = (0..small.len()).collect();
    order.sort_by_key(|&place| Some((blobs.get(place)?, small.get(place)?.part.start)));
    let mut spans: Vec<Span<'_>> = Vec::new();
    // For each file its span.
    let mut within = vec![0; small.len()];
    let mut before = None;
    for place in order {
        let (one, blob) = (small.get(place)?, blobs.get(place)?);
        match spans
            .last_mut()
            .filter(|span| before == Some(blob) && one.part.start <= span.part.end + BETWEEN)
        {
            Some(span) => span.part.end = span.part.end.max(one.part.end),
            None => spans.push(Span { blob: one.blob, part: one.part.clone(), at: 0 }),
        }
        before = Some(blob);
        *within.get_mut(place)? = spans.len() - 1;
    }
    let mut total = 0;
    for span in &mut spans {
        span.at = total;
        total += span.part.end - span.part.start;
    }
    let parts: Vec<Blob> = spans.iter().map(Span::blob).collect::<Result<_, _>>().ok()?;
    let whole = match parts.as_slice() {
        [one] => one.clone(),
        parts => Blob::new_with_blob_sequence(&parts.iter().collect::<Array>()).ok()?,
    };
    let all = read(&whole, total)?;
    let cut = small.iter().zip(within).map(|(one, span)| {
        let span = spans.get(span)?;
        Some(cut(&all, span.at + (one.part.start - span.part.start), one.length()))
    });
    cut.collect()
}

impl Span<'_> {
    /// A Blob of its bytes.
    fn blob(&self) -> Result<Blob, JsValue> {
        if self.part == (0..length(self.blob)) { Ok(self.blob.clone()) } else { slice(self.blob, &self.part) }
    }
}

/// For each file a number of the Blob in which it lies.
fn numbered(small: &[&WantedBytes<'_>]) -> Vec<usize> {
    let mut known: Vec<&JsValue> = Vec::new();
    let mut numbers = Vec::new();
    for one in small {
        let blob: &JsValue = one.blob.as_ref();
        let number = known.iter().position(|other| *other == blob);
        numbers.push(number.unwrap_or(known.len()));
        if number.is_none() {
            known.push(blob);
        }
    }
    numbers
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
