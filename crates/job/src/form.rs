//! What the user enters, and what is wrong with it.

use super::id_check::IdCheck;
use super::{IdList, Listed, Listing, Overview, PatientEntry, PatientOverview, UsedIds};
use std::collections::HashMap;
use std::rc::Rc;
use veilig_deid::{AnonymousId, AnonymousIds, Dates, FoundIn, Identifiers, Key, Person};
use veilig_study::{Patient, PatientFacts, PatientKey, readable_name};

/// Longest Group ID and order number, in characters.
const LONGEST: usize = 64;

/// The form: the Group ID that is shared, and a part for each patient.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
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
    list: Option<Held>,
    /// There are several receivers, and none was chosen.
    pub lacks_receiver: bool,
}

/// A list, the same if it is that one.
#[derive(Clone, Debug)]
struct Held(Rc<IdList>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

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
    pub listing: Listing,
    /// For the report only.
    pub referring_physician: String,
    /// For the report only.
    pub comments: String,
}

/// What is wrong with an entry. Its words are in the Fluent files under `problem-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was entered, and something must be.
    Missing,
    /// It holds patient information.
    Identifies(FoundIn),
    /// It is too long, or holds characters that can't be seen.
    Unfit,
    /// No anonymous ID: 1 to 16 of A-Z, 0-9 and -, no Windows device name.
    NoId,
    /// Another patient of the export has this ID.
    Taken,
    /// A result of this session has this ID, of another patient or of this one without a study key.
    Used,
    /// The system has no random numbers.
    NoRandom,
    /// The patient is not in the list of IDs.
    NotListed,
    /// Several patients of the list of IDs may be this one.
    ListUnsure,
    /// No receiver was chosen.
    NoReceiver,
    /// The receiver requires something without which nothing of the patient goes out.
    Receiver,
}

impl Problem {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Identifies(FoundIn::Name) => "name",
            Self::Identifies(FoundIn::PatientId) => "patient-id",
            Self::Identifies(FoundIn::Accession) => "accession",
            Self::Identifies(FoundIn::BirthDate) => "birth-date",
            Self::Identifies(FoundIn::Other) => "other-identifier",
            Self::Identifies(FoundIn::EventDate) => "event-date",
            Self::Unfit => "unfit",
            Self::NoId => "no-id",
            Self::Taken => "taken",
            Self::Used => "used",
            Self::NoRandom => "no-random",
            Self::NotListed => "not-listed",
            Self::ListUnsure => "list-unsure",
            Self::NoReceiver => "no-receiver",
            Self::Receiver => "receiver",
        }
    }
}

impl Form {
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

    /// How many patients the list of IDs has; `None`: there is no list.
    #[must_use]
    pub fn listed(&self) -> Option<usize> {
        self.list.as_ref().map(|list| list.0.len())
    }

    /// The list of IDs.
    #[must_use]
    pub fn list(&self) -> Option<Rc<IdList>> {
        self.list.as_ref().map(|list| list.0.clone())
    }

    /// Takes a list of IDs, or none.
    pub fn set_list(&mut self, list: Option<Rc<IdList>>, overview: &Overview) {
        self.list = list.map(Held);
        self.handed = None;
        self.look_up(overview);
    }

