//! What a palette hides: numbers of different pixels that it shows in one colour.

use super::palette::Palette;
use veilig_codec::{Colours, Frame, Samples};
use veilig_dicom::Head;

/// For a frame of palette colours in which different numbers have the same colour: its pixels as grey, one byte each,
/// in which these numbers differ as much as they can. `None`: the palette hides nothing.
#[must_use]
pub fn hidden(decoded: &Frame, head: &Head) -> Option<Vec<u8>> {
    if decoded.colours != Colours::Palette {
        return None;
    }
    let palette = Palette::of(decoded, head)?;
    plane(decoded, |number| palette.rgba(number))
}

fn plane(frame: &Frame, colour: impl Fn(i64) -> [u8; 4]) -> Option<Vec<u8>> {
    let words: Vec<u32> = match &frame.samples {
        Samples::Bytes(samples) => samples.iter().map(|&sample| sample.into()).collect(),
        Samples::Words(samples) => samples.iter().map(|&sample| sample.into()).collect(),
        _ => return None,
    };
    // The words that there are, the numbers in them by their colours, and the grey of each word.
    let mut present = vec![false; 1 << 16];
    for word in &words {
        present.get_mut(*word as usize).into_iter().for_each(|present| *present = true);
    }
    let present = present.iter().zip(0_u32..).filter(|(present, _)| **present).map(|(_, word)| word);
    let mut numbers: Vec<([u8; 4], i64, u32)> =
        present.map(|word| (colour(frame.number(word)), frame.number(word), word)).collect();
    numbers.sort_unstable();
    let mut greys = vec![0; 1 << 16];
    let mut hides = false;
    for same in numbers.chunk_by(|(one, ..), (other, ..)| one == other) {
        let mut place = 0_usize;
        let steps = same.chunk_by(|(_, one, _), (_, other, _)| one == other).count().saturating_sub(1);
        hides |= steps > 0;
        for number in same.chunk_by(|(_, one, _), (_, other, _)| one == other) {
            let grey = u8::try_from(place.saturating_mul(255) / steps.max(1)).unwrap_or(u8::MAX);
            for (_, _, word) in number {
                greys.get_mut(*word as usize).into_iter().for_each(|place| *place = grey);
            }
            place = place.saturating_add(1);
        }
    }
    hides.then(|| words.iter().map(|word| greys.get(*word as usize).copied().unwrap_or(0)).collect())
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
