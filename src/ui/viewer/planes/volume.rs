//! The volume of the slice that is seen, made small slice by slice, for the planes across it.

use crate::browser::{Answer, environment};
use crate::image::Window;
use crate::job::{Planes, Reply, SliceId, Small};
use crate::quality::NoVolume;
use crate::redaction::Redaction;
use crate::study::{SeriesKey, SourceId};
use crate::ui::state::State;
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

/// Milliseconds from one drawing of planes that grow to the next.
const GROWS: f64 = 150.0;
/// Every so many slices are asked for first, so that the whole is soon seen; then those in their middles, and so on.
const STRIDE: usize = 16;

/// The small slices of a volume.
#[derive(Clone, Default)]
pub struct Grown {
    /// By place.
    pub slices: Rc<Vec<Small>>,
    /// How many have an answer.
    pub done: usize,
    /// How many of these could not be decoded.
    pub failed: usize,
}

impl PartialEq for Grown {
    fn eq(&self, other: &Self) -> bool {
        // They only grow, and another volume has other planes.
        (self.done, self.failed, self.slices.len()) == (other.done, other.failed, other.slices.len())
    }
}

/// What is to be drawn of the planes.
#[derive(Clone)]
pub struct PlanesDrawn {
    /// Where they lie.
    pub planes: Rc<Planes>,
    /// What they are made of.
    pub grown: Grown,
    /// The point that they go through along rows and columns, mm.
    pub point: [f64; 2],
    /// The slice that is seen, among the volume's.
    pub place: Option<usize>,
    /// The window.
    pub window: Option<Window>,
    /// What is black in the slices.
    pub black: HashMap<SourceId, Vec<Redaction>>,
}

impl PartialEq for PlanesDrawn {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.planes, &other.planes)
            && self.grown == other.grown
            && (self.point, self.place, self.window) == (other.point, other.place, other.window)
            && self.black == other.black
    }
}

/// A slice of a volume that is to be made small.
#[derive(Clone, Copy, Debug)]
pub struct SmallTask {
    /// The volume that it belongs to.
    pub round: u32,
    /// Its place in the volume.
    pub place: usize,
    /// Whose file to attach.
    pub source: SourceId,
    /// The frame, from 0.
    pub frame: u32,
    /// Columns and rows at most.
    pub side: u32,
}

/// Why there are no planes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlanes {
    /// The slice belongs to no volume.
    Volume(NoVolume),
    /// No slice could be decoded, or they are coloured.
    Pixels,
}

/// The planes of the slice that is seen, and what is still awaited for them.
#[derive(Default)]
pub struct SeenPlanes {
    of: Option<(SeriesKey, SliceId)>,
    planes: Option<Result<Rc<Planes>, NoVolume>>,
    grown: Grown,
    /// Places that are still to be asked for.
    waiting: VecDeque<usize>,
    under_way: Vec<usize>,
    /// Tells late answers about another volume apart.
    round: u32,
    point: Option<[f64; 2]>,
    drawn: f64,
    /// What the user wants; else planes are shown where there are any.
    wanted: Option<bool>,
}

impl SeenPlanes {
    /// Other slices than before are shown: nothing is known of their volume.
    pub fn forget(&mut self) {
        let (round, wanted) = (self.round.wrapping_add(1), self.wanted);
        *self = Self { round, wanted, ..Self::default() };
    }

    /// The workers were ended: nothing is under way any more.
    pub fn forget_requests(&mut self) {
        self.waiting.extend(self.under_way.drain(..));
        self.round = self.round.wrapping_add(1);
    }

    /// The user wants the planes, or no more. Who wants them where there are none is told why.
    pub fn turn(&mut self) {
        let is_seen = self.is_wanted() && (self.why_not().is_none() || self.is_asked());
        self.wanted = Some(!is_seen);
    }

    /// They are to be shown where there are any.
    pub fn is_wanted(&self) -> bool {
        self.wanted.unwrap_or(true)
    }

    /// Looks at the volume of the slice that is seen.
    fn find(&mut self, state: &State, of: (SeriesKey, SliceId)) {
        let (key, slice) = of;
        let has_it = |planes: &Rc<Planes>| planes.place(slice).is_some();
        let is_same = self.of.is_some_and(|(series, _)| series == key);
        if self.of == Some(of) || is_same && matches!(&self.planes, Some(Ok(planes)) if has_it(planes)) {
            return;
        }
        self.of = Some(of);
        let series = state.overview.series(key).map(|(_, series)| series);
        let found = series.map(|series| Planes::of(state.collection.catalogue(), series, slice));
        if let (Some(Ok(new)), Some(Ok(old))) = (&found, &self.planes)
            && *new == **old
        {
            return;
        }
        let (point, round, wanted) = (self.point, self.round.wrapping_add(1), self.wanted);
        *self = Self { of: Some(of), round, wanted, ..Self::default() };
        // Volumes of one series, at several times, lie in one place.
        self.point = point.filter(|_| is_same);
        self.planes = found.map(|found| found.map(Rc::new));
        if let Some(Ok(planes)) = &self.planes {
            let count = planes.slices().len();
            self.grown.slices = Rc::new(vec![Small::Awaited; count]);
            self.waiting = order(count);
        }
    }

