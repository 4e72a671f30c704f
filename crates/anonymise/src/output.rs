//! What is printed, and the report's file.

use crate::args::Args;
use crate::export::files::OutputNames;
use crate::load::Loaded;
use crate::{absolute, left_out, show};
use serde::Serialize;
use std::collections::HashMap;
use std::io::{self, Write};
use std::rc::Rc;
use veilig::archive::{Quality, Requirement};
use veilig::deid::{AnonymousId, Inserted, Order};
use veilig::i18n::{ReportFacts, Words, by_reason, compose};
use veilig::image::Thumbnail;
use veilig::job::{ExportOutcome, ExportPlan, Reason, ReasonGroup, Refusal, Worker, told, told_unmet};
use veilig::quality::requirements::Unmet;
use veilig::report::Report;
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
    /// Who gets the images.
    receiver: Option<String>,
    /// What the receiver requires and is not met.
    requirements: Vec<Requirement>,
    /// The same in words.
    #[serde(skip)]
    unmet: Vec<String>,
    /// What of order number, Group ID and anonymous ID was written into the images.
    inserted: Option<Inserted>,
    /// What a receiver will lack, in words.
    #[serde(skip)]
    lacking: Vec<String>,
    /// There is an order number, and the images can't hold it.
    #[serde(skip)]
    order_does_not_fit: bool,
    /// Suspect images that went out though nobody looked at them.
    not_looked_at: usize,
}

/// A file that did not go out.
#[derive(Serialize)]
pub struct LeftOut {
    pub file: String,
    pub reason: Reason,
    pub text: String,
}

impl Output {
    /// The files that were sorted out while loading.
    pub fn new(loaded: &Loaded, lang: &str) -> Self {
        let words = Words::load(lang).of_report();
        let left_out =
            loaded.sorted_out.iter().map(|(path, reason)| left_out(path.clone(), reason, &words)).collect();
        Self { version: env!("CARGO_PKG_VERSION"), exports: Vec::new(), left_out }
    }

    /// 0 complete, 1 something left out, 2 nothing written.
    pub fn exit_code(&self) -> u8 {
        let images: usize = self.exports.iter().map(|export| export.images).sum();
        let is_complete =
            |export: &Export| export.left_out.is_empty() && export.zip.is_some() && export.report.is_some();
        let all_complete = self.exports.iter().all(is_complete);
        match (images, self.left_out.is_empty() && all_complete) {
            (0, _) => 2,
            (_, false) => 1,
            (_, true) => 0,
        }
    }

    /// Nothing at all is written, because of a file.
    pub fn refuse(&mut self, file: String, reason: Reason) {
        self.left_out.push(left_out(file, &Refusal::from(reason), &Words::load("en")));
    }

    /// Prints it; an error is one of standard output.
    pub fn print(&self, json: bool) -> io::Result<()> {
        let mut out = io::stdout().lock();
        if json {
            let json = serde_json::to_string(self).map_err(io::Error::from)?;
            writeln!(out, "{}", show::plain_json(&json))?;
            return out.flush();
        }
        for export in &self.exports {
            match export.zip {
                Some(_) => writeln!(out, "{}: {} images written and checked", export.id, export.checked)?,
                None => writeln!(out, "{}: nothing was written", export.id)?,
            }
            if export.not_looked_at > 0 {
                writeln!(out, "  {} of them are suspect, and nobody looked at them", export.not_looked_at)?;
            }
            for unmet in &export.unmet {
                writeln!(
                    out,
                    "  {}: {}",
                    show::plain(export.receiver.as_deref().unwrap_or_default()),
                    show::plain(unmet)
                )?;
            }
            if export.order_does_not_fit && export.zip.is_some() {
                writeln!(
                    out,
                    "  the order number does not fit Accession Number: manifest and report alone tell it"
                )?;
            }
            for lacking in &export.lacking {
                writeln!(out, "  {lacking}")?;
            }
            for path in [&export.zip, &export.report].into_iter().flatten() {
                writeln!(out, "  {}", show::plain(path))?;
            }
            for file in &export.left_out {
                writeln!(out, "  left out: {}: {}", show::plain(&file.file), file.text)?;
            }
        }
        for file in &self.left_out {
            writeln!(out, "sorted out: {}: {}", show::plain(&file.file), file.text)?;
        }
        out.flush()
    }
}

impl Export {
    /// A finished export, and where its files stand; `None`: nothing could go out.
    pub fn done(
        words: &Words,
        loaded: &Loaded,
        plan: &ExportPlan,
        names: Option<&OutputNames>,
        outcome: &ExportOutcome,
    ) -> Self {
        let left_out: Vec<LeftOut> = outcome
            .left_out
            .iter()
            .map(|(source, reason)| left_out(file(loaded, *source), reason, words))
            .collect();
        let failed = left_out.iter().filter(|file| file.reason.group() == ReasonGroup::Check).count();
        Self {
            id: plan.entry.anonymous_id.as_str().to_owned(),
            zip: names.map(|names| absolute(&names.zip)),
            report: names.map(|names| absolute(&names.report)),
            images: outcome.written,
            left_out,
            checked: outcome.written,
            failed,
            quality: told(plan, &outcome.quality),
            lacking: lacking(plan, outcome, words),
            inserted: plan.order().map(|order| order.inserted(&plan.entry.anonymous_id)),
            order_does_not_fit: plan.shared.order_in_images
                && plan.entry.order_number.as_deref().is_some_and(|number| !Order::number_fits(number)),
            not_looked_at: outcome.pixels.series.iter().map(|series| series.not_looked_at).sum(),
            ..Self::empty(&plan.entry.anonymous_id)
        }
        .wanted(words, plan, &outcome.unmet)
    }

