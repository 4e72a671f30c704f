//! What the points are learned from, and what they do on frames that they were not learned from.
//!
//! Frames and fonts lie in `target/burned_in`, brought there by `benches/burned_in/get.sh`. Scenes are dealt into parts;
//! `points.csv` has, for each part, points that were learned from all others.

use crate::common::drawn::{Frame, Random, Sample, Text, Writing, covered, sample_of};
use crate::{fonts, kinds, patients};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::io::Write as _;
use std::path::PathBuf;
use veilig::burned_in::{
    Detector, Measures, SURE, Says, SeenLine, SeriesText, Strip, TextBox, Turn, Verdict,
};

const POINTS: &str = include_str!("points.csv");
/// Drawn texts to learn from, and to measure with in two writings.
const LEARNED: usize = 6000;
const LETTERS: usize = 8000;
const MEASURED: usize = 4000;
const FOREIGN: usize = 2000;
/// Series with text.
const SERIES: usize = 600;

/// A frame and where it comes from.
pub struct Real {
    frame: Frame,
    part: usize,
    scene: usize,
    set: String,
    series: usize,
    /// What its series shows.
    kind: String,
}

impl Real {
    /// A slice as scanners make it, or a sheet of them: the points are learned from those, and text is drawn on them.
    fn is_slice(&self) -> bool {
        !matches!(self.set.as_str(), "quiet" | "derived" | "held")
    }

    /// The part whose points judge it; none where nothing of its scene was learned from.
    fn judges(&self) -> Option<usize> {
        (self.part < 5).then_some(self.part)
    }
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/burned_in"))
}

/// All frames; none, said aloud, where they were not brought.
pub fn frames() -> Vec<Real> {
    let Ok(list) = std::fs::read_to_string(folder().join("frames.tsv")) else {
        println!("NOT MEASURED: target/burned_in is not here, see benches/burned_in/get.sh");
        return Vec::new();
    };
    let real = |line: &str| {
        let parts: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| parts[at].parse::<usize>().expect("a number");
        let grey = std::fs::read(folder().join(format!("frames/{:05}.raw", number(0)))).expect("a frame");
        let frame = Frame { name: line.to_owned(), width: number(5), height: number(6), grey };
        Real {
            frame,
            part: number(1),
            scene: number(2),
            set: parts[3].to_owned(),
            series: number(4),
            kind: parts[7].to_owned(),
        }
    };
    list.lines().skip(1).map(real).collect()
}

