//! Where a pixel's samples lie in a buffer, and how they are blackened.

use super::area::Areas;
use super::black::Black;
use veilig_codec::PixelError;
use veilig_codec::layout::Layout;

/// The arrangement of a frame's samples in memory.
#[derive(Clone, Debug)]
pub(super) struct Format {
    pub rows: usize,
    pub columns: usize,
    pub samples: usize,
    /// Bits of a sample: 1, 8, 16 or 32.
    pub allocated: u32,
    pub planar: bool,
    /// Two pixels share their colour: Y Y Cb Cr.
    pub shared: bool,
    /// Numbers are big endian.
    pub big_endian: bool,
    /// Bytes come in swapped pairs (8 bits in big endian words).
    pub swapped: bool,
}

impl Format {
    /// The format of native pixel data. `words`: its VR is OW.
    pub fn native(layout: &Layout, words: bool) -> Result<Self, PixelError> {
        let shared = layout.is_422();
        // Planes of shared colours, and half a pair at a row's end, are in no standard.
        let odd = shared && (layout.planar || !layout.columns.is_multiple_of(2));
        if odd || !matches!(layout.allocated, 1 | 8 | 16 | 32) {
            return Err(PixelError::Unsupported);
        }
        Ok(Self {
            rows: layout.rows,
            columns: layout.columns,
            samples: layout.samples,
            allocated: layout.allocated,
            planar: layout.planar && layout.samples > 1,
            shared,
            big_endian: layout.big_endian && layout.allocated > 8,
            swapped: layout.big_endian && layout.allocated == 8 && words,
        })
    }

    /// Samples of a frame as stored.
    pub fn count(&self) -> Result<usize, PixelError> {
        let samples = if self.shared { 2 } else { self.samples };
        let pixels = self.rows.checked_mul(self.columns);
        pixels.and_then(|pixels| pixels.checked_mul(samples)).ok_or(PixelError::Unsupported)
    }

    /// Blackens the rectangles of a frame whose first sample is the buffer's `first`.
    pub fn blacken(
        &self,
        buffer: &mut [u8],
        first: usize,
        areas: &Areas,
        frame: usize,
        black: &Black,
    ) -> Result<(), PixelError> {
        for area in areas.of(frame) {
            for row in area.rows.clone() {
                for column in area.columns.clone() {
                    for sample in 0..self.samples {
                        let place = first.checked_add(self.place(row, column, sample));
                        let value = black.of(sample);
                        place
                            .and_then(|place| self.put(buffer, place, value))
                            .ok_or(PixelError::Truncated)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The place of a sample among the frame's.
    fn place(&self, row: usize, column: usize, sample: usize) -> usize {
        let pixel = row.saturating_mul(self.columns).saturating_add(column);
        if self.shared {
            let pair = (pixel / 2).saturating_mul(4);
            return pair.saturating_add(if sample == 0 { column % 2 } else { sample.saturating_add(1) });
        }
        if self.planar {
            let plane = self.rows.saturating_mul(self.columns);
            return sample.saturating_mul(plane).saturating_add(pixel);
        }
        pixel.saturating_mul(self.samples).saturating_add(sample)
    }

    fn put(&self, buffer: &mut [u8], place: usize, value: u32) -> Option<()> {
        match self.allocated {
            1 => {
                let byte = buffer.get_mut(place / 8)?;
                let bit = 1_u8 << (place % 8);
                *byte = if value & 1 == 1 { *byte | bit } else { *byte & !bit };
            }
            8 => *buffer.get_mut(if self.swapped { place ^ 1 } else { place })? = value as u8,
            16 => {
                let word = value as u16;
                let bytes = if self.big_endian { word.to_be_bytes() } else { word.to_le_bytes() };
                *buffer.as_chunks_mut::<2>().0.get_mut(place)? = bytes;
            }
            32 => {
                let bytes = if self.big_endian { value.to_be_bytes() } else { value.to_le_bytes() };
                *buffer.as_chunks_mut::<4>().0.get_mut(place)? = bytes;
            }
            _ => return None,
        }
        Some(())
    }
}
