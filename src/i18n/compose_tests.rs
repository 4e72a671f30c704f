//! What the report tells.

use super::*;
use crate::deid::{AnonymousId, Identifiers, Options};
use crate::job::{PatientEntry, PlannedSeries, Shared};
use crate::quality::{Axis, Code, Finding};
use crate::study::{PatientFacts, PatientKey, SeriesFacts, SeriesKey, StudyFacts};

fn patient() -> Patient {
    let facts = PatientFacts {
        name: "Quistenberg^Marijke".into(),
        id: "MRN48211907".into(),
        birth_date: "19610417".into(),
        sex: "F".into(),
        age: "057Y".into(),
        ..PatientFacts::default()
    };
    let series = |number: u32, performer: &str| Series {
        key: SeriesKey(number),
        facts: SeriesFacts {
            instance: format!("1.2.{number}"),
            modality: "CT".into(),
            performer: performer.into(),
            ..SeriesFacts::default()
        },
        images: Vec::new(),
        suspicions: Vec::new(),
        voxel: None,
        size: None,
        frames: 0,
    };
    let study = Study {
        facts: StudyFacts { instance: "1.2".into(), ..StudyFacts::default() },
        series: vec![series(0, "Adams"), series(1, "Adams"), series(2, "Brown")],
    };
    Patient { key: PatientKey(0), facts, studies: vec![study] }
}

fn plan(order_number: Option<&str>) -> ExportPlan {
    let planned = |number: u32| PlannedSeries {
        key: SeriesKey(number),
        number: number + 1,
        modality: "CT".into(),
        images: Vec::new(),
        slices: Vec::new(),
    };
    ExportPlan {
        entry: PatientEntry {
            patient: PatientKey(0),
            anonymous_id: AnonymousId::parse("29NR0BE6E7").unwrap(),
            order_number: order_number.map(str::to_owned),
            referring_physician: "van den Berg".into(),
            comments: String::new(),
        },
        shared: Shared { options: Options::research(), group_id: "G7".into(), ..Shared::default() },
        identifiers: Identifiers::default(),
        series: vec![planned(0), planned(1), planned(2)],
        left_out: Vec::new(),
    }
}

fn thumbnail() -> Thumbnail {
    Thumbnail { width: 2, height: 1, pixels: vec![0, 255] }
}

/// The report of an export whose second series failed, as one text.
fn report(order_number: Option<&str>, left_out: &[(&str, &str)]) -> (Report, String) {
    report_of(order_number, left_out, Vec::new())
}

fn report_of(
    order_number: Option<&str>,
    left_out: &[(&str, &str)],
    quality: Vec<(usize, Finding)>,
) -> (Report, String) {
    let outcome = Outcome {
        written: 5,
        left_out: Vec::new(),
        sha256: Some([0xAB; 32]),
        bytes: 99,
        series: vec![(0, "2.25.1".into(), "2.25.2".into(), 3), (2, "2.25.1".into(), "2.25.3".into(), 2)],
        quality,
        mapping: crate::deid::Mapping::default(),
    };
    let (patient, plan) = (patient(), plan(order_number));
    let made = pixel::Thumbnail { width: 2, height: 1, samples: 1, pixels: vec![0, 255] };
    let facts = ReportFacts {
        patient: &patient,
        plan: &plan,
        outcome: &outcome,
        when: "2026-11-24 13:36".into(),
        left_out: left_out.iter().map(|(file, code)| ((*file).to_owned(), Reason::new(code))).collect(),
        build: "0123456789abcdef".into(),
        thumbnails: &[(SeriesKey(2), Rc::new(made))].into(),
    };
    let report = compose(&Words::load("en"), &facts);
    let text = format!("{report:?}");
    (report, text)
}

#[test]
fn the_report_links_the_anonymous_id_to_the_patient() {
    let (report, text) = report(Some("4711"), &[]);
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
        "build 0123456789abcdef",
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
    let (report, text) = report(None, &[]);
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
fn what_was_left_out_stands_with_its_reason_and_what_failed_the_check_is_counted() {
    let (_, text) = report(None, &[("IM7", "check-uid"), ("IM8", "truncated")]);
    for told in ["IM7", "IM8", "ends too early", "5 images were written", "1 image failed the check"] {
        assert!(text.contains(told), "{told}");
    }
    let (_, complete) = report(None, &[]);
    assert!(complete.contains("Nothing was left out.") && complete.contains("No image failed"));
}

#[test]
fn defects_of_geometry_stand_with_their_series_their_place_and_what_to_do() {
    let hole = Finding {
        code: Code::MissingSlices,
        count: Some(3),
        mm: Some(-212.0),
        degrees: None,
        images: vec![45, 46],
        frame: 0,
        axis: Some((Axis::Z, false)),
    };
    let (_, text) = report_of(None, &[], vec![(2, hole)]);
    assert!(
        text.contains("003")
            && text.contains("3 slices missing near slice 45, z -212 mm. The volume has a hole"),
        "{text}"
    );
    let (_, whole) = report(None, &[]);
    assert!(whole.contains("Nothing was found:"), "{whole}");
}

#[test]
fn it_names_the_options_with_their_codes() {
    let (_, text) = report(None, &[]);
    for code in ["113100", "113105", "113107", "113108"] {
        assert!(text.contains(code), "{code}");
    }
}

#[test]
fn what_is_not_known_is_a_dash_and_what_is_no_age_stays_as_it_is() {
    let words = Words::load("en");
    assert_eq!(row(&words, "report-comments", " ").1, "–");
    assert_eq!(age(&words, "001W"), "1 week");
    assert_eq!(age(&words, "about 5"), "about 5");
    assert_eq!(age(&words, "é"), "é");
    assert_eq!(sex(&words, "X"), "X");
}

#[test]
fn of_the_thousands_of_files_of_a_disc_s_viewer_some_are_named_and_what_is_wrong_with_an_image_always_is() {
    let names: Vec<String> = (0..3000).map(|number| format!("VIEWER/{number}.html")).collect();
    let mut files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "not-dicom")).collect();
    files.push(("CD/app.jar", "zip-without-images"));
    files.extend([("CD/IM1", "truncated"), ("CD/IM2", "check-pixels")]);
    let (report, text) = report(None, &files);
    let section = report.sections.iter().find(|section| section.heading == "Left out").expect("the section");
    let Body::Table(_, rows) = &section.body else { panic!("a table") };
    assert_eq!(rows.len(), 20 + 2 + 1);
    assert_eq!(rows.last().map(|row| row[0].as_str()), Some("and 2981 more"));
    assert!(text.contains("VIEWER/0.html") && text.contains("CD/IM1") && text.contains("CD/IM2"), "{text}");
}
