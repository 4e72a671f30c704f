//! The orientations of a series, and whether they belong together.

use super::spacing::Steps;
use super::stack::{StackAxes, dot, grain};
use crate::slice::{ScanKind, Slice};
use std::collections::HashSet;

/// Directions that differ by less are one: orientations are written rounded.
const SAME_DIRECTION: f64 = 5e-3;
/// More orientations than this are a fan of views, which makes no volume.
const ORIENTATIONS: usize = 24;

/// A plane of a localizer has at most so many slices.
const PLANE: usize = 30;
/// Of only two planes each has at most so many.
const OF_TWO: usize = 3;
/// Normals whose product is below this stand about at right angles: planes of a localizer follow the organ.
const ACROSS: f64 = 0.35;
/// A stack has at least so many slices.
const STACK: usize = 3;
/// Slices of a view's place lie at most so far apart, mm.
const ONE_PLACE: f64 = 0.2;
/// A view has at most so many places.
const OF_A_VIEW: usize = 4;
/// Of stacks, and of a localizer's planes, none is so many times larger than another.
const TIMES: usize = 3;

/// Slices of one orientation.
#[derive(Clone, Debug)]
pub(crate) struct Cluster<'a> {
    pub frame: StackAxes,
    pub slices: Vec<&'a Slice>,
}

/// Whether the orientations of a series belong together.
#[derive(Clone, Debug)]
pub(crate) enum OrientationVerdict {
    /// One orientation, or stacks that are volumes of their own.
    Plain,
    /// Planes that only show the way.
    Localizer,
    /// Single views, each turned.
    Fan,
    /// The places in the list of those that are among the first one's slices.
    Mixed(Vec<usize>),
}

/// Judges orientations, the most common first.
pub(crate) fn verdict(clusters: &[Cluster<'_>]) -> OrientationVerdict {
    let Some((main, others)) = clusters.split_first() else { return OrientationVerdict::Plain };
    if is_fan(clusters)
        || are_views(clusters)
        || !others.is_empty() && main.slices.len() <= 2 && !is_localizer(clusters)
    {
        return OrientationVerdict::Fan;
    }
    // What was computed of the others is another kind of image, and frames say themselves which stack they are of.
    let kind = |slice: &Slice| (slice.image_type, slice.is_frame.then(|| slice.strong.last().copied()));
    let kinds: HashSet<_> = main.slices.iter().map(|slice| kind(slice)).collect();
    let is_like = |slice: &Slice| kinds.contains(&kind(slice));
    let foreign: Vec<usize> = (1..clusters.len())
        .filter(|at| clusters.get(*at).is_some_and(|other| other.slices.iter().any(|s| is_like(s))))
        .collect();
    if foreign.is_empty() {
        OrientationVerdict::Plain
    } else if is_localizer(clusters) {
        OrientationVerdict::Localizer
    } else if are_stacks(main, others) {
        OrientationVerdict::Plain
    } else {
        OrientationVerdict::Mixed(foreign)
    }
}

fn is_balanced(clusters: &[Cluster<'_>]) -> bool {
    let sizes = clusters.iter().map(|cluster| cluster.slices.len());
    sizes.clone().max() <= sizes.min().map(|least| least * TIMES)
}

fn is_localizer(clusters: &[Cluster<'_>]) -> bool {
    let most = if clusters.len() < 3 { OF_TWO } else { PLANE };
    let pairs =
        clusters.iter().enumerate().flat_map(|(at, a)| clusters.iter().skip(at + 1).map(move |b| (a, b)));
    let mut products = pairs.map(|(a, b)| dot(&a.frame.normal, &b.frame.normal).abs());
    (2..=3).contains(&clusters.len())
        && clusters.iter().all(|cluster| cluster.slices.len() <= most)
        && is_balanced(clusters)
        && products.all(|product| product < ACROSS)
}

/// Several planes, each at a place or a few: views of the heart over its beat.
fn are_views(clusters: &[Cluster<'_>]) -> bool {
    let is_view = |cluster: &Cluster<'_>| {
        let mut places: Vec<f64> = Vec::new();
        let all =
            cluster.slices.iter().filter_map(|slice| Some(dot(&slice.position?, &cluster.frame.normal)));
        for place in all {
            if !places.iter().any(|known| (place - known).abs() <= ONE_PLACE) {
                places.push(place);
            }
            if places.len() > OF_A_VIEW {
                return false;
            }
        }
        true
    };
    clusters.len() > 1 && is_balanced(clusters) && clusters.iter().all(is_view)
}

/// Stacks of MR, each along another disc: all about equally large, and none lies among another's slices. Those that were
/// computed may be of any directions.
fn are_stacks(main: &Cluster<'_>, others: &[Cluster<'_>]) -> bool {
    let all: Vec<Cluster<'_>> = std::iter::once(main).chain(others).cloned().collect();
    let is_mr = main.slices.iter().all(|slice| slice.kind == ScanKind::Mr);
    let is_large = all.iter().all(|cluster| cluster.slices.len() >= STACK);
    let is_slight = others.iter().all(|other| dot(&main.frame.normal, &other.frame.normal).abs() > 0.5);
    let is_computed = all.iter().flat_map(|cluster| &cluster.slices).all(|slice| !slice.is_original);
    (is_mr && is_slight || is_computed)
        && is_large
        && is_balanced(&all)
        && !others.iter().any(|other| goes_on(main, other))
}

/// The places of one's slices go on with those of the other, as if they were of one volume.
fn goes_on(main: &Cluster<'_>, other: &Cluster<'_>) -> bool {
    let place = |slice: &&Slice| slice.position.map(|position| dot(&position, &main.frame.normal));
    let grain = grain(&main.slices, &main.frame);
    let mut own: Vec<f64> = main.slices.iter().filter_map(place).collect();
    let mut all: Vec<f64> = own.iter().copied().chain(other.slices.iter().filter_map(place)).collect();
    own.sort_by(f64::total_cmp);
    all.sort_by(f64::total_cmp);
    let Some(steps) = Steps::of(&own, grain) else { return true };
    all.windows(2).all(|pair| matches!(pair, [a, b] if steps.is_usual(b - a)))
}

/// Slices by orientation, the most common first.
pub(crate) fn clusters<'a>(slices: impl Iterator<Item = &'a Slice>) -> Vec<Cluster<'a>> {
    let mut clusters: Vec<([f64; 6], Cluster<'a>)> = Vec::new();
    for slice in slices {
        let Some(own) = slice.orientation else { continue };
        let is_same = |other: &[f64; 6]| own.iter().zip(other).all(|(a, b)| (a - b).abs() < SAME_DIRECTION);
        let is_full = clusters.len() > ORIENTATIONS;
        match clusters.iter_mut().find(|(orientation, _)| is_same(orientation)) {
            Some((_, cluster)) => cluster.slices.push(slice),
            None if is_full => {}
            None => clusters.push((own, Cluster { frame: StackAxes::of(&own), slices: vec![slice] })),
        }
    }
    let mut clusters: Vec<Cluster<'a>> = clusters.into_iter().map(|(_, cluster)| cluster).collect();
    clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.slices.len()));
    clusters
}

/// More orientations than are told apart.
fn is_fan(clusters: &[Cluster<'_>]) -> bool {
    clusters.len() > ORIENTATIONS
}
