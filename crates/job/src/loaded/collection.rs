//! All that was loaded: the catalogue of records, and what the files tell that identifies their patients.

use crate::{Reason, Scanned, lacking};
use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::{Rc, Weak};
use veilig_deid::{Foreseen, Identifiers, Kept, Numbers, Options};
use veilig_quality::{Finding, Slice};
use veilig_study::{Added, Catalogue, Patient, PatientKey, SeriesKey, SourceId, Warning};

/// Bytes of memory for what identifies the patients of one list. Real files tell some hundred bytes a series; those that tell
/// megabytes pack so well that a small zip of them would fill the memory of any computer. A browser's tab has less of it.
const MOST_BYTES: usize = if cfg!(target_arch = "wasm32") { 128 << 20 } else { 1 << 30 };

/// Series whose numbers new UIDs do not hold by chance: of more, each UID holds one or the other.
const MOST_SERIES: usize = 1000;

/// The loaded files, without the files.
///
/// Identifiers are kept once for each series, as its files tell them: thousands of slices tell the same.
#[derive(Debug, Default)]
pub struct Collection {
    catalogue: Catalogue,
    identifiers: HashMap<SeriesKey, Told>,
    /// What identifies patients, as it was last gathered of their series, while somebody has it.
    gathered: RefCell<HashMap<PatientKey, Gathered>>,
    /// Bytes of memory that they take, about.
    bytes: usize,
    /// What a receiver will lack of the few images of which it can lack anything.
    foreseen: HashMap<SourceId, Foreseen>,
}

/// What the files of a series tell that identifies its patient.
#[derive(Debug)]
struct Told {
    kept: Kept,
    /// Files that were asked: more may have told more.
    files: u32,
}

/// What identifies a patient, and of which series with how many files it was gathered.
#[derive(Debug)]
struct Gathered {
    of: Vec<(SeriesKey, u32)>,
    identifiers: Weak<Identifiers>,
}

impl Collection {
    /// Takes what a worker read of a file.
    ///
    /// # Errors
    ///
    /// What identifies the patients of the list takes all the memory that there is for it: the file is not listed.
    pub fn add(&mut self, source: SourceId, scanned: Scanned) -> Result<Added, Reason> {
        if self.bytes > MOST_BYTES {
            return Err(Reason::ListNamesTooMany);
        }
        if !scanned.foreseen.is_nothing() {
            self.foreseen.insert(source, scanned.foreseen);
        }
        let added = self.catalogue.add(source, scanned.image);
        if let Some(series) = self.catalogue.told_series(source) {
            let (before, now) = match self.identifiers.entry(series) {
                Entry::Occupied(mut told) => {
                    let Told { kept, files } = told.get_mut();
                    let before = kept.bytes();
                    kept.merge(&scanned.identifiers);
                    *files = files.saturating_add(1);
                    (before, kept.bytes())
                }
                Entry::Vacant(free) => {
                    let told = Told { kept: Kept::new(scanned.identifiers), files: 1 };
                    (0, free.insert(told).kept.bytes())
                }
            };
            self.bytes = (self.bytes + now).saturating_sub(before);
        }
        Ok(added)
    }

    /// The records, sorted.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The records, to change what is listed.
    pub fn catalogue_mut(&mut self) -> &mut Catalogue {
        &mut self.catalogue
    }

    /// What identifies a patient, from all loaded files of that patient.
    #[must_use]
    pub fn identifiers_of(&self, patient: &Patient) -> Identifiers {
        self.gather(&self.told_series(patient))
    }

    /// The same, shared with whoever has it already: of lists of thousands of patients it is most of what is kept, and
    /// each look at the list asks for all of it.
    #[must_use]
    pub fn shared_identifiers_of(&self, patient: &Patient) -> Rc<Identifiers> {
        let series = self.told_series(patient);
        let files = |key: &SeriesKey| self.identifiers.get(key).map_or(0, |told| told.files);
        let of: Vec<(SeriesKey, u32)> = series.iter().map(|key| (*key, files(key))).collect();
        let mut gathered = self.gathered.borrow_mut();
        let known = gathered.get(&patient.key).filter(|known| known.of == of);
        known.and_then(|known| known.identifiers.upgrade()).unwrap_or_else(|| {
            let identifiers = Rc::new(self.gather(&series));
            gathered.insert(patient.key, Gathered { of, identifiers: Rc::downgrade(&identifiers) });
            identifiers
        })
    }

    /// The series that a patient's files tell themselves to be of.
    fn told_series(&self, patient: &Patient) -> BTreeSet<SeriesKey> {
        let series = patient.studies.iter().flat_map(|study| &study.series);
        let sources = series.flat_map(|series| &series.images);
        sources.filter_map(|source| self.catalogue.told_series(*source)).collect()
    }

