//! JPEG 2000 (ISO 15444-1) and HTJ2K (ISO 15444-15), by the crate `hayro-jpeg2000` as `vendor/` has it.
//!
//! Lossless codestreams of up to 16 bits come out exact; lossy ones within the rounding of 32-bit floats.

use super::jp2;
use crate::PixelError;
use crate::decode::coded::{Coded, Expected, zeroes};
use hayro_jpeg2000::{DecodeSettings, DecoderContext, Image};
use std::borrow::Cow;

/// Start of a codestream and of its size segment.
const START: [u8; 4] = [0xFF, 0x4F, 0xFF, 0x51];

/// The most tiles that an image may have.
const MOST_TILES: usize = 1 << 16;
/// The most precincts of all its components: each takes a kilobyte of memory.
const MOST_PRECINCTS: usize = 1 << 17;

/// Decodes a frame's codestream; the component transform is undone.
pub fn decode(code: &[u8], expected: &Expected) -> Result<Coded, PixelError> {
    let code = if jp2::is(code) {
        let file = jp2::read(code, None).ok_or(PixelError::Codestream)?;
        code.get(file.code).unwrap_or_default()
    } else {
        code
    };
    let size = Size::read(code).ok_or(PixelError::Codestream)?;
    expected.check(size.rows, size.columns, size.components)?;
    if !(1..=16).contains(&size.precision) {
        return Err(PixelError::Unsupported);
    }
    // Even an empty tile has a header, and a packet header for each component.
    if size.tiles > MOST_TILES || size.tiles.saturating_mul(12) > code.len() {
        return Err(PixelError::Codestream);
    }
    whole(code).ok_or(PixelError::Truncated)?;
    let code = &*with_length(code);
    if precincts(code, &size) > MOST_PRECINCTS {
        return Err(PixelError::TooLarge);
    }
    let settings = DecodeSettings { strict: true, ..DecodeSettings::default() };
    let image = Image::new(code, &settings).map_err(|_| PixelError::Codestream)?;
    let mut context = DecoderContext::default();
    let decoded = image.decode(&mut context).map_err(|_| PixelError::Codestream)?;
    let components = decoded.components();
    expected.check(image.height() as usize, image.width() as usize, components.len())?;
    let mut samples: Vec<u16> = zeroes(expected.count())?;
    // The decoder has moved signed samples up, too.
    let shift = if size.signed { 1_i32 << (size.precision - 1) } else { 0 };
    let (least, most) = (-shift, (1_i32 << size.precision) - 1 - shift);
    for (place, component) in components.iter().enumerate() {
        let own = samples.iter_mut().skip(place).step_by(expected.components.max(1));
        for (sample, value) in own.zip(component.samples()) {
            let value = (value.round_ties_even() as i32).saturating_sub(shift).clamp(least, most);
            *sample = value as u16;
        }
    }
    Ok(Coded {
        rows: size.rows,
        columns: size.columns,
        components: size.components,
        precision: size.precision,
        signed: Some(size.signed),
        samples,
    })
}

/// The size segment (A.5.1).
struct Size {
    rows: usize,
    columns: usize,
    components: usize,
    tiles: usize,
    precision: u32,
    signed: bool,
}

impl Size {
    fn read(code: &[u8]) -> Option<Self> {
        if code.get(..4)? != START {
            return None;
        }
        let word = |at: usize| Some(u32::from_be_bytes(code.get(at..at + 4)?.try_into().ok()?));
        let [width, height, left, top] = [word(8)?, word(12)?, word(16)?, word(20)?];
        let [tile_width, tile_height, tile_left, tile_top] = [word(24)?, word(28)?, word(32)?, word(36)?];
        let count = u16::from_be_bytes(code.get(40..42)?.try_into().ok()?);
        let kinds: Vec<&[u8; 3]> = code.get(42..)?.as_chunks::<3>().0.iter().take(count.into()).collect();
        let first = kinds.first()?;
        // All components alike in depth; the decoder stretches those of less resolution.
        if kinds.iter().any(|kind| kind[0] != first[0]) || kinds.len() != usize::from(count) {
            return None;
        }
        let across = width.checked_sub(tile_left)?.div_ceil(Some(tile_width).filter(|&size| size > 0)?);
        let down = height.checked_sub(tile_top)?.div_ceil(Some(tile_height).filter(|&size| size > 0)?);
        Some(Self {
            rows: height.checked_sub(top)? as usize,
            columns: width.checked_sub(left)? as usize,
            components: usize::from(count),
            tiles: (across as usize).saturating_mul(down as usize),
            precision: u32::from(first[0] & 0x7F) + 1,
            signed: first[0] & 0x80 != 0,
        })
    }
}

/// How many precincts the image is cut into (A.6.1, B.6), by the style that makes the most.
fn precincts(code: &[u8], size: &Size) -> usize {
    let mut most = 0_usize;
    let mut at = 2_usize;
    while let Some([0xFF, marker, high, low]) = code.get(at..).and_then(|rest| rest.first_chunk::<4>()) {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let content = code.get(at.saturating_add(4)..at.saturating_add(2).saturating_add(length));
        at = match marker {
            0xD9 => break,
            // The data of a tile-part goes on to the next one; its length stood at its beginning.
            0x93 => match next_part(code, at) {
                Some(next) => next,
                None => break,
            },
            _ => at.saturating_add(2).saturating_add(length),
        };
        let style = match (marker, content) {
            (0x52, Some([style, _, _, _, _, rest @ ..])) if style & 1 == 1 => rest,
            (0x53, Some([_, style, rest @ ..])) if style & 1 == 1 && size.components < 257 => rest,
            (0x53, Some([_, _, style, rest @ ..])) if style & 1 == 1 => rest,
            _ => continue,
        };
        let [levels, _, _, _, _, exponents @ ..] = style else { continue };
        let count = exponents.iter().enumerate().map(|(resolution, exponents)| {
            let shift = u32::from(*levels).saturating_sub(u32::try_from(resolution).unwrap_or(u32::MAX));
            let parts = |side: usize, exponent: u8| {
                let side = side.checked_shr(shift).unwrap_or(0).saturating_add(1);
                (side >> exponent).saturating_add(1)
            };
            parts(size.columns, exponents & 15).saturating_mul(parts(size.rows, exponents >> 4))
        });
        most = most.max(count.fold(0, usize::saturating_add).saturating_mul(size.components));
    }
    most
}

