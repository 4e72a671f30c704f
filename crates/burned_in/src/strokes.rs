//! What is narrower than a stroke and stands out from its surroundings: the top-hat transform
//! (Meyer 1979), in both polarities.

/// Side of the square that a stroke must not fill, in pixels: letters of up to 30 pixels have strokes of
/// up to 8 even in bold type.
pub(super) const SQUARE: usize = 9;
const HALF: usize = SQUARE / 2;

/// Which way text stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Polarity {
    /// Light text on a dark ground.
    Light,
    /// Dark text on a light ground.
    Dark,
}

/// Buffers for the transform, kept from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Strokes {
    opened: Vec<u8>,
    line: Vec<u8>,
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
        let pad = HALF.saturating_mul(width);
        self.opened.clear();
        self.opened.resize(pad, u8::MAX);
        self.opened.extend_from_slice(&self.height);
        self.opened.resize(self.opened.len().saturating_add(pad), u8::MAX);
        self.square(width, u8::MAX, u8::min);
        let rows = self.opened.len().saturating_sub(pad);
        // The least values stand HALF rows too high now; padded again, they are widened back.
        let kept = rows.saturating_sub(pad);
        self.opened.copy_within(..kept, pad);
        self.opened.iter_mut().take(pad).for_each(|value| *value = 0);
        self.opened.iter_mut().skip(rows).for_each(|value| *value = 0);
        self.square(width, 0, u8::max);
        self.height
            .iter_mut()
            .zip(&self.opened)
            .for_each(|(value, &ground)| *value = value.saturating_sub(ground));
    }

    /// The least or greatest of a square around each pixel, `HALF` rows above its place.
    fn square(&mut self, width: usize, neutral: u8, pick: impl Fn(u8, u8) -> u8 + Copy) {
        for row in self.opened.chunks_exact_mut(width) {
            self.line.clear();
            self.line.resize(HALF, neutral);
            self.line.extend_from_slice(row);
            self.line.resize(self.line.len().saturating_add(HALF), neutral);
            for step in [1, 2, 4, 1] {
                shifted(&mut self.line, step, pick);
            }
            row.iter_mut().zip(&self.line).for_each(|(to, &from)| *to = from);
        }
        for step in [1, 2, 4, 1] {
            let rows = self.opened.len() / width.max(1);
            for row in 0..rows.saturating_sub(step) {
                let Some((above, below)) =
                    self.opened.split_at_mut_checked(row.saturating_add(step).saturating_mul(width))
                else {
                    break;
                };
                let to = above.get_mut(row.saturating_mul(width)..).unwrap_or_default();
                to.iter_mut().zip(below).take(width).for_each(|(to, from)| *to = pick(*to, *from));
            }
        }
    }
}

/// Joins each value with the one `step` further on.
fn shifted(line: &mut [u8], step: usize, pick: impl Fn(u8, u8) -> u8) {
    // In pieces through a small copy, so that it runs on many values at once.
    let mut piece = [0_u8; 64];
    let last = line.len().saturating_sub(step);
    let mut at = 0;
    while at < last {
        let size = last.saturating_sub(at).min(piece.len());
        let from = at.saturating_add(step);
        let (Some(copy), Some(next)) = (piece.get_mut(..size), line.get(from..from.saturating_add(size)))
        else {
            return;
        };
        copy.copy_from_slice(next);
        let Some(to) = line.get_mut(at..at.saturating_add(size)) else { return };
        to.iter_mut().zip(copy).for_each(|(to, from)| *to = pick(*to, *from));
        at = at.saturating_add(size);
    }
}
