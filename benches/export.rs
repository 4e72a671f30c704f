//! The whole export beside `cp -r` and `zip -1 -r` on the same files in the same run, as ratios.
//!
//! `cargo bench --bench export`; needs `zip`. 300 CT slices of 512x512, made by code.
//! `cargo bench --bench export -- make FOLDER SLICES` only makes such slices, for `benches/goals.mjs` and others;
//! `… make FOLDER SLICES SIZE PATIENTS` so many slices of another size for each of some patients.

#[path = "../tests/common/fixture.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod fixture;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const ROUNDS: usize = 3;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [make, folder, slices, size, patients, ..] = &args[..]
        && make == "make"
        && let (Ok(slices), Ok(size), Ok(patients)) = (slices.parse(), size.parse(), patients.parse())
    {
        let made = fixture::write_ct_patients(Path::new(folder), patients, slices, size);
        return made.expect("the slices are written");
    }
    if let [make, folder, slices, ..] = &args[..]
        && make == "make"
    {
        let slices = slices.parse().expect("a number of slices");
        return fixture::write_ct_series(Path::new(folder), slices, 512).expect("the slices are written");
    }
    let folder = std::env::temp_dir().join(format!("veilig-bench-{}", std::process::id()));
    let input = folder.join("input");
    fixture::write_ct_series(&input, 300, 512).expect("the study is written");
    let mut rounds: Vec<(&str, Vec<Duration>)> =
        vec![("cp -r", vec![]), ("zip -1 -r", vec![]), ("veilig, one thread", vec![])];
    for _ in 0..ROUNDS {
        let out = folder.join("out");
        let copy = time(Command::new("cp").arg("-r").arg(&input).arg(folder.join("copy")));
        let zip =
            time(Command::new("zip").args(["-q", "-1", "-r"]).arg(folder.join("input.zip")).arg(&input));
        let whole = time(
            Command::new(env!("CARGO_BIN_EXE_anonymise"))
                .arg(&input)
                .args(["--group", "G", "--no-order", "--out"])
                .arg(&out),
        );
        for ((_, times), time) in rounds.iter_mut().zip([copy, zip, whole]) {
            times.push(time);
        }
        println!("zip: {} bytes, ours: {} bytes", size(&folder.join("input.zip")), zip_in(&out));
        std::fs::remove_dir_all(folder.join("copy")).expect("removed");
        std::fs::remove_dir_all(out).expect("removed");
        std::fs::remove_file(folder.join("input.zip")).expect("removed");
    }
    let zip = median(&rounds[1].1);
    for (name, times) in &rounds {
        let time = median(times);
        println!(
            "{name:20} {:6.2} s   {:5.2} of zip -1",
            time.as_secs_f64(),
            time.as_secs_f64() / zip.as_secs_f64()
        );
    }
    std::fs::remove_dir_all(folder).expect("removed");
}

fn time(command: &mut Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(std::process::Stdio::null()).status().expect("starts");
    assert!(status.success(), "{command:?}");
    start.elapsed()
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times[times.len() / 2]
}

fn size(path: &Path) -> u64 {
    path.metadata().map_or(0, |meta| meta.len())
}

fn zip_in(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).expect("written").flatten().map(|entry| entry.path());
    files.filter(|path| path.extension().is_some_and(|e| e == "zip")).map(|path| size(&path)).sum()
}
