//! The end of an archive.

use super::{EXPORT, RequestKind};
use crate::{Reply, Worker};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use veilig_archive::{DirectoryEntry, Manifest};
use veilig_dicom::Source;

/// End the archive. Answer: [`Reply::Finished`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Finish {
    /// What the archive says of itself.
    pub manifest: Box<Manifest>,
    /// For a DICOMDIR: with any the archive becomes a file-set.
    pub entries: Vec<DirectoryEntry>,
}

impl RequestKind for Finish {
    const LEAST: u64 = EXPORT;
    const WRITES_ARCHIVE: bool = true;

    fn answer(self, worker: &mut Worker, _: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        let finished = match worker.archive.take() {
            Some(archive) => archive.finish(*self.manifest, &self.entries),
            None => Err(io::ErrorKind::InvalidInput.into()),
        };
        let pending = worker.pending.clone();
        let reply = finished
            .map(|(_, sha256)| Reply::Finished { sha256, bytes: pending.handed_out() + pending.waiting() });
        worker.hand_out(reply, output)
    }
}
