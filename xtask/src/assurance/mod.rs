//! `cargo xtask assurance`: runs the tests that hold the promises of `docs/promises.md`, and writes down what came of it:
//! `docs/assurance.csv`, and for people `docs/assurance.md`.

mod document;
mod register;
mod results;
mod tests_of;
pub mod told;

use crate::run::{Done, output, root};
use register::{Named, Promise};
use results::{LastRun, Results};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const REGISTER: &str = "docs/promises.md";
const RESULTS: &str = "docs/assurance.csv";
const DOCUMENT: &str = "docs/assurance.md";

/// Instead of IDs: the last runs of the test stages are read, and no test is run.
const OF_LAST_TEST: &str = "--of-last-test";

/// Runs the tests of these promises, or of all, or reads what the test stages told of all; other promises keep what came of
/// them last.
pub fn assurance(ids: &[String]) -> Done {
    let is_told = ids == [OF_LAST_TEST];
    let ids = if is_told { &[] } else { ids };
    let promises = register::parse(&read(REGISTER)?)?;
    let mut results = results::parse(&read(RESULTS).unwrap_or_default())?;
    if let Some(unknown) = ids.iter().find(|id| !promises.iter().any(|one| one.id == **id)) {
        return Err(format!("there is no promise '{unknown}' in {REGISTER}"));
    }
    let wanted: Vec<&Promise> =
        promises.iter().filter(|one| ids.is_empty() || ids.contains(&one.id)).collect();
    if !is_told {
        // What was counted before is not of this run.
        let _ = fs::remove_dir_all(root().join("target/figures"));
    }
    let figures = told::figures()?;
    let tests: BTreeSet<&Named> = wanted.iter().flat_map(|one| one.tests.iter()).collect();
    let (passed, commit) = if is_told {
        let (told, commit) = told::last()?;
        (tests_of::by_told(&tests, &told), commit)
    } else {
        let commit = output("git", &["rev-parse", "--short=10", "HEAD"])?.trim().to_owned();
        (tests_of::run(&tests, &figures)?, commit)
    };
    let date = output("date", &["-u", "+%Y-%m-%d"])?.trim().to_owned();
    for promise in &wanted {
        let counted = promise.tests.iter().filter(|test| !test.by_hand);
        let is_passed = |test: &&Named| passed.get(*test).copied().unwrap_or(false);
        let result = LastRun {
            date: date.clone(),
            commit: commit.clone(),
            passed: counted.clone().filter(is_passed).count(),
            asked: counted.clone().count(),
            figure: figure(&figures, &promise.id),
        };
        counted.filter(|test| !is_passed(test)).for_each(|test| println!("FAILED {}", test.shown()));
        if result.passed == result.asked {
            results.insert(promise.id.clone(), result);
        } else {
            // What failed is open, whatever was shown before.
            results.remove(&promise.id);
        }
    }
    results.retain(|id, _| promises.iter().any(|one| one.id == *id));
    write(RESULTS, &results::text(&results))?;
    write(DOCUMENT, &document::text(&promises, &results))?;
    let mut failed = open(&promises, &results);
    failed.retain(|id| wanted.iter().any(|one| one.id == *id));
    if failed.is_empty() { Ok(()) } else { Err(format!("not shown: {}", failed.join(", "))) }
}

/// An error names the promises that no run has shown to hold: no release is made of those.
pub fn check() -> Done {
    let promises = register::parse(&read(REGISTER)?)?;
    let open = open(&promises, &results::parse(&read(RESULTS)?)?);
    if open.is_empty() {
        return Ok(());
    }
    Err(format!("{DOCUMENT} has open rows; run `cargo xtask assurance {}`", open.join(" ")))
}

/// Promises that no run has shown to hold, as the register has them now.
fn open(promises: &[Promise], results: &Results) -> Vec<String> {
    let is_shown = |promise: &Promise| {
        let asked = promise.tests.iter().filter(|test| !test.by_hand).count();
        results.get(&promise.id).is_some_and(|one| one.asked == asked && one.passed == asked && asked > 0)
    };
    promises.iter().filter(|promise| !is_shown(promise)).map(|promise| promise.id.clone()).collect()
}

/// What the tests wrote down for a promise.
fn figure(folder: &std::path::Path, id: &str) -> String {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let told: BTreeMap<String, String> = files
        .filter_map(|file| {
            let name = file.file_name().into_string().ok()?;
            let of = name.split('.').next() == Some(id);
            let text = fs::read_to_string(file.path()).ok()?;
            of.then(|| (name, text.trim().to_owned()))
        })
        .collect();
    told.into_values().collect::<Vec<_>>().join("; ")
}

fn read(path: &str) -> Result<String, String> {
    let text = fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))?;
    Ok(text.replace("\r\n", "\n"))
}

fn write(path: &str, text: &str) -> Done {
    fs::write(root().join(path), text).map_err(|error| format!("{path}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_what_register_and_results_make_and_no_result_is_of_a_test_that_failed() {
        let promises = register::parse(&read(REGISTER).unwrap()).unwrap();
        let results = results::parse(&read(RESULTS).unwrap()).unwrap();
        assert!(promises.len() > 30);
        if let Err(open) = check() {
            println!("NO RELEASE: {open}");
        }
        assert!(
            read(DOCUMENT).unwrap() == document::text(&promises, &results),
            "docs/assurance.md is older than its tables: `cargo xtask assurance` writes it"
        );
        for (id, one) in &results {
            assert!(promises.iter().any(|promise| promise.id == *id), "{id} is gone");
            assert!(one.passed == one.asked && one.asked > 0, "{id} failed");
        }
    }

    #[test]
    fn each_test_that_holds_a_promise_is_there_under_its_name() {
        let promises = register::parse(&read(REGISTER).unwrap()).unwrap();
        for test in promises.iter().flat_map(|promise| &promise.tests) {
            let source = read(&test.file).unwrap_or_else(|_| panic!("{} is in no file", test.shown()));
            let is_there = if test.is_rust() {
                let name = test.name.rsplit("::").next().unwrap();
                source.contains(&format!("    fn {name}()")) || source.contains(&format!("\nfn {name}()"))
            } else {
                // A title may have a quotation mark in it.
                source.replace('\\', "").contains(&test.name)
            };
            assert!(is_there, "{} is gone", test.shown());
        }
        assert!(promises.iter().all(|promise| promise.tests.iter().any(|test| !test.by_hand)));
    }

    #[test]
    fn a_promise_with_another_number_of_tests_than_were_run_is_open() {
        let promises =
            register::parse("## A\n| `x` | It holds | `tests/a.rs::b`, `tests/a.rs::c` |\n").unwrap();
        let of = |passed, asked| {
            let result =
                LastRun { date: "d".into(), commit: "c".into(), passed, asked, figure: String::new() };
            open(&promises, &[("x".to_owned(), result)].into_iter().collect())
        };
        assert!(of(2, 2).is_empty());
        assert_eq!((of(1, 1).len(), of(1, 2).len(), of(3, 3).len()), (1, 1, 1));
        assert_eq!(open(&promises, &Results::new()), ["x"]);
    }
}
