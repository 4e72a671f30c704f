//! Which slice is shown, in which window; which pictures are wanted next.

mod asking;
mod cache;
mod showing;

use self::cache::Cache;
use super::event::ViewerEvent;
use super::planes::volume::{SeenPlanes, SmallTask};
use crate::browser::Answer;
use crate::image::{Picture, Values, Window};
use crate::job::{Reason, Refusal, Reply, SliceId, slices};
use crate::study::{SeriesKey, SourceId};
use crate::ui::state::State;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The viewer's state.
#[derive(Default)]
pub struct Viewer {
    series: Option<SeriesKey>,
    /// The images' frames in order.
    slices: Vec<SliceId>,
    place: usize,
    window: Option<Window>,
    /// Pictures in the window.
    cache: Cache<Picture>,
    /// Values, which make pictures in any window.
    values: Cache<Values>,
    /// Places of slices without values, which have colour or can't be decoded.
    valueless: BTreeSet<usize>,
    problems: BTreeMap<usize, Refusal>,
    /// Places whose pictures are asked for.
    asked: Vec<usize>,
    /// Places whose values are asked for.
    asked_values: Vec<usize>,
    /// Counts lists of slices, for values.
    list: u32,
    /// Counts series and windows, so that late answers of others are told apart.
    round: u32,
    /// The last picture that was shown: it stays until the next one is there.
    last: Option<Rc<Picture>>,
    backwards: bool,
    /// The user went through the slices: the one that is seen stays when more come.
    scrolled: bool,
    /// The pointer is over the picture.
    pointing: bool,
    /// What lies across the slices.
    volume: SeenPlanes,
}

impl Viewer {
    /// Shows a series; its first slices anew only if it is another one, or has other images.
    pub fn open(&mut self, state: &State, series: Option<SeriesKey>) {
        let series = series.and_then(|key| state.overview.series(key)).map(|(_, series)| series);
        let slices = series.map(|one| slices(state.collection.catalogue(), one)).unwrap_or_default();
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
        self.list = self.list.wrapping_add(1);
        self.values.clear();
        self.valueless.clear();
        self.asked_values.clear();
        self.volume.forget();
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
        self.asked_values.clear();
        self.volume.forget_requests();
    }

    /// Takes what happened; `true` if the screen changes.
    pub fn take(&mut self, event: ViewerEvent) -> bool {
        match event {
            ViewerEvent::Step(step) => self.go(self.place.saturating_add_signed(step)),
            ViewerEvent::Go(place) => self.go(place),
            // What is not there yet is waited for: playing passes over nothing.
            ViewerEvent::Next if self.is_waiting() => false,
            ViewerEvent::Next => self.go(if self.place + 1 < self.slices.len() { self.place + 1 } else { 0 }),
            ViewerEvent::Window(window) => {
                self.window = window;
                self.begin();
                self.develop();
                true
            }
            ViewerEvent::Done(round, place, answer) if round == self.round => {
                self.asked.retain(|asked| *asked != place);
                let (reply, payload) = match answer {
                    Answer::Reply(reply, payload) => (Some(reply), payload),
                    Answer::Crashed => (None, None),
                };
                let pixels = payload.and_then(|payload| payload.to_vec());
                let picture = match reply {
                    Some(Reply::Picture(Ok(picture))) => {
                        pixels.and_then(|pixels| picture.with_pixels(pixels)).ok_or(None)
                    }
                    Some(Reply::Picture(Err(reason))) => Err(Some(reason)),
                    _ => Err(None),
                };
                match picture {
                    Ok(picture) => self.cache.put(place, picture, self.place),
                    Err(reason) => {
                        let reason = reason.unwrap_or(Refusal::from(Reason::Crashed));
                        self.problems.insert(place, reason);
                    }
                }
                if place != self.place {
                    return false;
                }
                self.last = self.cache.get(place);
                true
            }
            ViewerEvent::Pointing(pointing) => {
                self.pointing = pointing;
                false
            }
            ViewerEvent::Values(list, place, answer) if list == self.list => {
                self.asked_values.retain(|asked| *asked != place);
                let values = match answer {
                    Answer::Reply(Reply::Values(Ok(values)), Some(payload)) => {
                        payload.to_vec().and_then(|units| values.with_units(&units))
                    }
                    _ => None,
                };
                match values {
                    Some(values) => self.values.put(place, values, self.place),
                    None => {
                        self.valueless.insert(place);
                    }
                }
                if place == self.place {
                    self.develop();
                }
                place == self.place
            }
            ViewerEvent::Planes => {
                self.volume.turn();
                true
            }
            ViewerEvent::Reduced(round, place, answer) => self.volume.take(round, place, answer),
            ViewerEvent::Cross(view, point) => {
                let slice = self.volume.go(view, point);
                let place = slice.and_then(|slice| self.slices.iter().position(|one| *one == slice));
                place.is_some_and(|place| self.go(place)) | slice.is_some()
            }
            ViewerEvent::CrossAt(pixel) => {
                self.slices.get(self.place).is_some_and(|slice| self.volume.cross(*slice, pixel))
            }
            // The page takes these itself.
            ViewerEvent::Tab(_)
            | ViewerEvent::Explained(..)
            | ViewerEvent::Mark(_)
            | ViewerEvent::Undo
            | ViewerEvent::Beside(_)
            | ViewerEvent::Link
            | ViewerEvent::NextText
            | ViewerEvent::NextUnseen
            | ViewerEvent::Seen(..)
            | ViewerEvent::Values(..)
            | ViewerEvent::Done(..) => false,
        }
    }

