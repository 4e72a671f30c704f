//! What is measured of a line of components.

use super::ink::{Ink, clutter, ends, ground};
use crate::letters::components::Component;
use crate::letters::plane::FrameLevel;

/// What is measured of a line: the numbers that `judge` gives points for. Lengths are relative
/// to the letters' height but for `height`, which counts the level's pixels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measures {
    /// Letters that stand exactly on the line and are as high as others; parts in which several run together
    /// count by their width.
    pub letters: f32,
    /// Their part of all.
    pub aligned: f32,
    /// Standard deviation of their contrasts by the mean.
    pub contrast_spread: f32,
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
    /// How far apart their strokes' greys are (a tenth of them on either side left out), by their contrast.
    pub ink_spread: f32,
    /// The part of their upright edges that go straight on in the next row.
    pub straight: f32,
    /// Standard deviation of the ground between their strokes, by their contrast.
    pub ground_spread: f32,
    /// Pixels that stand out by a quarter to three quarters of the contrast, for each that stands out by more.
    pub soft: f32,
    /// Mean space between them.
    pub gap: f32,
    /// As `clutter`, in thicker strips, of what stands out by half as much.
    pub clutter_low: f32,
    /// The part of the squares before and behind the line that stands out by half as much.
    pub ends: f32,
}

impl Measures {
    /// The names of all measures.
    pub const NAMES: [&str; 19] = [
        "letters",
        "aligned",
        "contrast_spread",
        "sharpness",
        "strokes",
        "fill",
        "stroke",
        "ground",
        "contrast",
        "height",
        "components",
        "clutter",
        "ink_spread",
        "straight",
        "ground_spread",
        "soft",
        "gap",
        "clutter_low",
        "ends",
    ];

    /// The measures, in the order of [`Self::NAMES`].
    #[must_use]
    pub fn values(&self) -> [f32; 19] {
        [
            self.letters,
            self.aligned,
            self.contrast_spread,
            self.sharpness,
            self.strokes,
            self.fill,
            self.stroke,
            self.ground,
            self.contrast,
            self.height,
            self.components,
            self.clutter,
            self.ink_spread,
            self.straight,
            self.ground_spread,
            self.soft,
            self.gap,
            self.clutter_low,
            self.ends,
        ]
    }
}

/// Where a line lies, in the level's pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinePlace {
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

/// The letters of a line that stand on it and are as high as others.
struct Fitting<'a> {
    members: Vec<&'a Component>,
    fitting: Vec<&'a Component>,
    /// Letters that all members stand for, and those that fit.
    all: f32,
    fit: f32,
    height: u32,
    base: u32,
    /// The top of its highest letters.
    high_top: u32,
}

impl<'a> Fitting<'a> {
    fn of(letters: &'a [Component], line: &[u32]) -> Option<Self> {
        let members: Vec<&Component> =
            line.iter().filter_map(|&number| letters.get(number as usize)).collect();
        let all: f32 = members.iter().map(|letter| count(letter)).sum();
        if all < LEAST_LETTERS {
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
        let fit: f32 = fitting.iter().map(|letter| count(letter)).sum();
        let high_top = cap.min(other.unwrap_or(cap));
        (fit >= LEAST_LETTERS).then_some(Self { members, fitting, all, fit, height, base, high_top })
    }

    fn place(&self) -> Option<LinePlace> {
        let members = &self.members;
        let (left, right) = (min(members, |letter| letter.left)?, max(members, |letter| letter.right)?);
        let (top, bottom) = (min(members, |letter| letter.top)?, max(members, |letter| letter.bottom)?);
        Some(LinePlace { left, top, width: right.saturating_sub(left), height: bottom.saturating_sub(top) })
    }
}

/// How many letters stand on a line, and where it lies; `None` where they are too few.
pub(crate) fn letters_of(letters: &[Component], line: &[u32]) -> Option<(f32, LinePlace)> {
    let fitting = Fitting::of(letters, line)?;
    Some((fitting.fit, fitting.place()?))
}

/// Measures a line; `None` where too few letters stand on it.
pub(crate) fn measure(
    letters: &[Component],
    line: &[u32],
    plane: &FrameLevel<'_>,
) -> Option<(Measures, LinePlace)> {
    let line = Fitting::of(letters, line)?;
    let place = line.place()?;
    let Fitting { members, fitting, all, fit, height, base, high_top } = line;
    let mean = |value: &dyn Fn(&Component) -> f32| {
        fitting.iter().map(|letter| value(letter)).sum::<f32>() / fitting.len().max(1) as f32
    };
    let spread = |value: &dyn Fn(&Component) -> f32| {
        let middle = mean(value);
        mean(&|letter| (value(letter) - middle).powi(2)).sqrt() / middle.max(1e-3)
    };
    let high = |letter: &Component| letter.height().max(1) as f32;
    let contrast = mean(&Component::contrast);
    let (left, right) = (place.left, place.left.saturating_add(place.width));
    let &FrameLevel { grey, strokes, width, threshold, .. } = plane;
    let ink = Ink::of(&fitting, plane, contrast);
    let size = height.max(1) as f32;
    let gaps: Vec<f32> = members
        .iter()
        .zip(members.iter().skip(1))
        .map(|(a, b)| (b.left as f32 - a.right as f32) / size)
        .collect();
    let measures = Measures {
        letters: fit,
        aligned: fit / all.max(1.0),
        contrast_spread: spread(&Component::contrast),
        sharpness: mean(&Component::sharpness),
        strokes: mean(&|letter| letter.runs as f32 / high(letter) / count(letter)),
        fill: mean(&|letter| letter.area as f32 / (letter.width() as f32 * high(letter)).max(1.0)),
        stroke: mean(&|letter| letter.stroke() / high(letter)),
        ground: ground(&members, grey, width) / contrast.max(1.0),
        contrast,
        height: height as f32,
        components: fitting.len() as f32,
        clutter: clutter(strokes, threshold, width, [left, right, high_top, base], 3),
        ink_spread: ink.spread,
        straight: ink.straight,
        ground_spread: ink.ground,
        soft: ink.soft,
        gap: gaps.iter().sum::<f32>() / gaps.len().max(1) as f32,
        clutter_low: clutter(strokes, threshold / 2, width, [left, right, high_top, base], 2),
        ends: ends(strokes, threshold / 2, width, [left, right, high_top, base]),
    };
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
