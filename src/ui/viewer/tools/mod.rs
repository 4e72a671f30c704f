//! What the mouse does on the stage: each tool is a file. A drag begins with a tool and goes on until the button is let go.

mod measure;
mod pan;
mod redact;
mod stack;
mod window;
mod zoom;

use super::marks::{Mark, MarkReach};
use super::shown::Shown;
use super::viewport::Viewport;
use crate::image::Window;
use crate::ui::state::Rectangle;

pub use measure::{Ruler, length};

/// What a drag with the left button does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Sets the window: across its width, up and down its centre.
    #[default]
    Window,
    /// Up and down: goes through the slices.
    Stack,
    /// Moves the picture.
    Pan,
    /// Up and down: makes it larger and smaller.
    Zoom,
    /// Measures a length.
    Measure,
    /// Draws, moves and sizes rectangles that are blacked out.
    Redact,
}

impl Tool {
    /// Those that only change what is seen.
    pub const ALL: [Self; 5] = [Self::Window, Self::Stack, Self::Pan, Self::Zoom, Self::Measure];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Window => "tool-window",
            Self::Stack => "tool-stack",
            Self::Pan => "tool-pan",
            Self::Zoom => "tool-zoom",
            Self::Measure => "tool-measure",
            Self::Redact => "redact",
        }
    }

    /// Begins a drag.
    pub fn begin(self, start: &Start<'_>) -> Option<Box<dyn Drag>> {
        match self {
            Self::Window => window::begin(start),
            Self::Stack => stack::begin(start),
            Self::Pan => Some(pan::begin(start)),
            Self::Zoom => Some(zoom::begin(start)),
            Self::Measure => measure::begin(start),
            Self::Redact => redact::begin(start),
        }
    }
}

/// Where the pointer is.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// From the stage's middle, in pixels of the screen.
    pub stage: [f64; 2],
    /// In pixels of the image, where there is one; beyond its edges too.
    pub image: Option<[f64; 2]>,
}

/// Where and on what a drag begins.
pub struct Start<'a> {
    pub at: At,
    pub shown: &'a Shown,
    pub viewport: Viewport,
    /// How far a new rectangle reaches.
    pub reach: MarkReach,
    /// How far from an edge of a rectangle it can be taken hold of, across and down in pixels of the image.
    pub grip: [f64; 2],
}

/// What a drag comes to.
pub enum DragResult {
    /// Nothing.
    Nothing,
    /// Another window.
    Window(Window),
    /// Another slice, from 0.
    SliceId(usize),
    /// The picture lies otherwise.
    Viewport(Viewport),
    /// A rectangle that is not let go yet: moved from its place among all, or a new one; or none any more.
    Draft(Option<(Option<usize>, Rectangle)>),
    /// Something is done with rectangles.
    Mark(Mark),
    /// A length is measured.
    Ruler(Ruler),
}

/// A drag that is under way.
pub trait Drag {
    /// The pointer has come to a point.
    fn to(&mut self, at: At) -> DragResult;

    /// The button is let go.
    fn end(&mut self) -> DragResult {
        DragResult::Nothing
    }
}
