//! Rectangles that the user draws to black out what shows the patient.

pub mod handles;
pub mod rectangles;
pub mod suspect;

use crate::burned_in::Says;
use crate::redaction::{Handle, LEAST, Redaction};
use crate::study::{SeriesKey, SourceId};
use crate::ui::state::{DrawnRectangle, Rectangle, Scope, State, Step};
use std::collections::{HashMap, HashSet};

/// How far a new rectangle shall reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkReach {
    /// The image that is seen.
    Image,
    /// Its series.
    #[default]
    Series,
    /// All images of its size.
    Size,
}

impl MarkReach {
    /// All, in their order, with the keys of their names.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Image, "reach-image"), (Self::Series, "reach-series"), (Self::Size, "reach-size")];
}

/// Something that was done with rectangles, or with the suspicion that makes them needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// A new one on the slice that is seen, and as far as this reaches.
    Add(Rectangle, MarkReach),
    /// The one at this place lies elsewhere now.
    Move(usize, Rectangle),
    /// The one at this place is gone.
    Remove(usize),
    /// The text that was found in the series is blackened: all of it, or that in this rectangle.
    Blacken(Option<Rectangle>),
    /// What was found in this rectangle is no text of the patient.
    Dismiss(Rectangle),
    /// The user looked at the series: it shows nothing of the patient (or takes that back).
    Looked(SeriesKey, bool),
}

impl State {
    /// The rectangles on a slice, with their places among all.
    pub fn marks_on(&self, series: SeriesKey, source: SourceId, frame: u32) -> Vec<(usize, Rectangle)> {
        let size = self.size(source);
        let drawn = self.drawn.iter().enumerate();
        let here = drawn.filter(|(_, drawn)| match drawn.scope {
            Scope::Image(one, number) => (one, number) == (source, frame),
            Scope::Series(one) => one == series,
            Scope::Size(one) => Some(one) == size,
        });
        here.map(|(place, drawn)| (place, drawn.rectangle)).collect()
    }

    /// Takes what was done with rectangles on a slice.
    pub fn mark(&mut self, mark: Mark, series: SeriesKey, source: SourceId, frame: u32) {
        let before = self.drawn.clone();
        match mark {
            Mark::Add(rectangle, reach) => {
                let scope = match (reach, self.size(source)) {
                    (MarkReach::Image, _) => Scope::Image(source, frame),
                    (MarkReach::Size, Some(size)) => Scope::Size(size),
                    _ => Scope::Series(series),
                };
                self.drawn.push(DrawnRectangle { rectangle, scope });
            }
            Mark::Move(place, rectangle) => {
                if let Some(drawn) = self.drawn.get_mut(place) {
                    drawn.rectangle = rectangle;
                }
            }
            Mark::Remove(place) => {
                if place < self.drawn.len() {
                    self.drawn.remove(place);
                }
            }
            Mark::Blacken(wanted) => {
                let found = self.search.uncovered(series, &self.shared.redactions).into_iter();
                let found = found.filter(|text| wanted.is_none_or(|wanted| wanted == text.rectangle));
                for text in found {
                    let on_few = || text.seen.iter().map(|(source, frame)| Scope::Image(*source, *frame));
                    let scopes = if text.stays { vec![Scope::Series(series)] } else { on_few().collect() };
                    let drawn =
                        scopes.into_iter().map(|scope| DrawnRectangle { rectangle: text.rectangle, scope });
                    self.drawn.extend(drawn);
                }
            }
            Mark::Dismiss(rectangle) => self.search.dismiss(series, rectangle),
            Mark::Looked(series, true) => {
                if let Some(subject) = self.subject(series) {
                    self.reviews.confirm(subject);
                }
            }
            Mark::Looked(series, false) => self.reviews.take_back(series),
        }
        if self.drawn != before {
            self.note(Step::Drawn(before));
        }
        self.refresh();
    }

    /// Text that was found on a slice and that no rectangle covers yet, and which of the patient's values it says.
    pub fn text_on(&self, series: SeriesKey, source: SourceId, frame: u32) -> Vec<(Rectangle, Says)> {
        if !self.shared.find_text {
            return Vec::new();
        }
        let found = self.search.uncovered(series, &self.shared.redactions).into_iter();
        let here = found.filter(|text| text.stays || text.seen.contains(&(source, frame)));
        here.map(|text| (text.rectangle, text.says)).collect()
    }

    /// Images and frames of a series with text that no rectangle covers yet.
    pub fn slices_with_text(&self, series: SeriesKey) -> HashSet<(SourceId, u32)> {
        if !self.shared.find_text {
            return HashSet::new();
        }
        let found = self.search.uncovered(series, &self.shared.redactions).into_iter();
        found.flat_map(|text| text.seen.iter().copied()).collect()
    }

