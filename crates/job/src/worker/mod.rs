//! What a worker does with a request.

mod both;
mod content;
pub(crate) mod effort;
pub(crate) mod message;
mod patience;
mod pending;
mod pictures;
pub(crate) mod preparation;
mod refused;
mod scan;
mod text;
pub(crate) mod unchanged;

use self::content::content;
use self::pending::Pending;
use self::pictures::{digest, reduced, show, thumbnail, values};
use self::scan::scan;
use crate::{
    IdList, ListFault, Packing, Preparation, Reason, Refusal, Refused, Reply, Request, explain_image,
    export_image,
};
use std::io::{self, Write};
use veilig_archive::Archive;
use veilig_burned_in::Detector;
use veilig_codec::Places;
use veilig_deid::{Engine, Key};
use veilig_dicom::Source;
use veilig_intake::Fault;
use veilig_report::{Glyphs, NoGlyphs};
use veilig_study::Fingerprint;

/// A worker's state between requests: the engine of the patient at hand, the archive being written.
pub struct Worker {
    prepared: Option<(Engine, Packing)>,
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
        match request {
            Request::Scan { packed } => {
                Reply::Scanned(sources.iter_mut().map(|source| scan(*source, packed)).collect())
            }
            Request::List => match sources {
                [source, ..] => Reply::Listed(veilig_intake::list(*source)),
                [] => Reply::Failed(Refusal::from(Reason::Unreadable)),
            },
            Request::Unpack => match sources {
                [source, ..] => match source.rewind().and_then(|()| io::copy(*source, output)) {
                    Ok(_) => Reply::Unpacked,
                    Err(error) => Reply::Failed(
                        Fault::of(&error).map_or_else(|| Refusal::from(Reason::Unreadable), Refusal::from),
                    ),
                },
                [] => Reply::Failed(Refusal::from(Reason::Unreadable)),
            },
            Request::Digest(expected) => Reply::Digests(
                sources
                    .iter_mut()
                    .zip(&expected)
                    .map(|(one, expected)| digest(*one, expected).ok())
                    .collect(),
            ),
            Request::Content(expected) => Reply::Contents(
                sources
                    .iter_mut()
                    .zip(&expected)
                    .map(|(one, expected)| content(*one, expected).ok())
                    .collect(),
            ),
            Request::Picture { frame, window, expected } => Reply::Picture(match sources {
                [source, ..] => show(*source, &expected, frame, window, output),
                [] => Err(Refusal::from(Reason::Unreadable)),
            }),
            Request::Values { frame, expected } => Reply::Values(match sources {
                [source, ..] => values(*source, &expected, frame, output),
                [] => Err(Refusal::from(Reason::Unreadable)),
            }),
            Request::Thumbnail { frame, redactions, expected } => Reply::Thumbnail(match sources {
                [source, ..] => thumbnail(*source, &expected, frame, &redactions),
                [] => Err(Refusal::from(Reason::Unreadable)),
            }),
            Request::Reduce { frame, side, expected } => Reply::Reduced(match sources {
                [source, ..] => reduced(*source, &expected, frame, side, output),
                [] => Err(Refusal::from(Reason::Unreadable)),
            }),
            Request::FindText { from, frames, expected } => Reply::Text(match sources {
                [source, ..] => self.find_text(*source, &expected, from, frames),
                [] => Err(Refusal::from(Reason::Unreadable)),
            }),
            Request::Both(both) => Reply::Both(Box::new(self.both(*both, sources, output))),
            Request::Prepare(preparation) => {
                let Preparation { options, subject, compression, password, mapping_tables, file_set, order } =
                    *preparation;
                let packing = Packing { compression, password, mapping: mapping_tables, file_set };
                self.prepared = Some((Engine::new(options, subject).with_order(order), packing));
                Reply::Ready
            }
            Request::Export(item) => match (&self.prepared, sources) {
                // A name under another ID means that this worker is prepared for another patient or export.
                (Some((engine, packing)), [source, ..]) if engine.is_for(&item.entry) => {
                    match export_image(*source, engine, &item, packing, output) {
                        Ok(exported) => Reply::Exported(Box::new(exported)),
                        Err(refusal) => Reply::LeftOut(refusal),
                    }
                }
                _ => Reply::Failed(Refusal::from(Reason::Unreadable)),
            },
            Request::Explain { looked, redactions, expected } => match (&self.prepared, sources) {
                (Some((engine, _)), [source, ..]) => {
                    Reply::Explained(explain_image(*source, engine, looked, &redactions, &expected))
                }
                _ => Reply::Failed(Refusal::from(Reason::Unreadable)),
            },
            Request::Open(password) => {
                self.pending = Pending::default();
                self.archive = Some(Archive::new(self.pending.clone(), password));
                self.hand_out(Ok(Reply::Ready), output)
            }
            Request::Add => {
                let added = match (&mut self.archive, sources) {
                    (Some(archive), [entry, ..]) => archive.add(&mut **entry).map(|()| Reply::Ready),
                    _ => Err(io::ErrorKind::InvalidInput.into()),
                };
                self.hand_out(added, output)
            }
            Request::Finish(manifest, entries) => {
                let finished = match self.archive.take() {
                    Some(archive) => archive.finish(*manifest, &entries),
                    None => Err(io::ErrorKind::InvalidInput.into()),
                };
                let pending = self.pending.clone();
                let reply = finished.map(|(_, sha256)| Reply::Finished {
                    sha256,
                    bytes: pending.handed_out() + pending.waiting(),
                });
                self.hand_out(reply, output)
            }
            Request::Print(report) => {
                let printed = veilig_report::print(&report, &*self.glyphs).ok();
                match printed.map(|pdf| output.write_all(&pdf)) {
                    Some(Ok(())) => Reply::Printed,
                    _ => Reply::Failed(Refusal::from(Reason::WriteFailed)),
                }
            }
            Request::ReadIds => Reply::Ids(match sources {
                [source, ..] => IdList::of(*source).map(Box::new),
                [] => Err(ListFault::new(Refused::Unreadable)),
            }),
            Request::DeriveKey(study_key) => match Key::from_study_key(study_key.expose()) {
                Ok(key) => Reply::Key(key),
                Err(error) => Reply::Failed(Refusal::from(error.reason())),
            },
        }
    }

    /// Moves what the archive has written so far to the output.
    fn hand_out(&mut self, reply: io::Result<Reply>, output: &mut dyn Write) -> Reply {
        match reply.and_then(|reply| self.pending.drain(output).map(|()| reply)) {
            Ok(reply) => reply,
            Err(error) => Reply::Failed(Refusal::of_writing(&error)),
        }
    }
}
