//! The segments of the main header and of tile-part headers: what of them there can be, and how long it is.

use crate::layout::Layout;

/// What the segments read so far say of the lengths of others.
#[derive(Debug, Default)]
pub struct Header {
    precisions: Vec<u32>,
    /// Decomposition levels that a coding style names.
    levels: Vec<usize>,
    /// How many bands a quantisation is for; none where it derives all from one.
    bands: Vec<usize>,
}

impl Header {
    /// The components' number.
    pub fn components(&self) -> Option<usize> {
        Some(self.precisions.len()).filter(|&count| count > 0)
    }

    /// Bits of a sample: the most of all components.
    pub fn precision(&self) -> Option<u32> {
        self.precisions.iter().copied().max()
    }

    /// Whether size, coding style and quantisation are there and fit each other.
    pub fn is_whole(&self) -> bool {
        let fits = |bands: &usize| self.levels.iter().any(|levels| *bands == 3 * levels + 1);
        !self.precisions.is_empty() && !self.levels.is_empty() && self.bands.iter().all(fits)
    }

    /// Takes a segment; `None` where it is not exactly what the standard has there.
    pub fn take(&mut self, marker: u8, body: &[u8], in_tile: bool, layout: &Layout) -> Option<()> {
        match (marker, in_tile) {
            (0x51, false) if self.precisions.is_empty() => self.size(body, layout),
            // Capabilities of part 15 (HTJ2K), the only ones in DICOM; a corresponding profile of one word.
            (0x50, false) => (body.len() == 6 && body.get(..4)? == [0, 2, 0, 0]).then_some(()),
            (0x59, false) => (body.len() == 2).then_some(()),
            (0x52, _) => {
                let [style, order, _, _, mct, rest @ ..] = body else { return None };
                (*style & !7 == 0 && *order <= 4 && *mct <= 1).then_some(())?;
                self.style(rest, style & 1 != 0)
            }
            (0x53, _) => {
                let (_, rest) = self.component(body)?;
                let (style, rest) = rest.split_first()?;
                (*style <= 1).then_some(())?;
                self.style(rest, *style == 1)
            }
            (0x5C, _) => self.quantisation(body),
            (0x5D, _) => {
                let (_, rest) = self.component(body)?;
                self.quantisation(rest)
            }
            // A region of interest; progressions.
            (0x5E, _) => {
                let (_, rest) = self.component(body)?;
                matches!(rest, [0, shift] if *shift <= 37).then_some(())
            }
            (0x5F, _) => {
                let size = if self.components()? < 257 { 7 } else { 9 };
                (!body.is_empty() && body.len().is_multiple_of(size)).then_some(())
            }
            // Packed packet headers, other parts' segments, profiles.
            _ => None,
        }
    }

    /// SIZ (A.5.1): an image of the size that the head says.
    fn size(&mut self, body: &[u8], layout: &Layout) -> Option<()> {
        let word = |at: usize| Some(u32::from_be_bytes(body.get(at..at + 4)?.try_into().ok()?) as usize);
        let [width, height, left, top] = [word(2)?, word(6)?, word(10)?, word(14)?];
        let count = usize::from(u16::from_be_bytes(body.get(34..36)?.try_into().ok()?));
        let components = body.get(36..)?;
        let size = (height.checked_sub(top)?, width.checked_sub(left)?) == (layout.rows, layout.columns);
        (size && count == layout.samples && components.len() == count.checked_mul(3)?).then_some(())?;
        for &[depth, across, down] in components.as_chunks::<3>().0 {
            let precision = u32::from(depth & 0x7F).checked_add(1)?;
            (precision <= 38 && across > 0 && down > 0).then_some(())?;
            self.precisions.push(precision);
        }
        Some(())
    }

    /// A component's number (one byte for fewer than 257 of them) and what follows it.
    fn component<'a>(&self, body: &'a [u8]) -> Option<(usize, &'a [u8])> {
        let count = self.components()?;
        let (number, rest) = match body {
            [number, rest @ ..] if count < 257 => (usize::from(*number), rest),
            [high, low, rest @ ..] => (usize::from(u16::from_be_bytes([*high, *low])), rest),
            _ => return None,
        };
        (number < count).then_some((number, rest))
    }

    /// SPcod and SPcoc (A.6.1): levels, size of code-blocks, their style, transform, and precincts if they are named.
    fn style(&mut self, body: &[u8], precincts: bool) -> Option<()> {
        let [levels, across, down, _, transform, rest @ ..] = body else { return None };
        let levels = usize::from(*levels);
        let named = if precincts { levels.checked_add(1)? } else { 0 };
        let good = levels <= 32 && *across <= 8 && *down <= 8 && *transform <= 1 && rest.len() == named;
        good.then(|| self.levels.push(levels))
    }

    /// Sqcd and SPqcd (A.6.4): one value for each band, or one for all.
    fn quantisation(&mut self, body: &[u8]) -> Option<()> {
        let (style, values) = body.split_first()?;
        match style & 31 {
            0 => self.bands.push(values.len()),
            1 => (values.len() == 2).then_some(())?,
            2 if values.len().is_multiple_of(2) => self.bands.push(values.len() / 2),
            _ => return None,
        }
        Some(())
    }
}

/// TLM (A.7.1): the tile, where it is named, and the length of each tile-part.
pub fn tile_lengths(body: &[u8]) -> Option<Vec<(Option<u16>, usize)>> {
    let [_, kind, entries @ ..] = body else { return None };
    let tile = usize::from(kind >> 4 & 3);
    let length = if kind & 0x40 == 0 { 2 } else { 4 };
    let size = tile + length;
    if kind & 0x8F != 0 || tile > 2 || !entries.len().is_multiple_of(size) {
        return None;
    }
    let number = |bytes: &[u8]| bytes.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
    let entry = |entry: &[u8]| {
        let (own, length) = entry.split_at_checked(tile)?;
        let own = u16::try_from(number(own)).ok()?;
        Some(((tile > 0).then_some(own), number(length)))
    };
    entries.chunks(size).map(entry).collect()
}

/// PLT (A.7.3): the lengths of packets, added up; seven bits a byte.
pub fn packet_lengths(body: &[u8]) -> Option<u64> {
    let (_, lengths) = body.split_first()?;
    let (mut all, mut length) = (0_u64, 0_u64);
    for byte in lengths {
        length = length.checked_mul(128)?.checked_add(u64::from(byte & 127))?;
        if byte & 128 == 0 {
            all = all.checked_add(length)?;
            length = 0;
        }
    }
    lengths.last().is_none_or(|last| last & 128 == 0).then_some(all)
}
