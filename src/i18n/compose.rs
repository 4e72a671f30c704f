//! The report's strings, composed in the user's language.

use super::{Words, format};
use crate::job::{ExportPlan, Outcome, Reason, hex};
use crate::pixel;
use crate::report::{Body, Record, Report, Section, Thumbnail};
use crate::study::{Patient, Series, SeriesKey, Study, readable_name};
use fluent_bundle::FluentArgs;
use std::collections::HashMap;
use std::rc::Rc;

/// How many files that are no DICOM are named: a disc with viewer software holds thousands.
const FOREIGN: usize = 20;

/// What the report tells, beside plan and outcome.
#[derive(Clone, Debug)]
pub struct ReportFacts<'a> {
    /// The patient as loaded.
    pub patient: &'a Patient,
    /// The plan of the export.
    pub plan: &'a ExportPlan,
    /// How it ended.
    pub outcome: &'a Outcome,
    /// Date and time of the export, as the user reads it.
    pub when: String,
    /// File name and reason of everything left out.
    pub left_out: Vec<(String, Reason)>,
    /// Hash of the program; empty where it is not known.
    pub build: String,
    /// Pictures of the series, as far as there are any.
    pub thumbnails: &'a HashMap<SeriesKey, Rc<pixel::Thumbnail>>,
}

/// A series that went out, found again in what was loaded.
#[derive(Clone, Debug)]
pub struct SeriesRow<'a> {
    /// Number of its folder.
    pub number: u32,
    /// Its study as loaded.
    pub study: &'a Study,
    /// The series as loaded.
    pub series: &'a Series,
    /// Images written.
    pub images: usize,
    /// New Study Instance UID.
    pub new_study: &'a str,
    /// New Series Instance UID.
    pub new_series: &'a str,
}

impl<'a> ReportFacts<'a> {
    /// The series that went out.
    #[must_use]
    pub fn series(&self) -> Vec<SeriesRow<'a>> {
        let outcome = self.outcome;
        let find = |key| {
            let mut all =
                self.patient.studies.iter().flat_map(|study| study.series.iter().map(move |s| (study, s)));
            all.find(|(_, series)| series.key == key)
        };
        let rows = outcome.series.iter().filter_map(|(index, new_study, new_series, images)| {
            let planned = self.plan.series.get(*index)?;
            let (study, series) = find(planned.key)?;
            Some(SeriesRow { number: planned.number, study, series, images: *images, new_study, new_series })
        });
        rows.collect()
    }
}

/// Composes the report.
#[must_use]
pub fn compose(words: &Words, facts: &ReportFacts<'_>) -> Report {
    let entry = &facts.plan.entry;
    let id = entry.anonymous_id.as_str();
    let order = entry.order_number.clone().unwrap_or_else(|| words.text("report-order-unknown"));
    let series = facts.series();
    let mut version = FluentArgs::new();
    version.set("version", env!("CARGO_PKG_VERSION"));
    version.set("build", facts.build.as_str());
    let codes = facts.plan.shared.options.codes();
    let sections = vec![
        patient(words, facts, &series),
        series_records(words, facts, &series),
        Section {
            heading: words.text("report-options"),
            body: Body::Facts(
                codes.iter().map(|(code, name)| ((*code).to_owned(), (*name).to_owned())).collect(),
            ),
        },
        left_out(words, facts),
        quality(words, facts),
        Section { heading: words.text("report-check"), body: Body::Lines(check(words, facts)) },
        zip(words, facts),
    ];
    Report {
        language: words.language().to_owned(),
        title: words.text("report-title"),
        id_label: words.text("report-anonymous-id"),
        anonymous_id: id.to_owned(),
        qr_says: words.named("report-qr", "id", id),
        summary: vec![
            row(words, "report-date", &facts.when),
            row(words, "report-group", &facts.plan.shared.group_id),
            row(words, "report-order", &order),
        ],
        sections,
        foot: words.with(if facts.build.is_empty() { "report-foot" } else { "report-foot-build" }, &version),
        undrawable: words.text("report-undrawable"),
    }
}

/// A label and its value; a dash says that there is none.
fn row(words: &Words, key: &str, value: &str) -> (String, String) {
    let value = if value.trim().is_empty() { "–" } else { value };
    (words.text(key), value.to_owned())
}

fn patient(words: &Words, facts: &ReportFacts<'_>, series: &[SeriesRow<'_>]) -> Section {
    let (entry, patient) = (&facts.plan.entry, &facts.patient.facts);
    let performers: Vec<&str> = series.iter().map(|row| row.series.facts.performer.as_str()).collect();
    let performers: Vec<String> = unique(&performers).into_iter().map(readable_name).collect();
    let rows = vec![
        row(words, "report-name", &readable_name(&patient.name)),
        row(words, "report-patient-id", &patient.id),
        row(words, "report-birth-date", &format::date(&patient.birth_date)),
        row(words, "report-sex", &sex(words, &patient.sex)),
        row(words, "report-age", &age(words, &patient.age)),
        row(words, "report-referring", &entry.referring_physician),
        row(words, "report-performer", &performers.join("; ")),
        row(words, "report-comments", &entry.comments),
    ];
    Section { heading: words.text("report-patient"), body: Body::Facts(rows) }
}

