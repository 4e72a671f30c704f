//! The frames of a series together: text stays in its place, anatomy moves from slice to slice.

use super::{ALONE, TextBox};

/// Edges of a box that stays in its place move by no more pixels: its letters change (a slice's number), not
/// its line.
const STILL: u32 = 2;
/// Fewer frames prove nothing.
const LEAST_FRAMES: u32 = 3;
/// Boxes that are kept; a series of screens has no more lines than this.
const MOST_PLACES: usize = 4096;

/// Gathers the boxes of a series' frames of one size.
#[derive(Clone, Debug, Default)]
pub struct SeriesText {
    frames: u32,
    places: Vec<Seen>,
}

/// A box and how often it was seen.
#[derive(Clone, Copy, Debug)]
struct Seen {
    found: TextBox,
    frames: u32,
}

impl SeriesText {
    /// No frame yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what [`Detector::find`](super::Detector::find) found in a frame.
    pub fn add(&mut self, boxes: &[TextBox]) {
        self.frames = self.frames.saturating_add(1);
        for found in boxes {
            let room = self.places.len() < MOST_PLACES;
            match self.places.iter_mut().find(|seen| is_same(&seen.found, found)) {
                Some(seen) => {
                    seen.frames = seen.frames.saturating_add(1);
                    // Its longest form, so that a redaction covers all frames' text.
                    let right = seen.found.right().max(found.right());
                    let left = seen.found.left.min(found.left);
                    seen.found.left = left;
                    seen.found.width = right.saturating_sub(left);
                    seen.found.points = seen.found.points.max(found.points);
                    seen.found.says = seen.found.says.max(found.says);
                }
                None if room => {
                    self.places.push(Seen { found: *found, frames: 1 });
                }
                None => {}
            }
        }
    }

    /// Adds frames in which nothing was found.
    pub fn add_empty(&mut self, frames: u32) {
        self.frames = self.frames.saturating_add(frames);
    }

    /// The series' text: lines that are sure in one frame and seen in at least a quarter of the frames, those
    /// that are seen in fewer if they are more than sure (see [`ALONE`]), and those that are never sure but
    /// stay in their place in at least half of the frames (and in three).
    #[must_use]
    pub fn boxes(&self) -> Vec<TextBox> {
        let part = |seen: &Seen, of: u32| seen.frames.saturating_mul(of) >= self.frames;
        let is_text = |seen: &Seen| {
            seen.found.points >= ALONE
                || seen.found.is_sure() && part(seen, 4)
                || seen.frames >= LEAST_FRAMES && part(seen, 2)
        };
        self.places.iter().filter(|seen| is_text(seen)).map(|seen| seen.found).collect()
    }
}

/// Whether two boxes are the same line in two frames: it begins or ends at the same place.
fn is_same(a: &TextBox, b: &TextBox) -> bool {
    let near = |a: u32, b: u32| a.abs_diff(b) <= STILL;
    near(a.top, b.top) && near(a.bottom(), b.bottom()) && (near(a.left, b.left) || near(a.right(), b.right()))
}
