//! The document for people.

use super::register::Promise;
use super::results::Results;
use std::fmt::Write;

const OPENING: &str = "\
# Assurance: each promise, how it is tested, and what came of it last

Made by `cargo xtask assurance` from `promises.md` (the promises and their tests) and `assurance.csv` (what came of the last
run of each). `cargo xtask assurance ID` runs the tests of one promise again and writes its row anew; without an ID it runs all,
for which `dist/veilig.html` and both browsers are needed. **Shown** are tests that passed of those that are named, on that day,
with that commit checked out. A figure is what the tests themselves counted in that run; where there is none, the
promise is one that holds or not. A test of xtask fails where this file is older than its tables, and no release is signed
while a row is open.

A test shows that a promise held for what it tried. What can't be shown by tests stands in `threat_model.md`.

";

/// The document.
pub fn text(promises: &[Promise], results: &Results) -> String {
    let mut text = OPENING.to_owned();
    let mut section = "";
    for promise in promises {
        if promise.section != section {
            section = &promise.section;
            let _ = write!(
                text,
                "## {section}\n\n| id | promise | shown | figure | date, commit | tests |\n|---|---|---|---|---|---|\n"
            );
        }
        let (shown, figure, when) = results.get(&promise.id).map_or_else(
            || ("**open**".to_owned(), String::new(), String::new()),
            |one| {
                (
                    format!("{} of {}", one.passed, one.asked),
                    one.figure.replace('|', "/"),
                    format!("{}, {}", one.date, one.commit),
                )
            },
        );
        let tests = promise.tests.iter().map(|test| {
            let by_hand = if test.by_hand { " (by hand, not counted)" } else { "" };
            format!("`{}`{by_hand}", test.shown())
        });
        let tests = tests.collect::<Vec<_>>().join("<br>");
        let _ =
            writeln!(text, "| {} | {} | {shown} | {figure} | {when} | {tests} |", promise.id, promise.text);
        if promises.iter().rfind(|one| one.section == section).is_some_and(|last| last.id == promise.id) {
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
