//! What an image's file holds, however its pixels are coded: for two files of one SOP Instance UID.

use super::RequestKind;
use crate::{Refusal, Reply, Worker, unchanged};
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::io::Write;
use veilig_codec::{PixelError, Places, Samples, decode_next};
use veilig_dicom::{DataSet, Element, Head, Inflated, Source, Tag, TransferSyntax, write_dataset};
use veilig_study::{self as study, Fingerprint};

/// Attributes that follow from how pixels are coded.
const OF_CODING: [Tag; 2] = [tags::PHOTOMETRIC_INTERPRETATION, tags::PLANAR_CONFIGURATION];
const PIXEL_GROUP: u16 = 0x7FE0;
/// So much memory all frames may ask for, and so many times the file's bytes: no scanner packs closer, and what a hostile file
/// promises is not decoded to compare it.
const ANY_MEMORY: u64 = 64 << 20;
const CLOSEST: u64 = 1024;

/// What each attached file holds, however its pixels are coded. Answer: [`Reply::Contents`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Content {
    /// What each must still be.
    pub expected: Vec<Fingerprint>,
}

impl RequestKind for Content {
    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        let contents = sources.iter_mut().zip(&self.expected);
        Reply::Contents(contents.map(|(one, expected)| content(*one, expected).ok()).collect())
    }

    fn refused(&self, _: Refusal) -> Reply {
        Reply::Contents(vec![None; self.expected.len()])
    }

    fn goes_together(&self) -> bool {
        true
    }

    fn frame_of(&self) -> Option<&Fingerprint> {
        self.expected.iter().max_by_key(|expected| expected.frame_memory)
    }
}

/// Digests of head and decoded pixels.
fn content(source: &mut dyn Source, expected: &Fingerprint) -> Result<study::Content, Refusal> {
    unchanged(source, expected, |source, head| {
        let is_kept = |element: &&Element| {
            let tag = element.tag;
            tag.1 != 0 && tag.0 != PIXEL_GROUP && !OF_CODING.contains(&tag)
        };
        let kept: DataSet = head.dataset.elements().iter().filter(is_kept).cloned().collect();
        let bytes = write_dataset(&kept, &TransferSyntax::explicit());
        let pixels = pixels(source, head, expected.bytes).map_err(|error| error.reason());
        Ok(study::Content { head: Sha256::digest(bytes).into(), pixels })
    })
}

/// The digest of all samples of a file with so many bytes.
fn pixels(source: &mut dyn Source, head: &Head, bytes: u64) -> Result<[u8; 32], PixelError> {
    let frames = head.dataset.integer(tags::NUMBER_OF_FRAMES).and_then(|count| u32::try_from(count).ok());
    let frames = frames.unwrap_or(1).max(1);
    let most = bytes.saturating_mul(CLOSEST).saturating_add(ANY_MEMORY);
    if head.frame_memory().saturating_mul(u64::from(frames)) > most {
        return Err(PixelError::TooLarge);
    }
    if head.syntax.deflated {
        // Else it would be inflated anew for each frame.
        return samples(&mut Inflated::new(source)?, &head.inflated(), frames);
    }
    samples(source, head, frames)
}

fn samples(source: &mut dyn Source, head: &Head, frames: u32) -> Result<[u8; 32], PixelError> {
    let mut hash = Sha256::new();
    let mut places = Places::default();
    for number in 0..frames {
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;
    use veilig_dicom::{PixelPlace, VR};

    #[test]
    fn what_a_small_file_promises_is_not_decoded_to_compare_it() {
        let mut head = Head::from_iter([
            Element::new(tags::ROWS, VR::US, 8192_u16.to_le_bytes()),
            Element::new(tags::COLUMNS, VR::US, 8192_u16.to_le_bytes()),
            Element::new(tags::BITS_ALLOCATED, VR::US, 16_u16.to_le_bytes()),
            Element::new(tags::NUMBER_OF_FRAMES, VR::IS, "50"),
        ]);
        head.pixels = Some(PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length: None });
        let told = |bytes| pixels(&mut Cursor::new(Vec::new()), &head, bytes);
        assert!(matches!(told(1000), Err(PixelError::TooLarge)));
        assert!(!matches!(told(1 << 30), Err(PixelError::TooLarge)), "a file that may hold them is tried");
    }

    #[test]
    fn two_files_are_large_if_one_of_them_is() {
        let one = |frame_memory| Fingerprint { frame_memory, ..Fingerprint::default() };
        let content = Content { expected: vec![one(1), one(900)] };
        assert_eq!(content.frame_of().map(|of| of.frame_memory), Some(900));
    }
}
