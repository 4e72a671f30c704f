//! What is measured of a line of components.

use super::components::Component;

/// What is measured of a line: the numbers that [`judge`](super::judge) gives points for. Lengths are relative
/// to the letters' height but for `height`, which counts the level's pixels.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measures {
    /// Letters that stand exactly on the line and are as high as others; parts in which several run together
    /// count by their width.
    pub letters: f32,
    /// Their part of all.
    pub aligned: f32,
    /// Standard deviation of their contrasts by the mean.
    pub contrast_spread: f32,
    /// Standard deviation of their strokes' widths by the mean.
    pub stroke_spread: f32,
    /// Mean part of the contrast that is reached over two pixels at their edges.
    pub sharpness: f32,
    /// Mean number of strokes that a row crosses in one letter.
    pub strokes: f32,
    /// Mean part of their boxes that they fill.
    pub fill: f32,
    /// Mean width of a stroke along the row.
    pub stroke: f32,
    /// Mean difference of neighbours on the rows beside them, by their contrast.
    pub ground: f32,
    /// Mean contrast in grey levels, at most 255.
    pub contrast: f32,
    /// Median height in the level's pixels.
    pub height: f32,
    /// Components that fit.
    pub components: f32,
    /// The part of the strips just above and below the line that stands out as the letters do.
    pub clutter: f32,
}

/// Where a line lies, in the level's pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

/// Letters on one line differ by so much of their height: round ones reach over it.
const ROUND: f32 = 0.07;
/// Width of a letter with the space behind it, by its height.
const LETTER_WIDTH: f32 = 0.8;
/// Fewer letters than this are no line.
const LEAST_LETTERS: f32 = 3.0;

/// Measures a line; `None` where too few letters stand on it.
pub(super) fn measure(
    letters: &[Component],
    line: &[u32],
    grey: &[u8],
    strokes: &[u8],
    threshold: u8,
    width: usize,
) -> Option<(Measures, Place)> {
    let members: Vec<&Component> = line.iter().filter_map(|&number| letters.get(number as usize)).collect();
    if members.iter().map(|letter| count(letter)).sum::<f32>() < LEAST_LETTERS {
        return None;
    }
    let mut heights: Vec<u32> = members.iter().map(|letter| letter.height()).collect();
    heights.sort_unstable();
    let height = *heights.get(heights.len() / 2)?;
    let near = (height as f32 * ROUND).max(1.0) as u32;
    let base = favourite(members.iter().map(|letter| letter.bottom), near)?;
    let on_base = || members.iter().filter(|letter| letter.bottom.abs_diff(base) <= near);
    let cap = favourite(on_base().map(|letter| letter.top), near)?;
    // Small letters among capitals, or capitals among small ones: one alone may be chance.
    let others = || on_base().map(|letter| letter.top).filter(|top| top.abs_diff(cap) > near);
    let other = favourite(others(), near)
        .filter(|&other| others().filter(|top| top.abs_diff(other) <= near).count() >= 2);
    let fits = |letter: &Component| {
        let at = |top: u32| letter.top.abs_diff(top) <= near;
        letter.bottom.abs_diff(base) <= near && (at(cap) || other.is_some_and(at))
    };
    let fitting: Vec<&Component> = members.iter().copied().filter(|letter| fits(letter)).collect();
    let all: f32 = members.iter().map(|letter| count(letter)).sum();
    let fit: f32 = fitting.iter().map(|letter| count(letter)).sum();
    if fit < LEAST_LETTERS {
        return None;
    }
    let mean = |value: &dyn Fn(&Component) -> f32| {
        fitting.iter().map(|letter| value(letter)).sum::<f32>() / fitting.len().max(1) as f32
    };
    let spread = |value: &dyn Fn(&Component) -> f32| {
        let middle = mean(value);
        mean(&|letter| (value(letter) - middle).powi(2)).sqrt() / middle.max(1e-3)
    };
    let high = |letter: &Component| letter.height().max(1) as f32;
    let contrast = mean(&Component::contrast);
    let (left, right) = (min(&members, |letter| letter.left)?, max(&members, |letter| letter.right)?);
    let (top, bottom) = (min(&members, |letter| letter.top)?, max(&members, |letter| letter.bottom)?);
    let measures = Measures {
        letters: fit,
        aligned: fit / all.max(1.0),
        contrast_spread: spread(&Component::contrast),
        stroke_spread: spread(&Component::stroke),
        sharpness: mean(&Component::sharpness),
        strokes: mean(&|letter| letter.runs as f32 / high(letter) / count(letter)),
        fill: mean(&|letter| letter.area as f32 / (letter.width() as f32 * high(letter)).max(1.0)),
        stroke: mean(&|letter| letter.stroke() / high(letter)),
        ground: ground(&members, grey, width) / contrast.max(1.0),
        contrast,
        height: height as f32,
        components: fitting.len() as f32,
        clutter: clutter(strokes, threshold, width, [left, right, cap.min(other.unwrap_or(cap)), base]),
    };
    let place = Place { left, top, width: right.saturating_sub(left), height: bottom.saturating_sub(top) };
    Some((measures, place))
}

/// Letters that a component stands for.
fn count(letter: &Component) -> f32 {
    (letter.width() as f32 / letter.height().max(1) as f32 / LETTER_WIDTH).round().max(1.0)
}

fn min(members: &[&Component], value: impl Fn(&Component) -> u32) -> Option<u32> {
    members.iter().map(|letter| value(letter)).min()
}

fn max(members: &[&Component], value: impl Fn(&Component) -> u32) -> Option<u32> {
    members.iter().map(|letter| value(letter)).max()
}

/// The value that most others are near to.
fn favourite(values: impl Iterator<Item = u32> + Clone, near: u32) -> Option<u32> {
    let votes = |value: u32| values.clone().filter(|other| other.abs_diff(value) <= near).count();
    values.clone().max_by_key(|&value| votes(value))
}

/// Mean difference of neighbours on the rows just above and below the letters.
fn ground(members: &[&Component], grey: &[u8], width: usize) -> f32 {
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

/// The part of two strips, a third as high as the letters, that stands out by the threshold.
fn clutter(strokes: &[u8], threshold: u8, width: usize, [left, right, top, base]: [u32; 4]) -> f32 {
    let thick = (base.saturating_sub(top) / 3).max(2);
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

/// A part of a row.
fn part(plane: &[u8], width: usize, row: u32, left: u32, right: u32) -> &[u8] {
    let start = (row as usize).saturating_mul(width);
    plane.get(start.saturating_add(left as usize)..start.saturating_add(right as usize)).unwrap_or_default()
}