/// Patient's Sex in words; what is none of the standard's letters stays.
fn sex(words: &Words, code: &str) -> String {
    match code {
        "F" => words.text("report-sex-f"),
        "M" => words.text("report-sex-m"),
        "O" => words.text("report-sex-o"),
        other => other.to_owned(),
    }
}

/// An age (VR AS) in words; what is none stays.
fn age(words: &Words, text: &str) -> String {
    let unit = match text.chars().last() {
        Some('Y') => "report-years",
        Some('M') => "report-months",
        Some('W') => "report-weeks",
        Some('D') => "report-days",
        _ => return text.to_owned(),
    };
    let count = text.get(..text.len() - 1).and_then(|digits| digits.parse::<u16>().ok());
    count.map_or_else(|| text.to_owned(), |count| words.count(unit, "count", count.into()))
}

fn series_records(words: &Words, facts: &ReportFacts<'_>, series: &[SeriesRow<'_>]) -> Section {
    let headings =
        ["report-number", "report-modality", "report-series-date", "report-description", "report-images"];
    let records = series.iter().map(|one| {
        let number = format!("{:03}", one.number);
        Record {
            thumbnail: facts.thumbnails.get(&one.series.key).map(|made| printable(made)),
            thumbnail_says: words.named("report-thumbnail", "number", &number),
            cells: vec![
                number,
                one.series.facts.modality.clone(),
                format::date(&one.series.facts.date),
                one.series.facts.description.clone(),
                one.images.to_string(),
            ],
            details: vec![
                row(words, "report-study-uid-old", &one.study.facts.instance),
                row(words, "report-study-uid-new", one.new_study),
                row(words, "report-series-uid-old", &one.series.facts.instance),
                row(words, "report-series-uid-new", one.new_series),
            ],
        }
    });
    let body = if series.is_empty() {
        Body::Lines(vec![words.text("report-no-series")])
    } else {
        Body::Records(headings.map(|key| words.text(key)).to_vec(), records.collect())
    };
    Section { heading: words.text("report-series"), body }
}

/// What the report belongs to.
fn zip(words: &Words, facts: &ReportFacts<'_>) -> Section {
    // Without a hash there is no zip: nothing could be written.
    let [file, size, sha256] = facts.outcome.sha256.map_or_else(Default::default, |hash| {
        let file = format!("{}.zip", facts.plan.entry.anonymous_id.as_str());
        [file, words.bytes(facts.outcome.bytes), hex(&hash)]
    });
    let rows = vec![
        row(words, "report-file", &file),
        row(words, "report-size", &size),
        row(words, "report-sha256", &sha256),
    ];
    Section { heading: words.text("report-zip"), body: Body::Facts(rows) }
}

fn left_out(words: &Words, facts: &ReportFacts<'_>) -> Section {
    let body = if facts.left_out.is_empty() {
        Body::Lines(vec![words.text("report-nothing-left-out")])
    } else {
        let is_foreign = |reason: &Reason| matches!(&*reason.code, "not-dicom" | "zip-without-images");
        let mut foreign = 0;
        let told = facts.left_out.iter().filter(|(_, reason)| {
            foreign += usize::from(is_foreign(reason));
            !is_foreign(reason) || foreign <= FOREIGN
        });
        let mut rows: Vec<_> = told.map(|(file, reason)| vec![file.clone(), words.reason(reason)]).collect();
        if foreign > FOREIGN {
            let more = words.count("and-more", "files", foreign - FOREIGN);
            rows.push(vec![more, words.reason(&Reason::new("not-dicom"))]);
        }
        Body::Table(vec![words.text("report-file"), words.text("report-reason")], rows)
    };
    Section { heading: words.text("report-left-out"), body }
}

/// Defects of geometry and completeness, each with what it means.
fn quality(words: &Words, facts: &ReportFacts<'_>) -> Section {
    let rows = facts.outcome.quality.iter().filter_map(|(index, finding)| {
        let number = facts.plan.series.get(*index)?.number;
        let told = format!("{}. {}", words.finding(finding), words.advice(finding.code));
        Some(vec![format!("{number:03}"), told])
    });
    let rows: Vec<_> = rows.collect();
    let body = if rows.is_empty() {
        Body::Lines(vec![words.text("report-quality-none")])
    } else {
        Body::Table(vec![words.text("report-number"), words.text("report-quality-found")], rows)
    };
    Section { heading: words.text("report-quality"), body }
}

fn check(words: &Words, facts: &ReportFacts<'_>) -> Vec<String> {
    let failed = facts.left_out.iter().filter(|(_, reason)| reason.code.starts_with("check-")).count();
    vec![
        words.count("report-checked", "images", facts.outcome.written),
        words.count("report-failed", "images", failed),
    ]
}

/// As the report takes it: grey or colour is told by the number of bytes.
fn printable(made: &pixel::Thumbnail) -> Thumbnail {
    Thumbnail { width: made.width, height: made.height, pixels: made.pixels.clone() }
}

fn unique<'a>(values: &[&'a str]) -> Vec<&'a str> {
    let mut seen = Vec::new();
    for value in values {
        if !value.is_empty() && !seen.contains(value) {
            seen.push(*value);
        }
    }
    seen
}

#[cfg(test)]
#[path = "compose_tests.rs"]
mod tests;
