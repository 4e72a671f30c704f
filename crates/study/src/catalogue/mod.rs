//! The records, sorted into patients, studies and series.

pub(crate) mod group;
pub(crate) mod list;
mod order;
mod removal;
pub(crate) mod same_instance;
mod warnings;

use super::{Added, Image, Patient, PatientFacts, Series, SeriesFacts, SeriesKey, SourceId, StudyFacts};
use crate::image::ContentKey;
use crate::image::common::SeenFacts;
use crate::patient::gather::Answers;
use crate::patient::identity::Identity;
use group::{NumberedRecord, SortedCatalogue};
use removal::Removal;
use same_instance::Content;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// So many files of one SOP Instance UID are compared by their pixels: a hospital has an image in two or three codings, and to
/// decode one large file for each of thousands would never end.
const MOST_COMPARED: usize = 8;

/// All that was loaded.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub(super) records: Vec<NumberedRecord>,
    /// What each record is to the list; as long as `records`.
    pub(super) states: Vec<RecordState>,
    pub(super) by_source: HashMap<SourceId, usize>,
    /// Records by SOP Instance UID, dropped and removed ones included.
    by_instance: HashMap<String, Vec<usize>>,
    /// The same by what tells whether two of them can be one file.
    by_content: HashMap<ContentKey, Vec<usize>>,
    /// What those hold that were compared with another one of their SOP Instance UID, by their places.
    contents: HashMap<usize, Content>,
    /// Who was ever seen, in order; its places are patient keys.
    identities: Vec<Identity>,
    identity_places: HashMap<Identity, usize>,
    /// Numbers of series, by identity, study and series.
    series_numbers: HashMap<(usize, String, String), u32>,
    /// What images said of their patient, study and series: others mostly say the same.
    patients_seen: SeenFacts<PatientFacts>,
    studies_seen: SeenFacts<StudyFacts>,
    series_seen: SeenFacts<SeriesFacts>,
    /// Files that are no longer what was loaded.
    changed: BTreeSet<SourceId>,
    /// What each [`Catalogue::remove`] took off.
    pub(super) removals: Vec<Removal>,
    /// What a person said of identities that may be one patient.
    answers: Answers,
    /// The sorted list, until something changes.
    sorted: RefCell<Option<SortedCatalogue>>,
}

/// What a record is to the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RecordState {
    Listed,
    /// Looks like the record at this place: not listed until that is settled.
    Pending(usize),
    /// The same file as another one.
    Dropped,
    /// Taken off by the user.
    Removed,
}

impl Catalogue {
    /// Takes the record of a file.
    pub fn add(&mut self, source: SourceId, mut image: Image) -> Added {
        self.patients_seen.share(&mut image.patient);
        self.studies_seen.share(&mut image.study);
        self.series_seen.share(&mut image.series);
        let place = self.records.len();
        let identity = Identity::new(&image, source.0);
        let identity = *self.identity_places.entry(identity).or_insert_with_key(|identity| {
            self.identities.push(identity.clone());
            self.identities.len() - 1
        });
        let next = u32::try_from(self.series_numbers.len()).unwrap_or(u32::MAX);
        let series = (identity, image.study.instance.clone(), image.series.instance.clone());
        let series = *self.series_numbers.entry(series).or_insert(next);

        let is_listed = |place: &&usize| self.state(**place) == Some(RecordState::Listed);
        let of_instance = self.by_instance.get(&image.sop_instance);
        let copies = of_instance.map_or(0, Vec::len);
        let same = of_instance.into_iter().flatten().find(is_listed).copied();
        let twin = same.and_then(|_| self.alike(&image).iter().find(is_listed).copied());
        let source_of = |place: usize| self.records.get(place).map_or(source, |record| record.source);
        let (state, added) = match (twin, same) {
            (Some(twin), _) => (RecordState::Pending(twin), Added::SameInstance(source_of(twin))),
            (None, Some(other)) if copies < MOST_COMPARED => {
                (RecordState::Listed, Added::Conflict(source_of(other)))
            }
            (None, Some(_)) => (RecordState::Listed, Added::ConflictOfMany),
            (None, None) => (RecordState::Listed, Added::New),
        };
        if !image.sop_instance.is_empty() {
            self.by_instance.entry(image.sop_instance.clone()).or_default().push(place);
            self.by_content.entry(image.content_key()).or_default().push(place);
        }
        self.by_source.insert(source, place);
        self.records.push(NumberedRecord { source, image: Box::new(image), identity, series });
        self.states.push(state);
        self.changed();
        added
    }

    /// The record of a file that is in the list.
    #[must_use]
    pub fn image(&self, source: SourceId) -> Option<&Image> {
        let &place = self.by_source.get(&source)?;
        self.is_alive(place).then(|| self.records.get(place).map(|record| &*record.image))?
    }

    /// The patients by name, ID and birth date, with their studies and series.
    #[must_use]
    pub fn patients(&self) -> Vec<Patient> {
        self.with_sorted(|sorted| sorted.patients.to_vec())
    }

    /// The same, shared: nothing is copied.
    #[must_use]
    pub fn listed(&self) -> Arc<Vec<Patient>> {
        self.with_sorted(|sorted| sorted.patients.clone())
    }

    /// One series.
    #[must_use]
    pub fn series(&self, key: &SeriesKey) -> Option<Series> {
        self.with_sorted(|sorted| {
            let mut all = sorted.patients.iter().flat_map(|p| &p.studies).flat_map(|study| &study.series);
            all.find(|series| series.key == *key).cloned()
        })
    }

    /// The images of some series.
    pub(super) fn images_of(&self, keys: &HashSet<SeriesKey>) -> HashSet<SourceId> {
        self.with_sorted(|sorted| {
            let all = sorted.patients.iter().flat_map(|p| &p.studies).flat_map(|study| &study.series);
            all.filter(|series| keys.contains(&series.key))
                .flat_map(|series| &series.images)
                .copied()
                .collect()
        })
    }

    /// The series that a file tells itself to be of. Series of one patient under several spellings are one in
    /// the list, and several here.
    #[must_use]
    pub fn told_series(&self, source: SourceId) -> Option<SeriesKey> {
        let record = self.records.get(*self.by_source.get(&source)?)?;
        Some(SeriesKey(record.series))
    }

    /// Empties the list.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Works on the sorted list, which is made anew only after a change.
    fn with_sorted<T>(&self, work: impl FnOnce(&SortedCatalogue) -> T) -> T {
        let mut sorted = self.sorted.borrow_mut();
        work(sorted.get_or_insert_with(|| {
            let listed = self.records.iter().zip(&self.states).filter(|(_, s)| **s == RecordState::Listed);
            let listed: Vec<&NumberedRecord> = listed.map(|(record, _)| record).collect();
            group::sort(&listed, &self.identities, &self.answers)
        }))
    }

    pub(super) fn state(&self, place: usize) -> Option<RecordState> {
        self.states.get(place).copied()
    }

    pub(super) fn set(&mut self, place: usize, state: RecordState) {
        if let Some(slot) = self.states.get_mut(place) {
            *slot = state;
        }
    }

    pub(super) fn changed(&mut self) {
        *self.sorted.get_mut() = None;
    }
}

#[cfg(test)]
pub(super) mod tests;
