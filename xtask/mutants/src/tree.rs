//! A copy of the project that holds the changes, and what cargo makes of it.

use crate::change::{Mutant, change};
use crate::defences::Defence;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

type Result<T> = std::result::Result<T, String>;

/// The switch that the changes ask: the variable names the one that is on. With a file to write to, each that is asked
/// notes its number there, once.
const SWITCH: &str = r#"
#[doc(hidden)]
#[allow(missing_docs, dead_code)]
pub mod mutant_switch {
    use std::fs::File;
    use std::io::Write;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, Ordering};

    static ASKED: [AtomicBool; 20_000] = [const { AtomicBool::new(false) }; 20_000];

    pub fn on(number: u32) -> bool {
        static CHOSEN: OnceLock<(u32, Option<File>)> = OnceLock::new();
        let (chosen, trace) = CHOSEN.get_or_init(|| {
            let text = |name| std::env::var(name).ok();
            let chosen = text("VEILIG_MUTANT").and_then(|text| text.parse().ok()).unwrap_or(0);
            let open = |path| std::fs::OpenOptions::new().append(true).create(true).open(path).ok();
            (chosen, text("VEILIG_MUTANT_TRACE").and_then(open))
        });
        if let (Some(mut file), Some(asked)) = (trace.as_ref(), ASKED.get(number as usize)) {
            if !asked.swap(true, Ordering::Relaxed) {
                let _ = file.write_all(format!("{number}\n").as_bytes());
            }
        }
        *chosen == number
    }
}
"#;

/// The copy.
pub struct Tree {
    project: PathBuf,
    /// Where it lies.
    pub root: PathBuf,
    target: PathBuf,
}

/// A file with changes.
struct Changed {
    path: String,
    source: String,
    first: u32,
}

impl Tree {
    /// A copy of what git knows of the project, in `target/mutants/tree`; a file that is there already as it shall be stays,
    /// so that cargo does not build it anew.
    pub fn of(project: &Path) -> Result<Self> {
        let home = project.join("target/mutants");
        let root = home.join("tree");
        let listed =
            Command::new("git").args(["ls-files", "-co", "--exclude-standard"]).current_dir(project).output();
        let listed = listed.map_err(|error| format!("git: {error}"))?;
        let mut all = BTreeSet::new();
        for path in String::from_utf8_lossy(&listed.stdout).lines() {
            let (from, to) = (project.join(path), root.join(path));
            if from.is_file() {
                let mut bytes = fs::read(&from).map_err(|error| format!("{path}: {error}"))?;
                if path.starts_with("crates/") && path.ends_with("/Cargo.toml") {
                    // Changes make much code that no one would write.
                    bytes = String::from_utf8_lossy(&bytes).replace("[lints]\nworkspace = true", "").into();
                }
                put(&to, &bytes)?;
                all.insert(to);
            }
        }
        remove_others(&root, &all);
        // Tests look for files that lie beside the project.
        #[cfg(unix)]
        if let Some(shared) = project.parent().map(|parent| parent.join("shared"))
            && !home.join("shared").exists()
        {
            let _ = std::os::unix::fs::symlink(shared, home.join("shared"));
        }
        Ok(Self { project: project.to_owned(), root, target: home.join("target") })
    }

    /// Writes all changes of a defence's files (or of `only` those) into the copy; what does not compile is left out and
    /// told. Returns the changes by file, and how many could not be compiled.
    pub fn change(
        &self,
        defence: &Defence,
        only: &[String],
        first: u32,
    ) -> Result<(BTreeMap<String, Vec<Mutant>>, usize)> {
        let mut files = Vec::new();
        let mut next = first;
        for path in self.files(defence) {
            if !only.is_empty() && !only.iter().any(|wanted| path.starts_with(wanted.as_str())) {
                continue;
            }
            let source =
                fs::read_to_string(self.project.join(&path)).map_err(|error| format!("{path}: {error}"))?;
            let (_, mutants) =
                change(&source, next, &|_| false).map_err(|error| format!("{path}: {error}"))?;
            let count = u32::try_from(mutants.len()).map_err(|error| error.to_string())?;
            files.push(Changed { path, source, first: next });
            next += count;
        }
        if files.is_empty() {
            return Ok((BTreeMap::new(), 0));
        }
        let lib = self.root.join(defence.package).join("src/lib.rs");
        let text = fs::read_to_string(&lib).map_err(|error| error.to_string())?;
        if !text.contains("mod mutant_switch") {
            put(&lib, format!("#![allow(warnings)]\n{text}{SWITCH}").as_bytes())?;
        }
        let mut left: BTreeSet<u32> = BTreeSet::new();
        loop {
            let mut all = BTreeMap::new();
            for file in &files {
                let made = change(&file.source, file.first, &|number| left.contains(&number));
                let (text, mutants) = made.map_err(|error| format!("{}: {error}", file.path))?;
                put(&self.root.join(&file.path), text.as_bytes())?;
                all.insert(file.path.clone(), mutants);
            }
            let faults = self.faults(defence)?;
            println!("{} changes, {} left out, {} faults", next - first, left.len(), faults.len());
            if faults.is_empty() {
                return Ok((all, left.len()));
            }
            let before = left.len();
            for (path, from, to) in &faults {
                let Some(mutants) = all.get(path) else { continue };
                let meets = |mutant: &&Mutant| {
                    mutant.written.iter().any(|range| range.start < *to && *from < range.end)
                };
                left.extend(mutants.iter().filter(meets).map(|mutant| mutant.number));
            }
            if left.len() == before {
                // Told where nothing was written: what lies next to it is the cause.
                let next = |(path, from, _): &(String, usize, usize)| {
                    let distance = |one: &&Mutant| {
                        one.written
                            .iter()
                            .map(|range| range.start.abs_diff(*from))
                            .min()
                            .unwrap_or(usize::MAX)
                    };
                    all.get(path)?.iter().min_by_key(distance).map(|mutant| mutant.number)
                };
                left.extend(faults.iter().filter_map(next));
            }
            if left.len() == before {
                return Err(format!("what cargo finds is in no change: {:?}", faults.first()));
            }
        }
    }

