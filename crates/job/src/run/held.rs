//! An export that begins before the search for burned-in text has seen everything, so that nobody waits twice for the same
//! files: it is planned as if nothing more would be found, and its archive is not ended until the search is over and the
//! plan, made anew of what was found, is the same. Otherwise all of it is thrown away.

use super::{ArchiveStage, ExportRun};
use crate::{ExportPlan, PlannedSeries, Planner, Shared};
use veilig_study::Patient;

impl Shared {
    /// The same, as if nothing were found in what was not looked at yet. A run of such a plan is to be held.
    #[must_use]
    pub fn as_if_clean<'a>(&self, patients: impl IntoIterator<Item = &'a Patient>) -> Self {
        let mut all = self.clone();
        if let Some(searched) = &mut all.searched {
            let studies = patients.into_iter().flat_map(|patient| &patient.studies);
            for series in studies.flat_map(|study| &study.series) {
                searched.entry(series.key).or_insert(None);
            }
        }
        all
    }
}

impl ExportPlan {
    /// The plan anew, by what the search and the user say of the pixels in `now`; all else as it was planned.
    #[must_use]
    pub fn with_search(&self, planner: &Planner<'_>, now: &Shared) -> Self {
        let shared = Shared {
            searched: now.searched.clone(),
            unseen: now.unseen.clone(),
            looked: now.looked.clone(),
            ..self.shared.clone()
        };
        planner.plan(self.entry.clone(), shared, self.identifiers.clone())
    }

    /// The same images go out under the same names and markers, and the same stay.
    fn writes_as(&self, other: &Self) -> bool {
        let same = |(a, b): (&PlannedSeries, &PlannedSeries)| {
            (a.key, a.number, &a.images) == (b.key, b.number, &b.images)
        };
        self.series.len() == other.series.len()
            && self.series.iter().zip(&other.series).all(same)
            && self.left_out == other.left_out
    }
}

impl<P> ExportRun<P> {
    /// The same run, whose archive is not ended before [`Self::confirm`].
    #[must_use]
    pub fn hold(mut self) -> Self {
        self.held = true;
        if self.stage == ArchiveStage::Done {
            self.stage = ArchiveStage::Closed;
        }
        self
    }

    /// All images were handed out.
    #[must_use]
    pub fn is_handed_out(&self) -> bool {
        self.front == self.items.len()
    }

    /// The search is over: plans anew by what `now` says of the pixels. If that writes the same the run is held no more,
    /// and tells by the new plan what is known of them; `false`: it stays held for ever, and is to be thrown away.
    #[must_use]
    pub fn confirm(&mut self, planner: &Planner<'_>, now: &Shared) -> bool {
        let plan = self.plan.with_search(planner, now);
        let is_same = self.plan.writes_as(&plan);
        if is_same {
            (self.plan, self.held) = (plan, false);
            self.settle();
        }
        is_same
    }
}

#[cfg(test)]
#[path = "held_tests.rs"]
mod tests;
