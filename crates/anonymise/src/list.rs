//! `--list-patients`: who is in the inputs, from heads alone, and the keys by which `--patient` knows them.

use crate::left_out;
use crate::load::Loaded;
use crate::output::LeftOut;
use crate::show;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::io::{self, Write};
use veilig::i18n::Words;
use veilig::job::Reason;
use veilig::site::{Preset, Site};
use veilig::study::{Patient, SourceId};

/// All that is printed.
#[derive(Serialize)]
struct PatientList {
    version: &'static str,
    patients: Vec<ListedPatient>,
    left_out: Vec<LeftOut>,
}

/// One patient.
#[derive(Serialize)]
struct ListedPatient {
    key: String,
    /// The reason why nothing of this patient would be written.
    blocked: Option<Reason>,
    images: usize,
    bytes: u64,
    files: Vec<String>,
    /// What receivers will lack, for each preset.
    lacking: Vec<Lacking>,
}

/// What a receiver will lack with a preset, as far as heads tell it: the same codes as an export's `quality`.
#[derive(Serialize)]
struct Lacking {
    preset: String,
    code: &'static str,
    images: u32,
    /// The preset that keeps it.
    kept_by: Option<&'static str>,
}

/// All that the images of a patient will lack.
fn lacking(loaded: &Loaded, sources: &[SourceId]) -> Vec<Lacking> {
    let told = |preset: Preset| {
        let (all, options) = (|| sources.iter().copied(), &preset.options);
        let found = loaded.collection.lacking(all(), options);
        let times = loaded.collection.lacking_times(all(), options);
        found.into_iter().chain(times).map(move |finding| Lacking {
            preset: preset.name.clone(),
            code: finding.code.as_str(),
            images: finding.count.unwrap_or_default(),
            kept_by: finding.kept_by,
        })
    };
    Site::default().all_presets().flat_map(told).collect()
}

/// A patient's key: it stays as long as the inputs hold the same studies of this patient.
pub fn key(patient: &Patient) -> String {
    let facts = &patient.facts;
    let mut studies: Vec<&str> = patient.studies.iter().map(|study| study.facts.instance.as_str()).collect();
    studies.sort_unstable();
    let mut sum = Sha256::new();
    for part in [&facts.id, &facts.issuer, &facts.name, &facts.birth_date]
        .into_iter()
        .map(String::as_str)
        .chain(studies)
    {
        sum.update((part.len() as u64).to_le_bytes());
        sum.update(part);
    }
    sum.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Prints the list; an error is one of standard output.
pub fn print(loaded: &Loaded) -> io::Result<()> {
    let words = Words::load("en");
    let blocked = loaded.collection.why_blocked();
    let patients = loaded.collection.catalogue().listed();
    let listed = patients.iter().map(|patient| {
        let series = patient.studies.iter().flat_map(|study| &study.series);
        let sources: Vec<SourceId> = series.flat_map(|series| series.images.iter().copied()).collect();
        let files: Vec<_> = sources.iter().filter_map(|source| loaded.files.get(source.0 as usize)).collect();
        ListedPatient {
            key: key(patient),
            blocked: blocked.get(&patient.key).copied(),
            images: files.len(),
            bytes: files.iter().map(|file| file.bytes()).sum(),
            files: files.iter().map(|file| file.path.clone()).collect(),
            lacking: lacking(loaded, &sources),
        }
    });
    let list = PatientList {
        version: env!("CARGO_PKG_VERSION"),
        patients: listed.collect(),
        left_out: loaded
            .sorted_out
            .iter()
            .map(|(path, reason)| left_out(path.clone(), reason, &words))
            .collect(),
    };
    let json = serde_json::to_string(&list).map_err(io::Error::from)?;
    let mut out = io::stdout().lock();
    writeln!(out, "{}", show::plain_json(&json))?;
    out.flush()
}
