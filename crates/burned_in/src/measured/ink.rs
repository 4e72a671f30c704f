//! What the pixels of a line say: those of its letters, and those around them.

use crate::letters::components::Component;
use crate::letters::plane::{FrameLevel, part};
use crate::letters::strokes::Polarity;

/// What the pixels of the letters say.
pub(crate) struct Ink {
    pub(crate) spread: f32,
    pub(crate) straight: f32,
    pub(crate) ground: f32,
    pub(crate) soft: f32,
}

impl Ink {
    pub(crate) fn of(letters: &[&Component], plane: &FrameLevel<'_>, contrast: f32) -> Self {
        let flip = if plane.polarity == Polarity::Dark { 0xFF } else { 0 };
        let mut peaks = [0_u32; 256];
        let (mut edges, mut straight) = (0_u32, 0_u32);
        let (mut count, mut sum, mut squares) = (0_u32, 0_u64, 0_u64);
        let (mut half, mut full) = (0_u32, 0_u32);
        let (low, high) = ((contrast * 0.25) as u8, (contrast * 0.75) as u8);
        for letter in letters {
            let mut above: &[u8] = &[];
            for row in letter.top..letter.bottom {
                let strokes = part(plane.strokes, plane.width, row, letter.left, letter.right);
                let grey = part(plane.grey, plane.width, row, letter.left, letter.right);
                let mut peak: Option<u8> = None;
                for (&stroke, &grey) in strokes.iter().zip(grey) {
                    let grey = grey ^ flip;
                    half = half.saturating_add(u32::from(stroke >= low));
                    full = full.saturating_add(u32::from(stroke >= high));
                    if stroke >= plane.threshold {
                        peak = Some(peak.unwrap_or(0).max(grey));
                        continue;
                    }
                    if let Some(peak) = peak.take() {
                        add(&mut peaks, peak);
                    }
                    if stroke < low {
                        count = count.saturating_add(1);
                        sum = sum.saturating_add(grey.into());
                        squares = squares.saturating_add(u64::from(grey).pow(2));
                    }
                }
                if let Some(peak) = peak {
                    add(&mut peaks, peak);
                }
                let is = |value: u8| value >= plane.threshold;
                let pairs = strokes.array_windows::<2>().zip(above.array_windows::<2>());
                for ([a, b], [c, d]) in pairs {
                    if is(*a) != is(*b) {
                        edges = edges.saturating_add(1);
                        straight = straight.saturating_add(u32::from(is(*a) == is(*c) && is(*b) == is(*d)));
                    }
                }
                above = strokes;
            }
        }
        let all: u32 = peaks.iter().sum();
        let quantile = |part: u32| {
            let mut left = all.saturating_mul(part) / 10;
            let at = peaks.iter().position(|&count| {
                let here = count > left;
                left = left.saturating_sub(count);
                here
            });
            at.unwrap_or(255) as f32
        };
        let count = count.max(1) as f32;
        let mean = sum as f32 / count;
        Self {
            spread: (quantile(9) - quantile(1)) / contrast.max(1.0),
            straight: straight as f32 / edges.max(1) as f32,
            ground: (squares as f32 / count - mean * mean).max(0.0).sqrt() / contrast.max(1.0),
            soft: half.saturating_sub(full) as f32 / full.max(1) as f32,
        }
    }
}

fn add(peaks: &mut [u32; 256], peak: u8) {
    if let Some(count) = peaks.get_mut(usize::from(peak)) {
        *count = count.saturating_add(1);
    }
}

/// Mean difference of neighbours on the rows just above and below the letters.
pub(crate) fn ground(members: &[&Component], grey: &[u8], width: usize) -> f32 {
    let (mut sum, mut count) = (0_u64, 0_u64);
    for letter in members {
        for row in [letter.top.checked_sub(2), Some(letter.bottom.saturating_add(1))].into_iter().flatten() {
            let part = part(grey, width, row, letter.left, letter.right);
            sum += part.iter().zip(part.iter().skip(1)).map(|(a, b)| u64::from(a.abs_diff(*b))).sum::<u64>();
            count += part.len().saturating_sub(1) as u64;
        }
    }
    sum as f32 / count.max(1) as f32
}

/// The part of a square before and of one behind the line that stands out by the threshold.
pub(crate) fn ends(strokes: &[u8], threshold: u8, width: usize, [left, right, top, base]: [u32; 4]) -> f32 {
    let side = base.saturating_sub(top);
    let (mut sum, mut count) = (0_usize, 0_usize);
    let end = right.saturating_add(side).min(u32::try_from(width).unwrap_or(u32::MAX));
    for row in top..base {
        for part in [
            part(strokes, width, row, left.saturating_sub(side), left.saturating_sub(1)),
            part(strokes, width, row, right.saturating_add(1).min(end), end),
        ] {
            sum += part.iter().filter(|&&value| value >= threshold).count();
            count += part.len();
        }
    }
    sum as f32 / count.max(1) as f32
}

/// The part of two strips, `part` of the letters' height thick, that stands out by the threshold.
pub(crate) fn clutter(
    strokes: &[u8],
    threshold: u8,
    width: usize,
    [left, right, top, base]: [u32; 4],
    thickness: u32,
) -> f32 {
    let thick = (base.saturating_sub(top) / thickness.max(1)).max(2);
    let above = top.saturating_sub(thick.saturating_add(1))..top.saturating_sub(1);
    let below = base.saturating_add(1)..base.saturating_add(1).saturating_add(thick);
    let (mut sum, mut count) = (0_usize, 0_usize);
    for row in above.chain(below) {
        let part = part(strokes, width, row, left, right);
        sum += part.iter().filter(|&&value| value >= threshold).count();
        count += part.len();
    }
    sum as f32 / count.max(1) as f32
}
