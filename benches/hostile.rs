//! How long the command line program takes for each kind of hostile file, and how much memory: a table for
//! `docs/measured`. `cargo bench -p anonymise --bench hostile [-- PART OF A NAME]`; `VEILIG_PROGRAM` names another program.
//! `… -- make FOLDER [PART OF A NAME]` only writes the files, called as they are named, for `benches/hostile.mjs`.

#[path = "../tests/common/hostile/mod.rs"]
#[allow(dead_code, reason = "the tests read the rest")]
mod hostile;

use hostile::{ALL, Hostile};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Nothing may take so long.
const PATIENCE: Duration = Duration::from_secs(60);

fn main() {
    let mut words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let into = (words.first().is_some_and(|word| word == "make") && words.len() > 1)
        .then(|| PathBuf::from(words.drain(..2).next_back().expect("a folder")));
    let folder = std::env::temp_dir().join(format!("veilig-hostile-{}", std::process::id()));
    if let Some(folder) = into {
        std::fs::create_dir_all(&folder).expect("created");
        for one in wanted(&words) {
            std::fs::write(folder.join(one.name), (one.make)(one.many)).expect("written");
        }
        return;
    }
    std::fs::create_dir_all(&folder).expect("created");
    println!("| file | bytes | seconds | of them busy | MB | answer |\n|---|--:|--:|--:|--:|---|");
    for one in wanted(&words) {
        println!("{}", measured(one, &folder));
    }
    let _ = std::fs::remove_dir_all(&folder);
}

/// Those whose names hold one of these words; all where there are none.
fn wanted(words: &[String]) -> impl Iterator<Item = &'static Hostile> {
    ALL.iter().filter(move |one| words.is_empty() || words.iter().any(|word| one.name.contains(&**word)))
}

fn measured(one: &Hostile, folder: &Path) -> String {
    let input = folder.join("input");
    let bytes = (one.make)(one.many);
    let size = bytes.len();
    std::fs::write(&input, bytes).expect("written");
    let told = folder.join("told");
    let start = Instant::now();
    let mut child = Command::new(program())
        .arg(&input)
        .arg("--out")
        .arg(folder.join("out"))
        .args(["--group", "G", "--no-order", "--json", "--overwrite"])
        .stdout(std::fs::File::create(&told).expect("created"))
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let (mut memory, mut busy, mut code) = (0, 0.0, None);
    while start.elapsed() < PATIENCE && code.is_none() {
        memory = most_memory(&child).max(memory);
        busy = busy_seconds(&child).unwrap_or(busy);
        std::thread::sleep(Duration::from_millis(5));
        code = child.try_wait().expect("waits");
    }
    let seconds = start.elapsed().as_secs_f64();
    let answer = match code {
        None => {
            let _ = child.kill();
            let _ = child.wait();
            "none".to_owned()
        }
        Some(code) => {
            format!("{}: {}", code.code().map_or("killed".into(), |code| code.to_string()), answer(&told))
        }
    };
    format!("| {} | {size} | {seconds:.1} | {busy:.1} | {} | {answer} |", one.name, memory / 1024)
}

/// Images that were written, and why others were left out.
fn answer(told: &Path) -> String {
    let text = std::fs::read_to_string(told).unwrap_or_default();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    let exports = value["exports"].as_array().cloned().unwrap_or_default();
    let images: u64 = exports.iter().filter_map(|one| one["images"].as_u64()).sum();
    let left_out = exports
        .iter()
        .chain([&value])
        .flat_map(|one| one["left_out"].as_array().cloned().unwrap_or_default());
    let mut counts = std::collections::BTreeMap::new();
    for one in left_out {
        *counts.entry(one["reason"].as_str().unwrap_or_default().to_owned()).or_insert(0) += 1;
    }
    let reasons: Vec<String> =
        counts.into_iter().map(|(reason, count)| format!("{count} {reason}")).collect();
    format!("{images} written; {}", reasons.join(", "))
}

fn program() -> PathBuf {
    let own = option_env!("CARGO_BIN_EXE_anonymise").unwrap_or("anonymise");
    std::env::var("VEILIG_PROGRAM").unwrap_or_else(|_| own.into()).into()
}

/// Seconds that a processor was busy with a process so far: what counts where other work goes on beside it.
fn busy_seconds(child: &Child) -> Option<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).ok()?;
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
    let (user, system): (f64, f64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some((user + system) / 100.0)
}

/// The most memory that a process had so far, in kB.
fn most_memory(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok()).unwrap_or(0)
}
