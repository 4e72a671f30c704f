//! A second series beside the one that is shown: which, at which slice.

use crate::job::{self, Together, cut};
use crate::study::{Series, SeriesKey};
use crate::ui::state::State;
use crate::ui::viewer::shown::{ReferenceLine, Shown};
use crate::ui::viewer::state::Viewer;
use std::rc::Rc;

/// The second series' state.
pub struct SecondSeries {
    /// Its viewer.
    pub viewer: Viewer,
    series: SeriesKey,
    /// Both go through their slices together.
    is_linked: bool,
    /// Which slices belong together, of these lists of slices.
    pairs: job::MatchedSlices,
    of: Option<[u32; 2]>,
}

/// What is to be drawn of it.
#[derive(Clone, PartialEq)]
pub struct ShownBeside {
    /// The second series.
    pub shown: Shown,
    /// Both go through their slices together.
    pub is_linked: bool,
    /// How their slices belong together.
    pub together: Together,
    /// How far those that are seen lie apart, mm.
    pub apart: Option<f64>,
    /// Where the second one's slice cuts the first one's, and the other way round.
    pub cuts: [Option<ReferenceLine>; 2],
}

impl SecondSeries {
    /// A series beside the one that `first` shows.
    pub fn new(state: &State, first: &Viewer, series: SeriesKey) -> Self {
        let (viewer, pairs) = (Viewer::default(), job::MatchedSlices::default());
        let mut beside = Self { viewer, series, is_linked: true, pairs, of: None };
        beside.viewer.open(state, Some(series));
        beside.follow(state, first);
        beside
    }

    /// Its series may stand beside the one that is active: both are of one patient, so that only one name stands above them.
    pub fn fits(&self, state: &State) -> bool {
        others(state).any(|series| series.key == self.series)
    }

    /// Its slices may be others than before.
    pub fn reopen(&mut self, state: &State, first: &Viewer) {
        self.viewer.open(state, Some(self.series));
        self.follow(state, first);
    }

    /// Both go together from now on, or each by itself.
    pub fn turn(&mut self, state: &State, first: &Viewer) {
        self.is_linked = !self.is_linked;
        self.follow(state, first);
    }

    /// Goes to the slice that belongs to the first one's.
    pub fn follow(&mut self, state: &State, first: &Viewer) {
        self.pair(state, first);
        let place = self.pairs.other(0, first.place(), self.viewer.place()).filter(|_| self.is_linked);
        if let Some(place) = place {
            self.viewer.go(place);
        }
    }

    /// Has the first one go to the slice that belongs to this one's.
    pub fn lead(&mut self, state: &State, first: &mut Viewer) {
        self.pair(state, first);
        let place = self.pairs.other(1, self.viewer.place(), first.place()).filter(|_| self.is_linked);
        if let Some(place) = place {
            first.go(place);
        }
    }

    fn pair(&mut self, state: &State, first: &Viewer) {
        let of = Some([first.list(), self.viewer.list()]);
        if self.of != of {
            let slices = [first.slices(), self.viewer.slices()];
            self.pairs = job::MatchedSlices::of(state.collection.catalogue(), slices);
            self.of = of;
        }
    }

    /// What is to be drawn.
    pub fn shown(&self, state: &State, first: &Viewer) -> Option<ShownBeside> {
        let shown = self.viewer.shown(state)?;
        let places = [first.place(), self.viewer.place()];
        let catalogue = state.collection.catalogue();
        let slices = first.slice().zip(shown.slice);
        let cuts = slices.map(|(one, other)| [cut(catalogue, one, other), cut(catalogue, other, one)]);
        Some(ShownBeside {
            is_linked: self.is_linked,
            together: self.pairs.together(),
            apart: self.pairs.apart(places),
            cuts: cuts.unwrap_or_default(),
            shown,
        })
    }
}

/// So many series before the active one, and after it, can be chosen: nobody looks through a longer list, and a browser needs
/// seconds for one of many thousands.
const NEAR: usize = 200;

/// The series that may stand beside the active one, with their names: those that are near it in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeriesChoices {
    /// The series.
    pub near: Rc<[(SeriesKey, String)]>,
    /// There are others before them, and after them.
    pub more: [bool; 2],
}

/// The patient's series.
fn all(state: &State) -> impl Iterator<Item = &Series> {
    let studies = state.active_patient().into_iter().flat_map(|one| &one.patient.studies);
    studies.flat_map(|study| &study.series)
}

/// The patient's series but the active one.
fn others(state: &State) -> impl Iterator<Item = &Series> {
    all(state).filter(|series| Some(series.key) != state.active)
}

/// The series that may stand beside the active one.
pub fn choices(state: &State) -> SeriesChoices {
    let active = all(state).position(|series| Some(series.key) == state.active).unwrap_or_default();
    let first = active.saturating_sub(NEAR);
    let mut near = others(state).skip(first);
    let named = near.by_ref().take(active - first + NEAR).map(|series| {
        let facts = &series.facts;
        let number = facts.number.map(|number| number.to_string()).unwrap_or_default();
        let name = [facts.modality.as_str(), &number, &facts.description];
        let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
        (series.key, name.join(" "))
    });
    let named = named.collect();
    SeriesChoices { near: named, more: [first > 0, near.next().is_some()] }
}
