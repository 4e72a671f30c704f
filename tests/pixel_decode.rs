//! Frames of real files, sample by sample beside other readers (GDCM, pylibjpeg, pydicom), and the table of
//! `docs/decoding.md` beside what comes out.

use crate::common;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use veilig::codec::{Frame, decode_frame};
use veilig::dicom::read_head;

/// What became of the frames of a transfer syntax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Outcome {
    files: u32,
    frames: u32,
    /// Equal to what a reader says, in every sample.
    equal: u32,
    /// No sample off by more than one the standard lets lossy decoders round as they
    /// like.
    near: u32,
    /// Something else than all readers say.
    other: u32,
    /// No reader can read it, we can.
    alone: u32,
    /// A reader can, we can't.
    refused: u32,
    /// Nobody can.
    broken: u32,
}

/// The other readers, in one process.
struct Readers {
    child: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
}

impl Readers {
    fn start() -> Option<Self> {
        let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
        let script = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/common/reader.py");
        let mut child = Command::new(python)
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (ask, answer) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        Some(Self { child, ask, answer })
    }

    /// What each reader says that can read the frame.
    fn read(&mut self, path: &Path, frame: u32) -> Vec<(String, Vec<f64>)> {
        writeln!(self.ask, "{}\t{frame}", path.display()).unwrap();
        let mut found = Vec::new();
        loop {
            let mut line = String::new();
            assert_ne!(self.answer.read_line(&mut line).unwrap(), 0, "the reader died at {}", path.display());
            let (name, count) = line.trim_end().split_once(' ').unwrap_or((line.trim_end(), ""));
            match name {
                "end" => return found,
                "none" => {}
                _ => {
                    let mut bytes = vec![0; count.parse::<usize>().unwrap() * 8];
                    self.answer.read_exact(&mut bytes).unwrap();
                    let numbers = bytes.as_chunks().0.iter().map(|number| f64::from_le_bytes(*number));
                    found.push((name.to_owned(), numbers.collect()));
                }
            }
        }
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The greatest difference; infinite where the number of samples differs.
fn distance(ours: &[f64], theirs: &[f64]) -> f64 {
    if ours.len() != theirs.len() {
        return f64::INFINITY;
    }
    let pairs = ours.iter().zip(theirs);
    pairs
        .map(|(a, b)| if a == b || (a.is_nan() && b.is_nan()) { 0.0 } else { (a - b).abs() })
        .fold(0.0, f64::max)
}

#[test]
#[cfg_attr(
    not(all(frame_readers, dcmtk, testdata)),
    ignore = "readers of frames, dcmtk or ../shared/testdata is not here"
)]
fn frames_equal_those_of_other_readers() {
    let mut readers = Readers::start().expect("they start");
    let mut table: BTreeMap<String, Outcome> = BTreeMap::new();
    for path in common::real_files() {
        let Ok(mut file) = File::open(&path) else { continue };
        let Ok(head) = read_head(&mut file) else { continue };
        if head.pixels.is_none() {
            continue;
        }
        let outcome = table.entry(head.syntax.uid.clone()).or_default();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let frames = head.dataset.text(veilig::dicom::Tag(0x0028, 0x0008)).and_then(|text| text.parse().ok());
        let mut numbers = vec![0, 1, frames.unwrap_or(1_u32).saturating_sub(1)];
        numbers.retain(|&number| number < frames.unwrap_or(1).max(1));
        numbers.dedup();
        outcome.files += 1;
        for number in numbers {
            outcome.frames += 1;
            let ours = decode_frame(&mut file, &head, number);
            let theirs = readers.read(&path, number);
            let numbers = ours.as_ref().map(Frame::numbers);
            let best = theirs.iter().map(|(reader, theirs)| {
                (numbers.as_ref().map_or(f64::INFINITY, |ours| distance(ours, theirs)), reader)
            });
            let best = best.min_by(|a, b| a.0.total_cmp(&b.0));
            let kind = match (&ours, best) {
                (Ok(_), None) => &mut outcome.alone,
                (Err(_), None) => &mut outcome.broken,
                (Err(_), Some(_)) => &mut outcome.refused,
                (Ok(_), Some((0.0, _))) => &mut outcome.equal,
                (Ok(_), Some((off, _))) if off <= 1.0 => &mut outcome.near,
                (Ok(_), Some(_)) => &mut outcome.other,
            };
            *kind += 1;
            if let (Ok(_), Some((off, reader))) = (&ours, best)
                && off > 0.0
            {
                println!("{} {name} frame {number}: off by {off} from {reader}", head.syntax.uid);
            }
            if let Err(error) = &ours {
                println!("{} {name} frame {number}: {error}; readers: {}", head.syntax.uid, theirs.len());
            }
            if best.is_none() && ours.is_ok() {
                println!("{} {name} frame {number}: only we", head.syntax.uid);
            }
        }
    }
    let rows: Vec<String> = table.iter().map(|(uid, outcome)| row(uid, *outcome)).collect();
    println!("{}", rows.join("\n"));
    let page = std::fs::read_to_string(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("docs/decoding.md"),
    )
    .unwrap();
    for row in rows {
        assert!(page.contains(&row), "docs/decoding.md lacks the row\n{row}");
    }
}

