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
    /// Settles two listed files of one SOP Instance UID by what they hold. Where only the coding of their pixels differs, the
    /// first stays; where the pixels of one are cut off or damaged and its data set is that of the other, the intact one stays.
    /// Else both stay out. The file that was damaged, and why, for who must be told.
    pub fn settle_copies(
        &mut self,
        first: (SourceId, &Content),
        second: (SourceId, &Content),
    ) -> Option<(SourceId, Reason)> {
        let is_damaged =
            |reason: &Reason| matches!(reason, Reason::PixelsTruncated | Reason::PixelsCodestream);
        if first.1.head != second.1.head {
            return None;
        }
        let (gone, reason) = match (&first.1.pixels, &second.1.pixels) {
            (Ok(one), Ok(other)) if one == other => (second.0, None),
            (Ok(_), Err(reason)) if is_damaged(reason) => (second.0, Some(*reason)),
            (Err(reason), Ok(_)) if is_damaged(reason) => (first.0, Some(*reason)),
            _ => return None,
        };
        let places = [first.0, second.0].map(|source| self.by_source.get(&source).copied());
        let listed =
            |place: &Option<usize>| place.is_some_and(|at| self.state(at) == Some(RecordState::Listed));
        if !places.iter().all(listed) {
            return None;
        }
        if let Some(place) = self.by_source.get(&gone).copied() {
            self.set(place, RecordState::Dropped);
            self.changed();
        }
        reason.map(|reason| (gone, reason))
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
