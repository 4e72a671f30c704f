//! The patients: first all that would be refused is asked for each, then one after the other is written.

use super::files::{Aside, OutputNames};
use super::writing::{Failure, PatientFiles, Writers};
use crate::args::Args;
use crate::load::Loaded;
use crate::output::{self, Export};
use crate::progress::ProgressLine;
use crate::stop::StopSignal;
use crate::{absolute, export, list};
use std::collections::{HashMap, HashSet};
use std::io;
use std::path::Path;
use std::sync::Arc;
use veilig::deid::{AnonymousId, AnonymousIds, FoundIn, Identifiers, Key};
use veilig::i18n::Words;
use veilig::job::{
    ExportForm, ExportPlan, Gaps, ListAnswer, PatientEntry, PatientForm, Planner, Problem, Reason, Refusal,
    Searched, Shared, is_blocked, person, unmet,
};
use veilig::study::{Patient, PatientKey, SourceId, Suspicion, readable_name};

const NO_RANDOM: &str = "the system has no random numbers";

/// One patient, of whom nothing was refused.
pub struct Ready<'a> {
    patient: &'a Patient,
    key: Key,
    id: AnonymousId,
    /// As the list of IDs tells it, else as it was typed.
    order_number: Option<String>,
    /// Why nothing is written, which is told: data of several patients in one study, or doubts who is who, or a list
    /// of IDs that does not have the patient.
    blocked: Option<Reason>,
    names: OutputNames,
}

impl Ready<'_> {
    /// The anonymous ID.
    pub fn id(&self) -> &AnonymousId {
        &self.id
    }

    /// What stands where the patient's files shall stand.
    pub fn taken(&self, overwrite: bool) -> Option<&Path> {
        if self.blocked.is_some() { None } else { self.names.taken(overwrite) }
    }
}

/// The patients with these keys, or all where there are no keys; an error is a wrong usage.
pub fn wanted(keys: &[String], patients: &[Patient]) -> Result<HashSet<PatientKey>, String> {
    if keys.is_empty() {
        return Ok(patients.iter().map(|one| one.key).collect());
    }
    let known: HashMap<String, PatientKey> = patients.iter().map(|one| (list::key(one), one.key)).collect();
    let of = |key: &String| known.get(key).copied().ok_or("--patient: no patient has this key");
    Ok(keys.iter().map(of).collect::<Result<_, _>>()?)
}

/// Makes the wanted ones of all patients ready; an error is a wrong usage. Without a study key, every patient's key is
/// drawn. IDs are derived among all patients, wanted or not, so that each gets the same whoever is wanted.
pub fn make_ready<'a>(
    args: &Args,
    loaded: &Loaded,
    patients: &'a [Patient],
    wanted: &HashSet<PatientKey>,
    study_key: Option<&Key>,
) -> Result<Vec<Ready<'a>>, String> {
    let mut ids = AnonymousIds::among(patients.iter().map(|one| person(&one.facts)));
    let why_blocked = loaded.collection.why_blocked();
    let mut ready = Vec::new();
    for patient in patients {
        if !wanted.contains(&patient.key) && study_key.is_none() {
            continue;
        }
        let identifiers = loaded.collection.identifiers_of(patient);
        let listing = args.ids.as_ref().map_or(ListAnswer::NoList, |ids| ids.find(patient));
        let order_number =
            if wanted.contains(&patient.key) { refuse(args, &listing, &identifiers)? } else { None };
        let key = study_key.cloned().or_else(Key::draw).ok_or(NO_RANDOM)?;
        let this = person(&patient.facts);
        let given = || ids.for_patient(&key, &this, &identifiers).ok_or(NO_RANDOM);
        let id = match &listing {
            ListAnswer::Found(listed) => listed.anonymous_id.clone(),
            _ => args.id.clone().map_or_else(given, Ok)?,
        };
        if !ids.take(&id) && args.ids.is_some() {
            return Err("--ids gives several of these patients one anonymous ID".to_owned());
        }
        if !wanted.contains(&patient.key) {
            continue;
        }
        let names = OutputNames::new(&args.out, &id);
        let unlisted = match listing {
            ListAnswer::NoList | ListAnswer::Found(_) => None,
            ListAnswer::NotListed => Some(Reason::NotListed),
            ListAnswer::Unsure => Some(Reason::ListUnsure),
        };
        let blocked = why_blocked.get(&patient.key).copied().or(unlisted);
        ready.push(Ready { patient, key, id, order_number, blocked, names });
    }
    Ok(ready)
}

