//! Exporting one patient, as the page does it: images in as many threads as are wanted, the archive in this one.

pub(crate) mod files;
pub(crate) mod patient;
pub(crate) mod writing;

use crate::input::Input;
use crate::progress::ProgressLine;
use crate::stop::StopSignal;
use crate::workers::{FileRequest, Workers};
use std::fs::File;
use std::io::{self, BufWriter, Cursor, Write};
use std::num::NonZeroUsize;
use veilig::deid::Key;
use veilig::dicom::Source;
use veilig::job::{ExportOutcome, ExportPlan, ExportRun, Reason, Refusal, Task, Worker};
use veilig::study::SourceId;

/// Writes the zip of one patient. Unless the outcome has a hash, what was written is no zip.
pub fn export(
    plan: ExportPlan,
    key: Key,
    files: &[Input],
    zip: File,
    threads: NonZeroUsize,
    stop: &StopSignal,
    progress: &ProgressLine,
) -> Result<(ExportPlan, ExportOutcome), Refusal> {
    let size_of = |source: SourceId| files.get(source.0 as usize).map_or(0, Input::bytes);
    let mut run: ExportRun<Vec<u8>> = ExportRun::with_key(plan, key, size_of);
    let mut output = BufWriter::new(zip);
    let prepared = run.prepared();
    // Each thread is prepared for the patient: no more of them than there are images.
    let images = NonZeroUsize::new(run.progress().images_total).map_or(threads, |all| all.min(threads));
    let outcome = Workers::with(images, Some(&prepared), |workers| {
        drive(&mut run, files, workers, &mut output, &|run| {
            progress.tell(|left| {
                let now = run.progress();
                let (images, all) = (now.images, now.images_total);
                let left = left(now.bytes, now.bytes_total);
                format!("images exported: {images} of {all}, {} MB{left}", now.bytes / 1_000_000)
            });
            !stop.is_asked()
        })
    })?;
    let failed = |_: io::Error| Refusal::from(Reason::WriteFailed);
    output.flush().map_err(failed)?;
    let written = output.get_ref().metadata().map_err(failed)?.len();
    if outcome.sha256.is_some() && written != outcome.bytes {
        return Err(Refusal::from(Reason::WriteFailed));
    }
    Ok((run.into_plan(), outcome))
}

/// Drives a run to its end; `goes_on` is asked after each step.
fn drive(
    run: &mut ExportRun<Vec<u8>>,
    files: &[Input],
    workers: &mut Workers,
    output: &mut BufWriter<File>,
    goes_on: &dyn Fn(&ExportRun<Vec<u8>>) -> bool,
) -> Result<ExportOutcome, Refusal> {
    let mut archiver = Worker::new();
    loop {
        if !goes_on(run) {
            return Err(Refusal::from(Reason::Stopped));
        }
        // Before the archive has its turn, so that nobody waits for it.
        while workers.are_free() {
            let Some(Task::Image { item, source, request }) = run.next_image() else { break };
            match files.get(source.0 as usize).cloned() {
                Some(input) => workers.submit(FileRequest { number: item, request, input }),
                None => run.image_crashed(item),
            }
        }
        if let Some(Task::Archive { request, payload }) = run.next_archive() {
            let mut entry = Cursor::new(payload.unwrap_or_default());
            let reply = archiver.handle(request, &mut [&mut entry as &mut dyn Source], output);
            run.archive_done(reply).map_err(of_disk)?;
            continue;
        }
        if let Some(outcome) = run.outcome() {
            return Ok(outcome);
        }
        let Some(answer) = workers.answer() else { return Err(Refusal::from(Reason::Crashed)) };
        let size = answer.output.len() as u64;
        run.image_done(answer.number, answer.reply, Some(answer.output), size);
    }
}

/// The archive's words for a full disk are those of a browser.
fn of_disk(refusal: Refusal) -> Refusal {
    if refusal.reason == Reason::StorageFull { Refusal::from(Reason::WriteFailed) } else { refusal }
}
