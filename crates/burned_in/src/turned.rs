//! Letters that stand above each other: lines of text turned by a quarter, as in images that were turned.
//!
//! Components are the same whichever way an image is turned, so columns of letters are looked for in those that there are,
//! with rows and columns exchanged. Only around what may be such a line the frame is turned and looked at anew.

use crate::letters::components::{Component, Components};
use crate::letters::lines::{Liner, is_letter_like};
use crate::letters::plane::FrameLevel;
use crate::measured::measures::{LinePlace, Measures, letters_of, measure};

/// Fewer letters above each other are not looked at: bones are.
const LEAST_LETTERS: f32 = 4.0;
/// Of a level's pixels at most this part is turned at one threshold, but in small ones as many as a line has.
const MOST_PART: usize = 8;
const ANY_LEVEL: usize = 1 << 14;
/// Around a line as much is turned as its measures and the reader's strip look at: one of its heights, and some pixels.
const MARGIN: u32 = 4;

/// Looks for lines that run from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Turned {
    exchanged: Vec<Component>,
    columns: Liner,
    /// A turned part of the level, what stands out of it, and its letters.
    grey: Vec<u8>,
    strokes: Vec<u8>,
    components: Components,
    rows: Liner,
}

/// A part of a level that is turned against the clock, so that what is read from top to bottom stands upright in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct TurnedPart {
    /// In the level.
    left: u32,
    top: u32,
    /// Columns and rows when it is turned.
    width: usize,
    height: usize,
    /// The rows in which the line lies that it was turned for.
    rows: [u32; 2],
}

impl TurnedPart {
    /// Where a place of the turned part lies in the level.
    fn back(&self, place: &LinePlace) -> LinePlace {
        let below = (self.height as u32).saturating_sub(place.top.saturating_add(place.height));
        LinePlace {
            left: self.left.saturating_add(below),
            top: self.top.saturating_add(place.left),
            width: place.height,
            height: place.width,
        }
    }
}

impl Turned {
    /// The parts of a level in which letters stand above each other.
    pub fn parts(&mut self, letters: &[Component], width: usize, height: usize) -> Vec<TurnedPart> {
        self.exchanged.clear();
        let exchanged = letters.iter().map(|letter| Component {
            left: letter.top,
            top: letter.left,
            right: letter.bottom,
            bottom: letter.right,
            ..*letter
        });
        self.exchanged.extend(exchanged.filter(is_letter_like));
        let mut parts = Vec::new();
        if (self.exchanged.len() as f32) < LEAST_LETTERS {
            return parts;
        }
        let mut left = (width.saturating_mul(height) / MOST_PART).max(ANY_LEVEL);
        for line in self.columns.lines(&mut self.exchanged, width) {
            let Some((count, place)) = letters_of(&self.exchanged, &line) else { continue };
            if count < LEAST_LETTERS {
                continue;
            }
            let around = place.height.saturating_add(MARGIN);
            // Columns of the level are rows of the line.
            let across = near(place.top, place.height, around, width);
            let along = near(place.left, place.width, around, height);
            let (wide, high) = (along[1].saturating_sub(along[0]), across[1].saturating_sub(across[0]));
            let Some(rest) = left.checked_sub((wide as usize).saturating_mul(high as usize)) else { break };
            left = rest;
            let first = across[1].saturating_sub(place.top.saturating_add(place.height));
            parts.push(TurnedPart {
                left: across[0],
                top: along[0],
                width: wide as usize,
                height: high as usize,
                rows: [first, first.saturating_add(place.height)],
            });
        }
        parts
    }

    /// Turns a part of a level and shows `visit` the lines that it was turned for: their measures, their places in the
    /// level and in the turned part, and that part.
    pub fn look(
        &mut self,
        part: &TurnedPart,
        level: &FrameLevel<'_>,
        least: u32,
        visit: &mut dyn FnMut(Measures, LinePlace, LinePlace, FrameLevel<'_>),
    ) {
        turn(&mut self.grey, part, level.grey, level.width);
        turn(&mut self.strokes, part, level.strokes, level.width);
        self.components.start(&self.strokes, part.width, level.threshold);
        self.components.join(&self.grey, part.width, least, |component| {
            component.height() >= least && is_letter_like(component)
        });
        let plane = FrameLevel { grey: &self.grey, strokes: &self.strokes, width: part.width, ..*level };
        let letters = &mut self.components.found;
        for line in self.rows.lines(letters, part.height) {
            let Some((measures, at)) = measure(letters, &line, &plane) else { continue };
            let middle = at.top.saturating_add(at.height / 2);
            if measures.letters >= LEAST_LETTERS && (part.rows[0]..part.rows[1]).contains(&middle) {
                visit(measures, part.back(&at), at, plane);
            }
        }
    }
}

/// What lies within so many pixels of a line's side, inside the level.
fn near(start: u32, length: u32, around: u32, most: usize) -> [u32; 2] {
    let end = start.saturating_add(length).saturating_add(around);
    [start.saturating_sub(around), end.min(u32::try_from(most).unwrap_or(u32::MAX))]
}

/// Columns from right to left become rows from top to bottom.
fn turn(to: &mut Vec<u8>, part: &TurnedPart, from: &[u8], width: usize) {
    to.clear();
    for column in (0..part.height).rev().map(|row| (part.left as usize).saturating_add(row)) {
        let rows = (part.top as usize..).take(part.width);
        let at = |row: usize| from.get(row.saturating_mul(width).saturating_add(column)).copied();
        to.extend(rows.map(|row| at(row).unwrap_or(0)));
    }
}
