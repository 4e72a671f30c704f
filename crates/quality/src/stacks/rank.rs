//! Volumes that no fact tells apart but their order: at each place something grows from one to the next.

use super::groups::{is_general, taken};
use super::stack::Placed;

/// By their order at each place, where all places are taken several times and something grows from one to the next.
pub(crate) fn rank(group: Vec<Placed<'_>>) -> Vec<Vec<Placed<'_>>> {
    let taken = taken(&group);
    let deepest = taken.iter().copied().max().unwrap_or(0);
    if deepest < 2 || !is_general(&taken) {
        return vec![group];
    }
    // Of three and more at each place a number alone tells them apart; two of each may be one series that was sent twice.
    let numbered = if deepest > 2 { &Growth::ALL[..] } else { &Growth::MEASURED };
    let Some(order) = numbered.iter().find(|order| order.tells(&group)) else { return vec![group] };
    let mut sorted: Vec<(Placed<'_>, f64)> =
        group.into_iter().map(|one| (one, order.value(&one).unwrap_or(f64::MAX))).collect();
    sorted.sort_by(|(a, one), (b, other)| a.at.cmp(&b.at).then(one.total_cmp(other)));
    let places: Vec<&[(Placed<'_>, f64)]> = sorted.chunk_by(|(a, _), (b, _)| a.at == b.at).collect();
    let full: Vec<Full> =
        places.iter().filter(|place| place.len() == deepest).filter_map(|place| Full::of(place)).collect();
    let mut parts: Vec<Vec<Placed<'_>>> = vec![Vec::new(); deepest];
    for place in places {
        let mut next = 0;
        for (number, (one, value)) in place.iter().enumerate() {
            // Of the slices behind this one each needs a volume, too.
            let last = deepest.saturating_sub(place.len() - number);
            let rank =
                if place.len() == deepest { number } else { nearest(&full, one.at, *value, next, last) };
            next = rank.saturating_add(1);
            if let Some(part) = parts.get_mut(rank) {
                part.push(*one);
            }
        }
    }
    parts
}

/// A place that all volumes have: what each has there.
#[derive(Clone, Debug)]
struct Full {
    at: usize,
    values: Vec<f64>,
}

impl Full {
    fn of(place: &[(Placed<'_>, f64)]) -> Option<Self> {
        Some(Self { at: place.first()?.0.at, values: place.iter().map(|(_, value)| *value).collect() })
    }
}

/// Of which volume a slice is where some volume lacks one: whose values at the full places beside it, carried on to its own
/// place, come nearest. At least `from`, at most `to`.
fn nearest(full: &[Full], at: usize, value: f64, from: usize, to: usize) -> usize {
    let behind = full.partition_point(|one| one.at < at).clamp(1, full.len().saturating_sub(1).max(1));
    let (Some(one), other) = (full.get(behind - 1), full.get(behind)) else { return from };
    let carried = |rank: usize| {
        let here = one.values.get(rank).copied()?;
        let Some(other) = other else { return Some(here) };
        #[allow(clippy::cast_precision_loss, reason = "numbers of places")]
        let share = (at as f64 - one.at as f64) / (other.at as f64 - one.at as f64);
        Some(here + (other.values.get(rank)? - here) * share)
    };
    let off = |rank: usize| carried(rank).map_or(f64::MAX, |there| (there - value).abs());
    // The values grow with the rank, so that the nearest is the last before they pass this one, or the next.
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = usize::midpoint(low, high);
        if carried(middle).is_some_and(|there| there < value) { low = middle + 1 } else { high = middle }
    }
    if low > from && off(low - 1) <= off(low) { low - 1 } else { low }
}

/// What may grow from one volume to the next, at each place.
#[derive(Clone, Copy, Debug)]
enum Growth {
    /// One of [`Slice::clocks`].
    Clock(usize),
    /// Where it lies along rows or columns: stacks side by side.
    Side(usize),
    /// Its number.
    Number,
}

impl Growth {
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
