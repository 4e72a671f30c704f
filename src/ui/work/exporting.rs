//! An export: patient by patient, each with a run of its own.

use super::BarProgress;
use crate::browser::environment::milliseconds;
use crate::browser::shelf::{Shelf, ShelvedFile};
use crate::browser::{Answer, Job, Payload, Pool, WorkerPreparation};
use crate::deid::Key;
use crate::job::{
    ExportOutcome, ExportPlan, ExportRun, Planner, Reason, Refusal, Request, Shared, Task, TextTask,
    may_be_handed_out, request,
};
use crate::study::{Fingerprint, Patient, SourceId};
use std::collections::VecDeque;
use std::rc::Rc;
use web_sys::Blob;
use yew::Callback;

/// Something that a worker answered.
pub enum Event {
    /// About an image, and about the text that was looked for in it, if that was not known.
    Image(usize, Option<TextTask>, Answer),
    /// About the archive.
    Archive(Answer),
}

/// What an export needs the page for next.
pub enum Next {
    /// To wait.
    Wait,
    /// This patient's images are in the zip: print the report and hand both over.
    Report(Box<Finished>),
    /// The export failed as a whole.
    Failed(Refusal),
}

/// A patient's finished run.
pub struct Finished {
    /// As loaded.
    pub patient: Patient,
    /// The plan.
    pub plan: ExportPlan,
    /// How it ended.
    pub outcome: ExportOutcome,
    /// The zip; `None` when nothing could be written.
    pub zip: Option<Blob>,
    /// Where the zip lies, if that is a file of ours.
    pub place: Option<ShelvedFile>,
}

/// An export that is under way.
pub struct Exporting {
    queue: VecDeque<(Patient, ExportPlan)>,
    running: Option<Running>,
    /// It began before the search for text was over, and ends nothing before [`Exporting::confirm`].
    is_provisional: bool,
    /// Reports that are being printed and results that are being read back.
    pub finishing: usize,
    /// Bytes and images of the patients that are done.
    before: (usize, u64),
    total: (usize, u64),
    start: f64,
    /// The key of the study key; without one each run draws its own.
    key: Option<Key>,
    /// Where zips lie.
    shelf: Shelf,
}

struct Running {
    patient: Patient,
    run: ExportRun<Payload>,
    archive: Pool,
    preparation: Rc<WorkerPreparation>,
    zip: Option<Blob>,
    place: Option<ShelvedFile>,
}

/// Where an export finds what it needs of the page.
pub struct Needs<'a> {
    /// Exports the images.
    pub pool: &'a Pool,
    /// A source's file.
    pub file: &'a dyn Fn(SourceId) -> Option<Payload>,
    /// Its bytes.
    pub bytes_of: &'a dyn Fn(SourceId) -> u64,
    /// The search of an image, if it is due: its file is fetched once for both.
    pub search: &'a mut dyn FnMut(SourceId) -> Option<TextTask>,
    /// What the file of an image must still be.
    pub expected: &'a dyn Fn(SourceId) -> Fingerprint,
    /// Gets the answers.
    pub tell: &'a Callback<Event>,
}

impl Exporting {
    /// An export of these plans. `is_provisional`: they were made as if the search for text found nothing more.
    pub fn new(
        plans: Vec<(Patient, ExportPlan)>,
        key: Option<Key>,
        shelf: Shelf,
        is_provisional: bool,
        bytes_of: impl Fn(SourceId) -> u64,
    ) -> Self {
        let images = plans.iter().flat_map(|(_, plan)| &plan.series).flat_map(|series| &series.images);
        let total = images.fold((0, 0), |(count, bytes), (source, _)| (count + 1, bytes + bytes_of(*source)));
        Self {
            queue: plans.into(),
            running: None,
            is_provisional,
            finishing: 0,
            before: (0, 0),
            total,
            start: milliseconds(),
            key,
            shelf,
        }
    }

