//! JPEG-LS (ISO 14495-1), lossless and near-lossless, 2 to 16 bits, one to four components, interleaved by
//! nothing, line or sample.
//!
//! Our own, since the published decoders in Rust take one component only or come with a whole DICOM library (see
//! `docs/decisions/`).

mod bits;
mod context;
mod scan;

use crate::PixelError;
use crate::decode::coded::{Coded, Expected, zeroes};
use context::Parameters;

/// What the frame header says (C.2.2).
pub struct FrameHeader {
    pub precision: u32,
    pub rows: usize,
    pub columns: usize,
    pub components: Vec<u8>,
}

/// Values of an LSE segment that stand in for the defaults (C.2.4.1); 0 is the default.
#[derive(Clone, Copy, Default)]
pub struct CodingPreset {
    pub most: i32,
    pub thresholds: [i32; 3],
    pub reset: i32,
}

/// Decodes a frame's codestream.
pub fn decode(code: &[u8], expected: &Expected) -> Result<Coded, PixelError> {
    if code.get(..2) != Some(&[0xFF, 0xD8]) {
        return Err(PixelError::Codestream);
    }
    let mut preset = CodingPreset::default();
    let mut transform = 0_u8;
    let mut frame: Option<(FrameHeader, Vec<u16>)> = None;
    let mut seen = Vec::new();
    let mut at = 2_usize;
    loop {
        let (marker, content, end) = match code.get(at..).unwrap_or_default() {
            [0xFF, 0xFF, ..] => {
                at = at.saturating_add(1);
                continue;
            }
            [] | [_] | [0xFF, 0xD9, ..] => break,
            [0xFF, marker, high, low, rest @ ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                let content = rest.get(..length.saturating_sub(2)).ok_or(PixelError::Truncated)?;
                (*marker, content, at.saturating_add(length.max(2)).saturating_add(2))
            }
            _ => return Err(PixelError::Codestream),
        };
        at = end;
        match marker {
            0xF7 => {
                if frame.is_some() {
                    return Err(PixelError::Codestream);
                }
                let header = FrameHeader::read(content, expected.rows)?;
                expected.check(header.rows, header.columns, header.components.len())?;
                let count = header.rows.saturating_mul(header.columns);
                // A run is at most 2^15 samples long for each bit.
                if count >> 18 > code.len() {
                    return Err(PixelError::Truncated);
                }
                let samples = zeroes(count.saturating_mul(header.components.len()))?;
                frame = Some((header, samples));
            }
            0xF8 => preset = CodingPreset::read(content)?,
            0xE8 if content.starts_with(b"mrfx") => transform = content.get(4).copied().unwrap_or(0),
            // Restart intervals: no encoder of DICOM writes them.
            0xDD => return Err(PixelError::Unsupported),
            0xDA => {
                let (header, samples) = frame.as_mut().ok_or(PixelError::Codestream)?;
                let scan = ScanHeader::read(content, header)?;
                if scan.components.iter().any(|place| seen.contains(place)) {
                    return Err(PixelError::Codestream);
                }
                let parameters = Parameters::new(header.precision, scan.near, &preset)?;
                at = scan::decode(code, end, header, &scan, &parameters, samples)?;
                seen.extend(&scan.components);
            }
            _ => {}
        }
    }
    let (header, mut samples) = frame.ok_or(PixelError::Codestream)?;
    let components = header.components.len();
    if !(0..components).all(|place| seen.contains(&place)) {
        return Err(PixelError::Truncated);
    }
    if components == 3 && transform != 0 {
        undo(transform, header.precision, &mut samples)?;
    }
    let FrameHeader { precision, rows, columns, .. } = header;
    Ok(Coded { rows, columns, components, precision, signed: None, samples })
}

