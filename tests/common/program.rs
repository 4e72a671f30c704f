//! The command line program and a folder to run it in.

use super::fixture::{ct_slice, write_ct_series};
use super::verified::assert_nothing_left;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The program, which cargo builds with the tests.
pub fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_anonymise"))
}

/// A folder with a series of three slices in `study`; gone at the end.
pub struct Case {
    pub folder: PathBuf,
}

impl Case {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("veilig-program-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        write_ct_series(&folder.join("study"), 3, 16).expect("written");
        Self { folder }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).expect("written");
        path
    }

    /// The program with `study` as input, writing to `out`.
    pub fn command(&self, out: &str, more: &[&str]) -> Command {
        let mut command = self.bare(out, &["--group", "G", "--no-order"]);
        command.args(more);
        command
    }

    /// The same without a Group ID and a word on the order number.
    pub fn bare(&self, out: &str, more: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.arg(self.path("study")).arg("--out").arg(self.path(out)).args(more);
        command
    }

    /// What the program ended with and printed as JSON, for inputs that are broken so that the verifier can't read them.
    pub fn run_broken(&self, out: &str, more: &[&str]) -> (i32, Value) {
        ended(&self.command(out, &[&["--json"], more].concat()).output().expect("starts"))
    }

    /// What the program ended with and printed as JSON. Nothing is left or lacks in what it wrote.
    pub fn run(&self, out: &str, more: &[&str]) -> (i32, Value) {
        let (code, told) = self.run_broken(out, more);
        assert_nothing_left(&self.path("study"), &told, more);
        (code, told)
    }

    /// Adds a slice of another patient to `study`.
    pub fn add_patient(&self) {
        let mut bytes = ct_slice(0, 16, &[0; 512]);
        for (old, new) in [
            ("Quistenberg^Marijke", "Haverkoorn^Kees\0\0\0\0"),
            ("MRN48211907", "MRN90115533"),
            ("543.48211907", "543.90115533"),
            ("543.7.1", "543.8.1"),
        ] {
            assert_eq!(old.len(), new.len());
            while let Some(at) = bytes.windows(old.len()).position(|window| window == old.as_bytes()) {
                bytes[at..at + old.len()].copy_from_slice(new.as_bytes());
            }
        }
        self.file("study/other", &bytes);
    }

    /// The names of all files in a folder, sorted; none if it is not there.
    pub fn names(&self, folder: &str) -> Vec<String> {
        names(&self.path(folder))
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("read").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// How the program ended, and its JSON.
pub fn ended(output: &Output) -> (i32, Value) {
    let told = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (output.status.code().unwrap_or_else(|| panic!("killed: {output:?}")), told)
}

/// The reasons of what was left out, sorted: of files, or of the first patient.
pub fn reasons(told: &Value) -> Vec<String> {
    let all = told["exports"].as_array().into_iter().flatten().chain([told]);
    let left_out = all.flat_map(|one| one["left_out"].as_array().into_iter().flatten());
    let mut reasons: Vec<String> =
        left_out.map(|file| file["reason"].as_str().expect("a code").to_owned()).collect();
    reasons.sort();
    reasons
}
