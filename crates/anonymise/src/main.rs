//! Veilig's command line program: the same export, natively, through the same modules.
//!
//! It serves tests, benches and replays, and whoever wants the page's result in a script. See `--help`.

mod args;
mod build;
mod export;
mod input;
mod list;
mod load;
mod output;
mod progress;
mod show;
mod stop;
mod workers;

use args::{Args, Invocation};
use export::patient::Exporter;
use export::writing::Writers;
use load::Loaded;
use output::{LeftOut, Output};
use progress::ProgressLine;
use std::borrow::Cow;
use std::fs;
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use stop::StopSignal;
use veilig::deid::Key;
use veilig::job::{Reason, Refusal, Worker};
use veilig::study::Patient;

/// Wrong usage, as in BSD's `sysexits`.
const USAGE: u8 = 64;

fn main() -> ExitCode {
    let args = match args::read() {
        Ok(Invocation::Export(args)) => args,
        Ok(Invocation::List(inputs)) => return list(&inputs),
        Ok(Invocation::Told(text)) => {
            let told = writeln!(io::stdout(), "{text}");
            return if told.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
        Err(error) => return usage(&error.to_string()),
    };
    export(&args)
}

/// Prints the patients of some inputs.
fn list(inputs: &[PathBuf]) -> ExitCode {
    let (stop, progress) = (StopSignal::watch(), ProgressLine::new());
    let loaded = Loaded::read(inputs, &mut Worker::new(), &stop, &progress);
    progress.end();
    if stop.is_asked() {
        // Half a list would be taken for all.
        return ExitCode::from(2);
    }
    match list::print(&loaded) {
        Ok(()) if loaded.sorted_out.is_empty() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Exports the patients of a command line.
fn export(args: &Args) -> ExitCode {
    let key = match args.study_key.as_ref().map(|typed| Key::from_study_key(typed.expose())).transpose() {
        Ok(key) => key,
        Err(error) => return usage(&error.to_string()),
    };
    let (stop, progress) = (StopSignal::watch(), ProgressLine::new());
    let mut loaded = Loaded::read(&args.inputs, &mut Worker::new(), &stop, &progress);
    let patients = loaded.collection.catalogue().listed();
    let wanted = match export::patient::wanted(&args.patients, &patients) {
        Ok(wanted) => wanted,
        Err(refused) => return usage(&refused),
    };
    if args.id.is_some() && wanted.len() > 1 {
        return usage("--id with several patients");
    }
    let ready = match export::patient::make_ready(args, &loaded, &patients, &wanted, key.as_ref()) {
        Ok(ready) => ready,
        Err(refused) => return usage(&refused),
    };
    let taken: Vec<_> = ready.iter().filter_map(|one| one.taken(args.overwrite)).collect();
    let is_new = !args.out.exists();
    if !taken.is_empty() {
        let mut output = Output::new(&loaded, &args.lang);
        taken.iter().for_each(|path| output.refuse(absolute(path), Reason::OutputExists));
        return finish(&output, args.json);
    }
    if fs::create_dir_all(&args.out).is_err() {
        let mut output = Output::new(&loaded, &args.lang);
        output.refuse(absolute(&args.out), Reason::WriteFailed);
        return finish(&output, args.json);
    }
    // Also where suspects go out all the same: the record says which they were, and nothing certifies them.
    progress.begin();
    let searched = args.text_search.then(|| {
        let is_all = wanted.len() == patients.len();
        let some = || patients.iter().filter(|one| wanted.contains(&one.key)).cloned().collect();
        let patients: Cow<'_, [Patient]> = if is_all { Cow::Borrowed(&patients) } else { Cow::Owned(some()) };
        loaded.search(&patients, args.jobs, &stop, &progress)
    });
    let mut output = Output::new(&loaded, &args.lang);
    let exporter = Exporter::new(args, &loaded, searched, &stop, &progress);
    let ids: Vec<_> = ready.iter().map(|one| one.id().clone()).collect();
    // Of one patient nothing goes on beside it, and memory that its export gave back is used again where it was taken.
    let writing = NonZeroUsize::new(ids.len()).map_or(args.jobs, |patients| patients.min(args.jobs));
    let (exports, failed) = Writers::with(writing, &stop, |writers| {
        let all = ready.into_iter().enumerate();
        all.map(|(number, one)| exporter.export(number, one, writers)).collect::<Vec<_>>()
    });
    output.exports = exports;
    for (number, failure) in failed {
        if let (Some(export), Some(id)) = (output.exports.get_mut(number), ids.get(number)) {
            *export = exporter.failed(id, failure);
        }
    }
    progress.end();
    if stop.is_asked() && output.exports.is_empty() {
        output.refuse(absolute(&args.out), Reason::Stopped);
    }
    if is_new {
        // Only an empty folder is removed.
        let _ = fs::remove_dir(&args.out);
    }
    finish(&output, args.json)
}

/// Prints what was done. If that fails, nobody knows what was left out.
fn finish(output: &Output, json: bool) -> ExitCode {
    let code = output.exit_code();
    match output.print(json) {
        Ok(()) => ExitCode::from(code),
        Err(_) => ExitCode::from(code.max(1)),
    }
}

fn usage(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "anonymise: {}\nTry --help.", show::plain(message));
    ExitCode::from(USAGE)
}

/// Paths in the output are absolute.
fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string()
}

/// A reason as it stands in the output.
fn left_out(file: String, refusal: &Refusal, words: &veilig::i18n::Words) -> LeftOut {
    LeftOut { file, reason: refusal.reason, text: words.refusal(refusal) }
}
