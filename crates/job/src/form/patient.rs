//! What is entered for one patient.

use crate::{ListAnswer, PatientEntry};
use veilig_deid::{AnonymousId, Dates, Identifiers, Person};
use veilig_study::{Patient, PatientFacts, PatientKey, readable_name};

/// What is entered for one patient.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PatientForm {
    /// Order number, as typed.
    pub order_number: String,
    /// The user does not know the order number.
    pub order_unknown: bool,
    /// The user types the anonymous ID.
    pub specify: bool,
    /// The anonymous ID as typed.
    pub typed: String,
    /// The anonymous ID as drawn; `None` where the system has no random numbers.
    pub drawn: Option<AnonymousId>,
    /// What the list of IDs says of the patient: with a list, nothing else counts.
    pub listing: ListAnswer,
    /// For the report only.
    pub referring_physician: String,
    /// For the report only.
    pub comments: String,
}

impl PatientForm {
    /// Nothing entered, an ID drawn.
    pub(super) fn empty(identifiers: &Identifiers) -> Self {
        Self { drawn: draw(identifiers), ..Self::default() }
    }

    /// The anonymous ID; `None` if there is no valid one.
    #[must_use]
    pub fn anonymous_id(&self) -> Option<AnonymousId> {
        match &self.listing {
            ListAnswer::NoList => {}
            ListAnswer::Found(listed) => return Some(listed.anonymous_id.clone()),
            ListAnswer::NotListed | ListAnswer::Unsure => return None,
        }
        if self.specify { AnonymousId::parse(self.typed.trim()) } else { self.drawn.clone() }
    }

    /// Draws another ID.
    pub fn draw_another(&mut self, identifiers: &Identifiers) {
        self.drawn = draw(identifiers);
    }

    /// What goes into the plan; `None` while there is no anonymous ID.
    #[must_use]
    pub fn entry(&self, patient: PatientKey) -> Option<PatientEntry> {
        let order = self.order_number.trim();
        Some(PatientEntry {
            patient,
            anonymous_id: self.anonymous_id()?,
            order_number: (!self.order_unknown).then(|| order.to_owned()),
            referring_physician: self.referring_physician.trim().to_owned(),
            comments: self.comments.trim().to_owned(),
        })
    }
}

/// The referring physician of the first study that names one.
pub(super) fn physician(patient: &Patient) -> String {
    let physicians = patient.studies.iter().map(|study| study.facts.referring_physician.as_str());
    physicians.map(readable_name).find(|name| !name.is_empty()).unwrap_or_default()
}

/// A patient, as an anonymous ID is derived from it.
#[must_use]
pub fn person(facts: &PatientFacts) -> Person<'_> {
    Person { id: &facts.id, issuer: &facts.issuer, name: &facts.name, birth_date: &facts.birth_date }
}

/// An ID that holds nothing of the patient, not even by chance.
pub(super) fn draw(identifiers: &Identifiers) -> Option<AnonymousId> {
    (0..100)
        .filter_map(|_| AnonymousId::draw())
        .find(|id| identifiers.found_in(id.as_str(), Dates::Remove).is_none())
}
