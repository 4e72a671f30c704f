//! What a worker does with a request: each kind of it is a file of `request`.

pub mod batch;
pub(crate) mod effort;
pub(crate) mod message;
mod patience;
mod pending;
pub mod request;
pub(crate) mod unchanged;

use self::pending::Pending;
use crate::{Prepared, Refusal, Reply, Request};
use std::io::{self, Write};
use veilig_archive::Archive;
use veilig_burned_in::Detector;
use veilig_codec::Places;
use veilig_dicom::Source;
use veilig_report::{Glyphs, NoGlyphs};
use veilig_study::Fingerprint;

/// A worker's state between requests: the engine of the patient at hand, the archive being written.
pub struct Worker {
    prepared: Option<Prepared>,
    archive: Option<Archive<Pending>>,
    pending: Pending,
    glyphs: Box<dyn Glyphs>,
    detector: Detector,
    /// Where the frames of the file lie in which text was looked for last: the next task goes on there.
    places: Option<(Fingerprint, Places)>,
}

impl Default for Worker {
    fn default() -> Self {
        Self::new()
    }
}

impl Worker {
    /// A worker that was asked nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::with_glyphs(Box::new(NoGlyphs))
    }

    /// A worker that is ready to export images of a patient.
    #[must_use]
    pub fn prepared(prepared: Prepared) -> Self {
        Self { prepared: Some(prepared), ..Self::new() }
    }

    /// A worker that draws the text which the report's font lacks.
    #[must_use]
    pub fn with_glyphs(glyphs: Box<dyn Glyphs>) -> Self {
        Self {
            prepared: None,
            archive: None,
            pending: Pending::default(),
            glyphs,
            detector: Detector::new(),
            places: None,
        }
    }

    /// Does what `request` asks. `sources` are its attachments, `output` takes the bytes that travel back
    /// beside the reply (for [`Request::writes_archive`]: the archive's stream so far).
    /// A reply that is not the good one leaves an output that must be thrown away.
    pub fn handle(
        &mut self,
        request: Request,
        sources: &mut [&mut dyn Source],
        output: &mut dyn Write,
    ) -> Reply {
        request.answer(self, sources, output)
    }

    /// Moves what the archive has written so far to the output.
    fn hand_out(&mut self, reply: io::Result<Reply>, output: &mut dyn Write) -> Reply {
        match reply.and_then(|reply| self.pending.drain(output).map(|()| reply)) {
            Ok(reply) => reply,
            Err(error) => Reply::Failed(Refusal::of_writing(&error)),
        }
    }
}
