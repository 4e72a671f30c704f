//! JPEG (ISO 10918-1): baseline, extended sequential, progressive, each of 8 or 12 bits, and lossless of 2 to
//! 16 bits, with Huffman codes. All integer arithmetic is libjpeg's, so that samples equal those of other DICOM
//! readers.
//!
//! Our own, since no published decoder that builds for the browser takes 12 bits (see `docs/decisions/`).

mod bits;
mod header;
mod idct;
mod lossless;
mod scan;
mod upsample;

use crate::PixelError;
use crate::decode::coded::{Coded, Expected, zeroes};
use header::{FrameHeader, Process, ScanHeader, ScanTables};
use scan::Coefficients;
use upsample::ComponentSamples;

/// What the codestream says about its colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ColourHints {
    /// The Adobe segment's transform: 0 none, 1 YCbCr, 2 YCCK.
    pub adobe: Option<u8>,
    /// Colours have less resolution than brightness.
    pub shared: bool,
}

/// Decodes a frame's codestream. Colours stay what they are in it.
pub fn decode(code: &[u8], expected: &Expected) -> Result<(Coded, ColourHints), PixelError> {
    let mut reader =
        SegmentReader { tables: ScanTables::new(), hints: ColourHints::default(), expected, image: None };
    if code.get(..2) != Some(&[0xFF, 0xD8]) {
        return Err(PixelError::Codestream);
    }
    let mut at = 2_usize;
    while let Some((marker, content, end)) = segment(code, at)? {
        at = reader.take(code, marker, content, end)?;
    }
    let image = reader.image.ok_or(PixelError::Codestream)?;
    let coded = image.finish(&reader.tables)?;
    Ok((coded, reader.hints))
}

/// A marker segment: marker, content, end.
type Segment<'a> = (u8, &'a [u8], usize);

/// The marker segment at `at`; `None` behind the last one.
fn segment(code: &[u8], at: usize) -> Result<Option<Segment<'_>>, PixelError> {
    let mut at = at;
    while code.get(at..at.saturating_add(2)) == Some(&[0xFF, 0xFF]) {
        at = at.saturating_add(1);
    }
    let (marker, rest) = match code.get(at..).unwrap_or_default() {
        // Without its end marker the image may still be whole.
        [] | [_] | [0xFF, 0xD9, ..] => return Ok(None),
        [0xFF, marker, rest @ ..] => (*marker, rest),
        _ => return Err(PixelError::Codestream),
    };
    let [high, low, ..] = *rest else { return Err(PixelError::Truncated) };
    let length = usize::from(u16::from_be_bytes([high, low]));
    let content = rest.get(2..length).ok_or(PixelError::Truncated)?;
    Ok(Some((marker, content, at.saturating_add(2).saturating_add(length))))
}

struct SegmentReader<'a> {
    tables: ScanTables,
    hints: ColourHints,
    expected: &'a Expected,
    image: Option<ImageSamples>,
}

/// The image as it fills.
struct ImageSamples {
    header: FrameHeader,
    /// DCT: the coefficients of each component.
    planes: Vec<Coefficients>,
    /// Lossless: the samples.
    samples: Vec<u16>,
    /// Components that a scan has given (or for progressive begun).
    seen: [bool; 4],
    scans: u32,
}

/// The most scans of a progressive image: encoders write ten to twenty, and each takes the time of the whole image.
const MOST_SCANS: u32 = 100;

impl SegmentReader<'_> {
    /// Takes a segment; returns where the next one begins.
    fn take(&mut self, code: &[u8], marker: u8, content: &[u8], end: usize) -> Result<usize, PixelError> {
        match marker {
            0xDB => self.tables.quantisation(content).ok_or(PixelError::Codestream)?,
            0xC4 => self.tables.huffman(content)?,
            0xDD => {
                let interval = content.first_chunk::<2>().ok_or(PixelError::Codestream)?;
                self.tables.restart = usize::from(u16::from_be_bytes(*interval));
            }
            0xEE if content.starts_with(b"Adobe") => self.hints.adobe = content.get(11).copied(),
            0xC8 | 0xCC => return Err(PixelError::Unsupported),
            0xC0..=0xCF => {
                if self.image.is_some() {
                    return Err(PixelError::Codestream);
                }
                let header = FrameHeader::read(marker, content, self.expected.rows)?;
                self.expected.check(header.rows, header.columns, header.components.len())?;
                let most = header.most();
                self.hints.shared = header.components.iter().any(|c| (c.h, c.v) != most);
                self.image = Some(ImageSamples::new(header, code.len())?);
            }
            0xDA => {
                let image = self.image.as_mut().ok_or(PixelError::Codestream)?;
                return image.scan(code, content, end, &self.tables);
            }
            // Comments, application segments, DNL (the head knows the rows), DHP.
            _ => {}
        }
        Ok(end)
    }
}

