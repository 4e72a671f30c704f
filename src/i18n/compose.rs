//! The report's strings, composed in the user's language.

use super::{Words, format};
use crate::job::{ExportPlan, Outcome, Reason, hex};
use crate::report::{Body, Report, Section};
use crate::study::{Patient, Series, Study, readable_name};
use fluent_bundle::FluentArgs;

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
    let patient = &facts.patient.facts;
    let row = |key: &str, value: &str| (words.text(key), value.to_owned());
    let order = entry.order_number.clone().unwrap_or_else(|| words.text("report-order-unknown"));
    let sha256 = facts.outcome.sha256.map(|hash| hex(&hash)).unwrap_or_default();
    let series = facts.series();
    let performers: Vec<&str> = series.iter().map(|row| row.series.facts.performer.as_str()).collect();
    let performers: Vec<String> = unique(&performers).into_iter().map(readable_name).collect();
    let performer = performers.join("; ");

    let mut version = FluentArgs::new();
    version.set("version", env!("CARGO_PKG_VERSION"));
    version.set("build", facts.build.as_str());
    let sections = vec![
        Section {
            heading: words.text("report-anonymous"),
            body: Body::Facts(vec![
                row("report-anonymous-id", entry.anonymous_id.as_str()),
                row("report-date", &facts.when),
                row("report-group", &facts.plan.shared.group_id),
                row("report-order", &order),
                row("report-sha256", &sha256),
            ]),
        },
        Section {
            heading: words.text("report-patient"),
            body: Body::Facts(vec![
                row("report-name", &readable_name(&patient.name)),
                row("report-patient-id", &patient.id),
                row("report-birth-date", &format::date(&patient.birth_date)),
                row("report-sex", &patient.sex),
                row("report-age", &format::age(&patient.age)),
                row("report-referring", &entry.referring_physician),
                row("report-performer", &performer),
                row("report-comments", &entry.comments),
            ]),
        },
        series_table(words, &series),
        Section {
            heading: words.text("report-options"),
            body: Body::Lines(
                facts
                    .plan
                    .shared
                    .options
                    .codes()
                    .iter()
                    .map(|(code, name)| format!("{code} {name}"))
                    .collect(),
            ),
        },
        left_out(words, facts),
        Section { heading: words.text("report-check"), body: Body::Lines(check(words, facts)) },
    ];
    Report {
        title: words.text("report-title"),
        anonymous_id: entry.anonymous_id.as_str().to_owned(),
        sections,
        foot: words.with(if facts.build.is_empty() { "report-foot" } else { "report-foot-build" }, &version),
        undrawable: words.text("report-undrawable"),
    }
}

fn series_table(words: &Words, series: &[SeriesRow<'_>]) -> Section {
    let headings = [
        "report-number",
        "report-modality",
        "report-series-date",
        "report-description",
        "report-images",
        "report-study-uid",
        "report-series-uid",
    ];
    let rows = series.iter().map(|row| {
        vec![
            format!("{:03}", row.number),
            row.series.facts.modality.clone(),
            format::date(&row.series.facts.date),
            row.series.facts.description.clone(),
            row.images.to_string(),
            format!("{} {}", row.study.facts.instance, row.new_study),
            format!("{} {}", row.series.facts.instance, row.new_series),
        ]
    });
    let body = Body::Table(headings.map(|key| words.text(key)).to_vec(), rows.collect());
    Section { heading: words.text("report-series"), body }
}

fn left_out(words: &Words, facts: &ReportFacts<'_>) -> Section {
    let body = if facts.left_out.is_empty() {
        Body::Lines(vec![words.text("report-nothing-left-out")])
    } else {
        let rows = facts.left_out.iter().map(|(file, reason)| vec![file.clone(), words.reason(reason)]);
        Body::Table(vec![words.text("report-file"), words.text("report-reason")], rows.collect())
    };
    Section { heading: words.text("report-left-out"), body }
}

fn check(words: &Words, facts: &ReportFacts<'_>) -> Vec<String> {
    let failed = facts.left_out.iter().filter(|(_, reason)| reason.code.starts_with("check-")).count();
    vec![
        words.count("report-checked", "images", facts.outcome.written),
        words.count("report-failed", "images", failed),
    ]
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
