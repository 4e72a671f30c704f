//! One orientation's slices, separated into volumes.
//!
//! What counts is where slices of different volumes lie at one place: an attribute that never differs there tells no volumes
//! apart, however it changes along the stack.

use super::slice::{ACQUISITION, REPEATS, STRONG, Slice, WEAK};
use super::spacing::Steps;
use super::stack::Placed;
use std::collections::HashMap;

/// An attribute tells volumes apart if each has at least so many slices, even where they overlap little.
const SUBSTANTIAL: usize = 3;
/// Slices that lack at a border between two acquisitions are at most so many; what is farther apart belongs not together.
const BORDER: u32 = 3;

/// A volume's slices, one for each place, and those that have a place twice.
pub(super) type Volume<'a> = (Vec<Placed<'a>>, Vec<Placed<'a>>);

/// The volumes of slices that are sorted by place.
pub(super) fn volumes(slices: Vec<Placed<'_>>, grain: f64) -> Vec<Volume<'_>> {
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

/// How often each place is taken: slices are sorted by place throughout.
fn taken(group: &[Placed<'_>]) -> Vec<usize> {
    group.chunk_by(|a, b| a.at == b.at).map(<[_]>::len).collect()
}

fn excess(group: &[Placed<'_>]) -> usize {
    group.windows(2).filter(|pair| matches!(pair, [a, b] if a.at == b.at)).count()
}

/// Most places are taken several times: there are several volumes, not a few slices twice.
fn is_general(taken: &[usize]) -> bool {
    taken.iter().filter(|count| **count > 1).count() * 2 >= taken.len()
}

/// By equal values of an attribute.
fn parts<'a>(group: &[Placed<'a>], of: impl Fn(&Slice) -> Option<u64>) -> Vec<Vec<Placed<'a>>> {
    let mut parts: Vec<Vec<Placed<'a>>> = Vec::new();
    let mut numbers: HashMap<Option<u64>, usize> = HashMap::new();
    for one in group {
        let number = *numbers.entry(of(one.slice)).or_insert(parts.len());
        match parts.get_mut(number) {
            Some(part) => part.push(*one),
            None => parts.push(vec![*one]),
        }
    }
    parts
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

/// Two kinds of slices among each other, none at the place of another: reconstructions, and what was computed of the rest. They
/// are told by evener distances, each by itself.
fn interleaved(group: Vec<Placed<'_>>, grain: f64) -> Vec<Vec<Placed<'_>>> {
    if excess(&group) > 0 {
        return vec![group];
    }
    let facts: [fn(&Slice) -> u64; 3] =
        [|slice| slice.image_type, |slice| slice.kernel, |slice| slice.thickness.map_or(0, f64::to_bits)];
    let before = odd(&group, grain);
    for fact in facts {
        let parts = parts(&group, |slice| Some(fact(slice)));
        let is_apart = parts.len() == 2 && are_among_each_other(&parts);
        if !is_apart || parts.iter().any(|part| part.len() < SUBSTANTIAL) {
            continue;
        }
        let after: usize = parts.iter().map(|part| odd(part, grain)).sum();
        if after == 0 || after * 4 < before {
            return parts;
        }
    }
    vec![group]
}

/// How many distances are not the usual one.
fn odd(group: &[Placed<'_>], grain: f64) -> usize {
    let places: Vec<f64> = group.iter().map(|one| one.place).collect();
    let Some(steps) = Steps::of(&places, grain) else { return 0 };
    places.windows(2).filter(|pair| matches!(pair, [a, b] if !steps.is_usual(b - a))).count()
}

/// At least half of the shorter one lies where the other is.
fn are_among_each_other(parts: &[Vec<Placed<'_>>]) -> bool {
    let ends = |part: &[Placed<'_>]| Some([part.first()?.place, part.last()?.place]);
    let [one, other] = parts else { return false };
    let (Some([a, b]), Some([c, d])) = (ends(one), ends(other)) else { return false };
    b.min(d) - a.max(c) >= (b - a).min(d - c) / 2.0
}

/// By their order at each place, where all places are taken several times and something grows from one to the next.
fn rank(group: Vec<Placed<'_>>) -> Vec<Vec<Placed<'_>>> {
    let taken = taken(&group);
    let deepest = taken.iter().copied().max().unwrap_or(0);
    if deepest < 2 || !is_general(&taken) {
        return vec![group];
    }
    // Of three and more at each place a number alone tells them apart; two of each may be one series that was sent twice.
    let numbered = if deepest > 2 { &Order::ALL[..] } else { &Order::MEASURED };
    let Some(order) = numbered.iter().find(|order| order.tells(&group)) else { return vec![group] };
    let mut sorted = group;
    sorted.sort_by(|a, b| {
        let value = |one: &Placed<'_>| order.value(one).unwrap_or(f64::MAX);
        a.at.cmp(&b.at).then(value(a).total_cmp(&value(b)))
    });
    let mut parts: Vec<Vec<Placed<'_>>> = vec![Vec::new(); deepest];
    let (mut at, mut rank) = (usize::MAX, 0);
    for one in sorted {
        rank = if one.at == at { rank + 1 } else { 0 };
        at = one.at;
        if let Some(part) = parts.get_mut(rank) {
            part.push(one);
        }
    }
    parts
}

/// What may grow from one volume to the next, at each place.
#[derive(Clone, Copy, Debug)]
enum Order {
    /// One of [`Slice::clocks`].
    Clock(usize),
    /// Where it lies along rows or columns: stacks side by side.
    Side(usize),
    /// Its number.
    Number,
}

impl Order {
    const MEASURED: [Self; 5] =
        [Self::Clock(0), Self::Clock(1), Self::Clock(2), Self::Side(0), Self::Side(1)];
    const ALL: [Self; 6] =
        [Self::Clock(0), Self::Clock(1), Self::Clock(2), Self::Side(0), Self::Side(1), Self::Number];

    fn value(self, one: &Placed<'_>) -> Option<f64> {
        match self {
            Self::Clock(clock) => one.slice.clocks.get(clock).copied().flatten(),
            Self::Side(side) => one.side.get(side).map(|mm| mm.round()),
            #[allow(clippy::cast_precision_loss, reason = "only their order counts")]
            Self::Number => Some(one.slice.number as f64),
        }
    }

    /// It differs among the slices of nearly each place.
    fn tells(self, group: &[Placed<'_>]) -> bool {
        let mut values: Vec<(usize, f64)> = Vec::with_capacity(group.len());
        for one in group {
            let Some(value) = self.value(one) else { return false };
            values.push((one.at, value));
        }
        values.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let is_alike =
            |pair: &&[(usize, f64)]| matches!(pair, [a, b] if a.0 == b.0 && (a.1 - b.1).abs() < 1e-6);
        values.windows(2).filter(is_alike).count() * 20 <= group.len()
    }
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
fn thin(group: Vec<Placed<'_>>) -> Volume<'_> {
    let mut volume: Volume<'_> = (Vec::new(), Vec::new());
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
