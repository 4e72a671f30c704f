//! A made-up study with identifiers planted wherever DICOM can hold one (`tests/planted/study.py`), its export, and the search
//! for what is left (`tests/planted/check.py`): Python, and nothing of ours.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Runs one of the Python scripts.
fn python(script: &str, args: &[&str]) -> Output {
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/planted"));
    Command::new(python)
        .args(["-B", "-W", "ignore"])
        .arg(folder.join(script))
        .args(args)
        .output()
        .expect("Python starts")
}

/// The checker's own tests: whether they pass, and what they say.
pub fn checker_tested() -> (bool, String) {
    let tested = python("test_planted.py", &[]);
    (tested.status.success(), String::from_utf8_lossy(&tested.stderr).into_owned())
}

/// The study, in a folder of its own that is removed at the end.
pub struct Planted(PathBuf);

impl Planted {
    /// Makes it; `name` keeps it apart from those of other tests.
    pub fn make(name: &str, seed: u32, slices: u32) -> Self {
        let study =
            Self(std::env::temp_dir().join(format!("veilig-planted-{}-{name}-{seed}", std::process::id())));
        let numbers = [seed, slices].map(|number| number.to_string());
        let made =
            python("study.py", &[&study.path("study"), "--seed", &numbers[0], "--slices", &numbers[1]]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        study
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().expect("UTF-8").to_owned()
    }

    /// The folder of its files.
    pub fn input(&self) -> PathBuf {
        self.0.join("study/dicom")
    }

    /// Exports it by the command line program with these arguments, and has all zips searched.
    pub fn checked(&self, arguments: &[&str]) -> Value {
        let out = self.path("zips");
        let status = Command::new(super::program::program())
            .arg(self.input())
            .args(["--group", "42", "--no-order", "--json", "--out", &out])
            .args(arguments)
            .stdout(Stdio::null())
            .status()
            .expect("the program starts");
        assert!(matches!(status.code(), Some(0 | 1)), "{status}");
        let made = std::fs::read_dir(&out).expect("exports").flatten().map(|entry| entry.path());
        let zips: Vec<_> = made.filter(|path| path.extension().is_some_and(|end| end == "zip")).collect();
        assert_eq!(zips.len(), 3, "one for each patient");
        let zips = zips.iter().map(|path| path.to_str().expect("UTF-8"));
        let args: Vec<&str> = zips.chain(["--json"]).collect();
        let searched = python("check.py", &[&[&*self.path("study/key.json")], &args[..]].concat());
        serde_json::from_slice(&searched.stdout)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&searched.stderr)))
    }
}

impl Drop for Planted {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
