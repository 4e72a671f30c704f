//! Text by kinds: what is found of it, kind by kind. Attackers and workstations write in more ways than `drawn` does.

use crate::common::drawn::{
    Frame, Ink, Random, Sample, Text, at, blurred, covered, drawn, flat, ground_under, noise, outline,
};
use crate::fonts;
use std::fmt::Write;
use veilig::burned_in::{SURE, TextBox, merged, tints};

/// Samples of each kind.
const SAMPLES: usize = 40;

/// Where a text stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Any,
    /// At the outermost pixels.
    Border,
    /// A third of it lies outside.
    Cut,
    /// In a corner of a tile.
    Tile,
}

/// What it stands on.
#[derive(Clone, Copy, PartialEq)]
enum Ground {
    Any,
    /// Where the image is bright.
    Bright,
    /// A filled rectangle of a grey, and how much it hides.
    Banner(u8, f32),
    /// One colour.
    Colour([u8; 3]),
}

/// How a kind is written.
#[derive(Clone)]
pub struct Kind {
    name: &'static str,
    fonts: &'static str,
    texts: &'static [&'static str],
    /// Least and greatest height of capitals; 0: a sixth of the image.
    cap: [usize; 2],
    alpha: [f32; 2],
    /// Least and greatest contrast, where it is no matter of the ink.
    contrast: Option<[f32; 2]>,
    quarters: usize,
    degrees: f32,
    lines: usize,
    /// Space between letters, by the capitals' height.
    spread: f32,
    blur: f32,
    place: Place,
    ground: Ground,
    colour: Option<[u8; 3]>,
    /// A frame drawn around it.
    boxed: bool,
}

const NAMES: &[&str] = &[
    "HOFFMANN^PETRA",
    "Visser, Joost",
    "Okonkwo Adaeze",
    "MRN 70334156",
    "DOB 23.11.1957",
    "Ward 7 Bed 12",
    "LINDQVIST E",
    "J. Moreau M 44Y",
    "Hospital San Rafael",
    "2019-08-30 14:22",
    "ACC20190830",
    "Tanaka^Yuki",
    "PAT 5539021",
    "BAKKER",
];
const DIGITS: &[&str] = &[
    "23.11.1957",
    "1957-11-23",
    "11/23/57",
    "70334156",
    "5539021",
    "00418",
    "20190830",
    "14:22:07",
    "483-22-9170",
    "1957",
    "112357",
    "0031 20 5551234",
    "8812114455",
    "19571123",
    "3.11.57",
];
const CYRILLIC: &[&str] = &["Иванов Пётр", "СМИРНОВА АННА", "Кузнецов", "Больница 7", "ПЕТРОВ С И"];
const GREEK: &[&str] = &["Παπαδόπουλος", "ΓΕΩΡΓΙΟΥ ΜΑΡΙΑ", "Νικολάου", "ΝΟΣΟΚΟΜΕΙΟ"];
const HEBREW: &[&str] = &["ןהכ השמ", "יול הרש", "םילוח תיב", "ץרפ םהרבא"];
/// In their forms, from right to left as they are drawn.
const ARABIC: &[&str] = &[
    "\u{fef2}\u{fee0}\u{fecb} \u{feaa}\u{fee4}\u{fea4}\u{fee3}",
    "\u{fee6}\u{feb4}\u{fea4}\u{fedf}\u{fe8d} \u{fe94}\u{fee4}\u{fec3}\u{fe8e}\u{fed3}",
    "\u{fee6}\u{fee4}\u{fea3}\u{feae}\u{fedf}\u{fe8d} \u{feaa}\u{fe92}\u{fecb}",
    "\u{fed2}\u{feb3}\u{feee}\u{fef3} \u{fea9}\u{fe8e}\u{fecc}\u{feb3}",
];
const HAN: &[&str] = &["山田太郎", "田中 裕子", "北京市第一医院", "李小明", "王美麗 女", "佐藤一郎"];
const KANA: &[&str] = &["ヤマダ タロウ", "タナカユウコ", "すずき はなこ", "サトウ イチロウ"];
const HANGUL: &[&str] = &["김철수", "이영희 여", "서울대학교병원", "박지훈"];
const THREE: &[&str] = &["DOE", "LEE", "KIM", "Ana", "471", "J D", "Ng H"];
const TWO: &[&str] = &["Ng", "Wu", "JD", "47", "Bo", "KH"];

