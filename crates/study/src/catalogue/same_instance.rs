//! Several files under one SOP Instance UID: which of them are in the list, and which must not go out.

use super::{Catalogue, RecordState};
use crate::{Image, SourceId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use veilig_reason::Reason;

/// What a file holds, however its pixels are coded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// SHA-256 of the data set, without what follows from the coding of pixels.
    pub head: [u8; 32],
    /// SHA-256 of all decoded samples; or why they can't be decoded.
    pub pixels: Result<[u8; 32], Reason>,
}

impl Catalogue {
    /// Takes what two files of one SOP Instance UID hold, and settles all that are in the list under it and of which that is known:
    /// answers come in any order, and the file with which one was compared may have gone meanwhile. Where only the coding of their
    /// pixels differs, the first stays; where the pixels of one are cut off or damaged and its data set is that of another, the intact
    /// one stays. Else they stay out. The files that were damaged, and why, for who must be told.
    pub fn settle_copies(
        &mut self,
        first: (SourceId, Content),
        second: (SourceId, Content),
    ) -> Vec<(SourceId, Reason)> {
        let Some(place) = self.by_source.get(&first.0).copied() else { return Vec::new() };
        for (source, content) in [first, second] {
            if let Some(&place) = self.by_source.get(&source) {
                self.contents.insert(place, content);
            }
        }
        let uid = self.records.get(place).map(|record| record.image.sop_instance.as_str());
        let of_instance = uid.and_then(|uid| self.by_instance.get(uid)).into_iter().flatten();
        // Of many under one UID only the first are compared at all.
        let known: Vec<usize> =
            of_instance.copied().filter(|place| self.contents.contains_key(place)).collect();
        let mut damaged = Vec::new();
        for (at, &one) in known.iter().enumerate() {
            for &other in known.get(at + 1..).unwrap_or_default() {
                if let Some((gone, reason)) = self.copy_of_other(one, other) {
                    self.set(gone, RecordState::Dropped);
                    self.changed();
                    damaged.extend(self.records.get(gone).map(|record| record.source).zip(reason));
                }
            }
        }
        damaged
    }

    /// Which of two files in the list need not be there since the other one is, and why it is damaged if it is.
    fn copy_of_other(&self, one: usize, other: usize) -> Option<(usize, Option<Reason>)> {
        let is_damaged =
            |reason: &Reason| matches!(reason, Reason::PixelsTruncated | Reason::PixelsCodestream);
        let known =
            |place| self.contents.get(place).filter(|_| self.state(*place) == Some(RecordState::Listed));
        let (first, second) = (known(&one)?, known(&other)?);
        if first.head != second.head {
            return None;
        }
        match (&first.pixels, &second.pixels) {
            (Ok(first), Ok(second)) if first == second => Some((other, None)),
            (Ok(_), Err(reason)) if is_damaged(reason) => Some((other, Some(*reason))),
            (Err(reason), Ok(_)) if is_damaged(reason) => Some((one, Some(*reason))),
            _ => None,
        }
    }

    /// Notes that a file is no longer the one that was loaded: it must not go out any more, whatever lies there later.
    /// `false` if that was known.
    pub fn mark_changed(&mut self, source: SourceId) -> bool {
        self.changed.insert(source)
    }

    /// Whether a file is known to be no longer the one that was loaded.
    #[must_use]
    pub fn has_changed(&self, source: SourceId) -> bool {
        self.changed.contains(&source)
    }

    /// Files that are in the list but must not go out, and why: their SOP Instance UID is claimed by several
    /// different files, or it is not settled yet whether these are the same; or they have changed since they were loaded,
    /// which stands last and counts.
    #[must_use]
    pub fn left_out(&self) -> Vec<(SourceId, Reason)> {
        let mut places: Vec<usize> = self.duplicates().into_values().flatten().collect();
        places.sort_unstable();
        let sources = places.into_iter().filter_map(|place| Some(self.records.get(place)?.source));
        let duplicates = sources.map(|source| (source, Reason::DuplicateInstance));
        let changed = self.changed.iter().filter(|source| self.image(**source).is_some());
        duplicates.chain(changed.map(|source| (*source, Reason::Changed))).collect()
    }

