//! An image that goes out and is searched for text in one pass: its file is opened, compared with what was loaded, and its head
//! parsed once for both.

use super::{ExportItem, Request, RequestKind};
use crate::{Prepared, Reason, Refusal, Reply, Worker, export, unchanged};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::ops::Range;
use veilig_codec::Places;
use veilig_dicom::Source;

/// Two things with the attached file, which is fetched once for both. Answer: [`Reply::Both`]; the output belongs to the
/// one of them that has one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Both {
    /// What is asked.
    pub requests: Box<[Request; 2]>,
}

impl RequestKind for Both {
    fn answer(self, worker: &mut Worker, sources: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        Reply::Both(Box::new(match (*self.requests, sources) {
            ([Request::Export(item), Request::FindText(find)], [source, ..])
                if item.expected == find.expected =>
            {
                worker.export_and_look(*source, &item, find.range(), output)
            }
            (both, sources) => both.map(|one| one.answer(worker, sources, output)),
        }))
    }

    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Both(Box::new(self.requests.each_ref().map(|one| one.refused(refusal.clone()))))
    }

    fn parts(&self) -> Option<&[Request; 2]> {
        Some(&self.requests)
    }
}

impl Worker {
    fn export_and_look(
        &mut self,
        source: &mut dyn Source,
        item: &ExportItem,
        frames: Range<u32>,
        output: &mut dyn Write,
    ) -> [Reply; 2] {
        let unread = || Refusal::from(Reason::Unreadable);
        let (mut exported, mut found) = (Err(unread()), Err(unread()));
        let done = unchanged(source, &item.expected, |source, head| {
            if let Some(Prepared { engine, packing }) =
                self.prepared.as_ref().filter(|prepared| prepared.engine.is_for(&item.entry))
            {
                exported = export::export_opened(source, head, engine, item, packing, output);
            }
            // What the search finds counts even if the image stays, and the other way round.
            found = self.look_in(source, head, frames, &mut Places::default());
            let failure = exported.as_ref().err().or(found.as_ref().err()).cloned();
            // Whoever failed, it may be since the file has changed.
            failure.map_or(Ok(()), Err)
        });
        match done {
            Err(changed) if changed.reason == Reason::Changed => {
                [Reply::LeftOut(changed.clone()), Reply::Text(Err(changed))]
            }
            _ => [
                exported.map_or_else(Reply::LeftOut, |exported| Reply::Exported(Box::new(exported))),
                Reply::Text(found),
            ],
        }
    }
}
