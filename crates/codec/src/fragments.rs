//! Encapsulated pixel data (PS3.5 A.4): items, and the frames they make up.

use super::{PixelError, native::read_exact};
use std::io::Read;
use std::ops::Range;

/// The most that a frame may take in memory.
pub const LARGEST: u64 = 512 << 20;

/// The head of an item.
pub enum Item {
    /// An item of so many bytes.
    Fragment(u32),
    /// The sequence delimiter.
    End,
}

/// Reads an item's tag and length.
pub fn next_item(stream: &mut dyn Read) -> Result<([u8; 8], Item), PixelError> {
    let mut header = [0; 8];
    read_exact(stream, &mut header)?;
    let [a, b, c, d, length @ ..] = header;
    let length = u32::from_le_bytes(length);
    match [a, b, c, d] {
        [0xFE, 0xFF, 0x00, 0xE0] if length != u32::MAX => Ok((header, Item::Fragment(length))),
        [0xFE, 0xFF, 0xDD, 0xE0] if length == 0 => Ok((header, Item::End)),
        _ => Err(PixelError::Truncated),
    }
}

/// A frame as it lies in the file: its fragments with the heads of their items.
#[derive(Default)]
pub struct FragmentedFrame {
    /// Its fragments with their item headers, as they stand in the file.
    pub raw: Vec<u8>,
    /// Where the fragments' contents lie in `raw`.
    parts: Vec<Range<usize>>,
}

impl FragmentedFrame {
    /// Reads an item's content behind its head.
    pub fn read(&mut self, stream: &mut dyn Read, header: [u8; 8], length: u32) -> Result<(), PixelError> {
        if u64::from(length).saturating_add(self.raw.len() as u64) > LARGEST {
            return Err(PixelError::Unsupported);
        }
        self.raw.extend(header);
        let start = self.raw.len();
        // Grows as bytes arrive, so that a length that lies takes no memory.
        let got = stream.take(length.into()).read_to_end(&mut self.raw)?;
        if got as u64 != u64::from(length) {
            return Err(PixelError::Truncated);
        }
        self.parts.push(start..self.raw.len());
        Ok(())
    }

    /// Takes the fragments of `next` behind its own.
    pub fn append(&mut self, next: Self) -> Result<(), PixelError> {
        let base = self.raw.len();
        if base.saturating_add(next.raw.len()) as u64 > LARGEST {
            return Err(PixelError::Unsupported);
        }
        self.raw.extend(next.raw);
        let moved = |part: Range<usize>| part.start.saturating_add(base)..part.end.saturating_add(base);
        self.parts.extend(next.parts.into_iter().map(moved));
        Ok(())
    }

    /// The codestream, whole.
    pub fn code(&self) -> std::borrow::Cow<'_, [u8]> {
        match self.parts.as_slice() {
            [part] => self.raw.get(part.clone()).unwrap_or_default().into(),
            parts => {
                parts.iter().filter_map(|part| self.raw.get(part.clone())).collect::<Vec<_>>().concat().into()
            }
        }
    }

    /// Where ranges of the codestream lie in `raw`. Ascending ranges take one walk through the fragments.
    pub fn places(&self, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        // The fragment at which the walk stands, and where in the codestream it begins.
        let (mut number, mut at) = (0_usize, 0_usize);
        for range in ranges {
            if range.start < at {
                (number, at) = (0, 0);
            }
            while let Some(part) =
                self.parts.get(number).filter(|part| at.saturating_add(part.len()) <= range.start)
            {
                at = at.saturating_add(part.len());
                number = number.saturating_add(1);
            }
            let mut begin = at;
            for part in self.parts.iter().skip(number) {
                let end = begin.saturating_add(part.len());
                let (from, to) = (range.start.max(begin), range.end.min(end));
                if from < to {
                    let shift = |place: usize| place.saturating_sub(begin).saturating_add(part.start);
                    found.push(shift(from)..shift(to));
                }
                if end >= range.end {
                    break;
                }
                begin = end;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_lie_where_the_fragments_put_them() {
        let mut frame = FragmentedFrame::default();
        for content in [&b"abcd"[..], b"", b"ef", b"ghij"] {
            let header = [0; 8];
            frame.read(&mut &content[..], header, content.len() as u32).unwrap();
        }
        let shown = |ranges: &[Range<usize>]| -> Vec<u8> {
            frame.places(ranges).into_iter().flat_map(|range| frame.raw[range].to_vec()).collect()
        };
        assert_eq!(shown(&[1..2, 3..7, 9..10]), b"bdefgj");
        assert_eq!(shown(&[9..10, 0..1, 4..4]), b"ja", "in any order");
        assert_eq!(shown(&[0..10]), b"abcdefghij");
        assert_eq!(frame.code().as_ref(), b"abcdefghij");
    }
}
