//! The run of an export, as the page drives it: pure state, no browser.

mod held;
mod item;
mod manifest;
mod outcome;
mod tally;
mod written;

pub use self::manifest::{hex, told};
pub use self::outcome::ExportOutcome;
pub use self::tally::Progress;

use self::item::{ItemState, RunImage};
use self::tally::Tally;
use self::written::Written;
use crate::{ExportPlan, Preparation, Prepared, Reason, Refusal, Reply, Request, is_blocked, request};
use veilig_archive::DirectoryEntry;
use veilig_deid::{Key, Mapping};
use veilig_quality::requirements::Unmet;
use veilig_study::SourceId;

/// Bytes that may be on their way at once: handed to workers, or finished and waiting for their turn. Above it
/// no further image is handed out, so that a slow one at the front can't fill the memory with those behind it.
const WINDOW: u64 = 48 << 20;

/// Images that the archive worker may have at once: small ones go to it together.
const ADDED_AT_ONCE: usize = 32;

/// Something a worker should do now. `P` is what the platform carries: a one-entry zip as buffer or Blob.
#[derive(Debug)]
pub enum Task<P> {
    /// For any export worker: first send it `Request::Prepare` (see [`ExportRun::preparation`]) if it was not
    /// prepared for this run, then this request with the file of `source`; report with [`ExportRun::image_done`].
    Image {
        /// Number of the image within the run.
        item: usize,
        /// Whose file to attach.
        source: SourceId,
        /// The request.
        request: Request,
    },
    /// For the archive worker, in this order; report in the same with [`ExportRun::archive_done`].
    Archive {
        /// The request.
        request: Request,
        /// To attach.
        payload: Option<P>,
    },
}

/// Where the archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ArchiveStage {
    Closed,
    Open,
    Finishing,
    Done,
}

/// The state of one patient's export.
#[derive(Debug)]
pub struct ExportRun<P> {
    plan: ExportPlan,
    key: Key,
    items: Vec<RunImage<P>>,
    /// The next image to hand out, and the first that is not in the archive yet.
    front: usize,
    back: usize,
    /// The next image that the archive worker has not been handed.
    added: usize,
    stage: ArchiveStage,
    /// The archive is being opened or ended.
    busy: bool,
    /// Its plan is not yet what the search for text makes of it: the archive is not ended.
    held: bool,
    sha256: Option<[u8; 32]>,
    bytes: u64,
    mapping: Mapping,
    written: Written,
    tally: Tally,
    /// What the receiver requires and was not met by what was written, so that no zip came of it.
    refused: Vec<Unmet>,
    /// The last file whose series the directory is told of.
    listed: Option<Box<DirectoryEntry>>,
}

impl<P> ExportRun<P> {
    /// A run of this plan. `bytes_of` gives the size of a source's file.
    /// Its key is drawn here, anew for every run; `None` where the system has no random numbers.
    pub fn new(plan: ExportPlan, bytes_of: impl Fn(SourceId) -> u64) -> Option<Self> {
        Some(Self::with_key(plan, Key::draw()?, bytes_of))
    }

