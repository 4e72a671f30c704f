//! One orientation's slices, separated into volumes.
//!
//! What counts is where slices of different volumes lie at one place: an attribute that never differs there tells no volumes
//! apart, however it changes along the stack.

use super::groups::{SUBSTANTIAL, excess, is_general, parts, taken};
use super::interleaved::interleaved;
use super::rank::rank;
use super::spacing::Steps;
use super::stack::Placed;
use crate::slice::{ACQUISITION, REPEATS, STRONG, Slice, WEAK};

/// Slices that lack at a border between two acquisitions are at most so many; what is farther apart belongs not together.
const BORDER: u32 = 3;

/// A volume's slices, one for each place, and those that have a place twice.
pub(crate) type PlacedVolume<'a> = (Vec<Placed<'a>>, Vec<Placed<'a>>);

/// The volumes of slices that are sorted by place.
pub(crate) fn volumes(slices: Vec<Placed<'_>>, grain: f64) -> Vec<PlacedVolume<'_>> {
    let mut groups = vec![slices];
    for fact in 0..STRONG {
        groups = groups
            .into_iter()
            .flat_map(|g| split(g, |slice| slice.strong.get(fact).copied(), true))
            .collect();
    }
    for fact in 0..WEAK {
        groups =
            groups.into_iter().flat_map(|g| split(g, |slice| slice.weak.get(fact).copied(), false)).collect();
    }
    let groups = groups.into_iter().flat_map(rank).flat_map(|group| interleaved(group, grain));
    groups.flat_map(|group| ranges(group, grain)).map(thin).collect()
}

/// By equal values of an attribute, if it tells apart what lies at one place.
fn split<'a>(
    group: Vec<Placed<'a>>,
    of: impl Fn(&Slice) -> Option<u64>,
    is_strong: bool,
) -> Vec<Vec<Placed<'a>>> {
    let before = excess(&group);
    if before == 0 {
        return vec![group];
    }
    let parts = parts(&group, of);
    let after: usize = parts.iter().map(|part| excess(part)).sum();
    let smallest = parts.iter().map(Vec::len).min().unwrap_or(0);
    let taken = taken(&group);
    let deepest = taken.iter().copied().max().unwrap_or(0);
    // A clock that runs on from slice to slice has more values than there are volumes.
    let is_jitter = parts.len() > deepest && smallest < SUBSTANTIAL;
    let is_stray = !is_strong && !is_general(&taken) && smallest < SUBSTANTIAL;
    if parts.len() == 1 || after >= before || is_jitter || is_stray { vec![group] } else { parts }
}

/// Acquisitions that follow one another along the normal: one volume where their spacing goes on, several where it does not.
fn ranges(group: Vec<Placed<'_>>, grain: f64) -> Vec<Vec<Placed<'_>>> {
    if excess(&group) > 0 {
        return vec![group];
    }
    let facts = |one: &Placed<'_>| {
        let repeats = one.slice.strong.get(REPEATS).map(<[u64]>::to_vec);
        (one.slice.weak.get(ACQUISITION).copied(), one.slice.image_type, repeats)
    };
    let mut runs: Vec<Vec<Placed<'_>>> = Vec::new();
    for one in group {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| facts(last) == facts(&one)) => run.push(one),
            _ => runs.push(vec![one]),
        }
    }
    if runs.iter().any(|run| run.len() < SUBSTANTIAL) {
        return vec![runs.into_iter().flatten().collect()];
    }
    let mut parts: Vec<Vec<Placed<'_>>> = Vec::new();
    for run in runs {
        match parts.last_mut() {
            Some(part) if goes_on(part, &run, grain) => part.extend(run),
            _ => parts.push(run),
        }
    }
    parts
}

fn goes_on(part: &[Placed<'_>], next: &[Placed<'_>], grain: f64) -> bool {
    let places = |all: &[Placed<'_>]| all.iter().map(|one| one.place).collect::<Vec<f64>>();
    let (Some(last), Some(first)) = (part.last(), next.first()) else { return false };
    let (Some(one), Some(other)) = (Steps::of(&places(part), grain), Steps::of(&places(next), grain)) else {
        return false;
    };
    let step = first.place - last.place;
    one.is_usual(other.usual) && (one.is_usual(step) || one.lost(step).is_some_and(|lost| lost <= BORDER))
}

/// One slice for each place, the first by number; the others are there twice.
fn thin(group: Vec<Placed<'_>>) -> PlacedVolume<'_> {
    let mut volume: PlacedVolume<'_> = (Vec::new(), Vec::new());
    let mut sorted = group;
    sorted.sort_by(|a, b| a.at.cmp(&b.at).then(a.slice.number.cmp(&b.slice.number)));
    for one in sorted {
        if volume.0.last().is_some_and(|last: &Placed<'_>| last.at == one.at) {
            volume.1.push(one);
        } else {
            volume.0.push(one);
        }
    }
    volume
}