    fn gather(&self, series: &BTreeSet<SeriesKey>) -> Identifiers {
        let mut all = Identifiers::default();
        series.iter().filter_map(|key| self.identifiers.get(key)).for_each(|told| told.kept.add_to(&mut all));
        all
    }

    /// What a receiver will lack of these images with these options, as far as their heads tell it.
    pub fn lacking(&self, images: impl IntoIterator<Item = SourceId>, options: &Options) -> Vec<Finding> {
        let foreseen = images.into_iter().filter_map(|source| self.foreseen.get(&source).copied());
        lacking::foreseen(&foreseen.collect::<Vec<_>>(), options)
    }

    /// The times that alone tell passes apart, which go with these options: of each series by itself, together.
    pub fn lacking_times(
        &self,
        images: impl IntoIterator<Item = SourceId>,
        options: &Options,
    ) -> Option<Finding> {
        let mut series: HashMap<&str, Vec<Slice>> = HashMap::new();
        for image in images.into_iter().filter_map(|source| self.catalogue.image(source)) {
            series.entry(image.series.instance.as_str()).or_default().extend(Slice::of(image, 0));
        }
        let found = series.values().filter_map(|slices| lacking::times(slices, options));
        found.reduce(|all, one| Finding {
            count: all.count.zip(one.count).map(|(a, b)| a.saturating_add(b)),
            ..all
        })
    }

    /// Dates and numbers of the loaded files, which new UIDs shall not hold by chance: of all patients together.
    #[must_use]
    pub fn numbers(&self) -> Numbers {
        let mut series: Vec<(&SeriesKey, &Told)> = self.identifiers.iter().collect();
        series.sort_unstable_by_key(|(key, _)| **key);
        let mut numbers = Numbers::default();
        series.into_iter().take(MOST_SERIES).for_each(|(_, told)| numbers.add(&told.kept.identifiers()));
        numbers
    }

    /// Patients that can't be exported, and why: one study holds images of several of them, or it is not sure whether
    /// two of them are one.
    #[must_use]
    pub fn why_blocked(&self) -> HashMap<PatientKey, Reason> {
        let mut blocked = HashMap::new();
        for warning in self.catalogue.warnings() {
            match warning {
                Warning::PatientsInStudy(patients) => {
                    blocked.extend(patients.into_iter().map(|patient| (patient, Reason::PatientsInStudy)));
                }
                Warning::SamePatient(question) => {
                    for patient in question.patients {
                        blocked.entry(patient).or_insert(Reason::PatientUnsure);
                    }
                }
                Warning::DuplicateInstance(..) => {}
            }
        }
        blocked
    }

    /// Patients that can't be exported: those of [`Collection::why_blocked`].
    #[must_use]
    pub fn blocked(&self) -> HashSet<PatientKey> {
        self.why_blocked().into_keys().collect()
    }

    /// Empties the list.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Preparation, Shared};
    use dicom_dictionary_std::tags;
    use std::sync::Arc;
    use veilig_deid::{Foreseen, FoundIn};
    use veilig_dicom::{Element, Head, VR};
    use veilig_study::Image;

    fn scanned(id: &str, series: &str, instance: &str, accession: &str) -> Scanned {
        let dataset = [
            Element::new(tags::SOP_INSTANCE_UID, VR::UI, instance),
            Element::new(tags::ACCESSION_NUMBER, VR::SH, accession),
            Element::new(tags::PATIENT_ID, VR::LO, id),
            Element::new(tags::STUDY_INSTANCE_UID, VR::UI, "1"),
            Element::new(tags::SERIES_INSTANCE_UID, VR::UI, series),
        ];
        let head = Head::from_iter(dataset);
        let mut identifiers = Identifiers::default();
        identifiers.add(&head);
        Scanned { image: Image::from_head(&head, 0), identifiers, foreseen: Foreseen::of(&head) }
    }

    #[test]
    fn whoever_may_be_two_patients_is_held_until_a_person_says_so() {
        let mut loaded = Collection::default();
        for (number, sex) in ["F", "M"].iter().enumerate() {
            let mut one = scanned("ONE", "1.5", &format!("1.{number}"), "ACC7731");
            one.image.patient.sex = (*sex).to_owned();
            loaded.add(SourceId(number as u32), one).expect("there is room");
        }
        let keys: Vec<PatientKey> = loaded.catalogue().patients().iter().map(|one| one.key).collect();
        assert_eq!(loaded.why_blocked(), keys.iter().map(|key| (*key, Reason::PatientUnsure)).collect());
        loaded.catalogue_mut().answer([keys[0], keys[1]], true);
        assert_eq!((loaded.blocked().len(), loaded.catalogue().patients().len()), (0, 1));
    }

