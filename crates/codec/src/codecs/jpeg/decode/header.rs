//! Marker segments (ISO 10918-1 annex B): frame, scans, tables.

use super::bits::Huffman;
use super::idct::ZIGZAG;
use crate::PixelError;

/// How samples are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Process {
    /// DCT, one scan for each coefficient (SOF0, SOF1).
    Sequential,
    /// DCT, coefficients spread over scans (SOF2).
    Progressive,
    /// Prediction (SOF3).
    Lossless,
}

/// The frame header (B.2.2).
#[derive(Clone, Debug)]
pub struct FrameHeader {
    pub process: Process,
    pub precision: u32,
    pub rows: usize,
    pub columns: usize,
    pub components: Vec<ComponentHeader>,
}

/// A component of the frame.
#[derive(Clone, Copy, Debug)]
pub struct ComponentHeader {
    pub id: u8,
    /// Horizontal and vertical sampling factor, 1 to 4.
    pub h: usize,
    pub v: usize,
    pub quantisation: usize,
}

/// A scan header (B.2.3).
#[derive(Clone, Debug)]
pub struct ScanHeader {
    /// Which component, and its tables for DC and AC.
    pub components: Vec<(usize, usize, usize)>,
    /// First coefficient; for lossless: the predictor.
    pub start: u8,
    pub end: u8,
    /// Successive approximation; the lower one is for lossless the point transform.
    pub high: u8,
    pub low: u8,
}

/// Tables, as they are when a scan begins.
#[derive(Clone)]
pub struct ScanTables {
    pub quantisation: [[u16; 64]; 4],
    pub dc: [Option<Box<Huffman>>; 4],
    pub ac: [Option<Box<Huffman>>; 4],
    /// MCUs between restart markers; 0 for none.
    pub restart: usize,
}

impl ScanTables {
    pub fn new() -> Self {
        Self { quantisation: [[1; 64]; 4], dc: [const { None }; 4], ac: [const { None }; 4], restart: 0 }
    }

    /// DQT (B.2.4.1), into row order.
    pub fn quantisation(&mut self, mut content: &[u8]) -> Option<()> {
        while let Some((&head, rest)) = content.split_first() {
            let wide = head >> 4 != 0;
            let table = self.quantisation.get_mut(usize::from(head & 15))?;
            let size = if wide { 128 } else { 64 };
            let values = rest.get(..size)?;
            for (number, &place) in ZIGZAG.iter().enumerate() {
                let value = if wide {
                    u16::from_be_bytes([*values.get(number * 2)?, *values.get(number * 2 + 1)?])
                } else {
                    u16::from(*values.get(number)?)
                };
                *table.get_mut(usize::from(place))? = value;
            }
            content = rest.get(size..)?;
        }
        Some(())
    }

    /// DHT (B.2.4.2).
    pub fn huffman(&mut self, mut content: &[u8]) -> Result<(), PixelError> {
        while let Some((&head, rest)) = content.split_first() {
            let (counts, rest) = rest.split_first_chunk::<16>().ok_or(PixelError::Codestream)?;
            let size = counts.iter().map(|&count| usize::from(count)).sum();
            let values = rest.get(..size).ok_or(PixelError::Codestream)?;
            let tables = if head >> 4 == 0 { &mut self.dc } else { &mut self.ac };
            let table = tables.get_mut(usize::from(head & 15)).ok_or(PixelError::Codestream)?;
            *table = Some(Box::new(Huffman::new(counts, values)?));
            content = rest.get(size..).unwrap_or_default();
        }
        Ok(())
    }
}

impl FrameHeader {
    /// Reads SOFn; `rows` stands in where the codestream leaves the number of lines open.
    pub fn read(marker: u8, content: &[u8], rows: usize) -> Result<Self, PixelError> {
        let process = match marker {
            0xC0 | 0xC1 => Process::Sequential,
            0xC2 => Process::Progressive,
            0xC3 => Process::Lossless,
            // Hierarchical and arithmetic coding: no DICOM file has been seen with them.
            _ => return Err(PixelError::Unsupported),
        };
        let [precision, y1, y2, x1, x2, count, rest @ ..] = content else {
            return Err(PixelError::Codestream);
        };
        let precision = u32::from(*precision);
        let good = match process {
            Process::Lossless => (2..=16).contains(&precision),
            _ => precision == 8 || precision == 12,
        };
        let components: Vec<ComponentHeader> = rest
            .as_chunks::<3>()
            .0
            .iter()
            .take(usize::from(*count))
            .map(|&[id, factors, quantisation]| ComponentHeader {
                id,
                h: usize::from(factors >> 4),
                v: usize::from(factors & 15),
                quantisation: usize::from(quantisation & 3),
            })
            .collect();
        let known =
            |component: &ComponentHeader| (1..=4).contains(&component.h) && (1..=4).contains(&component.v);
        let coded = usize::from(u16::from_be_bytes([*y1, *y2]));
        let header = Self {
            process,
            precision,
            rows: if coded == 0 { rows } else { coded },
            columns: usize::from(u16::from_be_bytes([*x1, *x2])),
            components,
        };
        if !good
            || header.rows == 0
            || header.columns == 0
            || !matches!(header.components.len(), 1 | 3 | 4)
            || header.components.len() != usize::from(*count)
            || !header.components.iter().all(known)
        {
            return Err(PixelError::Codestream);
        }
        Ok(header)
    }

    /// The greatest sampling factors.
    pub fn most(&self) -> (usize, usize) {
        let h = self.components.iter().map(|component| component.h).max();
        let v = self.components.iter().map(|component| component.v).max();
        (h.unwrap_or(1), v.unwrap_or(1))
    }
}

impl ScanHeader {
    /// Reads SOS.
    pub fn read(content: &[u8], frame: &FrameHeader) -> Option<Self> {
        let (&count, rest) = content.split_first()?;
        let (selectors, rest) = rest.split_at_checked(usize::from(count).checked_mul(2)?)?;
        let [start, end, approximation, ..] = *rest else { return None };
        let mut components: Vec<(usize, usize, usize)> = Vec::new();
        for &[id, tables] in selectors.as_chunks::<2>().0 {
            let place = frame.components.iter().position(|component| component.id == id)?;
            if components.iter().any(|&(other, ..)| other == place) {
                return None;
            }
            components.push((place, usize::from(tables >> 4 & 3), usize::from(tables & 3)));
        }
        let scan = Self { components, start, end, high: approximation >> 4, low: approximation & 15 };
        (!scan.components.is_empty()).then_some(scan)
    }
}