/// Other windows, turned or enlarged, a part, tiled, in noise: what is learned from besides the frame itself.
fn variant(of: &Frame, number: usize) -> Option<Frame> {
    let (width, height) = (of.width, of.height);
    let window = |change: &dyn Fn(f32) -> f32| {
        let grey = of.grey.iter().map(|&grey| change(f32::from(grey)).clamp(0.0, 255.0) as u8).collect();
        Frame { grey, ..of.clone() }
    };
    let at = |x: usize, y: usize| u32::from(of.grey[y.min(height - 1) * width + x.min(width - 1)]);
    Some(match number {
        0 => of.clone(),
        1 => {
            let grey = (0..width * height).map(|at| of.grey[at % height * width + at / height]).collect();
            Frame { width: height, height: width, grey, ..of.clone() }
        }
        2 => Frame { grey: of.grey.chunks(width).rev().flatten().copied().collect(), ..of.clone() },
        3 => Frame { grey: of.grey.iter().rev().copied().collect(), ..of.clone() },
        4 => window(&|grey| (grey - 110.0) * 2.2 + 128.0),
        5 => window(&|grey| grey * 2.5),
        6 => window(&|grey| (grey - 140.0) * 2.2),
        7 if width <= 320 => {
            let double = |number: usize| {
                let (x, y) = (number % (2 * width), number / (2 * width));
                let (right, below) = (x.div_ceil(2), y.div_ceil(2));
                let sum = at(x / 2, y / 2) + at(right, y / 2) + at(x / 2, below) + at(right, below);
                (sum / 4) as u8
            };
            let grey = (0..4 * width * height).map(double).collect();
            Frame { width: 2 * width, height: 2 * height, grey, ..of.clone() }
        }
        // Only a band was reconstructed, or is shown.
        8 => {
            let (from, to) = (height * 2 / 5, height * 2 / 5 + (height / 5).max(12));
            let inside = |at: usize| (from..to).contains(&(at / width));
            let grey = of.grey.iter().enumerate().map(|(at, grey)| if inside(at) { *grey } else { 0 });
            Frame { grey: grey.collect(), ..of.clone() }
        }
        // Four by four small ones.
        9 => {
            let small = |place: usize| at(place % width * 4 % width, place / width * 4 % height) as u8;
            Frame { grey: (0..width * height).map(small).collect(), ..of.clone() }
        }
        // In noise of a coarse grain.
        10 => {
            let one = |place: usize| (place as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33 & 0x3F;
            let grain = |place: usize| {
                let near = [0, 1, width, width + 1].map(|step| one((place + step).wrapping_mul(0xC2B2_AE35)));
                near.iter().sum::<u64>() as f32 - 126.0
            };
            let noisy =
                |(place, grey): (usize, &u8)| (f32::from(*grey) + 0.6 * grain(place)).clamp(0.0, 255.0);
            Frame {
                grey: of.grey.iter().enumerate().map(noisy).map(|grey| grey as u8).collect(),
                ..of.clone()
            }
        }
        _ => return None,
    })
}

/// Words of chance.
fn texts(seed: u64) -> Vec<String> {
    const LETTERS: &[u8] = b"eeeeaaaiiioounnrrttsslldhcmgpbfvkwyzjxq";
    let mut random = Random(seed);
    let mut word = || {
        let (length, style) = (2 + random.below(8), random.below(5));
        let one = |at: usize| match style {
            0 => char::from(b'0' + random.below(10) as u8),
            2 if at % 3 == 2 => ['/', '.', ':', '-'][random.below(4)],
            2 => char::from(b'0' + random.below(10) as u8),
            _ => {
                let letter = char::from(LETTERS[random.below(LETTERS.len())]);
                if style == 1 || at == 0 { letter.to_ascii_uppercase() } else { letter }
            }
        };
        (0..length).map(one).collect::<String>()
    };
    (0..300)
        .map(|number| {
            let mut text = word();
            for _ in 0..number % 3 {
                text = format!("{text} {}", word());
            }
            if text.len() < 4 { format!("{text}{}", word()) } else { text }
        })
        .collect()
}

/// What is learned from: other words than those measured with, and more fonts.
fn learned() -> Writing<'static> {
    let mut writing = Writing { texts: texts(0x1EA2), ..Writing::measured() };
    writing.fonts.extend(fonts::of("learned").iter().cloned());
    writing
}

/// Words and fonts that nothing was learned from.
fn foreign(set: &str) -> Writing<'static> {
    Writing { texts: texts(0xF0F0), fonts: fonts::of(set).to_vec() }
}

/// At most twelve frames of each scene, evenly.
fn grounds(all: &[Real], wanted: impl Fn(&Real) -> bool) -> Vec<&Real> {
    let mut scenes: BTreeMap<usize, Vec<&Real>> = BTreeMap::new();
    for real in all.iter().filter(|real| wanted(real)) {
        scenes.entry(real.scene).or_default().push(real);
    }
    scenes.values().flat_map(|those| those.iter().copied().step_by(those.len().div_ceil(12))).collect()
}

/// Lines with fewer points by their measures are not read.
const READ: f32 = -3.0;

/// A file of lines: for each its head (kind: 0 clean, 1 text; image; its part, -1 for a drawn ground; scene), its measures,
/// how much of the text it covers, and its strip, of no columns where it is not read.
struct Lines(std::io::BufWriter<std::fs::File>);