/// As people write.
const PLAIN: Kind = Kind {
    name: "",
    fonts: "fresh",
    texts: NAMES,
    cap: [7, 0],
    alpha: [1.0, 1.0],
    contrast: None,
    quarters: 0,
    degrees: 0.0,
    lines: 1,
    spread: 0.0,
    blur: 0.0,
    place: Place::Any,
    ground: Ground::Any,
    colour: None,
    boxed: false,
};

/// All kinds.
pub fn kinds() -> Vec<Kind> {
    let plain = PLAIN;
    let of = |name, change: &dyn Fn(&mut Kind)| {
        let mut kind = Kind { name, ..plain.clone() };
        change(&mut kind);
        kind
    };
    let colour = |name, ink, ground| {
        of(name, &|kind| {
            kind.colour = Some(ink);
            kind.ground = Ground::Colour(ground);
        })
    };
    let script = |name, fonts, texts| {
        of(name, &|kind| {
            kind.fonts = fonts;
            kind.texts = texts;
            kind.cap = [10, 32];
        })
    };
    vec![
        of("as people write", &|_| ()),
        of("digits only", &|kind| kind.texts = DIGITS),
        of("three letters", &|kind| kind.texts = THREE),
        of("two letters", &|kind| kind.texts = TWO),
        of("capitals of 6 pixels", &|kind| kind.cap = [6, 6]),
        of("capitals of 7 pixels", &|kind| kind.cap = [7, 7]),
        of("capitals of 8 pixels", &|kind| kind.cap = [8, 8]),
        of("hairlines, 10 to 24 pixels", &|kind| (kind.fonts, kind.cap) = ("thin", [10, 24])),
        of("half transparent", &|kind| kind.alpha = [0.35, 0.6]),
        of("blurred", &|kind| kind.blur = 0.1),
        of("letters far apart", &|kind| kind.spread = 0.5),
        of("turned by a quarter, clockwise", &|kind| kind.quarters = 1),
        of("turned by a quarter, against the clock", &|kind| kind.quarters = 3),
        of("upside down", &|kind| kind.quarters = 2),
        of("turned by 3 degrees", &|kind| kind.degrees = 3.0),
        of("turned by 10 degrees", &|kind| kind.degrees = 10.0),
        of("banner of four lines", &|kind| (kind.lines, kind.cap) = (4, [7, 20])),
        of("light on a black banner", &|kind| {
            (kind.lines, kind.ground, kind.cap) = (2, Ground::Banner(0, 1.0), [7, 24])
        }),
        of("dark on a white banner", &|kind| {
            (kind.lines, kind.ground, kind.cap) = (2, Ground::Banner(255, 1.0), [7, 24])
        }),
        of("on a banner that shows what is under it", &|kind| kind.ground = Ground::Banner(0, 0.5)),
        of("in a frame", &|kind| kind.boxed = true),
        of("on bright bone and tissue", &|kind| kind.ground = Ground::Bright),
        of("at the outermost pixels", &|kind| kind.place = Place::Border),
        of("a third of it outside", &|kind| kind.place = Place::Cut),
        of("in a corner of a tile", &|kind| (kind.place, kind.cap) = (Place::Tile, [7, 9])),
        of("32 to 47 grey levels of contrast", &|kind| kind.contrast = Some([32.0, 47.0])),
        of("16 to 31 grey levels of contrast", &|kind| kind.contrast = Some([16.0, 31.0])),
        colour("yellow on blue", [255, 255, 0], [0, 0, 160]),
        colour("red on green as bright", [220, 0, 0], [0, 112, 0]),
        colour("blue on black", [0, 0, 255], [0, 0, 0]),
        colour("yellow on white", [255, 255, 0], [255, 255, 255]),
        colour("magenta on grey as bright", [255, 0, 255], [105, 105, 105]),
        of("green on an image", &|kind| kind.colour = Some([0, 255, 0])),
        of("red on an image", &|kind| kind.colour = Some([255, 0, 0])),
        of("like handwriting", &|kind| (kind.fonts, kind.cap) = ("hand", [10, 36])),
        of("seven segments", &|kind| (kind.fonts, kind.texts) = ("segments", DIGITS)),
        script("Cyrillic", "cyrillic", CYRILLIC),
        script("Greek", "greek", GREEK),
        script("Hebrew", "hebrew", HEBREW),
        script("Arabic", "arabic", ARABIC),
        script("Chinese and Japanese", "han", HAN),
        script("kana", "kana", KANA),
        script("Korean", "hangul", HANGUL),
    ]
}

