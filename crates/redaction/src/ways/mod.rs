//! What a plan makes of a file: its head and its pixel data, a file for each way in which pixels are edited.

mod head;
mod native;
mod pack_bits;
mod rle;
mod whole;

use crate::Redacted;
use crate::decoder::FrameDecoder;
use crate::plan::{PixelEdit, Plan};
use std::io;
use veilig_codec::PixelError;
use veilig_dicom::{DataSet, Head, Source, pixel_stream};

impl Plan {
    /// Makes a de-identified data set tell the truth about the pixels: `source` is the head of the file.
    pub fn head(&self, source: &Head, dataset: &mut DataSet) {
        head::rewrite(self, source, dataset);
    }

    /// Streams the pixel data's value, rectangles black; `sink` gets all its bytes in order.
    ///
    /// # Errors
    /// See [`PixelError`]; what `sink` got until then must be thrown away.
    pub fn copy(
        &self,
        source: &mut dyn Source,
        head: &Head,
        decoder: &mut dyn FrameDecoder,
        sink: &mut dyn FnMut(&[u8]) -> io::Result<()>,
    ) -> Result<Redacted, PixelError> {
        match self.way {
            PixelEdit::Native => {
                let length = self.place().length.ok_or(PixelError::Truncated)?;
                let mut stream = pixel_stream(source, head)?;
                native::copy(&mut stream, self, self.layout.overlay(head), length, sink)
            }
            PixelEdit::Rle => rle::copy(source, head, self, sink),
            PixelEdit::Decoded => whole::copy(source, head, self, decoder, sink),
        }
    }
}