/// What was typed or listed and may not go out with the images of a patient, by the rules of the page's form; else the order
/// number.
fn refuse(args: &Args, listing: &ListAnswer, identifiers: &Identifiers) -> Result<Option<String>, String> {
    let listed = match listing {
        ListAnswer::Found(listed) => Some(listed),
        _ => None,
    };
    let order_number = listed.and_then(|listed| listed.order_number.clone()).or_else(|| args.order.clone());
    let is_told = order_number.is_some() || args.no_order;
    if listed.is_some() && !is_told {
        return Err("--ids has no order number for a patient: give --order N or --no-order, too".to_owned());
    }
    let order = PatientForm {
        order_number: order_number.clone().unwrap_or_default(),
        order_unknown: order_number.is_none(),
        ..PatientForm::default()
    };
    let order_name =
        if listed.is_some_and(|listed| listed.order_number.is_some()) { "--ids" } else { "--order" };
    let dates = args.options.dates;
    let identifies = |id: &AnonymousId| identifiers.found_in(id.as_str(), dates).map(Problem::Identifies);
    for (name, problem) in [
        ("--group", ExportForm::new(args.group.clone()).group_problem(identifiers, dates)),
        (order_name, order.order_problem(identifiers, dates)),
        ("--id", args.id.as_ref().and_then(identifies)),
        ("--ids", listed.and_then(|listed| identifies(&listed.anonymous_id))),
    ] {
        match problem {
            None => {}
            Some(Problem::Identifies(FoundIn::EventDate)) => {
                return Err(format!(
                    "{name} contains a date of the patient's images, and the options shift or remove dates: leave the date \
                     out of it"
                ));
            }
            Some(Problem::Identifies(_)) => return Err(format!("{name} contains patient information")),
            Some(Problem::Missing) => return Err(format!("{name} is empty")),
            Some(_) => return Err(format!("{name} is too long or holds characters that can't be seen")),
        }
    }
    Ok(order_number)
}

/// What was found in the pixels of each series, and the images that can't be decoded.
type PixelFindings = (Searched, HashMap<SourceId, Suspicion>);

/// Writes the patients of a command line.
pub struct Exporter<'a> {
    args: &'a Args,
    loaded: &'a Loaded,
    /// The words of what is printed, and those of the reports: read once for all patients.
    english: Words,
    words: Words,
    /// What holds for all patients.
    shared: Shared,
    planner: Planner<'a>,
    stop: &'a StopSignal,
    progress: &'a ProgressLine,
}

impl<'a> Exporter<'a> {
    /// `searched`: what was found in the pixels, and what can't be decoded; `None`: nobody wants it searched.
    pub fn new(
        args: &'a Args,
        loaded: &'a Loaded,
        searched: Option<PixelFindings>,
        stop: &'a StopSignal,
        progress: &'a ProgressLine,
    ) -> Self {
        let (searched, unseen) = searched.unzip();
        let mut gaps = Gaps::default();
        gaps.count(&loaded.sorted_out, 0);
        let shared = Shared {
            gaps: Arc::new(gaps),
            numbers: Arc::new(loaded.collection.numbers()),
            group_id: args.group.clone(),
            receiver: args.receiver.clone(),
            options: args.options.clone(),
            compression: args.compression,
            password: args.password.clone(),
            mapping_tables: args.mapping_tables,
            file_set: args.file_set,
            order_in_images: args.order_in_images,
            include_suspect: args.include_suspect,
            find_text: args.text_search,
            searched,
            unseen: unseen.unwrap_or_default(),
            build: crate::build::build(),
            ..Shared::default()
        };
        let planner = Planner::new(loaded.collection.catalogue());
        let (english, words) = (Words::load("en"), Words::load(&args.lang).of_report());
        Self { args, loaded, english, words, shared, planner, stop, progress }
    }

