//! What becomes of each element of a file.

use super::RequestKind;
use crate::{Prepared, Reason, Refusal, Reply, Worker, explain_image};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;
use veilig_redaction::Redaction;
use veilig_study::Fingerprint;

/// Tell what the engine that was prepared makes of each element of the attached file. Answer: [`Reply::Explained`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Explain {
    /// A person looked at its series and confirmed it, as in [`ExportItem::looked`](super::ExportItem::looked).
    pub looked: bool,
    /// Rectangles to blacken in its pixels, as in [`ExportItem::redactions`](super::ExportItem::redactions).
    pub redactions: Vec<Redaction>,
    /// What the file must still be.
    pub expected: Fingerprint,
}

impl RequestKind for Explain {
    fn answer(self, worker: &mut Worker, sources: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        match (&worker.prepared, sources) {
            (Some(Prepared { engine, .. }), [source, ..]) => {
                let Self { looked, redactions, expected } = &self;
                Reply::Explained(explain_image(*source, engine, *looked, redactions, expected))
            }
            _ => Reply::Failed(Refusal::from(Reason::Unreadable)),
        }
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Explained(Err(refusal))
    }
}
