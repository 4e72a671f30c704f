//! Who the patient is, as the report says it.

use super::facts::{ReportFacts, SeriesRow};
use super::row;
use crate::i18n::{Words, format, person};
use crate::report::{Body, Section};
use crate::study::{PatientFacts, readable_name};
use std::collections::HashSet;

pub(super) fn patient(words: &Words, facts: &ReportFacts<'_>, series: &[SeriesRow<'_>]) -> Section {
    let (entry, patient) = (&facts.plan.entry, &facts.patient.facts);
    let performers: Vec<&str> = series.iter().map(|row| row.series.facts.performer.as_str()).collect();
    let performers: Vec<String> = unique(&performers).into_iter().map(readable_name).collect();
    let mut rows = vec![
        row(words, "report-name", &readable_name(&patient.name)),
        row(words, "report-patient-id", &patient.id),
        row(words, "report-birth-date", &format::date(&patient.birth_date)),
        row(words, "report-sex", &person::sex(words, &patient.sex)),
        row(words, "report-age", &person::age(words, &patient.age)),
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

pub(super) fn unique<'a>(values: &[&'a str]) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    values.iter().copied().filter(|value| !value.is_empty() && seen.insert(*value)).collect()
}
