//! The boxes of a JPEG XL file (ISO 18181-2 clause 9), in which a codestream may lie.

use std::borrow::Cow;
use std::ops::Range;

/// Start of a bare codestream.
pub const CODESTREAM: [u8; 2] = [0xFF, 0x0A];
/// Start of a container: the signature box's length and type.
pub const CONTAINER: [u8; 8] = [0, 0, 0, 12, b'J', b'X', b'L', b' '];
/// Content of the signature box.
const SIGNATURE: [u8; 4] = [0x0D, 0x0A, 0x87, 0x0A];

/// A frame's bytes, sorted.
#[derive(Debug, Default)]
pub struct Boxes {
    /// The codestream's parts, in order.
    pub parts: Vec<Range<usize>>,
    /// What tells of no pixel: types and contents of other boxes, each pair with the box's number.
    pub others: Vec<(usize, Range<usize>)>,
}

impl Boxes {
    /// Sorts a frame's bytes; `None` where they are no bare codestream, and no boxes that can be told apart.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&CODESTREAM) {
            let whole = 0..bytes.len();
            return Some(Self { parts: vec![whole], others: Vec::new() });
        }
        if bytes.get(..8)? != CONTAINER || bytes.get(8..12)? != SIGNATURE {
            return None;
        }
        let mut found = Self::default();
        let mut kind: Option<bool> = None;
        let mut whole = false;
        let mut at = 12_usize;
        for number in 0_usize.. {
            let rest = bytes.get(at..)?;
            // Zeroes that fill up a fragment, or what hides behind the last box.
            if rest.len() < 8 {
                if !rest.is_empty() {
                    found.others.push((number, at..bytes.len()));
                }
                break;
            }
            let BoxHeader { content, end } = BoxHeader::read(bytes, at)?;
            let name = at.checked_add(4)?..at.checked_add(8)?;
            let inside = bytes.get(content..end)?;
            match (number, bytes.get(name.clone())?) {
                // Brand, version, and the brand again as the only compatible one: no place for anything else.
                (0, b"ftyp") if matches!(inside, b"jxl \0\0\0\0jxl " | b"jxl \0\0\0\x01jxl ") => {}
                (0, _) | (_, b"ftyp" | b"JXL ") => return None,
                (_, b"jxll") if inside.len() == 1 => {}
                (_, b"jxlc") if kind.is_none() => {
                    (kind, whole) = (Some(false), true);
                    found.parts.push(content..end);
                }
                (_, b"jxlp") if kind != Some(false) && !whole => {
                    let (order, _) = inside.split_first_chunk::<4>()?;
                    let order = u32::from_be_bytes(*order);
                    if usize::try_from(order & 0x7FFF_FFFF).ok()? != found.parts.len() {
                        return None;
                    }
                    (kind, whole) = (Some(true), order >> 31 == 1);
                    found.parts.push(content.checked_add(4)?..end);
                }
                (_, b"jxlc" | b"jxlp" | b"jxll") => return None,
                _ => found.others.extend([(number, name), (number, content..end)]),
            }
            at = end;
        }
        whole.then_some(found)
    }

    /// The codestream, joined.
    pub fn code<'a>(&self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        match self.parts.as_slice() {
            [part] => bytes.get(part.clone()).unwrap_or_default().into(),
            parts => {
                let parts = parts.iter().filter_map(|part| bytes.get(part.clone()));
                parts.collect::<Vec<_>>().concat().into()
            }
        }
    }

    /// Where the codestream from its byte `end` on lies.
    pub fn behind(&self, end: usize) -> Vec<Range<usize>> {
        let mut before = 0_usize;
        let mut found = Vec::new();
        for part in &self.parts {
            let skipped = end.saturating_sub(before).min(part.len());
            found.push(part.start.saturating_add(skipped)..part.end);
            before = before.saturating_add(part.len());
        }
        found
    }
}

/// Where a box's content lies.
struct BoxHeader {
    content: usize,
    end: usize,
}

impl BoxHeader {
    fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let (length, _) = bytes.get(at..)?.split_first_chunk::<4>()?;
        let (content, end) = match u32::from_be_bytes(*length) {
            // Up to the end.
            0 => (at.checked_add(8)?, bytes.len()),
            1 => {
                let (length, _) = bytes.get(at.checked_add(8)?..)?.split_first_chunk::<8>()?;
                let length = usize::try_from(u64::from_be_bytes(*length)).ok()?;
                (at.checked_add(16)?, at.checked_add(length)?)
            }
            length => (at.checked_add(8)?, at.checked_add(usize::try_from(length).ok()?)?),
        };
        (content <= end && end <= bytes.len()).then_some(Self { content, end })
    }
}
