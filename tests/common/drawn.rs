//! Text drawn into grey frames: sizes, faces, places, contrasts, blur, transparency, on flat grounds, noise and
//! whatever frames are given.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};

/// The report's font.
const FONT: &[u8] = include_bytes!("../../www/fonts/report.ttf");
/// What is drawn: as scanners, archives and people write.
const TEXTS: &[&str] = &[
    "DOE^JANE",
    "Jansen, Pieter",
    "MRN 48211907",
    "12/04/1961",
    "1985-04-17",
    "St. Elisabeth Hospital",
    "Marijke Quistenberg",
    "ID: 00271828",
    "17-Apr-1985 10:11",
    "SE 3 IM 24",
    "kV 120 mA 250",
    "Dr. van der Molen",
    "ACC7731902",
    "Muller F 61Y",
    "HOSPITAL",
    "Anna",
];
/// A screen font of five by seven dots.
const DOTS: &[(char, [u8; 7])] = &[
    ('0', [14, 17, 19, 21, 25, 17, 14]),
    ('1', [4, 12, 4, 4, 4, 4, 14]),
    ('2', [14, 17, 1, 2, 4, 8, 31]),
    ('3', [31, 2, 4, 2, 1, 17, 14]),
    ('4', [2, 6, 10, 18, 31, 2, 2]),
    ('5', [31, 16, 30, 1, 1, 17, 14]),
    ('6', [6, 8, 16, 30, 17, 17, 14]),
    ('7', [31, 1, 2, 4, 8, 8, 8]),
    ('8', [14, 17, 17, 14, 17, 17, 14]),
    ('9', [14, 17, 17, 15, 1, 2, 12]),
    ('A', [14, 17, 17, 31, 17, 17, 17]),
    ('B', [30, 17, 17, 30, 17, 17, 30]),
    ('C', [14, 17, 16, 16, 16, 17, 14]),
    ('D', [28, 18, 17, 17, 17, 18, 28]),
    ('E', [31, 16, 16, 30, 16, 16, 31]),
    ('F', [31, 16, 16, 30, 16, 16, 16]),
    ('G', [14, 17, 16, 23, 17, 17, 15]),
    ('H', [17, 17, 17, 31, 17, 17, 17]),
    ('I', [14, 4, 4, 4, 4, 4, 14]),
    ('J', [7, 2, 2, 2, 2, 18, 12]),
    ('K', [17, 18, 20, 24, 20, 18, 17]),
    ('L', [16, 16, 16, 16, 16, 16, 31]),
    ('M', [17, 27, 21, 21, 17, 17, 17]),
    ('N', [17, 17, 25, 21, 19, 17, 17]),
    ('O', [14, 17, 17, 17, 17, 17, 14]),
    ('P', [30, 17, 17, 30, 16, 16, 16]),
    ('Q', [14, 17, 17, 17, 21, 18, 13]),
    ('R', [30, 17, 17, 30, 20, 18, 17]),
    ('S', [15, 16, 16, 14, 1, 1, 30]),
    ('T', [31, 4, 4, 4, 4, 4, 4]),
    ('U', [17, 17, 17, 17, 17, 17, 14]),
    ('V', [17, 17, 17, 17, 17, 10, 4]),
    ('W', [17, 17, 17, 21, 21, 21, 10]),
    ('X', [17, 17, 10, 4, 10, 17, 17]),
    ('Y', [17, 17, 17, 10, 4, 4, 4]),
    ('Z', [31, 1, 2, 4, 8, 16, 31]),
    (':', [0, 12, 12, 0, 12, 12, 0]),
    ('.', [0, 0, 0, 0, 0, 12, 12]),
    ('-', [0, 0, 0, 31, 0, 0, 0]),
    ('/', [0, 1, 2, 4, 8, 16, 0]),
];

/// A grey frame.
#[derive(Clone)]
pub struct Frame {
    pub name: String,
    pub width: usize,
    pub height: usize,
    pub grey: Vec<u8>,
}

/// A frame with text, and what is known of it.
pub struct Sample {
    pub frame: Frame,
    /// Left, top, right, bottom of the text.
    pub place: [u32; 4],
    /// Height of its capitals in pixels.
    pub cap: usize,
    /// Ink against ground in grey levels, and the ground's standard deviation under the text.
    pub contrast: f32,
    pub deviation: f32,
    pub face: &'static str,
    pub ground: &'static str,
    /// What is written.
    pub text: String,
    /// In which of the writing's fonts, where it is an outline.
    pub font: Option<usize>,
    /// Quarters that it is turned by, clockwise.
    pub quarters: usize,
    /// Which of the given frames it stands on.
    pub on: Option<usize>,
}

