//! What the detector of burned-in text finds, how often it is wrong, how long it takes: the tables of
//! `docs/burned_in.md`.
//!
//! `cargo bench --bench burned_in`; with `-- lines FILE` and `-- letters FILE` it writes what is learned from, with `-- write` the document's measured part is written anew. Needs the
//! real files (see CONTRIBUTING.md) for all but drawn grounds.

#[path = "../tests/common/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod common;
#[path = "burned_in/fonts.rs"]
mod fonts;
#[path = "burned_in/kinds.rs"]
mod kinds;
#[path = "burned_in/learned.rs"]
mod learned;
#[path = "burned_in/patients.rs"]
mod patients;

use common::{drawn, shown};
use drawn::{Frame, Random, Sample, covered, noise, sample};
use std::fmt::Write;
use std::time::Instant;
use veilig::burned_in::{Detector, SeriesText, TextBox};

const SAMPLES: usize = 3000;
const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/burned_in.md");
const MARK: &str = "<!-- measured: cargo bench --bench burned_in -- write -->\n";

fn main() {
    for (kind, write) in [("lines", learned::write_lines as fn(&str)), ("letters", learned::write_letters)] {
        if let Some(path) = std::env::args().skip_while(|arg| arg != kind).nth(1) {
            write(&path);
            return;
        }
    }
    let mut text = String::new();
    learned::held_out(&mut text);
    learned::kinds(&mut text);
    let clean = shown::clean();
    recall(&clean, &mut text);
    alarms(&clean, &mut text);
    screens(&mut text);
    speed(&clean, &mut text);
    print!("{text}");
    if std::env::args().any(|arg| arg == "write") {
        let document = std::fs::read_to_string(DOCUMENT).expect("the document is there");
        let (kept, _) = document.split_once(MARK).expect("the document has its mark");
        std::fs::write(DOCUMENT, format!("{kept}{MARK}\n{text}")).expect("the document is written");
    }
}

fn find(detector: &mut Detector, frame: &Frame) -> Vec<TextBox> {
    detector.find(&frame.grey, frame.width as u32, frame.height as u32)
}

fn sure(detector: &mut Detector, frame: &Frame) -> Vec<TextBox> {
    find(detector, frame).into_iter().filter(TextBox::is_sure).collect()
}

fn recall(clean: &[Frame], text: &mut String) {
    let (mut random, mut detector) = (Random(0xB0B5), Detector::new());
    let all: Vec<(Sample, f32)> = std::iter::repeat_with(|| {
        let sample = sample(&mut random, clean);
        let covered = covered(&sample, &sure(&mut detector, &sample.frame));
        (sample, covered)
    })
    .take(SAMPLES)
    .collect();
    let _ = writeln!(
        text,
        "| drawn text | samples | found (half of it covered) | mean part covered |\n|---|---|---|---|"
    );
    let mut row = |name: &str, wanted: &dyn Fn(&Sample) -> bool| {
        let those: Vec<f32> =
            all.iter().filter(|(sample, _)| wanted(sample)).map(|(_, part)| *part).collect();
        let found = those.iter().filter(|part| **part >= 0.5).count();
        let percent = |part: f32| 100.0 * part / those.len().max(1) as f32;
        let (found, mean) = (percent(found as f32), percent(those.iter().sum()));
        let _ = writeln!(text, "| {name} | {} | {found:.1} % | {mean:.0} % |", those.len());
    };
    row("legible: contrast of 48 grey levels and four deviations of the ground", &Sample::is_legible);
    row("less legible: from 40 levels and three deviations on", &|sample| !sample.is_legible());
    for face in ["plain", "bold", "slanted", "dots"] {
        row(&format!("legible, {face}"), &|sample| sample.is_legible() && sample.face == face);
    }
    for ground in ["one grey", "noise", "CT and MR"] {
        row(&format!("legible, on {ground}"), &|sample| sample.is_legible() && sample.ground == ground);
    }
    for (from, to) in [(7, 8), (9, 15), (16, 31), (32, 999)] {
        row(&format!("legible, capitals from {from} pixels"), &|sample| {
            sample.is_legible() && (from..=to).contains(&sample.cap)
        });
    }
}

fn alarms(clean: &[Frame], text: &mut String) {
    let mut detector = Detector::new();
    let mut random = Random(0xC1EA);
    let noises: Vec<Frame> = (0..200).map(|_| noise(&mut random)).collect();
    let _ = writeln!(
        text,
        "\n| no text | frames | false alarms (sure) | with a possible box |\n|---|---|---|---|"
    );
    for (name, frames) in [("clean CT and MR, files", clean), ("noise", &noises)] {
        let boxes: Vec<Vec<TextBox>> = frames.iter().map(|frame| find(&mut detector, frame)).collect();
        let wrong = boxes.iter().filter(|boxes| boxes.iter().any(TextBox::is_sure)).count();
        let possible = boxes.iter().filter(|boxes| !boxes.is_empty()).count();
        let _ = writeln!(text, "| {name} | {} | {wrong} | {possible} |", frames.len());
    }
    let mut series: Vec<(String, SeriesText)> = Vec::new();
    for frame in clean {
        let file = frame.name.rsplit_once(' ').map_or("", |(file, _)| file);
        if series.last().is_none_or(|(last, _)| last != file) {
            series.push((file.to_owned(), SeriesText::new()));
        }
        if let Some((_, series)) = series.last_mut() {
            series.add(&find(&mut detector, frame));
        }
    }
    let wrong = series.iter().filter(|(_, series)| !series.boxes().is_empty()).count();
    let _ = writeln!(text, "| the same as series (one a file) | {} | {wrong} | |", series.len());
}

fn screens(text: &mut String) {
    let mut detector = Detector::new();
    let _ = writeln!(text, "\n| real screens | size | lines found |\n|---|---|---|");
    for frame in shown::with_text() {
        let found = sure(&mut detector, &frame).len();
        let _ = writeln!(text, "| {} | {}x{} | {found} |", frame.name, frame.width, frame.height);
    }
}

fn speed(clean: &[Frame], text: &mut String) {
    let mut detector = Detector::new();
    let mut times: Vec<f64> = Vec::new();
    for frame in clean.iter().filter(|frame| (frame.width, frame.height) == (512, 512)) {
        let rounds = (0..5).map(|_| {
            let start = Instant::now();
            std::hint::black_box(find(&mut detector, frame));
            start.elapsed().as_secs_f64() * 1e3
        });
        times.push(rounds.fold(f64::MAX, f64::min));
    }
    times.sort_by(f64::total_cmp);
    let (Some(middle), Some(most)) = (times.get(times.len() / 2), times.last()) else { return };
    let _ = writeln!(
        text,
        "\nOne frame of 512x512, natively, one core: median {middle:.1} ms, slowest {most:.1} ms."
    );
}
