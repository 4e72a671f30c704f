//! What lies packed in a zip, as a whole: a zip, or an image of many frames.

use super::{RequestKind, first};
use crate::{Reason, Refusal, Reply, Worker};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use veilig_dicom::Source;
use veilig_intake::Fault;

/// Unpack the attached file as a whole: a zip that lies packed in a zip, or an image of many frames. Answer: [`Reply::Unpacked`], the file as
/// output.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Unpack;

impl RequestKind for Unpack {
    fn goes_together(&self) -> bool {
        true
    }

    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        let source = match first(sources) {
            Ok(source) => source,
            Err(refusal) => return Reply::Failed(refusal),
        };
        match source.rewind().and_then(|()| io::copy(source, output)) {
            Ok(_) => Reply::Unpacked,
            Err(error) => Reply::Failed(
                Fault::of(&error).map_or_else(|| Refusal::from(Reason::Unreadable), Refusal::from),
            ),
        }
    }
}
