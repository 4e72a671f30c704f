//! Moves the picture.

use super::{At, Comes, Drag, Start};
use crate::ui::viewer::lie::Lie;

struct Panning {
    from: [f64; 2],
    lie: Lie,
}

pub fn begin(start: &Start<'_>) -> Box<dyn Drag> {
    Box::new(Panning { from: start.at.stage, lie: start.lie })
}

impl Drag for Panning {
    fn to(&mut self, at: At) -> Comes {
        let [x, y] = self.lie.pan;
        let by = [at.stage[0] - self.from[0], at.stage[1] - self.from[1]];
        Comes::Lie(Lie { pan: [x + by[0], y + by[1]], ..self.lie })
    }
}
