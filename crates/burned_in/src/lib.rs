//! Text that is burned into the pixels: boxes around what looks like lines of letters.
//!
//! [`Detector::find`] looks at one grey frame of 8 bits, as it is shown (`luma` makes one of a
//! the RGBA of a picture). Strokes are what a top-hat transform leaves; connected components of
//! them, at several thresholds and sizes of the image, are letters if they are as high, dense and alike as
//! letters; those that stand side by side on one line are measured and get points. What may be text by that is cut out
//! ([`Strip`]) and read, and a line with points enough by all of it is text. [`SeriesText`] puts the frames of a series together: text stays in its place, anatomy moves.
//! How much is found, and how often it is a false alarm: `docs/burned_in.md`.
//!
//! ```
//! use veilig_burned_in::{Detector, luma};
//!
//! let (width, height) = (64, 64);
//! let picture = vec![128; width * height * 4];
//! let grey = luma(&picture);
//! assert!(Detector::new().find(&grey, 64, 64).is_empty(), "an even picture has no text");
//! ```

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod boxes;
mod detector;
mod labels;
mod letters;
mod measured;
mod order;
mod read;
mod series;
mod tints;
mod turned;

use serde::{Deserialize, Serialize};

pub use boxes::merged;
pub use detector::{Detector, SeenLine, Turn};
pub use labels::labels;
pub use measured::measures::Measures;
pub use order::in_reading_order;
pub use read::reader::Verdict;
pub use read::says::{PatientValues, Says};
pub use read::strip::Strip;
pub use series::SeriesText;
pub use tints::tints;

/// A line with so many points is text: of clean CT and MR images 1 in 1000 or fewer have one by chance
/// (measured on scenes that the points were not learned from, see `docs/burned_in.md`).
pub const SURE: f32 = 3.0;
/// A line with so many points may be text: 1 in 400 clean images has one. It counts as a line's further frame.
pub const POSSIBLE: f32 = 2.0;
/// A line that stands on a few frames of many needs so many points: in many frames chance has many tries.
pub const ALONE: f32 = 4.0;

/// Frames with fewer rows or columns have no room for a line of letters: nothing is found in them.
pub const LEAST_SIDE: u32 = 32;

/// A box around a line of text, in pixels of the frame, with a margin for blurred edges.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextBox {
    /// First column.
    pub left: u32,
    /// First row.
    pub top: u32,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// How much it looks like text: points, see [`SURE`] and [`POSSIBLE`].
    pub points: f32,
    /// What it says, where that was read.
    pub says: Says,
}

impl TextBox {
    /// This box alone is reason enough to call its series suspect.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.points >= SURE
    }

    /// The column behind the last one.
    #[must_use]
    pub fn right(&self) -> u32 {
        self.left.saturating_add(self.width)
    }

    /// The row behind the last one.
    #[must_use]
    pub fn bottom(&self) -> u32 {
        self.top.saturating_add(self.height)
    }
}

/// The luminance of RGBA pixels (ITU-R BT.601, as YBR_FULL in PS3.3 C.7.6.3.1.2): what [`Detector::find`] takes.
#[must_use]
pub fn luma(rgba: &[u8]) -> Vec<u8> {
    let weighed = |&[r, g, b, _]: &[u8; 4]| 299 * u32::from(r) + 587 * u32::from(g) + 114 * u32::from(b);
    rgba.as_chunks::<4>().0.iter().map(|pixel| ((weighed(pixel) + 500) / 1000) as u8).collect()
}

#[cfg(test)]
mod tests;
