//! Changes the core in one place at a time, and tells which change no test sees (D-368).
//!
//! All changes of a package are written into one copy of it, each behind a switch, and compiled together; a change costs no
//! build, only the tests that come by it. `cargo run -- [--quick] [PATH…]` from this folder; with paths only the files
//! below them, with `--quick` only the tests inside the package and its neighbour.

mod change;
mod defences;
mod run;
mod tree;
mod value;

use crate::defences::DEFENCES;
use crate::run::{Fate, fate, tests};
use crate::tree::Tree;
use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// A test that takes longer alone is not asked.
const MOST: Duration = Duration::from_secs(60);

fn main() -> Result<(), String> {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let is_quick = paths.iter().any(|one| one == "--quick");
    paths.retain(|one| one != "--quick");
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).ok_or("no project")?;
    let mut report = String::new();
    for defence in DEFENCES {
        let is_asked = |path: &String| path.starts_with(defence.package);
        if !paths.is_empty() && !paths.iter().any(is_asked) {
            continue;
        }
        let start = Instant::now();
        let tree = Tree::of(project)?;
        let (files, unviable) = tree.change(defence, &paths, 1)?;
        let mut known = Vec::new();
        for wanted in defence.tests {
            if is_quick && wanted.contains(&"all") {
                continue;
            }
            for (program, folder) in tree.build(wanted)? {
                known.extend(tests(&program, &folder, MOST));
            }
            println!("{} tests, after {:.0} s", known.len(), start.elapsed().as_secs_f64());
        }
        let waiting: Mutex<VecDeque<_>> = Mutex::new(
            files
                .iter()
                .flat_map(|(path, mutants)| mutants.iter().map(move |mutant| (path, mutant)))
                .collect(),
        );
        let done = Mutex::new(Vec::new());
        let threads = std::env::var("VEILIG_MUTANT_THREADS").ok().and_then(|text| text.parse().ok());
        std::thread::scope(|scope| {
            for _ in 0..threads.unwrap_or(2) {
                scope.spawn(|| {
                    while let Some((path, mutant)) = waiting.lock().ok().and_then(|mut all| all.pop_front()) {
                        let fate = fate(mutant.number, &known);
                        if matches!(fate, Fate::Survived | Fate::Unreached) {
                            println!("{fate:?} {path}:{} {}", mutant.line, mutant.what);
                        }
                        if let Ok(mut done) = done.lock() {
                            done.push((path.clone(), mutant.line, mutant.what.clone(), fate));
                        }
                    }
                });
            }
        });
        let done = done.into_inner().map_err(|error| error.to_string())?;
        told(&mut report, defence.package, done, unviable);
        println!("{}: {:.0} s", defence.package, start.elapsed().as_secs_f64());
    }
    let path = project.join("target/mutants/report.txt");
    std::fs::write(&path, &report).map_err(|error| error.to_string())?;
    println!("{}", path.display());
    Ok(())
}

/// The numbers of each file, and what survived in it.
fn told(report: &mut String, package: &str, done: Vec<(String, usize, String, Fate)>, unviable: usize) {
    let mut files: BTreeMap<String, Vec<(usize, String, Fate)>> = BTreeMap::new();
    for (path, line, what, fate) in done {
        files.entry(path).or_default().push((line, what, fate));
    }
    let _ = writeln!(report, "{package}: {unviable} changes do not compile");
    for (path, mut changes) in files {
        changes.sort();
        let count = |wanted| changes.iter().filter(|(_, _, fate)| *fate == wanted).count();
        let _ = writeln!(
            report,
            "{path}: {} changes, {} caught, {} endless, {} survived, {} unreached",
            changes.len(),
            count(Fate::Caught),
            count(Fate::Endless),
            count(Fate::Survived),
            count(Fate::Unreached),
        );
        for (line, what, fate) in &changes {
            if matches!(fate, Fate::Survived | Fate::Unreached) {
                let _ = writeln!(report, "  {line} {fate:?} {what}");
            }
        }
    }
}
