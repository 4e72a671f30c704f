//! What an image's file holds, however its pixels are coded: for two files of one SOP Instance UID.

use super::RequestKind;
use crate::{Refusal, Reply, Worker, unchanged};
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::io::Write;
use veilig_codec::{PixelError, Places, Samples, decode_next};
use veilig_dicom::{DataSet, Element, Head, Source, Tag, TransferSyntax, write_dataset};
use veilig_study::{self as study, Fingerprint};

/// Attributes that follow from how pixels are coded.
const OF_CODING: [Tag; 2] = [tags::PHOTOMETRIC_INTERPRETATION, tags::PLANAR_CONFIGURATION];
const PIXEL_GROUP: u16 = 0x7FE0;

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
        let pixels = pixels(source, head).map_err(|error| error.reason());
        Ok(study::Content { head: Sha256::digest(bytes).into(), pixels })
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
