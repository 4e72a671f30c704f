//! What the decoders of codestreams have in common.

use crate::PixelError;
use crate::layout::Layout;

/// A decoded codestream.
pub struct Coded {
    pub rows: usize,
    pub columns: usize,
    /// Samples of a pixel.
    pub components: usize,
    /// Bits of a sample, 1 to 16.
    pub precision: u32,
    /// Whether the samples are signed; `None` where the codestream knows no signs.
    pub signed: Option<bool>,
    /// Samples by pixel; signed ones in two's complement of 16 bits.
    pub samples: Vec<u16>,
}

/// What the head says about each frame.
pub struct Expected {
    pub rows: usize,
    pub columns: usize,
    /// Samples of a pixel.
    pub components: usize,
}

impl Expected {
    /// What a layout says.
    pub fn of(layout: &Layout) -> Self {
        Self { rows: layout.rows, columns: layout.columns, components: layout.samples }
    }

    /// A codestream of another size than the head's is not decoded: its memory would not be bounded by the head.
    pub fn check(&self, rows: usize, columns: usize, components: usize) -> Result<(), PixelError> {
        if (rows, columns, components) == (self.rows, self.columns, self.components) {
            Ok(())
        } else {
            Err(PixelError::Codestream)
        }
    }

    /// Samples of a frame.
    pub fn count(&self) -> usize {
        self.rows.saturating_mul(self.columns).saturating_mul(self.components)
    }
}

/// What can be allocated as zeroes.
pub trait Zero: Clone {
    const ZERO: Self;
}

impl Zero for u8 {
    const ZERO: Self = 0;
}

impl Zero for u16 {
    const ZERO: Self = 0;
}

impl Zero for [i16; 64] {
    const ZERO: Self = [0; 64];
}

/// So many zeroes; an error where there is no memory for them.
pub fn zeroes<T: Zero>(count: usize) -> Result<Vec<T>, PixelError> {
    let mut values = Vec::new();
    values.try_reserve_exact(count).map_err(|_| PixelError::Unsupported)?;
    values.resize(count, T::ZERO);
    Ok(values)
}
