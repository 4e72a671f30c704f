//! Grey values: stored bits, modality units, brightness (PS3.3 C.11.1, C.11.2).

use super::Window;
use super::layout::Layout;
use super::picture::Scale;

/// A picture's pixels.
pub(super) struct Shades {
    pub rgba: Vec<u8>,
    pub window: Option<Window>,
    pub range: Option<[f64; 2]>,
}

/// Makes the picture of a grey frame (samples little endian).
pub(super) fn shades(layout: &Layout, bytes: &[u8], scale: &Scale) -> Shades {
    let words = words(layout, bytes);
    let padding = layout.padding;
    let mut least = i64::MAX;
    let mut most = i64::MIN;
    for &word in words.iter().filter(|&&word| Some(word) != padding) {
        let value = value(layout, word);
        least = least.min(value);
        most = most.max(value);
    }
    if least > most {
        (least, most) = (0, 0);
    }
    let units = |value: i64| value as f64 * scale.slope + scale.intercept;
    let (a, b) = (units(least), units(most));
    let range = [a.min(b), a.max(b)];
    let window = scale.window.unwrap_or(Window {
        // The window in which the formula below gives black to the least and white to the greatest value.
        center: (range[0] + range[1] + 1.0) / 2.0,
        width: range[1] - range[0] + 1.0,
    });
    let window = Window { width: window.width.max(1.0), ..window };
    let inverse = layout.photometric == "MONOCHROME1";
    let shade = |word: u32| {
        let shade = brightness(units(value(layout, word)), window);
        if inverse { 255 - shade } else { shade }
    };
    let mut rgba = Vec::with_capacity(words.len().saturating_mul(4));
    if layout.allocated <= 16 {
        let table: Vec<u8> = (0..=0xFFFF_u32).map(shade).collect();
        for word in words {
            let shade = table.get(word as usize).copied().unwrap_or(0);
            rgba.extend([shade, shade, shade, 255]);
        }
    } else {
        for shade in words.into_iter().map(shade) {
            rgba.extend([shade, shade, shade, 255]);
        }
    }
    Shades { rgba, window: Some(window), range: Some(range) }
}

/// The function LINEAR (PS3.3 C.11.2.1.2.1).
fn brightness(value: f64, Window { center, width }: Window) -> u8 {
    let (middle, span) = (center - 0.5, width - 1.0);
    if value <= middle - span / 2.0 {
        0
    } else if value > middle + span / 2.0 {
        255
    } else {
        (((value - middle) / span + 0.5) * 255.0).round().clamp(0.0, 255.0) as u8
    }
}

/// The samples as they are allocated.
pub(super) fn words(layout: &Layout, bytes: &[u8]) -> Vec<u32> {
    match layout.allocated {
        16 => bytes.as_chunks::<2>().0.iter().map(|&word| u16::from_le_bytes(word).into()).collect(),
        32 => bytes.as_chunks::<4>().0.iter().map(|&word| u32::from_le_bytes(word)).collect(),
        _ => bytes.iter().map(|&byte| byte.into()).collect(),
    }
}

/// The number in the stored bits of a sample.
pub(super) fn value(layout: &Layout, word: u32) -> i64 {
    let low = layout.high.saturating_add(1).saturating_sub(layout.stored);
    let stored = layout.stored.clamp(1, 32);
    let number = i64::from(word.checked_shr(low).unwrap_or(0)) & ((1_i64 << stored) - 1);
    if layout.signed && number >> (stored - 1) & 1 == 1 { number - (1_i64 << stored) } else { number }
}