impl Lines {
    fn new(path: &str) -> Self {
        Self(std::io::BufWriter::new(std::fs::File::create(path).expect("a file")))
    }

    fn add(&mut self, head: [f32; 4], line: &SeenLine<'_>, covers: f32, text: &str) {
        let strip = (line.measured() >= READ).then(|| line.strip());
        let strip = strip.unwrap_or(Strip { columns: 0, pixels: Vec::new() });
        let numbers = head.into_iter().chain(line.measures.values()).chain([covers, strip.columns as f32]);
        let mut all: Vec<u8> = numbers.flat_map(f32::to_le_bytes).collect();
        let mut label = [0_u8; 48];
        label.iter_mut().zip(text.bytes()).for_each(|(to, from)| *to = from);
        all.extend(label);
        all.extend(strip.pixels);
        self.0.write_all(&all).expect("written");
    }
}

/// The part of a text that a line covers; none where the line is of the ground with a little of the text.
fn covers(sample: &Sample, line: TextBox) -> Option<f32> {
    let part = covered(sample, &[line]);
    let area = (sample.place[2] - sample.place[0]) * (sample.place[3] - sample.place[1]);
    (2.0 * part * area as f32 > (line.width * line.height) as f32).then_some(part)
}

/// Writes each line of components of all frames, with what is measured of it, for `fit.py`.
pub fn write_lines(path: &str) {
    let all = frames();
    let mut lines = Lines::new(path);
    let mut detector = Detector::new();
    let mut random = Random(0x5EED);
    let mut image = 0.0;
    for real in all.iter().filter(|real| real.is_slice()) {
        let few = [0, 1 + random.below(3), 4 + random.below(4), 8 + random.below(3)];
        let variants: Vec<usize> = match real.set.as_str() {
            "dicom" => (0..11).collect(),
            "phantom" => vec![0],
            _ => few.to_vec(),
        };
        for frame in variants.into_iter().filter_map(|number| variant(&real.frame, number)) {
            image += 1.0;
            let head = [0.0, image, real.part as f32, real.scene as f32];
            let (width, height) = (frame.width as u32, frame.height as u32);
            detector.lines(&frame.grey, width, height, &mut |line| lines.add(head, line, 0.0, ""));
        }
    }
    let grounds = grounds(&all, |real| real.is_slice() && real.set != "phantom");
    let clean: Vec<Frame> = grounds.iter().map(|real| real.frame.clone()).collect();
    let (mut random, writing) = (Random(0x1EA4), learned());
    for _ in 0..LEARNED {
        let sample = sample_of(&mut random, &clean, &writing);
        image += 1.0;
        let ground = sample.on.and_then(|number| grounds.get(number));
        let part = ground.map_or(-1.0, |real| real.part as f32);
        let head = [1.0, image, part, ground.map_or(-1.0, |real| real.scene as f32)];
        let Frame { grey, width, height, .. } = &sample.frame;
        detector.lines(grey, *width as u32, *height as u32, &mut |line| {
            let turn = [Turn::Upright, Turn::Down, Turn::UpsideDown, Turn::Up][sample.quarters];
            if let Some(part) = covers(&sample, line.place).filter(|_| line.turn == turn) {
                lines.add(head, line, part, &sample.text);
            }
        });
    }
}

