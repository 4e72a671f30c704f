//! Duplicates settled, series taken off the list and brought back.

use crate::catalogue::{Catalogue, RecordState};
use crate::{SeriesKey, SourceId};

/// What one [`Catalogue::remove`] took off.
#[derive(Debug)]
pub(crate) struct Removal {
    /// Places of the records.
    gone: Vec<usize>,
    /// How many records there were: those from this place on were loaded later.
    before: usize,
}

impl Catalogue {
    /// Says whether two files that look the same are the same, after their SHA-256 were compared.
    pub fn settle(&mut self, first: SourceId, second: SourceId, same: bool) {
        let place = |source| self.by_source.get(&source).copied();
        let (Some(first), Some(second)) = (place(first), place(second)) else { return };
        // Whichever way round they are named: the pending one is the later one.
        let (earlier, later) = match (self.state(first), self.state(second)) {
            (_, Some(RecordState::Pending(twin))) if twin == first => (first, second),
            (Some(RecordState::Pending(twin)), _) if twin == second => (second, first),
            _ => return,
        };
        let state = match (same, self.state(earlier)) {
            (true, _) => RecordState::Dropped,
            (false, Some(RecordState::Listed)) => RecordState::Listed,
            // The other one was taken off meanwhile: they go and come back together.
            (false, _) => {
                if let Some(removal) = self.removals.iter_mut().find(|r| r.gone.contains(&earlier)) {
                    removal.gone.push(later);
                }
                RecordState::Removed
            }
        };
        self.set(later, state);
        self.changed();
    }

    /// Takes series off the list; [`Catalogue::undo`] brings them back.
    ///
    /// What waits to be compared with a removed file is gone with it, until that comes back.
    pub fn remove(&mut self, series: &[SeriesKey]) {
        let sources = self.images_of(&series.iter().copied().collect());
        let mut gone: Vec<usize> = sources.iter().filter_map(|s| self.by_source.get(s)).copied().collect();
        if gone.is_empty() {
            return;
        }
        gone.sort_unstable();
        gone.iter().for_each(|&place| self.set(place, RecordState::Removed));
        self.removals.push(Removal { gone, before: self.records.len() });
        self.changed();
    }

    /// Brings back what the last [`Catalogue::remove`] took off; `false` if there is nothing to bring back.
    pub fn undo(&mut self) -> bool {
        let Some(Removal { gone, before }) = self.removals.pop() else { return false };
        let back: Vec<usize> = gone.into_iter().filter(|&place| !self.is_reloaded(place, before)).collect();
        back.into_iter().for_each(|place| self.set(place, RecordState::Listed));
        self.changed();
        true
    }

