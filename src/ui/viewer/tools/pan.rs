//! Moves the picture.

use super::{At, Drag, DragResult, Start};
use crate::ui::viewer::viewport::Viewport;

struct Panning {
    from: [f64; 2],
    viewport: Viewport,
}

pub fn begin(start: &Start<'_>) -> Box<dyn Drag> {
    Box::new(Panning { from: start.at.stage, viewport: start.viewport })
}

impl Drag for Panning {
    fn to(&mut self, at: At) -> DragResult {
        let [x, y] = self.viewport.pan;
        let by = [at.stage[0] - self.from[0], at.stage[1] - self.from[1]];
        DragResult::Viewport(Viewport { pan: [x + by[0], y + by[1]], ..self.viewport })
    }
}
