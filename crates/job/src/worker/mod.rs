//! What a worker does with a request.

mod both;
pub(crate) mod effort;
pub(crate) mod message;
mod patience;
pub(crate) mod preparation;
mod refused;
pub(crate) mod unchanged;

use crate::unchanged;
use crate::worker::effort::Effort;
use crate::{
    IdList, ListFault, Packing, Preparation, Reason, Refusal, Refused, Reply, Request, Scan, Scanned,
    explain_image, export_image, planes,
};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::io::{self, SeekFrom, Write};
use std::rc::Rc;
use veilig_archive::Archive;
use veilig_burned_in::{Detector, PatientValues, TextBox, luma};
use veilig_codec::{PixelError, Places};
use veilig_deid::{Engine, Foreseen, Identifiers, Key};
use veilig_dicom::{Head, Inflated, Source, read_head};
use veilig_image::reformat::Reduced;
use veilig_intake::Fault;
use veilig_redaction::Redaction;
use veilig_report::{Glyphs, NoGlyphs};
use veilig_study::{Fingerprint, Image, Stored};

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

    /// Looks at frames as their own window shows them: at `frames` of them from `from` on, or at fewer where that is
    /// work enough for one task.
    fn find_text(
        &mut self,
        source: &mut dyn Source,
        expected: &Fingerprint,
        from: u32,
        frames: u32,
    ) -> Result<Vec<Vec<TextBox>>, Refusal> {
        let known = self.places.take().filter(|(file, _)| file == expected);
        let mut places = known.map(|(_, places)| places).unwrap_or_default();
        let found = unchanged(source, expected, |source, head| {
            self.look_in(source, head, from..from.saturating_add(frames), &mut places)
        });
        self.places = found.is_ok().then(|| (expected.clone(), places));
        found
    }

    /// Looks at frames of a file that was opened.
    fn look_in(
        &mut self,
        source: &mut dyn Source,
        head: &Head,
        frames: std::ops::Range<u32>,
        places: &mut Places,
    ) -> Result<Vec<Vec<TextBox>>, Refusal> {
        if !head.syntax.deflated {
            return self.find_text_in(source, head, frames, places);
        }
        // Else it would be inflated anew for each frame.
        let mut inflated = Inflated::new(source)?;
        self.find_text_in(&mut inflated, &head.inflated(), frames, places)
    }

    fn find_text_in(
        &mut self,
        source: &mut dyn Source,
        head: &Head,
        frames: std::ops::Range<u32>,
        places: &mut Places,
    ) -> Result<Vec<Vec<TextBox>>, Refusal> {
        let mut effort = Effort::of(head, frames.start);
        let Image { patient, .. } = Image::from_head(head, 0);
        let patient = PatientValues::new(&patient.name, &patient.id, &patient.birth_date);
        let mut all = Vec::new();
        for frame in frames {
            let decoded = veilig_codec::decode_next(source, head, frame, places)?;
            // A palette can show text and what is around it in one colour.
            let hidden = veilig_image::hidden(&decoded, head);
            let size = |side: usize| u32::try_from(side).map_err(|_| PixelError::Unsupported);
            let (width, height) = (size(decoded.columns)?, size(decoded.rows)?);
            let shown = match veilig_image::brightness_of(&decoded, head, frame) {
                Some(brightness) => brightness,
                None => luma(&veilig_image::picture_of(decoded, head, frame, None)?.rgba),
            };
            let mut found = self.detector.find_of(&shown, width, height, &patient);
            if let Some(grey) = hidden {
                found.extend(self.detector.find_of(&grey, width, height, &patient));
            }
            all.push(found);
            if effort.is_enough(width, height) {
                break;
            }
        }
        Ok(all)
    }

    /// Moves what the archive has written so far to the output.
    fn hand_out(&mut self, reply: io::Result<Reply>, output: &mut dyn Write) -> Reply {
        match reply.and_then(|reply| self.pending.drain(output).map(|()| reply)) {
            Ok(reply) => reply,
            Err(error) => Reply::Failed(Refusal::of_writing(&error)),
        }
    }
}

