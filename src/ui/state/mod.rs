//! What the screen shows.

mod completeness;
mod drawn;
mod edit;
mod files;
mod history;
mod pick;
mod refresh;
mod sent;
mod step;

pub use crate::redaction::Rectangle;
pub use drawn::{DrawnRectangle, Scope};
pub use files::Claim;
pub use sent::{FinishedExport, Sent};
pub use step::Step;

use super::list::{Column, Sorting};
use super::work::thumbnails::Thumbnails;
use crate::browser::intake::Picked;
use crate::intake::Limits;
use crate::job::{
    Collection, ExportForm, Gaps, ListFault, Overview, PatientOverview, Refusal, Reviews, Shared, TextSearch,
    UsedIds,
};
use crate::study::{PatientKey, SeriesKey};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// All but the running jobs and the workers.
pub struct State {
    /// The files; their places are their [`SourceId`]s.
    pub files: Vec<Picked>,
    /// What was read of them.
    pub collection: Collection,
    /// What the list is, and what an export would do; made anew by [`State::refresh`].
    pub overview: Rc<Overview>,
    /// Images that several different files claim to be; made anew with it.
    pub claims: Vec<Vec<Claim>>,
    /// Files that are no images, and why.
    pub sorted_out: Vec<(String, Refusal)>,
    /// The paths of zips among the files.
    pub zips: Vec<String>,
    /// How much was taken from zips.
    pub limits: Limits,
    /// Files and folders that the browser did not open.
    pub locked: Vec<String>,
    /// Folders in which the browser hides something.
    pub hidden: BTreeSet<String>,
    /// What is missing from the list.
    pub gaps: Gaps,
    /// The user takes the list as it is, though something is missing.
    pub accept_incomplete: bool,
    /// The anonymous IDs of this session's results; they outlive the list.
    pub used: Rc<UsedIds>,
    /// What the user enters.
    pub form: ExportForm,
    /// Its Group ID was remembered, and nobody touched it since.
    pub group_recalled: bool,
    /// How often the list was emptied: fields of the former list's patients are not used again.
    pub round: u32,
    /// Options, and what the user confirmed.
    pub shared: Shared,
    /// What was found in the pixels.
    pub search: TextSearch,
    /// What the user was shown of each series, and confirmed.
    pub reviews: Reviews,
    /// A small picture of each series, for list and report.
    pub thumbnails: Thumbnails,
    /// The user wants series that are neither CT nor MR to go out too.
    pub other_modalities: bool,
    /// Rectangles to black out.
    pub drawn: Vec<DrawnRectangle>,
    /// The selected rows.
    pub selected: BTreeSet<SeriesKey>,
    /// The row that the viewer shows, the last one that was selected.
    pub active: Option<SeriesKey>,
    /// The active row is the first as shown, until the user chooses one or all is loaded.
    pub follow_first: bool,
    /// How the rows are sorted.
    pub sorting: Sorting,
    /// What can be undone, the newest last.
    pub history: Vec<Step>,
    /// The last export of each patient.
    pub sent: BTreeMap<PatientKey, Sent>,
    /// What was exported, the newest last.
    pub results: Vec<Rc<FinishedExport>>,
    /// An export that failed as a whole.
    pub failure: Option<Refusal>,
    /// The study key that was typed.
    pub study_key: StudyKey,
    /// The one that was drawn, and what was made of it since: it is shown, so that it can be written down.
    pub drawn_key: Option<String>,
    /// Why the list of IDs that was chosen last is refused.
    pub ids_fault: Option<ListFault>,
}

/// How far a typed study key is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum StudyKey {
    /// None was typed: every export has a key of its own.
    #[default]
    None,
    /// Its key is being derived.
    Deriving,
    /// The form has its key.
    Ready,
    /// It can't be used.
    Refused(Refusal),
}

impl State {
    /// Nothing loaded.
    pub fn new(group_id: String) -> Self {
        Self {
            files: Vec::new(),
            collection: Collection::default(),
            overview: Rc::default(),
            claims: Vec::new(),
            sorted_out: Vec::new(),
            zips: Vec::new(),
            limits: Limits::default(),
            locked: Vec::new(),
            hidden: BTreeSet::new(),
            gaps: Gaps::default(),
            accept_incomplete: false,
            used: Rc::default(),
            form: ExportForm::new(group_id),
            group_recalled: false,
            round: 0,
            shared: Shared::default(),
            search: TextSearch::default(),
            reviews: Reviews::default(),
            thumbnails: Thumbnails::default(),
            other_modalities: false,
            drawn: Vec::new(),
            selected: BTreeSet::new(),
            active: None,
            follow_first: true,
            sorting: Sorting { column: Column::Loaded, descending: false },
            history: Vec::new(),
            sent: BTreeMap::new(),
            results: Vec::new(),
            failure: None,
            study_key: StudyKey::None,
            drawn_key: None,
            ids_fault: None,
        }
    }

    /// The patient of the row that was selected last.
    pub fn active_patient(&self) -> Option<&PatientOverview> {
        self.overview.series(self.active?).map(|(patient, _)| patient)
    }

    /// The key of that patient.
    pub fn active_key(&self) -> Option<PatientKey> {
        self.active_patient().map(|one| one.patient.key)
    }

    /// Emptying the list would lose work that no export has in it yet.
    pub fn would_lose(&self) -> bool {
        let has_work = !self.drawn.is_empty() || !self.shared.looked.is_empty() || !self.results.is_empty();
        has_work && !self.is_done()
    }

    /// What is left when the list is emptied: what is shared between patients stays.
    pub fn emptied(&self) -> Self {
        let nobody = Shared::default();
        let shared = Shared {
            looked: nobody.looked,
            redactions: nobody.redactions,
            confirmed_modality: nobody.confirmed_modality,
            searched: nobody.searched,
            unseen: nobody.unseen,
            gaps: nobody.gaps,
            ..self.shared.clone()
        };
        let mut next = Self {
            shared,
            study_key: self.study_key.clone(),
            group_recalled: self.group_recalled,
            used: self.used.clone(),
            round: self.round.wrapping_add(1),
            ..Self::new(self.form.group_id.clone())
        };
        next.form.set_key(self.form.key().cloned(), &next.overview);
        next.form.set_list(self.form.list(), &next.overview);
        next.form.lacks_receiver = self.form.lacks_receiver;
        next
    }
}
