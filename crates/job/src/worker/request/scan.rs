//! What a file is: an image with its record, a zip, or why it stays away.

use super::RequestKind;
use crate::{Reason, Refusal, Reply, Scanned, ScannedFile, Worker};
use serde::{Deserialize, Serialize};
use std::io::{SeekFrom, Write};
use veilig_deid::{Foreseen, Identifiers};
use veilig_dicom::{Source, read_head};
use veilig_intake::Fault;
use veilig_study::{Image, Stored};

/// Read the heads of all attached files. Answer: [`Reply::Scanned`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Scan {
    /// They lie in zips: images among them are read to their end, so that none is taken that is damaged.
    pub packed: bool,
}

impl RequestKind for Scan {
    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        Reply::Scanned(sources.iter_mut().map(|source| scan(*source, self.packed)).collect())
    }

    fn goes_together(&self) -> bool {
        true
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Scanned(vec![ScannedFile::No(refusal)])
    }
}

/// Tells what a file is. `packed`: it lies in a zip, and is taken only if it can be unpacked to its end.
fn scan(source: &mut dyn Source, packed: bool) -> ScannedFile {
    match veilig_intake::is_zip(source) {
        Ok(true) => return ScannedFile::Zip,
        Ok(false) => {}
        // A faulty entry says at once what is wrong with it.
        Err(error) => {
            return ScannedFile::No(
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
        return ScannedFile::Zip;
    }
    let is_foreign =
        matches!(&record, Err(refusal) if matches!(refusal.reason, Reason::NotDicom | Reason::Directory));
    if packed
        && !is_foreign
        && let Err(fault) = veilig_intake::verify(source)
    {
        return ScannedFile::No(fault.map_or_else(|| Refusal::from(Reason::Unreadable), Refusal::from));
    }
    match record {
        Ok(scanned) => ScannedFile::Image(Box::new(scanned)),
        Err(refusal) if refusal.reason == Reason::NotDicom => match veilig_intake::foreign(source) {
            Ok(Some(foreign)) => ScannedFile::No(Refusal::from(foreign.reason())),
            _ => ScannedFile::No(refusal),
        },
        Err(refusal) => ScannedFile::No(refusal),
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
