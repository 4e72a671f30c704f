//! The segments of JPEG (ISO 10918-1) and JPEG-LS (ISO 14495-1): each exactly as long as its syntax says, every field in
//! its range; what may tell who is shown is found, and what is not understood makes the frame stay.

use super::tables::{TableSlot, Tables};
use crate::PixelError;
use crate::codecs::codec::CodestreamWalk;
use crate::codecs::comments;
use crate::layout::Layout;
use std::ops::Range;

/// The frame header, as far as the walk needs it.
struct StartOfFrame {
    marker: u8,
    precision: u8,
    /// Each component's identifier and quantisation table.
    components: Vec<(u8, u8)>,
}

/// Finds what must be blanked in a frame's codestream: comments, application segments but for what steers decoding,
/// tables that nothing uses, and what stands behind the end marker.
pub fn walk(bytes: &[u8], is_ls: bool, layout: &Layout) -> Result<CodestreamWalk, PixelError> {
    let mut walked = CodestreamWalk::default();
    let mut tables = Tables::default();
    let mut frame: Option<StartOfFrame> = None;
    let mut scans = 0_usize;
    if bytes.get(..2) != Some(&[0xFF, 0xD8]) {
        return Err(PixelError::Codestream);
    }
    let mut at = 2_usize;
    loop {
        let (marker, next) = marker(bytes, at).ok_or(PixelError::Codestream)?;
        if marker == 0xD9 {
            if scans == 0 {
                return Err(PixelError::Codestream);
            }
            let unused: Vec<_> = tables.unused().filter(|range| is_written(bytes, range)).collect();
            walked.blanked = walked.blanked.saturating_add(u32::try_from(unused.len()).unwrap_or(u32::MAX));
            walked.free.extend(unused);
            if next < bytes.len() {
                walked.free.push(next..bytes.len());
            }
            walked.free.sort_by_key(|range| range.start);
            return Ok(walked);
        }
        let (payload, end) = segment(bytes, next).ok_or(PixelError::Codestream)?;
        let content = bytes.get(payload..end).unwrap_or_default();
        match (marker, &frame) {
            (0xE0..=0xEF | 0xFE, _) => {
                for part in told(marker, content, is_ls) {
                    let range = payload.saturating_add(part.start)..payload.saturating_add(part.end);
                    walked.blanked = walked.blanked.saturating_add(u32::from(is_written(bytes, &range)));
                    walked.free.push(range);
                }
            }
            // Baseline, extended, progressive, lossless; hierarchical and arithmetic coding is not understood.
            (0xC0..=0xC3, None) if !is_ls => {
                let header = StartOfFrame::read(marker, content, layout).ok_or(PixelError::Codestream)?;
                walked.precision = Some(header.precision.into());
                frame = Some(header);
            }
            (0xF7, None) if is_ls => {
                let header = StartOfFrame::read(marker, content, layout).ok_or(PixelError::Codestream)?;
                walked.precision = Some(header.precision.into());
                frame = Some(header);
            }
            (0xC4, _) if !is_ls => tables.huffman(bytes, payload..end)?,
            (0xDB, _) if !is_ls => tables.quantisation(bytes, payload..end)?,
            // Parameters of ISO 14495-1; mapping tables, large sizes and those of part 2 are not in DICOM.
            (0xF8, _) if is_ls && is_preset(content) => {}
            // Restart interval, number of lines.
            (0xDD, _) if content.len() == 2 => {}
            (0xDC, _) if content.len() == 2 && number(content, 0) == Some(layout.rows) => {}
            (0xDA, Some(header)) => {
                header.scan(content, is_ls, &mut tables)?;
                scans = scans.saturating_add(1);
            }
            _ => return Err(PixelError::Codestream),
        }
        at = if marker == 0xDA { scan(bytes, end, is_ls).ok_or(PixelError::Codestream)? } else { end };
    }
}

/// Whether anything but zero stands in a range.
fn is_written(bytes: &[u8], range: &Range<usize>) -> bool {
    bytes.get(range.clone()).is_some_and(|part| part.iter().any(|&byte| byte != 0))
}

/// The number of two bytes at a place.
fn number(content: &[u8], at: usize) -> Option<usize> {
    let bytes = content.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes(bytes.try_into().ok()?)))
}

/// LSE of type 1 (C.2.4.1.1): five numbers of which the first is the greatest sample.
fn is_preset(content: &[u8]) -> bool {
    content.first() == Some(&1) && content.len() == 11
}

impl StartOfFrame {
    /// SOFn (B.2.2) or SOF55 (C.2.2): an image of the size that the head says.
    fn read(marker: u8, content: &[u8], layout: &Layout) -> Option<Self> {
        let precision = *content.first()?;
        let good = match marker {
            0xC0 => precision == 8,
            0xC1 | 0xC2 => matches!(precision, 8 | 12),
            _ => (2..=16).contains(&precision),
        };
        let (rows, columns) = (number(content, 1)?, number(content, 3)?);
        let count = usize::from(*content.get(5)?);
        let components = content.get(6..)?;
        // Rows may be left to DNL.
        let size = (rows == layout.rows || rows == 0) && columns == layout.columns;
        if !good || !size || count != layout.samples || components.len() != count.checked_mul(3)? {
            return None;
        }
        let mut known: Vec<(u8, u8)> = Vec::new();
        for &[id, factors, table] in components.as_chunks::<3>().0 {
            let factor = |factor: u8| (1..=4).contains(&factor);
            if !factor(factors >> 4)
                || !factor(factors & 15)
                || table > 3
                || known.iter().any(|(k, _)| *k == id)
            {
                return None;
            }
            known.push((id, table));
        }
        Some(Self { marker, precision, components: known })
    }

