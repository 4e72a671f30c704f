//! Measures a length on the slice.

use super::{At, Drag, DragResult, Start};
use crate::i18n::Words;
use crate::job::SliceId;
use crate::ui::viewer::shown::Shown;

/// A length that was measured: on which slice, from where to where in pixels of the image.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ruler {
    pub slice: SliceId,
    pub ends: [[f64; 2]; 2],
}

struct Measuring(Ruler);

/// On an image only.
pub fn begin(start: &Start<'_>) -> Option<Box<dyn Drag>> {
    let (slice, from) = (start.shown.slice?, start.at.image?);
    Some(Box::new(Measuring(Ruler { slice, ends: [from; 2] })))
}

impl Drag for Measuring {
    fn to(&mut self, at: At) -> DragResult {
        let Some(at) = at.image else { return DragResult::Nothing };
        let [from, _] = self.0.ends;
        self.0.ends = [from, at];
        DragResult::Ruler(self.0)
    }
}

/// The length in mm; in pixels where the image does not say how large these are.
pub fn length(words: &Words, shown: &Shown, ruler: &Ruler) -> String {
    let [[a, b], [c, d]] = ruler.ends;
    let (across, down) = (c - a, d - b);
    match shown.spacing.filter(|spacing| spacing.iter().all(|mm| mm.is_finite() && *mm > 0.0)) {
        Some([row, column]) => format!("{} mm", words.decimal((across * column).hypot(down * row), 1)),
        None => {
            let aspect = shown.picture.as_ref().map_or(1.0, |picture| picture.pixel_aspect);
            format!("{} px", words.decimal(across.hypot(down * aspect), 1))
        }
    }
}