/// Writes lines of drawn text on drawn grounds, for `read.py`: letters are learned from nothing that false alarms are
/// measured on.
pub fn write_letters(path: &str) {
    let all = frames();
    let phantoms: Vec<Frame> = all
        .iter()
        .filter(|real| real.set == "phantom" && real.frame.width <= 320)
        .map(|real| real.frame.clone())
        .collect();
    let mut lines = Lines::new(path);
    let (mut detector, mut random, writing) = (Detector::new(), Random(0x1E77), learned());
    for image in 0..LETTERS {
        let sample = sample_of(&mut random, &phantoms, &writing);
        let Frame { grey, width, height, .. } = &sample.frame;
        detector.lines(grey, *width as u32, *height as u32, &mut |line| {
            if line.turn != Turn::Upright {
                return;
            }
            let all = covered(&sample, &[line.place]);
            let part = covers(&sample, line.place);
            let kind = if part.is_some() { 1.0 } else { 0.0 };
            if all == 0.0 || part.is_some() {
                lines.add([kind, image as f32, -1.0, -1.0], line, part.unwrap_or(0.0), &sample.text);
            }
        });
    }
}

/// Points of each measure: bounds, and one more number of points.
type Tables = Vec<(Vec<f32>, Vec<f32>)>;

fn tables() -> BTreeMap<String, Tables> {
    let mut all: BTreeMap<String, Tables> = BTreeMap::new();
    for line in POINTS.lines().skip(1) {
        let parts: Vec<&str> = line.split(',').collect();
        let measure = Measures::NAMES.iter().position(|name| *name == parts[1]).expect("a measure");
        let tables =
            all.entry(parts[0].to_owned()).or_insert_with(|| vec![<_>::default(); Measures::NAMES.len()]);
        tables[measure].0.extend(parts[2].parse::<f32>());
        tables[measure].1.push(parts[3].parse().expect("points"));
    }
    all
}

/// For each part the verdict that was learned from all others.
fn verdicts() -> Vec<Verdict> {
    let one = |part: usize| {
        let path = format!("{}/../../benches/burned_in/verdicts/{part}.bin", env!("CARGO_MANIFEST_DIR"));
        Verdict::read(&std::fs::read(path).expect("a verdict"))
    };
    (0..5).map(one).collect()
}

fn points(tables: &Tables, verdict: &Verdict, line: &SeenLine<'_>) -> f32 {
    let one = |(value, (bounds, points)): (f32, &(Vec<f32>, Vec<f32>))| {
        points[bounds.iter().take_while(|bound| value >= **bound).count()]
    };
    let measured: f32 = line.measures.values().into_iter().zip(tables).map(one).sum();
    line.points_by(measured, Some(verdict))
}

/// The table of kinds of text, on slices that the points were not learned from.
pub fn kinds(text: &mut String) {
    let all = frames();
    if all.is_empty() {
        return;
    }
    let (tables, verdicts, mut detector) = (tables(), verdicts(), Detector::new());
    let grounds = grounds(&all, Real::is_slice);
    let clean: Vec<Frame> = grounds.iter().map(|real| real.frame.clone()).collect();
    let mut find = |on: Option<usize>, frame: &Frame| {
        let part = on.and_then(|at| grounds.get(at)).map_or(0, |real| real.part);
        let (tables, verdict) = (&tables[&part.to_string()], &verdicts[part]);
        let judge = |line: &SeenLine<'_>| (points(tables, verdict, line), Says::Unknown);
        detector.find_by(&frame.grey, frame.width as u32, frame.height as u32, &judge)
    };
    kinds::table(&clean, &mut find, text);
    patients::table(&clean, text);
}

