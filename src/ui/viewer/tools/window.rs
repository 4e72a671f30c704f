//! Sets the window.

use super::{At, Drag, DragResult, Start};
use crate::image::Window;

struct WindowDrag {
    from: [f64; 2],
    window: Window,
    /// What a pixel of the mouse moves by.
    step: f64,
}

/// Colour has no window.
pub fn begin(start: &Start<'_>) -> Option<Box<dyn Drag>> {
    let picture = start.shown.picture.as_ref()?;
    // One pixel of the mouse moves by the same share of what the image holds.
    let span = picture.range.map_or(1000.0, |[least, greatest]| (greatest - least).clamp(50.0, 4000.0));
    Some(Box::new(WindowDrag { from: start.at.stage, window: picture.window?, step: span / 600.0 }))
}

impl Drag for WindowDrag {
    fn to(&mut self, at: At) -> DragResult {
        let [x, y] = [at.stage[0] - self.from[0], at.stage[1] - self.from[1]];
        DragResult::Window(Window {
            center: (self.window.center + y * self.step).round(),
            width: (self.window.width + x * self.step).round().max(1.0),
        })
    }
}