/// What is written, and with which outline fonts.
pub struct Writing<'a> {
    pub texts: Vec<String>,
    pub fonts: Vec<FontRef<'a>>,
}

impl Writing<'static> {
    /// What recall is measured with.
    pub fn measured() -> Self {
        let font = FontRef::try_from_slice(FONT).expect("the report's font");
        Self { texts: TEXTS.iter().map(|text| (*text).to_owned()).collect(), fonts: vec![font] }
    }
}

impl Sample {
    /// People read it: a fifth of the grey scale, and well above what the ground does by itself.
    pub fn is_legible(&self) -> bool {
        self.contrast >= 48.0 && self.contrast >= 4.0 * self.deviation
    }
}

/// A small generator of random numbers: the same samples every time.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }

    pub fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }

    pub fn unit(&mut self) -> f32 {
        (self.next() % 1_000_000) as f32 / 1e6
    }

    fn normal(&mut self) -> f32 {
        (0..6).map(|_| self.unit() - 0.5).sum::<f32>() * std::f32::consts::SQRT_2
    }
}

/// Drawn text: how much ink each pixel has, 0 to 1.
#[derive(Clone)]
pub struct Ink {
    pub width: usize,
    pub height: usize,
    pub ink: Vec<f32>,
}

/// The next sample on a ground of its own or on one of `clean`.
pub fn sample(random: &mut Random, clean: &[Frame]) -> Sample {
    sample_of(random, clean, &Writing::measured())
}

/// The same in another writing.
pub fn sample_of(random: &mut Random, clean: &[Frame], writing: &Writing<'_>) -> Sample {
    loop {
        if let Some(sample) = attempt(random, clean, writing) {
            return sample;
        }
    }
}

fn attempt(random: &mut Random, clean: &[Frame], writing: &Writing<'_>) -> Option<Sample> {
    let mut on = None;
    let (frame, ground) = match random.below(10) {
        0 | 1 => (flat(random), "one grey"),
        2 | 3 => (noise(random), "noise"),
        _ if clean.is_empty() => (flat(random), "one grey"),
        _ => {
            let number = random.below(clean.len());
            on = Some(number);
            (clean[number].clone(), "CT and MR")
        }
    };
    let text = Text::choose(random, &frame, writing)?;
    let sample = text.on(&frame, ground, on);
    // What nobody could read is no sample.
    (sample.contrast >= 40.0 && sample.contrast >= 3.0 * sample.deviation).then_some(sample)
}

/// Drawn text with its place and colour.
pub struct Text {
    pub ink: Ink,
    pub left: usize,
    pub top: usize,
    /// How much of the ground the ink hides.
    pub alpha: f32,
    /// Its grey.
    pub level: f32,
    pub cap: usize,
    pub face: &'static str,
    pub text: String,
    pub font: Option<usize>,
    pub quarters: usize,
}

impl Text {
    /// A text that fits onto a frame and stands out from it; `None` where it is too long.
    pub fn choose(random: &mut Random, frame: &Frame, writing: &Writing<'_>) -> Option<Self> {
        let text = writing.texts[random.below(writing.texts.len())].as_str();
        let cap = (7.0 + (frame.height as f32 / 6.0 - 7.0).max(0.0) * random.unit().powi(3)).round() as usize;
        // One font needs no draw.
        let number = if writing.fonts.len() > 1 { random.below(writing.fonts.len()) } else { 0 };
        let font = &writing.fonts[number];
        let (ink, cap, face) = match random.below(6) {
            0 | 1 => {
                let dot = (cap / 7).max(1);
                (dots(text, dot), dot * 7, "dots")
            }
            2 => (slanted(&outline(font, text, cap)), cap, "slanted"),
            3 => (bold(&outline(font, text, cap), (cap / 12).max(1)), cap, "bold"),
            _ => (outline(font, text, cap), cap, "plain"),
        };
        let soft = if random.below(3) == 0 { random.unit() * 0.08 * cap as f32 } else { 0.0 };
        let ink = blurred(&ink, soft);
        if ink.width + 4 > frame.width || ink.height + 4 > frame.height {
            return None;
        }
        let (most_left, most_top) = (frame.width - ink.width - 2, frame.height - ink.height - 2);
        let (left, top) = if random.below(2) == 0 {
            ([2, most_left][random.below(2)], [2, most_top][random.below(2)])
        } else {
            (2 + random.below(most_left - 1), 2 + random.below(most_top - 1))
        };
        let (mean, _) = ground_under(frame, &ink, left, top);
        let alpha = if random.below(4) == 0 { 0.4 + 0.6 * random.unit() } else { 1.0 };
        let level = match random.below(2) {
            0 if mean < 128.0 => 255.0,
            0 => 0.0,
            _ => random.unit() * 255.0,
        };
        let font = (face != "dots").then_some(number);
        Some(Self { ink, left, top, alpha, level, cap, face, text: text.to_owned(), font, quarters: 0 })
    }

