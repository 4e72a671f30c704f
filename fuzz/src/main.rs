//! A fuzzer that needs nothing but stable Rust: real files are mutated by a seeded generator, and each target must
//! neither panic nor break its property.
//!
//! `cargo run -- TARGET SECONDS [SEED] FOLDER...`; TARGET is one of `targets::TARGETS` or all. What fails is written to
//! `found/`; `cargo run -- TARGET --again FILE` runs it anew. Besides the files of the folders it begins with hostile ones.

mod decoders;
#[path = "../../tests/common/hostile/mod.rs"]
#[allow(dead_code, reason = "the tests read the rest")]
mod hostile;
mod lists;
mod mutate;
mod outputs;
mod planted;
mod settings;
mod targets;
mod typed;

use mutate::Mutator;
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use targets::{MutationWay, TARGETS, Target};

/// Larger files only slow it down.
const LARGEST: u64 = 200_000;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [name, seconds, rest @ ..] = &args[..] else { panic!("TARGET SECONDS [SEED] FOLDER...") };
    let chosen: Vec<&Target> = TARGETS.iter().filter(|target| name == "all" || target.name == name).collect();
    assert!(!chosen.is_empty(), "there is no target {name}");
    if seconds == "--again" {
        let bytes = std::fs::read(&rest[0]).expect("reads");
        return chosen.iter().for_each(|target| (target.run)(&bytes));
    }
    let seconds: f64 = seconds.parse().expect("a number of seconds");
    let seed = rest.first().and_then(|seed| seed.parse().ok());
    let folders = &rest[usize::from(seed.is_some())..];
    let mut corpus = Vec::new();
    folders.iter().for_each(|folder| collect(Path::new(folder), &mut corpus));
    let hostile = hostile::ALL.iter().map(|one| (one.make)(one.few / 20));
    corpus.extend(hostile.filter(|file| file.len() as u64 <= LARGEST));
    println!("{} files to begin with, seed {}", corpus.len(), seed.unwrap_or(1));
    let mut failed = 0;
    for target in &chosen {
        let time = Duration::from_secs_f64(seconds / chosen.len() as f64);
        failed += fuzz(target, &corpus, seed.unwrap_or(1), time);
    }
    std::process::exit(i32::from(failed > 0));
}

/// Runs one target for a while; how many different places failed.
fn fuzz(target: &Target, corpus: &[Vec<u8>], seed: u64, time: Duration) -> usize {
    let Some(mut mutator) = Mutator::new(seed, corpus, target.way) else {
        println!("{}: no files to begin with", target.name);
        return 0;
    };
    let (start, mut runs, mut slowest) = (Instant::now(), 0_u64, Duration::ZERO);
    let mut places = HashSet::new();
    let place = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
    let told = place.clone();
    std::panic::set_hook(Box::new(move |info| {
        let at = info.location().map_or_else(String::new, ToString::to_string);
        *told.lock().expect("one thread") = at;
    }));
    while start.elapsed() < time {
        let bytes = mutator.next(target.way == MutationWay::Plants);
        let begun = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| (target.run)(&bytes)));
        runs += 1;
        slowest = slowest.max(begun.elapsed());
        let at = place.lock().expect("one thread").clone();
        if result.is_err() && places.insert(at.clone()) {
            let file = PathBuf::from("found").join(format!("{}-{}-{runs}", target.name, seed));
            std::fs::create_dir_all("found").expect("created");
            std::fs::write(&file, &bytes).expect("written");
            println!("{}: FAILED at {at}, see {}", target.name, file.display());
        }
    }
    let _ = std::panic::take_hook();
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{}: {runs} runs in {seconds:.0} s, slowest {slowest:.2?}, {} places failed",
        target.name,
        places.len()
    );
    places.len()
}

fn collect(path: &Path, corpus: &mut Vec<Vec<u8>>) {
    if path.is_dir() {
        let mut entries: Vec<_> =
            std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        entries.sort();
        entries.iter().for_each(|entry| collect(entry, corpus));
    } else if path.metadata().is_ok_and(|file| file.len() <= LARGEST) {
        corpus.extend(std::fs::read(path));
    }
}
