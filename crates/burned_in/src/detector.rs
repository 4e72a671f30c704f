//! From a frame to its boxes of text.

use super::boxes::joined;
use super::turned::Turned;
use super::{LEAST_SIDE, POSSIBLE, TextBox};
use crate::letters::components::Components;
use crate::letters::lines::{LEAST_HEIGHT, Liner, MOST_HEIGHT, is_letter_like};
use crate::letters::plane::FrameLevel;
use crate::letters::strokes::{Polarity, Strokes};
use crate::measured::judge::points;
use crate::measured::measures::{LinePlace, Measures, measure};
use crate::read::reader::{Reader, Verdict};
use crate::read::says::{PatientValues, Says};
use crate::read::strip::Strip;
use std::sync::LazyLock;

/// How far letters stand out, in grey levels: each text has one of these near the half of its contrast, where
/// its letters have their true shape. What stands out by less than 16 is not legible.
const THRESHOLDS: [u8; 6] = [16, 26, 42, 68, 110, 170];
/// Letters are looked for up to this part of the image's height.
const LARGEST_PART: usize = 6;
/// Noise has more runs of pixels than this part of the pixels; no text has.
const RUNS_PART: usize = 8;
/// Larger frames are halved first: 16 million pixels take half a second.
const MOST_PIXELS: usize = 16 << 20;

/// Lines with fewer points by their measures are not read: no text.
const READ: f32 = -2.0;
/// Lines with so many points are text, and parts of them need no look.
const CERTAIN: f32 = 6.0;

/// So many of them are remembered while a frame is looked at.
const MOST_CERTAIN: usize = 256;
/// So many lines of a frame are read: clean ones have one or two, screens some hundred.
const MOST_READ: usize = 1000;

/// The reader is the same for all.
static READER: LazyLock<Reader> = LazyLock::new(Reader::default);

/// Lines with so many points by their measures are read from their other side, too: some images stand upside down.
const READ_TWICE: f32 = 0.0;

/// Lines that are not upright lose so many points: the points were learned from upright ones, and rows of contacts, threads of
/// screws and grids are as regular from the side as letters are (`docs/burned_in.md` counts them).
const NOT_UPRIGHT: f32 = 4.0;

/// Which way a line's letters stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// As they are read.
    #[default]
    Upright,
    /// Turned by a half.
    UpsideDown,
    /// The line runs from top to bottom: turned by a quarter, clockwise.
    Down,
    /// The line runs from bottom to top: turned by a quarter, against the clock.
    Up,
}

/// A line of components that was seen in a frame, be it text or not.
#[derive(Clone, Copy, Debug)]
pub struct SeenLine<'a> {
    /// Which way it is looked at.
    pub turn: Turn,
    /// What is measured of it.
    pub measures: Measures,
    /// Where it lies in the frame, without margin and points.
    pub place: TextBox,
    at: LinePlace,
    plane: FrameLevel<'a>,
}

impl SeenLine<'_> {
    /// Its points by its measures alone.
    #[must_use]
    pub fn measured(&self) -> f32 {
        points(&self.measures)
    }

    /// Its points by its measures and by what the reader sees; what has next to none by its measures is not read.
    #[must_use]
    pub fn points(&self) -> f32 {
        self.points_by(self.measured(), None)
    }

    /// The same with other points by its measures, and by another verdict on all of it.
    #[must_use]
    pub fn points_by(&self, measured: f32, verdict: Option<&Verdict>) -> f32 {
        if measured < READ {
            return measured;
        }
        READER.look(&self.strip()).points(verdict, &self.measures, measured) - self.handicap()
    }

    fn handicap(&self) -> f32 {
        if self.turn == Turn::Upright { 0.0 } else { NOT_UPRIGHT }
    }

    /// Its points, and which of a patient's values it says: one that does is [`CERTAIN`], whatever it looks like.
    fn points_of(&self, patient: &PatientValues) -> (f32, Says) {
        let measured = self.measured();
        if measured < READ {
            return (measured, Says::Unknown);
        }
        let look = READER.look(&self.strip());
        let points = look.points(None, &self.measures, measured) - self.handicap();
        match patient.said(&look.text()).max(patient.spelled(&look.spelling())) {
            Says::Unknown => (points, Says::Unknown),
            says => (points.max(CERTAIN), says),
        }
    }

    /// What stands there, as the reader reads it.
    #[must_use]
    pub fn text(&self) -> String {
        READER.look(&self.strip()).text()
    }

    /// Its pixels for the reader.
    #[must_use]
    pub fn strip(&self) -> Strip {
        let strip = Strip::cut(&self.at, self.measures.contrast, &self.plane);
        if matches!(self.turn, Turn::UpsideDown | Turn::Up) { strip.upside_down() } else { strip }
    }
}

