//! Runs tests by their names in the register, those of one program at once.

use super::register::Named;
use super::told::FIGURES;
use crate::page::pack;
use crate::run::{command, root};
use crate::tools;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Which of these tests passed; what stands in none of the programs' output did not.
pub fn run<'a>(tests: &BTreeSet<&'a Named>, figures: &Path) -> Result<BTreeMap<&'a Named, bool>, String> {
    let wanted = tests.iter().copied().filter(|test| !test.by_hand);
    let (rust, browsers): (Vec<&Named>, Vec<&Named>) = wanted.partition(|test| test.is_rust());
    let mut passed = BTreeMap::new();
    for (tests, told) in [(&rust, in_rust(&rust, figures)?), (&browsers, in_browsers(&browsers)?)] {
        passed.extend(tests.iter().map(|test| (*test, is_passed(test, &told))));
    }
    Ok(passed)
}

/// Which of these tests passed by what was told of a run.
pub fn by_told<'a>(tests: &BTreeSet<&'a Named>, told: &str) -> BTreeMap<&'a Named, bool> {
    let asked = tests.iter().copied().filter(|test| !test.by_hand);
    asked.map(|test| (test, is_passed(test, told))).collect()
}

/// The package that a Rust test is of.
fn package(test: &Named) -> Result<String, String> {
    let mut parts = test.file.split('/');
    match (parts.next(), parts.next()) {
        (Some("tests"), _) | (Some("crates"), Some("anonymise")) => Ok("anonymise".to_owned()),
        (Some("src"), _) => Ok("veilig".to_owned()),
        (Some("xtask"), _) => Ok("xtask".to_owned()),
        (Some("crates"), Some(room)) => Ok(format!("veilig-{}", room.replace('_', "-"))),
        _ => Err(format!("nobody knows how to run {}", test.shown())),
    }
}

/// A test's name as Rust's harness tells it, as far as the register has it.
fn path_of(test: &Named) -> String {
    let room = test.file.strip_prefix("tests/").and_then(|file| file.strip_suffix(".rs"));
    room.map_or_else(|| test.name.clone(), |room| format!("{}::{}", room.replace('/', "::"), test.name))
}

/// All at once, so that cargo builds each package once. The program and the page's package are always among those it is
/// told, since it wants to know targets that it is asked for.
fn in_rust(tests: &[&Named], figures: &Path) -> Result<String, String> {
    if tests.is_empty() {
        return Ok(String::new());
    }
    let mut packages: BTreeSet<String> = tests.iter().map(|test| package(test)).collect::<Result<_, _>>()?;
    packages.extend(["anonymise", "veilig"].map(str::to_owned));
    let mut cargo =
        command("cargo", &["test", "--locked", "--no-fail-fast", "--lib", "--bins", "--test", "all"]);
    packages.iter().for_each(|package| {
        cargo.args(["-p", package]);
    });
    cargo.arg("--").args(tests.iter().map(|test| path_of(test)));
    cargo.env("VEILIG_PYTHON", python()?).env(FIGURES, figures);
    told(cargo)
}

/// The tests of the packed page; a title may stand for several browsers.
fn in_browsers(tests: &[&Named]) -> Result<String, String> {
    if tests.is_empty() {
        return Ok(String::new());
    }
    let page =
        std::env::var("VEILIG_PAGE").map(Into::into).unwrap_or_else(|_| root().join("dist").join(pack::PAGE));
    if !page.exists() {
        return Err("dist/veilig.html is not there: run `cargo xtask build` before".into());
    }
    let mut all = String::new();
    let mut files: BTreeMap<&str, Vec<&Named>> = BTreeMap::new();
    tests.iter().for_each(|test| files.entry(&test.file).or_default().push(test));
    for (file, tests) in files {
        let mut node = command("node", &["--test", "--test-concurrency=1", "--test-reporter=tap"]);
        node.args(tests.iter().map(|test| format!("--test-name-pattern={}", pattern(&test.name)))).arg(file);
        node.env("VEILIG_PYTHON", python()?).env("VEILIG_PAGE", &page);
        all.push_str(&told(node)?);
    }
    Ok(all)
}

/// The tests' Python.
fn python() -> Result<std::path::PathBuf, String> {
    std::env::var("VEILIG_PYTHON").map(Into::into).or_else(|_| tools::python())
}

/// Words as a pattern that means nothing but them.
fn pattern(words: &str) -> String {
    let mut pattern = String::new();
    for c in words.chars() {
        if !c.is_alphanumeric() && c != ' ' && c.is_ascii() {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// What it prints, however it ends: a test that failed says so there.
fn told(mut command: Command) -> Result<String, String> {
    println!("$ {command:?}");
    let output =
        command.stderr(std::process::Stdio::inherit()).output().map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Passed is what is told at least once, and each time as passed.
fn is_passed(test: &Named, told: &str) -> bool {
    let of = |line: &&str| {
        if test.is_rust() {
            // What takes long is named once before it ends.
            let told =
                line.strip_prefix("test ").filter(|rest| !rest.contains(" has been running for over "));
            let name = told.and_then(|rest| rest.split(' ').next());
            name.is_some_and(|name| name == path_of(test) || name.ends_with(&format!("::{}", test.name)))
        } else {
            let line = line.trim_start();
            (line.starts_with("ok ") || line.starts_with("not ok ")) && line.contains(&test.name)
        }
    };
    let mut lines = told.lines().filter(of).peekable();
    let good = |line: &str| {
        let line = line.trim();
        if test.is_rust() {
            line.ends_with(" ok")
        } else {
            line.starts_with("ok ") && !line.contains("# SKIP") && !line.contains("# TODO")
        }
    };
    lines.peek().is_some() && lines.all(good)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(file: &str, name: &str) -> Named {
        Named { file: file.into(), name: name.into(), by_hand: false }
    }

    #[test]
    fn passed_is_what_is_told_as_passed_and_nothing_else() {
        let test = named("tests/a.rs", "it_holds");
        assert!(is_passed(&test, "test a::it_holds ... ok\ntest b::other ... FAILED\n"));
        let long = "test a::it_holds has been running for over 60 seconds";
        assert!(is_passed(&test, &format!("{long}\ntest a::it_holds ... ok")) && !is_passed(&test, long));
        for bad in
            ["", "test a::it_holds ... FAILED", "test a::it_holds ... ignored", "test a::it_holds_not ... ok"]
        {
            assert!(!is_passed(&test, bad), "{bad}");
        }
        let test = named("tests/e2e/a.test.mjs", "the page: is (whole)");
        assert!(is_passed(
            &test,
            "    ok 1 - the page: is (whole), firefox\nok 2 - the page: is (whole), chromium"
        ));
        for bad in [
            "ok 1 - other",
            "ok 1 - the page: is (whole) # SKIP",
            "ok 1 - the page: is (whole)\nnot ok 2 - the page: is (whole)",
        ] {
            assert!(!is_passed(&test, bad), "{bad}");
        }
        assert_eq!(pattern("is (whole), ä"), "is \\(whole\\)\\, ä");
    }

    #[test]
    fn each_rust_test_has_a_package() {
        let of = |file: &str| package(&named(file, "x")).unwrap();
        assert_eq!(of("tests/a.rs"), "anonymise");
        assert_eq!(of("crates/job/src/form.rs"), "veilig-job");
        assert_eq!(of("crates/burned_in/src/a.rs"), "veilig-burned-in");
        assert_eq!(of("src/site/settle.rs"), "veilig");
        assert!(package(&named("www/a.rs", "x")).is_err());
    }
}
