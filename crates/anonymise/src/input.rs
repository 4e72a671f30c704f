//! A file that is read: on the disk, or in a zip.

use std::fs::File;
use std::io::{self, Cursor};
use std::path::PathBuf;
use std::sync::Arc;
use veilig::dicom::Source;
use veilig::intake::{EntrySource, ZipEntry};

/// A file, or an entry of a zip.
#[derive(Clone, Debug)]
pub struct Input {
    /// Where it lies: a zip's path goes before its entry's.
    pub path: String,
    file: PathBuf,
    /// What lay deflated in a zip and was unpacked as a whole: a zip, or an image of many frames.
    pub unpacked: Option<Arc<[u8]>>,
    /// The way to it through zips.
    pub chain: Vec<ZipEntry>,
    /// So many zips are around it.
    pub depth: usize,
}

impl Input {
    /// A file that lies in no zip.
    pub fn of_file(file: PathBuf) -> Self {
        Self { path: file.display().to_string(), file, unpacked: None, chain: Vec::new(), depth: 0 }
    }

    /// Opens it.
    pub fn open(&self) -> io::Result<Box<dyn Source>> {
        let mut source: Box<dyn Source> = match &self.unpacked {
            Some(bytes) => Box::new(Cursor::new(bytes.clone())),
            // A pipe that took the file's place would keep whoever opens it waiting.
            None if !self.file.metadata()?.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
            None => Box::new(File::open(&self.file)?),
        };
        for entry in &self.chain {
            source = Box::new(EntrySource::new(source, entry.clone()));
        }
        Ok(source)
    }

    /// Its bytes.
    pub fn bytes(&self) -> u64 {
        match (self.chain.last(), &self.unpacked) {
            (Some(entry), _) => entry.bytes,
            (None, Some(bytes)) => bytes.len() as u64,
            (None, None) => self.file.metadata().map_or(0, |file| file.len()),
        }
    }

    /// An entry of it, which is a zip.
    pub fn inside(&self, entry: ZipEntry) -> Self {
        let path = format!("{}/{}", self.path, entry.name);
        let chain = self.chain.iter().cloned().chain([entry]).collect();
        Self { path, chain, depth: self.depth + 1, ..self.clone() }
    }
}
