//! What the screen shows.

use super::form::{Edit, Settings};
use super::history::Step;
use super::list::{Column, How, Pick, Sorting, order};
use super::viewer::Drawn;
use super::work::thumbnails::Thumbnails;
use crate::browser::download::Download;
use crate::browser::intake::Picked;
use crate::deid::{AnonymousId, Secret, is_easy_to_guess};
use crate::intake::Limits;
use crate::job::{
    Collection, Form, Gaps, IdUse, ListFault, Overview, PatientOverview, Refusal, Reviews, Shared, Subject,
    TextSearch, UsedIds, sum_up,
};
use crate::site::{ReceiverSettings, Setting, Site, choose, chosen, locked_otherwise, settle, take};
use crate::study::{Fingerprint, Image, Patient, PatientKey, Series, SeriesKey, SourceId};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

/// All but the running jobs and the workers.
pub struct State {
    /// The files; their places are their [`SourceId`]s.
    pub files: Vec<Picked>,
    /// What was read of them.
    pub collection: Collection,
    /// What the list is, and what an export would do; made anew by [`State::refresh`].
    pub overview: Rc<Overview>,
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
    pub form: Form,
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
    pub drawn: Vec<Drawn>,
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
    pub results: Vec<Rc<Exported>>,
    /// An export that failed as a whole.
    pub failure: Option<Refusal>,
    /// The study key that was typed.
    pub study_key: StudyKey,
    /// The one that was drawn, and what was made of it since: it is shown, so that it can be written down.
    pub drawn_key: Option<String>,
    /// Why the list of IDs that was chosen last is refused.
    pub ids_fault: Option<ListFault>,
}

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
    pub left_out: Vec<(String, Refusal)>,
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
            hidden: BTreeSet::new(),
            gaps: Gaps::default(),
            accept_incomplete: false,
            used: Rc::default(),
            form: Form::new(group_id),
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

    /// Looks at the list anew, after something changed in it.
    pub fn refresh(&mut self) {
        self.shared.redactions = self.redactions();
        self.gaps.count(&self.sorted_out, self.locked.len());
        if self.gaps != *self.shared.gaps {
            // Whoever took the list as it was has not seen this.
            (self.shared.gaps, self.accept_incomplete) = (Arc::new(self.gaps.clone()), false);
        }
        let patients = self.collection.catalogue().patients();
        if self.shared.find_text {
            self.search.update(self.collection.catalogue(), &patients);
        }
        self.shared.searched = self.shared.find_text.then(|| self.search.searched());
        self.shared.unseen = self.search.unseen();
        self.review(&patients);
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
        let known: HashSet<SeriesKey> = overview.all_series().map(|series| series.key).collect();
        self.selected.retain(|key| known.contains(key));
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
        self.form.look_up(&overview);
        self.form.derive_ids(&overview);
        self.overview = Rc::new(overview);
    }

    /// Takes what the search found until now; the list is made anew only if that changes a series.
    pub fn judge_text(&mut self) {
        let catalogue = self.collection.catalogue();
        self.search.update(catalogue, &catalogue.patients());
        let known = (self.shared.searched.as_ref(), &self.shared.unseen);
        if self.shared.find_text && known != (Some(&self.search.searched()), &self.search.unseen()) {
            self.refresh();
        }
    }

    /// Takes back the words of the user that were given for something else than what is there now.
    fn review(&mut self, patients: &[Patient]) {
        let all = patients.iter().flat_map(|one| &one.studies).flat_map(|study| &study.series);
        let all: HashMap<SeriesKey, &Series> = all.map(|series| (series.key, series)).collect();
        let mut reviews = std::mem::take(&mut self.reviews);
        reviews.update(|key| Some(self.subject_of(all.get(&key)?)));
        self.shared.looked = reviews.confirmed();
        self.reviews = reviews;
    }

    fn subject_of(&self, series: &Series) -> Subject {
        let search = self.shared.find_text.then_some(&self.search);
        Subject::of(self.collection.catalogue(), series, &self.shared.redactions, search)
    }

    /// What the user judges of a series, as it is now.
    pub fn subject(&self, key: SeriesKey) -> Option<Subject> {
        self.overview.series(key).map(|(_, series)| self.subject_of(series))
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
            otherwise: site
                .all_presets()
                .map(|preset| (preset.name.clone(), locked_otherwise(site, &preset, &self.shared)))
                .collect(),
            site: site.clone(),
            study_key: self.study_key.clone(),
            drawn_key: self.drawn_key.clone(),
            easy_password: self.shared.password.as_ref().is_some_and(|one| is_easy_to_guess(one.expose())),
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

    /// Where a file lay.
    pub fn path(&self, source: SourceId) -> String {
        self.files.get(source.0 as usize).map(|file| file.path.clone()).unwrap_or_default()
    }

    /// What the file of an image must still be when it is opened again; of what is not listed, what no file is.
    pub fn fingerprint(&self, source: SourceId) -> Fingerprint {
        self.collection.catalogue().image(source).map(Image::fingerprint).unwrap_or_default()
    }

    /// Notes that a file is no longer the one that was loaded; the list is made anew if that is news.
    pub fn mark_changed(&mut self, source: SourceId) {
        if self.collection.catalogue_mut().mark_changed(source) {
            self.refresh();
        }
    }

    /// Files left out of an export, by their paths.
    pub fn by_path(&self, left_out: &[(SourceId, Refusal)]) -> Vec<(String, Refusal)> {
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
        let dates = self.shared.options.dates;
        match edit {
            Edit::Group(text) => (self.form.group_id, self.group_recalled) = (text, false),
            Edit::Order(key, text) => self.form.patient_mut(key).order_number = text,
            Edit::OrderUnknown(key, unknown) => self.form.patient_mut(key).order_unknown = unknown,
            Edit::Specify(key, specify) => {
                let part = self.form.patient_mut(key);
                part.specify = specify;
                // What is drawn is a beginning.
                if let (true, true, Some(drawn)) = (specify, part.typed.is_empty(), &part.drawn) {
                    part.typed = drawn.as_str().to_owned();
                }
            }
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
            Edit::Receiver(place) => {
                match place.and_then(|place| site.receivers.get(place)) {
                    Some(receiver) => self.take_receiver(receiver, site),
                    None => {
                        self.shared.receiver = None;
                        self.form.lacks_receiver = site.receivers.len() > 1;
                    }
                }
                self.refresh();
            }
            Edit::RemoveIds => {
                self.ids_fault = None;
                self.form.set_list(None, &self.overview);
            }
            Edit::AcceptIncomplete(accepted) => self.accept_incomplete = accepted,
            Edit::OtherModalities(wanted) => {
                self.other_modalities = wanted;
                self.refresh();
            }
        }
        // What may be typed depends on it.
        if self.shared.options.dates != dates {
            self.refresh();
        }
    }

    /// Takes a receiver: its Group ID, preset and options, and what it requires.
    pub fn take_receiver(&mut self, receiver: &ReceiverSettings, site: &Site) {
        take(site, receiver, &mut self.shared);
        self.form.lacks_receiver = false;
        if let Some(group_id) = &receiver.group_id {
            (self.form.group_id, self.group_recalled) = (group_id.clone(), false);
        }
    }

    /// Sets everything of the tab Advanced to what it is where nothing was remembered.
    pub fn use_defaults(&mut self, site: &Site) {
        let mut fresh = Shared::default();
        settle(site, &BTreeMap::new(), &mut fresh);
        let name = self.shared.receiver.as_ref().map(|receiver| &receiver.name);
        if let Some(receiver) = site.receivers.iter().find(|one| Some(&one.receiver.name) == name) {
            take(site, receiver, &mut fresh);
        }
        for setting in Setting::ALL {
            setting.set(&mut self.shared, setting.get(&fresh));
        }
        self.refresh();
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
                    self.note(Step::Removal);
                    self.refresh();
                }
            }
            Pick::Undo => self.undo(),
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