/// Shows a line as it is; one that may be text from its other side, too.
fn from_both_sides(line: &SeenLine<'_>, other: Turn, visit: &mut dyn FnMut(&SeenLine<'_>)) {
    visit(line);
    if line.measured() >= READ_TWICE {
        visit(&SeenLine { turn: other, ..*line });
    }
}

impl LinePlace {
    /// The same in the frame, whose pixels are `scale` times smaller; without points.
    fn in_frame(&self, scale: u32) -> TextBox {
        TextBox {
            left: self.left.saturating_mul(scale),
            top: self.top.saturating_mul(scale),
            width: self.width.saturating_mul(scale),
            height: self.height.saturating_mul(scale),
            points: 0.0,
            says: Says::Unknown,
        }
    }
}

/// Whether a box holds all of another one.
fn holds(known: &TextBox, other: &TextBox) -> bool {
    known.left <= other.left
        && known.top <= other.top
        && known.right() >= other.right()
        && known.bottom() >= other.bottom()
}

/// Finds text in frames; keeps its buffers from one to the next.
#[derive(Debug, Default)]
pub struct Detector {
    strokes: Strokes,
    components: Components,
    liner: Liner,
    turned: Turned,
    level: Vec<u8>,
    half: Vec<u8>,
}

impl Detector {
    /// A detector.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The boxes of a frame's text with [`POSSIBLE`] points and more, the surest first. `grey` holds `width`
    /// times `height` bytes, row by row, 0 is black; a frame of another size has no text.
    pub fn find(&mut self, grey: &[u8], width: u32, height: u32) -> Vec<TextBox> {
        self.find_by(grey, width, height, &|line| (line.points(), Says::Unknown))
    }

    /// The same, and which of them are values of this patient: those are certain.
    pub fn find_of(&mut self, grey: &[u8], width: u32, height: u32, patient: &PatientValues) -> Vec<TextBox> {
        self.find_by(grey, width, height, &|line| line.points_of(patient))
    }

