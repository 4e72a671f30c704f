//! A frame and what stands out of it, as its lines are measured.

use super::strokes::Polarity;

/// A level of a frame in which lines are measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FrameLevel<'a> {
    /// As it is shown.
    pub grey: &'a [u8],
    /// How far each pixel stands out.
    pub strokes: &'a [u8],
    /// Columns.
    pub width: usize,
    /// The threshold of the line.
    pub threshold: u8,
    /// Which way the line stands out.
    pub polarity: Polarity,
}

/// A part of a row.
pub(crate) fn part(plane: &[u8], width: usize, row: u32, left: u32, right: u32) -> &[u8] {
    let start = (row as usize).saturating_mul(width);
    plane.get(start.saturating_add(left as usize)..start.saturating_add(right as usize)).unwrap_or_default()
}
