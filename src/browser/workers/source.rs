//! Reading a file inside a worker, synchronously, so that the core stays plain Rust.

use super::handed::Handed;
use super::part::{self, SMALL};
use crate::dicom::Source;
use js_sys::Uint8Array;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, FileReaderSync};

/// What is fetched at first: the head of most images. Each fetch costs a message to the browser's process, each
/// byte a copy.
const FIRST: u64 = 64 << 10;
/// What is fetched at most at once.
const MOST: u64 = 2 << 20;

/// A `File` or `Blob` as a source of bytes. It holds one piece of it at a time; pieces grow while it is read on.
pub struct BlobSource {
    reader: BytesReader,
    modified: Option<i64>,
    length: u64,
    position: u64,
    piece: Vec<u8>,
    /// Where the piece begins.
    start: u64,
    /// Bytes of the next piece.
    next: u64,
}

/// Who reads.
enum BytesReader {
    /// This worker.
    Own(FileReaderSync, Blob),
    /// The page, for workers that can't.
    Page(Rc<Handed>),
    /// Nobody: it was fetched with others.
    Fetched(Uint8Array),
}

impl BlobSource {
    /// A source that stands at the blob's first byte. Works in workers only.
    ///
    /// # Errors
    /// Outside a worker.
    pub fn new(blob: Blob) -> io::Result<Self> {
        let reader = FileReaderSync::new().map_err(|_| io::Error::from(io::ErrorKind::Unsupported))?;
        // Lengths are whole numbers far below 2^53.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let length = blob.size() as u64;
        let modified = modified(&blob);
        Ok(Self::of(BytesReader::Own(reader, blob), modified, length))
    }

    /// A source of what the page hands over.
    #[must_use]
    pub fn handed(handed: Rc<Handed>) -> Self {
        let (modified, length) = (modified(handed.blob()), handed.pieces().length());
        Self::of(BytesReader::Page(handed), modified, length)
    }

    /// A source of all bytes of a file, or of a part of one, which were fetched before.
    #[must_use]
    pub fn fetched(file: Option<&Blob>, bytes: Uint8Array) -> Self {
        let length = bytes.length().into();
        // Only what is wanted is copied.
        Self { next: FIRST, ..Self::of(BytesReader::Fetched(bytes), file.and_then(modified), length) }
    }

    fn of(reader: BytesReader, modified: Option<i64>, length: u64) -> Self {
        let next = if length <= SMALL { SMALL } else { FIRST };
        Self { reader, modified, length, position: 0, piece: Vec::new(), start: 0, next }
    }

    /// Fetches large pieces from the beginning: the whole file will be read.
    #[must_use]
    pub fn to_the_end(self) -> Self {
        Self { next: MOST, ..self }
    }

    /// Fetches these bytes; of what the page handed over the first of them.
    fn some(&self, from: u64, to: u64) -> io::Result<Uint8Array> {
        let (reader, blob) = match &self.reader {
            BytesReader::Own(reader, blob) => (reader, blob),
            BytesReader::Page(handed) => return handed.some(from, to),
            #[allow(
                clippy::cast_possible_truncation,
                reason = "no buffer is longer, and none is read behind its end"
            )]
            BytesReader::Fetched(bytes) => return Ok(bytes.subarray(from as u32, to as u32)),
        };
        let read = self.part(blob, from, to).and_then(|part| {
            let buffer = reader.read_as_array_buffer(&part)?;
            Ok(Uint8Array::new(buffer.unchecked_ref()))
        });
        // The browser's own words may hold the file's name.
        let bytes = read.map_err(|_| io::Error::from(io::ErrorKind::Other))?;
        if u64::from(bytes.length()) == to.saturating_sub(from) {
            Ok(bytes)
        } else {
            Err(io::ErrorKind::UnexpectedEof.into())
        }
    }

    /// The blob of these bytes alone; a new one costs a message to the browser's process, so not of all.
    fn part(&self, blob: &Blob, from: u64, to: u64) -> Result<Blob, JsValue> {
        if (from, to) == (0, self.length) { Ok(blob.clone()) } else { part::slice(blob, &(from..to)) }
    }

    /// Fetches the piece that begins where reading stands.
    fn fetch(&mut self) -> io::Result<()> {
        let follows = self.position == self.start + self.piece.len() as u64;
        self.next = if follows && !self.piece.is_empty() { (self.next * 8).min(MOST) } else { self.next };
        let end = self.position.saturating_add(self.next).min(self.length);
        let bytes = self.some(self.position, end)?;
        self.piece.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.piece);
        self.start = self.position;
        Ok(())
    }
}

/// When a file was changed last, in nanoseconds since 1970; of what is no file of its own nobody knows. Chromium and Firefox tell the
/// time of when the file was chosen: Chromium compares it by itself and then reads no more, Firefox does not. WebKit tells the time of now.
fn modified(blob: &Blob) -> Option<i64> {
    #[allow(clippy::cast_possible_truncation, reason = "milliseconds since 1970")]
    let milliseconds = blob.dyn_ref::<File>()?.last_modified() as i64;
    milliseconds.checked_mul(1_000_000)
}

impl Read for BlobSource {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() || self.position >= self.length {
            return Ok(0);
        }
        let held = self.start..self.start + self.piece.len() as u64;
        if !held.contains(&self.position) {
            self.fetch()?;
        }
        let from = usize::try_from(self.position - self.start).unwrap_or(usize::MAX);
        let there = self.piece.get(from..).unwrap_or_default();
        let count = there.len().min(into.len());
        if let (Some(slot), Some(bytes)) = (into.get_mut(..count), there.get(..count)) {
            slot.copy_from_slice(bytes);
        }
        self.position += count as u64;
        Ok(count)
    }
}

impl Seek for BlobSource {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = place.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.position)
    }
}

impl Source for BlobSource {
    fn modified(&self) -> Option<i64> {
        self.modified
    }

    /// What is at hand counts, since that is what was used; else exactly these bytes are fetched, and the piece stays.
    fn read_stored(&mut self, at: u64, into: &mut [u8]) -> io::Result<()> {
        let held = at.checked_sub(self.start).and_then(|from| usize::try_from(from).ok());
        let held = held.and_then(|from| self.piece.get(from..from.checked_add(into.len())?));
        match held {
            Some(bytes) => into.copy_from_slice(bytes),
            None => {
                let end = at.saturating_add(into.len() as u64);
                let (mut at, mut rest) = (at, into);
                while !rest.is_empty() {
                    let bytes = self.some(at, end)?;
                    let count = bytes.length() as usize;
                    let (slot, after) =
                        rest.split_at_mut_checked(count).ok_or(io::ErrorKind::UnexpectedEof)?;
                    if slot.is_empty() {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                    bytes.copy_to(slot);
                    (at, rest) = (at + count as u64, after);
                }
            }
        }
        Ok(())
    }
}
