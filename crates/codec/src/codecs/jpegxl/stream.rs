//! A codestream of JPEG XL (ISO 18181-1) by the crate `jxl`, which gets nothing but that: boxes are ours.

use crate::PixelError;
use jxl::api::{
    Endianness, Event, JxlBitDepth, JxlColorProfile, JxlDataFormat, JxlDecoder, JxlDecoderOptions,
    JxlOutputBuffer, JxlPixelFormat, ProfileLevel,
};

/// A container of level 10, whose last box holds the codestream: a bare one would be held to level 5, which large
/// lossless images of 16 bits need not keep.
const BEFORE: &[u8; 49] = b"\0\0\0\x0CJXL \x0D\x0A\x87\x0A\0\0\0\x14ftypjxl \0\0\0\0jxl \
\0\0\0\x09jxll\x0A\0\0\0\0jxlc";

/// The samples that hidden frames of a small image may have.
const SMALL: usize = 1 << 22;

/// A codestream whose head is read: an image of whole numbers without further channels, and not more than one.
pub struct Stream<'a> {
    decoder: JxlDecoder,
    rest: &'a [u8],
    pub rows: usize,
    pub columns: usize,
    /// Samples of a pixel: 1 or 3.
    pub components: usize,
    /// Bits of a sample, 1 to 16.
    pub precision: u8,
}

impl<'a> Stream<'a> {
    /// Reads the head of a codestream; another size than the one given is an error. `decode`: for the samples.
    pub fn open(code: &'a [u8], (rows, columns): (usize, usize), decode: bool) -> Result<Self, PixelError> {
        let mut options = JxlDecoderOptions::default();
        options.max_profile_level = ProfileLevel::Main10;
        options.scan_frames_only = !decode;
        // Frames that are not shown, patches for example, may be somewhat larger than the image.
        let samples = rows.max(16).saturating_mul(columns.max(16)).saturating_mul(3);
        options.sample_limit = Some(samples.saturating_mul(2).max(SMALL));
        let mut decoder = JxlDecoder::new(options);
        let mut before: &[u8] = BEFORE;
        let mut rest = code;
        let event = match next(&mut decoder, &mut before, None) {
            Err(PixelError::Truncated) => next(&mut decoder, &mut rest, None)?,
            _ => return Err(PixelError::Codestream),
        };
        let info = decoder.basic_info().ok_or(PixelError::Codestream)?;
        if event != Event::BasicInfo || info.size != (columns, rows) {
            return Err(PixelError::Codestream);
        }
        if info.animation.is_some() || info.preview_size.is_some() || !info.extra_channels.is_empty() {
            return Err(PixelError::Unsupported);
        }
        let precision = match info.bit_depth {
            JxlBitDepth::Int { bits_per_sample } => u8::try_from(bits_per_sample).ok(),
            JxlBitDepth::Float { .. } => None,
        };
        let precision = precision.filter(|bits| (1..=16).contains(bits)).ok_or(PixelError::Unsupported)?;
        let format = decoder.current_pixel_format().ok_or(PixelError::Codestream)?;
        let components = format.color_type.samples_per_pixel();
        Ok(Self { decoder, rest, rows, columns, components, precision })
    }

    /// The samples by pixel, as the codestream's own colour space has them; its orientation is applied.
    pub fn samples(mut self) -> Result<Vec<u16>, PixelError> {
        let mut format = self.decoder.current_pixel_format().ok_or(PixelError::Codestream)?.clone();
        format = JxlPixelFormat {
            // In the image's own depth, so that nothing is scaled.
            color_data_format: Some(JxlDataFormat::U16 {
                endianness: Endianness::LittleEndian,
                bit_depth: self.precision,
            }),
            ..format
        };
        self.decoder.set_pixel_format(format).map_err(|_| PixelError::Codestream)?;
        let row = self.columns.checked_mul(self.components).and_then(|count| count.checked_mul(2));
        let row = row.filter(|&bytes| bytes > 0).ok_or(PixelError::Unsupported)?;
        let size = self.rows.checked_mul(row).filter(|&bytes| bytes > 0).ok_or(PixelError::Unsupported)?;
        let mut bytes: Vec<u8> = Vec::new();
        bytes.try_reserve_exact(size.saturating_add(1)).map_err(|_| PixelError::Unsupported)?;
        bytes.resize(size.saturating_add(1), 0);
        // Rows must lie as numbers of two bytes do.
        let start = bytes.as_ptr().align_offset(2).min(1);
        let image = bytes.get_mut(start..start.saturating_add(size)).ok_or(PixelError::Unsupported)?;
        self.frames(Some((image, row)))?;
        let image = bytes.get(start..start.saturating_add(size)).unwrap_or_default();
        Ok(image.as_chunks().0.iter().map(|word| u16::from_le_bytes(*word)).collect())
    }

    /// Where the codestream ends. One that holds texts, which can't be blanked, is an error: a colour profile
    /// of the ICC, or a frame's name.
    pub fn end(mut self) -> Result<usize, PixelError> {
        if matches!(self.decoder.embedded_color_profile(), Some(JxlColorProfile::Icc(_)) | None) {
            return Err(PixelError::Unsupported);
        }
        self.frames(None)?;
        if self.decoder.scanned_frames().iter().any(|frame| !frame.name.is_empty()) {
            return Err(PixelError::Unsupported);
        }
        let end = self.decoder.file_length().and_then(|end| usize::try_from(end).ok());
        end.and_then(|end| end.checked_sub(BEFORE.len())).ok_or(PixelError::Codestream)
    }

    /// Goes through all frames; the one that is shown is painted into rows of so many bytes.
    fn frames(&mut self, mut image: Option<(&mut [u8], usize)>) -> Result<(), PixelError> {
        loop {
            let event = match &mut image {
                Some((bytes, row)) => {
                    let mut buffer = [JxlOutputBuffer::new(bytes, self.rows, *row)];
                    next(&mut self.decoder, &mut self.rest, Some(&mut buffer))?
                }
                None => next(&mut self.decoder, &mut self.rest, None)?,
            };
            match event {
                Event::FrameHeader => {}
                Event::FrameComplete { has_more_frames: false } => return Ok(()),
                _ => return Err(PixelError::Codestream),
            }
        }
    }
}

/// The decoder's next event; the whole input is there, so that it never gets more.
fn next(
    decoder: &mut JxlDecoder,
    input: &mut &[u8],
    image: Option<&mut [JxlOutputBuffer<'_>]>,
) -> Result<Event, PixelError> {
    match decoder.process(input, image, None) {
        Ok(Event::NeedMoreInput { .. }) => Err(PixelError::Truncated),
        Ok(event) => Ok(event),
        Err(_) => Err(PixelError::Codestream),
    }
}