    #[test]
    fn what_identifies_is_gathered_from_all_files_of_the_patient_and_of_no_other() {
        let mut loaded = Collection::default();
        loaded.add(SourceId(0), scanned("ONE", "1.5", "1.1", "ACC7731")).expect("there is room");
        loaded.add(SourceId(1), scanned("ONE", "1.5", "1.2", "ACC8842")).expect("there is room");
        loaded.add(SourceId(2), scanned("TWO", "1.6", "1.3", "ACC9953")).expect("there is room");
        let patients = loaded.catalogue().patients();
        let of_one = loaded.identifiers_of(&patients[0]);
        assert_eq!(of_one.found_in("ACC7731", veilig_deid::Dates::Keep), Some(FoundIn::Accession));
        assert_eq!(of_one.found_in("ACC8842", veilig_deid::Dates::Keep), Some(FoundIn::Accession));
        assert_eq!(of_one.found_in("ACC9953", veilig_deid::Dates::Keep), None);
        assert_eq!(loaded.blocked().len(), 2, "both claim to be in one study");
    }

    #[test]
    fn what_identifies_is_shared_until_a_file_tells_more_or_it_is_another_patient_s() {
        let told = |of: &Identifiers, text| of.found_in(text, veilig_deid::Dates::Keep).is_some();
        let mut loaded = Collection::default();
        loaded.add(SourceId(0), scanned("ONE", "1.5", "1.1", "ACC7731")).expect("there is room");
        loaded.add(SourceId(1), scanned("TWO", "1.6", "1.2", "ACC9953")).expect("there is room");
        let of = |loaded: &Collection, place: usize| {
            loaded.shared_identifiers_of(&loaded.catalogue().patients()[place])
        };
        let (one, two) = (of(&loaded, 0), of(&loaded, 1));
        assert!(Rc::ptr_eq(&one, &of(&loaded, 0)) && Rc::ptr_eq(&two, &of(&loaded, 1)));
        assert_eq!(*one, loaded.identifiers_of(&loaded.catalogue().patients()[0]));
        loaded.add(SourceId(2), scanned("ONE", "1.5", "1.3", "ACC8842")).expect("there is room");
        assert!(told(&of(&loaded, 0), "ACC8842") && Rc::ptr_eq(&two, &of(&loaded, 1)));
        loaded.add(SourceId(3), scanned("ONE", "1.7", "1.4", "ACC6617")).expect("there is room");
        assert!(told(&of(&loaded, 0), "ACC6617"));
        // Series that are taken off tell no more.
        let key = loaded.catalogue().patients()[0].studies[0].series[0].key;
        loaded.catalogue_mut().remove(&[key]);
        assert!(!told(&of(&loaded, 0), "ACC8842") && told(&of(&loaded, 0), "ACC6617"));
        drop((one, two));
        assert_eq!(*of(&loaded, 1), loaded.identifiers_of(&loaded.catalogue().patients()[1]));
    }

    #[test]
    fn a_list_takes_no_file_more_once_what_identifies_its_patients_has_all_the_room_that_there_is() {
        let mut loaded = Collection::default();
        let long = "4821MRN".repeat(9000);
        for number in 0..3 {
            let (series, instance) = (format!("1.5.{number}"), format!("1.6.{number}"));
            let one = || scanned(&format!("{long}{number}"), &series, &instance, "ACC7731");
            let before = loaded.bytes;
            loaded.add(SourceId(number), one()).expect("there is room");
            assert!((long.len()..4 * long.len()).contains(&(loaded.bytes - before)));
            let before = loaded.bytes;
            loaded.add(SourceId(number + 10), one()).expect("there is room");
            assert_eq!(loaded.bytes, before, "the same is kept once");
        }
        loaded.bytes = MOST_BYTES;
        loaded.add(SourceId(20), scanned("ONE", "1.7", "1.7.1", "ACC7731")).expect("there is room");
        let refused = loaded.add(SourceId(21), scanned("TWO", "1.8", "1.8.1", "ACC7731"));
        assert_eq!(refused, Err(Reason::ListNamesTooMany));
        assert!(loaded.catalogue().image(SourceId(21)).is_none(), "it is not listed");
        loaded.clear();
        loaded.add(SourceId(0), scanned("TWO", "1.8", "1.8.1", "ACC7731")).expect("an empty list has room");
    }

    #[test]
    fn numbers_of_all_loaded_files_come_into_no_new_uid_of_any_export() {
        let mut loaded = Collection::default();
        loaded.add(SourceId(0), scanned("ONE", "1.5", "1.1", "7731001")).expect("there is room");
        loaded.add(SourceId(1), scanned("TWO", "1.6", "1.2", "9953002")).expect("there is room");
        let shared = Shared { numbers: Arc::new(loaded.numbers()), ..Shared::default() };
        let of_one = loaded.identifiers_of(&loaded.catalogue().patients()[0]);
        let prepared = Preparation::preview(&shared, &of_one, None, None, None).unwrap();
        let mut expected = of_one.clone();
        expected.avoid(&loaded.numbers());
        assert_eq!(prepared.subject.identifiers, expected);
        assert_ne!(expected, of_one, "those of the other patient are among them");
    }
}
