//! What stops an export: the form, the dialog that pairs patients with IDs and the start of an export all ask here.

use super::problem::Problem;
use super::{ExportForm, IdCheck, PatientForm};
use crate::{ListAnswer, Overview, PatientEntry, PatientOverview, UsedIds};
use veilig_deid::{AnonymousId, Dates, Identifiers};

/// Longest Group ID and order number, in characters.
pub(super) const LONGEST: usize = 64;

impl ExportForm {
    /// What may be wrong with the patients' anonymous IDs. The field, the dialog that pairs patients with IDs, and the start
    /// of an export all ask here.
    #[must_use]
    pub fn ids<'a>(&'a self, overview: &'a Overview, used: &'a UsedIds) -> IdCheck<'a> {
        IdCheck::new(self, overview, used)
    }

    /// The entries of all patients who go out, for an export that starts now.
    ///
    /// # Errors
    /// What is wrong with one of them: then nothing starts, and nobody is left behind in silence.
    pub fn entries(&self, overview: &Overview, used: &UsedIds) -> Result<Vec<PatientEntry>, Problem> {
        let ids = self.ids(overview, used);
        let outgoing = overview.outgoing().map(|one| {
            let part = self.patient(Some(one.patient.key));
            let problem = self.receiver_problem(one);
            let problem = problem.or_else(|| self.group_problem(&one.identifiers, one.dates));
            let problem = problem.or_else(|| part.order_problem(&one.identifiers, one.dates));
            match problem.or_else(|| ids.problem(one)) {
                Some(problem) => Err(problem),
                None if !ids.is_unused(one) => Err(Problem::Used),
                None => part.entry(one.patient.key).ok_or(Problem::NoId),
            }
        });
        outgoing.collect()
    }

    /// Why the receiver gets nothing of a patient. The form, the dialog that pairs patients with IDs, and the start of an
    /// export all ask here.
    #[must_use]
    pub fn receiver_problem(&self, one: &PatientOverview) -> Option<Problem> {
        if self.lacks_receiver {
            return Some(Problem::NoReceiver);
        }
        one.lacks_required().then_some(Problem::Receiver)
    }

    /// What is wrong with the Group ID, seen from one patient; `dates` says what becomes of the images' dates.
    #[must_use]
    pub fn group_problem(&self, identifiers: &Identifiers, dates: Dates) -> Option<Problem> {
        text_problem(&self.group_id, identifiers, dates)
    }
}

impl PatientForm {
    /// What is wrong with the order number; `dates` says what becomes of the images' dates.
    #[must_use]
    pub fn order_problem(&self, identifiers: &Identifiers, dates: Dates) -> Option<Problem> {
        if self.order_unknown { None } else { text_problem(&self.order_number, identifiers, dates) }
    }

    /// What is wrong with the anonymous ID; `dates` says what becomes of the images' dates, `is_taken` whether another patient
    /// of the export has this ID.
    #[must_use]
    pub fn id_problem(
        &self,
        identifiers: &Identifiers,
        dates: Dates,
        is_taken: impl FnOnce(&AnonymousId) -> bool,
    ) -> Option<Problem> {
        match self.listing {
            ListAnswer::NotListed => return Some(Problem::NotListed),
            ListAnswer::Unsure => return Some(Problem::ListUnsure),
            ListAnswer::NoList if self.specify && self.typed.trim().is_empty() => {
                return Some(Problem::Missing);
            }
            ListAnswer::NoList | ListAnswer::Found(_) => {}
        }
        let Some(id) = self.anonymous_id() else {
            return Some(if self.specify { Problem::NoId } else { Problem::NoRandom });
        };
        let is_given = self.specify || self.listing != ListAnswer::NoList;
        let found =
            if is_given { identifiers.found_in(id.as_str(), dates) } else { identifiers.own_in(id.as_str()) };
        if let Some(what) = found {
            return Some(Problem::Identifies(what));
        }
        is_taken(&id).then_some(Problem::Taken)
    }
}

/// What is wrong with a text that goes out with the images.
pub(super) fn text_problem(text: &str, identifiers: &Identifiers, dates: Dates) -> Option<Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Problem::Missing);
    }
    if text.chars().count() > LONGEST || text.chars().any(char::is_control) {
        return Some(Problem::Unfit);
    }
    identifiers.found_in(text, dates).map(Problem::Identifies)
}
