//! Scans of DCT coefficients: sequential (ISO 10918-1 F.2) and progressive (G.2).

use super::bits::{Huffman, HuffmanBits};
use super::header::{FrameHeader, Process, ScanHeader, ScanTables};
use super::idct::ZIGZAG;
use crate::PixelError;

/// The coefficients of a component: blocks row by row, those of a block row by row.
pub struct Coefficients {
    /// Blocks in a row, up to whole MCUs.
    pub across: usize,
    /// Blocks in a row and in a column that the image needs.
    pub own_across: usize,
    pub own_down: usize,
    pub blocks: Vec<[i16; 64]>,
}

/// What a scan remembers from block to block.
struct EntropyState {
    /// The last DC value of each component.
    last: [i32; 4],
    /// Blocks to come that hold no more coefficients.
    empty: u32,
}

/// Decodes one scan into `planes` and returns where it ends.
pub fn decode(
    code: &[u8],
    at: usize,
    frame: &FrameHeader,
    scan: &ScanHeader,
    tables: &ScanTables,
    planes: &mut [Coefficients],
) -> Result<usize, PixelError> {
    let kind = ScanPass::of(frame, scan)?;
    let mut bits = HuffmanBits::new(code, at);
    let mut state = EntropyState { last: [0; 4], empty: 0 };
    let mut left = tables.restart;
    let whole = scan.components.len() > 1;
    let (most_h, most_v) = frame.most();
    // A scan of one component has no MCUs but its own blocks.
    let (across, down) = match scan.components.first() {
        Some(&(place, ..)) if !whole => {
            planes.get(place).map(|plane| (plane.own_across, plane.own_down)).ok_or(PixelError::Codestream)?
        }
        _ => (frame.columns.div_ceil(8 * most_h), frame.rows.div_ceil(8 * most_v)),
    };
    for mcu in 0..across.saturating_mul(down) {
        if tables.restart != 0 {
            if left == 0 {
                bits.restart()?;
                state = EntropyState { last: [0; 4], empty: 0 };
                left = tables.restart;
            }
            left -= 1;
        }
        let (row, column) = (mcu / across, mcu % across);
        for (number, &(place, dc, ac)) in scan.components.iter().enumerate() {
            let header = frame.components.get(place).ok_or(PixelError::Codestream)?;
            let plane = planes.get_mut(place).ok_or(PixelError::Codestream)?;
            let (h, v) = if whole { (header.h, header.v) } else { (1, 1) };
            let dc = tables.dc.get(dc).and_then(|table| table.as_deref());
            let ac = tables.ac.get(ac).and_then(|table| table.as_deref());
            for y in 0..v {
                for x in 0..h {
                    let block = (row * v + y) * plane.across + column * h + x;
                    let block = plane.blocks.get_mut(block).ok_or(PixelError::Codestream)?;
                    let last = state.last.get_mut(number).ok_or(PixelError::Codestream)?;
                    kind.block(&mut bits, block, (dc, ac), last, &mut state.empty)?;
                }
            }
        }
        bits.check()?;
    }
    Ok(bits.end())
}

/// What a scan adds to a block.
enum ScanPass {
    /// All of it.
    Whole,
    /// DC, first, shifted by so many bits.
    DcFirst(u8),
    /// A bit of DC.
    DcMore(u8),
    /// Some AC coefficients, first.
    AcFirst { start: u8, end: u8, low: u8 },
    /// A bit of some AC coefficients.
    AcMore { start: u8, end: u8, low: u8 },
}

impl ScanPass {
    fn of(frame: &FrameHeader, scan: &ScanHeader) -> Result<Self, PixelError> {
        let &ScanHeader { start, end, high, low, .. } = scan;
        if frame.process == Process::Sequential {
            return Ok(Self::Whole);
        }
        if low > 13 || end > 63 || start > end {
            return Err(PixelError::Codestream);
        }
        match (start, high) {
            (0, 0) if end == 0 => Ok(Self::DcFirst(low)),
            (0, _) if end == 0 => Ok(Self::DcMore(low)),
            (1.., _) if scan.components.len() != 1 => Err(PixelError::Codestream),
            (1.., 0) => Ok(Self::AcFirst { start, end, low }),
            (1.., _) => Ok(Self::AcMore { start, end, low }),
            _ => Err(PixelError::Codestream),
        }
    }

