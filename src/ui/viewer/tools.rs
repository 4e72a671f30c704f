//! What a drag does, and how the picture lies on the stage.

use crate::image::Window;

/// What a drag with the left button does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Sets the window: across its width, up and down its centre.
    #[default]
    Window,
    /// Moves the picture.
    Pan,
    /// Up and down: makes it larger and smaller.
    Zoom,
    /// Draws and moves rectangles that are blacked out.
    Redact,
}

impl Tool {
    /// Those that only change what is seen.
    pub const ALL: [Self; 3] = [Self::Window, Self::Pan, Self::Zoom];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Window => "tool-window",
            Self::Pan => "tool-pan",
            Self::Zoom => "tool-zoom",
            Self::Redact => "redact",
        }
    }
}

/// How the picture lies on the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lie {
    /// How large, 1 when it fits the stage.
    pub zoom: f64,
    /// Moved right and down, in pixels of the screen.
    pub pan: [f64; 2],
    /// Light and dark exchanged.
    pub inverted: bool,
}

impl Default for Lie {
    fn default() -> Self {
        Self { zoom: 1.0, pan: [0.0; 2], inverted: false }
    }
}

impl Lie {
    /// As large by a factor.
    pub fn zoomed(self, factor: f64) -> Self {
        Self { zoom: (self.zoom * factor).clamp(0.2, 30.0), ..self }
    }

    /// The CSS of it.
    pub fn css(&self) -> String {
        format!("translate({}px, {}px) scale({})", self.pan[0], self.pan[1], self.zoom)
    }
}

/// A drag that is under way: where it began, and what was then.
#[derive(Clone, Copy, Debug)]
pub struct Grip {
    /// Pixels of the screen.
    pub from: [i32; 2],
    /// The window then; colour has none.
    pub window: Option<Window>,
    /// How the picture lay.
    pub lie: Lie,
    /// What the drag does.
    pub tool: Tool,
}

/// What a drag comes to.
pub enum Dragged {
    /// Another window.
    Window(Window),
    /// The picture lies otherwise.
    Lie(Lie),
    /// Nothing.
    Nothing,
}

impl Grip {
    /// The drag has come to a point; `range` is what the image's values span.
    pub fn to(&self, point: [i32; 2], range: Option<[f64; 2]>) -> Dragged {
        let ([x, y], [from_x, from_y]) = (point, self.from);
        let (dx, dy) = (f64::from(x) - f64::from(from_x), f64::from(y) - f64::from(from_y));
        match (self.tool, self.window) {
            (Tool::Window, Some(window)) => {
                // One pixel of the mouse moves by the same share of what the image holds.
                let span = range.map_or(1000.0, |[least, greatest]| (greatest - least).clamp(50.0, 4000.0));
                Dragged::Window(Window {
                    center: (window.center + dy * span / 600.0).round(),
                    width: (window.width + dx * span / 600.0).round().max(1.0),
                })
            }
            (Tool::Window, None) | (Tool::Redact, _) => Dragged::Nothing,
            (Tool::Pan, _) => {
                let [x, y] = self.lie.pan;
                Dragged::Lie(Lie { pan: [x + dx, y + dy], ..self.lie })
            }
            (Tool::Zoom, _) => Dragged::Lie(self.lie.zoomed((-dy / 150.0).exp())),
        }
    }
}
