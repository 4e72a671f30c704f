//! The records, sorted into patients, studies and series.

use super::gather::{Answers, pair};
use super::group::{self, Record, Sorted};
use super::identity::Identity;
use super::image::Look;
use super::removal::Removal;
use super::{Added, Image, Patient, PatientKey, Question, Series, SeriesKey, SourceId, Warning};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use veilig_reason::Reason;

/// All that was loaded.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub(super) records: Vec<Record>,
    /// What each record is to the list; as long as `records`.
    pub(super) states: Vec<State>,
    pub(super) by_source: HashMap<SourceId, usize>,
    /// Records by SOP Instance UID, dropped and removed ones included.
    by_instance: HashMap<String, Vec<usize>>,
    /// The same by what tells whether two of them can be one file.
    by_look: HashMap<Look, Vec<usize>>,
    /// Who was ever seen, in order; its places are patient keys.
    identities: Vec<Identity>,
    identity_places: HashMap<Identity, usize>,
    /// Numbers of series, by identity, study and series.
    series_numbers: HashMap<(usize, String, String), u32>,
    /// Files that are no longer what was loaded.
    changed: BTreeSet<SourceId>,
    /// What each [`Catalogue::remove`] took off.
    pub(super) removals: Vec<Removal>,
    /// What a person said of identities that may be one patient.
    answers: Answers,
    /// The sorted list, until something changes.
    sorted: RefCell<Option<Sorted>>,
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

        let is_listed = |place: &&usize| self.state(**place) == Some(State::Listed);
        let same = self.by_instance.get(&image.sop_instance).into_iter().flatten().find(is_listed).copied();
        let twin = same.and_then(|_| self.alike(&image).iter().find(is_listed).copied());
        let source_of = |place: usize| self.records.get(place).map_or(source, |record| record.source);
        let (state, added) = match (twin, same) {
            (Some(twin), _) => (State::Pending(twin), Added::SameInstance(source_of(twin))),
            (None, Some(other)) => (State::Listed, Added::Conflict(source_of(other))),
            (None, None) => (State::Listed, Added::New),
        };
        if !image.sop_instance.is_empty() {
            self.by_instance.entry(image.sop_instance.clone()).or_default().push(place);
            self.by_look.entry(image.look()).or_default().push(place);
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

    /// The patients by name, ID and birth date, with their studies and series.
    #[must_use]
    pub fn patients(&self) -> Vec<Patient> {
        self.with_sorted(|sorted| sorted.patients.clone())
    }

    /// Takes what a person said of two patients: that they are one, or that they are two. It holds until the list is
    /// emptied, for what the files say of them now: what comes later in another spelling is asked anew.
    pub fn answer(&mut self, [a, b]: [PatientKey; 2], one: bool) {
        let members = |key: PatientKey| -> Vec<usize> {
            let is_its = |owner: usize| u32::try_from(owner) == Ok(key.0);
            self.with_sorted(|sorted| {
                sorted
                    .owners
                    .iter()
                    .filter(|(_, owner)| is_its(**owner))
                    .map(|(identity, _)| *identity)
                    .collect()
            })
        };
        let (mine, others) = (members(a), members(b));
        for a in mine {
            self.answers.extend(others.iter().filter(|b| **b != a).map(|&b| (pair(a, b), one)));
        }
        self.changed();
    }

    /// Whether anything was answered.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        !self.answers.is_empty()
    }

    /// Forgets what a person said of patients: all is asked again.
    pub fn forget_answers(&mut self) {
        self.answers.clear();
        self.changed();
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

    /// What does not fit together.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let mixed = self.with_sorted(|sorted| {
            let asked = sorted.questions.iter().cloned().map(Warning::SamePatient);
            asked.chain(self.mixed(sorted).into_iter().map(Warning::PatientsInStudy)).collect::<Vec<_>>()
        });
        let mut duplicates: Vec<Vec<usize>> = self.duplicates().into_values().collect();
        duplicates.sort_unstable();
        let source = |place: &usize| self.records.get(*place).map(|record| record.source);
        let pairs = duplicates.iter().flat_map(|places| {
            let settled = |place: &&usize| self.state(**place) == Some(State::Listed);
            let mut sources = places.iter().filter(settled).filter_map(source);
            let first = sources.next();
            sources.filter_map(move |other| Some(Warning::DuplicateInstance(first?, other)))
        });
        mixed.into_iter().chain(pairs).collect()
    }

    /// For each study the patients who surely are several, unless a person said so.
    fn mixed(&self, sorted: &Sorted) -> Vec<Vec<PatientKey>> {
        let mut studies: BTreeMap<&str, Vec<PatientKey>> = BTreeMap::new();
        for patient in &sorted.patients {
            for study in patient.studies.iter().filter(|study| !study.facts.instance.is_empty()) {
                studies.entry(study.facts.instance.as_str()).or_default().push(patient.key);
            }
        }
        let key = |identity: &usize| {
            sorted.owners.get(identity).and_then(|owner| u32::try_from(*owner).ok()).map(PatientKey)
        };
        let both = |a: PatientKey, b: PatientKey| (a.min(b), a.max(b));
        let told = self.answers.iter().filter(|(_, one)| !**one);
        let mut known: BTreeSet<_> = told.filter_map(|((a, b), _)| Some(both(key(a)?, key(b)?))).collect();
        known.extend(sorted.questions.iter().map(|Question { patients: [a, b], .. }| both(*a, *b)));
        let open = |keys: &[PatientKey], one: PatientKey| {
            keys.iter().any(|&other| other != one && !known.contains(&both(one, other)))
        };
        let mixed = studies
            .into_values()
            .map(|keys| keys.iter().copied().filter(|&one| open(&keys, one)).collect::<Vec<_>>());
        mixed.filter(|keys| keys.len() > 1).collect()
    }

    /// Empties the list.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Works on the sorted list, which is made anew only after a change.
    fn with_sorted<T>(&self, work: impl FnOnce(&Sorted) -> T) -> T {
        let mut sorted = self.sorted.borrow_mut();
        work(sorted.get_or_insert_with(|| {
            let listed = self.records.iter().zip(&self.states).filter(|(_, s)| **s == State::Listed);
            let listed: Vec<&Record> = listed.map(|(record, _)| record).collect();
            group::sort(&listed, &self.identities, &self.answers)
        }))
    }

    /// Records that can be the same file as this one, in order, dropped and removed ones included.
    pub(super) fn alike(&self, image: &Image) -> &[usize] {
        self.by_look.get(&image.look()).map(Vec::as_slice).unwrap_or_default()
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
        assert_eq!(catalogue.left_out(), [(SourceId(1), Reason::Changed)]);
        catalogue.add(SourceId(2), Image { bytes: 9, ..image("A", "2", "4") });
        assert_eq!(catalogue.left_out().last(), Some(&(SourceId(1), Reason::Changed)), "that reason counts");
        catalogue.remove(&[catalogue.patients()[0].studies[0].series[0].key]);
        assert!(catalogue.left_out().is_empty());
        catalogue.undo();
        assert_eq!(catalogue.left_out().last(), Some(&(SourceId(1), Reason::Changed)));
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
    fn patients_stand_in_one_order_with_the_same_facts_in_whatever_order_the_files_come() {
        let of = |name: &str, id: &str, age: &str, instance: &str| {
            let mut image = image(id, id, instance);
            image.study.instance = format!("9.{instance}");
            image.study.date = format!("2021031{}", instance.len());
            image.patient.name = name.to_owned();
            image.patient.birth_date = "19580411".to_owned();
            image.patient.age = age.to_owned();
            image
        };
        let mut images = [
            of("Zander^Eva", "1", "", "1"),
            of("Abel^Eva", "2", "062Y", "22"),
            of("abel^Eva", "2", "061Y", "3"),
            of("Abel^Eva", "02", "", "4"),
            of("Abel^Adam", "3", "", "5"),
            of("", "4", "", "6"),
        ];
        for _ in 0..images.len() {
            images.rotate_left(1);
            let patients = list(&images).patients();
            let told: Vec<_> = patients
                .iter()
                .map(|one| {
                    (
                        one.facts.name.as_str(),
                        one.facts.id.as_str(),
                        one.facts.age.as_str(),
                        one.studies.len(),
                    )
                })
                .collect();
            assert_eq!(
                told,
                [
                    ("Abel^Adam", "3", "", 1),
                    ("Abel^Eva", "02", "062Y", 3),
                    ("Zander^Eva", "1", "", 1),
                    ("", "4", "", 1)
                ]
            );
        }
    }

    fn named(name: &str, instance: &str) -> Image {
        let mut image = image("HX1", instance, instance);
        image.patient.name = name.to_owned();
        image.patient.birth_date = "19580411".to_owned();
        image
    }

    #[test]
    fn a_spelling_is_one_patient_with_a_note() {
        let catalogue = list(&[named("Müller^Eva", "1"), named("Mueller^Eva", "2")]);
        let patients = catalogue.patients();
        assert_eq!((patients.len(), catalogue.warnings()), (1, vec![]));
        assert_eq!(patients[0].facts.name, "Mueller^Eva");
        assert_eq!(
            patients[0].who.spellings.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
            ["Müller^Eva"]
        );
        assert!(!patients[0].who.said_one, "nobody was asked");
    }

    #[test]
    fn what_is_not_sure_is_asked_and_the_answer_holds_until_the_list_is_cleared() {
        let mut catalogue = list(&[named("Jansen^Anna", "1"), named("Jansen^Anne", "2")]);
        let keys = |catalogue: &Catalogue| catalogue.patients().iter().map(|one| one.key).collect::<Vec<_>>();
        let both = keys(&catalogue);
        let question = Question { patients: [both[0], both[1]], differ: vec![super::super::Fact::Name] };
        assert_eq!(catalogue.warnings(), [Warning::SamePatient(question)]);
        catalogue.answer([both[0], both[1]], false);
        assert_eq!((catalogue.warnings(), keys(&catalogue).len()), (vec![], 2), "they are two, in one study");
        assert!(catalogue.patients().iter().all(|one| one.who.said_two && !one.who.said_one));
        catalogue.answer([both[0], both[1]], true);
        let patients = catalogue.patients();
        assert_eq!((catalogue.warnings(), patients.len()), (vec![], 1));
        assert!(patients[0].who.said_one && patients[0].who.spellings.len() == 1);
        assert_eq!(patients[0].studies[0].series[1].patient.name, "Jansen^Anne", "each series tells its own");
        catalogue.forget_answers();
        assert_eq!(catalogue.warnings().len(), 1);
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
