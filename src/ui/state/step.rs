//! What can be undone.

use super::DrawnRectangle;

/// Something that was done.
pub enum Step {
    /// Rows were taken off the list, which the catalogue knows by itself.
    Removal,
    /// Rectangles changed: they were these.
    Drawn(Vec<DrawnRectangle>),
}
