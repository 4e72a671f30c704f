//! A series, sorted: by orientation, then into its volumes.

use super::beside;
use super::orientations::{Cluster, OrientationVerdict, clusters, verdict};
use super::separate;
use super::stack::{Stack, grain, place};
use crate::slice::Slice;

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
    pub verdict: OrientationVerdict,
    /// The volumes.
    pub stacks: Vec<Stack<'a>>,
}

impl<'a> Sorted<'a> {
    pub fn of(slices: &'a [Slice]) -> Self {
        let originals = slices.iter().filter(|slice| slice.is_original).count();
        let is_placed = |slice: &&Slice| slice.position.is_some() && slice.orientation.is_some();
        let unplaced = slices.iter().filter(|slice| slice.is_original && !is_placed(slice)).collect();
        let clusters = clusters(slices.iter().filter(is_placed));
        let verdict = verdict(&clusters);
        let judged = match &verdict {
            OrientationVerdict::Localizer | OrientationVerdict::Fan => &[],
            OrientationVerdict::Mixed(_) => clusters.get(..1).unwrap_or_default(),
            OrientationVerdict::Plain => clusters.as_slice(),
        };
        let stacks = judged.iter().flat_map(stacks).collect();
        Self { unplaced, originals, clusters, verdict, stacks }
    }

    /// Its planes only show the way, or are views around an axis.
    pub fn is_no_volume(&self) -> bool {
        matches!(self.verdict, OrientationVerdict::Localizer | OrientationVerdict::Fan)
    }

    /// Slices of other orientations are among those of the first: their places would look empty.
    pub fn has_foreign(&self) -> bool {
        matches!(self.verdict, OrientationVerdict::Mixed(_))
    }
}

fn stacks<'a>(cluster: &Cluster<'a>) -> Vec<Stack<'a>> {
    let grain = grain(&cluster.slices, &cluster.frame);
    let volumes = separate::volumes(place(&cluster.slices, &cluster.frame), grain);
    let mut stacks: Vec<Stack<'a>> = volumes
        .into_iter()
        .map(|(slices, doubled)| Stack { frame: cluster.frame, slices, doubled, lost: Vec::new(), grain })
        .collect();
    beside::compare(&mut stacks);
    stacks
}
