//! One patient after the other: ID, plan, zip, report, mapping tables.

use crate::args::Args;
use crate::load::Loaded;
use crate::output::{self, Export};
use crate::{absolute, export};
use std::collections::HashSet;
use std::path::PathBuf;
use veilig::deid::{AnonymousId, Identifiers, Key};
use veilig::job::{
    ExportPlan, Outcome, PatientEntry, Reason, Searched, Shared, mapping_csv, person, plan_export,
};
use veilig::study::{Patient, SeriesKey, readable_name};

const NO_RANDOM: &str = "the system has no random numbers";

/// Exports the patients of a command line.
pub struct Patients<'a> {
    args: &'a Args,
    loaded: &'a Loaded,
    /// Of the study key; without one, every export draws its own.
    key: Option<Key>,
    taken: Vec<AnonymousId>,
    /// What was found in the pixels; `None`: nobody looked.
    searched: Option<Searched>,
}

impl<'a> Patients<'a> {
    pub fn new(args: &'a Args, loaded: &'a Loaded, key: Option<Key>, searched: Option<Searched>) -> Self {
        Self { args, loaded, key, taken: Vec::new(), searched }
    }

    /// Exports one patient; an error is a wrong usage.
    pub fn export(&mut self, patient: &Patient) -> Result<Export, String> {
        let (args, loaded) = (self.args, self.loaded);
        let identifiers = loaded.collection.identifiers_of(patient);
        for (name, text) in [
            ("--group", Some(args.group.as_str())),
            ("--order", args.order.as_deref()),
            ("--id", args.id.as_ref().map(AnonymousId::as_str)),
        ] {
            if text.is_some_and(|text| identifiers.found_in(text).is_some()) {
                return Err(format!("{name} contains patient information"));
            }
        }
        let key = self.key.clone().or_else(Key::draw).ok_or(NO_RANDOM)?;
        let id = self.id(&key, patient, &identifiers)?;
        if loaded.collection.blocked().contains(&patient.key) {
            return Ok(Export::blocked(loaded, patient, &id));
        }
        let plan = self.plan(patient, id.clone(), identifiers);
        let zip = self.path(&id, ".zip");
        match export::export(plan, key, &loaded.files, &zip) {
            Ok((plan, outcome)) => self.finish(patient, &plan, &outcome),
            Err(reason) => Ok(Export::failed(&id, absolute(&zip), &reason)),
        }
    }

    /// The anonymous ID: typed, derived or drawn.
    fn id(&mut self, key: &Key, patient: &Patient, identifiers: &Identifiers) -> Result<AnonymousId, String> {
        let patients = self.loaded.collection.catalogue().patients();
        let all: Vec<_> = patients.iter().map(|one| person(&one.facts)).collect();
        let this = person(&patient.facts);
        let given = || AnonymousId::for_patient(key, &this, &all, identifiers, &self.taken).ok_or(NO_RANDOM);
        let id = self.args.id.clone().map_or_else(given, Ok)?;
        self.taken.push(id.clone());
        Ok(id)
    }

    fn plan(&self, patient: &Patient, anonymous_id: AnonymousId, identifiers: Identifiers) -> ExportPlan {
        let args = self.args;
        let all_series = || patient.studies.iter().flat_map(|study| &study.series);
        let keys_where = |wanted: bool| -> HashSet<SeriesKey> {
            all_series().filter(|_| wanted).map(|series| series.key).collect()
        };
        let shared = Shared {
            group_id: args.group.clone(),
            options: args.options.clone(),
            password: args.password.clone(),
            mapping_tables: args.mapping_tables,
            file_set: args.file_set,
            looked: keys_where(args.include_suspect),
            confirmed_modality: keys_where(!args.ct_mr_only),
            searched: self.searched.clone(),
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

    /// Writes what stays beside the zip.
    fn finish(&self, patient: &Patient, plan: &ExportPlan, outcome: &Outcome) -> Result<Export, String> {
        let id = &plan.entry.anonymous_id;
        let report = self.path(id, "_CONFIDENTIAL_report.pdf");
        let report = output::report(self.loaded, patient, plan, outcome, &self.args.lang, &report);
        let mut export = Export::done(self.loaded, plan, &self.path(id, ".zip"), report, outcome);
        if plan.shared.mapping_tables && outcome.sha256.is_some() {
            for (kind, pairs) in [("uid", &outcome.mapping.uids), ("patid", &outcome.mapping.patient_ids)] {
                let path = self.path(id, &format!("_CONFIDENTIAL_{kind}_mapping.csv"));
                if std::fs::write(&path, mapping_csv(pairs)).is_err() {
                    export.not_written(absolute(&path), &Reason::new("write-failed"));
                }
            }
        }
        Ok(export)
    }

    fn path(&self, id: &AnonymousId, ending: &str) -> PathBuf {
        self.args.out.join(format!("{}{ending}", id.as_str()))
    }
}
