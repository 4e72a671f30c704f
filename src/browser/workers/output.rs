//! What a worker hands back beside its answer: a buffer, or where it is large a Blob or a file, so that neither the
//! wasm memory nor the page holds it.

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
    parts: Array,
    /// Takes the parts instead.
    file: Option<PrivateFile>,
}

impl WorkerOutput {
    /// An output whose bytes go into this file, if there is one.
    #[must_use]
    pub fn into_file(file: Option<PrivateFile>) -> Self {
        Self { file, ..Self::default() }
    }

    /// All that was written, as a Blob, which is the file's where there is one.
    ///
    /// # Errors
    /// If the browser can't make the Blob, or the file is not whole.
    pub async fn finish(mut self) -> io::Result<Blob> {
        if self.file.is_none() {
            return self.take_blob();
        }
        self.part()?;
        match self.file.take() {
            Some(file) => file.finish().await,
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// All that was written, as one buffer where it is small, else as a Blob. Empties the output.
    ///
    /// # Errors
    /// If the browser can't make the Blob.
    pub fn take(&mut self) -> io::Result<Payload> {
        if self.parts.length() == 0 {
            let bytes = std::mem::take(&mut self.bytes);
            return Ok(Payload::Buffer(Uint8Array::from(bytes.as_slice()).buffer()));
        }
        self.take_blob().map(Payload::Blob)
    }

    /// All that was written, as a Blob. Empties the output.
    fn take_blob(&mut self) -> io::Result<Blob> {
        self.part()?;
        let parts = std::mem::take(&mut self.parts);
        Blob::new_with_blob_sequence(&parts).map_err(|_| io::ErrorKind::StorageFull.into())
    }

    fn part(&mut self) -> io::Result<()> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        if let Some(file) = &mut self.file {
            file.write_all(&self.bytes)?;
            self.bytes.clear();
            return Ok(());
        }
        let piece = Uint8Array::from(self.bytes.as_slice());
        let part = Blob::new_with_u8_array_sequence(&Array::of1(&piece));
        let part = part.map_err(|_| io::Error::from(io::ErrorKind::StorageFull))?;
        self.parts.push(&part.into());
        self.bytes.clear();
        Ok(())
    }
}

impl Write for WorkerOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
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
    Entry(Blob, Rc<[ZipEntry]>),
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
            Self::Entry(zip, chain) => {
                // A list of numbers and names can always be written.
                let chain = postcard::to_allocvec(&*chain).unwrap_or_default();
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
            Self::Entry(zip, chain) => chain.last().map_or(zip.size() as u64, |entry| entry.bytes),
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