    /// Takes a picture of the slice that is seen, which no worker made: of a study that is in no file.
    pub fn give(&mut self, picture: Picture) {
        self.cache.put(self.place, picture, self.place);
        self.last = self.cache.get(self.place);
    }

    /// The image at a place that was asked for in this round, if that is still shown.
    pub fn source(&self, round: u32, place: usize) -> Option<SourceId> {
        self.slices.get(place).map(|(source, _)| *source).filter(|_| round == self.round)
    }

    /// The image whose values, in this list of slices, were asked for at a place.
    pub fn source_of_values(&self, list: u32, place: usize) -> Option<SourceId> {
        self.slices.get(place).map(|(source, _)| *source).filter(|_| list == self.list)
    }

    /// The image of a slice that was made small.
    pub fn source_of_small(&self, round: u32, place: usize) -> Option<SourceId> {
        self.volume.source(round, place)
    }

    /// All slices, in order.
    pub fn slices(&self) -> &[SliceId] {
        &self.slices
    }

    /// The place of the slice that is seen.
    pub fn place(&self) -> usize {
        self.place
    }

    /// The slice that is seen: its image, its frame.
    pub fn slice(&self) -> Option<SliceId> {
        self.slices.get(self.place).copied()
    }

    /// Another number for each list of slices.
    pub fn list(&self) -> u32 {
        self.list
    }

    /// The slice that is seen: its series, its image, its frame.
    pub fn seen(&self) -> Option<(SeriesKey, SourceId, u32)> {
        let (source, frame) = self.slices.get(self.place)?;
        Some((self.series?, *source, *frame))
    }

    /// The slice's picture is still being decoded.
    fn is_waiting(&self) -> bool {
        !self.cache.has(self.place) && !self.problems.contains_key(&self.place)
    }

    /// Slices that could not be decoded, and why; those in another window than their own don't count.
    pub fn failures(&self) -> Option<(SeriesKey, Vec<(SliceId, Refusal)>)> {
        let series = self.series.filter(|_| self.window.is_none())?;
        let failed = self
            .problems
            .iter()
            .filter_map(|(place, reason)| Some((*self.slices.get(*place)?, reason.clone())));
        Some((series, failed.collect()))
    }

    /// Goes to the next slice that was not shown yet, and from the last one to the first.
    pub fn go_to_unseen(&mut self, state: &State) -> bool {
        let subject = self.series.and_then(|series| state.subject(series));
        let next = subject.and_then(|subject| state.reviews.next_unseen(&subject, self.place));
        next.is_some_and(|next| self.go(next))
    }

    /// Goes to the next slice with text that was found, and from the last one to the first.
    pub fn go_to_text(&mut self, state: &State) -> bool {
        let Some(series) = self.series else { return false };
        let with_text = state.slices_with_text(series);
        let has = |place: &usize| self.slices.get(*place).is_some_and(|slice| with_text.contains(slice));
        let next = (self.place.saturating_add(1)..self.slices.len()).chain(0..=self.place).find(has);
        next.is_some_and(|next| self.go(next))
    }

    /// Goes to a place, the last one at most; `true` if that is another one.
    pub fn go(&mut self, place: usize) -> bool {
        let place = place.min(self.slices.len().saturating_sub(1));
        if place == self.place {
            return false;
        }
        self.scrolled = true;
        self.backwards = place < self.place;
        self.place = place;
        self.develop();
        if let Some(picture) = self.cache.get(place) {
            self.last = Some(picture);
        }
        true
    }

    /// The next slice to be made small for the planes across, when so many are under way at most.
    pub fn next_small(&mut self, state: &State, most: usize) -> Option<SmallTask> {
        let (series, source, frame) = self.seen().filter(|_| self.slices.len() >= 2)?;
        self.volume.next(state, (series, (source, frame)), most)
    }
}
