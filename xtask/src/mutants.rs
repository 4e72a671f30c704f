//! `cargo xtask test mutants`: changes the last lines of defence one by one, and tells which change no test sees. It takes
//! hours, so it is run by hand; what survives stands in `target/mutants`.

use crate::run::{Done, command, root, run};
use crate::tools;

/// Where a change that no test sees would weaken a promise: package and files.
const DEFENCES: &[(&str, &[&str])] = &[
    (
        "veilig-deid",
        &["crates/deid/src/check.rs", "crates/deid/src/person/**/*.rs", "crates/deid/src/rewrite/**/*.rs"],
    ),
    (
        "veilig-job",
        &["crates/job/src/export.rs", "crates/job/src/pixel_check.rs", "crates/job/src/worker/unchanged.rs"],
    ),
];

/// Runs all of them, or those of one file: `VEILIG_MUTANTS=crates/deid/src/check.rs`.
pub fn mutants() -> Done {
    let program = tools::cargo_mutants()?;
    let only = std::env::var("VEILIG_MUTANTS").ok();
    for (package, files) in DEFENCES {
        let mut cargo = command(&program.display().to_string(), &["mutants", "--package", package]);
        cargo.args([
            "--output",
            "target/mutants",
            "--test-package",
            package,
            "--no-shuffle",
            "--baseline",
            "skip",
        ]);
        cargo.args(["--timeout", "300", "--cap-lints", "true"]);
        let chosen: Vec<&str> = match &only {
            Some(file) if files.iter().any(|glob| is_of(file, glob)) => vec![file],
            Some(_) => continue,
            None => files.to_vec(),
        };
        for file in chosen {
            cargo.args(["--file", file]);
        }
        cargo.current_dir(root());
        run(cargo)?;
    }
    Ok(())
}

/// Whether a path is the glob's, which is a path, or ends in `*.rs` or, for all folders below, in `**/*.rs`.
fn is_of(path: &str, glob: &str) -> bool {
    if let Some(folder) = glob.strip_suffix("**/*.rs") {
        return path.starts_with(folder) && path.ends_with(".rs");
    }
    match glob.strip_suffix("*.rs") {
        Some(folder) => path.strip_prefix(folder).is_some_and(|name| !name.contains('/')),
        None => path == glob,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_asked_for_is_one_of_the_defences_and_every_defence_is_there() {
        assert!(is_of("crates/a/src/b/c/d.rs", "crates/a/src/b/**/*.rs"));
        assert!(!is_of("crates/a/src/e/d.rs", "crates/a/src/b/**/*.rs"));
        assert!(
            is_of("crates/a/src/d.rs", "crates/a/src/*.rs")
                && !is_of("crates/a/src/b/d.rs", "crates/a/src/*.rs")
        );
        for file in DEFENCES.iter().flat_map(|(_, files)| *files) {
            let path = file.trim_end_matches("*.rs").trim_end_matches("**/");
            assert!(root().join(path).exists(), "{file}");
        }
    }
}
