//! The line on which a stack's slices lie: straight along the normal, slanted, or with slices beside it.

use super::stack::{Placed, Stack};

/// What a slice may lie beside the line, mm.
const BESIDE: f64 = 0.15;

/// A line through a stack's corners.
#[derive(Clone, Debug)]
pub(crate) struct CornerLine {
    /// How far it moves along rows and columns for each mm along the normal.
    pub slope: [f64; 2],
    /// Places in the stack of the slices beside it.
    pub beside: Vec<usize>,
}

/// The line that most slices lie on; `None` for less than three. Candidates come from slices so and so far apart: far ones are
/// right where positions are rounded, near ones where a part is shifted. Each is drawn anew through the slices on it.
pub(crate) fn line(stack: &Stack<'_>) -> Option<CornerLine> {
    let slices = &stack.slices;
    if slices.len() < 3 {
        return None;
    }
    let all: Vec<Placed<'_>> = slices.clone();
    let far =
        std::iter::successors(Some(slices.len() / 2), |apart| Some(apart / 2)).take_while(|apart| *apart > 0);
    let lines = far.map(|apart| {
        let first = CornerLine::through(stack, &all, apart);
        let on: Vec<Placed<'_>> = slices
            .iter()
            .enumerate()
            .filter(|(at, _)| first.beside.binary_search(at).is_err())
            .map(|(_, one)| *one)
            .collect();
        let again = CornerLine::through(stack, &on, on.len() / 2);
        if again.beside.len() <= first.beside.len() { again } else { first }
    });
    lines.min_by_key(|line| line.beside.len())
}

impl CornerLine {
    /// Through these slices, by pairs that are so far apart.
    fn through(stack: &Stack<'_>, slices: &[Placed<'_>], apart: usize) -> Self {
        let slope = [0, 1].map(|side| slope(slices, apart, side));
        let beside = beside(stack, slope);
        Self { slope, beside }
    }
}

fn slope(slices: &[Placed<'_>], apart: usize, side: usize) -> f64 {
    let at = |one: &Placed<'_>| one.side.get(side).copied().unwrap_or(0.0);
    let pairs = slices.iter().zip(slices.iter().skip(apart));
    let slopes = pairs.map(|(a, b)| (at(b) - at(a)) / (b.place - a.place));
    median(slopes.filter(|slope| slope.is_finite()).collect())
}

fn beside(stack: &Stack<'_>, slope: [f64; 2]) -> Vec<usize> {
    let off = |one: &Placed<'_>| {
        let [a, b] = one.side;
        let [x, y] = slope;
        [a - x * one.place, b - y * one.place]
    };
    let all: Vec<[f64; 2]> = stack.slices.iter().map(off).collect();
    let middle =
        [0, 1].map(|side: usize| median(all.iter().filter_map(|off| off.get(side).copied()).collect()));
    let limit = BESIDE.max(1.5 * stack.grain);
    let is_beside = |off: &[f64; 2]| off.iter().zip(&middle).any(|(a, b)| (a - b).abs() > limit);
    all.iter().enumerate().filter(|(_, off)| is_beside(off)).map(|(at, _)| at).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
