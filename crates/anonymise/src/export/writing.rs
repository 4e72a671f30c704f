//! What is left to do for a patient whose zip is written: the report is printed, the files are brought to the disk and get
//! their names. Threads do it while the next patient is exported, since of patients with a few images each it is half
//! of all work.

use super::files::{Aside, OutputNames};
use crate::stop::StopSignal;
use std::io;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Builder};
use veilig::deid::Mapping;
use veilig::job::{Reason, Refusal, mapping_csv};
use veilig::report::{NoGlyphs, Report, print};

/// The file of a patient that could not be written, and why.
#[derive(Debug)]
pub struct Failure(pub PathBuf, pub Refusal);

/// The files of one patient, of which the zip is written.
pub struct PatientFiles {
    pub names: OutputNames,
    pub aside: Aside,
    pub report: Report,
    /// What was replaced by what, if that is wanted.
    pub tables: Option<Mapping>,
}

impl PatientFiles {
    /// Writes the rest, and gives all files their names, or none.
    pub fn finish(self, stop: &StopSignal) -> Result<(), Failure> {
        let Self { names, mut aside, report, tables } = self;
        let failed = |name: &Path| {
            let name = name.to_owned();
            |_: io::Error| Failure(name, Refusal::from(Reason::WriteFailed))
        };
        let printed = print(&report, &NoGlyphs);
        let printed =
            printed.map_err(|_| Failure(names.report.clone(), Refusal::from(Reason::WriteFailed)))?;
        aside.write_confidential(&names.report, &printed).map_err(failed(&names.report))?;
        if let Some(mapping) = tables {
            for (name, pairs) in [(&names.uids, &mapping.uids), (&names.patient_ids, &mapping.patient_ids)] {
                aside.write_confidential(name, &mapping_csv(pairs)).map_err(failed(name))?;
            }
        }
        if stop.is_asked() {
            return Err(Failure(names.zip, Refusal::from(Reason::Stopped)));
        }
        aside.publish().map_err(failed(&names.zip))
    }
}

/// Whoever finishes files; each is told by its number.
pub struct Writers<'a> {
    /// None where there is no thread for it: then it is done at once.
    waiting: Option<SyncSender<(usize, PatientFiles)>>,
    stop: &'a StopSignal,
    failed: Vec<(usize, Failure)>,
}

impl Writers<'_> {
    /// Does some work while threads finish what it hands over: one less than images are exported at a time. Also gives what could
    /// not be finished, by its number.
    pub fn with<T>(
        jobs: NonZeroUsize,
        stop: &StopSignal,
        work: impl FnOnce(&mut Writers<'_>) -> T,
    ) -> (T, Vec<(usize, Failure)>) {
        let count = jobs.get() - 1;
        // So few wait that their reports take little memory.
        let (waiting, jobs) = sync_channel(count);
        let (told, failures) = channel();
        let jobs = Mutex::new(jobs);
        thread::scope(|scope| {
            let mut started = 0;
            for _ in 0..count {
                let (told, jobs) = (told.clone(), &jobs);
                let run = move || {
                    while let Some((number, files)) = next(jobs) {
                        if let Err(failure) = finish(files, stop)
                            && told.send((number, failure)).is_err()
                        {
                            return;
                        }
                    }
                };
                started += usize::from(Builder::new().spawn_scoped(scope, run).is_ok());
            }
            drop(told);
            let mut writers = Writers { waiting: (started > 0).then_some(waiting), stop, failed: Vec::new() };
            let done = work(&mut writers);
            // Nothing more comes: the threads end with what they have.
            let Writers { waiting, mut failed, .. } = writers;
            drop(waiting);
            failed.extend(failures);
            (done, failed)
        })
    }

    /// Hands files over.
    pub fn finish(&mut self, number: usize, files: PatientFiles) {
        let left = match &self.waiting {
            Some(waiting) => waiting.send((number, files)).map_err(|unsent| unsent.0),
            None => Err((number, files)),
        };
        if let Err((number, files)) = left
            && let Err(failure) = finish(files, self.stop)
        {
            self.failed.push((number, failure));
        }
    }
}

fn next(jobs: &Mutex<Receiver<(usize, PatientFiles)>>) -> Option<(usize, PatientFiles)> {
    jobs.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// A report that can't be printed for whatever reason costs its own patient alone, where panics unwind.
fn finish(files: PatientFiles, stop: &StopSignal) -> Result<(), Failure> {
    let name = files.names.report.clone();
    let done = catch_unwind(AssertUnwindSafe(|| files.finish(stop)));
    done.unwrap_or_else(|_| Err(Failure(name, Refusal::from(Reason::Crashed))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::Write;
    use std::path::PathBuf;
    use veilig::deid::AnonymousId;

    /// Files in a folder, with a zip of some bytes.
    fn files(folder: &Path, number: usize) -> PatientFiles {
        let names = OutputNames::new(folder, &AnonymousId::parse(&format!("ID-{number}")).expect("an ID"));
        let mut aside = Aside::new(names.clone(), false);
        aside.create(&names.zip).expect("created").write_all(b"zip").expect("written");
        PatientFiles { names, aside, report: Report::default(), tables: Some(Mapping::default()) }
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("veilig-writing-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("created");
        folder
    }

    #[test]
    fn all_files_get_their_names_and_what_fails_is_told_by_its_number_with_any_number_of_threads() {
        for jobs in 1..4 {
            let folder = folder(&jobs.to_string());
            let jobs = NonZeroUsize::new(jobs).expect("some");
            let ((), failed) = Writers::with(jobs, &StopSignal::default(), |writers| {
                for number in 0..9 {
                    if number == 5 {
                        // Somebody else was faster.
                        fs::write(folder.join("ID-5_CONFIDENTIAL_report.pdf"), b"other").expect("written");
                    }
                    writers.finish(number, files(&folder, number));
                }
            });
            let numbers: Vec<usize> = failed.iter().map(|(number, _)| *number).collect();
            assert_eq!(numbers, [5]);
            assert_eq!(fs::read_dir(&folder).expect("read").count(), 8 * 4 + 1, "no part is left");
            assert_eq!(fs::read(folder.join("ID-5_CONFIDENTIAL_report.pdf")).expect("read"), b"other");
            fs::remove_dir_all(&folder).expect("removed");
        }
    }
}
