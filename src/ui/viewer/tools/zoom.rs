//! Makes the picture larger and smaller, around the point where the drag began.

use super::{At, Drag, DragResult, Start};
use crate::ui::viewer::viewport::Viewport;

struct Zooming {
    from: [f64; 2],
    viewport: Viewport,
}

pub fn begin(start: &Start<'_>) -> Box<dyn Drag> {
    Box::new(Zooming { from: start.at.stage, viewport: start.viewport })
}

impl Drag for Zooming {
    fn to(&mut self, at: At) -> DragResult {
        let up = self.from[1] - at.stage[1];
        DragResult::Viewport(self.viewport.zoomed((up / 150.0).exp(), self.from))
    }
}
