//! The look that a person takes at a series which may show the patient: pure state.
//!
//! A hold is lifted by a person's word alone. The word can be given once every slice was shown, whole and in the
//! image's own window, and each line of text that was found is blackened or called no text of the patient. It holds
//! for exactly what was seen: once images, rectangles or found text are others, it is taken back.

mod standing;
mod subject;

use super::Refusal;
use std::collections::{HashMap, HashSet};
use veilig_archive::FoundTextRecord;
use veilig_redaction::Rectangle;
use veilig_study::{SeriesKey, SourceId};

pub use standing::ReviewProgress;
pub use subject::{ReviewSubject, SliceId, slices};

/// A person's word on a series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    /// Slices that were shown before it was given.
    pub slices: usize,
    /// Images that can't be shown wholly: nobody has seen them, and the word does not hold for them.
    pub unshown: HashSet<SourceId>,
    /// The text that was found, and what became of it.
    pub text: Vec<FoundTextRecord>,
}

/// What was shown of all series, and the words that were given.
#[derive(Clone, Debug, Default)]
pub struct Reviews {
    all: HashMap<SeriesKey, Review>,
}

#[derive(Clone, Debug, Default)]
struct Review {
    /// Slices that were shown, and what was black on them then: what lay under it was not seen.
    shown: HashMap<SliceId, Vec<Rectangle>>,
    /// Slices that could not be decoded.
    failed: HashMap<SliceId, Refusal>,
    word: Option<(ReviewSubject, Confirmed)>,
}

impl Reviews {
    /// A slice was on the screen: decoded, whole, in its own window, with these rectangles black. `true` if that is new.
    pub fn show(&mut self, series: SeriesKey, slice: SliceId, black: &[Rectangle]) -> bool {
        let review = self.all.entry(series).or_default();
        let failed = review.failed.remove(&slice).is_some();
        // What was seen before with less black on it is seen better already: [`Reviews::update`] forgets the others.
        let known = review.shown.contains_key(&slice);
        review.shown.entry(slice).or_insert_with(|| black.to_vec());
        failed || !known
    }

    /// A slice could not be decoded. `true` if that is new.
    pub fn fail(&mut self, series: SeriesKey, slice: SliceId, reason: &Refusal) -> bool {
        let review = self.all.entry(series).or_default();
        if review.shown.contains_key(&slice) {
            return false;
        }
        review.failed.insert(slice, reason.clone()).is_none()
    }

    /// Whether a slice was on the screen.
    #[must_use]
    pub fn is_shown(&self, series: SeriesKey, slice: &SliceId) -> bool {
        self.all.get(&series).is_some_and(|review| review.shown.contains_key(slice))
    }

    /// What is missing before a person's word counts.
    #[must_use]
    pub fn standing(&self, subject: &ReviewSubject) -> ReviewProgress {
        let review = self.all.get(&subject.series);
        let is_shown = |slice: &SliceId| review.is_some_and(|review| review.shown.contains_key(slice));
        let is_failed = |slice: &SliceId| review.is_some_and(|review| review.failed.contains_key(slice));
        ReviewProgress::of(subject, is_shown, is_failed)
    }

    /// The place of the next slice, after this one and from the start again, that was not shown.
    #[must_use]
    pub fn next_unseen(&self, subject: &ReviewSubject, place: usize) -> Option<usize> {
        let review = self.all.get(&subject.series);
        let known = |slice: &SliceId| {
            review.is_some_and(|one| one.shown.contains_key(slice) || one.failed.contains_key(slice))
        };
        let count = subject.slices.len();
        let places = (place.saturating_add(1)..count).chain(0..count.min(place.saturating_add(1)));
        places.into_iter().find(|place| subject.slices.get(*place).is_some_and(|slice| !known(slice)))
    }

    /// Takes a person's word on what is there now; `false` if something is missing before it counts.
    pub fn confirm(&mut self, subject: ReviewSubject) -> bool {
        if !self.standing(&subject).is_ready() {
            return false;
        }
        let Some(review) = self.all.get_mut(&subject.series) else { return false };
        let failed = review.failed.keys().filter(|slice| subject.slices.contains(slice));
        let confirmed = Confirmed {
            slices: subject.slices.iter().filter(|slice| review.shown.contains_key(slice)).count(),
            unshown: failed.map(|(source, _)| *source).chain(subject.partial.iter().copied()).collect(),
            text: subject.record(),
        };
        review.word = Some((subject, confirmed));
        true
    }

    /// The word on a series is taken back.
    pub fn take_back(&mut self, series: SeriesKey) {
        if let Some(review) = self.all.get_mut(&series) {
            review.word = None;
        }
    }

    /// Looks anew at what the words were given for; `subject` tells what a series is now. A word on something else is
    /// taken back, and what lay under a rectangle that is gone counts as not shown.
    pub fn update(&mut self, subject: impl Fn(SeriesKey) -> Option<ReviewSubject>) {
        self.all.retain(|key, review| {
            let Some(now) = subject(*key) else { return false };
            let listed: HashSet<&SliceId> = now.slices.iter().collect();
            review.failed.retain(|slice, _| listed.contains(slice));
            review.shown.retain(|slice, black| {
                listed.contains(slice) && black.iter().all(|hidden| now.is_black(*slice, *hidden))
            });
            if review.word.as_ref().is_some_and(|(then, _)| *then != now) {
                review.word = None;
            }
            true
        });
    }

    /// The words that hold, for the plan (see [`Shared::looked`](super::Shared::looked)).
    #[must_use]
    pub fn confirmed(&self) -> HashMap<SeriesKey, Confirmed> {
        let words = self.all.iter().filter_map(|(key, review)| Some((*key, review.word.as_ref()?.1.clone())));
        words.collect()
    }
}

#[cfg(test)]
mod tests;
