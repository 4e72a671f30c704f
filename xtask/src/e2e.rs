//! The page in Chromium, Firefox and WebKitGTK, as a user has it: from a folder and from a server.

use crate::assurance::told;
use crate::page::pack;
use crate::run::{Done, command, root, run};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};

/// So many tests that failed are run once more: more of them are no accident of a browser's driver.
const SECOND_TURN: usize = 2;

/// Runs them all. One that failed is run once more, by itself, and both are said: drivers of browsers lose a step
/// once in some thousands (D-351).
pub fn e2e() -> Done {
    let page = root().join("dist").join(pack::PAGE);
    if !page.exists() {
        return Err("dist/veilig.html is not there: run `cargo xtask build` before".into());
    }
    tools::node_modules()?;
    tools::readers()?;
    tools::chromium()?;
    tools::firefox()?;
    tools::webkit()?;
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("tests/e2e"))
        .map_err(|error| error.to_string())?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    // What came of it is kept for `cargo xtask assurance`.
    let told = told::begin(told::BROWSERS)?;
    let Err(error) = node(&files, &page, &told, &[]) else { return Ok(()) };
    let failed = names("not ok ", &fs::read_to_string(&told).unwrap_or_default());
    if failed.is_empty() || failed.len() > SECOND_TURN {
        return Err(error);
    }
    for name in &failed {
        println!("\nFAILED, AND RUN ONCE MORE: {name}");
    }
    let patterns: Vec<String> =
        failed.iter().map(|name| format!("--test-name-pattern=^{}$", literally(name))).collect();
    let again = told.with_extension("second");
    node(&files, &page, &again, &patterns)?;
    let passed = names("ok ", &fs::read_to_string(&again).unwrap_or_default());
    for name in &failed {
        if !passed.contains(name) {
            return Err(format!("not run the second time: {name}"));
        }
        println!("FAILED ONCE, PASSED THE SECOND TIME: {name}");
    }
    Ok(())
}

/// So many test files run beside each other: a browser waits for its driver half of the time, and more of them take each other's time.
const AT_ONCE: usize = 2;

/// Runs test files. `told` gets their TAP.
fn node(files: &[PathBuf], page: &Path, told: &Path, more: &[String]) -> Done {
    let mut node = command("node", &["--test", &format!("--test-concurrency={AT_ONCE}")]);
    node.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.args(["--test-reporter=tap".into(), format!("--test-reporter-destination={}", told.display())]);
    node.args(more).args(files);
    node.env("VEILIG_PYTHON", tools::python()?).env("VEILIG_PAGE", page);
    run(node)
}

/// The names of the tests of a run's TAP that came out so; not of those that were passed over.
fn names(outcome: &str, tap: &str) -> Vec<String> {
    let lines =
        tap.lines().filter(|line| !line.contains("# SKIP")).filter_map(|line| line.strip_prefix(outcome));
    lines.filter_map(|line| line.split_once(" - ")).map(|(_, name)| plain(name)).collect()
}

/// A name of TAP without its escapes.
fn plain(name: &str) -> String {
    let mut letters = name.chars();
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        text.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    text
}

/// A text as a pattern that matches nothing else.
fn literally(text: &str) -> String {
    let special = |letter: &char| r"\^$.|?*+()[]{}/".contains(*letter);
    text.chars().flat_map(|letter| special(&letter).then_some('\\').into_iter().chain([letter])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_failed_tests_are_read_and_matched_literally() {
        let tap = "TAP version 13\nok 1 - a (Firefox)\nok 3 - c # SKIP test name does not match pattern\nnot ok 2 - a \\#1, b (WebKitGTK, from a file)\n  ---\n    not ok 1 - within\n";
        assert_eq!(names("not ok ", tap), ["a #1, b (WebKitGTK, from a file)"]);
        assert_eq!(names("ok ", tap), ["a (Firefox)"]);
        assert_eq!(literally("a (b) 1.5 c/d"), r"a \(b\) 1\.5 c\/d");
    }
}