    /// The same by other points: a bench judges frames by points that were not learned from them.
    pub fn find_by(
        &mut self,
        grey: &[u8],
        width: u32,
        height: u32,
        judge: &dyn Fn(&SeenLine<'_>) -> (f32, Says),
    ) -> Vec<TextBox> {
        let mut found: Vec<TextBox> = Vec::new();
        let mut certain: Vec<(TextBox, Turn)> = Vec::new();
        let mut read = 0;
        self.lines(grey, width, height, &mut |line| {
            // The same letters come at many thresholds; once they are certain, they need no other look but one from the
            // other side, which may say whose they are.
            let mut known = certain.iter().filter(|(known, _)| holds(known, &line.place)).peekable();
            let is_known = known.peek().is_some();
            if known.any(|(known, turn)| known.says != Says::Unknown || *turn == line.turn) {
                return;
            }
            let measured = line.measured();
            read += usize::from(measured >= READ);
            // A page full of text is text by its first lines; the others count by their measures.
            let (points, says) = if read <= MOST_READ { judge(line) } else { (measured, Says::Unknown) };
            let place = TextBox { points, says, ..line.place };
            if (points >= CERTAIN || is_known) && certain.len() < MOST_CERTAIN {
                certain.push((place, line.turn));
            }
            if points >= POSSIBLE {
                found.push(place);
            }
        });
        joined(found, width, height)
    }

    /// Shows `visit` each line of components of a frame, be it text or not: what is measured of it, and its
    /// place (without points). From these the points are learned.
    pub fn lines(&mut self, grey: &[u8], width: u32, height: u32, visit: &mut dyn FnMut(&SeenLine<'_>)) {
        let (mut width, mut height) = (width as usize, height as usize);
        if width.checked_mul(height) != Some(grey.len()) {
            return;
        }
        let largest = height / LARGEST_PART;
        let mut scale = 1_u32;
        self.level.clear();
        self.level.extend_from_slice(grey);
        while width >= LEAST_SIDE as usize && height >= LEAST_SIDE as usize {
            if self.level.len() <= MOST_PIXELS {
                // Smaller letters were found in the level before.
                let least = if scale == 1 { LEAST_HEIGHT } else { MOST_HEIGHT / 2 - 2 };
                for polarity in [Polarity::Light, Polarity::Dark] {
                    self.look(polarity, width, height, least, scale, visit);
                }
            }
            if (MOST_HEIGHT as usize).saturating_mul(scale as usize) >= largest {
                break;
            }
            scale = scale.saturating_mul(2);
            self.halve(width);
            (width, height) = (width / 2, height / 2);
        }
    }

    /// Looks at one level in one polarity.
    fn look(
        &mut self,
        polarity: Polarity,
        width: usize,
        height: usize,
        least: u32,
        scale: u32,
        visit: &mut dyn FnMut(&SeenLine<'_>),
    ) {
        self.strokes.find(&self.level, width, polarity);
        for (number, threshold) in THRESHOLDS.into_iter().enumerate() {
            if number == 0 {
                self.components.start(&self.strokes.height, width, threshold);
            } else {
                self.components.raise(&self.strokes.height, width, threshold);
            }
            if self.components.runs() > self.level.len() / RUNS_PART {
                continue;
            }
            self.components.join(&self.level, width, least, |component| {
                component.height() >= least && is_letter_like(component)
            });
            let letters = &mut self.components.found;
            let plane =
                FrameLevel { grey: &self.level, strokes: &self.strokes.height, width, threshold, polarity };
            for line in self.liner.lines(letters, height) {
                if let Some((measures, at)) = measure(letters, &line, &plane) {
                    let line =
                        SeenLine { turn: Turn::Upright, measures, place: at.in_frame(scale), at, plane };
                    from_both_sides(&line, Turn::UpsideDown, visit);
                }
            }
            for part in self.turned.parts(letters, width, height) {
                self.turned.look(&part, &plane, least, &mut |measures, in_level, at, plane| {
                    let place = in_level.in_frame(scale);
                    from_both_sides(
                        &SeenLine { turn: Turn::Down, measures, place, at, plane },
                        Turn::Up,
                        visit,
                    );
                });
            }
        }
    }

    /// Makes the next level: each pixel the mean of four.
    fn halve(&mut self, width: usize) {
        // Two neighbours as one number, so that it runs on many at once.
        let both = |pair: &[u8; 2]| {
            let pair = u16::from_le_bytes(*pair);
            (pair & 0xFF) + (pair >> 8)
        };
        self.half.clear();
        for rows in self.level.chunks_exact(width.saturating_mul(2).max(1)) {
            let (above, below) = rows.split_at_checked(width).unwrap_or_default();
            let pairs = above.as_chunks::<2>().0.iter().zip(below.as_chunks::<2>().0);
            self.half.extend(pairs.map(|(above, below)| ((both(above) + both(below) + 2) / 4) as u8));
        }
        std::mem::swap(&mut self.half, &mut self.level);
    }
}
