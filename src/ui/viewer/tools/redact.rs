//! Draws, moves and sizes rectangles that are blacked out.

use super::{At, Drag, DragResult, Start};
use crate::redaction::Handle;
use crate::ui::state::Rectangle;
use crate::ui::viewer::marks::{self, Mark, MarkReach};

struct Drawing {
    /// Where it began, in pixels of the image.
    from: [f64; 2],
    /// Columns and rows of the image.
    size: [u32; 2],
    /// The rectangle that was taken there, with its place among all, and by which handle; else it is moved.
    taken: Option<(usize, Rectangle, Option<Handle>)>,
    reach: MarkReach,
    /// What it came to.
    draft: Option<(Option<usize>, Rectangle)>,
}

/// On an image only.
pub fn begin(start: &Start<'_>) -> Option<Box<dyn Drag>> {
    let (picture, from) = (start.shown.picture.as_ref()?, start.at.image?);
    Some(Box::new(Drawing {
        from,
        size: [picture.width, picture.height],
        taken: marks::taken(&start.shown.marks, from, start.grip),
        reach: start.reach,
        draft: None,
    }))
}

impl Drag for Drawing {
    fn to(&mut self, at: At) -> DragResult {
        let Some(at) = at.image else { return DragResult::Nothing };
        let by = [at[0] - self.from[0], at[1] - self.from[1]];
        self.draft = match self.taken {
            Some((place, rectangle, Some(handle))) => {
                Some((Some(place), handle.drawn(rectangle, by, self.size)))
            }
            Some((place, rectangle, None)) => Some((Some(place), marks::moved(rectangle, by, self.size))),
            None => marks::between(self.from, at, self.size).map(|rectangle| (None, rectangle)),
        };
        DragResult::Draft(self.draft)
    }

    fn end(&mut self) -> DragResult {
        match self.draft {
            Some((Some(place), rectangle)) => DragResult::Mark(Mark::Move(place, rectangle)),
            Some((None, rectangle)) => DragResult::Mark(Mark::Add(rectangle, self.reach)),
            None => DragResult::Draft(None),
        }
    }
}
