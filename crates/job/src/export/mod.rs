//! One image on its way out: head rewritten, pixels streamed, both checked, packed into a one-entry zip.

mod pixel_check;

use super::{ExportItem, Exported, Reason, Refusal, unchanged};
use dicom_dictionary_std::{tags, uids};
use flate2::write::{DeflateDecoder, DeflateEncoder};
use pixel_check::PixelCheck;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::io::{self, Write};
use veilig_archive::{Compression, DirectoryEntry, pack_entry};
use veilig_codec::{Copied, copy_pixels};
use veilig_deid::{Deidentified, Engine, ExplainedElement, Foreseen, Inspection, Secret};
use veilig_dicom::{Head, Source, TransferSyntax, file_meta, pixel_header, write_dataset};
use veilig_redaction::{Codecs, FrameDecoder, Plan, Redaction};
use veilig_study::{Fingerprint, lack};

/// How the images of an export are packed, and what is told of them.
#[derive(Clone, Debug, Default)]
pub struct Packing {
    /// How entries are compressed.
    pub compression: Compression,
    /// Entries are encrypted with it.
    pub password: Option<Secret>,
    /// Tell what was replaced by what.
    pub mapping: bool,
    /// Tell what a DICOMDIR needs.
    pub file_set: bool,
}

/// Exports one file, if it is still what `item` expects: reads it from `source`, writes its one-entry zip to `output`.
///
/// # Errors
/// Why the image is left out; `output` must then be thrown away.
pub fn export_image(
    source: &mut dyn Source,
    engine: &Engine,
    item: &ExportItem,
    packing: &Packing,
    output: &mut dyn Write,
) -> Result<Exported, Refusal> {
    unchanged(source, &item.expected, |source, head| {
        export_opened(source, head, engine, item, packing, output)
    })
}

/// The same within [`unchanged`], which compares before and after.
pub(crate) fn export_opened(
    source: &mut dyn Source,
    head: &Head,
    engine: &Engine,
    item: &ExportItem,
    packing: &Packing,
    output: &mut dyn Write,
) -> Result<Exported, Refusal> {
    let exported = export_head(source, head, engine, item, packing, output)?;
    // What lies in a zip was compared with its checksum when it was loaded; what was read now may be less than all.
    source.verify().map_err(|_| Refusal::from(Reason::Changed))?;
    Ok(exported)
}

/// Exports one file whose head was read.
fn export_head(
    source: &mut dyn Source,
    head: &Head,
    engine: &Engine,
    item: &ExportItem,
    packing: &Packing,
    output: &mut dyn Write,
) -> Result<Exported, Refusal> {
    let mut decoder = Codecs::default();
    let CheckedHead { plan, deidentified, meta, dataset, syntax } =
        checked(source, head, engine, item.inspection(), &item.redactions, &mut decoder)?;
    let blackened = plan.as_ref().map(Plan::blackened).unwrap_or_default();
    let mut redaction = ImageRedaction { plan, decoder: &mut decoder };
    let mut pixels = Copied::default();
    let mut counted = Counted::default();
    let password = packing.password.as_ref();
    pack_entry(output, &item.entry, packing.compression, password, |entry| -> Result<(), Refusal> {
        let mut file = Tee { first: entry, second: &mut counted };
        file.write_all(&meta)?;
        if head.syntax.deflated {
            pixels = write_deflated(source, head, &mut redaction, &dataset, engine, &mut file)?;
        } else {
            file.write_all(&dataset)?;
            pixels = write_pixels(source, head, &mut redaction, engine, &mut file)?;
        }
        Ok(())
    })?;
    // From what was written and checked, never from the source.
    let codes = deidentified.codes();
    let directory =
        packing.file_set.then(|| Box::new(DirectoryEntry::of(&deidentified.dataset, &syntax, &item.entry)));
    Ok(Exported {
        bytes: counted.bytes,
        sha256: counted.digest(),
        modality: deidentified.dataset.text(tags::MODALITY).unwrap_or_default().to_owned(),
        study_instance: deidentified.study_instance,
        series_instance: deidentified.series_instance,
        pixels,
        codes,
        blackened,
        foreseen: if deidentified.lost.is_empty() { Foreseen::default() } else { Foreseen::of(head) },
        lost: deidentified.lost,
        mapping: packing.mapping.then(|| Box::new(deidentified.mapping)),
        directory,
    })
}

/// Tells what becomes of each element of a file, as [`export_image`] would write it.
///
/// # Errors
/// Why the image would be left out, as far as its head and the plan of its redaction tell; also that it is no longer
/// what is expected.
pub fn explain_image(
    source: &mut dyn Source,
    engine: &Engine,
    looked: bool,
    redactions: &[Redaction],
    expected: &Fingerprint,
) -> Result<Vec<ExplainedElement>, Refusal> {
    unchanged(source, expected, |source, head| {
        let CheckedHead { plan, .. } =
            checked(source, head, engine, looked.into(), redactions, &mut Codecs::default())?;
        match &plan {
            None => engine.explain(head, looked),
            Some(plan) => {
                engine.explain_with(head, looked, plan.syntax(), |dataset| plan.head(head, dataset))
            }
        }
    })
}

