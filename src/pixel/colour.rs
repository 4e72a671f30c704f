//! Colour: RGB, YBR and palettes (PS3.3 C.7.6.3.1.2).

use super::PixelError;
use super::grey::{value, words};
use super::layout::Layout;
use crate::dicom::{Head, Tag};
use dicom_dictionary_std::tags;

/// RGBA of a colour frame (samples little endian).
pub(super) fn rgba(layout: &Layout, bytes: &[u8], head: &Head) -> Result<Vec<u8>, PixelError> {
    let words = words(layout, bytes);
    if layout.photometric == "PALETTE COLOR" && layout.samples == 1 {
        let palette = Palette::of(layout, head).ok_or(PixelError::Unsupported)?;
        return Ok(words.into_iter().flat_map(|word| palette.rgba(value(layout, word))).collect());
    }
    let unsigned = Layout { signed: false, ..layout.clone() };
    let eight = |word: &u32| {
        let value = value(&unsigned, *word);
        (if layout.stored > 8 { value >> (layout.stored - 8) } else { value }) as u8
    };
    let shades: Vec<u8> = words.iter().map(eight).collect();
    if layout.samples != 3 {
        return Err(PixelError::Unsupported);
    }
    let pixels = layout.rows.saturating_mul(layout.columns);
    match layout.photometric.as_str() {
        "RGB" => Ok(triples(layout, &shades, pixels).flat_map(|[r, g, b]| [r, g, b, 255]).collect()),
        "YBR_FULL" => Ok(triples(layout, &shades, pixels).flat_map(from_ybr).collect()),
        // Two luminances, then the colour they share.
        "YBR_FULL_422" if !layout.planar => Ok(shades
            .as_chunks::<4>()
            .0
            .iter()
            .flat_map(|&[first, second, blue, red]| [[first, blue, red], [second, blue, red]])
            .flat_map(from_ybr)
            .collect()),
        _ => Err(PixelError::Unsupported),
    }
}

/// The three samples of each pixel.
fn triples<'a>(layout: &Layout, shades: &'a [u8], pixels: usize) -> impl Iterator<Item = [u8; 3]> + use<'a> {
    let (step, plane) = if layout.planar { (1, pixels) } else { (3, 1) };
    (0..pixels).map(move |pixel| {
        let at = |sample: usize| shades.get(pixel * step + sample * plane).copied().unwrap_or(0);
        [at(0), at(1), at(2)]
    })
}

/// YBR_FULL to RGBA.
fn from_ybr([y, blue, red]: [u8; 3]) -> [u8; 4] {
    let (y, blue, red) = (f32::from(y), f32::from(blue) - 128.0, f32::from(red) - 128.0);
    let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    [byte(y + 1.402 * red), byte(y - 0.344_136 * blue - 0.714_136 * red), byte(y + 1.772 * blue), 255]
}

/// A palette, 8 bits a colour.
struct Palette {
    first: i64,
    colours: Vec<[u8; 4]>,
}

impl Palette {
    fn of(layout: &Layout, head: &Head) -> Option<Self> {
        let descriptor: Vec<u16> = head
            .dataset
            .get(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR)?
            .bytes()
            .as_chunks::<2>()
            .0
            .iter()
            .map(|word| u16::from_le_bytes(*word))
            .collect();
        let [count, first, bits] = descriptor.try_into().ok()?;
        let count = if count == 0 { 0x1_0000 } else { usize::from(count) };
        let first = if layout.signed { i64::from(first.cast_signed()) } else { i64::from(first) };
        let table = |tag: Tag| -> Option<Vec<u8>> {
            let bytes = head.dataset.get(tag)?.bytes();
            if bytes.len() < count.checked_mul(2)? {
                return (bits == 8).then(|| bytes.get(..count).map(<[u8]>::to_vec))?;
            }
            let words: Vec<[u8; 2]> = bytes.as_chunks::<2>().0.iter().take(count).copied().collect();
            // Some files write 8-bit colours and call them 16-bit ones.
            let low = bits == 8 || words.iter().all(|[_, high]| *high == 0);
            Some(words.into_iter().map(|[a, b]| if low { a } else { b }).collect())
        };
        let red = table(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA)?;
        let green = table(tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA)?;
        let blue = table(tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA)?;
        let colours = red.into_iter().zip(green).zip(blue).map(|((r, g), b)| [r, g, b, 255]).collect();
        Some(Self { first, colours })
    }

    /// The colour of a value; those outside the table take its ends.
    fn rgba(&self, value: i64) -> [u8; 4] {
        let last = self.colours.len().saturating_sub(1);
        let place = usize::try_from(value.saturating_sub(self.first).max(0)).unwrap_or(last).min(last);
        self.colours.get(place).copied().unwrap_or([0, 0, 0, 255])
    }
}