    /// An export that could not be started: data of several patients in one study, doubts who is who, a list of IDs without
    /// the patient, or a receiver who does not take it.
    pub fn blocked(
        words: &Words,
        loaded: &Loaded,
        patient: &Patient,
        id: &AnonymousId,
        reason: Reason,
    ) -> Self {
        let reason = Refusal::from(reason);
        let series = patient.studies.iter().flat_map(|study| &study.series);
        let sources = series.flat_map(|series| &series.images);
        let left_out = sources.map(|source| left_out(file(loaded, *source), &reason, words)).collect();
        Self { left_out, ..Self::empty(id) }
    }

    /// A patient whose images the receiver does not take as they are. What would have stayed anyhow tells what to mend.
    pub fn refused(
        words: &Words,
        loaded: &Loaded,
        patient: &Patient,
        plan: &ExportPlan,
        unmet: &[Unmet],
    ) -> Self {
        let reason = Refusal::from(Reason::ReceiverRequires);
        let series = patient.studies.iter().flat_map(|study| &study.series);
        let sources = series.flat_map(|series| &series.images);
        let own: HashMap<SourceId, &Refusal> =
            plan.left_out.iter().map(|(source, why)| (*source, why)).collect();
        let why = |source: &SourceId| own.get(source).copied().unwrap_or(&reason);
        let left_out = sources.map(|source| left_out(file(loaded, *source), why(source), words)).collect();
        Self { left_out, ..Self::empty(&plan.entry.anonymous_id).wanted(words, plan, unmet) }
    }

    /// An export that failed as a whole.
    pub fn failed(words: &Words, id: &AnonymousId, zip: String, reason: &Refusal) -> Self {
        Self { left_out: vec![left_out(zip, reason, words)], ..Self::empty(id) }
    }

    /// With what the receiver wants and does not get.
    fn wanted(self, words: &Words, plan: &ExportPlan, unmet: &[Unmet]) -> Self {
        let Some(receiver) = &plan.shared.receiver else { return self };
        Self {
            receiver: Some(receiver.name.clone()),
            requirements: told_unmet(unmet),
            unmet: unmet.chunks(1).flat_map(|one| words.unmet(receiver, one, usize::MAX)).collect(),
            ..self
        }
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
            lacking: Vec::new(),
            receiver: None,
            requirements: Vec::new(),
            unmet: Vec::new(),
            inserted: None,
            order_does_not_fit: false,
            not_looked_at: 0,
        }
    }
}

/// What could not stay of the series, one line for each, with its folder.
fn lacking(plan: &ExportPlan, outcome: &ExportOutcome, words: &Words) -> Vec<String> {
    let lost = outcome.quality.iter().filter(|(_, finding)| finding.code.is_lost());
    let told = lost.filter_map(|(index, finding)| {
        let number = plan.series.get(*index)?.number;
        Some(format!("{number:03}: {}. {}", words.finding(finding), words.advice(finding)))
    });
    told.collect()
}

/// Composes the report in these words.
pub fn report(
    words: &Words,
    loaded: &Loaded,
    patient: &Patient,
    plan: &ExportPlan,
    outcome: &ExportOutcome,
    args: &Args,
) -> Report {
    let facts = ReportFacts {
        patient,
        plan,
        outcome,
        when: now(),
        sorted_out: by_reason(&loaded.sorted_out),
        preset: words.text(&format!("preset-{}", args.preset)),
        thumbnails: &thumbnails(loaded, plan),
    };
    compose(words, &facts)
}

/// Bytes of a report's pictures at most, those of 1500 grey series: a sender packs thousands of blank ones into a small zip.
const ROOM_OF_THUMBNAILS: usize = 24 << 20;

/// A picture of each series: of the image in its middle, if that can be shown. Where there are too many the last ones have none.
fn thumbnails(loaded: &Loaded, plan: &ExportPlan) -> HashMap<SeriesKey, Rc<Thumbnail>> {
    let (mut worker, mut made, mut bytes) = (Worker::new(), HashMap::new(), 0);
    let mut of = |source: SourceId| {
        let frame = loaded.collection.catalogue().image(source)?.geometry.frames / 2;
        loaded.thumbnail(source, frame, &mut worker)
    };
    for series in &plan.series {
        if bytes >= ROOM_OF_THUMBNAILS {
            break;
        }
        let middle = series.images.get(series.images.len() / 2);
        if let Some(thumbnail) = middle.and_then(|(source, _)| of(*source)) {
            bytes += thumbnail.pixels.len();
            made.insert(series.key, Rc::new(thumbnail));
        }
    }
    made
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