/// The tables of what was held out, in the document's words.
pub fn held_out(text: &mut String) {
    let all = frames();
    if all.is_empty() {
        return;
    }
    let (tables, verdicts) = (tables(), verdicts());
    let mut detector = Detector::new();
    // Of nothing that was learned from: the program's own points.
    let mut find = |part: Option<usize>, frame: &Frame| {
        let (width, height) = (frame.width as u32, frame.height as u32);
        let Some(part) = part else { return detector.find(&frame.grey, width, height) };
        let (tables, verdict) = (&tables[&part.to_string()], &verdicts[part]);
        let judge = |line: &SeenLine<'_>| (points(tables, verdict, line), Says::Unknown);
        detector.find_by(&frame.grey, width, height, &judge)
    };
    let boxes: Vec<Vec<TextBox>> = all.iter().map(|real| find(real.judges(), &real.frame)).collect();
    let mut found = Vec::new();
    for (writing, count, dicom) in [
        (Writing::measured(), MEASURED, true),
        (foreign("foreign"), FOREIGN, false),
        (foreign("fresh"), MEASURED, false),
    ] {
        let grounds = grounds(&all, |real| real.is_slice() && (!dicom || real.set == "dicom"));
        let clean: Vec<Frame> = grounds.iter().map(|real| real.frame.clone()).collect();
        let mut random = Random(0xBEEF);
        let samples = (0..count).map(|number| (number, sample_of(&mut random, &clean, &writing)));
        let of = |(number, sample): (usize, Sample)| {
            let part = sample.on.and_then(|at| grounds.get(at)).map_or(number % 5, |real| real.part);
            let found = find(Some(part), &sample.frame);
            (found, sample)
        };
        let samples = samples.filter(|(_, sample)| sample.is_legible()).map(of).collect::<Vec<_>>();
        found.push(samples);
    }
    let learned = || all.iter().zip(&boxes).filter(|(real, _)| real.is_slice());
    let _ = writeln!(
        text,
        "| points | false alarms, {} DICOM frames | {} frames of {} scenes | legible text found, of {} | in other fonts, of {} | in {} further fonts, of {} |\n|---|---|---|---|---|---|---|",
        all.iter().filter(|real| real.set == "dicom").count(),
        learned().count(),
        learned().map(|(real, _)| real.scene).collect::<BTreeSet<_>>().len(),
        found[0].len(),
        found[1].len(),
        fonts::of("fresh").len(),
        found[2].len(),
    );
    for least in [2.0, 2.5, SURE, 3.5, 4.0, 4.5] {
        let alarm = |(_, boxes): &(&Real, &Vec<TextBox>)| boxes.iter().any(|found| found.points >= least);
        let dicom = learned().filter(|(real, _)| real.set == "dicom");
        let hit = |samples: &Vec<(Vec<TextBox>, Sample)>| {
            let is_hit = |(boxes, sample): &&(Vec<TextBox>, Sample)| {
                let sure: Vec<TextBox> =
                    boxes.iter().copied().filter(|found| found.points >= least).collect();
                covered(sample, &sure) >= 0.5
            };
            100.0 * samples.iter().filter(is_hit).count() as f32 / samples.len().max(1) as f32
        };
        let (files, frames) = (dicom.filter(alarm).count(), learned().filter(alarm).count());
        let percent = 100.0 * frames as f32 / learned().count() as f32;
        let [own, other, further] = [0, 1, 2].map(|at| hit(&found[at]));
        let _ = writeln!(
            text,
            "| {least:.1} | {files} | {frames} ({percent:.1} %) | {own:.1} % | {other:.1} % | {further:.1} % |"
        );
    }
    for (boxes, sample) in found.iter().flatten() {
        let sure: Vec<TextBox> = boxes.iter().copied().filter(TextBox::is_sure).collect();
        if covered(sample, &sure) < 0.5 && std::env::var_os("MISSED").is_some() {
            let Sample { cap, contrast, deviation, face, ground, text, font, .. } = sample;
            let most = boxes.iter().map(|found| found.points).fold(-9.0, f32::max);
            println!(
                "missed: {face} | {ground} | {cap} | {contrast:.0} | {deviation:.0} | {font:?} | {most:.1} | {text}"
            );
        }
    }
    series(&all, &boxes, &mut find, text);
}

/// The sets of frames, in the document's words.
const SETS: [(&str, &str); 5] = [
    ("dicom", "DICOM files"),
    ("tiled", "tiled, made of volumes"),
    ("derived", "derived maps, made of volumes"),
    ("quiet", "drawn things that are no text"),
    ("held", "real images that nothing was learned from"),
];

