//! What the report tells.

use super::*;
use crate::deid::{AnonymousId, Identifiers, Options};
use crate::i18n::person;
use crate::job::{Build, ExportOutcome, ExportPlan, PatientEntry, PlannedSeries, Reason, Refusal, Shared};
use crate::quality::{Axis, Finding, FindingCode};
use crate::report::{Body, PrintedThumbnail, Report};
use crate::study::{
    Patient, PatientFacts, PatientKey, Series, SeriesFacts, SeriesKey, SourceId, Study, StudyFacts, Who,
};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

fn patient() -> Patient {
    let facts = PatientFacts {
        name: "Quistenberg^Marijke".into(),
        id: "MRN48211907".into(),
        birth_date: "19610417".into(),
        sex: "F".into(),
        age: "057Y".into(),
        ..PatientFacts::default()
    };
    let images = |number: u32| (0..4).map(|image| SourceId(number * 10 + image)).collect();
    let series = |number: u32, performer: &str| Series {
        key: SeriesKey(number),
        facts: SeriesFacts {
            instance: format!("1.2.{number}"),
            modality: "CT".into(),
            performer: performer.into(),
            ..SeriesFacts::default()
        }
        .into(),
        patient: PatientFacts::default().into(),
        images: images(number),
        suspicions: Vec::new(),
        voxel: None,
        size: None,
        frames: 0,
    };
    let study = Study {
        facts: StudyFacts { instance: "1.2".into(), ..StudyFacts::default() }.into(),
        series: vec![series(0, "Adams"), series(1, "Adams"), series(2, "Brown")],
    };
    Patient { key: PatientKey(0), facts, who: Who::default(), studies: vec![study] }
}

fn plan(order_number: Option<&str>) -> ExportPlan {
    let planned = |number: u32| PlannedSeries {
        key: SeriesKey(number),
        number: number + 1,
        modality: "CT".into(),
        description: String::new(),
        images: Vec::new(),
        slices: Vec::new(),
        left_out: 0,
    };
    ExportPlan {
        entry: PatientEntry {
            patient: PatientKey(0),
            anonymous_id: AnonymousId::parse("29NR0BE6E7").unwrap(),
            order_number: order_number.map(str::to_owned),
            referring_physician: "van den Berg".into(),
            comments: String::new(),
        },
        shared: Shared {
            options: Options::research(),
            group_id: "G7".into(),
            build: Build { hash: "0123456789abcdef".into(), commit: "5ff4b9c0aa11bb22".into() },
            ..Shared::default()
        },
        identifiers: Identifiers::default(),
        series: vec![planned(0), planned(1), planned(2)],
        left_out: Vec::new(),
        pixels: Vec::new(),
    }
}

fn thumbnail() -> PrintedThumbnail {
    PrintedThumbnail { width: 2, height: 1, pixels: vec![0, 255] }
}

/// The report of an export whose second series failed, as one text: with images that were left out, and with files of
/// nobody.
fn report(
    order_number: Option<&str>,
    left_out: &[(u32, Reason)],
    sorted_out: &[(&str, Reason)],
) -> (Report, String) {
    let sorted_out: Vec<_> =
        sorted_out.iter().map(|(path, code)| ((*path).to_owned(), Refusal::from(*code))).collect();
    let mut plan = plan(order_number);
    std::sync::Arc::make_mut(&mut plan.shared.gaps).count(&sorted_out, 0);
    report_of(&patient(), &plan, left_out, &sorted_out)
}

fn report_of(
    patient: &Patient,
    plan: &ExportPlan,
    left_out: &[(u32, Reason)],
    sorted_out: &[(String, Refusal)],
) -> (Report, String) {
    report_with(patient, plan, left_out, sorted_out, Vec::new())
}

fn report_with(
    patient: &Patient,
    plan: &ExportPlan,
    left_out: &[(u32, Reason)],
    sorted_out: &[(String, Refusal)],
    quality: Vec<(usize, Finding)>,
) -> (Report, String) {
    report_of_outcome(
        patient,
        plan,
        left_out,
        sorted_out,
        ExportOutcome { quality, ..ExportOutcome::default() },
    )
}

fn report_of_outcome(
    patient: &Patient,
    plan: &ExportPlan,
    left_out: &[(u32, Reason)],
    sorted_out: &[(String, Refusal)],
    outcome: ExportOutcome,
) -> (Report, String) {
    let outcome = ExportOutcome {
        written: 5,
        left_out: left_out.iter().map(|(source, code)| (SourceId(*source), Refusal::from(*code))).collect(),
        sha256: Some([0xAB; 32]),
        bytes: 99,
        series: vec![(0, "2.25.1".into(), "2.25.2".into(), 3), (2, "2.25.1".into(), "2.25.3".into(), 2)],
        codes: ["113100", "113105", "113107", "113108", "113111"].map(|code| (code.to_owned(), 5)).into(),
        ..outcome
    };
    let made = crate::image::Thumbnail { width: 2, height: 1, samples: 1, pixels: vec![0, 255] };
    let facts = ReportFacts {
        patient,
        plan,
        outcome: &outcome,
        when: "2026-11-24 13:36".into(),
        sorted_out: by_reason(sorted_out),
        preset: "Strict, but your site sets: Dates".into(),
        thumbnails: &[(SeriesKey(2), Rc::new(made))].into(),
    };
    let report = compose(&Words::load("en"), &facts);
    let text = format!("{report:?}");
    (report, text)
}

