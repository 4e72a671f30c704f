//! One more image in the archive.

use super::{EXPORT, RequestKind};
use crate::{Reply, Worker};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use veilig_dicom::Source;

/// Add the attached one-entry zip to the archive. Answer: [`Reply::Ready`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Add;

impl RequestKind for Add {
    const LEAST: u64 = EXPORT;
    const WRITES_ARCHIVE: bool = true;

    fn goes_together(&self) -> bool {
        true
    }

    fn answer(self, worker: &mut Worker, sources: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        let added = match (&mut worker.archive, sources) {
            (Some(archive), [entry, ..]) => {
                let handed_out = archive.add_in_pieces(&mut **entry, |pending| pending.drain(output));
                handed_out.map(|()| Reply::Ready)
            }
            _ => Err(io::ErrorKind::InvalidInput.into()),
        };
        worker.hand_out(added, output)
    }
}
