//! The stages of `cargo xtask test`, in the order of their cost.

use crate::assurance::told;
use crate::dependencies::{advisories, deny, licences, third_party};
use crate::page::build;
use crate::run::{Done, command, root, run, run_and_keep};
use crate::{e2e, mutants, tools};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

type Stage = (&'static str, fn() -> Done);

const STAGES: &[Stage] = &[
    ("fmt", fmt),
    ("licences", licences),
    ("clippy", clippy),
    ("native", native),
    ("fuzz", fuzz),
    ("docs", docs),
    ("wasm", wasm),
    ("page", || build::build(build::BuildKind::Release)),
    ("e2e", e2e::e2e),
];

/// Stages that take long, or need what not everybody has, and run only when they are named.
const BY_HAND: &[Stage] = &[("deny", deny::deny), ("mutants", mutants::mutants)];

const WASM: &str = "wasm32-unknown-unknown";

/// Runs the stages that are named, or all; ends at the first that fails.
pub fn test(names: &[String]) -> Done {
    if let Some(unknown) =
        names.iter().find(|name| !STAGES.iter().chain(BY_HAND).any(|(stage, _)| stage == name))
    {
        return Err(format!("there is no stage '{unknown}'"));
    }
    let mut times: Vec<(&str, Duration)> = Vec::new();
    let named = |name: &str| names.iter().any(|wanted| wanted == name);
    let chosen = STAGES.iter().filter(|(name, _)| names.is_empty() || named(name));
    for (name, stage) in chosen.chain(BY_HAND.iter().filter(|(name, _)| named(name))) {
        println!("\n== {name}");
        let start = Instant::now();
        stage().map_err(|error| format!("stage {name}: {error}"))?;
        // At once, too: who waits for the end of a run that is cut off learns nothing.
        println!("== {name}: {:.1} s", start.elapsed().as_secs_f64());
        times.push((name, start.elapsed()));
    }
    println!();
    for (name, time) in times {
        println!("{name:10} {:6.1} s", time.as_secs_f64());
    }
    Ok(())
}

fn fmt() -> Done {
    run(command("cargo", &["fmt", "--all", "--check"]))
}

/// Every licence is compatible, the page names those of all that is linked into it, and no advisory is open where a copy of the
/// database is here.
fn licences() -> Done {
    licences::check()?;
    advisories::check()?;
    third_party::check()
}

/// Natively everything; for wasm the page, and with it the core.
fn clippy() -> Done {
    run(command("cargo", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]))?;
    tools::wasm_target()?;
    run(command(
        "cargo",
        &[
            "clippy",
            "--package",
            "veilig",
            "--lib",
            "--bins",
            "--locked",
            "--target",
            WASM,
            "--",
            "-D",
            "warnings",
        ],
    ))
}

/// All native tests, with the programs and files that they read and compare with.
fn native() -> Done {
    tools::readers()?;
    let mut cargo = command("cargo", &["test", "--workspace", "--locked"]);
    cargo.env("VEILIG_PYTHON", tools::python()?).env(told::FIGURES, told::figures()?);
    run_and_keep(cargo, &told::begin(told::NATIVE)?)
}

/// A minute of fuzzing with the same seed each time: some seconds for each target of `fuzz/`. Longer runs are made by hand
/// (CONTRIBUTING says how).
fn fuzz() -> Done {
    let folder = root().join("fuzz");
    let mut cargo = command("cargo", &["run", "--locked", "--", "all", "60", "1"]);
    let files = root().join("../shared/testdata/open");
    if files.is_dir() {
        cargo.arg(files);
    } else {
        println!("NOT FUZZED with real files: {} is not here", files.display());
    }
    cargo.current_dir(folder).env("CARGO_TARGET_DIR", root().join("target"));
    run(cargo)
}

/// The documentation must build, with every link in it.
fn docs() -> Done {
    let mut cargo = command("cargo", &["doc", "--workspace", "--no-deps", "--locked"]);
    cargo.env("RUSTDOCFLAGS", "-D warnings");
    run(cargo)
}

/// Tests of the browser layer, in Chromium: those in src/, and tests/browser*.rs. Each test binary starts a
/// browser, so only those that hold such tests are run.
fn wasm() -> Done {
    let mut targets: Vec<String> = Vec::new();
    if mentions(&root().join("src"), "wasm_bindgen_test") {
        targets.push("--lib".into());
    }
    for file in fs::read_dir(root().join("tests")).map_err(|error| error.to_string())?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if let Some(test) = name.strip_suffix(".rs").filter(|test| test.starts_with("browser")) {
            targets.extend(["--test".into(), test.into()]);
        }
    }
    if targets.is_empty() {
        println!("There are no such tests yet.");
        return Ok(());
    }
    tools::wasm_target()?;
    tools::crates()?;
    tools::chromium()?;
    let mut cargo = command("cargo", &["test", "--package", "veilig", "--locked", "--target", WASM]);
    cargo.args(targets).env("CHROMEDRIVER", "/usr/bin/chromedriver");
    run(cargo)
}

/// Whether a Rust file in the folder holds the word.
fn mentions(folder: &Path, word: &str) -> bool {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            return mentions(&path, word);
        }
        path.extension().is_some_and(|end| end == "rs")
            && fs::read_to_string(&path).is_ok_and(|text| text.contains(word))
    })
}
