//! Exporting one patient, as the page does it, in one thread.

use crate::load::Input;
use crate::stop::Stop;
use std::fs::File;
use std::io::{self, BufWriter, Cursor, Write};
use veilig::deid::Key;
use veilig::dicom::Source;
use veilig::job::{ExportPlan, ExportRun, Outcome, Reason, Refusal, Reply, Task, Worker};
use veilig::study::SourceId;

/// Writes the zip of one patient. Unless the outcome has a hash, what was written is no zip.
pub fn export(
    plan: ExportPlan,
    key: Key,
    files: &[Input],
    zip: File,
    stop: &Stop,
) -> Result<(ExportPlan, Outcome), Refusal> {
    let input = |source: SourceId| files.get(source.0 as usize);
    let size_of = |source| input(source).map_or(0, Input::bytes);
    let mut run: ExportRun<Vec<u8>> = ExportRun::with_key(plan, key, size_of);
    let mut exporter = Worker::new();
    let mut archiver = Worker::new();
    exporter.handle(run.preparation(), &mut [], &mut io::sink());
    let mut output = BufWriter::new(zip);
    let outcome = loop {
        if stop.is_asked() {
            return Err(Refusal::from(Reason::Stopped));
        }
        while let Some(Task::Archive { request, payload }) = run.next_archive() {
            let mut entry = Cursor::new(payload.unwrap_or_default());
            let reply = archiver.handle(request, &mut [&mut entry as &mut dyn Source], &mut output);
            run.archive_done(reply).map_err(of_disk)?;
        }
        if let Some(outcome) = run.outcome() {
            break outcome;
        }
        let Some(Task::Image { item, source, request }) = run.next_image() else {
            return Err(Refusal::from(Reason::Crashed));
        };
        let mut zipped = Vec::new();
        let reply = match input(source).map(Input::open) {
            Some(Ok(mut file)) => exporter.handle(request, &mut [&mut *file], &mut zipped),
            // It could be opened when it was loaded.
            _ => Reply::LeftOut(Refusal::from(Reason::Changed)),
        };
        let size = zipped.len() as u64;
        run.image_done(item, reply, Some(zipped), size);
    };
    let failed = |_: io::Error| Refusal::from(Reason::WriteFailed);
    output.flush().map_err(failed)?;
    let written = output.get_ref().metadata().map_err(failed)?.len();
    if outcome.sha256.is_some() && written != outcome.bytes {
        return Err(Refusal::from(Reason::WriteFailed));
    }
    Ok((run.plan().clone(), outcome))
}

/// The archive's words for a full disk are those of a browser.
fn of_disk(refusal: Refusal) -> Refusal {
    if refusal.reason == Reason::StorageFull { Refusal::from(Reason::WriteFailed) } else { refusal }
}
