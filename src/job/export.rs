//! One image on its way out: head rewritten, pixels streamed, both checked, packed into a one-entry zip.

use super::{ExportItem, Exported, Reason};
use crate::archive::{Compression, pack_entry};
use crate::deid::{Engine, Refusal, Secret};
use crate::dicom::{Head, HeadError, Source, file_meta, pixel_header, read_head, write_dataset};
use crate::pixel::{Copied, PixelError, copy_pixels};
use flate2::write::{DeflateDecoder, DeflateEncoder};
use sha2::{Digest, Sha256};
use std::io::{self, Write};

/// How the images of an export are packed, and what is told of them.
#[derive(Clone, Debug, Default)]
pub struct Packing {
    /// How entries are compressed.
    pub compression: Compression,
    /// Entries are encrypted with it.
    pub password: Option<Secret>,
    /// Tell what was replaced by what.
    pub mapping: bool,
}

/// Exports one file: reads it from `source`, writes its one-entry zip to `output`.
///
/// # Errors
/// Why the image is left out; `output` must then be thrown away.
pub fn export_image(
    source: &mut dyn Source,
    engine: &Engine,
    item: &ExportItem,
    packing: &Packing,
    output: &mut dyn Write,
) -> Result<Exported, Reason> {
    let head = read_head(source)?;
    let deidentified = engine.apply(&head, item.looked)?;
    let meta = file_meta(&deidentified.sop_class, &deidentified.sop_instance, &head.syntax);
    let mut dataset = write_dataset(&deidentified.dataset, &head.syntax);
    if let Some(place) = &head.pixels {
        dataset.extend(pixel_header(place, &head.syntax));
    }
    engine.check(&[meta.as_slice(), &dataset].concat(), &head, &deidentified)?;

    let mut pixels = Copied::default();
    let mut counted = Counted::default();
    let password = packing.password.as_ref();
    pack_entry(output, &item.entry, packing.compression, password, |entry| -> Result<(), Reason> {
        let mut file = Tee { first: entry, second: &mut counted };
        file.write_all(&meta)?;
        if head.syntax.deflated {
            pixels = write_deflated(source, &head, &dataset, &mut file)?;
        } else {
            file.write_all(&dataset)?;
            pixels = write_pixels(source, &head, &mut file)?;
        }
        Ok(())
    })?;
    Ok(Exported {
        bytes: counted.bytes,
        sha256: counted.digest(),
        study_instance: deidentified.study_instance,
        series_instance: deidentified.series_instance,
        pixels,
        mapping: packing.mapping.then(|| Box::new(deidentified.mapping)),
    })
}

/// Streams the pixel data's value and checks each piece against the source.
fn write_pixels(source: &mut dyn Source, head: &Head, file: &mut dyn Write) -> Result<Copied, Reason> {
    let Some(place) = head.pixels else { return Ok(Copied::default()) };
    let mut equal = true;
    let copied = copy_pixels(source, head, &mut |piece| {
        equal &= piece.verify();
        file.write_all(piece.after)
    })?;
    if !equal || place.length.is_some_and(|length| length != copied.bytes) {
        return Err(Reason::new("check-pixels"));
    }
    if copied.bytes % 2 == 1 {
        file.write_all(&[0])?;
    }
    Ok(copied)
}

/// Deflates data set and pixels (PS3.5 A.5), inflates what came of it and compares.
fn write_deflated(
    source: &mut dyn Source,
    head: &Head,
    dataset: &[u8],
    file: &mut dyn Write,
) -> Result<Copied, Reason> {
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
        copied = write_pixels(source, head, &mut stream)?;
        deflater.finish()?;
    }
    if packed.bytes % 2 == 1 {
        file.write_all(&[0])?;
    }
    let inflated = inflated.finish()?;
    if (inflated.bytes, inflated.digest()) != (meant.bytes, meant.digest()) {
        return Err(Reason::new("check-structure"));
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

impl From<HeadError> for Reason {
    fn from(error: HeadError) -> Self {
        let place = match &error {
            HeadError::Truncated(tag) | HeadError::Malformed(tag) | HeadError::TooDeep(tag) => {
                tag.to_string()
            }
            _ => String::new(),
        };
        Self { code: error.code().to_owned(), place }
    }
}

impl From<Refusal> for Reason {
    fn from(refusal: Refusal) -> Self {
        Self { code: refusal.code, place: refusal.place }
    }
}

impl From<PixelError> for Reason {
    fn from(error: PixelError) -> Self {
        Self::new(match error {
            PixelError::NoImage => "no-image",
            PixelError::Unsupported => "pixels-unsupported",
            PixelError::Truncated => "pixels-truncated",
            PixelError::Codestream => "pixels-codestream",
            PixelError::UnusedBits => "pixels-unused-bits",
            PixelError::Io(_) => "write-failed",
        })
    }
}

impl From<io::Error> for Reason {
    fn from(_: io::Error) -> Self {
        Self::new("write-failed")
    }
}
