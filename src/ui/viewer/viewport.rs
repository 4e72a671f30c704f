//! How the picture lies on the stage.

use crate::image::Picture;

/// How the picture lies on the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// How large, 1 when it fits the stage.
    pub zoom: f64,
    /// Moved right and down, in pixels of the screen.
    pub pan: [f64; 2],
    /// Light and dark exchanged.
    pub inverted: bool,
}

impl Default for Viewport {
    fn default() -> Self {
        Self { zoom: 1.0, pan: [0.0; 2], inverted: false }
    }
}

impl Viewport {
    /// As large by a factor; what lies at a point, which is told from the stage's middle, stays there.
    pub fn zoomed(self, factor: f64, [x, y]: [f64; 2]) -> Self {
        let zoom = (self.zoom * factor).clamp(0.2, 30.0);
        let by = zoom / self.zoom;
        let [right, down] = self.pan;
        Self { zoom, pan: [x - (x - right) * by, y - (y - down) * by], ..self }
    }

    /// Whole again.
    pub fn fit(self) -> Self {
        Self { inverted: self.inverted, ..Self::default() }
    }

    /// With each of the picture's pixels on one of the screen, around a point; whole if it lies so already.
    pub fn exact_or_fit(self, point: [f64; 2], fitted: f64) -> Self {
        let exact = 1.0 / fitted.max(f64::MIN_POSITIVE);
        if self == self.fit() { self.zoomed(exact / self.zoom, point) } else { self.fit() }
    }

    /// The CSS of it.
    pub fn css(&self) -> String {
        format!("translate({}px, {}px) scale({})", self.pan[0], self.pan[1], self.zoom)
    }
}

/// Pixels of the screen for each column of a picture that fits a stage of this size.
pub fn fitted(picture: &Picture, [width, height]: [f64; 2]) -> f64 {
    let (columns, rows) = (f64::from(picture.width), f64::from(picture.height) * picture.pixel_aspect);
    (width / columns).min(height / rows)
}

/// Where a pixel of the picture lies on a stage of this size, in pixels of the screen from its top left.
pub fn on_stage(picture: &Picture, stage: [f64; 2], viewport: Viewport, [column, row]: [f64; 2]) -> [f64; 2] {
    let scale = fitted(picture, stage) * viewport.zoom;
    let [right, down] = viewport.pan;
    let x = (column - f64::from(picture.width) / 2.0) * scale;
    let y = (row - f64::from(picture.height) / 2.0) * picture.pixel_aspect * scale;
    [stage[0] / 2.0 + right + x, stage[1] / 2.0 + down + y]
}
