//! The picture of a colour frame: RGB, YBR and palettes (PS3.3 C.7.6.3.1.2).

use super::palette::Palette;
use veilig_codec::{Colours, Frame, PixelError, Samples};
use veilig_dicom::Head;

/// RGBA of a colour frame.
pub fn rgba(frame: &Frame, head: &Head) -> Result<Vec<u8>, PixelError> {
    if frame.colours == Colours::Palette {
        let palette = Palette::of(frame, head).ok_or(PixelError::Unsupported)?;
        return Ok(words(frame).into_iter().flat_map(|word| palette.rgba(frame.number(word))).collect());
    }
    if frame.components != 3 {
        return Err(PixelError::Unsupported);
    }
    let shades = match &frame.samples {
        Samples::Bytes(samples) if frame.stored == 8 => samples.clone(),
        _ => {
            let unsigned = Frame { signed: false, samples: Samples::Bytes(Vec::new()), ..frame.clone() };
            let drop = frame.stored.saturating_sub(8);
            words(frame).into_iter().map(|word| (unsigned.number(word) >> drop) as u8).collect()
        }
    };
    let pixels = shades.as_chunks::<3>().0.iter();
    match frame.colours {
        Colours::Rgb => Ok(pixels.flat_map(|&[r, g, b]| [r, g, b, 255]).collect()),
        Colours::YbrFull => Ok(pixels.flat_map(|&pixel| full(pixel)).collect()),
        Colours::YbrPartial => Ok(pixels.flat_map(|&pixel| partial(pixel)).collect()),
        _ => Err(PixelError::Unsupported),
    }
}

/// The samples as allocated.
fn words(frame: &Frame) -> Vec<u32> {
    match &frame.samples {
        Samples::Bytes(samples) => samples.iter().map(|&sample| sample.into()).collect(),
        Samples::Words(samples) => samples.iter().map(|&sample| sample.into()).collect(),
        Samples::Longs(samples) => samples.clone(),
        Samples::Floats(_) | Samples::Doubles(_) => Vec::new(),
    }
}

fn byte(value: f32) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

/// YBR_FULL to RGBA.
fn full([y, blue, red]: [u8; 3]) -> [u8; 4] {
    let (y, blue, red) = (f32::from(y), f32::from(blue) - 128.0, f32::from(red) - 128.0);
    [byte(y + 1.402 * red), byte(y - 0.344_136 * blue - 0.714_136 * red), byte(y + 1.772 * blue), 255]
}

/// YBR_PARTIAL to RGBA.
fn partial([y, blue, red]: [u8; 3]) -> [u8; 4] {
    let y = 1.164_4 * (f32::from(y) - 16.0);
    let (blue, red) = (f32::from(blue) - 128.0, f32::from(red) - 128.0);
    [byte(y + 1.596 * red), byte(y - 0.391_7 * blue - 0.812_9 * red), byte(y + 2.017_3 * blue), 255]
}
