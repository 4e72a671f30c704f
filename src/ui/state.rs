//! What the screen shows.

use super::form::{Edit, Settings};
use super::list::{Column, How, Pick, Sorting, order};
use super::viewer::Drawn;
use super::work::thumbnails::Thumbnails;
use crate::browser::download::Download;
use crate::browser::intake::Picked;
use crate::deid::{AnonymousId, Secret};
use crate::intake::Limits;
use crate::job::{
    Collection, Form, Gaps, IdUse, Overview, PatientOverview, Reason, Shared, TextSearch, UsedIds, sum_up,
};
use crate::site::{Setting, Site, choose, chosen};
use crate::study::{PatientKey, SeriesKey, SourceId};
use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;

/// All but the running jobs and the workers.
pub struct State {
    /// The files; their places are their [`SourceId`]s.
    pub files: Vec<Picked>,
    /// What was read of them.
    pub collection: Collection,
    /// What the list is, and what an export would do; made anew by [`State::refresh`].
    pub overview: Rc<Overview>,
    /// Files that are no images, and why.
    pub sorted_out: Vec<(String, Reason)>,
    /// The paths of zips among the files.
    pub zips: Vec<String>,
    /// How much was taken from zips.
    pub limits: Limits,
    /// Files and folders that the browser did not open.
    pub locked: Vec<String>,
    /// What is missing from the list.
    pub gaps: Gaps,
    /// The user takes the list as it is, though something is missing.
    pub accept_incomplete: bool,
    /// The anonymous IDs of this session's results; they outlive the list.
    pub used: Rc<UsedIds>,
    /// What the user enters.
    pub form: Form,
    /// Options, and what the user confirmed.
    pub shared: Shared,
    /// What was found in the pixels.
    pub search: TextSearch,
    /// A small picture of each series, for list and report.
    pub thumbnails: Thumbnails,
    /// The user wants series that are neither CT nor MR to go out too.
    pub other_modalities: bool,
    /// Rectangles to black out.
    pub drawn: Vec<Drawn>,
    /// The selected rows.
    pub selected: BTreeSet<SeriesKey>,
    /// The row that the viewer shows, the last one that was selected.
    pub active: Option<SeriesKey>,
    /// The active row is the first as shown, until the user chooses one or all is loaded.
    pub follow_first: bool,
    /// How the rows are sorted.
    pub sorting: Sorting,
    /// Something was removed and can come back.
    pub can_undo: bool,
    /// What was exported, the newest last.
    pub results: Vec<Rc<Exported>>,
    /// An export that failed as a whole.
    pub failure: Option<Reason>,
    /// The study key that was typed.
    pub study_key: StudyKey,
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
    Refused(Reason),
}

/// One patient's finished export.
#[derive(Clone, PartialEq)]
pub struct Exported {
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
    pub left_out: Vec<(String, Reason)>,
    /// The zip, if anything could be written.
    pub zip: Option<Download>,
    /// The report, if it could be made.
    pub report: Option<Download>,
    /// The mapping tables, if they were asked for.
    pub tables: Vec<Download>,
}

impl State {
    /// Nothing loaded.
    pub fn new(group_id: String) -> Self {
        Self {
            files: Vec::new(),
            collection: Collection::default(),
            overview: Rc::default(),
            sorted_out: Vec::new(),
            zips: Vec::new(),
            limits: Limits::default(),
            locked: Vec::new(),
            gaps: Gaps::default(),
            accept_incomplete: false,
            used: Rc::default(),
            form: Form::new(group_id),
            shared: Shared::default(),
            search: TextSearch::default(),
            thumbnails: Thumbnails::default(),
            other_modalities: false,
            drawn: Vec::new(),
            selected: BTreeSet::new(),
            active: None,
            follow_first: true,
            sorting: Sorting { column: Column::Loaded, descending: false },
            can_undo: false,
            results: Vec::new(),
            failure: None,
            study_key: StudyKey::None,
        }
    }

