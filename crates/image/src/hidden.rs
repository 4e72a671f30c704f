//! What a palette hides: numbers of different pixels that it shows in one colour.

use super::palette::Palette;
use dicom_dictionary_std::tags;
use std::collections::BTreeMap;
use veilig_codec::{Colours, Frame, PixelError, Samples, decode_frame};
use veilig_dicom::{Head, Source};

/// For a frame of palette colours in which different numbers have the same colour: its pixels as grey, one byte each,
/// in which these numbers differ as much as they can. `None`: the palette hides nothing.
///
/// # Errors
/// See [`PixelError`].
pub fn hidden(source: &mut dyn Source, head: &Head, frame: u32) -> Result<Option<Vec<u8>>, PixelError> {
    if head.dataset.text(tags::PHOTOMETRIC_INTERPRETATION) != Some("PALETTE COLOR") {
        return Ok(None);
    }
    let decoded = decode_frame(source, head, frame)?;
    if decoded.colours != Colours::Palette {
        return Ok(None);
    }
    let palette = Palette::of(&decoded, head);
    Ok(palette.and_then(|palette| plane(&decoded, |number| palette.rgba(number))))
}

fn plane(frame: &Frame, colour: impl Fn(i64) -> [u8; 4]) -> Option<Vec<u8>> {
    let words: Vec<u32> = match &frame.samples {
        Samples::Bytes(samples) => samples.iter().map(|&sample| sample.into()).collect(),
        Samples::Words(samples) => samples.iter().map(|&sample| sample.into()).collect(),
        _ => return None,
    };
    // The numbers of each colour, in their order, and the grey of each number.
    let mut colours: BTreeMap<[u8; 4], Vec<i64>> = BTreeMap::new();
    let mut greys: BTreeMap<u32, u8> = words.iter().map(|word| (*word, 0)).collect();
    for word in greys.keys() {
        let number = frame.number(*word);
        let numbers = colours.entry(colour(number)).or_default();
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    if colours.values().all(|numbers| numbers.len() < 2) {
        return None;
    }
    for (word, grey) in &mut greys {
        let number = frame.number(*word);
        let numbers = colours.get(&colour(number))?;
        let place = numbers.iter().position(|other| *other == number)?;
        let steps = numbers.len().saturating_sub(1).max(1);
        *grey = u8::try_from(place * 255 / steps).unwrap_or(u8::MAX);
    }
    Some(words.iter().map(|word| greys.get(word).copied().unwrap_or(0)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(samples: &[u8]) -> Frame {
        Frame {
            rows: 1,
            columns: samples.len(),
            components: 1,
            stored: 8,
            high: 7,
            signed: false,
            colours: Colours::Palette,
            samples: Samples::Bytes(samples.to_vec()),
        }
    }

    #[test]
    fn numbers_that_a_palette_shows_in_one_colour_are_told_apart() {
        let black = |number: i64| if number < 3 { [0, 0, 0, 255] } else { [9, 9, number as u8, 255] };
        let grey = plane(&frame(&[0, 2, 0, 1, 7]), black).expect("0, 1 and 2 are black");
        assert_eq!(grey, [0, 255, 0, 127, 0]);
        assert_eq!(plane(&frame(&[0, 7, 8]), black), None, "each has its own colour");
    }
}