impl FrameHeader {
    fn read(content: &[u8], expected: usize) -> Result<Self, PixelError> {
        let [precision, y1, y2, x1, x2, count, rest @ ..] = content else {
            return Err(PixelError::Codestream);
        };
        let rows = usize::from(u16::from_be_bytes([*y1, *y2]));
        let components = rest.as_chunks::<3>().0.iter().take(usize::from(*count));
        // All of the same resolution.
        if !components.clone().all(|[_, factors, _]| *factors == 0x11) {
            return Err(PixelError::Unsupported);
        }
        let header = Self {
            precision: u32::from(*precision),
            rows: if rows == 0 { expected } else { rows },
            columns: usize::from(u16::from_be_bytes([*x1, *x2])),
            components: components.map(|[id, ..]| *id).collect(),
        };
        let good = (2..=16).contains(&header.precision)
            && header.rows > 0
            && header.columns > 0
            && matches!(header.components.len(), 1 | 3 | 4)
            && header.components.len() == usize::from(*count);
        if good { Ok(header) } else { Err(PixelError::Codestream) }
    }
}

impl CodingPreset {
    fn read(content: &[u8]) -> Result<Self, PixelError> {
        match content {
            [1, words @ ..] => {
                let word = |place: usize| -> Result<i32, PixelError> {
                    let bytes = words.get(place * 2..place * 2 + 2).ok_or(PixelError::Codestream)?;
                    Ok(bytes.iter().fold(0, |word, &byte| word << 8 | i32::from(byte)))
                };
                Ok(Self { most: word(0)?, thresholds: [word(1)?, word(2)?, word(3)?], reset: word(4)? })
            }
            // Mapping tables and sizes beyond 65535: not in DICOM.
            _ => Err(PixelError::Unsupported),
        }
    }
}

/// A scan header (C.2.3).
pub struct ScanHeader {
    pub components: Vec<usize>,
    pub near: i32,
    /// 0: one component; 1: by line; 2: by sample.
    pub interleave: u8,
    /// Bits that were shifted away.
    pub shift: u32,
}

impl ScanHeader {
    fn read(content: &[u8], frame: &FrameHeader) -> Result<Self, PixelError> {
        let (&count, rest) = content.split_first().ok_or(PixelError::Codestream)?;
        let pairs = usize::from(count).saturating_mul(2);
        let (selectors, rest) = rest.split_at_checked(pairs).ok_or(PixelError::Codestream)?;
        let [near, interleave, shift, ..] = *rest else { return Err(PixelError::Codestream) };
        let mut components = Vec::new();
        for [id, table] in selectors.as_chunks::<2>().0 {
            let place = frame.components.iter().position(|other| other == id);
            components.push(place.ok_or(PixelError::Codestream)?);
            if *table != 0 {
                return Err(PixelError::Unsupported);
            }
        }
        let good = match interleave {
            0 => components.len() == 1,
            1 | 2 => !components.is_empty(),
            _ => false,
        };
        let shift = u32::from(shift & 15);
        if !good || components.len() > 4 || shift >= frame.precision {
            return Err(PixelError::Codestream);
        }
        // One component is not interleaved, whatever is said.
        let interleave = if components.len() == 1 { 0 } else { interleave };
        Ok(Self { components, near: i32::from(near), interleave, shift })
    }
}

/// Undoes one of the colour transforms of Hewlett-Packard's encoder (`mrfx`), which CharLS writes on demand.
fn undo(transform: u8, precision: u32, samples: &mut [u16]) -> Result<(), PixelError> {
    let range = 1_i32 << precision;
    let (half, quarter) = (range / 2, range / 4);
    let wrap = |value: i32| (value & (range - 1)) as u16;
    for pixel in samples.as_chunks_mut::<3>().0 {
        let [a, b, c] = pixel.map(i32::from);
        *pixel = match transform {
            1 => [wrap(a + b - half), wrap(b), wrap(c + b - half)],
            2 => {
                let red = i32::from(wrap(a + b - half));
                [wrap(red), wrap(b), wrap(c + ((red + b) >> 1) - half)]
            }
            3 => {
                let green = i32::from(wrap(a - ((c + b) >> 2) + quarter));
                [wrap(c + green - half), wrap(green), wrap(b + green - half)]
            }
            _ => return Err(PixelError::Unsupported),
        };
    }
    Ok(())
}