    /// Looks at the list anew, after something changed in it.
    pub fn refresh(&mut self) {
        self.shared.redactions = self.redactions();
        self.gaps.count(&self.sorted_out, self.locked.len());
        if self.gaps != self.shared.gaps {
            // Whoever took the list as it was has not seen this.
            (self.shared.gaps, self.accept_incomplete) = (self.gaps.clone(), false);
        }
        if self.shared.find_text {
            let catalogue = self.collection.catalogue();
            self.search.update(catalogue, &catalogue.patients());
        }
        self.shared.searched = self.shared.find_text.then(|| self.search.searched(&self.shared.redactions));
        let mut overview = Overview::of(&self.collection, &self.shared);
        let others = overview.other_modalities.iter().copied().filter(|_| self.other_modalities);
        let confirmed: HashSet<SeriesKey> = others.collect();
        if confirmed != self.shared.confirmed_modality {
            self.shared.confirmed_modality = confirmed;
            overview = Overview::of(&self.collection, &self.shared);
        }
        for one in &overview.patients {
            self.form.meet(&one.patient, &one.identifiers);
        }
        self.selected.retain(|key| overview.series(*key).is_some());
        let gone = self.active.is_none_or(|key| overview.series(key).is_none());
        if gone || self.follow_first {
            if self.follow_first {
                self.selected.clear();
            }
            self.active = order(&overview, self.sorting).first().copied();
            self.selected.extend(self.active);
        }
        if self.follow_first
            && let Some((first, _)) = self.active.and_then(|key| overview.series(key))
        {
            self.form.hand_on(&first.patient);
        }
        self.form.derive_ids(&overview);
        self.overview = Rc::new(overview);
    }

    /// Takes what the search found until now; the list is made anew only if that changes a series.
    pub fn judge_text(&mut self) {
        let catalogue = self.collection.catalogue();
        self.search.update(catalogue, &catalogue.patients());
        if self.shared.find_text
            && self.shared.searched != Some(self.search.searched(&self.shared.redactions))
        {
            self.refresh();
        }
    }

    /// The user chose a row or filled in a field, or all is loaded: what is shown stays.
    pub fn stay(&mut self) {
        self.follow_first = false;
        self.form.settle();
    }

    /// A result of a patient is there: its ID goes out for nobody else in this session.
    pub fn note_used(&mut self, exported: &Exported) {
        let one = self.overview.patient(exported.patient);
        let id = AnonymousId::parse(&exported.id);
        if let (Some(one), Some(id)) = (one, id) {
            let who = IdUse { patient: &one.patient, key: self.form.key() };
            Rc::make_mut(&mut self.used).note(id, who);
        }
    }

