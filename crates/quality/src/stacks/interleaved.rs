//! Volumes among each other, none of whose slices lies at the place of another's: they are told by evener distances, each by
//! itself.

use super::groups::{SUBSTANTIAL, excess, parts};
use super::spacing::Steps;
use super::stack::Placed;
use crate::slice::{ACQUISITION, REPEATS, Slice};

/// Reconstructions, and what was computed of the rest; then volumes over time, echoes and the like that follow a patient who
/// moves, so that each lies a little elsewhere.
pub(crate) fn interleaved(group: Vec<Placed<'_>>, grain: f64) -> Vec<Vec<Placed<'_>>> {
    let kinds: [fn(&Slice) -> u64; 3] =
        [|slice| slice.image_type, |slice| slice.kernel, |slice| slice.thickness.map_or(0, f64::to_bits)];
    for kind in kinds {
        let apart = apart(&group, |slice| Some(kind(slice)), grain);
        if let Some((parts, _)) = apart.filter(|(parts, evener)| parts.len() == 2 && *evener != Evener::No) {
            return parts;
        }
    }
    if odd(&group, grain) == 0 {
        return vec![group];
    }
    let mut groups = vec![group];
    for fact in REPEATS {
        groups = groups
            .into_iter()
            .flat_map(|group| moved(group, |slice| slice.strong.get(fact).copied(), grain))
            .collect();
    }
    groups
        .into_iter()
        .flat_map(|group| moved(group, |slice| slice.weak.get(ACQUISITION).copied(), grain))
        .collect()
}

/// By a fact that many parts may differ in. One volume may be measured in packages, every second slice first: only where its
/// distances are odd are these volumes.
fn moved<'a>(group: Vec<Placed<'a>>, of: impl Fn(&Slice) -> Option<u64>, grain: f64) -> Vec<Vec<Placed<'a>>> {
    match apart(&group, of, grain) {
        Some((parts, Evener::Much)) => parts,
        _ => vec![group],
    }
}

/// What becomes of the distances if parts are looked at one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Evener {
    No,
    /// They were even before.
    Still,
    Much,
}

/// The parts by a fact, all of many slices and among each other; `None` if they are no such parts.
fn apart<'a>(
    group: &[Placed<'a>],
    of: impl Fn(&Slice) -> Option<u64>,
    grain: f64,
) -> Option<(Vec<Vec<Placed<'a>>>, Evener)> {
    if excess(group) > 0 {
        return None;
    }
    let parts = parts(group, of);
    let is_substantial = parts.iter().all(|part| part.len() >= SUBSTANTIAL);
    if parts.len() < 2 || !is_substantial || !are_among_each_other(&parts) {
        return None;
    }
    let before = odd(group, grain);
    let after: usize = parts.iter().map(|part| odd(part, grain)).sum();
    let evener = match after * 4 < before {
        true => Evener::Much,
        false if after == 0 => Evener::Still,
        false => Evener::No,
    };
    Some((parts, evener))
}

/// How many distances are not the usual one.
fn odd(group: &[Placed<'_>], grain: f64) -> usize {
    let places: Vec<f64> = group.iter().map(|one| one.place).collect();
    let Some(steps) = Steps::of(&places, grain) else { return 0 };
    places.windows(2).filter(|pair| matches!(pair, [a, b] if !steps.is_usual(b - a))).count()
}

/// At least half of the shorter one lies where the first is.
fn are_among_each_other(parts: &[Vec<Placed<'_>>]) -> bool {
    let ends = |part: &[Placed<'_>]| Some([part.first()?.place, part.last()?.place]);
    let Some((one, others)) = parts.split_first() else { return false };
    others.iter().all(|other| {
        let (Some([a, b]), Some([c, d])) = (ends(one), ends(other)) else { return false };
        b.min(d) - a.max(c) >= (b - a).min(d - c) / 2.0
    })
}
