//! The series that went out, and the images that did not.

use super::facts::{ReportFacts, SeriesRow};
use super::row;
use crate::i18n::{Words, format};
use crate::job::{Gaps, Reason, Refusal};
use crate::report::{Body, PrintedThumbnail, Record, Section};
use crate::study::SourceId;
use std::collections::{BTreeMap, HashMap};

pub(super) fn series_records(words: &Words, facts: &ReportFacts<'_>, series: &[SeriesRow<'_>]) -> Section {
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

pub(super) fn left_out(words: &Words, facts: &ReportFacts<'_>) -> Section {
    let mut rows = left_out_images(words, facts);
    let nobody = words.text("report-no-patient");
    rows.extend(facts.sorted_out.iter().map(|(reason, count)| {
        vec![nobody.clone(), words.count("report-files", "files", *count), words.reason(*reason)]
    }));
    let body = if rows.is_empty() && !facts.plan.shared.gaps.any() {
        Body::Lines(vec![words.text("report-nothing-left-out")])
    } else {
        let headings = ["report-series", "report-images", "report-reason"].map(|key| words.text(key));
        Body::Table(headings.to_vec(), rows)
    };
    Section { heading: words.text("report-left-out"), body }
}

/// Defects of geometry and completeness, each with what it means.
pub(super) fn quality(words: &Words, facts: &ReportFacts<'_>) -> Section {
    let rows = facts.outcome.quality.iter().filter_map(|(index, finding)| {
        let number = facts.plan.series.get(*index)?.number;
        let told = format!("{}. {}", words.finding(finding), words.advice(finding));
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

/// This patient's images that were left out, by series and reason, under the numbers that the zip would give them.
/// Paths may name other patients: a folder of several, a file of somebody's name.
pub(super) fn left_out_images(words: &Words, facts: &ReportFacts<'_>) -> Vec<Vec<String>> {
    let series = facts.patient.studies.iter().flat_map(|study| &study.series);
    let mut places: HashMap<SourceId, (usize, usize)> = HashMap::new();
    for (series, number) in series.zip(1..) {
        places.extend(series.images.iter().zip(1..).map(|(source, image)| (*source, (number, image))));
    }
    let mut by_series: BTreeMap<(usize, &Refusal), Vec<usize>> = BTreeMap::new();
    for (source, refusal) in &facts.outcome.left_out {
        let (series, image) = places.get(source).copied().unwrap_or_default();
        by_series.entry((series, refusal)).or_default().push(image);
    }
    let rows = by_series.into_iter().map(|((series, refusal), images)| {
        let number = if series == 0 { "–".to_owned() } else { format!("{series:03}") };
        vec![number, format!("{} ({})", ranges(images.clone()), images.len()), words.refusal(refusal)]
    });
    rows.collect()
}

/// Numbers as people list them: `1–3, 7`.
pub(super) fn ranges(mut numbers: Vec<usize>) -> String {
    numbers.sort_unstable();
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if number <= last.saturating_add(1) => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    let texts = ranges
        .into_iter()
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    texts.collect::<Vec<_>>().join(", ")
}

/// How many files there are for each reason, without their paths.
#[must_use]
pub fn by_reason(sorted_out: &[(String, Refusal)]) -> BTreeMap<Reason, usize> {
    let mut counts = BTreeMap::new();
    for (_, refusal) in sorted_out {
        *counts.entry(refusal.reason).or_default() += 1;
    }
    counts
}

/// What was missing from the list, in sentences.
#[must_use]
pub fn incomplete(words: &Words, gaps: &Gaps) -> Vec<String> {
    let lines = [
        ("incomplete-files", "files", gaps.missing()),
        ("incomplete-folders", "folders", gaps.folders()),
        ("incomplete-damaged", "files", gaps.damaged()),
    ];
    lines
        .into_iter()
        .filter(|(.., count)| *count > 0)
        .map(|(key, name, count)| words.count(key, name, count))
        .collect()
}

/// As the report takes it: grey or colour is told by the number of bytes.
pub(super) fn printable(made: &crate::image::Thumbnail) -> PrintedThumbnail {
    PrintedThumbnail { width: made.width, height: made.height, pixels: made.pixels.clone() }
}
