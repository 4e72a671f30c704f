//! The begin of an archive.

use super::{EXPORT, RequestKind};
use crate::worker::pending::Pending;
use crate::{Reply, Worker};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_archive::Archive;
use veilig_deid::Secret;
use veilig_dicom::Source;

/// Open a new archive. Answer: [`Reply::Ready`]. From here to [`Finish`](super::Finish) the output is one stream.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Open {
    /// Its manifest is encrypted with it.
    pub password: Option<Secret>,
}

impl RequestKind for Open {
    const LEAST: u64 = EXPORT;
    const WRITES_ARCHIVE: bool = true;

    fn answer(self, worker: &mut Worker, _: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        worker.pending = Pending::default();
        worker.archive = Some(Archive::new(worker.pending.clone(), self.password));
        worker.hand_out(Ok(Reply::Ready), output)
    }
}
