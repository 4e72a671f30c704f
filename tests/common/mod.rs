//! Where the real files are.

pub mod changed;
#[allow(dead_code, reason = "benches/burned_in.rs reads the rest")]
pub mod drawn;
pub mod export;
pub mod fixture;
pub mod hostile;
pub mod jpegxl;
pub mod planted;
pub mod program;
pub mod readers;
pub mod series;
pub mod shown;
pub mod verified;

use std::path::{Path, PathBuf};
use std::process::Command;

/// All real files, sorted. Whoever needs them is ignored where they are not here (`crates/anonymise/build.rs`).
pub fn real_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in [open_folder(), pydicom_folder()] {
        collect(&folder.expect("it is here"), &mut files);
    }
    files.sort();
    files
}

/// `../shared/testdata/open`, beside the project.
pub fn open_folder() -> Result<PathBuf, String> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("../shared/testdata/open");
    if folder.is_dir() { Ok(folder) } else { Err(format!("{} is not here", folder.display())) }
}

/// The test files in pydicom's wheel.
pub fn pydicom_folder() -> Result<PathBuf, String> {
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let script = "import pydicom, os; print(os.path.dirname(pydicom.__file__))";
    let output = Command::new(python).args(["-c", script]).output().map_err(|error| error.to_string())?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()).join("data/test_files");
    if folder.is_dir() { Ok(folder) } else { Err("pydicom is not installed".into()) }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_none_or(|e| e != "tsv" && e != "py") {
            files.push(path);
        }
    }
}

/// Writes down what a test counted, for `cargo xtask assurance`; `name` is the promise's ID, or that with `.` and a part.
pub fn figure(name: &str, counted: &str) {
    println!("{name}: {counted}");
    if let Some(folder) = std::env::var_os("VEILIG_FIGURES") {
        std::fs::write(Path::new(&folder).join(name), counted).expect("written");
    }
}

/// Numbers below what is asked for: the same for the same seed, which must not be 0.
pub fn random(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below.max(1) as u64) as usize
    }
}
