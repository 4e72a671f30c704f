//! The patients: first all that would be refused is asked for each, then one after the other is written.

use crate::args::Args;
use crate::files::{Aside, Names};
use crate::load::Loaded;
use crate::output::{self, Export};
use crate::stop::Stop;
use crate::{absolute, export};
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use veilig::deid::{AnonymousId, Identifiers, Key};
use veilig::job::{
    ExportPlan, Form, Gaps, PatientEntry, PatientForm, Problem, Reason, Searched, Shared, mapping_csv,
    person, plan_export,
};
use veilig::study::{Patient, SeriesKey, SourceId, readable_name};

const NO_RANDOM: &str = "the system has no random numbers";

/// One patient, of whom nothing was refused.
pub struct Ready<'a> {
    patient: &'a Patient,
    identifiers: Identifiers,
    key: Key,
    id: AnonymousId,
    /// Why nothing is written, which is told: data of several patients in one study, or doubts who is who.
    blocked: Option<&'static str>,
    names: Names,
}

impl Ready<'_> {
    /// What stands where the patient's files shall stand.
    pub fn taken(&self, overwrite: bool) -> Option<&Path> {
        if self.blocked.is_some() { None } else { self.names.taken(overwrite) }
    }
}

/// Makes all patients ready; an error is a wrong usage. Without a study key, every patient's key is drawn.
pub fn make_ready<'a>(
    args: &Args,
    loaded: &Loaded,
    patients: &'a [Patient],
    study_key: Option<&Key>,
) -> Result<Vec<Ready<'a>>, String> {
    let all: Vec<_> = patients.iter().map(|one| person(&one.facts)).collect();
    let why_blocked = loaded.collection.why_blocked();
    let mut taken = Vec::new();
    let mut ready = Vec::new();
    for patient in patients {
        let identifiers = loaded.collection.identifiers_of(patient);
        refuse(args, &identifiers)?;
        let key = study_key.cloned().or_else(Key::draw).ok_or(NO_RANDOM)?;
        let this = person(&patient.facts);
        let given = || AnonymousId::for_patient(&key, &this, &all, &identifiers, &taken).ok_or(NO_RANDOM);
        let id = args.id.clone().map_or_else(given, Ok)?;
        taken.push(id.clone());
        let names = Names::new(&args.out, &id);
        let blocked = why_blocked.get(&patient.key).copied();
        ready.push(Ready { patient, identifiers, key, id, blocked, names });
    }
    Ok(ready)
}

/// What was typed and may not go out with the images of a patient, by the rules of the page's form.
fn refuse(args: &Args, identifiers: &Identifiers) -> Result<(), String> {
    let order = PatientForm {
        order_number: args.order.clone().unwrap_or_default(),
        order_unknown: args.order.is_none(),
        ..PatientForm::default()
    };
    let identifies = |id: &AnonymousId| identifiers.found_in(id.as_str()).map(Problem::Identifies);
    for (name, problem) in [
        ("--group", Form::new(args.group.clone()).group_problem(identifiers)),
        ("--order", order.order_problem(identifiers)),
        ("--id", args.id.as_ref().and_then(identifies)),
    ] {
        match problem {
            None => {}
            Some(Problem::Identifies(_)) => return Err(format!("{name} contains patient information")),
            Some(Problem::Missing) => return Err(format!("{name} is empty")),
            Some(_) => return Err(format!("{name} is too long or holds characters that can't be seen")),
        }
    }
    Ok(())
}

/// Writes the patients of a command line.
pub struct Exporter<'a> {
    pub args: &'a Args,
    pub loaded: &'a Loaded,
    /// What was found in the pixels, and what can't be decoded; `None`: nobody wants it searched.
    pub searched: Option<(Searched, HashSet<SourceId>)>,
    pub stop: &'a Stop,
}

impl Exporter<'_> {
    /// Writes one patient's zip, report and tables: all of them or none.
    pub fn export(&self, ready: Ready<'_>) -> Export {
        let Ready { patient, identifiers, key, id, blocked, names } = ready;
        if let Some(code) = blocked {
            return Export::blocked(self.loaded, patient, &id, code);
        }
        let plan = self.plan(patient, id.clone(), identifiers);
        self.write(patient, plan, key, &names)
            .unwrap_or_else(|Failure(file, reason)| Export::failed(&id, absolute(&file), &reason))
    }

    fn plan(&self, patient: &Patient, anonymous_id: AnonymousId, identifiers: Identifiers) -> ExportPlan {
        let args = self.args;
        let all_series = || patient.studies.iter().flat_map(|study| &study.series);
        let all_keys = || -> HashSet<SeriesKey> { all_series().map(|series| series.key).collect() };
        let (searched, unseen) = self.searched.clone().unzip();
        let mut gaps = Gaps::default();
        gaps.count(&self.loaded.sorted_out, 0);
        let shared = Shared {
            gaps,
            group_id: args.group.clone(),
            options: args.options.clone(),
            compression: args.compression,
            password: args.password.clone(),
            mapping_tables: args.mapping_tables,
            file_set: args.file_set,
            order_in_images: args.order_in_images,
            include_suspect: args.include_suspect,
            confirmed_modality: if args.ct_mr_only { HashSet::new() } else { all_keys() },
            find_text: args.text_search,
            searched,
            unseen: unseen.unwrap_or_default(),
            ..Shared::default()
        };
        let referring = patient.studies.first().map(|study| study.facts.referring_physician.clone());
        let entry = PatientEntry {
            patient: patient.key,
            anonymous_id,
            order_number: args.order.clone(),
            referring_physician: referring.map(|name| readable_name(&name)).unwrap_or_default(),
            comments: String::new(),
        };
        plan_export(self.loaded.collection.catalogue(), entry, shared, identifiers)
    }

    fn write(&self, patient: &Patient, plan: ExportPlan, key: Key, names: &Names) -> Result<Export, Failure> {
        let failed = |name: &Path| {
            let name = name.to_owned();
            |_: io::Error| Failure(name, Reason::new("write-failed"))
        };
        let of_zip = |reason| Failure(names.zip.clone(), reason);
        let loaded = self.loaded;
        let mut aside = Aside::new(names.clone(), self.args.overwrite);
        let zip = aside.create(&names.zip).map_err(failed(&names.zip))?;
        let (plan, outcome) = export::export(plan, key, &loaded.files, zip, self.stop).map_err(of_zip)?;
        if outcome.sha256.is_none() {
            // Nothing went out: there is nothing to report of.
            return Ok(Export::done(loaded, &plan, None, &outcome));
        }
        let report = output::report(loaded, patient, &plan, &outcome, self.args)
            .map_err(|reason| Failure(names.report.clone(), reason))?;
        aside.write_confidential(&names.report, &report).map_err(failed(&names.report))?;
        if plan.shared.mapping_tables {
            let mapping = &outcome.mapping;
            for (name, pairs) in [(&names.uids, &mapping.uids), (&names.patient_ids, &mapping.patient_ids)] {
                aside.write_confidential(name, &mapping_csv(pairs)).map_err(failed(name))?;
            }
        }
        if self.stop.is_asked() {
            return Err(of_zip(Reason::new("stopped")));
        }
        aside.publish().map_err(failed(&names.zip))?;
        Ok(Export::done(loaded, &plan, Some(names), &outcome))
    }
}

/// The file of a patient that could not be written, and why.
struct Failure(PathBuf, Reason);
