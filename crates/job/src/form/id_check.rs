//! What is wrong with anonymous IDs: what is asked of all patients is gathered once, so that to ask for each takes no longer
//! than to ask for one.

use super::{ExportForm, Problem};
use crate::{IdUse, ListAnswer, Overview, PatientOverview, UsedIds};
use std::cell::OnceCell;
use std::collections::HashMap;
use veilig_deid::{AnonymousId, OwnOfAll};
use veilig_study::PatientKey;

/// The anonymous IDs of a list as the form has them, beside each other.
pub struct IdCheck<'a> {
    form: &'a ExportForm,
    overview: &'a Overview,
    used: &'a UsedIds,
    /// Who of those who go out has an ID: two of them at most, since another one is enough.
    owners: HashMap<AnonymousId, [Option<PatientKey>; 2]>,
    /// What the patients' own names and numbers are, and by which numbers it knows them.
    names: OnceCell<(OwnOfAll, HashMap<PatientKey, usize>)>,
}

impl<'a> IdCheck<'a> {
    pub(super) fn new(form: &'a ExportForm, overview: &'a Overview, used: &'a UsedIds) -> Self {
        let mut owners: HashMap<AnonymousId, [Option<PatientKey>; 2]> = HashMap::new();
        for key in overview.outgoing().map(|one| one.patient.key) {
            if let Some(id) = form.patient(Some(key)).anonymous_id() {
                let known = owners.entry(id).or_default();
                if let Some(slot) = known.iter_mut().find(|slot| slot.is_none()) {
                    *slot = Some(key);
                }
            }
        }
        Self { form, overview, used, owners, names: OnceCell::new() }
    }

    /// What is wrong with a patient's anonymous ID.
    #[must_use]
    pub fn problem(&self, one: &PatientOverview) -> Option<Problem> {
        let key = one.patient.key;
        let part = self.form.patient(Some(key));
        let is_taken =
            |id: &AnonymousId| self.owners.get(id).into_iter().flatten().flatten().any(|owner| *owner != key);
        // A drawn ID that was used stays in sight until the next export draws another one.
        let is_drawn = !part.specify && part.listing == ListAnswer::NoList && self.form.key().is_none();
        // What somebody else listed for one may name another.
        let names_other = || {
            let id = part.anonymous_id().filter(|_| part.listing != ListAnswer::NoList)?;
            let (names, places) = self.names();
            names.found_in(&id, places.get(&key).copied().unwrap_or(usize::MAX)).map(Problem::Identifies)
        };
        let problem = part.id_problem(&one.identifiers, one.dates, is_taken).or_else(names_other);
        problem.or_else(|| (!is_drawn && !self.is_unused(one)).then_some(Problem::Used))
    }

    /// The patient's anonymous ID went out for nobody else, nor for the same patient under other pseudonyms.
    pub(super) fn is_unused(&self, one: &PatientOverview) -> bool {
        let who = IdUse { patient: &one.patient, key: self.form.key() };
        let id = self.form.patient(Some(one.patient.key)).anonymous_id();
        id.is_some_and(|id| self.used.allows(&id, who))
    }

    fn names(&self) -> &(OwnOfAll, HashMap<PatientKey, usize>) {
        self.names.get_or_init(|| {
            let (mut names, mut places) = (OwnOfAll::default(), HashMap::new());
            for (place, one) in self.overview.patients.iter().enumerate() {
                names.add(place, &one.identifiers);
                places.insert(one.patient.key, place);
            }
            (names, places)
        })
    }
}