    /// What is set in the tab Advanced.
    pub fn settings(&self, site: &Rc<Site>) -> Settings {
        Settings {
            values: Setting::ALL.map(|setting| (setting, setting.get(&self.shared))).to_vec(),
            preset: chosen(site, &self.shared).map(|preset| preset.name),
            site: site.clone(),
            study_key: self.study_key.clone(),
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

    /// The anonymous ID of each patient who goes out, as long as it is a good one.
    pub fn ids(&self) -> Vec<(PatientKey, String)> {
        let keys = self.overview.outgoing().map(|one| one.patient.key);
        keys.filter_map(|key| Some((key, self.form.patient(Some(key)).anonymous_id()?.as_str().to_owned())))
            .collect()
    }

    /// Where a file lay.
    pub fn path(&self, source: SourceId) -> String {
        self.files.get(source.0 as usize).map(|file| file.path.clone()).unwrap_or_default()
    }

    /// Files left out of an export, by their paths.
    pub fn by_path(&self, left_out: &[(SourceId, Reason)]) -> Vec<(String, Reason)> {
        left_out.iter().map(|(source, reason)| (self.path(*source), reason.clone())).collect()
    }

    /// Makes one line of the many for each new zip in which nothing is DICOM.
    pub fn sum_up_zips(&mut self) {
        let Self { zips, sorted_out, files, collection, .. } = self;
        let catalogue = collection.catalogue();
        let numbered = (0_u32..).map(SourceId).zip(files.iter());
        let images = numbered.filter(|(source, _)| catalogue.told_series(*source).is_some());
        sum_up(&std::mem::take(zips), sorted_out, images.map(|(_, picked)| picked.path.as_str()));
    }

    /// Takes what was entered.
    pub fn edit(&mut self, edit: Edit, site: &Site) {
        let known = |key| self.overview.patient(key).map(|one| one.identifiers.clone());
        if edit.patient().is_some() {
            self.follow_first = false;
            self.form.settle();
        }
        match edit {
            Edit::Group(text) => self.form.group_id = text,
            Edit::Order(key, text) => self.form.patient_mut(key).order_number = text,
            Edit::OrderUnknown(key, unknown) => self.form.patient_mut(key).order_unknown = unknown,
            Edit::Specify(key, specify) => self.form.patient_mut(key).specify = specify,
            Edit::Id(key, text) => self.form.patient_mut(key).typed = text,
            Edit::Draw(key) => {
                let known = key.and_then(known).unwrap_or_default();
                self.form.patient_mut(key).draw_another(&known);
            }
            Edit::Physician(key, text) => self.form.patient_mut(key).referring_physician = text,
            Edit::Comments(key, text) => self.form.patient_mut(key).comments = text,
            Edit::Set(setting, value) if !site.given(setting).locked => {
                setting.set(&mut self.shared, value);
                // What stays out depends on it.
                if setting == Setting::BurnedInText {
                    self.refresh();
                }
            }
            Edit::Set(..) => {}
            Edit::Preset(name) => {
                if let Some(preset) = site.preset_named(Some(&name)) {
                    choose(site, &preset, &mut self.shared);
                }
            }
            Edit::Password(text) => {
                self.shared.password = Some(text).filter(|text| !text.is_empty()).map(Secret::new);
            }
            Edit::AcceptIncomplete(accepted) => self.accept_incomplete = accepted,
            Edit::OtherModalities(wanted) => {
                self.other_modalities = wanted;
                self.refresh();
            }
        }
    }

    /// Takes what was done with the rows.
    pub fn pick(&mut self, pick: Pick) {
        match pick {
            Pick::Sort(column) => self.sorting = self.sorting.by(column),
            Pick::Row(key, how) => self.select(key, how),
            Pick::Step(step, how) => {
                let rows = order(&self.overview, self.sorting);
                let place = self.active.and_then(|key| rows.iter().position(|row| *row == key)).unwrap_or(0);
                let place = place.saturating_add_signed(step).min(rows.len().saturating_sub(1));
                if let Some(key) = rows.get(place) {
                    self.select(*key, how);
                }
            }
            Pick::Answer(patients, one) => {
                self.collection.catalogue_mut().answer(patients, one);
                self.refresh();
            }
            Pick::AskAgain => {
                self.collection.catalogue_mut().forget_answers();
                self.refresh();
            }
            Pick::All => self.selected = order(&self.overview, self.sorting).into_iter().collect(),
            Pick::Remove => {
                let gone: Vec<SeriesKey> = self.selected.iter().copied().collect();
                if !gone.is_empty() {
                    self.collection.catalogue_mut().remove(&gone);
                    self.can_undo = true;
                    self.refresh();
                }
            }
            Pick::Undo => {
                self.can_undo = self.collection.catalogue_mut().undo();
                self.refresh();
            }
        }
    }

    fn select(&mut self, key: SeriesKey, how: How) {
        self.stay();
        match how {
            How::Only => self.selected = BTreeSet::from([key]),
            How::Toggle => {
                if !self.selected.remove(&key) {
                    self.selected.insert(key);
                }
            }
            How::Range => {
                let rows = order(&self.overview, self.sorting);
                let place = |wanted| rows.iter().position(|row| *row == wanted);
                let (from, to) = (self.active.and_then(place), place(key));
                if let (Some(from), Some(to)) = (from, to) {
                    let range = rows.get(from.min(to)..=from.max(to)).unwrap_or_default();
                    self.selected.extend(range.iter().copied());
                }
            }
        }
        self.active = Some(key);
    }

    /// Empties the list; what is shared between patients stays.
    pub fn clear(&mut self) {
        let empty = Self::new(std::mem::take(&mut self.form.group_id));
        let nobody = Shared::default();
        let shared = Shared {
            looked: nobody.looked,
            redactions: nobody.redactions,
            confirmed_modality: nobody.confirmed_modality,
            searched: nobody.searched,
            gaps: nobody.gaps,
            ..std::mem::take(&mut self.shared)
        };
        let study_key = std::mem::take(&mut self.study_key);
        let key = self.form.key().cloned();
        let used = self.used.clone();
        *self = Self { shared, study_key, used, sorting: self.sorting, ..empty };
        self.form.set_key(key, &self.overview);
    }
}
