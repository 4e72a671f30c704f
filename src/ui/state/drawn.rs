//! Rectangles that were drawn to black out what shows the patient.

use crate::study::{SeriesKey, SourceId};

/// A rectangle: left, top, width, height in pixels of the image.
pub type Rectangle = [u32; 4];

/// What a rectangle is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One frame of one image.
    Image(SourceId, u32),
    /// All images of a series.
    Series(SeriesKey),
    /// All loaded images of this size: columns, rows.
    Size([u32; 2]),
}

/// A rectangle that was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DrawnRectangle {
    /// Where.
    pub rectangle: Rectangle,
    /// On what.
    pub scope: Scope,
}