impl ImageSamples {
    fn new(header: FrameHeader, code: usize) -> Result<Self, PixelError> {
        let (most_h, most_v) = header.most();
        let mut image = Self { header, planes: Vec::new(), samples: Vec::new(), seen: [false; 4], scans: 0 };
        let header = &image.header;
        let pixels = header.rows.saturating_mul(header.columns);
        if header.process == Process::Lossless {
            if header.components.iter().any(|component| (component.h, component.v) != (most_h, most_v)) {
                return Err(PixelError::Unsupported);
            }
            let count = pixels.saturating_mul(header.components.len());
            // Each sample takes a bit at least.
            if count / 8 > code {
                return Err(PixelError::Truncated);
            }
            image.samples = zeroes(count)?;
            return Ok(image);
        }
        // Each block takes a bit at least, but where progressive scans leave out whole rows.
        if header.process == Process::Sequential && pixels / 512 > code {
            return Err(PixelError::Truncated);
        }
        for component in &header.components {
            let mcus = (header.columns.div_ceil(8 * most_h), header.rows.div_ceil(8 * most_v));
            let (across, down) = (mcus.0 * component.h, mcus.1 * component.v);
            image.planes.push(Coefficients {
                across,
                own_across: (header.columns * component.h).div_ceil(8 * most_h),
                own_down: (header.rows * component.v).div_ceil(8 * most_v),
                blocks: zeroes(across.saturating_mul(down))?,
            });
        }
        Ok(image)
    }

    /// Decodes a scan; returns where it ends.
    fn scan(
        &mut self,
        code: &[u8],
        content: &[u8],
        at: usize,
        tables: &ScanTables,
    ) -> Result<usize, PixelError> {
        let scan = ScanHeader::read(content, &self.header).ok_or(PixelError::Codestream)?;
        self.scans += 1;
        for &(place, ..) in &scan.components {
            if let Some(seen) = self.seen.get_mut(place) {
                // Scans that do the same again would only take time.
                if (*seen && self.header.process != Process::Progressive) || self.scans > MOST_SCANS {
                    return Err(PixelError::Codestream);
                }
                *seen = true;
            }
        }
        match self.header.process {
            Process::Lossless => lossless::decode(code, at, &self.header, &scan, tables, &mut self.samples),
            _ => scan::decode(code, at, &self.header, &scan, tables, &mut self.planes),
        }
    }

    /// The samples by pixel.
    fn finish(self, tables: &ScanTables) -> Result<Coded, PixelError> {
        let Self { header, planes, mut samples, seen, .. } = self;
        let count = header.components.len();
        if !seen.iter().take(count).all(|&seen| seen) {
            return Err(PixelError::Truncated);
        }
        if header.process != Process::Lossless {
            samples = zeroes(header.rows.saturating_mul(header.columns).saturating_mul(count))?;
            let (most_h, most_v) = header.most();
            let mut row_samples = Vec::new();
            for (number, (plane, component)) in planes.into_iter().zip(&header.components).enumerate() {
                let table = tables.quantisation.get(component.quantisation).ok_or(PixelError::Codestream)?;
                let size = |full: usize, own: usize, most: usize| (full * own).div_ceil(most);
                let columns = size(header.columns, component.h, most_h);
                let rows = size(header.rows, component.v, most_v);
                let plane = pixels(&plane, table, header.precision, columns, rows)?;
                let factors = (most_h / component.h, most_v / component.v);
                if (factors.0 * component.h, factors.1 * component.v) != (most_h, most_v) {
                    return Err(PixelError::Unsupported);
                }
                for (row, line) in samples.chunks_exact_mut(header.columns * count).enumerate() {
                    plane.stretched(row, factors, header.columns, &mut row_samples);
                    let own = line.iter_mut().skip(number).step_by(count);
                    own.zip(&row_samples).for_each(|(to, from)| *to = *from);
                }
            }
        }
        Ok(Coded {
            rows: header.rows,
            columns: header.columns,
            components: count,
            precision: header.precision,
            signed: None,
            samples,
        })
    }
}

/// A component's samples from its coefficients.
fn pixels(
    plane: &Coefficients,
    table: &[u16; 64],
    precision: u32,
    columns: usize,
    rows: usize,
) -> Result<ComponentSamples, PixelError> {
    let mut samples = zeroes(columns.saturating_mul(rows))?;
    for (number, block) in plane.blocks.iter().enumerate() {
        let (top, left) = (number / plane.across.max(1) * 8, number % plane.across.max(1) * 8);
        if top >= rows || left >= columns {
            continue;
        }
        let width = (columns - left).min(8);
        let block = idct::idct(block, table, precision);
        let lines = samples.chunks_exact_mut(columns).skip(top);
        for (line, row) in lines.zip(block.as_chunks::<8>().0) {
            if let (Some(to), Some(from)) = (line.get_mut(left..left + width), row.get(..width)) {
                to.copy_from_slice(from);
            }
        }
    }
    Ok(ComponentSamples { columns, rows, samples })
}