    /// SOS (B.2.3, C.2.3): its components are the frame's, and its tables are there.
    fn scan(&self, content: &[u8], is_ls: bool, tables: &mut Tables) -> Result<(), PixelError> {
        let read = || {
            let count = usize::from(*content.first()?);
            let selectors = content.get(1..count.checked_mul(2)?.checked_add(1)?)?;
            let rest: [u8; 3] = content.get(count.checked_mul(2)?.checked_add(1)?..)?.try_into().ok()?;
            (1..=4).contains(&count).then_some((selectors, rest))
        };
        let (selectors, [first, last, shift]) = read().ok_or(PixelError::Codestream)?;
        let good = match (is_ls, self.marker) {
            // Nearness, interleaving, point transform; no mapping table.
            (true, _) => last <= 2 && shift < 16,
            (_, 0xC3) => (1..=7).contains(&first) && last == 0 && shift < 16,
            _ => first <= 63 && last <= 63 && shift >> 4 <= 13 && shift & 15 <= 13,
        };
        if !good {
            return Err(PixelError::Codestream);
        }
        for &[id, chosen] in selectors.as_chunks::<2>().0 {
            let component = self.components.iter().find(|(known, _)| *known == id);
            let (_, quantisation) = *component.ok_or(PixelError::Codestream)?;
            if is_ls {
                if chosen != 0 {
                    return Err(PixelError::Codestream);
                }
                continue;
            }
            let (dc, ac) = (TableSlot::Dc(chosen >> 4), TableSlot::Ac(chosen & 15));
            match self.marker {
                0xC3 => tables.use_one(dc)?,
                // A scan of a progressive image has coefficients of one kind; corrections of DC have no codes.
                0xC2 => {
                    tables.use_one(TableSlot::Quantisation(quantisation))?;
                    if first == 0 && shift >> 4 == 0 {
                        tables.use_one(dc)?;
                    }
                    if first > 0 {
                        tables.use_one(ac)?;
                    }
                }
                _ => {
                    tables.use_one(TableSlot::Quantisation(quantisation))?;
                    tables.use_one(dc)?;
                    tables.use_one(ac)?;
                }
            }
        }
        Ok(())
    }
}

/// The marker at `at`, fill bytes skipped, and what follows it.
fn marker(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    if bytes.get(at) != Some(&0xFF) {
        return None;
    }
    let place = at.checked_add(bytes.get(at..)?.iter().position(|&byte| byte != 0xFF)?)?;
    Some((*bytes.get(place)?, place.checked_add(1)?))
}

/// Payload and end of the segment whose length stands at `at`.
fn segment(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let payload = at.checked_add(2)?;
    let length = u16::from_be_bytes(bytes.get(at..payload)?.try_into().ok()?);
    let end = at.checked_add(usize::from(length))?;
    (length >= 2 && end <= bytes.len()).then_some((payload, end))
}

/// The end of a scan's entropy-coded data: the next marker that is no restart. JPEG stuffs a zero byte behind
/// FF, JPEG-LS a zero bit.
fn scan(bytes: &[u8], start: usize, is_ls: bool) -> Option<usize> {
    let mut at = start;
    loop {
        at = at.checked_add(bytes.get(at..)?.iter().position(|&byte| byte == 0xFF)?)?;
        let next = *bytes.get(at.checked_add(1)?)?;
        let is_data = if is_ls { next < 0x80 } else { next == 0 };
        at = match next {
            _ if is_data => at.checked_add(2)?,
            0xD0..=0xD7 => at.checked_add(2)?,
            // A fill byte, or in JPEG-LS a data byte of ones before a marker.
            0xFF => at.checked_add(1)?,
            _ => return Some(at),
        };
    }
}

/// The parts of an application segment or comment that do not steer decoding, and could tell anything.
fn told(marker: u8, content: &[u8], is_ls: bool) -> Vec<Range<usize>> {
    let from = |start: usize| vec![start..content.len()];
    let parts = match marker {
        0xFE if comments::is_known(content) => Vec::new(),
        // Identifier, version, units, density; the thumbnail's size and the thumbnail go.
        0xE0 if content.starts_with(b"JFIF\0\x01") && content.len() >= 14 => from(12),
        // Identifier and transform; version and flags only as encoders write them.
        0xEE if content.starts_with(b"Adobe") && content.get(11).is_some_and(|&t| t <= 2) => {
            let usual = matches!(content.get(5..11), Some([0, 100 | 101, 0 | 0x40 | 0x80 | 0xC0, 0, 0, 0]));
            let mut parts = if usual { Vec::new() } else { vec![5..11] };
            parts.extend(from(12));
            parts
        }
        0xE8 if is_ls && content.starts_with(b"mrfx") && content.get(4).is_some_and(|&t| t <= 3) => from(5),
        _ => from(0),
    };
    parts.into_iter().filter(|part| part.start < part.end).collect()
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