    /// The frame with this text on it.
    pub fn on(&self, frame: &Frame, ground: &'static str, on: Option<usize>) -> Sample {
        let mut frame = frame.clone();
        let (mean, deviation) = ground_under(&frame, &self.ink, self.left, self.top);
        let most = self.ink.ink.iter().copied().fold(0.0, f32::max);
        let contrast = (self.level - mean).abs() * self.alpha * most;
        for (at, ink) in places(&frame, &self.ink, self.left, self.top).into_iter().zip(&self.ink.ink) {
            let part = ink * self.alpha;
            frame.grey[at] = (f32::from(frame.grey[at]) * (1.0 - part) + self.level * part).round() as u8;
        }
        let place = [self.left, self.top, self.left + self.ink.width, self.top + self.ink.height]
            .map(|edge| edge as u32);
        let text = self.text.clone();
        let Self { cap, face, font, quarters, .. } = *self;
        Sample { frame, place, cap, contrast, deviation, face, ground, text, font, quarters, on }
    }
}

/// The pixels that ink covers.
fn places(frame: &Frame, ink: &Ink, left: usize, top: usize) -> Vec<usize> {
    (0..ink.ink.len()).map(|at| (top + at / ink.width) * frame.width + left + at % ink.width).collect()
}

/// Mean and standard deviation of the ground under ink.
pub fn ground_under(frame: &Frame, ink: &Ink, left: usize, top: usize) -> (f32, f32) {
    let under: Vec<f32> =
        places(frame, ink, left, top).into_iter().map(|at| f32::from(frame.grey[at])).collect();
    let mean = under.iter().sum::<f32>() / under.len() as f32;
    let spread = under.iter().map(|grey| (grey - mean).powi(2)).sum::<f32>() / under.len() as f32;
    (mean, spread.sqrt())
}

pub fn flat(random: &mut Random) -> Frame {
    let (width, height) = [(512, 512), (256, 256), (640, 480), (1024, 768)][random.below(4)];
    let grey = [0, 0, 40, 128, 200, 255][random.below(6)];
    Frame { name: format!("grey {grey}"), width, height, grey: vec![grey; width * height] }
}

/// Noise of up to 18 grey levels' deviation.
pub fn noise(random: &mut Random) -> Frame {
    let size = [512, 256][random.below(2)];
    let (middle, deviation) = (40.0 + random.unit() * 150.0, 3.0 + random.unit() * 15.0);
    let grey =
        (0..size * size).map(|_| (middle + deviation * random.normal()).clamp(0.0, 255.0) as u8).collect();
    Frame { name: "noise".into(), width: size, height: size, grey }
}

/// Where a text in the screen font has ink: its width, and one entry a dot, seven rows.
#[allow(dead_code, reason = "for the study like MIDI-B's")]
pub fn lettering(text: &str) -> (usize, Vec<bool>) {
    let ink = dots(text, 1);
    (ink.width, ink.ink.iter().map(|ink| *ink > 0.5).collect())
}

pub fn dots(text: &str, dot: usize) -> Ink {
    let text: Vec<char> = text.to_uppercase().chars().collect();
    let (width, height) = ((text.len() * 6 - 1) * dot, 7 * dot);
    let mut ink = vec![0.0; width * height];
    for (number, letter) in text.iter().enumerate() {
        let Some((_, rows)) = DOTS.iter().find(|(known, _)| known == letter) else { continue };
        for (y, x) in (0..height).flat_map(|y| (0..5 * dot).map(move |x| (y, x))) {
            if rows[y / dot] >> (4 - x / dot) & 1 == 1 {
                ink[y * width + number * 6 * dot + x] = 1.0;
            }
        }
    }
    Ink { width, height, ink }
}

