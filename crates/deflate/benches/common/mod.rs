//! Ways to pack, side by side in one run: what both benches share.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Rounds; of each file the fastest one counts, since what else a machine does only adds.
const ROUNDS: usize = 15;

/// A way to pack: its name, and what gives the packed size.
pub type Way = (String, Box<dyn Fn(&[u8]) -> usize>);

/// Ours, and zlib-rs at the levels 1, 2 and 6.
pub fn ways() -> Vec<Way> {
    let mut ways: Vec<Way> = vec![("veilig-deflate".into(), Box::new(ours))];
    for level in [1, 2, 6] {
        ways.push((format!("zlib-rs {level}"), Box::new(move |bytes| zlib(bytes, level))));
    }
    ways
}

fn ours(bytes: &[u8]) -> usize {
    let mut encoder = veilig_deflate::Encoder::new(Vec::with_capacity(bytes.len()));
    encoder.write_all(bytes).expect("a vector takes all");
    encoder.finish().expect("a vector takes all").len()
}

fn zlib(bytes: &[u8], level: u32) -> usize {
    let sink = Vec::with_capacity(bytes.len());
    let mut encoder = flate2::write::DeflateEncoder::new(sink, flate2::Compression::new(level));
    encoder.write_all(bytes).expect("a vector takes all");
    encoder.finish().expect("a vector takes all").len()
}

/// Packs the files of the folders that the command line names, or slices made by chance, and prints a table. Times are
/// told as ratios to that of `mark`.
pub fn run(ways: &[Way], mark: &str) {
    let files = files();
    let total: usize = files.iter().map(Vec::len).sum();
    let mut best = vec![vec![f64::MAX; files.len()]; ways.len()];
    let mut sizes = vec![0; ways.len()];
    for _ in 0..ROUNDS {
        for (((_, pack), best), size) in ways.iter().zip(&mut best).zip(&mut sizes) {
            *size = 0;
            for (file, best) in files.iter().zip(best) {
                let start = Instant::now();
                *size += pack(file);
                *best = best.min(start.elapsed().as_secs_f64());
            }
        }
    }
    let seconds = |way: usize| best[way].iter().sum::<f64>();
    let mark_at = ways.iter().position(|(name, _)| name == mark).expect("the mark is a way");
    println!("{} files, {total} bytes", files.len());
    println!("{:16} {:>8} {:>8} {:>16}", "", "of size", "MB/s", format!("{mark} = 1"));
    for (way, (name, _)) in ways.iter().enumerate() {
        println!(
            "{name:16} {:8.4} {:8.1} {:16.2}",
            sizes[way] as f64 / total as f64,
            total as f64 / 1e6 / seconds(way),
            seconds(mark_at) / seconds(way)
        );
    }
}

fn files() -> Vec<Vec<u8>> {
    let folders: Vec<PathBuf> =
        std::env::args().skip(1).filter(|name| !name.starts_with('-')).map(PathBuf::from).collect();
    if folders.is_empty() {
        return (0..20).map(slice).collect();
    }
    let mut paths = Vec::new();
    for folder in &folders {
        collect(folder, &mut paths);
    }
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read(path).ok()).collect()
}

fn collect(path: &Path, paths: &mut Vec<PathBuf>) {
    match std::fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| collect(&entry.path(), paths)),
        Err(_) => paths.push(path.to_owned()),
    }
}

/// 512x512 samples of 16 bits: noise around a disc in air.
fn slice(seed: u64) -> Vec<u8> {
    let mut state = seed + 1;
    let mut noise = |spread: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (0..4).map(|part| (state >> (28 + 9 * part)) % spread).sum::<u64>() as i32 - 2 * spread as i32
    };
    let mut samples = Vec::with_capacity(512 * 512);
    for row in -256..256_i32 {
        for column in -256..256_i32 {
            let far = row * row + column * column;
            samples.push(match far {
                65_000.. => 0,
                40_000.. => 24 + noise(12),
                _ => 1024 + (row * column / 2000) + noise(18),
            });
        }
    }
    samples.into_iter().flat_map(|sample| (sample.max(0) as u16).to_le_bytes()).collect()
}