/// What dcmtk compresses, losslessly by each predictor and interleave, comes back exact.
#[test]
#[cfg_attr(not(all(pydicom, dcmtk)), ignore = "pydicom or dcmtk is not installed")]
fn what_dcmtk_compresses_comes_back() {
    let folder = common::pydicom_folder().expect("it is there");
    let out = std::env::temp_dir().join(format!("veilig-decode-{}.dcm", std::process::id()));
    let ways: Vec<(&str, Vec<&str>)> = [
        vec!["+el", "+sv", "1"],
        vec!["+el", "+sv", "2"],
        vec!["+el", "+sv", "3"],
        vec!["+el", "+sv", "4"],
        vec!["+el", "+sv", "5"],
        vec!["+el", "+sv", "6"],
        vec!["+el", "+sv", "7"],
        vec!["+e1"],
    ]
    .into_iter()
    .map(|args| ("dcmcjpeg", args))
    .chain([vec!["+el", "+il"], vec!["+el", "+is"], vec!["+el", "+in"]].map(|args| ("dcmcjpls", args)))
    .collect();
    // The last one is pydicom-data's.
    let names = [
        "CT_small.dcm",
        "MR_small.dcm",
        "SC_rgb_small_odd.dcm",
        "examples_rgb_color.dcm",
        "../../../data_store/data/emri_small.dcm",
    ];
    for name in names {
        let path = folder.join(name);
        let mut source = File::open(&path).expect(name);
        let head = read_head(&mut source).unwrap();
        let wanted = decode_frame(&mut source, &head, 0).unwrap().numbers();
        for (program, args) in &ways {
            let status = Command::new(program).args(args).arg(&path).arg(&out).stderr(Stdio::null()).status();
            assert!(status.expect("starts").success(), "{program} {args:?} {name}");
            let mut file = File::open(&out).unwrap();
            let head = read_head(&mut file).unwrap();
            assert!(head.syntax.encapsulated);
            let frame = decode_frame(&mut file, &head, 0).unwrap();
            assert!(frame.numbers() == wanted, "{program} {args:?} {name}");
        }
    }
    let _ = std::fs::remove_file(out);
}

/// A row of the table, up to its remarks.
fn row(uid: &str, outcome: Outcome) -> String {
    let Outcome { files, frames, equal, near, other, alone, refused, broken } = outcome;
    format!("| {uid} | {files} | {frames} | {equal} | {near} | {other} | {alone} | {refused} | {broken} |")
}

/// JP2 files in place of a codestream, and a codestream of eleven levels whose last part names no length.
#[test]
#[cfg_attr(not(testdata), ignore = "../shared/testdata is not here")]
fn files_of_other_writers_are_decoded_searched_and_go_out() {
    let folder = std::env::temp_dir().join(format!("veilig-j2k-{}", std::process::id()));
    let ended = Command::new(common::program::program())
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/testdata/reports/real-j2k16"))
        .arg("--out")
        .arg(&folder)
        .args(["--group", "G", "--no-order", "--json"])
        .output()
        .unwrap();
    let told: serde_json::Value = serde_json::from_slice(&ended.stdout).unwrap();
    let images: Vec<_> =
        told["exports"].as_array().unwrap().iter().map(|one| one["images"].clone()).collect();
    let _ = std::fs::remove_dir_all(folder);
    assert_eq!(images, [1, 1, 1], "{told}");
}