/// A sample, and its frame in colours where it has any.
pub struct Coloured {
    pub sample: Sample,
    rgba: Option<Vec<u8>>,
}

impl Kind {
    /// As people write, in letters of these heights.
    pub fn between(least: usize, most: usize) -> Self {
        Self { cap: [least, most], ..PLAIN }
    }

    /// The next text of this kind that people can read; `texts` in place of the kind's own.
    pub fn next(&self, random: &mut Random, clean: &[Frame], texts: Option<&[String]>) -> Coloured {
        loop {
            if let Some(sample) = self.attempt(random, clean, texts) {
                return sample;
            }
        }
    }

    fn attempt(&self, random: &mut Random, clean: &[Frame], texts: Option<&[String]>) -> Option<Coloured> {
        let (mut frame, mut on) = match random.below(10) {
            0 | 1 => (flat(random), None),
            2 => (noise(random), None),
            _ => {
                let number = random.below(clean.len());
                (clean[number].clone(), Some(number))
            }
        };
        if self.place == Place::Tile || self.ground == Ground::Bright {
            let number = random.below(clean.len());
            (frame, on) = (clean[number].clone(), Some(number));
        }
        if matches!(self.ground, Ground::Colour(_)) {
            (frame, on) =
                (Frame { name: "colour".into(), width: 400, height: 300, grey: vec![0; 400 * 300] }, None);
        }
        let all = fonts::of(self.fonts);
        let most = (frame.height as f32 / 6.0).max(self.cap[0] as f32);
        let most = if self.cap[1] == 0 { most } else { most.min(self.cap[1] as f32) };
        let cap = self.cap[0] as f32 + (most - self.cap[0] as f32).max(0.0) * random.unit().powi(2);
        let cap = cap.round() as usize;
        let number = random.below(all.len());
        let mut text = String::new();
        let mut inks = Vec::new();
        for line in 0..self.lines {
            let here = match texts {
                Some(texts) => texts[random.below(texts.len())].clone(),
                None => self.texts[random.below(self.texts.len())].to_owned(),
            };
            inks.push(spread(&all[number], &here, cap, self.spread));
            text = if line == 0 { here } else { format!("{text} {here}") };
        }
        let mut ink = stacked(&inks, cap * 16 / 10);
        if self.boxed {
            ink = boxed(&ink, cap / 2);
        }
        if self.degrees != 0.0 {
            ink = tilted(&ink, if random.below(2) == 0 { self.degrees } else { -self.degrees });
        }
        ink = blurred(&(0..self.quarters).fold(ink, |ink, _| quarter(&ink)), self.blur * cap as f32);
        if ink.width + 4 > frame.width || ink.height + 4 > frame.height {
            return None;
        }
        let (most_left, most_top) = (frame.width - ink.width, frame.height - ink.height);
        let (mut left, mut top) = (1 + random.below(most_left - 1), 1 + random.below(most_top - 1));
        match self.place {
            Place::Any if random.below(2) == 0 => {
                (left, top) = ([2, most_left - 2][random.below(2)], [2, most_top - 2][random.below(2)])
            }
            Place::Any => {}
            Place::Border => match random.below(4) {
                0 => left = 0,
                1 => left = most_left,
                2 => top = 0,
                _ => top = most_top,
            },
            Place::Cut => {
                let (wide, high) = (ink.width, ink.height);
                let (part, turn) = ((ink.width / 3, ink.height / 3), random.below(4));
                let (dx, dy, w, h) = match turn {
                    0 => (part.0, 0, wide - part.0, high),
                    1 => (0, 0, wide - part.0, high),
                    2 => (0, part.1, wide, high - part.1),
                    _ => (0, 0, wide, high - part.1),
                };
                ink = drawn(w, h, |x, y| at(&ink, x + dx as i64, y + dy as i64));
                match turn {
                    0 => left = 0,
                    1 => left = frame.width - w,
                    2 => top = 0,
                    _ => top = frame.height - h,
                }
            }
            Place::Tile => {
                let side = [128, 96, 80, 64]
                    .into_iter()
                    .find(|side| frame.width % side == 0 && frame.height % side == 0)?;
                let (across, down) = (frame.width / side, frame.height / side);
                if ink.width + 2 > side || across < 2 {
                    return None;
                }
                left = random.below(across) * side + [1, side - ink.width - 1][random.below(2)];
                top = random.below(down) * side + [1, side - ink.height - 1][random.below(2)];
            }
        }
        if let Ground::Banner(grey, alpha) = self.ground {
            let around = cap / 2 + 1;
            for y in top.saturating_sub(around)..(top + ink.height + around).min(frame.height) {
                for x in left.saturating_sub(around)..(left + ink.width + around).min(frame.width) {
                    let pixel = &mut frame.grey[y * frame.width + x];
                    *pixel = (f32::from(*pixel) * (1.0 - alpha) + f32::from(grey) * alpha) as u8;
                }
            }
        }
        let (mean, deviation) = ground_under(&frame, &ink, left, top);
        if self.ground == Ground::Bright && (mean < 140.0 || deviation > 30.0) {
            return None;
        }
        let alpha = self.alpha[0] + (self.alpha[1] - self.alpha[0]) * random.unit();
        let level = match self.contrast {
            Some([least, most]) => {
                let by = least + (most - least) * random.unit();
                if mean > 128.0 { mean - by } else { mean + by }
            }
            None if mean < 128.0 => 255.0,
            None => 0.0,
        };
        let drawn = Text {
            ink,
            left,
            top,
            alpha,
            level,
            cap,
            face: "plain",
            text,
            font: Some(number),
            quarters: self.quarters,
        };
        if let Some(colour) = self.colour {
            return Some(self.coloured(&drawn, &frame, colour, on));
        }
        let sample = drawn.on(&frame, if on.is_some() { "CT and MR" } else { "drawn" }, on);
        let legible = match self.contrast {
            Some(_) => sample.contrast >= 4.0 * sample.deviation,
            None => sample.is_legible(),
        };
        legible.then_some(Coloured { sample, rgba: None })
    }

