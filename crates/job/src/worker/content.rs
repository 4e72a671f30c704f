//! What an image's file holds, however its pixels are coded: for two files of one SOP Instance UID.

use crate::unchanged;
use dicom_dictionary_std::tags;
use sha2::{Digest, Sha256};
use veilig_codec::{PixelError, Places, Samples, decode_next};
use veilig_dicom::{DataSet, Element, Head, Source, Tag, TransferSyntax, write_dataset};
use veilig_reason::Refusal;
use veilig_study::{Content, Fingerprint};

/// Attributes that follow from how pixels are coded.
const OF_CODING: [Tag; 2] = [tags::PHOTOMETRIC_INTERPRETATION, tags::PLANAR_CONFIGURATION];
const PIXEL_GROUP: u16 = 0x7FE0;

/// Digests of head and decoded pixels.
///
/// # Errors
/// Where the file is no longer what was loaded, or can't be read.
pub(super) fn content(source: &mut dyn Source, expected: &Fingerprint) -> Result<Content, Refusal> {
    unchanged(source, expected, |source, head| {
        let is_kept = |element: &&Element| {
            let tag = element.tag;
            tag.1 != 0 && tag.0 != PIXEL_GROUP && !OF_CODING.contains(&tag)
        };
        let kept: DataSet = head.dataset.elements().iter().filter(is_kept).cloned().collect();
        let bytes = write_dataset(&kept, &TransferSyntax::explicit());
        let pixels = pixels(source, head).map_err(|error| error.reason());
        Ok(Content { head: Sha256::digest(bytes).into(), pixels })
    })
}

fn pixels(source: &mut dyn Source, head: &Head) -> Result<[u8; 32], PixelError> {
    let mut hash = Sha256::new();
    let mut places = Places::default();
    let frames = head.dataset.integer(tags::NUMBER_OF_FRAMES).and_then(|count| u32::try_from(count).ok());
    for number in 0..frames.unwrap_or(1).max(1) {
        let frame = decode_next(source, head, number, &mut places)?;
        let shape = (frame.rows, frame.columns, frame.components, frame.signed, frame.colours);
        hash.update(format!("{shape:?}"));
        match &frame.samples {
            Samples::Bytes(all) => hash.update(all),
            Samples::Words(all) => all.iter().for_each(|one| hash.update(one.to_le_bytes())),
            Samples::Longs(all) => all.iter().for_each(|one| hash.update(one.to_le_bytes())),
            Samples::Floats(all) => all.iter().for_each(|one| hash.update(one.to_le_bytes())),
            Samples::Doubles(all) => all.iter().for_each(|one| hash.update(one.to_le_bytes())),
        }
    }
    Ok(hash.finalize().into())
}