    /// For each image its rectangles, as an export takes them.
    pub fn redactions(&self) -> HashMap<SourceId, Vec<Redaction>> {
        let mut all: HashMap<SourceId, Vec<Redaction>> = HashMap::new();
        if self.drawn.is_empty() {
            return all;
        }
        for patient in self.collection.catalogue().patients() {
            for series in patient.studies.iter().flat_map(|study| &study.series) {
                for source in &series.images {
                    let size = self.size(*source);
                    let here = self.drawn.iter().filter_map(|drawn| {
                        let frame = match drawn.scope {
                            Scope::Image(one, frame) if one == *source => Some(frame),
                            Scope::Series(one) if one == series.key => None,
                            Scope::Size(one) if Some(one) == size => None,
                            _ => return None,
                        };
                        let [left, top, width, height] = drawn.rectangle;
                        Some(Redaction { frame, left, top, width, height })
                    });
                    let here: Vec<Redaction> = here.collect();
                    if !here.is_empty() {
                        all.insert(*source, here);
                    }
                }
            }
        }
        all
    }

    fn size(&self, source: SourceId) -> Option<[u32; 2]> {
        let geometry = &self.collection.catalogue().image(source)?.geometry;
        Some([geometry.columns, geometry.rows])
    }
}

/// The rectangle between two points, within an image of this size; `None` if it is too small to be meant.
pub fn between([ax, ay]: [f64; 2], [bx, by]: [f64; 2], [columns, rows]: [u32; 2]) -> Option<Rectangle> {
    let side = |a: f64, b: f64, most: u32| {
        let most = f64::from(most);
        let (from, to) = (a.min(b).clamp(0.0, most), a.max(b).clamp(0.0, most));
        let (from, to) = (from.floor(), to.ceil());
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the image")]
        let side = (from as u32, (to - from) as u32);
        side
    };
    let ((left, width), (top, height)) = (side(ax, bx, columns), side(ay, by, rows));
    (width >= LEAST && height >= LEAST).then_some([left, top, width, height])
}

/// A rectangle moved by so much, still within the image.
pub fn moved([left, top, width, height]: Rectangle, by: [f64; 2], size: [u32; 2]) -> Rectangle {
    let place = |from: u32, by: f64, length: u32, most: u32| {
        let last = f64::from(most.saturating_sub(length));
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the image")]
        let place = (f64::from(from) + by).round().clamp(0.0, last) as u32;
        place
    };
    [place(left, by[0], width, size[0]), place(top, by[1], height, size[1]), width, height]
}

/// A new rectangle for the keyboard: in the middle, a quarter as large as the image.
pub fn middle([width, height]: [u32; 2]) -> Rectangle {
    let (quarter, rows) = ((width / 4).max(LEAST.min(width)), (height / 4).max(LEAST.min(height)));
    [width.saturating_sub(quarter) / 2, height.saturating_sub(rows) / 2, quarter, rows]
}

/// A rectangle that an arrow key moves (or makes larger and smaller, at its right and lower edge), within the image.
pub fn nudged(rectangle: Rectangle, key: &str, sizes: bool, size: [u32; 2]) -> Option<Rectangle> {
    let (axis, back) = match key {
        "ArrowLeft" => (0, true),
        "ArrowRight" => (0, false),
        "ArrowUp" => (1, true),
        "ArrowDown" => (1, false),
        _ => return None,
    };
    let most = size.get(axis).copied()?;
    let step = (most / 128).max(1);
    let mut new = rectangle;
    let [from, length] = [*rectangle.get(axis)?, *rectangle.get(axis + 2)?];
    if sizes {
        let longer = if back { length.saturating_sub(step) } else { length.saturating_add(step) };
        *new.get_mut(axis + 2)? = longer.max(LEAST).min(most.saturating_sub(from)).max(1);
    } else {
        let place = if back { from.saturating_sub(step) } else { from.saturating_add(step) };
        *new.get_mut(axis)? = place.min(most.saturating_sub(length));
    }
    Some(new)
}

/// The last of the rectangles that can be taken at a point: its place among all, itself, and the handle there. `grip`: how far
/// from its edge it can be, in pixels of the image.
pub fn taken(
    marks: &[(usize, Rectangle)],
    point: [f64; 2],
    grip: [f64; 2],
) -> Option<(usize, Rectangle, Option<Handle>)> {
    let by_handle = marks.iter().rev().find_map(|(place, rectangle)| {
        Some((*place, *rectangle, Some(Handle::at(*rectangle, point, grip)?)))
    });
    by_handle.or_else(|| under(marks, point).map(|(place, rectangle)| (place, rectangle, None)))
}

/// The last of the rectangles that holds a point: its place among all, and itself.
pub fn under(marks: &[(usize, Rectangle)], [x, y]: [f64; 2]) -> Option<(usize, Rectangle)> {
    marks.iter().rev().copied().find(|(_, [left, top, width, height])| {
        (f64::from(*left)..f64::from(left + width)).contains(&x)
            && (f64::from(*top)..f64::from(top + height)).contains(&y)
    })
}
