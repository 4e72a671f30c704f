//! What does not fit together, and what a person answered to it.

use super::group::SortedCatalogue;
use super::{Catalogue, RecordState};
use crate::patient::gather::pair;
use crate::{PatientKey, Question, Warning};
use std::collections::{BTreeMap, BTreeSet};

impl Catalogue {
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
            let settled = |place: &&usize| self.state(**place) == Some(RecordState::Listed);
            let mut sources = places.iter().filter(settled).filter_map(source);
            let first = sources.next();
            sources.filter_map(move |other| Some(Warning::DuplicateInstance(first?, other)))
        });
        mixed.into_iter().chain(pairs).collect()
    }

    /// For each study the patients who surely are several, unless a person said so.
    pub(super) fn mixed(&self, sorted: &SortedCatalogue) -> Vec<Vec<PatientKey>> {
        let mut studies: BTreeMap<&str, Vec<PatientKey>> = BTreeMap::new();
        for patient in sorted.patients.iter() {
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
}