    /// Gives every patient what the list of IDs says of it, by what is known by now.
    pub fn look_up(&mut self, overview: &Overview) {
        for one in &overview.patients {
            let listing = self.list.as_ref().map_or(Listing::NoList, |list| list.0.find(&one.patient));
            if let Some(part) = self.patients.get_mut(&one.patient.key) {
                part.take_listing(listing);
            }
        }
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
    /// Nothing entered, an ID drawn.
    fn empty(identifiers: &Identifiers) -> Self {
        Self { drawn: draw(identifiers), ..Self::default() }
    }

    /// The anonymous ID; `None` if there is no valid one.
    #[must_use]
    pub fn anonymous_id(&self) -> Option<AnonymousId> {
        match &self.listing {
            Listing::NoList => {}
            Listing::Found(listed) => return Some(listed.anonymous_id.clone()),
            Listing::NotListed | Listing::Unsure => return None,
        }
        if self.specify { AnonymousId::parse(self.typed.trim()) } else { self.drawn.clone() }
    }

    /// Takes what a list of IDs says, and its order number where none was typed.
    fn take_listing(&mut self, listing: Listing) {
        let order = |listing: &Listing| match listing {
            Listing::Found(Listed { order_number, .. }) => order_number.clone(),
            _ => None,
        };
        if listing != self.listing {
            let is_listed = order(&self.listing).is_some_and(|order| order == self.order_number);
            if is_listed || self.order_number.is_empty() {
                self.order_number = order(&listing).unwrap_or_default();
            }
            self.listing = listing;
        }
    }

    /// Draws another ID.
    pub fn draw_another(&mut self, identifiers: &Identifiers) {
        self.drawn = draw(identifiers);
    }

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
            Listing::NotListed => return Some(Problem::NotListed),
            Listing::Unsure => return Some(Problem::ListUnsure),
            Listing::NoList if self.specify && self.typed.trim().is_empty() => return Some(Problem::Missing),
            Listing::NoList | Listing::Found(_) => {}
        }
        let Some(id) = self.anonymous_id() else {
            return Some(if self.specify { Problem::NoId } else { Problem::NoRandom });
        };
        let is_given = self.specify || self.listing != Listing::NoList;
        let found =
            if is_given { identifiers.found_in(id.as_str(), dates) } else { identifiers.own_in(id.as_str()) };
        if let Some(what) = found {
            return Some(Problem::Identifies(what));
        }
        is_taken(&id).then_some(Problem::Taken)
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
fn physician(patient: &Patient) -> String {
    let physicians = patient.studies.iter().map(|study| study.facts.referring_physician.as_str());
    physicians.map(readable_name).find(|name| !name.is_empty()).unwrap_or_default()
}

/// A patient, as an anonymous ID is derived from it.
#[must_use]
pub fn person(facts: &PatientFacts) -> Person<'_> {
    Person { id: &facts.id, issuer: &facts.issuer, name: &facts.name, birth_date: &facts.birth_date }
}

/// What is wrong with a text that goes out with the images.
fn text_problem(text: &str, identifiers: &Identifiers, dates: Dates) -> Option<Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Problem::Missing);
    }
    if text.chars().count() > LONGEST || text.chars().any(char::is_control) {
        return Some(Problem::Unfit);
    }
    identifiers.found_in(text, dates).map(Problem::Identifies)
}

/// An ID that holds nothing of the patient, not even by chance.
fn draw(identifiers: &Identifiers) -> Option<AnonymousId> {
    (0..100)
        .filter_map(|_| AnonymousId::draw())
        .find(|id| identifiers.found_in(id.as_str(), Dates::Remove).is_none())
}

#[cfg(test)]
mod tests {
    use super::super::IdUse;
    use super::*;
    use dicom_dictionary_std::tags;
    use veilig_dicom::{Element, Head, TransferSyntax, VR};
    use veilig_quality::requirements::{Level, Required, Requirements};
    use veilig_study::{Study, StudyFacts};