    /// The same file stands in the list anew, loaded since there were `before` records.
    fn is_reloaded(&self, place: usize, before: usize) -> bool {
        let Some(record) = self.records.get(place) else { return false };
        let alike = self.alike(&record.image);
        let newer = alike.get(alike.partition_point(|other| *other < before)..).unwrap_or_default();
        newer.iter().any(|&other| self.state(other) == Some(RecordState::Listed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::tests::{image, list};
    use crate::{Added, Image, Warning};

    fn other(series: &str, instance: &str) -> Image {
        Image { head_digest: [1; 32], ..image("A", series, instance) }
    }

    #[test]
    fn a_file_that_is_loaded_twice_is_listed_once() {
        let mut catalogue = list(&[image("A", "2", "3")]);
        assert_eq!(catalogue.add(SourceId(1), image("A", "2", "3")), Added::SameInstance(SourceId(0)));
        assert_eq!(catalogue.left_out().len(), 2, "until it is settled neither may go out");
        catalogue.settle(SourceId(0), SourceId(1), true);
        assert!(catalogue.left_out().is_empty() && catalogue.warnings().is_empty());
        assert_eq!(catalogue.patients()[0].studies[0].series[0].images, [SourceId(0)]);
        assert!(catalogue.image(SourceId(1)).is_none());
    }

    #[test]
    fn of_thousands_of_files_of_one_instance_few_are_compared_and_all_are_left_out() {
        let mut catalogue = list(&[image("A", "2", "3")]);
        let added = (1..2000_u32).map(|number| {
            let mut head_digest = [0; 32];
            head_digest[..4].copy_from_slice(&number.to_le_bytes());
            catalogue.add(SourceId(number), Image { head_digest, ..image("A", "2", "3") })
        });
        let compared = added.filter(|added| *added == Added::Conflict(SourceId(0))).count();
        assert_eq!(compared, 7);
        assert_eq!(catalogue.left_out().len(), 2000);
    }

    #[test]
    fn different_files_of_one_instance_are_both_left_out() {
        let mut catalogue = list(&[image("A", "2", "3")]);
        assert_eq!(catalogue.add(SourceId(1), other("2", "3")), Added::Conflict(SourceId(0)));
        assert_eq!(catalogue.add(SourceId(2), image("A", "2", "3")), Added::SameInstance(SourceId(0)));
        catalogue.settle(SourceId(0), SourceId(2), false);
        let out: Vec<u32> = catalogue.left_out().iter().map(|(source, _)| source.0).collect();
        assert_eq!(out, [0, 1, 2]);
        assert_eq!(
            catalogue.warnings(),
            [
                Warning::DuplicateInstance(SourceId(0), SourceId(1)),
                Warning::DuplicateInstance(SourceId(0), SourceId(2)),
            ]
        );
    }

    #[test]
    fn what_was_removed_comes_back_with_the_same_key_and_can_be_loaded_anew() {
        let mut catalogue = list(&[image("A", "2", "3"), image("A", "5", "6")]);
        let key = catalogue.patients()[0].studies[0].series[0].key;
        catalogue.remove(&[key]);
        assert!(catalogue.series(&key).is_none() && catalogue.image(SourceId(0)).is_none());
        assert!(catalogue.undo() && !catalogue.undo());
        assert_eq!(catalogue.series(&key).map(|series| series.images), Some(vec![SourceId(0)]));
        catalogue.remove(&[key]);
        assert_eq!(catalogue.add(SourceId(2), image("A", "2", "3")), Added::New);
        assert!(catalogue.undo());
        assert_eq!(catalogue.series(&key).map(|series| series.images), Some(vec![SourceId(2)]));
    }

    #[test]
    fn undo_brings_back_a_file_that_conflicts_with_one_that_stayed() {
        let mut catalogue = list(&[image("A", "2", "3"), other("5", "3")]);
        let key = catalogue.patients()[0].studies[0].series[0].key;
        catalogue.remove(&[key]);
        assert!(catalogue.left_out().is_empty(), "one file is left");
        assert!(catalogue.undo());
        assert!(catalogue.series(&key).is_some());
        assert_eq!(catalogue.left_out().len(), 2, "they conflict again");
    }

    #[test]
    fn undo_beside_a_different_file_loaded_meanwhile_is_a_conflict() {
        let mut catalogue = list(&[image("A", "2", "3")]);
        catalogue.remove(&[catalogue.patients()[0].studies[0].series[0].key]);
        assert_eq!(catalogue.add(SourceId(1), other("2", "3")), Added::New);
        catalogue.undo();
        assert_eq!(catalogue.warnings(), [Warning::DuplicateInstance(SourceId(0), SourceId(1))]);
    }

    #[test]
    fn a_twin_settled_after_its_fellow_was_removed_stays_off_until_undo() {
        for same in [true, false] {
            let mut catalogue = list(&[image("A", "2", "3"), image("A", "2", "3")]);
            catalogue.remove(&[catalogue.patients()[0].studies[0].series[0].key]);
            assert!(catalogue.image(SourceId(1)).is_none() && catalogue.left_out().is_empty());
            catalogue.settle(SourceId(0), SourceId(1), same);
            assert!(catalogue.patients().is_empty());
            catalogue.undo();
            assert_eq!(catalogue.left_out().len(), if same { 0 } else { 2 });
        }
    }

    #[test]
    fn a_twin_settled_after_undo_is_settled_as_ever() {
        let mut catalogue = list(&[image("A", "2", "3"), image("A", "2", "3")]);
        catalogue.remove(&[catalogue.patients()[0].studies[0].series[0].key]);
        catalogue.undo();
        catalogue.settle(SourceId(0), SourceId(1), false);
        assert_eq!(catalogue.left_out().len(), 2);
    }

    #[test]
    fn a_cleared_list_is_empty_and_has_nothing_to_undo() {
        let mut catalogue = list(&[image("A", "2", "3")]);
        catalogue.remove(&[catalogue.patients()[0].studies[0].series[0].key]);
        catalogue.clear();
        assert!(!catalogue.undo() && catalogue.patients().is_empty());
    }
}
