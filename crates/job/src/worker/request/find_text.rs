//! The search for burned-in text in some frames of a file.

use super::{RequestKind, first};
use crate::worker::effort::Effort;
use crate::{Refusal, Reply, Worker, unchanged};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::ops::Range;
use veilig_burned_in::{PatientValues, TextBox, luma, merged, tints};
use veilig_codec::{PixelError, Places};
use veilig_dicom::{Head, Inflated, Source};
use veilig_study::{Fingerprint, Image};

/// Look for burned-in text in some frames of the attached file, as its own window shows them. Answer: [`Reply::Text`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FindText {
    /// The first frame, from 0.
    pub from: u32,
    /// How many.
    pub frames: u32,
    /// What the file must still be.
    pub expected: Fingerprint,
}

impl RequestKind for FindText {
    fn answer(self, worker: &mut Worker, sources: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        let range = self.range();
        Reply::Text(first(sources).and_then(|source| worker.find_text(source, &self.expected, range)))
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Text(Err(refusal))
    }

    /// Of many frames as many are looked at as are enough for one message.
    fn goes_together(&self) -> bool {
        self.frames == 1
    }

    fn frame_of(&self) -> Option<&Fingerprint> {
        Some(&self.expected)
    }
}

impl FindText {
    /// The frames, as far as there are so many.
    pub(super) fn range(&self) -> Range<u32> {
        self.from..self.from.saturating_add(self.frames)
    }
}

impl Worker {
    /// Looks at these frames as their own window shows them, or at fewer where that is work enough for one task.
    fn find_text(
        &mut self,
        source: &mut dyn Source,
        expected: &Fingerprint,
        frames: Range<u32>,
    ) -> Result<Vec<Vec<TextBox>>, Refusal> {
        let known = self.places.take().filter(|(file, _)| file == expected);
        let mut places = known.map(|(_, places)| places).unwrap_or_default();
        let found =
            unchanged(source, expected, |source, head| self.look_in(source, head, frames, &mut places));
        self.places = found.is_ok().then(|| (expected.clone(), places));
        found
    }

    /// Looks at frames of a file that was opened.
    pub(super) fn look_in(
        &mut self,
        source: &mut dyn Source,
        head: &Head,
        frames: Range<u32>,
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
        frames: Range<u32>,
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
            let (shown, tints) = match veilig_image::brightness_of(&decoded, head, frame) {
                Some(brightness) => (brightness, None),
                None => {
                    let picture = veilig_image::picture_of(decoded, head, frame, None)?;
                    (luma(&picture.pixels), tints(&picture.pixels))
                }
            };
            let mut found = self.detector.find_of(&shown, width, height, &patient);
            let mut enough = effort.is_enough(width, height);
            let grey_alone = hidden.is_none() && tints.is_none();
            for grey in hidden.into_iter().chain(tints.into_iter().flatten()) {
                found.extend(self.detector.find_of(&grey, width, height, &patient));
                enough |= effort.is_enough(width, height);
            }
            // What is seen in more than one way is still seen in one frame.
            all.push(if grey_alone { found } else { merged(found) });
            if enough {
                break;
            }
        }
        Ok(all)
    }
}
