//! What the manifest tells of the pixels: what was looked for, seen, blackened, confirmed and held. Places and counts,
//! nothing that identifies.

use serde::{Deserialize, Serialize};
use veilig_reason::Reason;

/// What was done with the pixels of a patient's images.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PixelRecord {
    /// Burned-in text was looked for.
    pub searched: bool,
    /// The series of which there is something to tell, by their numbers.
    pub series: Vec<PixelSeries>,
}

/// What was done with the pixels of a series.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PixelSeries {
    /// Folder number, from 1; a series that stayed behind has one too.
    pub number: u32,
    /// Why a person had to look: a reason's code.
    pub suspect: Option<Reason>,
    /// A person confirmed that it shows nothing of the patient, after so many slices were shown.
    pub confirmed_slices: Option<usize>,
    /// Images into which Clean Pixel Data (113101) and Burned In Annotation NO were written.
    pub clean_pixel_data: usize,
    /// Suspect images that went out though nobody looked.
    pub not_looked_at: usize,
    /// What was blackened.
    pub blackened: Vec<Blackened>,
    /// The text that was found before a person confirmed, and what became of it.
    pub found_text: Vec<FoundTextRecord>,
    /// What stayed behind for its pixels.
    pub held: Vec<HeldBack>,
}

/// A rectangle that was blackened, in pixels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blackened {
    /// First column, from 0.
    pub left: u32,
    /// First row, from 0.
    pub top: u32,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The frame, from 1; `None`: all frames.
    pub frame: Option<u32>,
    /// The images by the numbers in their names: the first and the last of each run.
    pub images: Vec<[u32; 2]>,
}

/// A line of text that the search found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundTextRecord {
    /// First column, from 0.
    pub left: u32,
    /// First row, from 0.
    pub top: u32,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Slices that show it.
    pub slices: usize,
    /// A person called it no text of the patient; else rectangles cover it.
    pub dismissed: bool,
}

/// Images that stayed behind for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldBack {
    /// The reason.
    pub reason: Reason,
    /// How many.
    pub images: usize,
}

impl PixelSeries {
    /// There is something to tell of it.
    #[must_use]
    pub fn tells(&self) -> bool {
        *self != Self { number: self.number, ..Self::default() }
    }
}
