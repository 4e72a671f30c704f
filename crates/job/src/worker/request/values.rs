//! A frame's values for the pointer.

use super::{RequestKind, first};
use crate::{Refusal, Reply, Worker, unchanged};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;
use veilig_study::Fingerprint;

/// The values of a grey frame of the attached file in the modality's units, for the pointer. Answer: [`Reply::Values`],
/// 32-bit floats as output.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Values {
    /// Frame, from 0.
    pub frame: u32,
    /// What the file must still be.
    pub expected: Fingerprint,
}

impl RequestKind for Values {
    const IS_READ: bool = true;

    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        Reply::Values(first(sources).and_then(|source| self.of(source, output)))
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Values(Err(refusal))
    }

    fn frame_of(&self) -> Option<&Fingerprint> {
        Some(&self.expected)
    }
}

impl Values {
    fn of(&self, source: &mut dyn Source, output: &mut dyn Write) -> Result<veilig_image::Values, Refusal> {
        let mut values = unchanged(source, &self.expected, |source, head| {
            Ok(veilig_image::values(source, head, self.frame)?)
        })?;
        let units = std::mem::take(&mut values.units);
        let bytes: Vec<u8> = units.into_iter().flat_map(f32::to_le_bytes).collect();
        output.write_all(&bytes)?;
        Ok(values)
    }
}
