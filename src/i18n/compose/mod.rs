//! The report's strings, composed in the user's language.

mod facts;
mod images;
mod patient;

pub use facts::{ReportFacts, SeriesRow};
pub use images::{by_reason, incomplete};
pub use patient::spelling;

use images::{left_out, quality, series_records};
use patient::patient;

use super::{Words, pixels};
use crate::deid::code_meaning;
use crate::job::{Build, ReasonGroup, hex};
use crate::quality::requirements::Requirements;
use crate::report::{Body, Report, Section};
use fluent_bundle::FluentArgs;

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

/// Who gets the zip, and what of it is not as it wants it.
fn receiver(words: &Words, facts: &ReportFacts<'_>) -> Option<Section> {
    let receiver = facts.plan.shared.receiver.as_ref()?;
    let contact = receiver.contact.as_ref().map(|contact| row(words, "report-contact", contact));
    let mut rows = vec![row(words, "report-receiver", &receiver.name)];
    rows.extend(contact);
    let unmet = words.unmet(receiver, &facts.outcome.unmet, usize::MAX);
    rows.extend(unmet.iter().map(|text| row(words, "report-requirements", text)));
    if facts.outcome.unmet.is_empty() {
        let is_free = receiver.requirements == Requirements::default();
        let key = if is_free { "report-requirements-none" } else { "report-requirements-met" };
        rows.push(row(words, "report-requirements", &words.text(key)));
    }
    Some(Section { heading: words.text("report-receiver"), body: Body::Facts(rows) })
}

fn check(words: &Words, facts: &ReportFacts<'_>) -> Vec<String> {
    let failed =
        facts.outcome.left_out.iter().filter(|(_, why)| why.reason.group() == ReasonGroup::Check).count();
    vec![
        words.count("report-checked", "images", facts.outcome.written),
        words.count("report-failed", "images", failed),
    ]
}

#[cfg(test)]
mod tests;
