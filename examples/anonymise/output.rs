//! What is printed, and the report's file.

use crate::load::Loaded;
use crate::{absolute, left_out};
use serde::Serialize;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;
use veilig::archive::Quality;
use veilig::deid::AnonymousId;
use veilig::dicom::read_head;
use veilig::i18n::{ReportFacts, Words, compose};
use veilig::job::{ExportPlan, Outcome, Reason, told};
use veilig::pixel::{self, Thumbnail};
use veilig::report::{NoGlyphs, print};
use veilig::study::{Patient, SeriesKey, SourceId};

/// All that `--json` prints.
#[derive(Serialize)]
pub struct Output {
    version: &'static str,
    pub exports: Vec<Export>,
    left_out: Vec<LeftOut>,
}

/// One patient's export.
#[derive(Serialize)]
pub struct Export {
    id: String,
    zip: Option<String>,
    report: Option<String>,
    images: usize,
    left_out: Vec<LeftOut>,
    checked: usize,
    failed: usize,
    quality: Vec<Quality>,
}

/// A file that did not go out.
#[derive(Serialize)]
pub struct LeftOut {
    pub file: String,
    pub reason: String,
    pub text: String,
}

impl Output {
    /// The files that were sorted out while loading.
    pub fn new(loaded: &Loaded, lang: &str) -> Self {
        let words = Words::load(lang);
        let left_out =
            loaded.sorted_out.iter().map(|(path, reason)| left_out(path.clone(), reason, &words)).collect();
        Self { version: env!("CARGO_PKG_VERSION"), exports: Vec::new(), left_out }
    }

    /// 0 complete, 1 something left out, 2 nothing written.
    pub fn exit_code(&self) -> u8 {
        let images: usize = self.exports.iter().map(|export| export.images).sum();
        let all_complete =
            self.exports.iter().all(|export| export.left_out.is_empty() && export.zip.is_some());
        match (images, self.left_out.is_empty() && all_complete) {
            (0, _) => 2,
            (_, false) => 1,
            (_, true) => 0,
        }
    }

    pub fn print(&self, json: bool) {
        if json {
            println!("{}", serde_json::to_string(self).unwrap_or_default());
            return;
        }
        for export in &self.exports {
            println!("{}: {} images written and checked", export.id, export.checked);
            for path in [&export.zip, &export.report].into_iter().flatten() {
                println!("  {path}");
            }
            for file in &export.left_out {
                println!("  left out: {}: {}", file.file, file.text);
            }
        }
        for file in &self.left_out {
            println!("sorted out: {}: {}", file.file, file.text);
        }
    }
}

impl Export {
    /// A finished export.
    pub fn done(
        loaded: &Loaded,
        plan: &ExportPlan,
        zip: &Path,
        report: Option<String>,
        outcome: &Outcome,
    ) -> Self {
        let words = Words::load("en");
        let left_out: Vec<LeftOut> = outcome
            .left_out
            .iter()
            .map(|(source, reason)| left_out(file(loaded, *source), reason, &words))
            .collect();
        let failed = left_out.iter().filter(|file| file.reason.starts_with("check-")).count();
        Self {
            id: plan.entry.anonymous_id.as_str().to_owned(),
            zip: outcome.sha256.is_some().then(|| absolute(zip)),
            report,
            images: outcome.written,
            left_out,
            checked: outcome.written,
            failed,
            quality: told(plan, &outcome.quality),
        }
    }

    /// An export that could not be started: data of several patients in one study.
    pub fn blocked(loaded: &Loaded, patient: &Patient, id: &AnonymousId) -> Self {
        let (words, reason) = (Words::load("en"), Reason::new("patients-in-study"));
        let series = patient.studies.iter().flat_map(|study| &study.series);
        let sources = series.flat_map(|series| &series.images);
        let left_out = sources.map(|source| left_out(file(loaded, *source), &reason, &words)).collect();
        Self { left_out, ..Self::empty(id) }
    }

    /// An export that failed as a whole.
    pub fn failed(id: &AnonymousId, zip: String, reason: &Reason) -> Self {
        Self { left_out: vec![left_out(zip, reason, &Words::load("en"))], ..Self::empty(id) }
    }

    /// A file beside the zip could not be written.
    pub fn not_written(&mut self, path: String, reason: &Reason) {
        self.left_out.push(left_out(path, reason, &Words::load("en")));
    }

    fn empty(id: &AnonymousId) -> Self {
        Self {
            id: id.as_str().to_owned(),
            zip: None,
            report: None,
            images: 0,
            left_out: Vec::new(),
            checked: 0,
            failed: 0,
            quality: Vec::new(),
        }
    }
}

/// Prints the report; its path, or `None` if it could not be made.
pub fn report(
    loaded: &Loaded,
    patient: &Patient,
    plan: &ExportPlan,
    outcome: &Outcome,
    lang: &str,
    path: &Path,
) -> Option<String> {
    let left_out = outcome.left_out.iter().map(|(source, reason)| (file(loaded, *source), reason.clone()));
    let sorted_out = loaded.sorted_out.iter().cloned();
    let facts = ReportFacts {
        patient,
        plan,
        outcome,
        when: now(),
        left_out: left_out.chain(sorted_out).collect(),
        build: String::new(),
        thumbnails: &thumbnails(loaded, plan),
    };
    let pdf = print(&compose(&Words::load(lang), &facts), &NoGlyphs).ok()?;
    std::fs::write(path, pdf).ok()?;
    Some(absolute(path))
}

/// A picture of each series: of the image in its middle, if that can be shown.
fn thumbnails(loaded: &Loaded, plan: &ExportPlan) -> HashMap<SeriesKey, Rc<Thumbnail>> {
    let shown = plan.series.iter().filter_map(|series| {
        let (source, _) = series.images.get(series.images.len() / 2)?;
        let frame = loaded.collection.catalogue().image(*source)?.geometry.frames / 2;
        let mut file = loaded.files.get(source.0 as usize)?.open().ok()?;
        let head = read_head(&mut *file).ok()?;
        let picture = pixel::picture(&mut *file, &head, frame, None).ok()?;
        Some((series.key, Rc::new(Thumbnail::of(&picture, frame, &[]))))
    });
    shown.collect()
}

/// Date and time, UTC: the standard library knows no time zones.
fn now() -> String {
    let seconds = std::time::UNIX_EPOCH.elapsed().map_or(0, |time| time.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or_default();
    let (year, month, day) = veilig::deid::calendar_date(days);
    format!("{year:04}-{month:02}-{day:02} {:02}:{:02} UTC", seconds / 3600 % 24, seconds / 60 % 60)
}

fn file(loaded: &Loaded, source: SourceId) -> String {
    loaded.files.get(source.0 as usize).map(|input| input.path.clone()).unwrap_or_default()
}