    /// The next slice to be made small, when so many are under way at most: few at a time, so that the picture that is
    /// seen comes first.
    pub fn next(&mut self, state: &State, seen: (SeriesKey, SliceId), most: usize) -> Option<SmallTask> {
        if !self.is_wanted() {
            return None;
        }
        self.find(state, seen);
        let Some(Ok(planes)) = &self.planes else { return None };
        if self.under_way.len() >= most {
            return None;
        }
        let place = self.waiting.pop_front()?;
        let (source, frame) = planes.slices().get(place).copied()?;
        self.under_way.push(place);
        Some(SmallTask { round: self.round, place, source, frame, side: planes.side() })
    }

    /// The image that an answer of this round is about.
    pub fn source(&self, round: u32, place: usize) -> Option<SourceId> {
        let Some(Ok(planes)) = &self.planes else { return None };
        planes.slices().get(place).map(|(source, _)| *source).filter(|_| round == self.round)
    }

    /// Takes an answer; `true` if the planes are to be drawn again.
    pub fn take(&mut self, round: u32, place: usize, answer: Answer) -> bool {
        if round != self.round {
            return false;
        }
        self.under_way.retain(|one| *one != place);
        let reduced = match answer {
            Answer::Reply(Reply::Reduced(Ok(reduced)), Some(payload)) => {
                payload.to_vec().and_then(|numbers| reduced.with_numbers(&numbers))
            }
            _ => None,
        };
        let small = reduced.map_or(Small::Failed, |reduced| Small::Made(Rc::new(reduced)));
        self.grown.done += 1;
        self.grown.failed += usize::from(matches!(small, Small::Failed));
        if let Some(slot) = Rc::make_mut(&mut self.grown.slices).get_mut(place) {
            *slot = small;
        }
        let now = environment::milliseconds();
        let is_due = now - self.drawn > GROWS || self.grown.done == self.grown.slices.len();
        if is_due {
            self.drawn = now;
        }
        is_due
    }

    /// A point of a plane, in mm along its slices and along the normal, is to be seen: the slice there.
    pub fn go(&mut self, view: usize, [along, normal]: [f64; 2]) -> Option<SliceId> {
        let Some(Ok(planes)) = &self.planes else { return None };
        let [own, _] = planes.views().get(view)?.cut.across.places();
        let slice = planes.nearest(normal).and_then(|place| planes.slices().get(place).copied());
        let mut point = self.point(planes)?;
        if let Some(part) = point.get_mut(own) {
            *part = along;
        }
        self.point = Some(point);
        slice
    }

    /// A pixel of the slice that is seen is to be the point that the planes go through.
    pub fn cross(&mut self, slice: SliceId, pixel: [f64; 2]) -> bool {
        let Some(Ok(planes)) = &self.planes else { return false };
        let point = planes.place(slice).and_then(|place| planes.point(place, pixel));
        self.point = point.or(self.point);
        point.is_some()
    }

    fn point(&self, planes: &Planes) -> Option<[f64; 2]> {
        self.point.or_else(|| planes.middle(planes.slices().len() / 2))
    }

    /// What is to be drawn, in this window; nothing where there are no planes or none are wanted.
    pub fn across(&self, state: &State, slice: SliceId, window: Option<Window>) -> Option<PlanesDrawn> {
        let Some(Ok(planes)) = self.planes.as_ref().filter(|_| self.is_wanted() && self.why_not().is_none())
        else {
            return None;
        };
        let all = &state.shared.redactions;
        let black = |(source, _): &SliceId| Some((*source, all.get(source)?.clone()));
        Some(PlanesDrawn {
            planes: planes.clone(),
            grown: self.grown.clone(),
            point: self.point(planes)?,
            place: planes.place(slice),
            window,
            black: if all.is_empty() {
                HashMap::new()
            } else {
                planes.slices().iter().filter_map(black).collect()
            },
        })
    }

    /// Why there are none.
    pub fn why_not(&self) -> Option<NoPlanes> {
        match self.planes.as_ref()? {
            Err(why) => Some(NoPlanes::Volume(*why)),
            Ok(_) if self.grown.failed > 0 && self.grown.failed == self.grown.slices.len() => {
                Some(NoPlanes::Pixels)
            }
            Ok(_) => None,
        }
    }

    /// The user asked for planes, not knowing that there are none.
    pub fn is_asked(&self) -> bool {
        self.wanted == Some(true)
    }
}

/// Places from far apart to one beside the other.
fn order(count: usize) -> VecDeque<usize> {
    let strides = std::iter::successors(Some(STRIDE), |stride| (*stride > 1).then_some(stride / 2));
    let first = (0..count).step_by(STRIDE);
    let rest = strides.filter(|stride| *stride > 1).flat_map(|stride| (stride / 2..count).step_by(stride));
    first.chain(rest).collect()
}
