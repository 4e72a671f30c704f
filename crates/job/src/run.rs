//! The run of an export, as the page drives it: pure state, no browser.

mod held;

use super::Progress;
use super::tally::{Share, Tally};
use super::written::Written;
use super::{
    ExportItem, ExportPlan, Exported, Preparation, Reason, Refusal, Reply, Request, is_blocked, lacking,
    told_unmet, unmet,
};
use std::collections::HashSet;
use veilig_archive::{DirectoryEntry, Manifest, ManifestFile, ManifestSeries, PixelRecord, Quality};
use veilig_deid::{Key, Mapping};
use veilig_quality::requirements::Unmet;
use veilig_quality::{Finding, Slice, judge};
use veilig_study::SourceId;

/// Bytes that may be on their way at once: handed to workers, or finished and waiting for their turn. Above it
/// no further image is handed out, so that a slow one at the front can't fill the memory with those behind it.
const WINDOW: u64 = 48 << 20;

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
    /// For the archive worker, one at a time; report with [`ExportRun::archive_done`].
    Archive {
        /// The request.
        request: Request,
        /// To attach.
        payload: Option<P>,
    },
}

/// How a run ended.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Images written; each was checked.
    pub written: usize,
    /// What was left out, the plan's own included.
    pub left_out: Vec<(SourceId, Refusal)>,
    /// SHA-256 of the zip; `None` when nothing could be written.
    pub sha256: Option<[u8; 32]>,
    /// Bytes of the zip.
    pub bytes: u64,
    /// For each planned series that has an image: its index in the plan, new Study and Series Instance UID, images.
    pub series: Vec<(usize, String, String, usize)>,
    /// Defects of geometry and completeness of what was written, with the index of their series in the plan.
    pub quality: Vec<(usize, Finding)>,
    /// What the receiver requires and was not met by what was written.
    pub unmet: Vec<Unmet>,
    /// What was replaced by what in the images written; empty unless it was asked for.
    pub mapping: Mapping,
    /// The codes of CID 7050 that were written, each with the images that have it.
    pub codes: Vec<(String, usize)>,
    /// What was done with the pixels.
    pub pixels: PixelRecord,
    /// The pseudonyms come of a study key.
    pub study_key: bool,
}

/// One image of the run.
#[derive(Debug)]
struct Item<P> {
    source: SourceId,
    series: usize,
    task: ExportItem,
    bytes: u64,
    state: State<P>,
}

#[derive(Debug)]
enum State<P> {
    Planned,
    Sent,
    /// Written; its zip waits for its turn.
    Waiting(Box<Exported>, Option<P>, u64),
    Archived(Box<Exported>),
    LeftOut(Refusal),
}

impl<P> Item<P> {
    /// What it counts for.
    fn share(&self) -> Share {
        match &self.state {
            State::Planned => Share::default(),
            State::Sent => Share { on_the_way: self.bytes, done: None },
            State::Waiting(_, _, size) => Share { on_the_way: *size, done: Some(self.bytes) },
            State::Archived(_) | State::LeftOut(_) => Share { on_the_way: 0, done: Some(self.bytes) },
        }
    }
}

