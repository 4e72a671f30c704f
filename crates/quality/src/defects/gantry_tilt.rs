//! `gantry-tilt`: the slices are stacked askew. Told by their corners against their normal; and by (0018,1120) where the
//! positions do not know of it: then they are wrong.

use crate::slice::ScanKind;
use crate::stacks::line::line;
use crate::stacks::series::Sorted;
use crate::stacks::stack::Stack;
use crate::{Finding, FindingCode};

/// Less than this is no tilt, degrees.
const LEAST: f64 = 0.75;

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    let stacks = series.stacks.iter().filter(|_| !series.has_foreign());
    let most = stacks.filter_map(|stack| Some((degrees(stack)?, stack)));
    let most = most.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|(degrees, _)| *degrees >= LEAST);
    let found = most.map(|(degrees, stack)| Finding {
        degrees: Some((degrees * 10.0).round() / 10.0),
        axis: stack.frame.axis(),
        ..Finding::new(FindingCode::GantryTilt)
    });
    found.into_iter().collect()
}

fn degrees(stack: &Stack<'_>) -> Option<f64> {
    let line = line(stack)?;
    let [x, y] = line.slope;
    let told = x.hypot(y).atan().to_degrees();
    if told >= LEAST.max(rounding(stack)) { Some(told) } else { unaware(stack) }
}

/// The tilt that rounded positions of a short stack may feign, degrees.
fn rounding(stack: &Stack<'_>) -> f64 {
    let places = stack.slices.first().zip(stack.slices.last());
    places.map_or(0.0, |(first, last)| (2.0 * stack.grain).atan2(last.place - first.place).to_degrees())
}

/// The tilt that the scanner says it had while its slices' orientation says that they are exactly across the patient.
fn unaware(stack: &Stack<'_>) -> Option<f64> {
    let is_axial = stack.frame.normal.get(2).is_some_and(|z| z.abs() > 0.9999);
    let mut tilts = stack.slices.iter().map(|one| one.slice);
    let is_told = tilts.all(|slice| {
        slice.kind == ScanKind::Ct
            && slice.is_original
            && slice.gantry_tilt.is_some_and(|tilt| tilt.abs() >= LEAST)
    });
    let first = stack.slices.first()?.slice.gantry_tilt?;
    (is_axial && is_told).then_some(first.abs())
}
