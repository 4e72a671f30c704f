//! What is to be drawn.

use super::planes::volume::{NoPlanes, PlanesDrawn};
use super::viewport::Viewport;
use crate::burned_in::Says;
use crate::image::{Picture, Values, Window};
use crate::job::{Refusal, ReviewProgress, SliceId};
use crate::quality::Finding;
use crate::study::{Common, PatientFacts, SeriesFacts, SeriesKey};
use crate::ui::state::Rectangle;
use std::rc::Rc;

/// A line on a slice, from pixel to pixel.
pub type ReferenceLine = [[f64; 2]; 2];

/// What is to be drawn of a series.
#[derive(Clone)]
pub struct Shown {
    /// Whose it is: always in sight.
    pub patient: PatientFacts,
    /// What it is.
    pub facts: Common<SeriesFacts>,
    /// Which series.
    pub series: SeriesKey,
    /// The rectangles on this slice, with their places among all.
    pub marks: Vec<(usize, Rectangle)>,
    /// Text that was found on this slice, and which of the patient's values it says.
    pub found: Vec<(Rectangle, Says)>,
    /// Slices of the series with text that was found.
    pub with_text: usize,
    /// Row spacing, column spacing of the slice in mm.
    pub spacing: Option<[f64; 2]>,
    /// The slice's values in the modality's units, once somebody points at it.
    pub values: Option<Rc<Values>>,
    /// The planes across the slices, where they are to be shown.
    pub across: Option<PlanesDrawn>,
    /// They are wanted where there are any.
    pub planes: bool,
    /// Why there are none.
    pub no_planes: Option<NoPlanes>,
    /// The user asked for them, so that he is told.
    pub asked_planes: bool,
    /// Why the series must be looked at before it may go out.
    pub suspect: Option<Refusal>,
    /// What is missing before the user's word counts, if it is asked for: the series is suspect, or has rectangles.
    pub standing: Option<ReviewProgress>,
    /// The user confirmed it.
    pub looked: bool,
    /// A change of rectangles can be undone.
    pub can_undo: bool,
    /// Defects of the series' geometry, and the slices where they can be seen.
    pub quality: Vec<(Finding, Option<usize>)>,
    /// Image and frame of the slice.
    pub slice: Option<SliceId>,
    /// The slice was on the screen before, whole and in its own window.
    pub is_seen: bool,
    /// Voxel size in mm.
    pub voxel: Option<[f64; 3]>,
    /// What lies at the left, right, top and bottom edge.
    pub letters: Option<[String; 4]>,
    /// The slice, from 0.
    pub place: usize,
    /// Of so many.
    pub count: usize,
    /// Its picture is still being decoded; an earlier one may be shown.
    pub waiting: bool,
    /// The picture.
    pub picture: Option<Rc<Picture>>,
    /// The user's window.
    pub window: Option<Window>,
    /// Why it can't be shown.
    pub problem: Option<Refusal>,
}

impl Shown {
    /// The slice is shown as the file has it: whole, in its own window, light and dark as they are.
    pub fn is_as_it_is(&self, viewport: Viewport) -> bool {
        self.window.is_none() && viewport == Viewport::default()
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let same_picture = match (&self.picture, &other.picture) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        let same_values = match (&self.values, &other.values) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_picture
            && self.patient == other.patient
            && self.facts == other.facts
            && (self.series, self.voxel) == (other.series, other.voxel)
            && self.letters == other.letters
            && self.marks == other.marks
            && (&self.found, self.with_text) == (&other.found, other.with_text)
            && self.spacing == other.spacing
            && same_values
            && self.across == other.across
            && (self.planes, self.no_planes, self.asked_planes)
                == (other.planes, other.no_planes, other.asked_planes)
            && (&self.suspect, &self.standing, self.looked) == (&other.suspect, &other.standing, other.looked)
            && self.can_undo == other.can_undo
            && (self.slice, self.is_seen) == (other.slice, other.is_seen)
            && (self.place, self.count, self.waiting) == (other.place, other.count, other.waiting)
            && self.window == other.window
            && self.quality == other.quality
            && self.problem == other.problem
    }
}
