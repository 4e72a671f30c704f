//! A frame made small, for planes across the slices of its series.

use super::{RequestKind, first};
use crate::{Refusal, Reply, Worker, planes};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;
use veilig_image::reformat::Reduced;
use veilig_study::Fingerprint;

/// Make a frame of the attached file small, for planes across its slices. Answer: [`Reply::Reduced`], its values as
/// output.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reduce {
    /// Frame, from 0.
    pub frame: u32,
    /// Columns and rows at most.
    pub side: u32,
    /// What the file must still be.
    pub expected: Fingerprint,
}

impl RequestKind for Reduce {
    const IS_READ: bool = true;

    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        Reply::Reduced(first(sources).and_then(|source| self.of(source, output)))
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Reduced(Err(refusal))
    }

    fn frame_of(&self) -> Option<&Fingerprint> {
        Some(&self.expected)
    }
}

impl Reduce {
    fn of(&self, source: &mut dyn Source, output: &mut dyn Write) -> Result<Reduced, Refusal> {
        let mut reduced = planes::small(source, &self.expected, self.frame, self.side)?;
        output.write_all(&reduced.hand_over())?;
        Ok(reduced)
    }
}
