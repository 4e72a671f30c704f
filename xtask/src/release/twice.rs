//! The build, twice: in two folders of different names and depths, each from the files of the commit alone.

use crate::page::build;
use crate::page::pack::PAGE;
use crate::run::{COPY, Done, command, root, run, timed};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where it is built, under `target`.
const FOLDERS: [&str; 2] = ["twice/one/veilig", "twice/another/folder/much-deeper/veilig"];

/// What one build makes.
pub struct Built {
    /// `veilig.html`.
    pub page: Vec<u8>,
    /// The command line program of this machine.
    pub program: Vec<u8>,
}

/// Builds the commit twice and compares every byte.
pub fn build(commit: &str, time: u64) -> Result<Built, String> {
    let mut made = Vec::new();
    for folder in FOLDERS {
        let folder = root().join("target").join(folder);
        timed(&format!("the build in {}", folder.display()), || once(&folder, commit, time))?;
        made.push(read(&folder)?);
    }
    let [one, other] = <[Built; 2]>::try_from(made).map_err(|_| "there are not two builds")?;
    same("the page", &one.page, &other.page)?;
    same("the command line program", &one.program, &other.program)?;
    println!("Both builds gave the same {} and {} bytes", one.page.len(), one.program.len());
    Ok(one)
}

/// Where two files differ first, if they do.
pub fn same(what: &str, one: &[u8], other: &[u8]) -> Done {
    if one == other {
        return Ok(());
    }
    let at = one.iter().zip(other).position(|(a, b)| a != b).unwrap_or(one.len().min(other.len()));
    Err(format!(
        "{what} is not reproducible: {} and {} bytes, different from byte {at}",
        one.len(),
        other.len()
    ))
}

/// Makes the folder anew from the commit and builds there, with nothing of what was built before.
fn once(folder: &Path, commit: &str, time: u64) -> Done {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let archive = folder.with_extension("tar");
    let (shown, target) = (archive.display().to_string(), folder.display().to_string());
    run(command("git", &["archive", "--format=tar", "--output", &shown, commit]))?;
    run(command("tar", &["-x", "-f", &shown, "-C", &target]))?;
    fs::remove_file(&archive).map_err(|error| format!("{shown}: {error}"))?;
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut build = Command::new(own);
    // The tools of this folder are found by PATH; what cargo and we are told by the environment does not count.
    let path = command("cargo", &[]);
    let path = path.get_envs().find(|(name, _)| *name == "PATH").and_then(|(_, value)| value);
    build.args(["build", "--with-program"]).current_dir(folder).env(COPY, folder);
    build.env("VEILIG_COMMIT", commit).env("SOURCE_DATE_EPOCH", time.to_string());
    build.envs(path.map(|path| ("PATH", path)));
    for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        build.env_remove(name);
    }
    run(build)
}

fn read(folder: &Path) -> Result<Built, String> {
    let file = |path: PathBuf| fs::read(&path).map_err(|error| format!("{}: {error}", path.display()));
    let program = folder.join(build::PROGRAM_FOLDER).join(build::program_file());
    Ok(Built { page: file(folder.join("dist").join(PAGE))?, program: file(program)? })
}