/// Antialiased, capitals `cap` pixels high.
pub fn outline(font: &FontRef<'_>, text: &str, cap: usize) -> Ink {
    let unit = font.as_scaled(PxScale::from(100.0));
    let capital = font.outline_glyph(unit.scaled_glyph('E')).map_or(70.0, |glyph| glyph.px_bounds().height());
    let scaled = font.as_scaled(PxScale::from(100.0 * cap as f32 / capital));
    let mut pen = 1.0;
    let mut glyphs = Vec::new();
    for letter in text.chars() {
        let mut glyph = scaled.scaled_glyph(letter);
        glyph.position = point(pen, scaled.ascent().ceil() + 1.0);
        pen += scaled.h_advance(glyph.id);
        glyphs.extend(font.outline_glyph(glyph));
    }
    let width = pen.ceil() as usize + 2;
    let height = (scaled.ascent() - scaled.descent()).ceil() as usize + 3;
    let mut ink = vec![0.0_f32; width * height];
    for glyph in glyphs {
        let corner = glyph.px_bounds().min;
        glyph.draw(|x, y, part| {
            let (x, y) = (corner.x as usize + x as usize, corner.y as usize + y as usize);
            if let Some(place) = ink.get_mut(y * width + x).filter(|_| x < width) {
                *place = place.max(part.clamp(0.0, 1.0));
            }
        });
    }
    cropped(&Ink { width, height, ink })
}

pub fn at(from: &Ink, x: i64, y: i64) -> f32 {
    let inside = x >= 0 && y >= 0 && x < from.width as i64 && y < from.height as i64;
    if inside { from.ink[y as usize * from.width + x as usize] } else { 0.0 }
}

pub fn drawn(width: usize, height: usize, ink: impl Fn(i64, i64) -> f32) -> Ink {
    let ink = (0..width * height).map(|at| ink((at % width) as i64, (at / width) as i64)).collect();
    Ink { width, height, ink }
}

pub fn cropped(from: &Ink) -> Ink {
    let inked = (0..from.ink.len()).filter(|&at| from.ink[at] > 0.02);
    let (xs, ys): (Vec<_>, Vec<_>) = inked.map(|at| (at % from.width, at / from.width)).unzip();
    let edges = |of: &[usize]| (of.iter().min().copied().unwrap_or(0), of.iter().max().copied().unwrap_or(0));
    let ((left, right), (top, bottom)) = (edges(&xs), edges(&ys));
    drawn(right - left + 1, bottom - top + 1, |x, y| at(from, x + left as i64, y + top as i64))
}

pub fn slanted(from: &Ink) -> Ink {
    let most = from.height / 5;
    drawn(from.width + most, from.height, |x, y| at(from, x - (from.height as i64 - y) / 5, y))
}

pub fn bold(from: &Ink, by: usize) -> Ink {
    drawn(from.width + by, from.height, |x, y| {
        (0..=by as i64).map(|step| at(from, x - step, y)).fold(0.0, f32::max)
    })
}

/// Gaussian blur.
pub fn blurred(from: &Ink, sigma: f32) -> Ink {
    if sigma < 0.05 {
        return drawn(from.width, from.height, |x, y| at(from, x, y));
    }
    let reach = (sigma * 3.0).ceil() as i64;
    let kernel: Vec<f32> =
        (-reach..=reach).map(|step| (-(step as f32 / sigma).powi(2) / 2.0).exp()).collect();
    let sum: f32 = kernel.iter().sum();
    let side = 2 * reach as usize;
    let weighed = |value: &dyn Fn(i64) -> f32| {
        kernel.iter().zip(-reach..).map(|(weight, step)| weight * value(step)).sum::<f32>() / sum
    };
    let wide = drawn(from.width + side, from.height, |x, y| weighed(&|step| at(from, x - reach + step, y)));
    drawn(wide.width, wide.height + side, |x, y| weighed(&|step| at(&wide, x, y - reach + step)))
}

/// The part of a sample's text that boxes cover.
pub fn covered(sample: &Sample, boxes: &[veilig::burned_in::TextBox]) -> f32 {
    let [left, top, right, bottom] = sample.place;
    let inside = |x: u32, y: u32| {
        boxes
            .iter()
            .any(|found| (found.left..found.right()).contains(&x) && (found.top..found.bottom()).contains(&y))
    };
    let all = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
    let hit = all.filter(|&(x, y)| inside(x, y)).count();
    hit as f32 / ((right - left) * (bottom - top)).max(1) as f32
}
