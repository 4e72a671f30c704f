//! Palettes (PS3.3 C.7.6.3.1.5 and .6, C.7.9).

use dicom_dictionary_std::tags;
use veilig_codec::Frame;
use veilig_dicom::{Head, Tag};

/// A palette, 8 bits a colour.
pub struct Palette {
    first: i64,
    colours: Vec<[u8; 4]>,
}

/// The tags of one colour: descriptor, table, segmented table.
type Channel = (Tag, Tag, Tag);

const RED: Channel = (
    tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
    tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    tags::SEGMENTED_RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
);
const GREEN: Channel = (
    tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
    tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    tags::SEGMENTED_GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
);
const BLUE: Channel = (
    tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
    tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    tags::SEGMENTED_BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA,
);

impl Palette {
    /// The palette of a frame's object.
    pub fn of(frame: &Frame, head: &Head) -> Option<Self> {
        let (first, red) = channel(frame, head, RED, None)?;
        let (_, green) = channel(frame, head, GREEN, Some(RED.0))?;
        let (_, blue) = channel(frame, head, BLUE, Some(RED.0))?;
        let colours = red.into_iter().zip(green).zip(blue).map(|((r, g), b)| [r, g, b, 255]).collect();
        Some(Self { first, colours })
    }

    /// The colour of a number; those outside the table take its ends.
    pub fn rgba(&self, number: i64) -> [u8; 4] {
        let last = self.colours.len().saturating_sub(1);
        let place = usize::try_from(number.saturating_sub(self.first).max(0)).unwrap_or(last).min(last);
        self.colours.get(place).copied().unwrap_or([0, 0, 0, 255])
    }
}

/// First number and entries of one colour; `other` is the descriptor that stands in for a missing one.
fn channel(
    frame: &Frame,
    head: &Head,
    (descriptor, plain, segmented): Channel,
    other: Option<Tag>,
) -> Option<(i64, Vec<u8>)> {
    let set = &head.dataset;
    let descriptor = set.get(descriptor).or_else(|| set.get(other?))?;
    let [count, first, bits] = *descriptor.bytes().as_chunks::<2>().0 else { return None };
    let count = match u16::from_le_bytes(count) {
        0 => 0x1_0000,
        count => usize::from(count),
    };
    let first = u16::from_le_bytes(first);
    let first = if frame.signed { i64::from(first.cast_signed()) } else { i64::from(first) };
    let eight = u16::from_le_bytes(bits) == 8;
    let entries: Vec<u16> = match (set.get(plain), set.get(segmented)) {
        (Some(plain), _) if !plain.bytes().is_empty() => {
            match plain.bytes().as_chunks::<2>().0.get(..count) {
                Some(words) => words.iter().map(|word| u16::from_le_bytes(*word)).collect(),
                // Two entries in a word.
                None if eight => plain.bytes().get(..count)?.iter().map(|&byte| byte.into()).collect(),
                None => return None,
            }
        }
        (_, Some(segmented)) => {
            let words: Vec<u16> = if eight {
                segmented.bytes().iter().map(|&byte| byte.into()).collect()
            } else {
                segmented.bytes().as_chunks().0.iter().map(|word| u16::from_le_bytes(*word)).collect()
            };
            unfolded(&words, count, eight)?
        }
        _ => return None,
    };
    // Some files write 8-bit colours and call them 16-bit ones.
    let low = eight || entries.iter().all(|&entry| entry < 256);
    Some((first, entries.into_iter().map(|entry| if low { entry } else { entry >> 8 } as u8).collect()))
}

/// The entries of a segmented table (C.7.9.2): at least `count` of them, the rest is cut off.
fn unfolded(words: &[u16], count: usize, eight: bool) -> Option<Vec<u16>> {
    let mut entries = Vec::new();
    let mut at = 0_usize;
    while entries.len() < count {
        at = segment(words, at, eight, count, &mut entries)?;
    }
    entries.truncate(count);
    Some(entries)
}

/// Appends one segment; returns where the next one begins.
fn segment(words: &[u16], at: usize, eight: bool, most: usize, entries: &mut Vec<u16>) -> Option<usize> {
    let &[code, length, ..] = words.get(at..)? else { return None };
    let rest = at.checked_add(2)?;
    let size = usize::from(length);
    match code {
        0 => {
            let end = rest.checked_add(size)?;
            entries.extend(words.get(rest..end)?);
            Some(end)
        }
        1 => {
            let (&from, &to) = (entries.last()?, words.get(rest)?);
            let (from, to) = (f64::from(from), f64::from(to));
            let step = |number: usize| from + (to - from) * number as f64 / size.max(1) as f64;
            entries.extend((1..=size).map(|number| step(number).round() as u16));
            rest.checked_add(1)
        }
        2 => {
            // A copy of earlier segments; their offset is two words, of 8-bit tables four bytes.
            let parts = if eight { 4 } else { 2 };
            let offset = words.get(rest..rest.checked_add(parts)?)?;
            let shift = if eight { 8 } else { 16 };
            let offset = offset.iter().rev().fold(0_u64, |all, &word| all << shift | u64::from(word));
            let mut from = usize::try_from(if eight { offset } else { offset / 2 }).ok()?;
            for _ in 0..size {
                // Segments that refer to others again are not allowed, and could go on for ever.
                if *words.get(from)? > 1 || entries.len() > most {
                    return None;
                }
                from = segment(words, from, eight, most, entries)?;
            }
            rest.checked_add(parts)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_are_lists_ramps_and_copies_of_earlier_ones() {
        let words = [0, 2, 10, 20, 1, 4, 60, 2, 1, 0, 0];
        assert_eq!(unfolded(&words, 8, false).unwrap(), [10, 20, 30, 40, 50, 60, 10, 20]);
        let bytes = [0, 1, 7, 2, 1, 0, 0, 0, 0];
        assert_eq!(unfolded(&bytes, 2, true).unwrap(), [7, 7]);
    }

    #[test]
    fn segments_that_end_too_soon_or_go_round_in_circles_are_refused() {
        assert!(unfolded(&[0, 2, 10], 2, false).is_none());
        assert!(unfolded(&[1, 2, 10], 2, false).is_none(), "a ramp from nowhere");
        assert!(unfolded(&[2, 1, 0, 0], 2, false).is_none());
        assert!(unfolded(&[0, 0, 0, 0], 2, false).is_none());
    }
}