    /// Records that can be the same file as this one, in order, dropped and removed ones included.
    pub(crate) fn alike(&self, image: &Image) -> &[usize] {
        self.by_content.get(&image.content_key()).map(Vec::as_slice).unwrap_or_default()
    }

    /// By SOP Instance UID: the places of those that are listed or pending, where they are several.
    pub(super) fn duplicates(&self) -> HashMap<&str, Vec<usize>> {
        let alive = |place: &usize| self.is_alive(*place);
        self.by_instance
            .iter()
            .filter(|(_, places)| places.len() > 1)
            .map(|(uid, places)| (uid.as_str(), places.iter().copied().filter(alive).collect::<Vec<_>>()))
            .filter(|(_, places)| places.len() > 1)
            .collect()
    }

    /// Listed, or waiting to be compared with one that is.
    pub(super) fn is_alive(&self, place: usize) -> bool {
        match self.state(place) {
            Some(RecordState::Listed) => true,
            Some(RecordState::Pending(twin)) => self.state(twin) == Some(RecordState::Listed),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::tests::{image, list};

    #[test]
    fn of_three_copies_one_stays_in_whatever_order_their_comparisons_end() {
        let content = |pixels| Content { head: [1; 32], pixels };
        let (intact, damaged) = (content(Ok([2; 32])), content(Err(Reason::PixelsTruncated)));
        // The first is cut off; the others are one image in two codings. Each is compared with the first that was in the list.
        let all = [damaged, intact.clone(), intact];
        let pair = |other: u32| {
            let of = |at: u32| (SourceId(at), all[at as usize].clone());
            (of(0), of(other))
        };
        for order in [[1, 2], [2, 1]] {
            let copy = |bytes| crate::Image { bytes, ..image("A", "2", "3") };
            let mut catalogue = list(&[copy(1), copy(2), copy(3)]);
            assert_eq!(catalogue.left_out().len(), 3);
            let told: Vec<_> = order
                .iter()
                .flat_map(|&other| {
                    let (first, second) = pair(other);
                    catalogue.settle_copies(first, second)
                })
                .collect();
            assert_eq!(told, [(SourceId(0), Reason::PixelsTruncated)]);
            assert_eq!(catalogue.left_out(), [], "{order:?}");
            let series = &catalogue.patients()[0].studies[0].series[0];
            assert_eq!(series.images.len(), 1, "{order:?}");
        }
    }

    #[test]
    fn a_copy_that_was_taken_off_the_list_replaces_none() {
        let mut catalogue = list(&[image("A", "2", "3"), crate::Image { bytes: 9, ..image("A", "4", "3") }]);
        let of = |at| (SourceId(at), Content { head: [1; 32], pixels: Ok([2; 32]) });
        let first = catalogue.patients()[0].studies[0].series[0].key;
        catalogue.remove(&[first]);
        assert_eq!(catalogue.settle_copies(of(0), of(1)), []);
        let left = &catalogue.patients()[0].studies[0].series;
        assert_eq!((left.len(), left[0].images.len()), (1, 1));
    }

    #[test]
    fn a_copy_with_another_data_set_stays_out_beside_the_one_that_it_claims_to_be() {
        let mut catalogue = list(&[image("A", "2", "3"), crate::Image { bytes: 9, ..image("A", "2", "3") }]);
        let content = |head| Content { head: [head; 32], pixels: Ok([2; 32]) };
        assert_eq!(catalogue.settle_copies((SourceId(0), content(1)), (SourceId(1), content(3))), []);
        assert_eq!(catalogue.left_out().len(), 2);
    }
}
