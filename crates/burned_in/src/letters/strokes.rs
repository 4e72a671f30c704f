//! What is narrower than a stroke and stands out from its surroundings: the top-hat transform
//! (Meyer 1979), in both polarities.

/// Side of the square that a stroke must not fill, in pixels: letters of up to 30 pixels have strokes of
/// up to 8 even in bold type.
pub(crate) const SQUARE: usize = 9;
const HALF: usize = SQUARE / 2;

/// Which way text stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Polarity {
    /// Light text on a dark ground.
    Light,
    /// Dark text on a light ground.
    Dark,
}

/// Buffers for the transform, kept from frame to frame.
#[derive(Debug, Default)]
pub(crate) struct Strokes {
    /// The frame with a margin of [`HALF`] pixels on all sides, row by row.
    opened: Vec<u8>,
    next: Vec<u8>,
    /// How far each pixel stands out.
    pub height: Vec<u8>,
}

impl Strokes {
    /// Fills [`Self::height`] for a frame of `width` columns.
    pub fn find(&mut self, grey: &[u8], width: usize, polarity: Polarity) {
        let flip = if polarity == Polarity::Dark { 0xFF } else { 0 };
        // Dark text is light text of the negative.
        self.height.clear();
        self.height.extend(grey.iter().map(|&value| value ^ flip));
        let (width, wide) = (width.max(1), width.max(1).saturating_add(SQUARE - 1));
        pad(&mut self.opened, self.height.chunks_exact(width), wide, u8::MAX);
        self.square(wide, u8::min);
        // The least values stand at the corners of their squares now; padded again, they are widened back. What is behind the
        // last row's last square is not there.
        let least = self.opened.chunks(wide).take(self.height.len() / width);
        pad(&mut self.next, least.map(|row| row.get(..width).unwrap_or_default()), wide, 0);
        std::mem::swap(&mut self.opened, &mut self.next);
        self.square(wide, u8::max);
        for (row, ground) in self.height.chunks_exact_mut(width).zip(self.opened.chunks(wide)) {
            row.iter_mut().zip(ground).for_each(|(value, &ground)| *value = value.saturating_sub(ground));
        }
    }

    /// The least or greatest of each square, at its upper left corner.
    fn square(&mut self, wide: usize, pick: impl Fn(u8, u8) -> u8 + Copy) {
        for step in [1, wide] {
            let from = |steps: usize| steps.saturating_mul(step);
            // Of four neighbours, then of nine by three fours; from one buffer to the other, so that it runs on many values at once.
            self.next.clear();
            let values = self.opened.as_slice();
            let pairs = values.iter().zip(ahead(values, from(1)));
            let others = ahead(values, from(2)).iter().zip(ahead(values, from(3)));
            let fours = pairs.zip(others).map(|((&a, &b), (&c, &d))| pick(pick(a, b), pick(c, d)));
            self.next.extend(fours);
            self.opened.clear();
            let fours = self.next.as_slice();
            let others = ahead(fours, from(4)).iter().zip(ahead(fours, from(5)));
            let nines = fours.iter().zip(others).map(|(&a, (&b, &c))| pick(a, pick(b, c)));
            self.opened.extend(nines);
        }
    }
}

/// What is behind the first `step` values.
fn ahead(values: &[u8], step: usize) -> &[u8] {
    values.get(step..).unwrap_or_default()
}

/// Rows with a margin of [`HALF`] pixels on all sides, `wide` with it.
fn pad<'a>(to: &mut Vec<u8>, rows: impl Iterator<Item = &'a [u8]>, wide: usize, neutral: u8) {
    to.clear();
    to.resize(HALF.saturating_mul(wide.saturating_add(1)), neutral);
    for row in rows {
        to.extend_from_slice(row);
        to.resize(to.len().saturating_add(wide.saturating_sub(row.len())), neutral);
    }
    to.resize(to.len().saturating_add(HALF.saturating_mul(wide)).saturating_sub(HALF), neutral);
}
