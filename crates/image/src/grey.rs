//! The picture of a grey frame.

use super::Window;
use super::scale::Scale;
use dicom_dictionary_std::tags;
use veilig_codec::{Colours, Frame, Samples};
use veilig_dicom::Head;

/// A grey picture's pixels.
pub struct Shades {
    /// A byte for each, 0 is black.
    pub grey: Vec<u8>,
    pub window: Option<Window>,
    pub range: Option<[f64; 2]>,
}

/// Makes the picture of a grey frame.
pub fn shades(frame: &Frame, head: &Head, scale: &Scale) -> Shades {
    let inverse = frame.colours == Colours::Monochrome1;
    let padding = Padding::of(frame, head);
    let turned = |shade: u8| if inverse { 255 - shade } else { shade };
    match &frame.samples {
        Samples::Bytes(samples) => {
            let words = samples.iter().map(|&sample| usize::from(sample));
            by_word(frame, &padding, scale, words, 1 << 8, turned)
        }
        // Of few pixels a table of all words takes longer than the pixels.
        Samples::Words(samples) if samples.len() >= 1 << 13 => {
            let words = samples.iter().map(|&sample| usize::from(sample));
            by_word(frame, &padding, scale, words, 1 << 16, turned)
        }
        _ => one_by_one(frame, &padding, scale, turned),
    }
}

/// With a table of all words that there can be.
fn by_word(
    frame: &Frame,
    padding: &Padding,
    scale: &Scale,
    words: impl Iterator<Item = usize> + Clone,
    size: usize,
    turned: impl Fn(u8) -> u8,
) -> Shades {
    let mut present = vec![false; size];
    for word in words.clone() {
        if let Some(present) = present.get_mut(word) {
            *present = true;
        }
    }
    // A frame has few of the words.
    let values: Vec<(u32, f64)> = (0_u32..)
        .zip(&present)
        .filter(|&(_, &present)| present)
        .map(|(word, _)| (word, frame.number(word) as f64))
        .collect();
    let seen = values.iter().filter(|&&(_, number)| !padding.is(number));
    let range = range(seen.map(|&(_, number)| scale.units(number)));
    let window = scale.window(range);
    let mut table = vec![0; size];
    for &(word, number) in &values {
        if let Some(shade) = table.get_mut(word as usize) {
            *shade = turned(scale.brightness(scale.units(number), window));
        }
    }
    let grey = words.map(|word| table.get(word).copied().unwrap_or(0)).collect();
    Shades { grey, window: Some(window), range: Some(range) }
}

/// Each sample for itself: those of 32 bits and floats.
fn one_by_one(frame: &Frame, padding: &Padding, scale: &Scale, turned: impl Fn(u8) -> u8) -> Shades {
    let numbers = frame.numbers();
    let seen = numbers.iter().filter(|&&number| number.is_finite() && !padding.is(number));
    let range = range(seen.map(|&number| scale.units(number)));
    let window = scale.window(range);
    let shade = |number: &f64| turned(scale.brightness(scale.units(*number), window));
    Shades { grey: numbers.iter().map(shade).collect(), window: Some(window), range: Some(range) }
}

/// Least and greatest value; 0 where there is none.
pub(super) fn range(values: impl Iterator<Item = f64>) -> [f64; 2] {
    let [least, most] = values
        .fold([f64::INFINITY, f64::NEG_INFINITY], |[least, most], value| [least.min(value), most.max(value)]);
    if least <= most { [least, most] } else { [0.0; 2] }
}

/// Stored numbers that are no image (Pixel Padding Value and Range Limit, PS3.3 C.7.5.1.1.2).
pub(super) struct Padding(Option<(f64, f64)>);

impl Padding {
    pub fn of(frame: &Frame, head: &Head) -> Self {
        // Two bytes, signed as the pixels are, whatever VR was read.
        let number = |tag| {
            let word = head.dataset.get(tag)?.bytes().first_chunk::<2>()?;
            let word = u32::from(u16::from_le_bytes(*word));
            let bits = frame.stored.clamp(1, 16);
            let is_negative = frame.signed && word >> (bits - 1) & 1 == 1;
            let word = i64::from(word) & ((1 << bits) - 1);
            Some(if is_negative { word - (1 << bits) } else { word } as f64)
        };
        let first = number(tags::PIXEL_PADDING_VALUE);
        let last = number(tags::PIXEL_PADDING_RANGE_LIMIT).or(first);
        Self(first.zip(last).map(|(first, last)| (first.min(last), first.max(last))))
    }

    pub fn is(&self, number: f64) -> bool {
        self.0.is_some_and(|(first, last)| (first..=last).contains(&number))
    }
}
