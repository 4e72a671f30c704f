//! How much one task of the search for text takes on: few frames, so that whoever waits for a worker gets it soon, but as
//! many as make the way to them worth while. So the whole search takes time in proportion to what there is to look at,
//! however many frames that is and wherever they lie.

use veilig_dicom::Head;
use veilig_pixel::Places;

/// Pixels that are enough for one task where the way to them is short: four frames of CT.
const ENOUGH: u64 = 4 << 18;
/// A frame counts as so many pixels at least: a small one takes its time, too.
const LEAST: u64 = 1 << 12;
/// A fragment that is passed counts as so many pixels.
const FRAGMENT: u64 = 32;

/// What a task has done.
#[derive(Clone, Debug)]
pub(super) struct Effort {
    /// Pixels that the way to the first frame was worth.
    way: u64,
    pixels: u64,
    /// Whether a frame was looked at.
    is_begun: bool,
}

impl Effort {
    /// A task that begins at this frame.
    pub fn of(head: &Head, first: u32) -> Self {
        let read = head.pixels.map_or(0, |place| place.offset);
        // An inflated file is inflated up to its first frame; what lies before it tells how much that is at most.
        let share = if head.syntax.encapsulated { FRAGMENT } else { 0 };
        Self { way: read.saturating_add(u64::from(first).saturating_mul(share)), pixels: 0, is_begun: false }
    }

    /// Counts a frame; whether that is enough.
    pub fn is_enough(&mut self, width: u32, height: u32, places: &Places) -> bool {
        if !self.is_begun {
            self.is_begun = true;
            self.way = self.way.saturating_add(places.looked().saturating_mul(FRAGMENT));
        }
        let pixels = u64::from(width).saturating_mul(height.into());
        self.pixels = self.pixels.saturating_add(pixels.max(LEAST));
        self.pixels >= ENOUGH.max(self.way)
    }
}
