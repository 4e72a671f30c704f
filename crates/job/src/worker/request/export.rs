//! One image on its way out.

use super::RequestKind;
use crate::{Prepared, Reason, Refusal, Reply, Worker, export_image};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_deid::Inspection;
use veilig_dicom::Source;
use veilig_redaction::Redaction;
use veilig_study::Fingerprint;

/// Export the attached file, by the engine that was prepared. Answer: [`Reply::Exported`] (a one-entry zip as output) or
/// [`Reply::LeftOut`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportItem {
    /// Name of its entry.
    pub entry: String,
    /// A person looked at its series and confirmed it.
    pub looked: bool,
    /// It may show the patient in its pixels, by its header or by the search.
    #[serde(default)]
    pub suspect: bool,
    /// Rectangles to blacken in its pixels. Those beyond the image are ignored.
    #[serde(default)]
    pub redactions: Vec<Redaction>,
    /// What the file must still be.
    pub expected: Fingerprint,
}

impl ExportItem {
    /// Whether a person looked at its pixels, for its markers.
    #[must_use]
    pub fn inspection(&self) -> Inspection {
        match (self.looked, self.suspect) {
            (true, _) => Inspection::Done,
            (false, true) => Inspection::Missing,
            (false, false) => Inspection::NotNeeded,
        }
    }
}

impl RequestKind for ExportItem {
    fn answer(self, worker: &mut Worker, sources: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        match (&worker.prepared, sources) {
            // A name under another ID means that this worker is prepared for another patient or export.
            (Some(Prepared { engine, packing }), [source, ..]) if engine.is_for(&self.entry) => {
                match export_image(*source, engine, &self, packing, output) {
                    Ok(exported) => Reply::Exported(Box::new(exported)),
                    Err(refusal) => Reply::LeftOut(refusal),
                }
            }
            _ => Reply::Failed(Refusal::from(Reason::Unreadable)),
        }
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::LeftOut(refusal)
    }

    fn goes_together(&self) -> bool {
        true
    }

    fn frame_of(&self) -> Option<&Fingerprint> {
        Some(&self.expected)
    }
}
