//! A file as a list of IDs.

use super::RequestKind;
use crate::{IdList, ListFault, Refused, Reply, Worker};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;

/// Read the attached file as a list of IDs. Answer: [`Reply::Ids`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ReadIds;

impl RequestKind for ReadIds {
    fn answer(self, _: &mut Worker, sources: &mut [&mut dyn Source], _: &mut dyn Write) -> Reply {
        Reply::Ids(match sources {
            [source, ..] => IdList::of(*source).map(Box::new),
            [] => Err(ListFault::new(Refused::Unreadable)),
        })
    }
}
