//! Changes the core in one place at a time, and tells which change no test sees (D-368).
//!
//! All changes of a package are written into one copy of it, each behind a switch, and compiled together; a change costs no
//! build, only the tests that come by it. `cargo run -- [--quick] [PATH…]` from this folder; with paths only the files
//! below them, with `--quick` without the tests that take minutes to build or seconds to run.

mod change;
mod defences;
mod report;
mod run;
mod tree;
mod value;

use crate::defences::{DEFENCES, Defence};
use crate::report::{JudgedChange, told};
use crate::run::{MutantFate, Test, fate, tests};
use crate::tree::Tree;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// A test that takes longer alone is not asked.
const MOST: Duration = Duration::from_secs(60);
/// The same with `--quick`.
const MOST_QUICK: Duration = Duration::from_secs(2);
/// How many run beside each other.
const THREADS: usize = 2;

fn main() -> Result<(), String> {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let is_quick = paths.iter().any(|one| one == "--quick");
    paths.retain(|one| one != "--quick");
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).ok_or("no project")?;
    let mut report = String::new();
    for defence in DEFENCES {
        let is_asked = |path: &String| path.starts_with(defence.package);
        if paths.is_empty() || paths.iter().any(is_asked) {
            one(project, defence, &paths, is_quick, &mut report)?;
        }
    }
    Ok(())
}

/// Changes the files of one package, and asks its tests.
fn one(
    project: &Path,
    defence: &Defence,
    paths: &[String],
    is_quick: bool,
    report: &mut String,
) -> Result<(), String> {
    let start = Instant::now();
    let tree = Tree::of(project)?;
    let (files, unviable) = tree.change(defence, paths, 1)?;
    let mut known: Vec<JudgedChange> = Vec::new();
    for (path, mutants) in files {
        known.extend(mutants.into_iter().map(|mutant| JudgedChange {
            path: path.clone(),
            mutant,
            fate: MutantFate::Unreached,
        }));
    }
    let before = report.len();
    for wanted in defence.tests {
        if is_quick && !wanted.is_quick {
            continue;
        }
        let mut asked = Vec::new();
        for (program, folder) in tree.build(wanted.cargo)? {
            asked.extend(tests(&program, &folder, wanted.names, if is_quick { MOST_QUICK } else { MOST }));
        }
        println!(
            "{}: {} tests, after {:.0} s",
            wanted.cargo.join(" "),
            asked.len(),
            start.elapsed().as_secs_f64()
        );
        ask(&mut known, &asked);
        // A run that is ended has told what it knows.
        report.truncate(before);
        told(report, defence.package, &known, unviable);
        let path = project.join("target/mutants/report.txt");
        std::fs::write(&path, &report).map_err(|error| error.to_string())?;
        println!("{}, after {:.0} s", path.display(), start.elapsed().as_secs_f64());
    }
    Ok(())
}

/// Asks tests about the changes that no test has seen yet.
fn ask(known: &mut [JudgedChange], tests: &[Test]) {
    let open = known.iter_mut().filter(|one| matches!(one.fate, MutantFate::Survived | MutantFate::Unreached));
    let waiting = Mutex::new(open);
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let next = || waiting.lock().ok().and_then(|mut open| open.next());
                while let Some(one) = next() {
                    let fate = fate(one.mutant.number, tests);
                    if fate != MutantFate::Unreached {
                        one.fate = fate;
                    }
                    if fate == MutantFate::Survived {
                        println!(
                            "  {} {}:{} {}",
                            one.mutant.number, one.path, one.mutant.line, one.mutant.what
                        );
                    }
                }
            });
        }
    });
}
