//! Files that come in: dropped on the window, or chosen. Nothing of them is read here.
//!
//! What each browser allows on file://, http://localhost and plain http differs; `drop.rs` holds to what was
//! measured.

mod chosen;
mod drop;
mod entries;
mod handles;
mod opening;

pub use chosen::{chosen, hand_over};
pub use drop::gather;

use super::{Payload, ZipNumber};
use crate::intake::ZipEntry;
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use web_sys::{Blob, File};

/// A file and where it lay, as the browser tells it: `folder/sub/IM0001`.
#[derive(Clone, Debug)]
pub struct Picked {
    /// Path below what was dropped or chosen.
    pub path: String,
    /// The file.
    pub file: FileBytes,
}

/// Where a file's bytes are.
#[derive(Clone, Debug)]
pub struct FileBytes {
    /// A file that was chosen, or a zip that was unpacked from one.
    blob: Blob,
    /// Empty; or the entry of that zip; or the way to it through zips in zips.
    chain: Rc<[ZipEntry]>,
    /// Zips that the Blob itself was unpacked from.
    above: usize,
    /// Tells the Blob from all others of this page.
    number: u32,
    /// Bytes of the Blob, once they were asked for: Chromium asks the disk each time, and the page waits for it.
    size: OnceCell<u64>,
}

impl FileBytes {
    /// Bytes of the file.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number")]
    pub fn bytes(&self) -> u64 {
        match self.chain.last() {
            Some(entry) => entry.bytes,
            None => *self.size.get_or_init(|| self.blob.size() as u64),
        }
    }

    /// The entry that it is, in a zip.
    #[must_use]
    pub fn entry(&self) -> Option<&ZipEntry> {
        self.chain.last()
    }

    /// How many zips it lies in.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.above + self.chain.len()
    }

    /// The same file, which was unpacked from its zip.
    #[must_use]
    pub fn unpacked(&self, blob: Blob) -> Self {
        Self { above: self.depth(), ..blob.into() }
    }

    /// An entry of this file, which is a zip.
    #[must_use]
    pub fn inside(&self, entry: ZipEntry) -> Self {
        let chain = self.chain.iter().cloned().chain([entry]).collect();
        Self { chain, ..self.clone() }
    }
}

impl From<File> for FileBytes {
    fn from(file: File) -> Self {
        Blob::from(file).into()
    }
}

impl From<Blob> for FileBytes {
    fn from(blob: Blob) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        let number = LAST.fetch_add(1, Ordering::Relaxed);
        Self { blob, chain: Rc::default(), above: 0, number, size: OnceCell::new() }
    }
}

impl From<&FileBytes> for Payload {
    fn from(content: &FileBytes) -> Self {
        match content.chain.is_empty() {
            true => Self::Blob(content.blob.clone()),
            false => Self::Entry(content.blob.clone(), content.chain.clone(), ZipNumber::of(content.number)),
        }
    }
}

/// What a drop gives, little by little.
#[derive(Debug)]
pub enum Found {
    /// Some more files.
    Files(Vec<Picked>),
    /// A folder that the browser does not open: its name.
    Locked(String),
    /// A file that the browser does not open, or that never answered: its path.
    Unreadable(String),
    /// Something whose name the browser does not tell, so that it can't be opened: the folder that it lies in. Chromium
    /// does so with names that are no UTF-8; others it passes over without a sign.
    Nameless(String),
    /// That was all.
    End,
}

/// Who gets what is found.
pub type Finder = std::rc::Rc<dyn Fn(Found)>;
