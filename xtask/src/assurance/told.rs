//! What the last runs of the test stages told, kept under `target/told` for the register of promises.

use crate::run::{output, root};
use std::fs;
use std::path::PathBuf;

/// Names the folder in which tests write what they counted: a file for each figure, `ID` or `ID.PART`.
pub const FIGURES: &str = "VEILIG_FIGURES";
/// What Rust's tests told.
pub const NATIVE: &str = "native";
/// What the tests of the packed page told.
pub const BROWSERS: &str = "e2e";

fn folder() -> PathBuf {
    root().join("target/told")
}

/// The folder of what tests counted.
pub fn figures() -> Result<PathBuf, String> {
    let folder = root().join("target/figures");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// The file that a stage's run is to be kept in; which commit is checked out is noted beside it.
pub fn begin(stage: &str) -> Result<PathBuf, String> {
    let folder = folder();
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    // Without git, as in an unpacked archive, nobody can tell which sources were tested.
    let commit = output("git", &["rev-parse", "--short=10", "HEAD"]).unwrap_or_default();
    fs::write(folder.join(format!("{stage}.commit")), commit.trim()).map_err(failed)?;
    Ok(folder.join(stage))
}

/// What both stages told, and with which commit: Rust's tests, then the browsers' where that was another.
///
/// # Errors
/// If one of them was not run, or nobody knows with which sources.
pub fn last() -> Result<(String, String), String> {
    let read = |name: String| {
        fs::read_to_string(folder().join(name))
            .map_err(|_| "run `cargo xtask test native page e2e` before".to_owned())
    };
    let [one, other] = [NATIVE, BROWSERS].map(|stage| read(format!("{stage}.commit")));
    let (one, other) = (one?, other?);
    if one.is_empty() || other.is_empty() {
        return Err("the stages were run without git: nobody knows with which sources".into());
    }
    let commit = if one == other { one } else { format!("{one} and {other}") };
    Ok((format!("{}\n{}", read(NATIVE.into())?, read(BROWSERS.into())?), commit))
}
