//! Who decodes the frames of compressed pixel data.

use crate::dicom::{Head, Source};
use crate::pixel::PixelError;

/// A frame as it is written uncompressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedFrame {
    /// The samples by pixel, row by row, in `allocated` bits each, little endian.
    pub bytes: Vec<u8>,
    /// What the samples mean after decoding (PS3.3 C.7.6.3.1.2): `RGB` where the codestream's own colour
    /// transform was undone; never one that shares colours.
    pub photometric: String,
    /// Samples of a pixel.
    pub samples: usize,
    /// Bits of a sample: 8, 16 or 32.
    pub allocated: u32,
    /// Bits of it that hold the number.
    pub stored: u32,
    /// The highest of them.
    pub high: u32,
    /// Numbers are in two's complement.
    pub signed: bool,
}

/// Decodes one frame of an object.
pub trait FrameDecoder {
    /// Decodes frame `frame`, from 0.
    ///
    /// # Errors
    /// See [`PixelError`]; a frame is whole or an error.
    fn decode(
        &mut self,
        source: &mut dyn Source,
        head: &Head,
        frame: u32,
    ) -> Result<DecodedFrame, PixelError>;
}

/// Decodes nothing: what is neither native nor RLE can't be redacted.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoDecoder;

impl FrameDecoder for NoDecoder {
    fn decode(&mut self, _: &mut dyn Source, _: &Head, _: u32) -> Result<DecodedFrame, PixelError> {
        Err(PixelError::Unsupported)
    }
}
