//! A series, sorted: by orientation, then into its volumes.

use super::separate;
use super::stack::{Frame, Stack, grain, place};
use crate::defects::missing_slices;
use crate::defects::mixed_orientation::{self, Verdict};
use crate::slice::Slice;

/// Directions that differ by less are one: orientations are written rounded.
const SAME_DIRECTION: f64 = 5e-3;
/// More orientations than this are a fan of views, which makes no volume.
const ORIENTATIONS: usize = 24;

/// Slices of one orientation.
#[derive(Clone, Debug)]
pub(crate) struct Cluster<'a> {
    pub frame: Frame,
    pub slices: Vec<&'a Slice>,
}

/// What the kinds of defects look at.
#[derive(Clone, Debug)]
pub(crate) struct Sorted<'a> {
    /// What the scanner measured and that does not say where it lies.
    pub unplaced: Vec<&'a Slice>,
    /// How many slices the scanner measured.
    pub originals: usize,
    /// By orientation, the most common first.
    pub clusters: Vec<Cluster<'a>>,
    /// Whether these orientations belong together.
    pub verdict: Verdict,
    /// The volumes.
    pub stacks: Vec<Stack<'a>>,
}

impl<'a> Sorted<'a> {
    pub fn of(slices: &'a [Slice]) -> Self {
        let originals = slices.iter().filter(|slice| slice.is_original).count();
        let is_placed = |slice: &&Slice| slice.position.is_some() && slice.orientation.is_some();
        let unplaced = slices.iter().filter(|slice| slice.is_original && !is_placed(slice)).collect();
        let clusters = clusters(slices.iter().filter(is_placed));
        let verdict = mixed_orientation::verdict(&clusters);
        let judged = match &verdict {
            Verdict::Localizer | Verdict::Fan => &[],
            Verdict::Mixed(_) => clusters.get(..1).unwrap_or_default(),
            Verdict::Plain => clusters.as_slice(),
        };
        let stacks = judged.iter().flat_map(stacks).collect();
        Self { unplaced, originals, clusters, verdict, stacks }
    }

    /// Its planes only show the way, or are views around an axis.
    pub fn is_no_volume(&self) -> bool {
        matches!(self.verdict, Verdict::Localizer | Verdict::Fan)
    }

    /// Slices of other orientations are among those of the first: their places would look empty.
    pub fn has_foreign(&self) -> bool {
        matches!(self.verdict, Verdict::Mixed(_))
    }
}

fn clusters<'a>(slices: impl Iterator<Item = &'a Slice>) -> Vec<Cluster<'a>> {
    let mut clusters: Vec<([f64; 6], Cluster<'a>)> = Vec::new();
    for slice in slices {
        let Some(own) = slice.orientation else { continue };
        let is_same = |other: &[f64; 6]| own.iter().zip(other).all(|(a, b)| (a - b).abs() < SAME_DIRECTION);
        let is_full = clusters.len() > ORIENTATIONS;
        match clusters.iter_mut().find(|(orientation, _)| is_same(orientation)) {
            Some((_, cluster)) => cluster.slices.push(slice),
            None if is_full => {}
            None => clusters.push((own, Cluster { frame: Frame::of(&own), slices: vec![slice] })),
        }
    }
    let mut clusters: Vec<Cluster<'a>> = clusters.into_iter().map(|(_, cluster)| cluster).collect();
    clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.slices.len()));
    clusters
}

/// More orientations than are told apart.
pub(crate) fn is_fan(clusters: &[Cluster<'_>]) -> bool {
    clusters.len() > ORIENTATIONS
}

fn stacks<'a>(cluster: &Cluster<'a>) -> Vec<Stack<'a>> {
    let grain = grain(&cluster.slices, &cluster.frame);
    let volumes = separate::volumes(place(&cluster.slices, &cluster.frame), grain);
    let mut stacks: Vec<Stack<'a>> = volumes
        .into_iter()
        .map(|(slices, doubled)| Stack { frame: cluster.frame, slices, doubled, lost: Vec::new(), grain })
        .collect();
    missing_slices::compare(&mut stacks);
    stacks
}