    fn identifiers() -> Identifiers {
        let dataset = [
            Element::new(tags::PATIENT_NAME, VR::PN, "Quistenberg^Marijke"),
            Element::new(tags::PATIENT_ID, VR::LO, "MRN48211907"),
            Element::new(tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
        ];
        let head = Head {
            meta: [].into_iter().collect(),
            syntax: TransferSyntax::explicit(),
            dataset: dataset.into_iter().collect(),
            pixels: None,
        };
        let mut identifiers = Identifiers::default();
        identifiers.add(&head);
        identifiers
    }

    fn patient() -> Patient {
        let facts =
            StudyFacts { referring_physician: "van den Berg^Anna".to_owned(), ..StudyFacts::default() };
        Patient {
            key: PatientKey(0),
            facts: PatientFacts::default(),
            who: veilig_study::Who::default(),
            studies: vec![Study { facts, series: Vec::new() }],
        }
    }

    #[test]
    fn a_patient_met_has_an_id_drawn_and_the_physician_filled_in() {
        let mut form = Form::default();
        form.meet(&patient(), &identifiers());
        let part = form.patient(Some(PatientKey(0)));
        assert_eq!(part.referring_physician, "van den Berg, Anna");
        let id = part.anonymous_id().expect("drawn");
        form.meet(&patient(), &identifiers());
        assert_eq!(form.patient(Some(PatientKey(0))).anonymous_id(), Some(id), "drawn once");
    }

    #[test]
    fn what_is_typed_before_loading_is_the_first_patients() {
        let mut form = Form::new("RG7".to_owned());
        form.patient_mut(None).order_number = "555".to_owned();
        form.meet(&patient(), &identifiers());
        assert_eq!(form.patient(Some(PatientKey(0))).order_number, "555");
        form.meet(&Patient { key: PatientKey(1), ..patient() }, &identifiers());
        assert_eq!(form.patient(Some(PatientKey(1))).order_number, "");
    }

    #[test]
    fn patient_information_is_refused_in_every_field_that_goes_out() {
        let known = identifiers();
        for (text, what) in [
            ("quistenberg-7", FoundIn::Name),
            ("X MRN-4821-1907", FoundIn::PatientId),
            ("17.04.1961", FoundIn::BirthDate),
        ] {
            let problem = Some(Problem::Identifies(what));
            let form = Form { group_id: text.to_owned(), ..Form::default() };
            assert_eq!(form.group_problem(&known, Dates::Keep), problem, "{text}");
            let part = PatientForm { order_number: text.to_owned(), ..PatientForm::default() };
            assert_eq!(part.order_problem(&known, Dates::Keep), problem, "{text}");
        }
        let part = PatientForm { specify: true, typed: "MARIJKE1".to_owned(), ..PatientForm::default() };
        assert_eq!(part.id_problem(&known, Dates::Keep, |_| false), Some(Problem::Identifies(FoundIn::Name)));
    }

    #[test]
    fn a_date_of_the_images_is_refused_unless_dates_stay() {
        let study = [Element::new(tags::STUDY_DATE, VR::DA, "20261128")].into_iter().collect();
        let meta = [].into_iter().collect();
        let mut known = identifiers();
        known.add(&Head { meta, syntax: TransferSyntax::explicit(), dataset: study, pixels: None });
        let form = Form { group_id: "RG-28.11.2026".to_owned(), ..Form::default() };
        let order = PatientForm { order_number: "20261128-0042".to_owned(), ..PatientForm::default() };
        let id = PatientForm { specify: true, typed: "A-261128".to_owned(), ..PatientForm::default() };
        for dates in [Dates::Remove, Dates::Shift] {
            let problem = Some(Problem::Identifies(FoundIn::EventDate));
            assert_eq!(form.group_problem(&known, dates), problem);
            assert_eq!(order.order_problem(&known, dates), problem);
            assert_eq!(id.id_problem(&known, dates, |_| false), problem);
        }
        let problems = [form.group_problem(&known, Dates::Keep), order.order_problem(&known, Dates::Keep)];
        assert_eq!((problems, id.id_problem(&known, Dates::Keep, |_| false)), ([None; 2], None));
    }

    #[test]
    fn the_order_number_is_required_unless_it_is_unknown() {
        let mut part = PatientForm { order_number: "  ".to_owned(), ..PatientForm::default() };
        assert_eq!(part.order_problem(&identifiers(), Dates::Keep), Some(Problem::Missing));
        part.order_unknown = true;
        assert_eq!(part.order_problem(&identifiers(), Dates::Keep), None);
    }

    #[test]
    fn two_patients_of_an_export_cant_have_one_id() {
        let id = AnonymousId::parse("STUDY-42").expect("an ID");
        let part = PatientForm { specify: true, typed: "STUDY-42".to_owned(), ..PatientForm::default() };
        assert_eq!(part.id_problem(&identifiers(), Dates::Keep, |_| false), None);
        assert_eq!(part.id_problem(&identifiers(), Dates::Keep, |other| *other == id), Some(Problem::Taken));
        let lower = PatientForm { typed: "study".to_owned(), ..part };
        assert_eq!(lower.id_problem(&identifiers(), Dates::Keep, |_| false), Some(Problem::NoId));
    }

    fn listed(id: &str, series: &str) -> crate::Scanned {
        let mut image = veilig_study::Image {
            sop_instance: format!("1.{series}"),
            has_pixels: true,
            ..Default::default()
        };
        (image.patient.id, image.patient.name) = (id.to_owned(), format!("Name{id}^X"));
        image.study.instance = series.to_owned();
        image.series.instance = series.to_owned();
        image.series.modality = "CT".to_owned();
        crate::Scanned { image, identifiers: Identifiers::default(), foreseen: Default::default() }
    }

    fn overview(patients: &[&str]) -> Overview {
        let mut loaded = crate::Collection::default();
        for (id, number) in patients.iter().zip(0..) {
            loaded.add(veilig_study::SourceId(number), listed(id, &format!("{number}")));
        }
        Overview::of(&loaded, &crate::Shared::default())
    }

    fn met(overview: &Overview, ids: &[&str]) -> Form {
        let mut form = Form::new("RG7".to_owned());
        for (one, id) in overview.patients.iter().zip(ids) {
            form.meet(&one.patient, &one.identifiers);
            let part = form.patient_mut(Some(one.patient.key));
            (part.specify, part.typed, part.order_unknown) = (true, (*id).to_owned(), true);
        }
        form
    }

    #[test]
    fn an_id_that_went_out_for_another_patient_is_refused_wherever_it_is_asked() {
        let (first, second) = (overview(&["MRN1"]), overview(&["MRN2"]));
        let mut used = UsedIds::default();
        let form = met(&first, &["STUDY-001"]);
        assert_eq!(form.ids(&first, &used).problem(&first.patients[0]), None);
        let id = form.entries(&first, &used).expect("starts")[0].anonymous_id.clone();
        used.note(id, IdUse { patient: &first.patients[0].patient, key: None });
        let form = met(&second, &["STUDY-001"]);
        assert_eq!(form.ids(&second, &used).problem(&second.patients[0]), Some(Problem::Used));
        assert_eq!(form.entries(&second, &used).err(), Some(Problem::Used));
    }

    #[test]
    fn a_drawn_id_that_was_used_stays_in_sight_and_starts_no_export() {
        let all = overview(&["MRN1"]);
        let one = &all.patients[0];
        let mut form = met(&all, &[""]);
        form.patient_mut(Some(one.patient.key)).specify = false;
        let mut used = UsedIds::default();
        let id = form.entries(&all, &used).expect("starts")[0].anonymous_id.clone();
        used.note(id, IdUse { patient: &one.patient, key: None });
        assert_eq!(form.ids(&all, &used).problem(one), None, "the next export draws another one");
        assert_eq!(form.entries(&all, &used).err(), Some(Problem::Used));
        form.patient_mut(Some(one.patient.key)).draw_another(&one.identifiers);
        assert!(form.entries(&all, &used).is_ok());
    }

    fn list(text: &str) -> Option<Rc<IdList>> {
        Some(Rc::new(IdList::read(text.as_bytes()).expect("a good list")))
    }

    #[test]
    fn with_a_list_patients_have_its_ids_and_order_numbers_and_whoever_is_not_in_it_stays() {
        let all = overview(&["MRN1", "MRN2", "0077"]);
        let mut form = met(&all, &["A", "B", "C"]);
        form.set_list(list("MRN,Pseudonym,Order\nMRN1,T-1,555\n77,T-7,\n"), &all);
        let used = UsedIds::default();
        let told = |form: &Form, id: &str| {
            let one = all.patients.iter().find(|one| one.patient.facts.id == id).expect("it is there");
            let part = form.patient(Some(one.patient.key)).clone();
            let typed = part.anonymous_id().map(|id| id.as_str().to_owned());
            (typed, part.order_number, form.ids(&all, &used).problem(one))
        };
        assert_eq!(told(&form, "MRN1"), (Some("T-1".to_owned()), "555".to_owned(), None));
        assert_eq!(told(&form, "0077"), (Some("T-7".to_owned()), String::new(), None));
        assert_eq!(told(&form, "MRN2"), (None, String::new(), Some(Problem::NotListed)));
        assert_eq!(form.entries(&all, &used).err(), Some(Problem::NotListed));
        form.set_list(None, &all);
        assert_eq!(told(&form, "MRN1"), (Some("B".to_owned()), String::new(), None), "as it was without");
    }

    #[test]
    fn what_a_list_gives_is_refused_where_it_collides_or_names_somebody() {
        let both = overview(&["0012", "12"]);
        let mut form = met(&both, &["A", "B"]);
        form.set_list(list("MRN,Pseudonym\n12,T-1\n"), &both);
        let used = UsedIds::default();
        assert_eq!(form.entries(&both, &used).err(), Some(Problem::Taken), "two patients of one line");
        let one = overview(&["MRN1"]);
        let mut form = met(&one, &["A"]);
        form.set_list(list("MRN,Pseudonym\nMRN1,T-1\n"), &one);
        let (mut used, other) = (UsedIds::default(), overview(&["MRN9"]));
        let id = AnonymousId::parse("T-1").expect("an ID");
        used.note(id, IdUse { patient: &other.patients[0].patient, key: None });
        assert_eq!(form.entries(&one, &used).err(), Some(Problem::Used));
        let mut named = one.clone();
        named.patients[0].identifiers = Rc::new(identifiers());
        form.set_list(list("MRN,Pseudonym\nMRN1,QUISTENBERG-1\n"), &named);
        let problem = form.ids(&named, &UsedIds::default()).problem(&named.patients[0]);
        assert_eq!(problem, Some(Problem::Identifies(FoundIn::Name)));
        let mut two = overview(&["MRN1", "MRN2"]);
        two.patients[1].identifiers = Rc::new(identifiers());
        let mut form = met(&two, &["A", "B"]);
        form.set_list(list("MRN,Pseudonym\nMRN1,QUISTENBERG-1\nMRN2,T-2\n"), &two);
        let problem = form.ids(&two, &UsedIds::default()).problem(&two.patients[0]);
        assert_eq!(problem, Some(Problem::Identifies(FoundIn::Name)), "somebody else of the list");
    }

    #[test]
    fn an_order_number_that_was_typed_stays_and_after_an_export_the_list_gives_its_own_again() {
        let all = overview(&["MRN1"]);
        let key = all.patients[0].patient.key;
        let mut form = met(&all, &["A"]);
        form.patient_mut(Some(key)).order_number = "777".to_owned();
        form.set_list(list("MRN,Pseudonym,Order\nMRN1,T-1,555\n"), &all);
        assert_eq!(form.patient(Some(key)).order_number, "777");
        form.renew(key, &Identifiers::default());
        let part = form.patient(Some(key));
        assert_eq!((part.order_number.as_str(), part.anonymous_id().is_some()), ("555", true));
    }

    #[test]
    fn what_a_receiver_must_have_and_does_not_get_starts_no_export() {
        let mut all = overview(&["MRN1"]);
        let used = UsedIds::default();
        let mut form = met(&all, &["A"]);
        form.lacks_receiver = true;
        assert_eq!(form.entries(&all, &used).err(), Some(Problem::NoReceiver));
        form.lacks_receiver = false;
        assert!(form.entries(&all, &used).is_ok());
        let unmet = |level| {
            let complete = Some(Required { wanted: (), level, words: None });
            let requirements = Requirements { complete, ..Requirements::default() };
            veilig_quality::requirements::unmet(&requirements, &[], true)
        };
        all.patients[0].unmet = unmet(Level::Warn);
        assert!(form.entries(&all, &used).is_ok(), "it is told, and no more");
        all.patients[0].unmet = unmet(Level::Block);
        assert_eq!(form.receiver_problem(&all.patients[0]), Some(Problem::Receiver));
        assert_eq!(form.entries(&all, &used).err(), Some(Problem::Receiver));
    }

    #[test]
    fn an_export_in_which_one_patient_has_no_good_id_does_not_start() {
        let both = overview(&["MRN1", "MRN2"]);
        let used = UsedIds::default();
        assert_eq!(met(&both, &["A", "B"]).entries(&both, &used).map(|all| all.len()), Ok(2));
        for (ids, problem) in
            [(["A", ""], Problem::Missing), (["A", "small"], Problem::NoId), (["A", "A"], Problem::Taken)]
        {
            assert_eq!(met(&both, &ids).entries(&both, &used).err(), Some(problem), "{ids:?}");
        }
    }

    #[test]
    fn what_is_typed_before_loading_is_the_first_patients_whichever_file_comes_first() {
        let all = overview(&["MRN1", "MRN2"]);
        let [first, second] = [0, 1].map(|place| &all.patients[place]);
        let typed =
            |form: &Form, one: &PatientOverview| form.patient(Some(one.patient.key)).order_number.clone();
        for order in [[first, second], [second, first]] {
            let mut form = Form::new("RG7".to_owned());
            form.patient_mut(None).order_number = "555".to_owned();
            for one in order {
                form.meet(&one.patient, &one.identifiers);
            }
            form.hand_on(&first.patient);
            assert_eq!((typed(&form, first), typed(&form, second)), ("555".to_owned(), String::new()));
        }
        let mut form = Form::new("RG7".to_owned());
        form.meet(&second.patient, &second.identifiers);
        form.patient_mut(Some(second.patient.key)).order_number = "777".to_owned();
        form.meet(&first.patient, &first.identifiers);
        form.hand_on(&first.patient);
        assert_eq!(typed(&form, second), "777", "what was typed for somebody stays with them");
    }

    #[test]
    fn after_an_export_the_id_is_new_and_order_number_and_comments_are_empty() {
        let mut form = Form::default();
        form.meet(&patient(), &identifiers());
        let before = form.patient(Some(PatientKey(0))).clone();
        let part = form.patient_mut(Some(PatientKey(0)));
        part.order_number = "555".to_owned();
        part.comments = "urgent".to_owned();
        form.renew(PatientKey(0), &identifiers());
        let after = form.patient(Some(PatientKey(0)));
        assert_ne!(after.drawn, before.drawn);
        assert_eq!((after.order_number.as_str(), after.comments.as_str()), ("", ""));
        assert_eq!(after.referring_physician, before.referring_physician);
    }
}
