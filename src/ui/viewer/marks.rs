//! Rectangles that the user draws to black out what shows the patient.

use crate::pixel::redact::Redaction;
use crate::study::{SeriesKey, SourceId};
use crate::ui::state::State;
use std::collections::HashMap;

/// A rectangle: left, top, width, height in pixels of the image.
pub type Rectangle = [u32; 4];

/// What a rectangle is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One frame of one image.
    Image(SourceId, u32),
    /// All images of a series.
    Series(SeriesKey),
    /// All loaded images of this size: columns, rows.
    Size([u32; 2]),
}

/// How far a new rectangle shall reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// The image that is seen.
    Image,
    /// Its series.
    #[default]
    Series,
    /// All images of its size.
    Size,
}

impl Reach {
    /// All, in their order, with the keys of their names.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Image, "reach-image"), (Self::Series, "reach-series"), (Self::Size, "reach-size")];
}

/// A rectangle that was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Where.
    pub rectangle: Rectangle,
    /// On what.
    pub scope: Scope,
}

/// Something that was done with rectangles, or with the suspicion that makes them needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// A new one on the slice that is seen, and as far as this reaches.
    Add(Rectangle, Reach),
    /// The one at this place lies elsewhere now.
    Move(usize, Rectangle),
    /// The one at this place is gone.
    Remove(usize),
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
        match mark {
            Mark::Add(rectangle, reach) => {
                let scope = match (reach, self.size(source)) {
                    (Reach::Image, _) => Scope::Image(source, frame),
                    (Reach::Size, Some(size)) => Scope::Size(size),
                    _ => Scope::Series(series),
                };
                self.drawn.push(Drawn { rectangle, scope });
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
            Mark::Looked(series, true) => drop(self.shared.looked.insert(series)),
            Mark::Looked(series, false) => drop(self.shared.looked.remove(&series)),
        }
        self.refresh();
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
pub fn between(a: [f64; 2], b: [f64; 2], size: [u32; 2]) -> Option<Rectangle> {
    let side = |axis: usize| {
        let most = f64::from(size[axis]);
        let (from, to) = (a[axis].min(b[axis]).clamp(0.0, most), a[axis].max(b[axis]).clamp(0.0, most));
        let (from, to) = (from.floor(), to.ceil());
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the image")]
        let side = (from as u32, (to - from) as u32);
        side
    };
    let ((left, width), (top, height)) = (side(0), side(1));
    (width > 2 && height > 2).then_some([left, top, width, height])
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

/// The last of the rectangles that holds a point: its place among all, and itself.
pub fn under(marks: &[(usize, Rectangle)], [x, y]: [f64; 2]) -> Option<(usize, Rectangle)> {
    marks.iter().rev().copied().find(|(_, [left, top, width, height])| {
        (f64::from(*left)..f64::from(left + width)).contains(&x)
            && (f64::from(*top)..f64::from(top + height)).contains(&y)
    })
}