#[test]
fn the_report_links_the_anonymous_id_to_the_patient() {
    let (report, text) = report(Some("4711"), &[], &[]);
    assert_eq!(report.anonymous_id, "29NR0BE6E7");
    assert!(report.title.contains("Confidential"));
    for told in [
        "Quistenberg, Marijke",
        "MRN48211907",
        "1961-04-17",
        "female",
        "57 years",
        "29NR0BE6E7.zip",
        "2026-11-24 13:36",
        "build 0123456789abcdef, commit 5ff4b9c0aa11",
        "G7",
        "4711",
        "van den Berg",
        &"ab".repeat(32),
    ] {
        assert!(text.contains(told), "{told}");
    }
}

#[test]
fn it_lists_the_series_that_were_written_with_old_and_new_uids_and_each_performer_once() {
    let (report, text) = report(None, &[], &[]);
    let records = report.sections.iter().find_map(|section| match &section.body {
        Body::Records(_, records) => Some(records),
        _ => None,
    });
    let records = records.expect("the series");
    assert_eq!(records.len(), 2);
    assert_eq!((records[0].cells[0].as_str(), records[1].cells[0].as_str()), ("001", "003"));
    let uids: Vec<_> = records[1].details.iter().map(|(_, uid)| uid.as_str()).collect();
    assert_eq!(uids, ["1.2", "2.25.1", "1.2.2", "2.25.3"]);
    assert_eq!((records[0].thumbnail.clone(), records[1].thumbnail.clone()), (None, Some(thumbnail())));
    assert!(text.contains("Adams; Brown") && text.contains("unknown"), "{text}");
}

#[test]
fn what_was_left_out_stands_by_its_numbers_with_its_reason_and_what_failed_the_check_is_counted() {
    let (report, text) = report(
        None,
        &[
            (21, Reason::CheckUid),
            (10, Reason::PixelsTruncated),
            (12, Reason::PixelsTruncated),
            (13, Reason::PixelsTruncated),
        ],
        &[],
    );
    assert!(text.contains("5 images were written") && text.contains("1 image failed the check"), "{text}");
    let section = report.sections.iter().find(|section| section.heading == "Left out").expect("the section");
    let Body::Table(_, rows) = &section.body else { panic!("a table") };
    let told: Vec<_> = rows.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    assert_eq!(told, [("002", "1, 3–4 (3)"), ("003", "2 (1)")]);
    assert!(rows[0][2].contains("incomplete"), "{rows:?}");
    let (_, complete) = super::tests::report(None, &[], &[]);
    assert!(complete.contains("Nothing was left out.") && complete.contains("No image failed"));
}

/// `PATIENT_JANSEN/letter.txt` stood in another patient's report.
#[test]
fn files_of_nobody_are_counted_by_reason_and_never_named() {
    let names: Vec<String> = (0..3000).map(|number| format!("PATIENT_JANSEN/{number}.html")).collect();
    let mut files: Vec<(&str, Reason)> = names.iter().map(|name| (name.as_str(), Reason::NotDicom)).collect();
    files.push(("PATIENT_JANSEN/letter.jar", Reason::ZipWithoutImages));
    files.extend([("PATIENT_JANSEN/IM1", Reason::Truncated), ("Jansen_2.dcm", Reason::Truncated)]);
    let (report, text) = report(None, &[], &files);
    assert!(!text.to_lowercase().contains("jansen"), "{text}");
    let section = report.sections.iter().find(|section| section.heading == "Left out").expect("the section");
    let Body::Table(_, rows) = &section.body else { panic!("a table") };
    let counts: Vec<_> = rows.iter().map(|row| row[1].as_str()).collect();
    assert_eq!(counts, ["3000 files", "2 files", "1 file"]);
    assert!(!text.contains("Nothing was left out."));
}

#[test]
fn an_incomplete_list_is_told_as_such_and_never_as_whole() {
    let mut plan = plan(None);
    std::sync::Arc::make_mut(&mut plan.shared.gaps)
        .cancelled([("JANSEN/IM1".to_owned(), 1), ("JANSEN/IM2".to_owned(), 2)]);
    let (report, text) = report_of(&patient(), &plan, &[], &[]);
    assert!(report.sections.iter().any(|section| section.heading == "The list was incomplete"), "{text}");
    assert!(
        text.contains("2 files") && !text.contains("JANSEN") && !text.contains("Nothing was left out"),
        "{text}"
    );
}

