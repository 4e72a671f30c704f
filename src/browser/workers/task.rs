//! A request in a worker, with the files that belong to it.

use super::handed::{Handed, can_read};
use super::held::ZipNumber;
use super::output::WorkerOutput;
use super::part::{self, SMALL};
use super::source::BlobSource;
use super::together::WantedBytes;
use crate::dicom::Source;
use crate::intake::{EntrySource, ZipEntry};
use crate::job::{Reason, Refusal, Reply, Request, Worker, are_too_large};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::io::{self, Cursor};
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// A file of so many bytes is read by the page as a whole for tasks that want most of it.
const WHOLE: u64 = 32 << 20;

/// What a worker was asked.
pub(crate) struct WorkerTask {
    pub request: Request,
    attachments: Vec<Attachment>,
}

/// What travels beside a request.
enum Attachment {
    Buffer(ArrayBuffer),
    /// A file; or one in a zip, or in a zip in it, the outermost first.
    File(BytesFrom, Vec<ZipEntry>),
    /// Folder and name of the file that the archive is to become.
    Place([String; 2]),
}

/// Where a file's bytes come from.
enum BytesFrom {
    Blob(Blob),
    /// These bytes of a zip. A Blob of them alone costs a message to the browser's process, so it is made when it is needed.
    Part(Blob, Range<u64>, ZipNumber),
    Handed(Rc<Handed>),
}

impl WorkerTask {
    /// A task; `None` if it can't be told what is attached.
    pub fn new(request: Request, attachments: &[JsValue]) -> Option<Self> {
        let attachments = attachments.iter().map(Attachment::from_js).collect::<Option<_>>()?;
        let task = Self { request, attachments };
        // What is written can't be written again: all of it must be there before.
        let at_once = match (task.request.writes_archive(), task.wants_all()) {
            (true, _) => u64::MAX,
            (false, true) => WHOLE,
            (false, false) => SMALL,
        };
        for pieces in task.handed().map(Handed::pieces).filter(|pieces| pieces.length() <= at_once) {
            pieces.want(0, pieces.length());
        }
        Some(task)
    }

    /// Of the others a head is enough; else one fetch costs less than many of what will be wanted piece by piece.
    fn wants_all(&self) -> bool {
        !self.request.writes_archive() && !matches!(self.request, Request::Scan(_) | Request::List(_))
    }

    fn handed(&self) -> impl Iterator<Item = &Handed> {
        self.attachments.iter().filter_map(|attachment| match attachment {
            Attachment::File(BytesFrom::Handed(handed), _) => Some(&**handed),
            _ => None,
        })
    }

    /// What the page must read before it can be done.
    pub fn wanted(&self) -> Vec<JsValue> {
        self.handed().filter_map(Handed::wanted).map(JsValue::from).collect()
    }

    /// Its answer if it wants more than the page can hold.
    pub fn too_large(&self) -> Option<Reply> {
        let sizes = self.handed().map(|handed| handed.pieces().bytes());
        are_too_large(sizes).then(|| self.request.refused(Refusal::from(Reason::TooLargeHere)))
    }

    /// Takes what the page has read of what was wanted, in the same order.
    pub fn take<'a>(&self, mut bytes: impl Iterator<Item = &'a JsValue>) {
        for handed in self.handed().filter(|handed| handed.wanted().is_some()) {
            if let Some(bytes) = bytes.next() {
                handed.take(bytes);
            }
        }
    }

    /// Folder and name of the file that the archive is to become.
    pub fn place(&self) -> Option<&[String; 2]> {
        match self.attachments.first() {
            Some(Attachment::Place(place)) => Some(place),
            _ => None,
        }
    }

    /// The files that are attached, as far as this worker can read them; for each attachment one.
    pub fn files(&self) -> impl Iterator<Item = Option<WantedBytes<'_>>> {
        self.attachments.iter().map(|attachment| match attachment {
            Attachment::File(BytesFrom::Blob(blob), _) => Some(WantedBytes::all(blob)),
            Attachment::File(BytesFrom::Part(zip, part, number), _) => {
                Some(WantedBytes { blob: zip, part: part.clone(), zip: Some(*number) })
            }
            _ => None,
        })
    }

    /// Has the worker do it; `None` if an attachment can't be opened. `fetched`: what was fetched of each attachment before.
    pub fn run(
        &self,
        worker: &mut Worker,
        output: &mut WorkerOutput,
        fetched: Vec<Option<Uint8Array>>,
    ) -> Option<Reply> {
        let to_the_end = self.wants_all();
        let sources = self
            .attachments
            .iter()
            .zip(fetched)
            .filter_map(|(attachment, fetched)| attachment.source(to_the_end, fetched));
        let mut sources = sources.collect::<io::Result<Vec<_>>>().ok()?;
        let mut sources: Vec<&mut dyn Source> =
            sources.iter_mut().map(|source| source as &mut dyn Source).collect();
        Some(worker.handle(self.request.clone(), &mut sources, output))
    }
}

