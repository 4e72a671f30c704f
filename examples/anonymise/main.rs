//! Veilig's terminal twin: the same export, natively, through the same modules.
//!
//! It serves tests, benches and replays, and whoever wants the page's result in a script. See `--help`.

mod args;
mod export;
mod load;
mod options;
mod output;
mod patient;

use load::Loaded;
use output::{LeftOut, Output};
use patient::Patients;
use std::path::Path;
use std::process::ExitCode;
use veilig::deid::Key;
use veilig::job::{Reason, Worker};

/// Wrong usage, as in BSD's `sysexits`.
const USAGE: u8 = 64;

fn main() -> ExitCode {
    let args = match args::read() {
        Ok(Some(args)) => args,
        Ok(None) => {
            println!("{}", args::help());
            return ExitCode::SUCCESS;
        }
        Err(error) => return usage(&error.to_string()),
    };
    let key = match args.study_key.as_ref().map(|typed| Key::from_study_key(typed.expose())).transpose() {
        Ok(key) => key,
        Err(error) => return usage(&error.to_string()),
    };
    let mut worker = Worker::new();
    let loaded = Loaded::read(&args.inputs, &mut worker);
    let patients = loaded.collection.catalogue().patients();
    if args.id.is_some() && patients.len() > 1 {
        return usage("--id with several patients");
    }
    if std::fs::create_dir_all(&args.out).is_err() {
        return usage("--out can't be written to");
    }
    let mut output = Output::new(&loaded, &args.lang);
    // Also where suspects go out all the same: the record says which they were, and nothing certifies them.
    let searched = args.text_search.then(|| loaded.search(&mut worker));
    let mut exporter = Patients::new(&args, &loaded, key, searched);
    for patient in &patients {
        match exporter.export(patient) {
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

/// Paths in the output are absolute.
fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string()
}

/// A reason as it stands in the output.
fn left_out(file: String, reason: &Reason, words: &veilig::i18n::Words) -> LeftOut {
    LeftOut { file, reason: reason.code.clone(), text: words.reason(reason) }
}