#[test]
fn spellings_and_what_a_person_said_of_the_patient_are_noted() {
    let mut patient = patient();
    let other = PatientFacts {
        name: "Quistenborg^Marijke".into(),
        id: "MRN48211907".into(),
        ..PatientFacts::default()
    };
    patient.who = Who { spellings: vec![other], said_one: true, said_two: false };
    let (_, text) = report_of(&patient, &plan(None), &[], &[]);
    assert!(text.contains("Quistenborg, Marijke, ID MRN48211907") && text.contains("one patient"), "{text}");
}

#[test]
fn defects_of_geometry_stand_with_their_series_their_place_and_what_to_do() {
    let hole = Finding {
        code: FindingCode::MissingSlices,
        count: Some(3),
        mm: Some(-212.0),
        degrees: None,
        images: vec![45, 46],
        frame: 0,
        axis: Some((Axis::Z, false)),
        kept_by: None,
    };
    let (_, text) = report_with(&patient(), &plan(None), &[], &[], vec![(2, hole)]);
    assert!(
        text.contains("003")
            && text.contains("3 slices missing near slice 45, z -212 mm. The volume has a hole"),
        "{text}"
    );
    let (_, whole) = report(None, &[], &[]);
    assert!(whole.contains("Nothing was found:"), "{whole}");
}

#[test]
fn it_names_the_options_with_their_codes() {
    let (_, text) = report(None, &[], &[]);
    for code in ["113100", "113105", "113107", "113108"] {
        assert!(text.contains(code), "{code}");
    }
    assert!(text.contains("Strict, but your site sets: Dates"), "{text}");
}

#[test]
fn a_code_that_not_all_images_have_is_told_with_its_number_and_what_was_used_with_yes_or_no() {
    let (patient, mut plan) = (patient(), plan(None));
    plan.shared.file_set = true;
    let outcome = ExportOutcome {
        written: 5,
        codes: vec![("113100".into(), 5), ("113101".into(), 2)],
        study_key: true,
        ..ExportOutcome::default()
    };
    let facts = ReportFacts {
        patient: &patient,
        plan: &plan,
        outcome: &outcome,
        when: String::new(),
        sorted_out: BTreeMap::new(),
        preset: "Strict".into(),
        thumbnails: &HashMap::new(),
    };
    let report = compose(&Words::load("en"), &facts);
    let section = report.sections.iter().find(|one| one.heading.starts_with("Options")).expect("the section");
    let Body::Facts(rows) = &section.body else { panic!("facts") };
    let told: Vec<_> = rows.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    assert_eq!(
        told,
        [
            "Preset: Strict",
            "113100: Basic Application Confidentiality Profile",
            "113101: Clean Pixel Data Option (2 of 5 images)",
            "Project key: yes",
            "Zip password: no",
            "DICOM file-set: yes",
            "Write the form's IDs into the images: yes",
        ]
    );
}

#[test]
fn what_is_not_known_is_a_dash_and_what_is_no_age_stays_as_it_is() {
    let words = Words::load("en");
    assert_eq!(row(&words, "report-comments", " ").1, "–");
    assert_eq!(person::age(&words, "001W"), "1 week");
    assert_eq!(person::age(&words, "about 5"), "about 5");
    assert_eq!(person::age(&words, "é"), "é");
    assert_eq!(person::sex(&words, "X"), "X");
}

#[test]
fn who_gets_the_zip_and_what_is_not_as_it_wants_it_is_told() {
    let block = r#"{"name": "Planning lab", "contact": "lab@example.org", "requirements":
        {"fewestImages": {"images": 40, "unmet": "warn", "words": "Whole volumes, please."}}}"#;
    let receiver = crate::site::ReceiverSettings::read(block).expect("a good block").receiver;
    let plan = |receiver| {
        let plan = plan(None);
        ExportPlan { shared: Shared { receiver, ..plan.shared }, ..plan }
    };
    let unmet = crate::quality::requirements::unmet(&receiver.requirements, &[], true);
    let outcome = ExportOutcome { unmet, ..ExportOutcome::default() };
    let (_, text) = report_of_outcome(&patient(), &plan(Some(receiver.clone())), &[], &[], outcome);
    for told in ["Planning lab", "lab@example.org", "Whole volumes, please. No such series goes out."] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let (_, text) = report_of(&patient(), &plan(Some(receiver)), &[], &[]);
    assert!(text.contains("All of it is there, as far as the headers tell."), "{text}");
    let (_, text) = report_of(&patient(), &plan(None), &[], &[]);
    assert!(!text.contains("What it wants"), "{text}");
}
