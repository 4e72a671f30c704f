//! What went out: this session's results, their IDs, and what is left to do.

use super::State;
use crate::browser::download::Download;
use crate::deid::AnonymousId;
use crate::job::{IdUse, PatientOverview, Refusal};
use crate::study::PatientKey;
use std::rc::Rc;

/// Under which ID and when a patient was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The anonymous ID.
    pub id: String,
    /// Hours and minutes on this computer.
    pub time: String,
    /// How much would go out then, see [`State::extent`].
    pub extent: [usize; 2],
}

/// One patient's finished export.
#[derive(Clone, PartialEq)]
pub struct FinishedExport {
    /// The anonymous ID.
    pub id: String,
    /// Whose ID this is.
    pub patient: PatientKey,
    /// The patient's name as loaded, for the screen.
    pub name: String,
    /// Something was missing from the list.
    pub incomplete: bool,
    /// Images written; each was checked.
    pub written: usize,
    /// What was left out: path and reason.
    pub left_out: Vec<(String, Refusal)>,
    /// The zip, if anything could be written.
    pub zip: Option<Download>,
    /// The report, if it could be made.
    pub report: Option<Download>,
    /// The mapping tables, if they were asked for.
    pub tables: Vec<Download>,
}

impl State {
    /// A result of a patient is there: its ID goes out for nobody else in this session.
    pub fn note_used(&mut self, exported: &FinishedExport) {
        let one = self.overview.patient(exported.patient);
        let id = AnonymousId::parse(&exported.id);
        if let (Some(one), Some(id)) = (one, id) {
            let who = IdUse { patient: &one.patient, key: self.form.key() };
            Rc::make_mut(&mut self.used).note(id, who);
        }
    }

    /// The anonymous ID of each patient who goes out, as long as it is a good one.
    pub fn ids(&self) -> Vec<(PatientKey, String)> {
        let keys = self.overview.outgoing().map(|one| one.patient.key);
        keys.filter_map(|key| Some((key, self.form.patient(Some(key)).anonymous_id()?.as_str().to_owned())))
            .collect()
    }

    /// All that would go out was exported as it is.
    pub fn is_done(&self) -> bool {
        let mut outgoing = self.overview.outgoing().peekable();
        outgoing.peek().is_some()
            && outgoing.all(|one| {
                let sent = self.sent.get(&one.patient.key);
                sent.is_some_and(|sent| sent.extent == self.extent(one))
            })
    }

    /// How much would go out of a patient, and how much is blacked out: an export holds all work if it was the same then.
    pub fn extent(&self, one: &PatientOverview) -> [usize; 2] {
        [one.series.values().map(|series| series.images).sum(), self.drawn.len()]
    }

    /// Draws the next ID of each patient whose ID was used in an export.
    pub fn draw_next(&mut self) {
        let overview = self.overview.clone();
        for one in overview.outgoing() {
            let key = one.patient.key;
            let Some(sent) = self.sent.get(&key).filter(|_| self.form.key().is_none()) else { continue };
            let part = self.form.patient_mut(Some(key));
            if !part.specify && part.drawn.as_ref().is_some_and(|id| id.as_str() == sent.id) {
                part.draw_another(&one.identifiers);
            }
        }
    }
}