fn series(
    all: &[Real],
    boxes: &[Vec<TextBox>],
    find: &mut dyn FnMut(Option<usize>, &Frame) -> Vec<TextBox>,
    text: &mut String,
) {
    let together = |frames: &[Vec<TextBox>]| {
        let mut series = SeriesText::new();
        frames.iter().for_each(|boxes| series.add(boxes));
        series.boxes()
    };
    let mut ranges: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    all.iter().enumerate().for_each(|(at, real)| ranges.entry(real.series).or_default().push(at));
    let _ =
        writeln!(text, "\n| series without text (held out) | number | frames | suspect |\n|---|---|---|---|");
    let sets: BTreeSet<&str> = all.iter().map(|real| real.set.as_str()).collect();
    for set in sets {
        let those: Vec<&Vec<usize>> = ranges.values().filter(|those| all[those[0]].set == set).collect();
        let alarm = |those: &&&Vec<usize>| {
            let frames: Vec<_> = those.iter().map(|at| boxes[*at].clone()).collect();
            let found = together(&frames);
            if let (false, Some(first)) = (found.is_empty(), those.first().and_then(|at| all.get(*at))) {
                println!("suspect without text: {} {found:?}", first.kind);
            }
            !found.is_empty()
        };
        let alarms = those.iter().filter(alarm).count();
        let frames: usize = those.iter().map(|those| those.len()).sum();
        let name = SETS.iter().find(|(name, _)| *name == set).map_or(set, |(_, words)| *words);
        let _ = writeln!(text, "| {name} | {} | {frames} | {alarms} |", those.len());
    }
    let many: Vec<&Vec<usize>> =
        ranges.values().filter(|those| those.len() >= 3 && all[those[0]].is_slice()).collect();
    let _ = writeln!(
        text,
        "\n| legible text on 3 to 22 slices of a real series (held out) | on all of them | on one of them |\n|---|---|---|"
    );
    for (name, writing) in [
        ("as above", Writing::measured()),
        ("in other fonts", foreign("foreign")),
        ("in further fonts", foreign("fresh")),
    ] {
        let (mut random, mut hits, mut tried) = (Random(0x5E2E), [0, 0], [0, 0]);
        while tried[1] < SERIES {
            let those = many[random.below(many.len())];
            let count = (3 + random.below(20)).min(those.len());
            let from = random.below(those.len() - count + 1);
            let those = &those[from..from + count];
            let one = random.below(count);
            let first = &all[those[one]].frame;
            let same =
                |at: &usize| (all[*at].frame.width, all[*at].frame.height) == (first.width, first.height);
            let Some(drawn) = Text::choose(&mut random, first, &writing).filter(|_| those.iter().all(same))
            else {
                continue;
            };
            let samples: Vec<Sample> =
                those.iter().map(|at| drawn.on(&all[*at].frame, "CT and MR", None)).collect();
            if !samples[one].is_legible() {
                continue;
            }
            let found: Vec<Vec<TextBox>> = samples
                .iter()
                .zip(those)
                .map(|(sample, at)| find(Some(all[*at].part), &sample.frame))
                .collect();
            let alone = |at: usize| if at == one { found[at].clone() } else { boxes[those[at]].clone() };
            let alone: Vec<Vec<TextBox>> = (0..count).map(alone).collect();
            // Text on all slices counts where it is legible on at least half of them.
            if samples.iter().filter(|sample| sample.is_legible()).count() * 2 >= count {
                tried[0] += 1;
                hits[0] += usize::from(covered(&samples[one], &together(&found)) >= 0.5);
            }
            tried[1] += 1;
            hits[1] += usize::from(covered(&samples[one], &together(&alone)) >= 0.5);
        }
        let [all, one] = [0, 1].map(|at| 100.0 * hits[at] as f32 / tried[at].max(1) as f32);
        let _ = writeln!(text, "| {name} | {all:.1} % of {} | {one:.1} % of {} |", tried[0], tried[1]);
    }
}
