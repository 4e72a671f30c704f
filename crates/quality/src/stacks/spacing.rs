//! The distances of a stack's slices: the usual one, and those that are not.

use super::stack::Stack;
use crate::slice::Slice;

/// What of the usual distance another may differ by.
const SHARE: f64 = 0.03;
/// So many other distances in a row are no lost slices, but another spacing.
const RUN: usize = 3;

/// The distances between places in their order.
#[derive(Clone, Debug)]
pub(crate) struct Steps {
    /// The most common distance, mm.
    pub usual: f64,
    tolerance: f64,
}

impl Steps {
    /// Of at least two places, in ascending order.
    pub fn of(places: &[f64], grain: f64) -> Option<Self> {
        let mut steps: Vec<f64> =
            places.windows(2).filter_map(|pair| Some(pair.get(1)? - pair.first()?)).collect();
        steps.sort_by(f64::total_cmp);
        let smallest = *steps.first()?;
        // The widest share of all steps within a window that rounding can explain.
        let (mut from, mut best) = (0, (0, 0, 0.0));
        let mut sums = vec![0.0];
        for (at, step) in steps.iter().enumerate() {
            sums.push(sums.last().copied().unwrap_or(0.0) + step);
            while steps.get(from).is_some_and(|first| step - first > 2.0 * grain.max(SHARE * first)) {
                from += 1;
            }
            let count = at + 1 - from;
            if count > best.0 {
                best = (count, from, smallest);
            }
        }
        let (count, from, _) = best;
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        let usual = (sums.get(from + count)? - sums.get(from)?) / count.max(1) as f64;
        (usual > 0.0).then(|| Self { usual, tolerance: grain.max(SHARE * usual) })
    }

    /// Whether a distance is the usual one.
    pub fn is_usual(&self, step: f64) -> bool {
        (step - self.usual).abs() <= self.tolerance
    }

    /// How many slices lack if a distance is a multiple of the usual one.
    pub fn lost(&self, step: f64) -> Option<u32> {
        let times = (step / self.usual).round();
        if !(2.0..1e6).contains(&times) || (step - times * self.usual).abs() > self.tolerance + 0.005 * step {
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was looked at")]
        Some(times as u32 - 1)
    }
}

/// A place between slices where others lack.
#[derive(Clone, Debug)]
pub(crate) struct Hole<'a> {
    /// The middle, mm.
    pub place: f64,
    pub lost: u32,
    /// The slices before and behind.
    pub between: [&'a Slice; 2],
}

/// What the distances of a stack tell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Distances<'a> {
    /// The usual distance; `None` for less than three places.
    pub usual: Option<f64>,
    pub holes: Vec<Hole<'a>>,
    /// Slices behind a distance that is neither usual nor a hole.
    pub uneven: Vec<&'a Slice>,
    /// Where the first of these distances begins or ends.
    pub change: Option<f64>,
}

/// Looks at the distances of a stack. What other volumes showed to be lost already is no distance.
pub(crate) fn look<'a>(stack: &Stack<'a>) -> Distances<'a> {
    let mut places: Vec<(f64, Option<&Slice>)> =
        stack.slices.iter().map(|one| (one.place, Some(one.slice))).collect();
    places.extend(stack.lost.iter().map(|place| (*place, None)));
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    let bare: Vec<f64> = places.iter().map(|(place, _)| *place).collect();
    let Some(steps) = Steps::of(&bare, stack.grain).filter(|_| places.len() > 2) else {
        return Distances::default();
    };
    let mut told = Distances { usual: Some(steps.usual), ..Distances::default() };
    let odd: Vec<(usize, f64)> = bare
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| Some((at, pair.get(1)? - pair.first()?)))
        .filter(|(_, step)| !steps.is_usual(*step))
        .collect();
    let total = bare.len() - 1;
    for run in runs(&odd, &steps) {
        let begin = told.uneven.len();
        for &(at, step) in run {
            let (Some(&(from, before)), Some(&(to, behind))) = (places.get(at), places.get(at + 1)) else {
                continue;
            };
            let lost = steps.lost(step).filter(|_| is_hole(run, &places, &steps, odd.len(), total));
            match (lost, before, behind) {
                (Some(lost), Some(before), Some(behind)) => {
                    told.holes.push(Hole { place: f64::midpoint(from, to), lost, between: [before, behind] })
                }
                (Some(_), _, _) => {}
                (None, before, behind) => {
                    told.uneven.extend(behind.or(before));
                    // A change at the lower end is seen where the odd distances end.
                    if told.change.is_none() {
                        let end = run.last().and_then(|(last, _)| bare.get(last + 1).copied());
                        told.change = if at == 0 { end } else { Some(from) };
                    }
                }
            }
        }
        // What lies nearest to the change comes first.
        if run.first().is_some_and(|(at, _)| *at == 0) {
            told.uneven.get_mut(begin..).unwrap_or_default().reverse();
        }
    }
    told
}

/// Odd distances that follow one another and are alike.
fn runs<'s>(odd: &'s [(usize, f64)], steps: &Steps) -> impl Iterator<Item = &'s [(usize, f64)]> {
    let tolerance = 2.0 * steps.tolerance;
    odd.chunk_by(move |a, b| b.0 == a.0 + 1 && (a.1 - b.1).abs() <= tolerance)
}

/// Whether distances that are multiples of the usual one are holes, and not the spacing of another part: a few are; of many
/// the images' numbers tell, and thicker slices.
fn is_hole(
    run: &[(usize, f64)],
    places: &[(f64, Option<&Slice>)],
    steps: &Steps,
    odd: usize,
    total: usize,
) -> bool {
    if run.len() < RUN && odd * 3 <= total.max(RUN) {
        return true;
    }
    run.iter().all(|(at, step)| {
        let slice = |at: usize| places.get(at).and_then(|(_, slice)| *slice);
        let (Some(before), Some(behind)) = (slice(*at), slice(at + 1)) else { return true };
        let apart = before.number.saturating_sub(behind.number).unsigned_abs();
        steps.lost(*step).is_some_and(|lost| apart == u64::from(lost) + 1)
            && before.thickness == behind.thickness
    })
}
