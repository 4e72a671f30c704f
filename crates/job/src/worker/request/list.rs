//! What lies in a zip.

use super::{RequestKind, first};
use crate::{Reply, Worker};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;

/// List what lies in the attached zip. Answer: [`Reply::Listed`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct List;

impl RequestKind for List {
    fn goes_together(&self) -> bool {
        true
    }

    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        first(sources).map_or_else(Reply::Failed, |source| Reply::Listed(veilig_intake::list(source)))
    }
}