/// What is written before the pixels.
struct CheckedHead {
    /// What is blackened, if anything.
    plan: Option<Plan>,
    deidentified: Deidentified,
    meta: Vec<u8>,
    /// Up to the pixel data's value.
    dataset: Vec<u8>,
    /// How it is written.
    syntax: TransferSyntax,
}

/// De-identifies a head, writes it and checks what was written.
fn checked(
    source: &mut dyn Source,
    head: &Head,
    engine: &Engine,
    inspection: Inspection,
    redactions: &[Redaction],
    decoder: &mut dyn FrameDecoder,
) -> Result<CheckedHead, Refusal> {
    // The scan asked this, too; what lies in the file now is what goes out.
    if let Some(lack) = lack(head) {
        return Err(Refusal::from(lack.reason()));
    }
    let plan = Plan::new(source, head, redactions, decoder)?;
    let mut deidentified = engine.apply(head, inspection)?;
    let mut meant = Cow::Borrowed(head);
    if let Some(plan) = &plan {
        plan.head(head, &mut deidentified.dataset);
        let (syntax, pixels) = (plan.syntax().clone(), Some(*plan.place()));
        meant = Cow::Owned(Head { syntax, pixels, ..head.clone() });
    }
    let meta = file_meta(&deidentified.sop_class, &deidentified.sop_instance, &meant.syntax);
    let mut dataset = write_dataset(&deidentified.dataset, &meant.syntax);
    if let Some(place) = &meant.pixels {
        dataset.extend(pixel_header(place, &meant.syntax));
    }
    engine.check(&[meta.as_slice(), &dataset].concat(), &meant, &deidentified)?;
    let syntax = meant.syntax.clone();
    Ok(CheckedHead { plan, deidentified, meta, dataset, syntax })
}

/// What is blackened in an image, and who decodes its frames.
struct ImageRedaction<'a> {
    plan: Option<Plan>,
    decoder: &'a mut dyn FrameDecoder,
}

/// Streams the pixel data's value and checks it against the source: all of it, or all outside the rectangles.
fn write_pixels(
    source: &mut dyn Source,
    head: &Head,
    redaction: &mut ImageRedaction<'_>,
    engine: &Engine,
    file: &mut dyn Write,
) -> Result<Copied, Refusal> {
    let Some(mut place) = head.pixels else { return Ok(Copied::default()) };
    let mut check = PixelCheck::default();
    let copied = if let Some(plan) = &redaction.plan {
        place = *plan.place();
        let redacted = plan.copy(source, head, redaction.decoder, &mut |bytes| file.write_all(bytes))?;
        check.redacted(&redacted);
        redacted.copied
    } else {
        // What a codestream's syntax can't decide is searched; of RLE and deflated frames every byte is known.
        let exact =
            matches!(head.syntax.uid.as_str(), uids::RLE_LOSSLESS | uids::DEFLATED_IMAGE_FRAME_COMPRESSION);
        let coded = head.syntax.encapsulated && !exact;
        copy_pixels(source, head, &mut |piece| {
            check.piece(piece, |bytes| coded && engine.finds_in(bytes));
            file.write_all(piece.after)
        })?
    };
    check.verdict(&place, &copied)?;
    if copied.bytes % 2 == 1 {
        file.write_all(&[0])?;
    }
    Ok(copied)
}

/// Deflates data set and pixels (PS3.5 A.5), inflates what came of it and compares.
fn write_deflated(
    source: &mut dyn Source,
    head: &Head,
    redaction: &mut ImageRedaction<'_>,
    dataset: &[u8],
    engine: &Engine,
    file: &mut dyn Write,
) -> Result<Copied, Refusal> {
    let mut packed = Counted::default();
    let mut meant = Counted::default();
    let mut inflated = DeflateDecoder::new(Counted::default());
    let copied;
    {
        let mut both = Tee { first: file, second: &mut inflated };
        let counting = Tee { first: &mut both, second: &mut packed };
        let mut deflater = DeflateEncoder::new(counting, flate2::Compression::new(6));
        let mut stream = Tee { first: &mut deflater, second: &mut meant };
        stream.write_all(dataset)?;
        copied = write_pixels(source, head, redaction, engine, &mut stream)?;
        deflater.finish()?;
    }
    if packed.bytes % 2 == 1 {
        file.write_all(&[0])?;
    }
    let inflated = inflated.finish()?;
    if (inflated.bytes, inflated.digest()) != (meant.bytes, meant.digest()) {
        return Err(Refusal::from(Reason::CheckStructure));
    }
    Ok(copied)
}

/// Writes to two places.
struct Tee<'a> {
    first: &'a mut dyn Write,
    second: &'a mut dyn Write,
}

impl Write for Tee<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.first.write_all(bytes)?;
        self.second.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.first.flush()?;
        self.second.flush()
    }
}

/// Counts and hashes what is written to it.
#[derive(Clone, Default)]
struct Counted {
    bytes: u64,
    sha256: Sha256,
}

impl Counted {
    fn digest(&self) -> [u8; 32] {
        self.sha256.clone().finalize().into()
    }
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        self.sha256.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
