//! Goes through the slices.

use super::{At, Drag, DragResult, Start};

/// Pixels of the screen in which a drag goes through all slices, and how many it takes for one at least and at most.
const WAY: f64 = 400.0;
const LEAST: f64 = 2.0;
const MOST: f64 = 20.0;

struct StackDrag {
    from: f64,
    place: usize,
    last: usize,
    /// Pixels of the screen for each slice.
    step: f64,
}

/// Through several slices only.
pub fn begin(start: &Start<'_>) -> Option<Box<dyn Drag>> {
    let (place, count) = (start.shown.place, start.shown.count);
    let last = count.checked_sub(1).filter(|last| *last > 0)?;
    #[allow(clippy::cast_precision_loss, reason = "fewer slices than that")]
    let step = (WAY / count as f64).clamp(LEAST, MOST);
    Some(Box::new(StackDrag { from: start.at.stage[1], place, last, step }))
}

impl Drag for StackDrag {
    fn to(&mut self, at: At) -> DragResult {
        #[allow(clippy::cast_possible_truncation, reason = "it saturates")]
        let by = ((at.stage[1] - self.from) / self.step).trunc() as isize;
        DragResult::SliceId(self.place.saturating_add_signed(by).min(self.last))
    }
}
