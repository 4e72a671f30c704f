//! Makes the picture larger and smaller, around the point where the drag began.

use super::{At, Comes, Drag, Start};
use crate::ui::viewer::lie::Lie;

struct Zooming {
    from: [f64; 2],
    lie: Lie,
}

pub fn begin(start: &Start<'_>) -> Box<dyn Drag> {
    Box::new(Zooming { from: start.at.stage, lie: start.lie })
}

impl Drag for Zooming {
    fn to(&mut self, at: At) -> Comes {
        let up = self.from[1] - at.stage[1];
        Comes::Lie(self.lie.zoomed((up / 150.0).exp(), self.from))
    }
}
