//! The records, sorted into patients, studies and series.

use super::group::{self, Record};
use super::identity::Identity;
use super::removal::Removal;
use super::{Added, CHANGED, Image, Patient, PatientKey, Series, SeriesKey, SourceId, Warning};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// All that was loaded.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub(super) records: Vec<Record>,
    /// What each record is to the list; as long as `records`.
    pub(super) states: Vec<State>,
    pub(super) by_source: HashMap<SourceId, usize>,
    /// Records by SOP Instance UID, dropped and removed ones included.
    by_instance: HashMap<String, Vec<usize>>,
    /// Who was ever seen, in order; its places are patient keys.
    identities: Vec<Identity>,
    identity_places: HashMap<Identity, usize>,
    /// Numbers of series, by identity, study and series.
    series_numbers: HashMap<(usize, String, String), u32>,
    /// Files that are no longer what was loaded.
    changed: BTreeSet<SourceId>,
    /// What each [`Catalogue::remove`] took off.
    pub(super) removals: Vec<Removal>,
    /// The sorted list, until something changes.
    sorted: RefCell<Option<Vec<Patient>>>,
}

/// What a record is to the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
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
    pub fn add(&mut self, source: SourceId, image: Image) -> Added {
        let place = self.records.len();
        let identity = Identity::new(&image, source.0);
        let identity = *self.identity_places.entry(identity).or_insert_with_key(|identity| {
            self.identities.push(identity.clone());
            self.identities.len() - 1
        });
        let next = u32::try_from(self.series_numbers.len()).unwrap_or(u32::MAX);
        let series = (identity, image.study.instance.clone(), image.series.instance.clone());
        let series = *self.series_numbers.entry(series).or_insert(next);

        let others = self.listed_with(&image.sop_instance);
        let twin = others
            .iter()
            .copied()
            .find(|&other| self.records.get(other).is_some_and(|other| other.image.looks_like(&image)));
        let source_of = |place: usize| self.records.get(place).map_or(source, |record| record.source);
        let (state, added) = match (twin, others.first()) {
            (Some(twin), _) => (State::Pending(twin), Added::Twin(source_of(twin))),
            (None, Some(&other)) => (State::Listed, Added::Conflict(source_of(other))),
            (None, None) => (State::Listed, Added::New),
        };
        if !image.sop_instance.is_empty() {
            self.by_instance.entry(image.sop_instance.clone()).or_default().push(place);
        }
        self.by_source.insert(source, place);
        self.records.push(Record { source, image, identity, series });
        self.states.push(state);
        self.changed();
        added
    }

    /// The record of a file that is in the list.
    #[must_use]
    pub fn image(&self, source: SourceId) -> Option<&Image> {
        let &place = self.by_source.get(&source)?;
        self.is_alive(place).then(|| self.records.get(place).map(|record| &record.image))?
    }

    /// The patients in the order in which they were first seen, with their studies and series.
    #[must_use]
    pub fn patients(&self) -> Vec<Patient> {
        self.with_patients(<[Patient]>::to_vec)
    }

    /// One series.
    #[must_use]
    pub fn series(&self, key: &SeriesKey) -> Option<Series> {
        self.with_patients(|patients| {
            let mut all = patients.iter().flat_map(|p| &p.studies).flat_map(|study| &study.series);
            all.find(|series| series.key == *key).cloned()
        })
    }

    /// The series that a file tells itself to be of. Series of one patient under several spellings are one in
    /// the list, and several here.
    #[must_use]
    pub fn told_series(&self, source: SourceId) -> Option<SeriesKey> {
        let record = self.records.get(*self.by_source.get(&source)?)?;
        Some(SeriesKey(record.series))
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
    pub fn left_out(&self) -> Vec<(SourceId, &'static str)> {
        let mut places: Vec<usize> = self.duplicates().into_values().flatten().collect();
        places.sort_unstable();
        let sources = places.into_iter().filter_map(|place| Some(self.records.get(place)?.source));
        let duplicates = sources.map(|source| (source, "duplicate-instance"));
        let changed = self.changed.iter().filter(|source| self.image(**source).is_some());
        duplicates.chain(changed.map(|source| (*source, CHANGED))).collect()
    }

    /// What does not fit together.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let mut owners: BTreeMap<String, Vec<PatientKey>> = BTreeMap::new();
        self.with_patients(|patients| {
            for patient in patients {
                let named = patient.studies.iter().filter(|study| !study.facts.instance.is_empty());
                for study in named {
                    owners.entry(study.facts.instance.clone()).or_default().push(patient.key);
                }
            }
        });
        let mixed = owners.into_values().filter(|keys| keys.len() > 1).map(Warning::PatientsInStudy);
        let mut duplicates: Vec<Vec<usize>> = self.duplicates().into_values().collect();
        duplicates.sort_unstable();
        let source = |place: &usize| self.records.get(*place).map(|record| record.source);
        let pairs = duplicates.iter().flat_map(|places| {
            let settled = |place: &&usize| self.state(**place) == Some(State::Listed);
            let mut sources = places.iter().filter(settled).filter_map(source);
            let first = sources.next();
            sources.filter_map(move |other| Some(Warning::DuplicateInstance(first?, other)))
        });
        mixed.chain(pairs).collect()
    }

    /// Empties the list.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Works on the sorted list, which is made anew only after a change.
    fn with_patients<T>(&self, work: impl FnOnce(&[Patient]) -> T) -> T {
        let mut sorted = self.sorted.borrow_mut();
        work(sorted.get_or_insert_with(|| {
            let listed = self.records.iter().zip(&self.states).filter(|(_, s)| **s == State::Listed);
            let listed: Vec<&Record> = listed.map(|(record, _)| record).collect();
            group::patients(&listed, &self.identities)
        }))
    }

    /// Listed records of this SOP Instance UID.
    pub(super) fn listed_with(&self, instance: &str) -> Vec<usize> {
        let places = self.by_instance.get(instance).map(Vec::as_slice).unwrap_or_default();
        places.iter().copied().filter(|&place| self.state(place) == Some(State::Listed)).collect()
    }

    /// By SOP Instance UID: the places of those that are listed or pending, where they are several.
    fn duplicates(&self) -> HashMap<&str, Vec<usize>> {
        let alive = |place: &usize| self.is_alive(*place);
        self.by_instance
            .iter()
            .filter(|(_, places)| places.len() > 1)
            .map(|(uid, places)| (uid.as_str(), places.iter().copied().filter(alive).collect::<Vec<_>>()))
            .filter(|(_, places)| places.len() > 1)
            .collect()
    }

    /// Listed, or waiting to be compared with one that is.
    fn is_alive(&self, place: usize) -> bool {
        match self.state(place) {
            Some(State::Listed) => true,
            Some(State::Pending(twin)) => self.state(twin) == Some(State::Listed),
            _ => false,
        }
    }

    pub(super) fn state(&self, place: usize) -> Option<State> {
        self.states.get(place).copied()
    }

    pub(super) fn set(&mut self, place: usize, state: State) {
        if let Some(slot) = self.states.get_mut(place) {
            *slot = state;
        }
    }

    pub(super) fn changed(&mut self) {
        *self.sorted.get_mut() = None;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in super::super) fn image(patient: &str, series: &str, instance: &str) -> Image {
        let mut image = Image { sop_instance: instance.to_owned(), ..Image::default() };
        image.patient.id = patient.to_owned();
        image.study.instance = "1".to_owned();
        image.series.instance = series.to_owned();
        image
    }

    pub(in super::super) fn list(images: &[Image]) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for (image, n) in images.iter().zip(0..) {
            catalogue.add(SourceId(n), image.clone());
        }
        catalogue
    }

    /// RSNA/anonymizer#18; openradx/adit PR#66: files of several patients under one study or series.
    #[test]
    fn a_series_uid_under_two_patients_is_two_series_and_a_warning() {
        let catalogue = list(&[image("A", "2", "3"), image("B", "2", "4")]);
        let patients = catalogue.patients();
        assert_eq!(patients.len(), 2);
        assert_ne!(patients[0].studies[0].series[0].key, patients[1].studies[0].series[0].key);
        let keys = patients.iter().map(|patient| patient.key).collect();
        assert_eq!(catalogue.warnings(), [Warning::PatientsInStudy(keys)]);
    }

    #[test]
    fn a_file_that_changed_stays_out_until_the_list_is_cleared() {
        let mut catalogue = list(&[image("A", "2", "3"), image("A", "2", "4")]);
        assert!(catalogue.mark_changed(SourceId(1)) && !catalogue.mark_changed(SourceId(1)));
        assert!(catalogue.has_changed(SourceId(1)) && !catalogue.has_changed(SourceId(0)));
        assert_eq!(catalogue.left_out(), [(SourceId(1), CHANGED)]);
        catalogue.add(SourceId(2), Image { bytes: 9, ..image("A", "2", "4") });
        assert_eq!(catalogue.left_out().last(), Some(&(SourceId(1), CHANGED)), "that reason counts");
        catalogue.remove(&[catalogue.patients()[0].studies[0].series[0].key]);
        assert!(catalogue.left_out().is_empty());
        catalogue.undo();
        assert_eq!(catalogue.left_out().last(), Some(&(SourceId(1), CHANGED)));
        catalogue.clear();
        assert!(!catalogue.has_changed(SourceId(1)));
    }

    #[test]
    fn keys_stay_when_more_is_loaded() {
        let mut catalogue = list(&[image("B", "9", "1"), image("A", "2", "3")]);
        let keys = |catalogue: &Catalogue| {
            let patients = catalogue.patients();
            patients.iter().map(|p| (p.key, p.studies[0].series[0].key)).collect::<Vec<_>>()
        };
        let before = keys(&catalogue);
        catalogue.add(SourceId(2), image("A", "2", "4"));
        catalogue.add(SourceId(3), image("C", "7", "8"));
        assert_eq!(keys(&catalogue)[..2], before[..]);
    }

    #[test]
    fn of_several_issuers_the_least_is_the_patients_in_whatever_order_the_files_come() {
        let from = |issuer: &str, instance: &str| {
            let mut image = image("A", "2", instance);
            image.patient.name = "Doe^John".to_owned();
            image.patient.issuer = issuer.to_owned();
            image
        };
        let mut images = [from("South", "1"), from("", "2"), from(" North", "3")];
        for _ in 0..3 {
            images.rotate_left(1);
            let patients = list(&images).patients();
            assert_eq!((patients.len(), patients[0].facts.issuer.as_str()), (1, "North"));
        }
    }

    #[test]
    fn series_and_images_stand_in_one_order_in_whatever_order_their_files_come() {
        let mut images = [image("A", "1.9", "5.10"), image("A", "1.10", "6"), image("A", "1.9", "5.9")];
        for _ in 0..3 {
            images.rotate_left(1);
            let catalogue = list(&images);
            let patients = catalogue.patients();
            let series = patients[0].studies[0].series.iter();
            let instances = series.map(|series| {
                let images = series.images.iter().filter_map(|source| catalogue.image(*source));
                let images: Vec<&str> = images.map(|image| image.sop_instance.as_str()).collect();
                (series.facts.instance.clone(), images.join(" "))
            });
            let wanted = [("1.9", "5.9 5.10"), ("1.10", "6")].map(|(a, b)| (a.to_owned(), b.to_owned()));
            assert_eq!(instances.collect::<Vec<_>>(), wanted);
        }
    }

    #[test]
    fn three_thousand_images_are_sorted_into_their_series() {
        let images: Vec<_> =
            (0..3000).map(|n| image("A", &(n % 10).to_string(), &format!("1.{n}"))).collect();
        let catalogue = list(&images);
        assert_eq!(catalogue.patients()[0].studies[0].series.len(), 10);
    }
}
