//! A frame's small picture.

use super::{RequestKind, first};
use crate::{Refusal, Reply, Worker, unchanged};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;
use veilig_redaction::Redaction;
use veilig_study::Fingerprint;

/// A small picture of a frame of the attached file. Answer: [`Reply::Thumbnail`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Thumbnail {
    /// Frame, from 0.
    pub frame: u32,
    /// Rectangles that are black in it.
    pub redactions: Vec<Redaction>,
    /// What the file must still be.
    pub expected: Fingerprint,
}

impl RequestKind for Thumbnail {
    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        Reply::Thumbnail(first(sources).and_then(|source| self.of(source)))
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Thumbnail(Err(refusal))
    }

    fn frame_of(&self) -> Option<&Fingerprint> {
        Some(&self.expected)
    }
}

impl Thumbnail {
    fn of(&self, source: &mut dyn Source) -> Result<veilig_image::Thumbnail, Refusal> {
        let picture = unchanged(source, &self.expected, |source, head| {
            Ok(veilig_image::picture(source, head, self.frame, None)?)
        })?;
        Ok(veilig_image::Thumbnail::of(&picture, self.frame, &self.redactions))
    }
}