    /// A run of this plan with the key of a study key (see [`Request::DeriveKey`]).
    pub fn with_key(plan: ExportPlan, key: Key, bytes_of: impl Fn(SourceId) -> u64) -> Self {
        let mut items = Vec::new();
        for (series, planned) in plan.series.iter().enumerate() {
            items.extend(planned.images.iter().map(|(source, task)| RunImage {
                source: *source,
                series,
                task: task.clone(),
                bytes: bytes_of(*source),
                state: ItemState::Planned,
            }));
        }
        let stage = if items.is_empty() { ArchiveStage::Done } else { ArchiveStage::Closed };
        Self {
            tally: Tally::of(items.iter().map(|item| item.bytes)),
            plan,
            key,
            items,
            front: 0,
            back: 0,
            added: 0,
            stage,
            busy: false,
            held: false,
            sha256: None,
            bytes: 0,
            mapping: Mapping::default(),
            written: Written::default(),
            refused: Vec::new(),
            listed: None,
        }
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &ExportPlan {
        &self.plan
    }

    /// The plan, once nobody needs the run any more.
    #[must_use]
    pub fn into_plan(self) -> ExportPlan {
        self.plan
    }

    /// The request that prepares an export worker for this run.
    #[must_use]
    pub fn preparation(&self) -> Request {
        Request::Prepare(Box::new(Preparation::of(&self.plan, self.key.clone())))
    }

    /// What a worker on a thread of this process is prepared with, instead.
    #[must_use]
    pub fn prepared(&self) -> Prepared {
        Prepared::of(Preparation::of(&self.plan, self.key.clone()))
    }

    /// Bytes of the file of the next image.
    #[must_use]
    pub fn next_bytes(&self) -> u64 {
        self.items.get(self.front).map_or(0, |item| item.bytes)
    }

    /// Images that export workers have.
    #[must_use]
    pub fn under_way(&self) -> usize {
        self.tally.under_way
    }

    /// The next image to hand to a free export worker; `None`: nothing now (all handed out, or too much waits
    /// for the archive: ask again after the next report).
    pub fn next_image(&mut self) -> Option<Task<P>> {
        // What stands at the front of the archive always goes, however large it is.
        if self.front > self.back && self.tally.on_the_way >= WINDOW {
            return None;
        }
        let number = self.front;
        let item = self.items.get(number)?;
        let (source, request) = (item.source, Request::Export(item.task.clone()));
        self.put(number, ItemState::Sent);
        self.front += 1;
        Some(Task::Image { item: number, source, request })
    }

    /// An image is in another state now.
    fn put(&mut self, number: usize, state: ItemState<P>) {
        let Some(item) = self.items.get_mut(number) else { return };
        let before = item.share();
        item.state = state;
        self.tally.change(before, item.share());
    }

    /// Takes the reply for an image and the bytes that came with it. `size`: bytes of the payload.
    pub fn image_done(&mut self, item: usize, reply: Reply, payload: Option<P>, size: u64) {
        let state = match reply {
            Reply::Exported(exported) => ItemState::Waiting(exported, payload, size),
            Reply::LeftOut(reason) | Reply::Failed(reason) => ItemState::LeftOut(reason),
            _ => ItemState::LeftOut(Refusal::from(Reason::Crashed)),
        };
        self.put(item, state);
        self.settle();
    }

    /// The worker died or trapped on this image: it is left out with that reason.
    pub fn image_crashed(&mut self, item: usize) {
        self.image_done(item, Reply::Failed(Refusal::from(Reason::Crashed)), None, 0);
    }

    /// Passes over what was left out; ends the run if nothing at all could be written.
    fn settle(&mut self) {
        while let Some(RunImage { state: ItemState::LeftOut(_), .. }) = self.items.get(self.back) {
            self.back += 1;
        }
        if self.back == self.items.len() && self.stage == ArchiveStage::Closed && !self.busy && !self.held {
            self.stage = ArchiveStage::Done;
        }
    }

    /// The next thing for the archive worker; `None`: nothing now.
    pub fn next_archive(&mut self) -> Option<Task<P>> {
        if self.busy || matches!(self.stage, ArchiveStage::Finishing | ArchiveStage::Done) {
            return None;
        }
        self.settle();
        if self.back == self.items.len() {
            if self.stage == ArchiveStage::Done || self.held {
                return None;
            }
            let unmet = self.unmet();
            if is_blocked(&unmet) {
                self.refused = unmet;
                self.give_up(Reason::ReceiverRequires);
                return None;
            }
            self.stage = ArchiveStage::Finishing;
            self.busy = true;
            return Some(Task::Archive {
                request: request::Finish { manifest: Box::new(self.manifest()), entries: self.directory() }
                    .into(),
                payload: None,
            });
        }
        self.added = self.added.max(self.back);
        while let Some(RunImage { state: ItemState::LeftOut(_), .. }) = self.items.get(self.added) {
            self.added += 1;
        }
        if self.added - self.back >= ADDED_AT_ONCE {
            return None;
        }
        let ItemState::Waiting(_, payload, _) = &mut self.items.get_mut(self.added)?.state else {
            return None;
        };
        if self.stage == ArchiveStage::Closed {
            self.stage = ArchiveStage::Open;
            self.busy = true;
            let password = self.plan.shared.password.clone();
            return Some(Task::Archive { request: request::Open { password }.into(), payload: None });
        }
        let payload = payload.take();
        self.added += 1;
        Some(Task::Archive { request: request::Add.into(), payload })
    }

    /// Takes the archive worker's reply. An error means that the export failed as a whole.
    ///
    /// # Errors
    /// The reason.
    pub fn archive_done(&mut self, reply: Reply) -> Result<(), Refusal> {
        self.busy = false;
        match reply {
            Reply::Ready => {
                // The answer to `Open` comes before the archive worker was handed any.
                if self.back < self.added
                    && let Some(item) = self.items.get_mut(self.back)
                    && let ItemState::Waiting(exported, ..) = &mut item.state
                {
                    self.mapping.merge(exported.mapping.take().map(|mapping| *mapping).unwrap_or_default());
                    let mut exported = exported.clone();
                    if let Some(planned) = self.plan.series.get(item.series) {
                        self.written.add(planned.number, &item.task, &mut exported);
                    }
                    if let Some(entry) = &mut exported.directory {
                        // One file of a series tells of it: the others need not be remembered with it.
                        if self.listed.as_ref().is_some_and(|listed| listed.is_of_series(entry)) {
                            entry.upper = None;
                        } else {
                            self.listed = Some(entry.clone());
                        }
                    }
                    self.put(self.back, ItemState::Archived(exported));
                    self.back += 1;
                }
                self.settle();
                Ok(())
            }
            Reply::Finished { sha256, bytes } => {
                self.sha256 = Some(sha256);
                self.bytes = bytes;
                self.stage = ArchiveStage::Done;
                Ok(())
            }
            Reply::Failed(reason) | Reply::LeftOut(reason) => Err(reason),
            _ => Err(Refusal::from(Reason::Crashed)),
        }
    }

    /// Ends the run without a zip: all that was written stays after all.
    fn give_up(&mut self, reason: Reason) {
        for number in 0..self.items.len() {
            if !matches!(self.items.get(number), Some(RunImage { state: ItemState::LeftOut(_), .. })) {
                self.put(number, ItemState::LeftOut(Refusal::from(reason)));
            }
        }
        (self.written, self.mapping) = (Written::default(), Mapping::default());
        self.stage = ArchiveStage::Done;
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.tally.progress
    }
}

#[cfg(test)]
#[path = "told_tests.rs"]
mod told_tests;
