//! Tables of JPEG: exactly as long as their syntax says, every value in its range, and which of them a scan uses.
//! A table that none uses is anyone's room, so its values are blanked.

use crate::PixelError;
use std::ops::Range;

/// CRC-32 of the four Huffman tables of ISO 10918-1 Annex K (counts and values): encoders write them used or not.
const STANDARD: [u32; 4] = [0x9898_900E, 0x06F8_F02E, 0x57A4_06EB, 0xA141_5F28];

/// What a table is for, and its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableSlot {
    Quantisation(u8),
    Dc(u8),
    Ac(u8),
}

#[derive(Debug)]
struct StoredTable {
    slot: TableSlot,
    values: Range<usize>,
    used: bool,
}

/// The tables of a codestream, as they are met.
#[derive(Debug, Default)]
pub struct Tables(Vec<StoredTable>);

impl Tables {
    /// DQT (B.2.4.1): one or more tables, nothing else.
    pub fn quantisation(&mut self, bytes: &[u8], segment: Range<usize>) -> Result<(), PixelError> {
        let mut at = segment.start;
        while at < segment.end {
            let head = *bytes.get(at).ok_or(PixelError::Codestream)?;
            let (wide, number) = (head >> 4, head & 15);
            let size = match wide {
                0 => 64,
                1 => 128,
                _ => return Err(PixelError::Codestream),
            };
            self.add(TableSlot::Quantisation(number), at.saturating_add(1), size, segment.end)?;
            at = at.saturating_add(1).saturating_add(size);
        }
        if at == segment.end { Ok(()) } else { Err(PixelError::Codestream) }
    }

    /// DHT (B.2.4.2): one or more tables, each a code that there can be and different values.
    pub fn huffman(&mut self, bytes: &[u8], segment: Range<usize>) -> Result<(), PixelError> {
        let mut at = segment.start;
        while at < segment.end {
            let head = *bytes.get(at).ok_or(PixelError::Codestream)?;
            let start = at.saturating_add(1);
            let values = start.saturating_add(16);
            let counts = bytes.get(start..values).ok_or(PixelError::Codestream)?;
            let size: usize = counts.iter().map(|&count| usize::from(count)).sum();
            let end = values.saturating_add(size);
            let content = bytes.get(values..end.min(segment.end)).ok_or(PixelError::Codestream)?;
            let ac = head >> 4 == 1;
            if head >> 4 > 1 || size > 256 || !is_code(counts) || !are_values(content, ac) {
                return Err(PixelError::Codestream);
            }
            let slot = if ac { TableSlot::Ac(head & 15) } else { TableSlot::Dc(head & 15) };
            self.add(slot, values, size, segment.end)?;
            let whole = bytes.get(start..end).unwrap_or_default();
            if STANDARD.contains(&crc32fast::hash(whole))
                && let Some(table) = self.0.last_mut()
            {
                table.used = true;
            }
            at = end;
        }
        if at == segment.end { Ok(()) } else { Err(PixelError::Codestream) }
    }

    fn add(&mut self, slot: TableSlot, start: usize, size: usize, end: usize) -> Result<(), PixelError> {
        let (TableSlot::Quantisation(number) | TableSlot::Dc(number) | TableSlot::Ac(number)) = slot;
        let stop = start.saturating_add(size);
        if number > 3 || stop > end {
            return Err(PixelError::Codestream);
        }
        self.0.push(StoredTable { slot, values: start..stop, used: false });
        Ok(())
    }

    /// A scan uses this table; one that was never given is an error.
    pub fn use_one(&mut self, slot: TableSlot) -> Result<(), PixelError> {
        let table = self.0.iter_mut().rev().find(|table| table.slot == slot).ok_or(PixelError::Codestream)?;
        table.used = true;
        Ok(())
    }

    /// The values of tables that nothing uses.
    pub fn unused(&self) -> impl Iterator<Item = Range<usize>> {
        self.0.iter().filter(|table| !table.used).map(|table| table.values.clone())
    }
}

/// Whether so many codes of each length can stand beside each other (Kraft).
fn is_code(counts: &[u8]) -> bool {
    let room = counts.iter().try_fold(1_u32, |room, &count| (room << 1).checked_sub(u32::from(count)));
    room.is_some()
}

/// Whether each value stands once and is one of its kind: for DC and prediction a size of up to 16 bits, for AC a run
/// and a size of up to 15.
fn are_values(values: &[u8], ac: bool) -> bool {
    let mut seen = [false; 256];
    // What was blanked before is zero throughout.
    let blank = values.iter().all(|&value| value == 0);
    blank
        || values.iter().all(|&value| {
            let again = seen.get_mut(usize::from(value)).map(|seen| std::mem::replace(seen, true));
            again == Some(false) && (ac || value <= 16)
        })
}
