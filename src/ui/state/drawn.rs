//! Rectangles that were drawn to black out what shows the patient.

use crate::redaction::Rectangle;
use crate::study::{SeriesKey, SourceId};

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