/// Tells what a file is. `packed`: it lies in a zip, and is taken only if it can be unpacked to its end.
fn scan(source: &mut dyn Source, packed: bool) -> Scan {
    match veilig_intake::is_zip(source) {
        Ok(true) => return Scan::Zip,
        Ok(false) => {}
        // A faulty entry says at once what is wrong with it.
        Err(error) => {
            return Scan::No(
                Fault::of(&error).map_or_else(|| Refusal::from(Reason::Unreadable), Refusal::from),
            );
        }
    }
    let record = record(source);
    // What lies in a zip would have to be unpacked to its end for this.
    if !packed
        && matches!(&record, Err(refusal) if refusal.reason == Reason::NotDicom)
        && veilig_intake::ends_as_zip(source).unwrap_or(false)
    {
        return Scan::Zip;
    }
    let is_foreign =
        matches!(&record, Err(refusal) if matches!(refusal.reason, Reason::NotDicom | Reason::Directory));
    if packed
        && !is_foreign
        && let Err(fault) = veilig_intake::verify(source)
    {
        return Scan::No(fault.map_or_else(|| Refusal::from(Reason::Unreadable), Refusal::from));
    }
    match record {
        Ok(scanned) => Scan::Image(Box::new(scanned)),
        Err(refusal) if refusal.reason == Reason::NotDicom => match veilig_intake::foreign(source) {
            Ok(Some(foreign)) => Scan::No(Refusal::from(foreign.reason())),
            _ => Scan::No(refusal),
        },
        Err(refusal) => Scan::No(refusal),
    }
}

/// Reads one head and makes its record.
fn record(source: &mut dyn Source) -> Result<Scanned, Refusal> {
    let head = read_head(source)?;
    let bytes = source.seek(SeekFrom::End(0)).map_err(|_| Refusal::from(Reason::Unreadable))?;
    let stored = Stored::of(source, &head).map_err(|_| Refusal::from(Reason::Unreadable))?;
    let image = Image { stored, ..Image::from_head(&head, bytes) };
    if image.sop_class.is_empty() || image.sop_instance.is_empty() {
        // A slice that does not say what it is would be missed in its series.
        return Err(Refusal::from(if image.has_pixels { Reason::ImageUnnamed } else { Reason::NoImage }));
    }
    veilig_codec::check_claims(&head, bytes)?;
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    if identifiers.are_too_many() {
        return Err(Refusal::from(Reason::IdentifiersTooMany));
    }
    Ok(Scanned { image, identifiers, foreseen: Foreseen::of(&head) })
}

fn digest(source: &mut dyn Source, expected: &Fingerprint) -> Result<[u8; 32], Refusal> {
    unchanged(source, expected, |source, _| {
        source.rewind()?;
        let mut hash = Sha256::new();
        let mut piece = vec![0; 1 << 20];
        loop {
            match source.read(&mut piece)? {
                0 => return Ok(hash.finalize().into()),
                read => hash.update(piece.get(..read).unwrap_or_default()),
            }
        }
    })
}

fn show(
    source: &mut dyn Source,
    expected: &Fingerprint,
    frame: u32,
    window: Option<veilig_image::Window>,
    output: &mut dyn Write,
) -> Result<veilig_image::Picture, Refusal> {
    let mut picture =
        unchanged(source, expected, |source, head| Ok(veilig_image::picture(source, head, frame, window)?))?;
    output.write_all(&picture.rgba)?;
    picture.rgba = Vec::new();
    Ok(picture)
}

fn values(
    source: &mut dyn Source,
    expected: &Fingerprint,
    frame: u32,
    output: &mut dyn Write,
) -> Result<veilig_image::Values, Refusal> {
    let mut values =
        unchanged(source, expected, |source, head| Ok(veilig_image::values(source, head, frame)?))?;
    let bytes: Vec<u8> = std::mem::take(&mut values.units).into_iter().flat_map(f32::to_le_bytes).collect();
    output.write_all(&bytes)?;
    Ok(values)
}

fn thumbnail(
    source: &mut dyn Source,
    expected: &Fingerprint,
    frame: u32,
    redactions: &[Redaction],
) -> Result<veilig_image::Thumbnail, Refusal> {
    let picture =
        unchanged(source, expected, |source, head| Ok(veilig_image::picture(source, head, frame, None)?))?;
    Ok(veilig_image::Thumbnail::of(&picture, frame, redactions))
}

fn reduced(
    source: &mut dyn Source,
    expected: &Fingerprint,
    frame: u32,
    side: u32,
    output: &mut dyn Write,
) -> Result<Reduced, Refusal> {
    let mut reduced = planes::small(source, expected, frame, side)?;
    output.write_all(&reduced.hand_over())?;
    Ok(reduced)
}

/// The archive's sink: what it wrote and nobody took yet.
#[derive(Clone, Debug, Default)]
struct Pending(Rc<RefCell<(Vec<u8>, u64)>>);

impl Pending {
    fn drain(&self, output: &mut dyn Write) -> io::Result<()> {
        let mut state = self.0.borrow_mut();
        let bytes = std::mem::take(&mut state.0);
        state.1 += bytes.len() as u64;
        output.write_all(&bytes)
    }

    fn waiting(&self) -> u64 {
        self.0.borrow().0.len() as u64
    }

    fn handed_out(&self) -> u64 {
        self.0.borrow().1
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
