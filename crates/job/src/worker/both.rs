//! An image that goes out and is searched for text in one pass: its file is opened, compared with what was loaded, and its head
//! parsed once for both.

use super::Worker;
use crate::{ExportItem, Exported, Reason, Refusal, Reply, Request, export, unchanged};
use std::io::Write;
use std::ops::Range;
use veilig_burned_in::TextBox;
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
        // What the search found counts even if the image stays, and the other way round.
        let mut answers: Option<(Result<Exported, Refusal>, Result<Vec<Vec<TextBox>>, Refusal>)> = None;
        let done = unchanged(source, &item.expected, |source, head| {
            let exported = match &self.prepared {
                Some((engine, packing)) if engine.is_for(&item.entry) => {
                    export::export_opened(source, head, engine, item, packing, output)
                }
                _ => Err(Refusal::from(Reason::Unreadable)),
            };
            let found = self.look_in(source, head, frames, &mut Places::default());
            let failure = exported.as_ref().err().or(found.as_ref().err()).cloned();
            answers = Some((exported, found));
            // Whoever failed, it may be since the file has changed.
            failure.map_or(Ok(()), Err)
        });
        match (done, answers) {
            (Err(changed), _) if changed.reason == Reason::Changed => {
                [Reply::LeftOut(changed.clone()), Reply::Text(Err(changed))]
            }
            (_, Some((exported, found))) => [
                exported.map_or_else(Reply::LeftOut, |exported| Reply::Exported(Box::new(exported))),
                Reply::Text(found),
            ],
            (done, None) => {
                let refusal = done.err().unwrap_or_else(|| Refusal::from(Reason::Unreadable));
                [Reply::LeftOut(refusal.clone()), Reply::Text(Err(refusal))]
            }
        }
    }
}
