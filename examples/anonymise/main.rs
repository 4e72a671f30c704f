//! Veilig's terminal twin: the same export, natively, through the same modules.
//!
//! It serves tests, benches and replays, and whoever wants the page's result in a script. See `--help`.

mod args;
mod export;
mod load;
mod output;

use args::Args;
use load::Loaded;
use output::{Export, LeftOut, Output};
use std::path::Path;
use std::process::ExitCode;
use veilig::deid::AnonymousId;
use veilig::job::{PatientEntry, Reason, Shared, Worker, plan_export};
use veilig::study::{Patient, SeriesKey};

/// Wrong usage, as in BSD's `sysexits`.
const USAGE: u8 = 64;

fn main() -> ExitCode {
    let args = match args::read() {
        Ok(Some(args)) => args,
        Ok(None) => {
            println!("{}", args::HELP);
            return ExitCode::SUCCESS;
        }
        Err(error) => return usage(&error.to_string()),
    };
    let loaded = Loaded::read(&args.inputs, &mut Worker::new());
    let patients = loaded.catalogue.patients();
    if args.id.is_some() && patients.len() > 1 {
        return usage("--id with several patients");
    }
    if std::fs::create_dir_all(&args.out).is_err() {
        return usage("--out can't be written to");
    }
    let mut output = Output::new(&loaded, &args.lang);
    for patient in &patients {
        match export_patient(&args, &loaded, patient) {
            Ok(export) => output.exports.push(export),
            Err(stop) => return usage(&stop),
        }
    }
    output.print(args.json);
    ExitCode::from(output.exit_code())
}

fn usage(message: &str) -> ExitCode {
    eprintln!("anonymise: {message}\nTry --help.");
    ExitCode::from(USAGE)
}

/// Exports one patient; an error is a wrong usage.
fn export_patient(args: &Args, loaded: &Loaded, patient: &Patient) -> Result<Export, String> {
    let identifiers = loaded.identifiers_of(patient);
    for (name, text) in [
        ("--group", Some(args.group.as_str())),
        ("--order", args.order.as_deref()),
        ("--id", args.id.as_ref().map(AnonymousId::as_str)),
    ] {
        if text.is_some_and(|text| identifiers.found_in(text).is_some()) {
            return Err(format!("{name} contains patient information"));
        }
    }
    let drawn = || AnonymousId::draw().ok_or("the system has no random numbers");
    let id = args.id.clone().map_or_else(drawn, Ok)?;
    if loaded.is_blocked(patient) {
        return Ok(Export::blocked(loaded, patient, &id));
    }
    let all_series = || patient.studies.iter().flat_map(|study| &study.series);
    let keys_where = |wanted: bool| -> std::collections::HashSet<SeriesKey> {
        all_series().filter(|_| wanted).map(|series| series.key).collect()
    };
    let shared = Shared {
        group_id: args.group.clone(),
        options: args.options.clone(),
        looked: keys_where(args.include_suspect),
        confirmed_modality: keys_where(!args.ct_mr_only),
        ..Shared::default()
    };
    let referring = patient.studies.first().map(|study| study.facts.referring_physician.clone());
    let entry = PatientEntry {
        patient: patient.key,
        anonymous_id: id.clone(),
        order_number: args.order.clone(),
        referring_physician: referring.unwrap_or_default(),
        comments: String::new(),
    };
    let plan = plan_export(&loaded.catalogue, entry, shared, identifiers);
    let zip = args.out.join(format!("{}.zip", id.as_str()));
    match export::export(plan, &loaded.paths, &zip) {
        Ok((plan, outcome)) => {
            let report = args.out.join(format!("{}_CONFIDENTIAL_report.pdf", id.as_str()));
            let report = output::report(loaded, patient, &plan, &outcome, &args.lang, &report);
            Ok(Export::done(loaded, &id, &zip, report, &outcome))
        }
        Err(reason) => Ok(Export::failed(&id, absolute(&zip), &reason)),
    }
}

/// Paths in the output are absolute.
fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string()
}

/// A reason as it stands in the output.
fn left_out(file: String, reason: &Reason, words: &veilig::i18n::Words) -> LeftOut {
    LeftOut { file, reason: reason.code.clone(), text: words.reason(reason) }
}
