//! Tests run with one change on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Seconds that any run has, and how often as long as without a change.
const LEAST: Duration = Duration::from_secs(20);
const TIMES: u32 = 10;

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MutantFate {
    /// A test failed.
    Caught,
    /// The tests did not end.
    Endless,
    /// No test failed.
    Survived,
    /// No test comes by.
    Unreached,
}

/// A test that passes as things are.
pub struct Test {
    program: PathBuf,
    folder: PathBuf,
    name: String,
    time: Duration,
    asks: BTreeSet<u32>,
}

/// The tests of a program whose names begin so, each run alone to learn which changes it comes by. Those that fail alone or take longer than
/// `most` do not count, and are named.
pub fn tests(program: &Path, folder: &Path, names: &[&str], most: Duration) -> Vec<Test> {
    let listed = Command::new(program).args(["--list", "--format", "terse"]).current_dir(folder).output();
    let listed =
        listed.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let trace = std::env::temp_dir().join(format!("veilig-mutants-{}", std::process::id()));
    let mut tests = Vec::new();
    let wanted = |name: &&str| names.iter().any(|begin| name.starts_with(begin));
    for name in listed.lines().filter_map(|line| line.strip_suffix(": test")).filter(wanted) {
        let _ = fs::remove_file(&trace);
        let start = Instant::now();
        let mut command = command(program, folder, &[name]);
        command.env("VEILIG_MUTANT_TRACE", &trace);
        if ended(command, most) != Some(true) {
            println!("does not count: {name}");
            continue;
        }
        let asked = fs::read_to_string(&trace).unwrap_or_default();
        tests.push(Test {
            program: program.to_owned(),
            folder: folder.to_owned(),
            name: name.to_owned(),
            time: start.elapsed(),
            asks: asked.lines().filter_map(|line| line.parse().ok()).collect(),
        });
    }
    let _ = fs::remove_file(&trace);
    tests
}

/// What the tests that come by a change say of it; the quickest first.
pub fn fate(number: u32, tests: &[Test]) -> MutantFate {
    let mut near: Vec<&Test> = tests.iter().filter(|test| test.asks.contains(&number)).collect();
    if near.is_empty() {
        return MutantFate::Unreached;
    }
    // Who comes by few changes is about this one.
    near.sort_by_key(|test| (test.time.as_millis() / 200, test.asks.len()));
    // A program runs all tests that it is given, also behind one that fails: first a few, then more.
    let (mut left, mut count) = (near.as_slice(), 4);
    while !left.is_empty() {
        let (some, rest) = left.split_at(count.min(left.len()));
        (left, count) = (rest, count * 2);
        let mut programs: BTreeMap<&Path, Vec<&Test>> = BTreeMap::new();
        for test in some {
            programs.entry(&test.program).or_default().push(test);
        }
        for (program, tests) in programs {
            let Some(first) = tests.first() else { continue };
            let names: Vec<&str> = tests.iter().map(|test| test.name.as_str()).collect();
            let mut command = command(program, &first.folder, &names);
            command.env("VEILIG_MUTANT", number.to_string());
            let time: Duration = tests.iter().map(|test| test.time).sum();
            match ended(command, LEAST.max(time * TIMES)) {
                Some(true) => {}
                Some(false) => return MutantFate::Caught,
                None => return MutantFate::Endless,
            }
        }
    }
    MutantFate::Survived
}

fn command(program: &Path, folder: &Path, names: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(names).args(["--exact", "--test-threads", "1"]).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.env_remove("VEILIG_MUTANT").env("RUST_BACKTRACE", "0");
    command
}

/// Whether it ended well; `None`: not in time, and it was ended.
fn ended(mut command: Command, most: Duration) -> Option<bool> {
    let start = Instant::now();
    let Ok(mut child) = command.spawn() else { return Some(false) };
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if start.elapsed() < most => sleep(Duration::from_millis(2)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}
