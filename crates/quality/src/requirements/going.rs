//! What goes out of a patient, as requirements look at it.

use super::Unmet;
use crate::defects::KINDS;
use crate::slice::Slice;
use crate::stacks::series::Sorted;
use crate::stacks::spacing;
use crate::stacks::stack::Stack;
use crate::{Finding, FindingCode};

/// Thicknesses and distances that differ by less are one, mm: headers round them.
pub(super) const GRAIN: f64 = 0.01;

/// One series as it goes out.
#[derive(Clone, Debug)]
pub struct OutgoingSeries<'a> {
    /// Number of its folder.
    pub number: u32,
    /// Modality.
    pub modality: &'a str,
    /// Series Description as loaded.
    pub description: &'a str,
    /// The slices that go out.
    pub slices: Vec<Slice>,
    /// Images of the series that stay.
    pub left_out: usize,
}

/// A series of which a volume can be made.
#[derive(Clone, Debug)]
pub(super) struct OfferedVolume<'a> {
    pub series: &'a OutgoingSeries<'a>,
    pub findings: Vec<Finding>,
    sorted: Sorted<'a>,
}

/// All that goes out of a patient.
#[derive(Clone, Debug)]
pub(super) struct Offer<'a> {
    pub series: &'a [OutgoingSeries<'a>],
    /// All volumes.
    pub all: Vec<OfferedVolume<'a>>,
    /// Nothing is known to be missing from the list.
    pub is_whole: bool,
}

impl<'a> Offer<'a> {
    pub fn of(series: &'a [OutgoingSeries<'a>], is_whole: bool) -> Self {
        Self { series, all: series.iter().filter_map(OfferedVolume::of).collect(), is_whole }
    }

    /// Those that every requirement on slices holds for: what was computed of others is none, unless there is nothing else.
    pub fn volumes(&self) -> Vec<&OfferedVolume<'a>> {
        let measured: Vec<&OfferedVolume<'a>> = self.all.iter().filter(|one| one.is_measured()).collect();
        if measured.is_empty() { self.all.iter().collect() } else { measured }
    }
}

impl<'a> OfferedVolume<'a> {
    fn of(series: &'a OutgoingSeries<'a>) -> Option<Self> {
        let sorted = Sorted::of(&series.slices);
        let is_volume = series.slices.len() > 1 && !sorted.is_no_volume();
        // Of a few images, too, nobody shall hear that all is well where it is not.
        let findings = KINDS.iter().flat_map(|find| find(&sorted)).collect();
        is_volume.then_some(Self { series, findings, sorted })
    }

    fn is_measured(&self) -> bool {
        self.series.slices.iter().any(|slice| slice.is_original)
    }

    /// How many slices it has.
    pub fn count(&self) -> u32 {
        u32::try_from(self.series.slices.len()).unwrap_or(u32::MAX)
    }

    /// The thickest slice, mm; `None` if one does not say how thick it is.
    pub fn thickest(&self) -> Option<f64> {
        let all: Option<Vec<f64>> = self.series.slices.iter().map(|slice| slice.thickness).collect();
        all?.into_iter().max_by(f64::total_cmp)
    }

    /// The largest distance from slice to slice, mm, but for places where slices are missing; `None` if one does not say where
    /// it lies.
    pub fn spacing(&self) -> Option<f64> {
        let is_placed = self.sorted.unplaced.is_empty() && !self.sorted.has_foreign();
        let largest = self.sorted.stacks.iter().filter_map(largest).max_by(f64::total_cmp);
        largest.filter(|_| is_placed)
    }

    /// What was found of this kind.
    pub fn finding(&self, code: FindingCode) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.code == code)
    }
}

/// The largest distance in a stack that is no hole.
fn largest(stack: &Stack<'_>) -> Option<f64> {
    let told = spacing::look(stack);
    let is_hole = |from: f64, to: f64| told.holes.iter().any(|hole| from < hole.place && hole.place < to);
    let pairs = stack.slices.windows(2).filter_map(|pair| Some((pair.first()?.place, pair.get(1)?.place)));
    let steps = pairs.filter(|(from, to)| !is_hole(*from, *to)).map(|(from, to)| to - from);
    // Of rounded positions the usual distance knows better than a single one.
    let step = |step: f64| match told.usual {
        Some(usual) if (step - usual).abs() <= stack.grain.max(0.03 * usual) => usual,
        _ => step,
    };
    steps.map(step).max_by(f64::total_cmp)
}

impl<'a> Offer<'a> {
    /// What is not met, volume by volume; without any volume nothing is met.
    pub fn each(
        &self,
        unmet: impl Fn() -> Unmet,
        find: impl Fn(&OfferedVolume<'a>) -> Option<Unmet>,
    ) -> Vec<Unmet> {
        let volumes = self.volumes();
        if volumes.is_empty() {
            return vec![unmet()];
        }
        let found = volumes.into_iter().filter_map(|volume| Some(find(volume)?.by(volume.series.number)));
        found.collect()
    }
}
