//! Small zips that a worker holds as a whole: what lies in them is exported in another order than it lies there, and each slice of a
//! Blob costs a message to the browser's process and a wait for its answer, whatever its size.

use super::part::length;
use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen::JsCast;
use web_sys::{Blob, FileReaderSync};

/// Bytes that a worker holds at most, outside the wasm memory.
const MOST: u64 = 16 << 20;

/// Zips that it holds at most: each is looked for among all, and a folder may have many thousand small ones.
const ZIPS: usize = 8;

/// Tells a zip from all others that this page ever read, and from itself as it was when an export began before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZipNumber {
    zip: u32,
    reading: u32,
}

static READING: AtomicU32 = AtomicU32::new(0);

impl ZipNumber {
    /// A number for a zip, which is read as it is now.
    #[must_use]
    pub fn of(zip: u32) -> Self {
        Self { zip, reading: READING.load(Ordering::Relaxed) }
    }

    /// From now on what workers hold is not used any more: a zip that was overwritten in the meantime shall be found out.
    pub fn read_anew() {
        READING.fetch_add(1, Ordering::Relaxed);
    }
}

/// What a worker holds.
#[derive(Debug, Default)]
pub struct HeldZips {
    /// The one that was wanted last stands last.
    zips: Vec<(ZipNumber, Uint8Array)>,
}

impl HeldZips {
    /// These bytes of a zip, if all of it may be held and can be read.
    pub fn part(&mut self, number: ZipNumber, zip: &Blob, part: &Range<u64>) -> Option<Uint8Array> {
        let place = self.zips.iter().position(|(other, _)| *other == number);
        match place {
            Some(place) if place + 1 < self.zips.len() => {
                let held = self.zips.remove(place);
                self.zips.push(held);
            }
            Some(_) => {}
            None => self.hold(number, zip)?,
        }
        let (_, bytes) = self.zips.last()?;
        let end = u32::try_from(part.end).ok().filter(|end| *end <= bytes.length())?;
        Some(bytes.subarray(u32::try_from(part.start).ok()?, end))
    }

    fn hold(&mut self, number: ZipNumber, zip: &Blob) -> Option<()> {
        let bytes = length(zip);
        if bytes > MOST {
            return None;
        }
        // Of an earlier reading nothing is wanted any more.
        self.zips.retain(|(other, _)| other.reading == number.reading);
        while self.zips.len() >= ZIPS || (!self.zips.is_empty() && self.bytes() + bytes > MOST) {
            self.zips.remove(0);
        }
        let buffer = FileReaderSync::new().ok()?.read_as_array_buffer(zip).ok()?;
        let all = Uint8Array::new(buffer.unchecked_ref());
        (u64::from(all.length()) == bytes).then(|| self.zips.push((number, all)))
    }

    /// How many bytes are held.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.zips.iter().map(|(_, bytes)| u64::from(bytes.length())).sum()
    }
}
