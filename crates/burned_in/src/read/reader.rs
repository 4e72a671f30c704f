//! A small reader: which letters stand in a strip, and what it looks like besides.
//!
//! A net of four convolutions that was taught drawn text; `docs/burned_in.md` tells on what. Its weights are bytes with
//! one scale for each channel.

use super::spelling::SignCosts;
use super::strip::{ROWS, Strip};
use crate::measured::measures::Measures;

/// `benches/burned_in/fit.py` writes it: for each layer scales and biases of its channels (little endian, 32 bits), and
/// its weights (signed bytes: row, column, channel before, channel after); then the verdict.
const WEIGHTS: &[u8] = include_bytes!("../../../../data/reader.bin");
/// What can be read, after nothing (0). Capitals stand for small letters, too.
const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:, ";
const CLASSES: usize = LETTERS.len() + 1;
/// What the net knows of two columns of a strip.
const FEATURES: usize = 48;

/// A convolution: rows and columns of its kernel, channels before, and steps down and across.
struct Convolution<const OUT: usize> {
    size: [usize; 2],
    before: usize,
    steps: [usize; 2],
    /// Rows and columns of nothing around what it looks at.
    around: [usize; 2],
    bias: [f32; OUT],
    weights: Vec<[f32; OUT]>,
}

/// Values of some channels for each column of each row.
struct Channels {
    rows: usize,
    columns: usize,
    channels: usize,
    values: Vec<f32>,
}

/// The net.
pub(crate) struct Reader {
    first: Convolution<8>,
    second: Convolution<16>,
    third: Convolution<24>,
    fourth: Convolution<FEATURES>,
    letters: Convolution<CLASSES>,
    verdict: Verdict,
}

/// What weighs all that is known of a line: two layers.
pub struct Verdict {
    /// What is taken off each input, and what it is multiplied with.
    middle: Vec<f32>,
    scale: Vec<f32>,
    first: Convolution<24>,
    second: Convolution<1>,
}

/// What the net knows of a strip.
pub(crate) struct Features<'a> {
    reader: &'a Reader,
    seen: Channels,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}

impl Default for Reader {
    fn default() -> Self {
        let mut bytes = WEIGHTS;
        Self {
            first: Convolution::take(&mut bytes, [5, 5], 2, [2, 2], [2, 2]),
            second: Convolution::take(&mut bytes, [3, 3], 8, [2, 1], [1, 1]),
            third: Convolution::take(&mut bytes, [3, 3], 16, [2, 1], [1, 1]),
            fourth: Convolution::take(&mut bytes, [2, 3], 24, [1, 1], [0, 1]),
            letters: Convolution::take(&mut bytes, [1, 1], FEATURES, [1, 1], [0, 0]),
            verdict: Verdict::take(&mut bytes),
        }
    }
}

impl Reader {
    /// Looks at a strip.
    pub fn look(&self, strip: &Strip) -> Features<'_> {
        let (grey, strokes) = strip.pixels.split_at_checked(strip.columns * ROWS).unwrap_or_default();
        let pairs =
            grey.iter().zip(strokes).flat_map(|(a, b)| [f32::from(*a) / 128.0, f32::from(*b) / 128.0]);
        let plane = Channels { rows: ROWS, columns: strip.columns, channels: 2, values: pairs.collect() };
        Features {
            reader: self,
            seen: self.fourth.of(&self.third.of(&self.second.of(&self.first.of(&plane)))),
        }
    }
}

impl Features<'_> {
    /// The letters. Of each two columns the likeliest; one that goes on is one letter, and nothing parts two alike.
    pub fn text(&self) -> String {
        let (mut text, mut last) = (String::new(), 0);
        for column in self.seen.values.as_chunks::<FEATURES>().0 {
            let says = self.reader.letters.at(column);
            let likeliest = |best: (usize, f32), (class, &value): (usize, &f32)| {
                if value > best.1 { (class, value) } else { best }
            };
            let (class, _) = says.iter().enumerate().fold((0, f32::MIN), likeliest);
            if class != last {
                let letter = class.checked_sub(1).and_then(|at| LETTERS.get(at));
                text.extend(letter.map(|&letter| char::from(letter)));
            }
            last = class;
        }
        text
    }

    /// How well values are spelled here.
    pub fn spelling(&self) -> SignCosts {
        let columns: Vec<[f32; CLASSES]> = self
            .seen
            .values
            .as_chunks::<FEATURES>()
            .0
            .iter()
            .map(|column| self.reader.letters.at(column))
            .collect();
        SignCosts::of(columns.iter().map(<[f32; CLASSES]>::as_slice), LETTERS)
    }

    /// Of each feature the mean, then of each the most.
    pub fn features(&self) -> [f32; 2 * FEATURES] {
        let mut features = [0.0_f32; 2 * FEATURES];
        let (mean, most) = features.split_at_mut(FEATURES);
        let columns = self.seen.values.as_chunks::<FEATURES>().0;
        let share = 1.0 / columns.len().max(1) as f32;
        for column in columns {
            for ((mean, most), value) in mean.iter_mut().zip(most.iter_mut()).zip(column) {
                *mean += value * share;
                *most = most.max(*value);
            }
        }
        features
    }

    /// The points of a line of which this is measured; `measured`: its points by that alone.
    pub fn points(&self, verdict: Option<&Verdict>, measures: &Measures, measured: f32) -> f32 {
        verdict.unwrap_or(&self.reader.verdict).points(&self.features(), measures, measured)
    }
}

