//! The search for burned-in text over all loaded images: pure state, driven by the page and by the command line program.
//!
//! Every frame of every image that can go out is looked at once, in small tasks. What was found stays with its
//! image, so that series which grow or shrink are judged anew without a second look. A series with text is suspect,
//! whatever covers it, until a person has looked (see [`Reviews`](super::Reviews)); one that was not looked at wholly
//! has no result, and a plan that asks for the search leaves it out. An image that can't be decoded stays behind alone.

mod series;
mod waiting;

use super::{Refusal, Reply, Request, request};
use crate::Reason;
use crate::worker::effort::is_too_much;
use dicom_dictionary_std::uids;
use std::collections::{HashMap, HashSet};
use veilig_burned_in::{LEAST_SIDE, TextBox, in_reading_order};
use veilig_dicom::TransferSyntax;
use veilig_redaction::Redaction;
use veilig_study::{Catalogue, Fingerprint, Image, Patient, Series, SeriesKey, SourceId, Suspicion};

pub use series::FoundText;
use waiting::Waiting;

/// For each series that was looked at wholly: what its pixels make it suspect of, if anything.
pub type Searched = HashMap<SeriesKey, Option<Suspicion>>;

/// Frames of an image to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextTask {
    /// Whose file to attach.
    pub source: SourceId,
    /// The first frame, from 0.
    pub from: u32,
    /// How many at most: a worker looks at as many as one task should.
    pub frames: u32,
}

impl TextTask {
    /// The request for a worker; what the file must still be.
    #[must_use]
    pub fn request(&self, expected: Fingerprint) -> Request {
        request::FindText { from: self.from, frames: self.frames, expected }.into()
    }
}

/// What is known of an image's pixels.
#[derive(Clone, Debug, Default)]
struct ImageText {
    frames: u32,
    looked: u32,
    /// Why the image can't be looked at wholly; the frames that are left are not looked at any more.
    failed: Option<Suspicion>,
    /// Frames with boxes.
    boxes: Vec<(u32, Vec<TextBox>)>,
}

impl ImageText {
    fn is_done(&self) -> bool {
        self.failed.is_some() || self.looked >= self.frames
    }
}

/// A series' result, and what it was made of.
#[derive(Clone, Debug, Default)]
struct SeriesResult {
    images: Vec<SourceId>,
    found: Vec<FoundText>,
}

/// The search.
#[derive(Clone, Debug, Default)]
pub struct TextSearch {
    waiting: Waiting,
    out: HashSet<TextTask>,
    images: HashMap<SourceId, ImageText>,
    /// Of series that were looked at wholly.
    results: HashMap<SeriesKey, SeriesResult>,
    /// Rectangles that a person called no text.
    dismissed: HashSet<(SeriesKey, [u32; 4])>,
    /// Frames looked at, of so many, over the series that are listed.
    progress: (u64, u64),
}

impl TextSearch {
    /// Looks at the list anew: what is new in it waits to be looked at, what was taken off waits no more, and
    /// series of which all is known get their results.
    pub fn update(&mut self, catalogue: &Catalogue, patients: &[Patient]) {
        let all = || patients.iter().flat_map(|one| &one.studies).flat_map(|study| &study.series);
        let listed: HashSet<SourceId> = all().flat_map(|series| series.images.iter().copied()).collect();
        let waited = self.waiting.len();
        self.waiting.retain(|task| listed.contains(&task.source));
        if self.waiting.len() < waited {
            // What waits no more is not known either: it may come back.
            let waiting: HashSet<SourceId> =
                self.waiting.iter().chain(&self.out).map(|task| task.source).collect();
            self.images.retain(|source, image| image.is_done() || waiting.contains(source));
        }
        let keys: HashSet<SeriesKey> = all().map(|series| series.key).collect();
        self.results.retain(|key, _| keys.contains(key));
        self.progress = (0, 0);
        for series in all() {
            self.want(catalogue, series);
            self.judge(catalogue, series);
        }
    }

    /// Has the images looked at that are not known yet.
    fn want(&mut self, catalogue: &Catalogue, series: &Series) {
        for &source in &series.images {
            let frames = match catalogue.image(source) {
                Some(image) if image.has_pixels && !image.is_mammography() && may_show_text(image) => {
                    image.geometry.frames.max(1)
                }
                _ => 0,
            };
            let known = self.images.entry(source).or_insert_with(|| {
                let image = catalogue.image(source).filter(|_| frames > 0);
                let failed = image.filter(|image| is_too_much(image)).map(|_| Suspicion::TooSlow);
                if frames > 0 && failed.is_none() {
                    let first = TextTask { source, from: 0, frames };
                    self.waiting.push_back(first);
                }
                ImageText { frames, failed, ..ImageText::default() }
            });
            let looked = if known.failed.is_some() { known.frames } else { known.looked };
            self.progress.0 += u64::from(looked);
            self.progress.1 += u64::from(known.frames);
        }
    }

    fn judge(&mut self, catalogue: &Catalogue, series: &Series) {
        let known: Vec<_> =
            series.images.iter().filter_map(|one| Some((*one, self.images.get(one)?))).collect();
        if known.len() < series.images.len() || !known.iter().all(|(_, image)| image.is_done()) {
            self.results.remove(&series.key);
            return;
        }
        if self.results.get(&series.key).is_some_and(|result| result.images == series.images) {
            return;
        }
        let size =
            |source| catalogue.image(source).map(|image| [image.geometry.columns, image.geometry.rows]);
        let frames = known.iter().map(|(source, image)| series::Looked {
            source: *source,
            size: size(*source).unwrap_or_default(),
            frames: image.looked,
            boxes: &image.boxes,
        });
        let found = series::found(frames);
        let result = SeriesResult { images: series.images.clone(), found };
        self.results.insert(series.key, result);
    }