    fn coloured(&self, text: &Text, frame: &Frame, colour: [u8; 3], on: Option<usize>) -> Coloured {
        let mut sample = text.on(frame, "colour", on);
        let mut rgba: Vec<u8> = match self.ground {
            Ground::Colour([r, g, b]) => frame.grey.iter().flat_map(|_| [r, g, b, 255]).collect(),
            _ => frame.grey.iter().flat_map(|&grey| [grey, grey, grey, 255]).collect(),
        };
        for (number, part) in text.ink.ink.iter().enumerate() {
            let (x, y) = (text.left + number % text.ink.width, text.top + number / text.ink.width);
            let pixel = &mut rgba[4 * (y * frame.width + x)..][..3];
            for (channel, colour) in pixel.iter_mut().zip(colour) {
                *channel = (f32::from(*channel) * (1.0 - part) + f32::from(colour) * part).round() as u8;
            }
        }
        sample.frame.grey = veilig::burned_in::luma(&rgba);
        Coloured { sample, rgba: Some(rgba) }
    }
}

/// Letters in a row with more space between them.
fn spread(font: &ab_glyph::FontRef<'_>, text: &str, cap: usize, spread: f32) -> Ink {
    if spread == 0.0 {
        return outline(font, text, cap);
    }
    let gap = (spread * cap as f32) as usize;
    let all: Vec<Ink> = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| outline(font, &format!("{letter}E"), cap))
        .collect();
    // Each letter with an E behind it, so that all stand on one line; the E is cut off.
    let narrow = outline(font, "E", cap).width;
    let height = all.iter().map(|ink| ink.height).max().unwrap_or(1);
    let width = all.iter().map(|ink| ink.width.saturating_sub(narrow) + gap).sum::<usize>().max(1);
    let mut to = Ink { width, height, ink: vec![0.0; width * height] };
    let mut left = 0;
    for ink in &all {
        let wide = ink.width.saturating_sub(narrow);
        for (x, y) in (0..ink.height).flat_map(|y| (0..wide).map(move |x| (x, y))) {
            to.ink[(y + height - ink.height) * width + left + x] = ink.ink[y * ink.width + x];
        }
        left += wide + gap;
    }
    to
}

