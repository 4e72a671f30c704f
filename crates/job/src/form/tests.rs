//! What is entered, and what of it starts an export.

use super::*;
use crate::{IdList, IdUse, Overview, PatientOverview, UsedIds};
use dicom_dictionary_std::tags;
use std::rc::Rc;
use veilig_deid::{AnonymousId, Dates, FoundIn, Identifiers};
use veilig_dicom::{Element, Head, TransferSyntax, VR};
use veilig_quality::requirements::{Required, RequirementLevel, Requirements};
use veilig_study::{Patient, PatientFacts, PatientKey, Study, StudyFacts};

fn identifiers() -> Identifiers {
    let dataset = [
        Element::new(tags::PATIENT_NAME, VR::PN, "Quistenberg^Marijke"),
        Element::new(tags::PATIENT_ID, VR::LO, "MRN48211907"),
        Element::new(tags::PATIENT_BIRTH_DATE, VR::DA, "19610417"),
    ];
    let head = Head::from_iter(dataset);
    let mut identifiers = Identifiers::default();
    identifiers.add(&head);
    identifiers
}

fn patient() -> Patient {
    let facts = StudyFacts { referring_physician: "van den Berg^Anna".to_owned(), ..StudyFacts::default() };
    Patient {
        key: PatientKey(0),
        facts: PatientFacts::default(),
        who: veilig_study::Who::default(),
        studies: vec![Study { facts: facts.into(), series: Vec::new() }],
    }
}

#[test]
fn a_patient_met_has_an_id_drawn_and_the_physician_filled_in() {
    let mut form = ExportForm::default();
    form.meet(&patient(), &identifiers());
    let part = form.patient(Some(PatientKey(0)));
    assert_eq!(part.referring_physician, "van den Berg, Anna");
    let id = part.anonymous_id().expect("drawn");
    form.meet(&patient(), &identifiers());
    assert_eq!(form.patient(Some(PatientKey(0))).anonymous_id(), Some(id), "drawn once");
}

#[test]
fn what_is_typed_before_loading_is_the_first_patients() {
    let mut form = ExportForm::new("RG7".to_owned());
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
        let form = ExportForm { group_id: text.to_owned(), ..ExportForm::default() };
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
    let form = ExportForm { group_id: "RG-28.11.2026".to_owned(), ..ExportForm::default() };
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
    let mut image =
        veilig_study::Image { sop_instance: format!("1.{series}"), has_pixels: true, ..Default::default() };
    (image.patient.id, image.patient.name) = (id.to_owned(), format!("Name{id}^X"));
    image.study.instance = series.to_owned();
    image.series.instance = series.to_owned();
    image.series.modality = "CT".to_owned();
    crate::Scanned { image, identifiers: Identifiers::default(), foreseen: Default::default() }
}

fn overview(patients: &[&str]) -> Overview {
    let mut loaded = crate::Collection::default();
    for (id, number) in patients.iter().zip(0..) {
        loaded.add(veilig_study::SourceId(number), listed(id, &format!("{number}"))).expect("there is room");
    }
    Overview::of(&loaded, &crate::Shared::default())
}

fn met(overview: &Overview, ids: &[&str]) -> ExportForm {
    let mut form = ExportForm::new("RG7".to_owned());
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
    let told = |form: &ExportForm, id: &str| {
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
    all.patients[0].unmet = unmet(RequirementLevel::Warn);
    assert!(form.entries(&all, &used).is_ok(), "it is told, and no more");
    all.patients[0].unmet = unmet(RequirementLevel::Block);
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
        |form: &ExportForm, one: &PatientOverview| form.patient(Some(one.patient.key)).order_number.clone();
    for order in [[first, second], [second, first]] {
        let mut form = ExportForm::new("RG7".to_owned());
        form.patient_mut(None).order_number = "555".to_owned();
        for one in order {
            form.meet(&one.patient, &one.identifiers);
        }
        form.hand_on(&first.patient);
        assert_eq!((typed(&form, first), typed(&form, second)), ("555".to_owned(), String::new()));
    }
    let mut form = ExportForm::new("RG7".to_owned());
    form.meet(&second.patient, &second.identifiers);
    form.patient_mut(Some(second.patient.key)).order_number = "777".to_owned();
    form.meet(&first.patient, &first.identifiers);
    form.hand_on(&first.patient);
    assert_eq!(typed(&form, second), "777", "what was typed for somebody stays with them");
}

#[test]
fn after_an_export_the_id_is_new_and_order_number_and_comments_are_empty() {
    let mut form = ExportForm::default();
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
