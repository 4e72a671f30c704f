//! The check of a redacted frame. It shares nothing with the code that blackens: it goes through the samples as
//! they lie, asks for each whose pixel it is, and compares.

use super::area::Areas;
use super::black::Black;
use super::format::Format;

/// A frame before and after, in the same format, and where its first sample lies.
pub(super) struct Pair<'a> {
    pub before: &'a [u8],
    pub after: &'a [u8],
    pub first: usize,
    pub frame: usize,
}

/// All samples outside the rectangles are equal, and all inside are black.
pub(super) fn is_right(pair: &Pair<'_>, format: &Format, areas: &Areas, black: &Black) -> bool {
    let Ok(count) = format.count() else { return false };
    if pair.before.len() != pair.after.len() {
        return false;
    }
    let mut marks = vec![false; format.columns];
    let mut marked_row = usize::MAX;
    (0..count).all(|number| {
        let (row, column, sample) = whose(number, format);
        if row != marked_row {
            marked_row = row;
            let here: Vec<_> = areas.of(pair.frame).filter(|area| area.rows.contains(&row)).collect();
            for (column, mark) in marks.iter_mut().enumerate() {
                *mark = here.iter().any(|area| area.columns.contains(&column));
            }
        }
        let place = pair.first.saturating_add(number);
        let (Some(before), Some(after)) = (read(pair.before, place, format), read(pair.after, place, format))
        else {
            return false;
        };
        if marks.get(column) == Some(&true) {
            is_black(after, sample, format, black)
        } else {
            before == after
        }
    })
}

fn is_black(value: u32, sample: usize, format: &Format, black: &Black) -> bool {
    let mask = u32::MAX >> 32_u32.saturating_sub(format.allocated).min(31);
    value == black.of(sample) & mask
}

/// Row, column and sample of a number in the frame's order of samples.
fn whose(number: usize, format: &Format) -> (usize, usize, usize) {
    let columns = format.columns.max(1);
    let pixels = format.rows.saturating_mul(columns).max(1);
    let (pixel, sample) = if format.shared {
        let pair = number / 4 * 2;
        match number % 4 {
            0 => (pair, 0),
            1 => (pair.saturating_add(1), 0),
            colour => (pair, colour - 1),
        }
    } else if format.planar {
        (number % pixels, number / pixels)
    } else {
        (number / format.samples.max(1), number % format.samples.max(1))
    };
    (pixel / columns, pixel % columns, sample)
}

fn read(bytes: &[u8], place: usize, format: &Format) -> Option<u32> {
    let word = |size: usize| bytes.get(place.checked_mul(size)?..place.checked_add(1)?.checked_mul(size)?);
    Some(match (format.allocated, format.big_endian) {
        (1, _) => u32::from(bytes.get(place / 8)? >> (place % 8) & 1),
        (8, _) if format.swapped => u32::from(*bytes.get(place ^ 1)?),
        (8, _) => u32::from(*bytes.get(place)?),
        (16, false) => u32::from(u16::from_le_bytes(word(2)?.try_into().ok()?)),
        (16, true) => u32::from(u16::from_be_bytes(word(2)?.try_into().ok()?)),
        (32, false) => u32::from_le_bytes(word(4)?.try_into().ok()?),
        (32, true) => u32::from_be_bytes(word(4)?.try_into().ok()?),
        _ => return None,
    })
}