/// Lines below each other.
fn stacked(inks: &[Ink], step: usize) -> Ink {
    let [one] = inks else {
        let width = inks.iter().map(|ink| ink.width).max().unwrap_or(1);
        let last = inks.last().map_or(1, |ink| ink.height);
        let step = step.max(inks.iter().map(|ink| ink.height + 1).max().unwrap_or(1));
        let height = step * (inks.len() - 1) + last;
        return drawn(width, height, |x, y| {
            inks.iter()
                .enumerate()
                .map(|(line, ink)| at(ink, x, y - (line * step) as i64))
                .fold(0.0, f32::max)
        });
    };
    one.clone()
}

fn boxed(ink: &Ink, around: usize) -> Ink {
    let (width, height, around) = (ink.width + 2 * around, ink.height + 2 * around, around as i64);
    drawn(width, height, |x, y| {
        let edge = x == 0 || y == 0 || x == width as i64 - 1 || y == height as i64 - 1;
        if edge { 1.0 } else { at(ink, x - around, y - around) }
    })
}

/// Turned by a quarter, clockwise.
fn quarter(ink: &Ink) -> Ink {
    drawn(ink.height, ink.width, |x, y| at(ink, y, ink.height as i64 - 1 - x))
}

fn tilted(ink: &Ink, degrees: f32) -> Ink {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (w, h) = (ink.width as f32, ink.height as f32);
    let (width, height) = (w * cos + h * sin.abs() + 2.0, w * sin.abs() + h * cos + 2.0);
    drawn(width as usize, height as usize, |x, y| {
        let (x, y) = (x as f32 - width / 2.0, y as f32 - height / 2.0);
        let (u, v) = (x * cos + y * sin + w / 2.0, y * cos - x * sin + h / 2.0);
        let (a, b) = (u - u.floor(), v - v.floor());
        let of = |dx: i64, dy: i64| at(ink, u.floor() as i64 + dx, v.floor() as i64 + dy);
        (of(0, 0) * (1.0 - a) + of(1, 0) * a) * (1.0 - b) + (of(0, 1) * (1.0 - a) + of(1, 1) * a) * b
    })
}

/// The table of kinds; `find` looks at a frame as one does that was not learned from the given one.
pub fn table(
    clean: &[Frame],
    find: &mut dyn FnMut(Option<usize>, &Frame) -> Vec<TextBox>,
    text: &mut String,
) {
    let _ = writeln!(text, "\n| legible text, by kind | samples | found |\n|---|---|---|");
    for kind in kinds() {
        let mut random = Random(0x0A77_AC4B);
        let found = (0..SAMPLES)
            .filter(|_| {
                let Coloured { sample, rgba } = kind.next(&mut random, clean, None);
                let mut boxes = find(sample.on, &sample.frame);
                for grey in rgba.iter().filter_map(|rgba| tints(rgba)).flatten() {
                    boxes.extend(find(
                        sample.on,
                        &Frame { grey, name: "tint".into(), ..sample.frame.clone() },
                    ));
                }
                let sure: Vec<TextBox> = merged(boxes).into_iter().filter(|one| one.points >= SURE).collect();
                let is_found = covered(&sample, &sure) >= 0.5;
                if !is_found && std::env::var_os("MISSED").is_some() {
                    let Sample { cap, contrast, deviation, text, font, .. } = &sample;
                    println!(
                        "missed: {} | {} | {cap} | {contrast:.0} | {deviation:.0} | {font:?} | {text}",
                        kind.name, sample.ground
                    );
                }
                is_found
            })
            .count();
        let _ =
            writeln!(text, "| {} | {SAMPLES} | {:.0} % |", kind.name, 100.0 * found as f32 / SAMPLES as f32);
    }
}