    /// Nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.queue.is_empty() && self.running.is_none() && self.finishing == 0
    }

    /// The search for text is not over.
    pub fn is_provisional(&self) -> bool {
        self.is_provisional
    }

    /// The workers have time for the rest of the search.
    pub fn is_handed_out(&self) -> bool {
        self.is_provisional && self.running.as_ref().is_some_and(|running| running.run.is_handed_out())
    }

    /// Nothing but the search is left to do before its first archive can be ended.
    pub fn waits_for_search(&self) -> bool {
        self.is_handed_out() && self.running.as_ref().is_some_and(|running| running.run.under_way() == 0)
    }

    /// The search is over: goes on if it made no difference to what was begun; else this export is to be thrown away.
    #[must_use]
    pub fn confirm(&mut self, planner: &Planner<'_>, now: &Shared) -> bool {
        self.is_provisional = false;
        for (patient, plan) in &mut self.queue {
            *plan = plan.with_search(planner, &now.of(patient));
        }
        self.running
            .as_mut()
            .is_none_or(|Running { patient, run, .. }| run.confirm(planner, &now.of(patient)))
    }

    /// Takes an answer.
    pub fn take(&mut self, event: Event) -> Next {
        let Some(running) = &mut self.running else { return Next::Wait };
        match event {
            Event::Image(item, _, Answer::Crashed) => running.run.image_crashed(item),
            Event::Image(item, _, Answer::Reply(reply, payload)) => {
                // What the page itself holds counts; a Blob is the browser's.
                let size = match &payload {
                    Some(Payload::Buffer(buffer)) => u64::from(buffer.byte_length()),
                    _ => 0,
                };
                running.run.image_done(item, reply, payload, size);
            }
            Event::Archive(Answer::Crashed) => return Next::Failed(Refusal::from(Reason::WriteFailed)),
            Event::Archive(Answer::Reply(reply, payload)) => {
                if let Some(Payload::Blob(blob)) = payload {
                    running.zip = Some(blob);
                }
                if let Err(reason) = running.run.archive_done(reply) {
                    return Next::Failed(reason);
                }
            }
        }
        Next::Wait
    }

    /// Hands out what can be done now.
    pub fn drive(&mut self, needs: &mut Needs<'_>) -> Next {
        if self.running.is_none() {
            let Some((patient, plan)) = self.queue.pop_front() else { return Next::Wait };
            let run = match &self.key {
                Some(key) => Some(ExportRun::with_key(plan, key.clone(), needs.bytes_of)),
                None => ExportRun::new(plan, needs.bytes_of),
            };
            let Some(run) = run else { return Next::Failed(Refusal::from(Reason::WriteFailed)) };
            let run = if self.is_provisional { run.hold() } else { run };
            let preparation = WorkerPreparation::new(run.preparation());
            self.running = Some(Running {
                patient,
                run,
                archive: Pool::single(),
                preparation: Rc::new(preparation),
                zip: None,
                place: self.shelf.place(),
            });
        }
        let Some(running) = &mut self.running else { return Next::Wait };
        running.hand_out(needs);
        let Some(outcome) = running.run.outcome() else { return Next::Wait };
        let progress = running.run.progress();
        self.before.0 += progress.images_total;
        self.before.1 += progress.bytes_total;
        let Some(Running { patient, run, zip, place, .. }) = self.running.take() else { return Next::Wait };
        self.finishing += 1;
        Next::Report(Box::new(Finished { patient, plan: run.plan().clone(), outcome, zip, place }))
    }

    /// How far it is, over all patients.
    pub fn progress(&self) -> BarProgress {
        let run = self.running.as_ref().map(|running| running.run.progress()).unwrap_or_default();
        let (files, bytes) = (self.before.0 + run.images, self.before.1 + run.bytes);
        BarProgress {
            files,
            files_total: self.total.0,
            bytes,
            bytes_total: self.total.1,
            left: super::left(self.start, bytes, self.total.1),
        }
    }
}

impl Running {
    fn hand_out(&mut self, needs: &mut Needs<'_>) {
        let Needs { pool, file, tell, .. } = *needs;
        while let Some(Task::Archive { request, payload }) = self.run.next_archive() {
            let tell = tell.clone();
            let place = self.place.as_ref().filter(|_| matches!(request, Request::Open(_)));
            let place = place.and_then(ShelvedFile::path).map(Payload::Place);
            let attachments = payload.into_iter().chain(place).collect();
            let done = move |answer| tell.emit(Event::Archive(answer));
            self.archive.submit(Job::new(request, attachments, done));
        }
        while may_be_handed_out(self.run.next_bytes(), self.run.under_way(), pool.size()) {
            let Some(Task::Image { item, source, request }) = self.run.next_image() else { return };
            let find = (needs.search)(source);
            let request = match find {
                Some(find) => {
                    request::Both { requests: Box::new([request, find.request((needs.expected)(source))]) }
                        .into()
                }
                None => request,
            };
            let attachments = file(source).into_iter().collect();
            let tell = tell.clone();
            let job =
                Job::new(request, attachments, move |answer| tell.emit(Event::Image(item, find, answer)));
            pool.submit(Job { preparation: Some(self.preparation.clone()), ..job });
        }
    }
}
