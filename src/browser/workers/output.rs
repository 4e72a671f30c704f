//! What a worker hands back beside its answer: a buffer; or, where it is large and the page only hands it on, a Blob or a file, so
//! that neither the wasm memory nor the page holds it.

use super::held::ZipNumber;
use crate::browser::files::private_file::PrivateFile;
use crate::intake::ZipEntry;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::io::{self, Write};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// Bytes that are gathered before they become a part of a Blob or file.
const PART: usize = 4 << 20;

/// Takes bytes as a worker writes them.
#[derive(Default)]
pub struct WorkerOutput {
    bytes: Vec<u8>,
    /// What was written before these bytes.
    parts: Array,
    keeps: Keeps,
}

/// Where parts are kept.
#[derive(Default)]
enum Keeps {
    /// The browser, as Blobs.
    #[default]
    Browser,
    /// This worker, outside the wasm memory: the page reads them.
    Worker,
    /// A file.
    File(PrivateFile),
}

impl WorkerOutput {
    /// An output that is handed on.
    #[must_use]
    pub fn handed_on() -> Self {
        Self::default()
    }

    /// An output that the page reads.
    #[must_use]
    pub fn read() -> Self {
        Self { keeps: Keeps::Worker, ..Self::default() }
    }

    /// An output whose bytes go into this file, if there is one.
    #[must_use]
    pub fn into_file(file: Option<PrivateFile>) -> Self {
        Self { keeps: file.map_or(Keeps::Browser, Keeps::File), ..Self::default() }
    }

    /// All that was written, as a Blob, which is the file's where there is one.
    ///
    /// # Errors
    /// If the browser can't make the Blob, or the file is not whole.
    pub async fn finish(mut self) -> io::Result<Blob> {
        self.part()?;
        match self.keeps {
            Keeps::File(file) => file.finish().await,
            Keeps::Browser | Keeps::Worker => self.take_blob(),
        }
    }

    /// All that was written: one buffer if the page reads it or it is small, else a Blob. Empties the output.
    ///
    /// # Errors
    /// If the browser can't make it.
    pub fn take(&mut self) -> io::Result<Payload> {
        if self.parts.length() == 0 {
            let bytes = std::mem::take(&mut self.bytes);
            return Ok(Payload::Buffer(Uint8Array::from(bytes.as_slice()).buffer()));
        }
        match self.keeps {
            Keeps::Worker => self.take_buffer().map(Payload::Buffer),
            Keeps::Browser | Keeps::File(_) => self.take_blob().map(Payload::Blob),
        }
    }

    fn take_blob(&mut self) -> io::Result<Blob> {
        self.part()?;
        let parts = std::mem::take(&mut self.parts);
        Blob::new_with_blob_sequence(&parts).map_err(|_| io::ErrorKind::StorageFull.into())
    }

    fn take_buffer(&mut self) -> io::Result<ArrayBuffer> {
        self.part()?;
        let parts = std::mem::take(&mut self.parts);
        let parts: Vec<Uint8Array> = parts.iter().map(JsCast::unchecked_into).collect();
        if let [all] = parts.as_slice() {
            return Ok(all.buffer());
        }
        let length = parts.iter().try_fold(0_u32, |sum, part| sum.checked_add(part.length()));
        let all = Uint8Array::new_with_length(length.ok_or(io::ErrorKind::OutOfMemory)?);
        let mut at = 0;
        for part in parts {
            all.set(&part, at);
            at += part.length();
        }
        Ok(all.buffer())
    }

    /// Keeps what was written since as a part.
    fn part(&mut self) -> io::Result<()> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        let mut bytes = std::mem::take(&mut self.bytes);
        self.keep(&bytes)?;
        bytes.clear();
        self.bytes = bytes;
        Ok(())
    }

    fn keep(&mut self, bytes: &[u8]) -> io::Result<()> {
        match &mut self.keeps {
            Keeps::File(file) => file.write_all(bytes)?,
            Keeps::Worker => drop(self.parts.push(&Uint8Array::from(bytes))),
            Keeps::Browser => {
                let piece = Uint8Array::from(bytes);
                let part = Blob::new_with_u8_array_sequence(&Array::of1(&piece));
                let part = part.map_err(|_| io::Error::from(io::ErrorKind::StorageFull))?;
                self.parts.push(&part.into());
            }
        }
        Ok(())
    }
}

impl Write for WorkerOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // What is large enough is not copied twice.
        if self.bytes.is_empty() && bytes.len() >= PART {
            self.keep(bytes)?;
            return Ok(bytes.len());
        }
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() >= PART {
            self.part()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Bytes that came with an answer.
#[derive(Clone, Debug)]
pub enum Payload {
    /// Few bytes.
    Buffer(ArrayBuffer),
    /// Many, which the browser keeps where it likes.
    Blob(Blob),
    /// A file in a zip; or, where there are several entries, in a zip in a zip, the outermost first.
    Entry(Blob, Rc<[ZipEntry]>, ZipNumber),
    /// Folder and name of a private file that a worker is to write (see [`Shelf`](crate::browser::files::shelf::Shelf)).
    Place([String; 2]),
}

impl Payload {
    /// What came as an attachment.
    #[must_use]
    pub fn from_js(value: JsValue) -> Option<Self> {
        match value.dyn_into::<Blob>() {
            Ok(blob) => Some(Self::Blob(blob)),
            Err(value) => value.dyn_into().ok().map(Self::Buffer),
        }
    }

    /// For `postMessage`.
    #[must_use]
    pub fn into_js(self) -> JsValue {
        match self {
            Self::Buffer(buffer) => buffer.into(),
            Self::Blob(blob) => blob.into(),
            Self::Place([folder, name]) => Array::of2(&folder.into(), &name.into()).into(),
            Self::Entry(zip, chain, number) => {
                // A list of numbers and names can always be written.
                let chain = postcard::to_allocvec(&(number, &*chain)).unwrap_or_default();
                Array::of2(&zip, &Uint8Array::from(chain.as_slice())).into()
            }
        }
    }

    /// Bytes that the page or the wasm memory must hold for it.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a Blob's size is a whole number"
    )]
    pub fn bytes(&self) -> u64 {
        match self {
            Self::Buffer(buffer) => u64::from(buffer.byte_length()),
            Self::Blob(blob) => blob.size() as u64,
            Self::Place(_) => 0,
            Self::Entry(zip, chain, _) => chain.last().map_or(zip.size() as u64, |entry| entry.bytes),
        }
    }

    /// A copy in the wasm memory; `None` for a Blob.
    #[must_use]
    pub fn to_vec(&self) -> Option<Vec<u8>> {
        match self {
            Self::Buffer(buffer) => Some(Uint8Array::new(buffer).to_vec()),
            Self::Blob(_) | Self::Entry(..) | Self::Place(_) => None,
        }
    }
}
