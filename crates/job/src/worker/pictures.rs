//! What is made of an image's file for the screen, and its digest: all of the file that was loaded.

use crate::unchanged;
use crate::{Refusal, planes};
use sha2::{Digest, Sha256};
use std::io::Write;
use veilig_dicom::Source;
use veilig_image::reformat::Reduced;
use veilig_redaction::Redaction;
use veilig_study::Fingerprint;

pub(super) fn digest(source: &mut dyn Source, expected: &Fingerprint) -> Result<[u8; 32], Refusal> {
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

pub(super) fn show(
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

pub(super) fn values(
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

pub(super) fn thumbnail(
    source: &mut dyn Source,
    expected: &Fingerprint,
    frame: u32,
    redactions: &[Redaction],
) -> Result<veilig_image::Thumbnail, Refusal> {
    let picture =
        unchanged(source, expected, |source, head| Ok(veilig_image::picture(source, head, frame, None)?))?;
    Ok(veilig_image::Thumbnail::of(&picture, frame, redactions))
}

pub(super) fn reduced(
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
