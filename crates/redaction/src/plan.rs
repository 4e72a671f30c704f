//! How the rectangles of one object are blackened.

use super::Redaction;
use super::area::Areas;
use super::black::{Black, SampleBits};
use super::decoder::FrameDecoder;
use super::format::Format;
use dicom_dictionary_std::{tags, uids};
use veilig_codec::layout::Layout;
use veilig_codec::{PixelError, decode_frame};
use veilig_dicom::{Head, PixelPlace, Source, TransferSyntax, VR};

/// How the rectangles of one object are blackened, and what its head must say of it.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(super) areas: Areas,
    pub(super) way: PixelEdit,
    /// The pixels as they go out.
    pub(super) layout: Layout,
    pub(super) format: Format,
    pub(super) black: Black,
    syntax: TransferSyntax,
    place: PixelPlace,
}

/// What is done with the pixel data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PixelEdit {
    /// Native pixels are edited.
    Native,
    /// RLE frames are edited.
    Rle,
    /// All frames are decoded and written uncompressed.
    Decoded,
}

/// The least number of the first frame, if it can be decoded.
fn darkest(source: &mut dyn Source, head: &Head) -> Option<i64> {
    let frame = decode_frame(source, head, 0).ok()?;
    let least = frame.numbers().into_iter().filter(|number| number.is_finite()).reduce(f64::min)?;
    Some(least as i64)
}

impl Plan {
    /// Plans the redaction of an object; `None` where no rectangle lies in its image.
    ///
    /// # Errors
    /// Why these pixels can't be redacted; the object must then be left out.
    pub fn new(
        source: &mut dyn Source,
        head: &Head,
        redactions: &[Redaction],
        decoder: &mut dyn FrameDecoder,
    ) -> Result<Option<Self>, PixelError> {
        if redactions.is_empty() {
            return Ok(None);
        }
        let place = head.pixels.ok_or(PixelError::NoImage)?;
        let layout = Layout::of(head)?;
        let size = [layout.frames, layout.rows, layout.columns];
        if Areas::new(redactions, size, false).is_empty() {
            return Ok(None);
        }
        // Float Pixel Data has no black.
        if place.tag != tags::PIXEL_DATA {
            return Err(PixelError::Unsupported);
        }
        let darkest = darkest(source, head);
        let mut plan = match (head.syntax.encapsulated, place.length) {
            (false, Some(length)) => {
                let layout = layout.by_length(length);
                Self::in_place(head, layout, place, redactions, (PixelEdit::Native, darkest))?
            }
            (true, None) if layout.overlay(head).is_some() => return Err(PixelError::UnusedBits),
            (true, None) if head.syntax.uid == uids::RLE_LOSSLESS => {
                Self::in_place(head, layout.unshared(), place, redactions, (PixelEdit::Rle, darkest))?
            }
            (true, None) => {
                let first = decoder.decode(source, head, 0)?;
                let layout = Layout {
                    samples: first.samples,
                    allocated: first.allocated,
                    stored: first.stored,
                    high: first.high,
                    signed: first.signed,
                    planar: false,
                    photometric: first.photometric,
                    ..layout
                };
                let mut plan =
                    Self::in_place(head, layout, place, redactions, (PixelEdit::Decoded, darkest))?;
                let bytes = plan.frame_bytes()?.checked_mul(plan.layout.frames);
                let length = bytes.map(|bytes| bytes.next_multiple_of(2) as u64);
                // A length of 32 bits, and all ones mean none.
                let length = length.filter(|&length| length < u64::from(u32::MAX));
                let vr = if plan.layout.allocated > 8 { VR::OW } else { VR::OB };
                plan.place = PixelPlace { vr, length: Some(length.ok_or(PixelError::Unsupported)?), ..place };
                plan.syntax = TransferSyntax::explicit();
                plan
            }
            (true, Some(_)) | (false, None) => return Err(PixelError::Truncated),
        };
        plan.areas = Areas::new(redactions, size, plan.format.shared);
        Ok(Some(plan))
    }

    fn in_place(
        head: &Head,
        layout: Layout,
        place: PixelPlace,
        redactions: &[Redaction],
        (way, darkest): (PixelEdit, Option<i64>),
    ) -> Result<Self, PixelError> {
        let format = Format::native(&layout, place.vr == VR::OW)?;
        let bits = SampleBits { stored: layout.stored, high: layout.high, signed: layout.signed };
        Ok(Self {
            areas: Areas::new(redactions, [layout.frames, layout.rows, layout.columns], format.shared),
            black: Black::new(&layout.photometric, bits, head, darkest)?,
            way,
            layout,
            format,
            syntax: head.syntax.clone(),
            place,
        })
    }

    /// The transfer syntax in which the object goes out.
    #[must_use]
    pub fn syntax(&self) -> &TransferSyntax {
        &self.syntax
    }

    /// The pixel data element as it goes out: VR and length. Its offset is the source's.
    #[must_use]
    pub fn place(&self) -> &PixelPlace {
        &self.place
    }

    /// The rectangles as they are blackened: cut to the image, those beyond it left out.
    #[must_use]
    pub fn blackened(&self) -> Vec<Redaction> {
        self.areas.all().collect()
    }

    /// Bytes of a frame as it goes out, where frames are decoded.
    pub(super) fn frame_bytes(&self) -> Result<usize, PixelError> {
        let width = (self.format.allocated / 8) as usize;
        self.format.count()?.checked_mul(width).ok_or(PixelError::Unsupported)
    }
}
