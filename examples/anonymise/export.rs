//! Exporting one patient, as the page does it, in one thread.

use crate::load::Input;
use std::fs::File;
use std::io::{self, BufWriter, Cursor, Seek, SeekFrom, Write};
use std::path::Path;
use veilig::deid::Key;
use veilig::dicom::Source;
use veilig::job::{ExportPlan, ExportRun, Outcome, Reason, Reply, Task, Worker};
use veilig::study::SourceId;

/// Writes the zip of one patient; on failure nothing stays.
pub fn export(
    plan: ExportPlan,
    key: Key,
    files: &[Input],
    zip: &Path,
) -> Result<(ExportPlan, Outcome), Reason> {
    let input = |source: SourceId| files.get(source.0 as usize);
    let size_of = |source| input(source).map_or(0, Input::bytes);
    let mut run: ExportRun<Vec<u8>> = ExportRun::with_key(plan, key, size_of);
    let mut exporter = Worker::new();
    let mut archiver = Worker::new();
    exporter.handle(run.preparation(), &mut [], &mut io::sink());
    let partial = zip.with_extension("zip.part");
    let failed = |_: io::Error| Reason::new("write-failed");
    let mut output = BufWriter::new(File::create(&partial).map_err(failed)?);
    let outcome = loop {
        while let Some(Task::Archive { request, payload }) = run.next_archive() {
            let mut entry = Cursor::new(payload.unwrap_or_default());
            run.archive_done(archiver.handle(request, &mut [&mut entry as &mut dyn Source], &mut output))?;
        }
        if let Some(outcome) = run.outcome() {
            break outcome;
        }
        let Some(Task::Image { item, source, request }) = run.next_image() else {
            return Err(Reason::new("crashed"));
        };
        let mut zipped = Vec::new();
        let reply = match input(source).map(Input::open) {
            Some(Ok(mut file)) => exporter.handle(request, &mut [&mut *file], &mut zipped),
            // It could be opened when it was loaded.
            _ => Reply::LeftOut(Reason::changed()),
        };
        let size = zipped.len() as u64;
        run.image_done(item, reply, Some(zipped), size);
    };
    output.flush().map_err(failed)?;
    let written = output.seek(SeekFrom::End(0)).map_err(failed)?;
    drop(output);
    if outcome.sha256.is_some() && written == outcome.bytes {
        std::fs::rename(&partial, zip).map_err(failed)?;
    } else {
        std::fs::remove_file(&partial).map_err(failed)?;
    }
    Ok((run.plan().clone(), outcome))
}
