//! Which slice is shown, in which window; which pictures are wanted next.

use super::cache::Cache;
use super::marks::Mark;
use super::shown::Shown;
use crate::browser::{Answer, Job, Payload, Pool};
use crate::job::{Reason, Reply, Request};
use crate::pixel::{Picture, Window};
use crate::study::{SeriesKey, SourceId};
use crate::ui::state::State;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::Callback;

/// Requests that are under way at most: the workers have other things to do too.
const REQUESTS: usize = 2;
/// Slices ahead and behind that are decoded before they are asked for.
const AHEAD: usize = 6;

/// Something that happened in the viewer.
pub enum Look {
    /// So many slices on.
    Step(isize),
    /// To this slice, from 0.
    Go(usize),
    /// To the next slice, and from the last one to the first.
    Next,
    /// Another window; `None`: the image's own.
    Window(Option<Window>),
    /// Something was done with rectangles.
    Mark(Mark),
    /// A worker answered about the picture at a place, asked for in this round.
    Done(u32, usize, Answer),
}

/// The viewer's state.
#[derive(Default)]
pub struct Viewer {
    series: Option<SeriesKey>,
    /// The images' frames in order.
    slices: Vec<(SourceId, u32)>,
    place: usize,
    window: Option<Window>,
    cache: Cache,
    problems: BTreeMap<usize, Reason>,
    /// Places that are asked for.
    asked: Vec<usize>,
    /// Counts series and windows, so that late answers of others are told apart.
    round: u32,
    /// The last picture that was shown: it stays until the next one is there.
    last: Option<Rc<Picture>>,
    backwards: bool,
    /// The user went through the slices: the one that is seen stays when more come.
    scrolled: bool,
}

impl Viewer {
    /// Shows the active series; its first slices anew only if it is another one, or has other images.
    pub fn open(&mut self, state: &State) {
        let series = state.active.and_then(|key| state.overview.series(key)).map(|(_, series)| series);
        let mut slices = Vec::new();
        for source in series.iter().flat_map(|series| &series.images) {
            let frames = state
                .collection
                .catalogue()
                .image(*source)
                .map_or(0, |image| if image.has_pixels { image.geometry.frames } else { 0 });
            // More frames than any object has would only be a lie of its head.
            slices.extend((0..frames.min(100_000)).map(|frame| (*source, frame)));
        }
        let key = series.map(|series| series.key);
        if key == self.series && slices == self.slices {
            return;
        }
        if key != self.series {
            self.window = None;
            self.last = None;
            self.scrolled = false;
        }
        if self.scrolled {
            // More of the same series came: the slice that is seen stays.
            let seen = self.slices.get(self.place);
            let place = seen.and_then(|seen| slices.iter().position(|one| one == seen));
            self.place = place.unwrap_or(0);
        } else {
            self.place = slices.len() / 2;
        }
        self.series = key;
        self.slices = slices;
        self.begin();
    }

    /// A new round: pictures of the last one are of no use.
    fn begin(&mut self) {
        self.round += 1;
        self.cache.clear();
        self.problems.clear();
        self.asked.clear();
    }

    /// The workers were ended: nothing is under way any more.
    pub fn forget_requests(&mut self) {
        self.asked.clear();
    }

    /// Takes what happened; `true` if the screen changes.
    pub fn take(&mut self, look: Look) -> bool {
        match look {
            Look::Step(step) => self.go(self.place.saturating_add_signed(step)),
            Look::Go(place) => self.go(place),
            Look::Next => self.go(if self.place + 1 < self.slices.len() { self.place + 1 } else { 0 }),
            Look::Window(window) => {
                self.window = window;
                self.begin();
                true
            }
            Look::Done(round, place, answer) if round == self.round => {
                self.asked.retain(|asked| *asked != place);
                match answer {
                    Answer::Reply(Reply::Picture(Ok(mut picture)), Some(payload)) => {
                        picture.rgba = payload.to_vec().unwrap_or_default();
                        self.cache.put(place, picture, self.place);
                    }
                    Answer::Reply(Reply::Picture(Err(reason)), _) => {
                        self.problems.insert(place, reason);
                    }
                    _ => {
                        self.problems.insert(place, Reason::new("crashed"));
                    }
                }
                if place != self.place {
                    return false;
                }
                self.last = self.cache.get(place);
                true
            }
            Look::Mark(_) | Look::Done(..) => false,
        }
    }

    /// The slice that is seen: its series, its image, its frame.
    pub fn seen(&self) -> Option<(SeriesKey, SourceId, u32)> {
        let (source, frame) = self.slices.get(self.place)?;
        Some((self.series?, *source, *frame))
    }

    fn go(&mut self, place: usize) -> bool {
        let place = place.min(self.slices.len().saturating_sub(1));
        if place == self.place {
            return false;
        }
        self.scrolled = true;
        self.backwards = place < self.place;
        self.place = place;
        if let Some(picture) = self.cache.get(place) {
            self.last = Some(picture);
        }
        true
    }

    /// The nearest place whose picture is missing, in the direction of scrolling first.
    fn missing(&self) -> Option<usize> {
        let near = (0..=AHEAD).flat_map(|step| {
            let (ahead, behind) = (self.place.checked_add(step), self.place.checked_sub(step));
            if self.backwards { [behind, ahead] } else { [ahead, behind] }
        });
        near.flatten().find(|place| {
            *place < self.slices.len()
                && !self.cache.has(*place)
                && !self.problems.contains_key(place)
                && !self.asked.contains(place)
        })
    }

    /// Asks for the pictures that are missing; only for the one that is seen while other work is under way.
    pub fn request(&mut self, pool: &Pool, state: &State, busy: bool, tell: &Callback<Look>) {
        while self.asked.len() < REQUESTS {
            let Some(place) = self.missing().filter(|place| !busy || *place == self.place) else { return };
            let Some((source, frame)) = self.slices.get(place).copied() else { return };
            let Some(picked) = state.files.get(source.0 as usize) else { return };
            self.asked.push(place);
            let (round, tell) = (self.round, tell.clone());
            let request = Request::Picture { frame, window: self.window };
            let done = move |answer| tell.emit(Look::Done(round, place, answer));
            let job = Job::new(request, vec![Payload::from(&picked.file)], done);
            pool.submit(Job { urgent: true, ..job });
        }
    }

    /// What is to be drawn.
    pub fn shown(&self, state: &State) -> Option<Shown> {
        let key = self.series?;
        let (patient, series) = state.overview.series(key)?;
        let picture = self.cache.get(self.place);
        Some(Shown {
            patient: patient.patient.facts.clone(),
            facts: series.facts.clone(),
            series: key,
            marks: self
                .seen()
                .map(|(key, source, frame)| state.marks_on(key, source, frame))
                .unwrap_or_default(),
            suspect: series.suspicions.first().map(|suspicion| Reason::new(suspicion.code())),
            looked: state.shared.looked.contains(&key),
            voxel: series.voxel,
            letters: self
                .slices
                .get(self.place)
                .and_then(|(source, _)| state.collection.catalogue().image(*source)?.geometry.letters()),
            place: self.place,
            count: self.slices.len(),
            waiting: picture.is_none() && !self.problems.contains_key(&self.place),
            picture: picture.or_else(|| self.last.clone()),
            window: self.window,
            problem: self.problems.get(&self.place).cloned(),
        })
    }
}