    /// The paths of a defence's files, but for tests.
    fn files(&self, defence: &Defence) -> Vec<String> {
        let mut found = Vec::new();
        let mut open: Vec<PathBuf> =
            defence.files.iter().map(|path| Path::new(defence.package).join(path)).collect();
        while let Some(path) = open.pop() {
            let whole = self.project.join(&path);
            if whole.is_dir() {
                let inside = fs::read_dir(&whole).into_iter().flatten().flatten();
                open.extend(inside.map(|entry| path.join(entry.file_name())));
                continue;
            }
            let text = path.to_string_lossy().into_owned();
            let is_for_tests = text.ends_with("tests.rs") || text.contains("/tests/");
            if text.ends_with(".rs") && !is_for_tests {
                found.push(text);
            }
        }
        found.sort();
        found
    }

    /// The places that the compiler finds fault with: file, first byte, the byte after the last.
    fn faults(&self, defence: &Defence) -> Result<Vec<(String, usize, usize)>> {
        // Of what will be run, so that nothing is compiled twice.
        let Some(tests) = defence.tests.first() else { return Ok(Vec::new()) };
        let mut cargo = self.cargo(&["test", "--no-run", "--jobs", "2", "--message-format", "json"]);
        let output = cargo
            .args(tests.cargo)
            .stderr(Stdio::null())
            .output()
            .map_err(|error| format!("cargo: {error}"))?;
        let mut faults = Vec::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let Ok(told) = serde_json::from_str::<Value>(line) else { continue };
            let message = &told["message"];
            if told["reason"] != "compiler-message" || message["level"] != "error" {
                continue;
            }
            for span in
                message["spans"].as_array().into_iter().flatten().filter(|span| span["is_primary"] == true)
            {
                let place = |name: &str| span[name].as_u64().and_then(|at| usize::try_from(at).ok());
                if let (Some(file), Some(from), Some(to)) =
                    (span["file_name"].as_str(), place("byte_start"), place("byte_end"))
                {
                    faults.push((file.to_owned(), from, to.max(from + 1)));
                }
            }
        }
        if faults.is_empty() && !output.status.success() {
            return Err("the tests do not build, and no place is named".into());
        }
        Ok(faults)
    }

    /// Builds tests; the programs that run them, each with its package's folder.
    pub fn build(&self, tests: &[&str]) -> Result<Vec<(PathBuf, PathBuf)>> {
        let mut cargo = self.cargo(&["test", "--no-run", "--jobs", "2", "--message-format", "json"]);
        let output =
            cargo.args(tests).stderr(Stdio::inherit()).output().map_err(|error| format!("cargo: {error}"))?;
        if !output.status.success() {
            return Err(format!("cargo test {tests:?} does not build"));
        }
        let told = String::from_utf8_lossy(&output.stdout);
        let programs = told.lines().filter_map(|line| {
            let told: Value = serde_json::from_str(line).ok()?;
            let folder = Path::new(told["manifest_path"].as_str()?).parent()?.to_owned();
            Some((PathBuf::from(told["executable"].as_str()?), folder))
        });
        Ok(programs.collect())
    }

    fn cargo(&self, args: &[&str]) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.args(args).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        // A change is built once and run a few times.
        for package in ["veilig-deid", "veilig-job"] {
            cargo.args(["--config", &format!("profile.dev.package.{package}.opt-level=0")]);
        }
        cargo
    }
}

/// Writes a file, unless these bytes stand there.
fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let folder = path.parent().ok_or("no folder")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Removes what the project no longer has.
fn remove_others(folder: &Path, all: &BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_others(&path, all);
        } else if !all.contains(&path) {
            let _ = fs::remove_file(path);
        }
    }
}