/// Where the archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
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
    items: Vec<Item<P>>,
    /// The next image to hand out, and the next to go into the archive.
    front: usize,
    back: usize,
    stage: Stage,
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
            items.extend(planned.images.iter().map(|(source, task)| Item {
                source: *source,
                series,
                task: task.clone(),
                bytes: bytes_of(*source),
                state: State::Planned,
            }));
        }
        let stage = if items.is_empty() { Stage::Done } else { Stage::Closed };
        Self {
            tally: Tally::of(items.iter().map(|item| item.bytes)),
            plan,
            key,
            items,
            front: 0,
            back: 0,
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

    /// The request that prepares an export worker for this run.
    #[must_use]
    pub fn preparation(&self) -> Request {
        Request::Prepare(Box::new(Preparation::of(&self.plan, self.key.clone())))
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
        self.put(number, State::Sent);
        self.front += 1;
        Some(Task::Image { item: number, source, request })
    }

    /// An image is in another state now.
    fn put(&mut self, number: usize, state: State<P>) {
        let Some(item) = self.items.get_mut(number) else { return };
        let before = item.share();
        item.state = state;
        self.tally.change(before, item.share());
    }

    /// Takes the reply for an image and the bytes that came with it. `size`: bytes of the payload.
    pub fn image_done(&mut self, item: usize, reply: Reply, payload: Option<P>, size: u64) {
        let state = match reply {
            Reply::Exported(exported) => State::Waiting(exported, payload, size),
            Reply::LeftOut(reason) | Reply::Failed(reason) => State::LeftOut(reason),
            _ => State::LeftOut(Refusal::from(Reason::Crashed)),
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
        while let Some(Item { state: State::LeftOut(_), .. }) = self.items.get(self.back) {
            self.back += 1;
        }
        if self.back == self.items.len() && self.stage == Stage::Closed && !self.busy && !self.held {
            self.stage = Stage::Done;
        }
    }

    /// The next thing for the archive worker; `None`: nothing now.
    pub fn next_archive(&mut self) -> Option<Task<P>> {
        if self.busy || matches!(self.stage, Stage::Finishing | Stage::Done) {
            return None;
        }
        self.settle();
        if self.back == self.items.len() {
            if self.stage == Stage::Done || self.held {
                return None;
            }
            let unmet = self.unmet();
            if is_blocked(&unmet) {
                self.refused = unmet;
                self.give_up(Reason::ReceiverRequires);
                return None;
            }
            self.stage = Stage::Finishing;
            self.busy = true;
            return Some(Task::Archive {
                request: Request::Finish(Box::new(self.manifest()), self.directory()),
                payload: None,
            });
        }
        let State::Waiting(_, payload, _) = &mut self.items.get_mut(self.back)?.state else { return None };
        if self.stage == Stage::Closed {
            self.stage = Stage::Open;
            self.busy = true;
            let password = self.plan.shared.password.clone();
            return Some(Task::Archive { request: Request::Open(password), payload: None });
        }
        let payload = payload.take();
        self.busy = true;
        Some(Task::Archive { request: Request::Add, payload })
    }

    /// Takes the archive worker's reply. An error means that the export failed as a whole.
    ///
    /// # Errors
    /// The reason.
    pub fn archive_done(&mut self, reply: Reply) -> Result<(), Refusal> {
        self.busy = false;
        match reply {
            Reply::Ready => {
                // The answer to `Open` comes with the first payload still in place.
                if let Some(item) = self.items.get_mut(self.back)
                    && let State::Waiting(exported, None, _) = &mut item.state
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
                    self.put(self.back, State::Archived(exported));
                    self.back += 1;
                }
                self.settle();
                Ok(())
            }
            Reply::Finished { sha256, bytes } => {
                self.sha256 = Some(sha256);
                self.bytes = bytes;
                self.stage = Stage::Done;
                Ok(())
            }
            Reply::Failed(reason) | Reply::LeftOut(reason) => Err(reason),
            _ => Err(Refusal::from(Reason::Crashed)),
        }
    }

    /// Ends the run without a zip: all that was written stays after all.
    fn give_up(&mut self, reason: Reason) {
        for number in 0..self.items.len() {
            if !matches!(self.items.get(number), Some(Item { state: State::LeftOut(_), .. })) {
                self.put(number, State::LeftOut(Refusal::from(reason)));
            }
        }
        (self.written, self.mapping) = (Written::default(), Mapping::default());
        self.stage = Stage::Done;
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.tally.progress
    }

    /// The outcome, once the archive is finished.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        if self.stage != Stage::Done {
            return None;
        }
        let mut left_out = self.plan.left_out.clone();
        let mut series: Vec<(usize, String, String, usize)> = Vec::new();
        let mut written = 0;
        for item in &self.items {
            match &item.state {
                State::LeftOut(reason) => left_out.push((item.source, reason.clone())),
                State::Archived(exported) => {
                    written += 1;
                    match series.last_mut() {
                        Some((index, .., images)) if *index == item.series => *images += 1,
                        _ => series.push((
                            item.series,
                            exported.study_instance.clone(),
                            exported.series_instance.clone(),
                            1,
                        )),
                    }
                }
                _ => {}
            }
        }
        Some(Outcome {
            written,
            left_out,
            sha256: self.sha256,
            bytes: self.bytes,
            series,
            quality: self.quality(),
            unmet: if written > 0 { self.unmet() } else { self.refused.clone() },
            mapping: self.mapping.clone(),
            codes: self.written.codes(),
            pixels: self.pixels(),
            study_key: self.key.is_lasting(),
        })
    }

    /// The images that stand in the archive.
    fn archived(&self) -> HashSet<SourceId> {
        let archived = self.items.iter().filter(|item| matches!(item.state, State::Archived(_)));
        archived.map(|item| item.source).collect()
    }

    /// What the receiver requires of what was written, and it does not meet.
    fn unmet(&self) -> Vec<Unmet> {
        let archived = self.archived();
        unmet(&self.plan, |source| archived.contains(&source))
    }

    /// Judges what was written: an image that had to stay is missing in it.
    fn quality(&self) -> Vec<(usize, Finding)> {
        let written = self.archived();
        let series = self.plan.series.iter().enumerate();
        let found = series.flat_map(|(index, planned)| {
            let slices = planned.slices.iter().filter(|(source, _)| written.contains(source));
            let slices: Vec<Slice> = slices.map(|(_, slice)| slice.clone()).collect();
            let times = lacking::times(&slices, &self.plan.shared.options);
            let found = judge(&slices).into_iter().chain(self.lost(index)).chain(times);
            found.map(move |finding| (index, finding)).collect::<Vec<_>>()
        });
        found.collect()
    }

    /// What a receiver can't rebuild of what was written of a series, since private elements did not stay.
    fn lost(&self, series: usize) -> impl Iterator<Item = Finding> {
        let written = self.items.iter().filter(|item| item.series == series);
        let lost = written.filter_map(|item| match &item.state {
            State::Archived(exported) => Some((exported.lost.as_slice(), exported.foreseen)),
            _ => None,
        });
        lacking::found(&lost.collect::<Vec<_>>()).into_iter()
    }

    /// What was done with the pixels.
    fn pixels(&self) -> PixelRecord {
        self.written.record(&self.plan.pixels, self.plan.shared.searched.is_some())
    }

    /// What the DICOMDIR tells; nothing unless it was asked for.
    fn directory(&mut self) -> Vec<DirectoryEntry> {
        let archived = self.items.iter_mut().filter_map(|item| match &mut item.state {
            State::Archived(exported) => exported.directory.take(),
            _ => None,
        });
        archived.map(|entry| *entry).collect()
    }

    /// The receiver's name, unless it names the patient, too.
    fn receiver(&self) -> Option<String> {
        let name = &self.plan.shared.receiver.as_ref()?.name;
        self.plan.identifiers.found_in(name, self.plan.shared.options.dates).is_none().then(|| name.clone())
    }

    /// What the zip holds.
    fn manifest(&self) -> Manifest {
        let shared = &self.plan.shared;
        let mut series: Vec<ManifestSeries> = Vec::new();
        for item in &self.items {
            let State::Archived(exported) = &item.state else { continue };
            let Some(planned) = self.plan.series.get(item.series) else { continue };
            if series.last().is_none_or(|last| last.number != planned.number) {
                series.push(ManifestSeries {
                    number: planned.number,
                    study_instance: exported.study_instance.clone(),
                    series_instance: exported.series_instance.clone(),
                    modality: exported.modality.clone(),
                    files: Vec::new(),
                });
            }
            if let Some(last) = series.last_mut() {
                last.files.push(ManifestFile {
                    name: item.task.entry.clone(),
                    bytes: exported.bytes,
                    sha256: hex(&exported.sha256),
                });
            }
        }
        Manifest {
            program: concat!("Veilig ", env!("CARGO_PKG_VERSION")).to_owned(),
            build: shared.build.hash.clone(),
            commit: shared.build.commit.clone(),
            anonymous_id: self.plan.entry.anonymous_id.as_str().to_owned(),
            group_id: shared.group_id.clone(),
            order_number: self.plan.entry.order_number.clone(),
            inserted: self.plan.order().map(|order| order.inserted(&self.plan.entry.anonymous_id)),
            options: shared.options.clone(),
            codes: self.written.codes().into_iter().map(|(code, _)| code).collect(),
            pixels: self.pixels(),
            study_key: self.key.is_lasting(),
            password: shared.password.is_some(),
            file_set: shared.file_set,
            series,
            quality: told(&self.plan, &self.quality()),
            receiver: self.receiver(),
            requirements: told_unmet(&self.unmet()),
            incomplete: shared.gaps.stop().then(|| (&*shared.gaps).into()),
            directory: None,
        }
    }
}

/// Defects as the manifest tells them.
#[must_use]
pub fn told(plan: &ExportPlan, found: &[(usize, Finding)]) -> Vec<Quality> {
    let all = found.iter().filter_map(|(index, finding)| {
        Some(Quality {
            series: plan.series.get(*index)?.number,
            code: finding.code.as_str().to_owned(),
            count: finding.count,
            mm: finding.mm,
            degrees: finding.degrees,
            images: finding.images.clone(),
            kept_by: finding.kept_by.map(str::to_owned),
        })
    });
    all.collect()
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