    #[inline]
    fn block(
        &self,
        bits: &mut HuffmanBits<'_>,
        block: &mut [i16; 64],
        (dc, ac): (Option<&Huffman>, Option<&Huffman>),
        last: &mut i32,
        empty: &mut u32,
    ) -> Result<(), PixelError> {
        let [first, ..] = block;
        let dc = || dc.ok_or(PixelError::Codestream);
        let ac = || ac.ok_or(PixelError::Codestream);
        match *self {
            Self::Whole => {
                *first = next_dc(bits, dc()?, last)? as i16;
                all_ac(bits, ac()?, block)
            }
            Self::DcFirst(low) => {
                *first = next_dc(bits, dc()?, last)?.wrapping_shl(low.into()) as i16;
                Ok(())
            }
            Self::DcMore(low) => {
                *first |= (bits.take(1) << low) as i16;
                Ok(())
            }
            Self::AcFirst { start, end, low } => first_ac(bits, ac()?, block, (start, end, low), empty),
            Self::AcMore { start, end, low } => more_ac(bits, ac()?, block, (start, end, low), empty),
        }
    }
}

/// The next DC value.
#[inline]
fn next_dc(bits: &mut HuffmanBits<'_>, table: &Huffman, last: &mut i32) -> Result<i32, PixelError> {
    let size = table.next(bits)?;
    if size > 16 {
        return Err(PixelError::Codestream);
    }
    *last = last.wrapping_add(bits.extended(size.into()));
    Ok(*last)
}

/// Puts a coefficient at its place in the block.
#[inline]
fn put(block: &mut [i16; 64], number: u8, value: i32) -> Result<(), PixelError> {
    let place = ZIGZAG.get(usize::from(number)).ok_or(PixelError::Codestream)?;
    if let Some(coefficient) = block.get_mut(usize::from(*place)) {
        *coefficient = value as i16;
    }
    Ok(())
}

/// The 63 AC coefficients (F.2.2.2).
#[inline]
fn all_ac(bits: &mut HuffmanBits<'_>, table: &Huffman, block: &mut [i16; 64]) -> Result<(), PixelError> {
    let mut number = 1_u8;
    while number < 64 {
        let value = table.next(bits)?;
        let (run, size) = (value >> 4, value & 15);
        match (run, size) {
            (15, 0) => number += 16,
            (_, 0) => break,
            _ => {
                number += run;
                let value = bits.extended(size.into());
                put(block, number, value)?;
                number += 1;
            }
        }
    }
    Ok(())
}

/// AC coefficients of a band for the first time (G.1.2.2).
fn first_ac(
    bits: &mut HuffmanBits<'_>,
    table: &Huffman,
    block: &mut [i16; 64],
    (start, end, low): (u8, u8, u8),
    empty: &mut u32,
) -> Result<(), PixelError> {
    if *empty > 0 {
        *empty -= 1;
        return Ok(());
    }
    let mut number = start;
    while number <= end {
        let value = table.next(bits)?;
        let (run, size) = (value >> 4, value & 15);
        match (run, size) {
            (15, 0) => number += 16,
            (run, 0) => {
                *empty = (1 << run) - 1 + bits.take(run.into()) as u32;
                break;
            }
            _ => {
                number += run;
                let value = bits.extended(size.into()).wrapping_shl(low.into());
                put(block, number, value)?;
                number += 1;
            }
        }
    }
    Ok(())
}

/// One more bit of the AC coefficients of a band (G.1.2.3).
fn more_ac(
    bits: &mut HuffmanBits<'_>,
    table: &Huffman,
    block: &mut [i16; 64],
    (start, end, low): (u8, u8, u8),
    empty: &mut u32,
) -> Result<(), PixelError> {
    let one = 1_i16 << low;
    let mut number = start;
    if *empty == 0 {
        while number <= end {
            let value = table.next(bits)?;
            let (run, size) = (value >> 4, value & 15);
            let fresh = match (run, size) {
                (15, 0) => 0,
                (run, 0) => {
                    *empty = (1 << run) + bits.take(run.into()) as u32;
                    break;
                }
                _ if bits.take(1) == 1 => one,
                _ => -one,
            };
            number = refine(bits, block, number, end, Some(run), one);
            if fresh != 0 && number <= end {
                put(block, number, fresh.into())?;
            }
            number += 1;
        }
    }
    if *empty > 0 {
        refine(bits, block, number, end, None, one);
        *empty -= 1;
    }
    Ok(())
}

/// Refines the coefficients that are not zero, past `zeros` that are (all without), and returns where it stopped.
fn refine(
    bits: &mut HuffmanBits<'_>,
    block: &mut [i16; 64],
    from: u8,
    end: u8,
    mut zeros: Option<u8>,
    one: i16,
) -> u8 {
    for number in from..=end {
        let place = ZIGZAG.get(usize::from(number)).copied().unwrap_or(0);
        let Some(coefficient) = block.get_mut(usize::from(place)) else { continue };
        if *coefficient != 0 {
            if bits.take(1) == 1 && *coefficient & one == 0 {
                let more = if *coefficient > 0 { one } else { -one };
                *coefficient = coefficient.wrapping_add(more);
            }
        } else if let Some(left) = &mut zeros {
            if *left == 0 {
                return number;
            }
            *left -= 1;
        }
    }
    end + 1
}
