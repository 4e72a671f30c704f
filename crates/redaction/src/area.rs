//! Which pixels of which frame are black.

use super::Redaction;
use std::ops::Range;

/// The rectangles that lie in the image.
#[derive(Clone, Debug, Default)]
pub(super) struct Areas {
    all: Vec<Area>,
}

/// A rectangle, cut to the image.
#[derive(Clone, Debug)]
pub(super) struct Area {
    frame: Option<usize>,
    pub rows: Range<usize>,
    pub columns: Range<usize>,
}

impl Areas {
    /// Cuts rectangles to the image. `pairs`: two pixels side by side share their colour, so that a rectangle
    /// takes both.
    pub fn new(redactions: &[Redaction], [frames, rows, columns]: [usize; 3], pairs: bool) -> Self {
        let cut = |from: u32, size: u32, most: usize| {
            (from as usize).min(most)..(from as usize).saturating_add(size as usize).min(most)
        };
        let all = redactions.iter().filter_map(|redaction| {
            let frame = redaction.frame.map(|frame| frame as usize);
            let mut columns = cut(redaction.left, redaction.width, columns);
            let rows = cut(redaction.top, redaction.height, rows);
            if rows.is_empty() || columns.is_empty() || frame.is_some_and(|frame| frame >= frames) {
                return None;
            }
            if pairs {
                columns = columns.start / 2 * 2..columns.end.next_multiple_of(2);
            }
            Some(Area { frame, rows, columns })
        });
        Self { all: all.collect() }
    }

    /// All of them, as rectangles.
    pub fn all(&self) -> impl Iterator<Item = Redaction> {
        let number = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        self.all.iter().map(move |area| Redaction {
            frame: area.frame.map(number),
            left: number(area.columns.start),
            top: number(area.rows.start),
            width: number(area.columns.len()),
            height: number(area.rows.len()),
        })
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The rectangles of a frame.
    pub fn of(&self, frame: usize) -> impl Iterator<Item = &Area> {
        self.all.iter().filter(move |area| area.frame.is_none_or(|of| of == frame))
    }

    pub fn hit(&self, frame: usize) -> bool {
        self.of(frame).next().is_some()
    }
}