    /// Writes one patient's zip, and has report and tables written: all of them or none. What is told holds unless the
    /// writers tell otherwise; [`Self::failed`] says then what is told.
    pub fn export(&self, number: usize, ready: Ready<'_>, writers: &mut Writers<'_>) -> Export {
        let Ready { patient, key, id, order_number, blocked, names } = ready;
        if let Some(reason) = blocked {
            return Export::blocked(&self.english, self.loaded, patient, &id, reason);
        }
        let identifiers = self.loaded.collection.identifiers_of(patient);
        let plan = self.plan(patient, id.clone(), order_number, identifiers);
        let unmet = unmet(&plan, |_| true);
        if is_blocked(&unmet) {
            return Export::refused(&self.english, self.loaded, patient, &plan, &unmet);
        }
        match self.write(patient, plan, key, &names) {
            Ok((export, None)) => export,
            Ok((export, Some(files))) => {
                writers.finish(number, files);
                export
            }
            Err(failure) => self.failed(&id, failure),
        }
    }

    /// What is told of a patient whose files could not be written.
    pub fn failed(&self, id: &AnonymousId, Failure(file, reason): Failure) -> Export {
        Export::failed(&self.english, id, absolute(&file), &reason)
    }

    fn plan(
        &self,
        patient: &Patient,
        anonymous_id: AnonymousId,
        order_number: Option<String>,
        identifiers: Identifiers,
    ) -> ExportPlan {
        let mut shared = self.shared.of(patient);
        if !self.args.ct_mr_only {
            let series = patient.studies.iter().flat_map(|study| &study.series);
            shared.confirmed_modality = series.map(|series| series.key).collect();
        }
        let referring = patient.studies.first().map(|study| study.facts.referring_physician.clone());
        let entry = PatientEntry {
            patient: patient.key,
            anonymous_id,
            order_number,
            referring_physician: referring.map(|name| readable_name(&name)).unwrap_or_default(),
            comments: String::new(),
        };
        self.planner.plan(entry, shared, identifiers)
    }

    /// Writes the zip; what is told of it, and the files that are to be finished.
    fn write(
        &self,
        patient: &Patient,
        plan: ExportPlan,
        key: Key,
        names: &OutputNames,
    ) -> Result<(Export, Option<PatientFiles>), Failure> {
        let failed = |name: &Path| {
            let name = name.to_owned();
            |_: io::Error| Failure(name, Refusal::from(Reason::WriteFailed))
        };
        let of_zip = |reason| Failure(names.zip.clone(), reason);
        let loaded = self.loaded;
        let mut aside = Aside::new(names.clone(), self.args.overwrite);
        let zip = aside.create(&names.zip).map_err(failed(&names.zip))?;
        self.progress.begin();
        let (plan, outcome) =
            export::export(plan, key, &loaded.files, zip, self.args.jobs, self.stop, self.progress)
                .map_err(of_zip)?;
        if outcome.sha256.is_none() {
            // Nothing went out: there is nothing to report of.
            return Ok((Export::done(&self.english, loaded, &plan, None, &outcome), None));
        }
        let report = output::report(&self.words, loaded, patient, &plan, &outcome, self.args);
        let export = Export::done(&self.english, loaded, &plan, Some(names), &outcome);
        let tables = plan.shared.mapping_tables.then_some(outcome.mapping);
        Ok((export, Some(PatientFiles { names: names.clone(), aside, report, tables })))
    }
}
