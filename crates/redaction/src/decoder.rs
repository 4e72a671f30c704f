//! Who decodes the frames of compressed pixel data.

use veilig_codec::{Colours, PixelError, Places, Samples, decode_next};
use veilig_dicom::{Head, Source};

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

/// All the codecs that the viewer has, by [`decode_next`]: for the frames of one object.
#[derive(Clone, Debug, Default)]
pub struct Codecs {
    places: Places,
}

impl FrameDecoder for Codecs {
    fn decode(
        &mut self,
        source: &mut dyn Source,
        head: &Head,
        frame: u32,
    ) -> Result<DecodedFrame, PixelError> {
        let decoded = decode_next(source, head, frame, &mut self.places)?;
        let photometric = match decoded.colours {
            Colours::Monochrome1 => "MONOCHROME1",
            Colours::Monochrome2 => "MONOCHROME2",
            Colours::Palette => "PALETTE COLOR",
            Colours::Rgb => "RGB",
            Colours::YbrFull => "YBR_FULL",
            // Retired: there is no name for it without shared colours.
            Colours::YbrPartial | Colours::Other => return Err(PixelError::Unsupported),
        };
        let allocated = match decoded.samples {
            Samples::Bytes(_) => 8,
            Samples::Words(_) => 16,
            Samples::Longs(_) => 32,
            Samples::Floats(_) | Samples::Doubles(_) => return Err(PixelError::Unsupported),
        };
        Ok(DecodedFrame {
            photometric: photometric.to_owned(),
            samples: decoded.components,
            allocated,
            stored: decoded.stored,
            high: decoded.high,
            signed: decoded.signed,
            bytes: decoded.to_bytes(),
        })
    }
}
