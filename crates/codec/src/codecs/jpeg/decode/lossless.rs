//! Lossless scans: prediction from the neighbours (ISO 10918-1 annex H).

use super::bits::HuffmanBits;
use super::header::{FrameHeader, ScanHeader, ScanTables};
use crate::PixelError;

/// Decodes one scan into `samples` (by pixel, all components of the frame) and returns where it ends.
pub fn decode(
    code: &[u8],
    at: usize,
    frame: &FrameHeader,
    scan: &ScanHeader,
    tables: &ScanTables,
    samples: &mut [u16],
) -> Result<usize, PixelError> {
    let count = frame.components.len();
    let mut coded = Vec::new();
    for &(place, table, _) in &scan.components {
        let table = tables.dc.get(table).and_then(|table| table.as_deref());
        coded.push((place, table.ok_or(PixelError::Codestream)?));
    }
    if !(1..=7).contains(&scan.start) || u32::from(scan.low) >= frame.precision {
        return Err(PixelError::Codestream);
    }
    // Restarts lie between rows (H.1.1).
    if !tables.restart.is_multiple_of(frame.columns.max(1)) {
        return Err(PixelError::Unsupported);
    }
    let rows_between = tables.restart / frame.columns.max(1);
    let width = frame.columns.checked_mul(count).ok_or(PixelError::Unsupported)?;
    let first = 1_u16 << (frame.precision - u32::from(scan.low) - 1).min(15);
    let mut bits = HuffmanBits::new(code, at);
    let mut above: Vec<u16> = vec![0; width];
    for (row, line) in samples.chunks_exact_mut(width.max(1)).enumerate() {
        let fresh = if rows_between == 0 { row == 0 } else { row.is_multiple_of(rows_between) };
        if fresh && row > 0 {
            bits.restart()?;
        }
        for pixel in 0..frame.columns {
            for &(place, table) in &coded {
                let size = table.next(&mut bits)?;
                let difference = match size {
                    0..=15 => bits.extended(size.into()),
                    16 => 0x8000,
                    _ => return Err(PixelError::Codestream),
                };
                let at = pixel * count + place;
                let left = if pixel > 0 { line.get(at - count).copied().unwrap_or(0) } else { 0 };
                let up = above.get(at).copied().unwrap_or(0);
                let guess = match (fresh, pixel) {
                    (true, 0) => i32::from(first),
                    (true, _) => i32::from(left),
                    (false, 0) => i32::from(up),
                    (false, _) => {
                        let corner = above.get(at - count).copied().unwrap_or(0);
                        predict(scan.start, left.into(), up.into(), corner.into())
                    }
                };
                if let Some(sample) = line.get_mut(at) {
                    *sample = guess.wrapping_add(difference) as u16;
                }
            }
        }
        bits.check()?;
        above.copy_from_slice(line);
    }
    if scan.low > 0 {
        for &(place, _) in &coded {
            let own = samples.iter_mut().skip(place).step_by(count.max(1));
            own.for_each(|sample| *sample = sample.wrapping_shl(scan.low.into()));
        }
    }
    Ok(bits.end())
}

/// The predictors of table H.1.
#[inline]
fn predict(selection: u8, left: i32, up: i32, corner: i32) -> i32 {
    match selection {
        1 => left,
        2 => up,
        3 => corner,
        4 => left + up - corner,
        5 => left + ((up - corner) >> 1),
        6 => up + ((left - corner) >> 1),
        _ => (left + up) >> 1,
    }
}
