//! A line cut out of its frame as the reader wants it: of one height, light on dark, whatever its contrast.

use crate::letters::plane::FrameLevel;
use crate::letters::strokes::Polarity;
use crate::measured::measures::LinePlace;

/// Rows of a strip.
pub(crate) const ROWS: usize = 16;
/// Rows of a strip that the line's letters fill.
const LINE_ROWS: f32 = 12.0;
/// Columns before and behind the line.
const MARGIN: f32 = 3.0;
/// Columns of the longest strip: about thirty letters. What goes on behind them is not read.
const MOST_COLUMNS: usize = 256;
/// A stroke that stands out as the line's strokes do has this value.
const STROKE: f32 = 128.0;

/// A line's pixels, in two planes of 16 rows each, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Columns of each row.
    pub columns: usize,
    /// First its grey, from the ground (0) to the ink (255); then how far each pixel stands out of its surroundings,
    /// 128 as the letters do.
    pub pixels: Vec<u8>,
}

impl Strip {
    /// The same from its other side: what stands upside down stands upright.
    #[must_use]
    pub(crate) fn upside_down(mut self) -> Self {
        let rows = self.columns.saturating_mul(ROWS);
        self.pixels.chunks_mut(rows.max(1)).for_each(<[u8]>::reverse);
        self
    }

    /// Cuts a line out of its level; `contrast`: how far its letters stand out.
    pub(crate) fn cut(place: &LinePlace, contrast: f32, plane: &FrameLevel<'_>) -> Self {
        let scale = LINE_ROWS / place.height.max(1) as f32;
        let wanted = (place.width as f32 * scale + 2.0 * MARGIN).ceil() as usize;
        let columns = wanted.clamp(ROWS, MOST_COLUMNS);
        let left = place.left as f32 - MARGIN / scale;
        let top = place.top as f32 - (ROWS as f32 - LINE_ROWS) / 2.0 / scale;
        let cut = |of: &[u8]| resampled(of, plane.width, [left, top], scale, columns);
        let flip = if plane.polarity == Polarity::Dark { 255.0 } else { 0.0 };
        let mut grey = cut(plane.grey);
        grey.iter_mut().for_each(|value| *value = (flip - *value).abs());
        let (ground, ink) = (quantile(&grey, 0.1), quantile(&grey, 0.98));
        let strength = 255.0 / (ink - ground).max(1.0);
        let strokes = cut(plane.strokes);
        let by_contrast = STROKE / contrast.max(1.0);
        let light = grey.iter().map(|value| ((value - ground) * strength) as u8);
        Self {
            columns,
            pixels: light.chain(strokes.iter().map(|value| (value * by_contrast) as u8)).collect(),
        }
    }
}

/// A part of a plane at another scale, each pixel the mean of what it covers; black outside.
fn resampled(of: &[u8], width: usize, [left, top]: [f32; 2], scale: f32, columns: usize) -> Vec<f32> {
    let rows = of.len() / width.max(1);
    let tries = (1.0 / scale).ceil().clamp(1.0, 3.0) as usize;
    let places = |start: f32, count: usize, most: usize| -> Vec<[(usize, f32); 2]> {
        let place = |number: usize| {
            let at = start + (number as f32 + 0.5) / (scale * tries as f32) - 0.5;
            let (whole, part) = (at.floor(), at - at.floor());
            let inside = |at: f32, weight: f32| {
                if at >= 0.0 && (at as usize) < most { (at as usize, weight) } else { (0, 0.0) }
            };
            [inside(whole, 1.0 - part), inside(whole + 1.0, part)]
        };
        (0..count.saturating_mul(tries)).map(place).collect()
    };
    let across = places(left, columns, width);
    let down = places(top, ROWS, rows);
    let mut to = vec![0.0_f32; columns.saturating_mul(ROWS)];
    for (line, places) in to.chunks_exact_mut(columns).zip(down.chunks_exact(tries)) {
        for (row, height) in places.iter().flatten().filter(|(_, weight)| *weight > 0.0) {
            let start = row.saturating_mul(width);
            let row = of.get(start..start.saturating_add(width)).unwrap_or_default();
            for (value, places) in line.iter_mut().zip(across.chunks_exact(tries)) {
                for (column, weight) in places.iter().flatten() {
                    *value += f32::from(row.get(*column).copied().unwrap_or(0)) * weight * height;
                }
            }
        }
    }
    let share = 1.0 / (tries as f32).powi(2);
    to.iter_mut().for_each(|value| *value *= share);
    to
}

/// The value below which a part of all values lies.
fn quantile(values: &[f32], part: f32) -> f32 {
    let mut counts = [0_usize; 256];
    for value in values {
        if let Some(count) = counts.get_mut(usize::from(*value as u8)) {
            *count = count.saturating_add(1);
        }
    }
    let mut left = (values.len() as f32 * part) as usize;
    let at = counts.iter().position(|&count| {
        let here = count > left;
        left = left.saturating_sub(count);
        here
    });
    at.unwrap_or(255) as f32
}
