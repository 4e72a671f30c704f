//! An image that goes out and is searched for text in one pass: its file is opened, compared with what was loaded, and its head
//! parsed once for both.

use super::Worker;
use crate::{ExportItem, Reason, Refusal, Reply, Request, export, unchanged};
use std::io::Write;
use std::ops::Range;
use veilig_codec::Places;
use veilig_dicom::Source;

impl Worker {
    /// The answers to two requests about the same files; what is put out belongs to the first.
    pub(super) fn both(
        &mut self,
        both: [Request; 2],
        sources: &mut [&mut dyn Source],
        output: &mut dyn Write,
    ) -> [Reply; 2] {
        match (both, sources) {
            ([Request::Export(item), Request::FindText { from, frames, expected }], [source, ..])
                if item.expected == expected =>
            {
                self.export_and_look(*source, &item, from..from.saturating_add(frames), output)
            }
            (both, sources) => both.map(|one| self.handle(one, sources, output)),
        }
    }

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
            if let Some((engine, packing)) =
                self.prepared.as_ref().filter(|(engine, _)| engine.is_for(&item.entry))
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
