//! What the user enters, and what is wrong with it.

mod coming;
mod id_check;
pub(crate) mod id_list;
mod listed;
mod patient;
mod problem;
mod rules;
pub(crate) mod used_ids;

pub use id_check::IdCheck;
pub use patient::{PatientForm, person};
pub use problem::Problem;

use listed::SharedList;

use super::Overview;
use std::collections::HashMap;
use veilig_deid::{AnonymousIds, Identifiers, Key};
use veilig_study::PatientKey;

/// The form: the Group ID that is shared, and a part for each patient.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportForm {
    /// Group ID, as typed.
    pub group_id: String,
    /// What is typed before anything is loaded: for the first patient that comes.
    blank: PatientForm,
    patients: HashMap<PatientKey, PatientForm>,
    /// Who got what was typed before anything was loaded, and as it was then.
    handed: Option<(PatientKey, PatientForm)>,
    /// A key that lasts: IDs come from it, the same in a later export.
    key: Option<Key>,
    /// A list of IDs that somebody else gave: nobody goes out under another one.
    list: Option<SharedList>,
    /// There are several receivers, and none was chosen.
    pub lacks_receiver: bool,
}

impl ExportForm {
    /// An empty form with this Group ID.
    #[must_use]
    pub fn new(group_id: String) -> Self {
        Self { group_id, blank: PatientForm::empty(&Identifiers::default()), ..Self::default() }
    }

    /// The key of the study key, if one was typed.
    #[must_use]
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// Takes the key of a study key, or none; IDs that nobody typed change with it.
    pub fn set_key(&mut self, key: Option<Key>, overview: &Overview) {
        self.key = key;
        for one in &overview.patients {
            if let Some(part) = self.patients.get_mut(&one.patient.key) {
                part.draw_another(&one.identifiers);
            }
        }
        self.derive_ids(overview);
    }

    /// With a lasting key: gives every patient the ID that comes from it and from what is known by now.
    pub fn derive_ids(&mut self, overview: &Overview) {
        let Some(key) = &self.key else { return };
        let mut ids = AnonymousIds::among(overview.patients.iter().map(|one| person(&one.patient.facts)));
        for one in &overview.patients {
            let Some(part) = self.patients.get_mut(&one.patient.key) else { continue };
            part.drawn = ids.for_patient(key, &person(&one.patient.facts), &one.identifiers);
            if let Some(id) = &part.drawn {
                ids.take(id);
            }
        }
    }

    /// A patient's part; for nobody, what is typed before anything is loaded.
    #[must_use]
    pub fn patient(&self, key: Option<PatientKey>) -> &PatientForm {
        key.and_then(|key| self.patients.get(&key)).unwrap_or(&self.blank)
    }

    /// A patient's part, to change it.
    pub fn patient_mut(&mut self, key: Option<PatientKey>) -> &mut PatientForm {
        match key.and_then(|key| self.patients.get_mut(&key)) {
            Some(part) => part,
            None => &mut self.blank,
        }
    }

    /// After an export: IDs are drawn anew, order numbers and comments are empty.
    pub fn renew(&mut self, key: PatientKey, identifiers: &Identifiers) {
        if let Some(part) = self.patients.get_mut(&key) {
            let physician = std::mem::take(&mut part.referring_physician);
            let listing = std::mem::take(&mut part.listing);
            *part = PatientForm { referring_physician: physician, ..PatientForm::empty(identifiers) };
            part.take_listing(listing);
        }
    }

    /// Forgets all patients.
    pub fn forget_patients(&mut self) {
        self.patients.clear();
        self.handed = None;
    }
}

#[cfg(test)]
mod tests;