impl Attachment {
    fn from_js(value: &JsValue) -> Option<Self> {
        if let Some(buffer) = value.dyn_ref::<ArrayBuffer>() {
            return Some(Self::Buffer(buffer.clone()));
        }
        let Some(parts) = value.dyn_ref::<Array>() else {
            return Some(Self::File(BytesFrom::new(value.dyn_ref::<Blob>()?.clone()), Vec::new()));
        };
        if let (Some(folder), Some(name)) = (parts.get(0).as_string(), parts.get(1).as_string()) {
            return Some(Self::Place([folder, name]));
        }
        let zip: Blob = parts.get(0).dyn_into().ok()?;
        let (number, mut chain): (ZipNumber, Vec<ZipEntry>) =
            postcard::from_bytes(&parts.get(1).dyn_ref::<Uint8Array>()?.to_vec()).ok()?;
        let outermost = chain.first_mut()?;
        // Only its own part of the zip, so that nothing of its neighbours is fetched.
        let length = part::length(&zip);
        let from = outermost.start.min(length);
        let part = from..outermost.start.saturating_add(outermost.reach).min(length);
        outermost.start = 0;
        Some(Self::File(BytesFrom::part(zip, part, number)?, chain))
    }

    /// It as a source, which will be read to its end, of bytes that were fetched if there are any; `None` if it is none.
    fn source(&self, to_the_end: bool, fetched: Option<Uint8Array>) -> Option<io::Result<Box<dyn Source>>> {
        let (bytes, chain) = match self {
            Self::Buffer(buffer) => {
                return Some(Ok(Box::new(Cursor::new(Uint8Array::new(buffer).to_vec()))));
            }
            Self::File(bytes, chain) => (bytes, chain),
            Self::Place(_) => return None,
        };
        let outermost = match (bytes, fetched) {
            (BytesFrom::Blob(file), Some(fetched)) => Ok(BlobSource::fetched(Some(file), fetched)),
            (BytesFrom::Part(..), Some(fetched)) => Ok(BlobSource::fetched(None, fetched)),
            // Not if it is a zip itself, of which one file is wanted.
            _ => bytes.source(to_the_end && chain.len() <= 1),
        };
        Some(outermost.map(|source| {
            let outermost: Box<dyn Source> = Box::new(source);
            chain.iter().fold(outermost, |source, entry| Box::new(EntrySource::new(source, entry.clone())))
        }))
    }
}

impl BytesFrom {
    fn new(blob: Blob) -> Self {
        if can_read() { Self::Blob(blob) } else { Self::Handed(Rc::new(Handed::new(blob))) }
    }

    fn part(zip: Blob, part: Range<u64>, number: ZipNumber) -> Option<Self> {
        if can_read() {
            return Some(Self::Part(zip, part, number));
        }
        Some(Self::new(part::slice(&zip, &part).ok()?))
    }

    fn source(&self, to_the_end: bool) -> io::Result<BlobSource> {
        let source = match self {
            Self::Blob(blob) => BlobSource::new(blob.clone())?,
            Self::Part(zip, part, _) => {
                let part = part::slice(zip, part).map_err(|_| io::Error::from(io::ErrorKind::Other))?;
                BlobSource::new(part)?
            }
            Self::Handed(handed) => BlobSource::handed(handed.clone()),
        };
        Ok(if to_the_end { source.to_the_end() } else { source })
    }
}
