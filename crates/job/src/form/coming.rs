//! Patients who come in: each gets a part of the form, and what was typed before anything was loaded goes to the first.

use super::patient::physician;
use super::{ExportForm, PatientForm};
use veilig_deid::Identifiers;
use veilig_study::Patient;

impl ExportForm {
    /// Gives a patient a part of the form, with an ID drawn and the physician filled in, if there is none yet.
    pub fn meet(&mut self, patient: &Patient, identifiers: &Identifiers) {
        // Whose order number was typed before, a list of IDs leaves open.
        let is_first = self.patients.is_empty() && self.list.is_none();
        let blank = &mut self.blank;
        self.patients.entry(patient.key).or_insert_with(|| {
            let empty = PatientForm::empty(identifiers);
            let mut part = if is_first { std::mem::replace(blank, empty.clone()) } else { empty };
            if part.drawn.as_ref().is_none_or(|id| identifiers.own_in(id.as_str()).is_some()) {
                part.draw_another(identifiers);
            }
            if part.referring_physician.trim().is_empty() {
                part.referring_physician = physician(patient);
            }
            part
        });
        if is_first {
            self.handed = self.patients.get(&patient.key).map(|part| (patient.key, part.clone()));
        }
    }

    /// While patients still come in: what was typed before anything was loaded belongs to this one, who is the first in
    /// the list now, unless somebody has typed since then.
    pub fn hand_on(&mut self, first: &Patient) {
        let Some((before, part)) = self.handed.take() else { return };
        let (old, new) = (self.patients.get(&before), self.patients.get(&first.key));
        let (Some(old), Some(new)) = (old, new) else { return };
        // With a study key IDs change while patients come in: nobody typed those.
        let as_handed = PatientForm { drawn: part.drawn.clone(), ..old.clone() } == part;
        let is_untouched = as_handed && new.order_number.is_empty() && new.typed.is_empty() && !new.specify;
        if before == first.key || !is_untouched {
            self.handed = (before == first.key).then_some((before, part));
            return;
        }
        // The IDs were drawn for the patients; what was typed goes on.
        let typed =
            PatientForm { drawn: new.drawn.clone(), referring_physician: physician(first), ..old.clone() };
        let rest = PatientForm {
            drawn: old.drawn.clone(),
            referring_physician: old.referring_physician.clone(),
            ..PatientForm::default()
        };
        self.patients.insert(before, rest);
        self.patients.insert(first.key, typed.clone());
        self.handed = Some((first.key, typed));
    }

    /// All patients are there, or somebody chose one: nothing is handed on any more.
    pub fn settle(&mut self) {
        self.handed = None;
    }
}