    /// Whose file the next task is about.
    #[must_use]
    pub fn next_source(&self) -> Option<SourceId> {
        self.waiting.iter().next().map(|task| task.source)
    }

    /// The next task for a free worker; report it with [`TextSearch::done`].
    pub fn next_task(&mut self) -> Option<TextTask> {
        let task = self.waiting.pop_front()?;
        self.out.insert(task);
        Some(task)
    }

    /// The task of an image of one frame, out of its turn: somebody else wants its file, too. As [`Self::next_task`].
    pub fn task_of(&mut self, source: SourceId) -> Option<TextTask> {
        self.waiting.get(source).filter(|task| (task.from, task.frames) == (0, 1))?;
        let task = self.waiting.take(source)?;
        self.out.insert(task);
        Some(task)
    }

    /// Takes a worker's answer; `None` if it died of it. What can't be looked at is known, too.
    pub fn done(&mut self, task: TextTask, reply: Option<Reply>) {
        if !self.out.remove(&task) {
            return;
        }
        let Some(image) = self.images.get_mut(&task.source) else { return };
        let looked = match reply {
            Some(Reply::Text(Ok(frames))) if (1..=task.frames as usize).contains(&frames.len()) => Ok(frames),
            Some(Reply::Text(Err(reason)) | Reply::Failed(reason)) => Err(reason),
            _ => Err(Refusal::from(Reason::Crashed)),
        };
        let before = image.looked;
        match looked {
            Ok(frames) => {
                let looked = u32::try_from(frames.len()).unwrap_or(task.frames);
                let frames = (task.from..).zip(frames).filter(|(_, boxes)| !boxes.is_empty());
                image.boxes.extend(frames);
                image.looked = task.from.saturating_add(looked);
                let left = image.frames.saturating_sub(image.looked);
                if left > 0 {
                    let next = TextTask { from: image.looked, frames: left, ..task };
                    self.waiting.push_front(next);
                }
                self.progress.0 += u64::from(image.looked.saturating_sub(before));
            }
            Err(refusal) => {
                image.failed = Some(match refusal.reason {
                    Reason::FrameTooLarge => Suspicion::TooLarge,
                    Reason::TookTooLong => Suspicion::TooSlow,
                    _ => Suspicion::NotSeen,
                });
                self.progress.0 += u64::from(image.frames.saturating_sub(before));
            }
        }
    }

    /// The workers were ended: what they were asked waits again.
    pub fn forget_requests(&mut self) {
        for task in self.out.drain() {
            self.waiting.push_front(task);
        }
    }

    /// Tasks that workers have.
    #[must_use]
    pub fn under_way(&self) -> usize {
        self.out.len()
    }

    /// All was looked at.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.waiting.is_empty() && self.out.is_empty()
    }

    /// Frames looked at, of so many.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        self.progress
    }

    /// A series' text; nothing until the series was looked at wholly.
    #[must_use]
    pub fn found(&self, series: SeriesKey) -> &[FoundText] {
        self.results.get(&series).map(|result| result.found.as_slice()).unwrap_or_default()
    }

    /// Whether a person called what stands in this rectangle no text of the patient.
    #[must_use]
    pub fn is_dismissed(&self, series: SeriesKey, rectangle: [u32; 4]) -> bool {
        self.dismissed.contains(&(series, rectangle))
    }

    /// A series' text that no rectangle covers wherever it stands, and that nobody called none, in reading order.
    #[must_use]
    pub fn uncovered(
        &self,
        series: SeriesKey,
        redactions: &HashMap<SourceId, Vec<Redaction>>,
    ) -> Vec<&FoundText> {
        let open =
            |text: &&FoundText| !self.is_dismissed(series, text.rectangle) && !text.is_covered(redactions);
        in_reading_order(self.found(series).iter().filter(open).collect(), |text| text.rectangle)
    }

    /// A person calls this no text of the patient.
    pub fn dismiss(&mut self, series: SeriesKey, rectangle: [u32; 4]) {
        self.dismissed.insert((series, rectangle));
    }

    /// What the plan must know (see [`Shared::searched`](super::Shared::searched)).
    #[must_use]
    pub fn searched(&self) -> Searched {
        let suspicion = |result: &SeriesResult| (!result.found.is_empty()).then_some(Suspicion::TextFound);
        self.results.iter().map(|(key, result)| (*key, suspicion(result))).collect()
    }

    /// Images in which no text could be looked for, and why.
    #[must_use]
    pub fn unseen(&self) -> HashMap<SourceId, Suspicion> {
        self.images.iter().filter_map(|(source, image)| Some((*source, image.failed?))).collect()
    }
}

/// Whether a line of letters has room in the image's frames. Of codestreams the head does not tell their size for sure.
fn may_show_text(image: &Image) -> bool {
    let exact = !TransferSyntax::from_uid(&image.transfer_syntax).is_some_and(|syntax| syntax.encapsulated)
        || matches!(
            image.transfer_syntax.as_str(),
            uids::RLE_LOSSLESS | uids::DEFLATED_IMAGE_FRAME_COMPRESSION
        );
    !exact || image.geometry.rows.min(image.geometry.columns) >= LEAST_SIDE
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