impl Verdict {
    /// Inputs: twice the features, the measures, their points.
    const INPUTS: usize = 2 * FEATURES + Measures::NAMES.len() + 1;

    /// Reads it from the bytes that `benches/burned_in/fit.py` writes.
    pub fn read(mut bytes: &[u8]) -> Self {
        Self::take(&mut bytes)
    }

    fn take(bytes: &mut &[u8]) -> Self {
        Self {
            middle: floats(bytes, Self::INPUTS).collect(),
            scale: floats(bytes, Self::INPUTS).collect(),
            first: Convolution::take(bytes, [1, 1], Self::INPUTS, [1, 1], [0, 0]),
            second: Convolution::take(bytes, [1, 1], 24, [1, 1], [0, 0]),
        }
    }

    fn points(&self, features: &[f32], measures: &Measures, measured: f32) -> f32 {
        let all = features.iter().copied().chain(measures.values()).chain([measured]);
        let inputs: Vec<f32> = all
            .zip(&self.middle)
            .zip(&self.scale)
            .map(|((value, middle), scale)| (value - middle) * scale)
            .collect();
        let hidden = self.first.at(&inputs).map(|value| value.max(0.0));
        let [points] = self.second.at(&hidden);
        points
    }
}

impl<const OUT: usize> Convolution<OUT> {
    fn take(
        bytes: &mut &[u8],
        size: [usize; 2],
        before: usize,
        steps: [usize; 2],
        around: [usize; 2],
    ) -> Self {
        let scales: Vec<f32> = floats(bytes, OUT).collect();
        let mut bias = [0.0; OUT];
        bias.iter_mut().zip(floats(bytes, OUT)).for_each(|(to, from)| *to = from);
        let (weights, rest) = bytes.split_at_checked(size[0] * size[1] * before * OUT).unwrap_or_default();
        *bytes = rest;
        let row = |row: &[u8; OUT]| {
            let mut weights = [0.0; OUT];
            let scaled = row.iter().zip(&scales).map(|(&byte, scale)| f32::from(byte.cast_signed()) * scale);
            weights.iter_mut().zip(scaled).for_each(|(to, from)| *to = from);
            weights
        };
        let weights = weights.as_chunks::<OUT>().0.iter().map(row).collect();
        Self { size, before, steps, around, bias, weights }
    }

    /// Of one place that is all that the layer looks at, before what is negative is cut off.
    fn at(&self, values: &[f32]) -> [f32; OUT] {
        let mut sum = self.bias;
        add(&mut sum, values, &self.weights);
        sum
    }

    /// The next plane, without what is negative.
    fn of(&self, plane: &Channels) -> Channels {
        let [size, steps, around] = [self.size, self.steps, self.around];
        let count = |length: usize, axis: usize| {
            let free =
                (length + 2 * around.get(axis).unwrap_or(&0)).checked_sub(*size.get(axis).unwrap_or(&0));
            free.map_or(0, |free| free / steps.get(axis).unwrap_or(&1) + 1)
        };
        let (rows, columns) = (count(plane.rows, 0), count(plane.columns, 1));
        let mut values = Vec::with_capacity(rows * columns * OUT);
        for row in 0..rows {
            for column in 0..columns {
                let mut sum = self.bias;
                for (y, weights) in self.weights.chunks_exact(size[1] * self.before).enumerate() {
                    let Some(from) = (row * steps[0] + y).checked_sub(around[0]).filter(|y| *y < plane.rows)
                    else {
                        continue;
                    };
                    // The part of the kernel's row that lies inside the plane.
                    let start = column * steps[1];
                    let skip = around[1].saturating_sub(start);
                    let first = (start + skip).saturating_sub(around[1]);
                    let wide = (size[1] - skip.min(size[1])).min(plane.columns.saturating_sub(first));
                    let at = (from * plane.columns + first) * plane.channels;
                    let part = plane.values.get(at..at + wide * plane.channels).unwrap_or_default();
                    add(&mut sum, part, weights.get(skip * self.before..).unwrap_or_default());
                }
                values.extend(sum.map(|value| value.max(0.0)));
            }
        }
        Channels { rows, columns, channels: OUT, values }
    }
}

/// Adds weighed values to a sum.
fn add<const OUT: usize>(sum: &mut [f32; OUT], values: &[f32], weights: &[[f32; OUT]]) {
    for (value, weights) in values.iter().zip(weights) {
        for (sum, weight) in sum.iter_mut().zip(weights) {
            *sum += value * weight;
        }
    }
}

fn floats(bytes: &mut &[u8], count: usize) -> impl Iterator<Item = f32> {
    let (floats, rest) = bytes.split_at_checked(count * 4).unwrap_or_default();
    *bytes = rest;
    floats.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes))
}
