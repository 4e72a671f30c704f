//! A study that is made up: it goes the way of every study, but for the files, of which there are none.

use super::anatomy;
use crate::browser::download::Download;
use crate::deid::{AnonymousId, Foreseen, Identifiers};
use crate::image::Thumbnail;
use crate::job::{Reason, Refusal, Scanned};
use crate::site::Site;
use crate::study::{Geometry, Image, PatientFacts, SeriesFacts, SeriesKey, SourceId, StudyFacts, Suspicion};
use crate::ui::state::{DrawnRectangle, Scope};
use crate::ui::state::{FinishedExport, State};
use crate::ui::viewer::Viewer;
use std::rc::Rc;

/// CT Image Storage, Secondary Capture Image Storage (PS3.4 B.5).
const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
const CAPTURE: &str = "1.2.840.10008.5.1.4.1.1.7";
const ID: &str = "K7M2PX9RQT";

/// A series: its number, images, distance of slices in mm, description, and the slice that is missing.
type SampleSeries = (i64, u32, f64, &'static str, Option<u32>);
const SERIES: [SampleSeries; 3] = [
    (1, 24, 5.0, "Head 5.0", None),
    (2, 40, 3.0, "Head bone 3.0", Some(17)),
    (SHEET, 1, 0.0, "Patient protocol", None),
];
/// The number of the series with text in its picture.
const SHEET: i64 = 99;

/// What the figures show.
pub(super) struct Sample {
    /// Before anything is loaded.
    pub blank: State,
    /// The study, and what was entered for it.
    pub state: State,
    /// The picture with text.
    pub viewer: Viewer,
    /// What an export gave.
    pub results: Vec<Rc<FinishedExport>>,
    /// A site that sets nothing.
    pub site: Rc<Site>,
}

impl Sample {
    /// Makes it up.
    pub fn new() -> Self {
        let mut state = State::new("HOSPITAL-7".to_owned());
        // There are no pixels to be searched.
        state.shared.find_text = false;
        for (source, image) in (0..).zip(SERIES.iter().flat_map(images)) {
            let scanned =
                Scanned { image, identifiers: Identifiers::default(), foreseen: Foreseen::default() };
            // A few series have room.
            let _ = state.collection.add(SourceId(source), scanned);
        }
        state.refresh();
        let keys: Vec<(SeriesKey, bool)> = state
            .overview
            .all_series()
            .map(|series| (series.key, series.facts.number == Some(SHEET)))
            .collect();
        for (key, is_sheet) in keys {
            let picture = anatomy::picture(is_sheet);
            state.thumbnails.give(key, Thumbnail::of(&picture, 0, &[]));
            if is_sheet {
                state.drawn.push(DrawnRectangle { rectangle: anatomy::NAME, scope: Scope::Series(key) });
            }
        }
        let patient = state.active_key();
        let part = state.form.patient_mut(patient);
        part.order_number = "2026-0815".to_owned();
        part.drawn = AnonymousId::parse(ID);
        state.refresh();
        let sheet = state.overview.all_series().find(|series| series.facts.number == Some(SHEET));
        let mut viewer = Viewer::default();
        viewer.open(&state, sheet.map(|series| series.key));
        viewer.give(anatomy::picture(true));
        let results = patient.map(|patient| Rc::new(result(patient))).into_iter().collect();
        Self { blank: State::new(String::new()), state, viewer, results, site: Rc::default() }
    }
}

/// The images of a series.
fn images((number, count, step, description, missing): &SampleSeries) -> impl Iterator<Item = Image> {
    let (number, step, missing) = (*number, *step, *missing);
    let is_sheet = number == SHEET;
    let series = SeriesFacts {
        instance: format!("1.2.826.0.1.3680043.10.1234.1.{number}"),
        modality: "CT".to_owned(),
        number: Some(number),
        description: (*description).to_owned(),
        date: "20260817".to_owned(),
        patient_position: "HFS".to_owned(),
        performer: String::new(),
    };
    let numbers = (1..=*count).filter(move |slice| Some(*slice) != missing);
    numbers.map(move |slice| Image {
        sop_class: if is_sheet { CAPTURE } else { CT }.to_owned(),
        sop_instance: format!("{}.{slice}", series.instance),
        transfer_syntax: "1.2.840.10008.1.2.1".to_owned(),
        bytes: 527_000,
        patient: PatientFacts {
            name: "Sample^Anna".to_owned(),
            id: "EX-104711".to_owned(),
            birth_date: "19630509".to_owned(),
            sex: "F".to_owned(),
            age: "063Y".to_owned(),
            ..PatientFacts::default()
        }
        .into(),
        study: StudyFacts {
            instance: "1.2.826.0.1.3680043.10.1234.1".to_owned(),
            date: "20260817".to_owned(),
            description: "CT head".to_owned(),
            ..StudyFacts::default()
        }
        .into(),
        series: series.clone().into(),
        instance_number: Some(slice.into()),
        geometry: Geometry {
            rows: anatomy::SIDE,
            columns: anatomy::SIDE,
            frames: 1,
            position: (!is_sheet).then(|| [-110.0, -110.0, f64::from(slice) * step]),
            orientation: (!is_sheet).then_some([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
            spacing: (!is_sheet).then_some([0.43; 2]),
            thickness: (!is_sheet).then_some(step),
        },
        has_pixels: true,
        suspicions: is_sheet.then_some(Suspicion::Capture).into_iter().collect(),
        ..Image::default()
    })
}

/// What an export of the study gives, but for the picture with text, which nobody has confirmed.
fn result(patient: crate::study::PatientKey) -> FinishedExport {
    let file =
        |end: &str| Some(Download::of_bytes(format!("{ID}{end}"), [].as_slice(), "application/octet-stream"));
    FinishedExport {
        id: ID.to_owned(),
        patient,
        name: "Sample^Anna".to_owned(),
        incomplete: false,
        written: 63,
        left_out: vec![("CT/IM99001".to_owned(), Refusal::from(Reason::SuspectCapture))],
        zip: file(".zip"),
        report: file("_CONFIDENTIAL_report.pdf"),
        tables: Vec::new(),
    }
}
