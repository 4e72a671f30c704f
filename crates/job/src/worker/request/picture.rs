//! A frame's picture for the screen.

use super::{RequestKind, first};
use crate::{Refusal, Reply, Worker, unchanged};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;
use veilig_image::Window;
use veilig_study::Fingerprint;

/// The picture of a frame of the attached file. Answer: [`Reply::Picture`], its pixels as output.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Picture {
    /// Frame, from 0.
    pub frame: u32,
    /// Window; `None`: the file's own.
    pub window: Option<Window>,
    /// What the file must still be.
    pub expected: Fingerprint,
}

impl RequestKind for Picture {
    const IS_READ: bool = true;

    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        Reply::Picture(first(sources).and_then(|source| self.of(source, output)))
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Picture(Err(refusal))
    }

    fn frame_of(&self) -> Option<&Fingerprint> {
        Some(&self.expected)
    }
}

impl Picture {
    fn of(&self, source: &mut dyn Source, output: &mut dyn Write) -> Result<veilig_image::Picture, Refusal> {
        let mut picture = unchanged(source, &self.expected, |source, head| {
            Ok(veilig_image::picture(source, head, self.frame, self.window)?)
        })?;
        output.write_all(&std::mem::take(&mut picture.pixels))?;
        Ok(picture)
    }
}
