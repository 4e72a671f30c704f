//! The report's strings, composed in the user's language.

use super::{Words, format, pixels};
use crate::deid::code_meaning;
use crate::job::{Build, ExportPlan, Gaps, Outcome, Reason, ReasonGroup, Refusal, hex};
use crate::quality::requirements::Requirements;
use crate::report::{Body, Record, Report, Section, Thumbnail};
use crate::study::{Patient, PatientFacts, Series, SeriesKey, SourceId, Study, readable_name};
use fluent_bundle::FluentArgs;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

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
    /// Files that belong to no patient: how many for each reason. Never their paths, which may name somebody else.
    pub sorted_out: BTreeMap<Reason, usize>,
    /// The preset that was used, in words; what the site locked to something else stands with it.
    pub preset: String,
    /// Pictures of the series, as far as there are any.
    pub thumbnails: &'a HashMap<SeriesKey, Rc<crate::image::Thumbnail>>,
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
    let build = &facts.plan.shared.build;
    version.set("build", build.hash.as_str());
    version.set("commit", build.short_commit());
    let mut sections = vec![patient(words, facts, &series)];
    let gaps = &facts.plan.shared.gaps;
    if gaps.stop() {
        let body = Body::Lines(incomplete(words, gaps));
        sections.push(Section { heading: words.text("report-incomplete"), body });
    }
    sections.extend([
        series_records(words, facts, &series),
        options(words, facts),
        pixels::section(words, &facts.outcome.pixels),
        left_out(words, facts),
        quality(words, facts),
    ]);
    sections.extend(receiver(words, facts));
    sections.extend([
        Section { heading: words.text("report-check"), body: Body::Lines(check(words, facts)) },
        zip(words, facts),
    ]);
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
        foot: words.with(foot(build), &version),
        undrawable: words.text("report-undrawable"),
    }
}

/// The words for the foot, by what is known of the program.
fn foot(build: &Build) -> &'static str {
    match (build.hash.is_empty(), build.commit.is_empty()) {
        (false, false) => "report-foot-commit",
        (false, true) => "report-foot-build",
        (true, _) => "report-foot",
    }
}

/// A label and its value; a dash says that there is none.
fn row(words: &Words, key: &str, value: &str) -> (String, String) {
    let value = if value.trim().is_empty() { "–" } else { value };
    (words.text(key), value.to_owned())
}

/// What was used, and the codes that were written: with how many images, where not all have one.
fn options(words: &Words, facts: &ReportFacts<'_>) -> Section {
    let (outcome, shared) = (facts.outcome, &facts.plan.shared);
    let codes = outcome.codes.iter().map(|(code, images)| {
        let mut name = code_meaning(code).unwrap_or_default().to_owned();
        if *images < outcome.written {
            let mut counts = FluentArgs::new();
            counts.set("images", *images);
            counts.set("all", outcome.written);
            name = format!("{name} {}", words.with("report-code-images", &counts));
        }
        (code.clone(), name)
    });
    let used =
        |key: &str, used: bool| row(words, key, &words.text(if used { "report-yes" } else { "report-no" }));
    let rows = std::iter::once(row(words, "preset", &facts.preset)).chain(codes).chain([
        used("study-key", outcome.study_key),
        used("password", shared.password.is_some()),
        used("file-set", shared.file_set),
        used("order-in-images", shared.order_in_images),
    ]);
    Section { heading: words.text("report-options"), body: Body::Facts(rows.collect()) }
}

fn patient(words: &Words, facts: &ReportFacts<'_>, series: &[SeriesRow<'_>]) -> Section {
    let (entry, patient) = (&facts.plan.entry, &facts.patient.facts);
    let performers: Vec<&str> = series.iter().map(|row| row.series.facts.performer.as_str()).collect();
    let performers: Vec<String> = unique(&performers).into_iter().map(readable_name).collect();
    let mut rows = vec![
        row(words, "report-name", &readable_name(&patient.name)),
        row(words, "report-patient-id", &patient.id),
        row(words, "report-birth-date", &format::date(&patient.birth_date)),
        row(words, "report-sex", &sex(words, &patient.sex)),
        row(words, "report-age", &age(words, &patient.age)),
        row(words, "report-referring", &entry.referring_physician),
        row(words, "report-performer", &performers.join("; ")),
        row(words, "report-comments", &entry.comments),
    ];
    let who = &facts.patient.who;
    let spellings: Vec<String> = who.spellings.iter().map(|one| spelling(words, one)).collect();
    if !spellings.is_empty() {
        rows.push(row(words, "report-spellings", &spellings.join("; ")));
    }
    for (said, key) in [(who.said_one, "report-said-one"), (who.said_two, "report-said-two")] {
        if said {
            rows.push(row(words, "report-who", &words.text(key)));
        }
    }
    Section { heading: words.text("report-patient"), body: Body::Facts(rows) }
}

/// Another way in which files write a patient.
#[must_use]
pub fn spelling(words: &Words, facts: &PatientFacts) -> String {
    let about = [
        Some(readable_name(&facts.name)).filter(|name| !name.is_empty()),
        (!facts.id.is_empty()).then(|| words.named("patient-id-is", "id", &facts.id)),
        (!facts.birth_date.is_empty()).then(|| words.named("born", "date", &format::date(&facts.birth_date))),
    ];
    about.into_iter().flatten().collect::<Vec<_>>().join(", ")
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
fn quality(words: &Words, facts: &ReportFacts<'_>) -> Section {
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

/// Who gets the zip, and what of it is not as it wants it.
fn receiver(words: &Words, facts: &ReportFacts<'_>) -> Option<Section> {
    let receiver = facts.plan.shared.receiver.as_ref()?;
    let contact = receiver.contact.as_ref().map(|contact| row(words, "report-contact", contact));
    let mut rows = vec![row(words, "report-receiver", &receiver.name)];
    rows.extend(contact);
    let unmet = facts.outcome.unmet.iter().map(|one| words.unmet(receiver, one));
    rows.extend(unmet.map(|text| row(words, "report-requirements", &text)));
    if facts.outcome.unmet.is_empty() {
        let is_free = receiver.requirements == Requirements::default();
        let key = if is_free { "report-requirements-none" } else { "report-requirements-met" };
        rows.push(row(words, "report-requirements", &words.text(key)));
    }
    Some(Section { heading: words.text("report-receiver"), body: Body::Facts(rows) })
}

/// This patient's images that were left out, by series and reason, under the numbers that the zip would give them.
/// Paths may name other patients: a folder of several, a file of somebody's name.
fn left_out_images(words: &Words, facts: &ReportFacts<'_>) -> Vec<Vec<String>> {
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
fn ranges(mut numbers: Vec<usize>) -> String {
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

fn check(words: &Words, facts: &ReportFacts<'_>) -> Vec<String> {
    let failed =
        facts.outcome.left_out.iter().filter(|(_, why)| why.reason.group() == ReasonGroup::Check).count();
    vec![
        words.count("report-checked", "images", facts.outcome.written),
        words.count("report-failed", "images", failed),
    ]
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
fn printable(made: &crate::image::Thumbnail) -> Thumbnail {
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