/// The next start of a tile-part behind `at`.
fn next_part(code: &[u8], at: usize) -> Option<usize> {
    let rest = code.get(at..)?;
    let found = rest.windows(4).position(|four| four == [0xFF, 0x90, 0, 10])?;
    at.checked_add(found)
}

/// The tile-parts are all there: the decoder takes what is missing for zero.
fn whole(code: &[u8]) -> Option<()> {
    let mut at = 2_usize;
    let mut tiles = 0_usize;
    loop {
        let (marker, length) = match code.get(at..)? {
            // The end marker may be missing where the last tile-part is whole.
            [] | [_] | [0xFF, 0xD9, ..] => return (tiles > 0).then_some(()),
            [0xFF, marker, high, low, ..] => (*marker, usize::from(u16::from_be_bytes([*high, *low]))),
            // Padding behind the last tile-part.
            [0, ..] if tiles > 0 => return Some(()),
            _ => return None,
        };
        if marker == 0x90 {
            let part =
                u32::from_be_bytes(code.get(at.checked_add(6)?..at.checked_add(10)?)?.try_into().ok()?);
            tiles += 1;
            // Zero: up to the end marker.
            if part == 0 {
                let end = code.iter().rposition(|&byte| byte != 0)?;
                return (code.get(end.checked_sub(1)?..=end)? == [0xFF, 0xD9]).then_some(());
            }
            at = at.checked_add(part as usize).filter(|&end| end <= code.len() && part >= 14)?;
        } else {
            at = at.checked_add(length)?.checked_add(2)?;
        }
    }
}

/// The codestream with the length of its last tile-part, where that says 0, up to the end marker (A.4.2): the decoder
/// would read on behind it.
fn with_length(code: &[u8]) -> Cow<'_, [u8]> {
    let written = || {
        let mut at = 2_usize;
        loop {
            let [0xFF, marker, high, low] = *code.get(at..)?.first_chunk::<4>()? else { return None };
            if marker != 0x90 {
                at = at.checked_add(2)?.checked_add(usize::from(u16::from_be_bytes([high, low])))?;
                continue;
            }
            let told = at.checked_add(6)?..at.checked_add(10)?;
            let length = u32::from_be_bytes(code.get(told.clone())?.try_into().ok()?);
            if length > 0 {
                at = at.checked_add(length as usize)?;
                continue;
            }
            let end = code.iter().rposition(|&byte| byte != 0)?.checked_add(1)?;
            let length = u32::try_from(end.checked_sub(2)?.checked_sub(at)?).ok()?;
            let mut whole = code.get(..end)?.to_vec();
            whole.get_mut(told)?.copy_from_slice(&length.to_be_bytes());
            return Some(whole);
        }
    };
    written().map_or(Cow::Borrowed(code), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_last_tile_part_of_no_length_gets_the_one_it_has() {
        let of = |length: [u8; 4], end: &[u8]| {
            let start = b"\xFF\x4F\xFF\x51\x00\x04ab\xFF\x90\x00\x0A\0\0";
            [&start[..], &length, b"\0\x01\xFF\x93data", end].concat()
        };
        let told = of([0, 0, 0, 18], b"\xFF\xD9");
        assert_eq!(*with_length(&told), told);
        assert_eq!(*with_length(&of([0; 4], b"\xFF\xD9")), told);
        assert_eq!(*with_length(&of([0; 4], b"\xFF\xD9\0")), told, "padded to an even length");
    }

    #[test]
    fn another_size_than_the_heads_and_absurd_ones_are_refused() {
        let mut code = b"\xFF\x4F\xFF\x51\x00\x29\x00\x00".to_vec();
        for word in [8_u32, 4, 0, 0, 8, 4, 0, 0] {
            code.extend(word.to_be_bytes());
        }
        code.extend([0, 1, 11, 1, 1]);
        let size = Size::read(&code).unwrap();
        assert_eq!((size.rows, size.columns, size.precision, size.signed, size.tiles), (4, 8, 12, false, 1));
        let expected = Expected { rows: 4, columns: 9, components: 1 };
        assert!(matches!(decode(&code, &expected), Err(PixelError::Codestream)));
        code[27] = 0;
        assert!(Size::read(&code).is_none(), "tiles of no width");
    }

    #[test]
    fn a_tile_part_that_is_cut_off_is_truncated() {
        let mut code = b"\xFF\x4F\xFF\x51\x00\x04ab\xFF\x90\x00\x0A\0\0\0\0\0\x12\0\x01\xFF\x93data".to_vec();
        assert!(whole(&code).is_some());
        code.extend(b"\xFF\xD9");
        assert!(whole(&code).is_some());
        code.truncate(code.len() - 3);
        assert!(whole(&code).is_none());
    }
}
