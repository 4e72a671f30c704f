//! One frame as a picture for the screen: colours, windows, thumbnails, values under the pointer.
//!
//! [`picture`] makes a picture of a decoded frame; [`values`] tells what its pixels measure; [`hidden`] whether a palette
//! hides what the samples hold; [`reformat`] makes pictures across slices.
//!
//! ```
//! use dicom_dictionary_std::tags;
//! use std::io::Cursor;
//! use veilig_dicom::{DataSet, Element, Head, PixelPlace, TransferSyntax, VR};
//!
//! // A native image of two by two pixels of eight bits; its file holds nothing else here.
//! let number = |tag, value: u16| Element::new(tag, VR::US, value.to_le_bytes());
//! let dataset: DataSet = [
//!     number(tags::SAMPLES_PER_PIXEL, 1),
//!     Element::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, "MONOCHROME2"),
//!     number(tags::ROWS, 2),
//!     number(tags::COLUMNS, 2),
//!     number(tags::BITS_ALLOCATED, 8),
//!     number(tags::BITS_STORED, 8),
//!     number(tags::HIGH_BIT, 7),
//!     number(tags::PIXEL_REPRESENTATION, 0),
//! ]
//! .into_iter()
//! .collect();
//! let place = PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length: Some(4) };
//! let head = Head { meta: DataSet::new(), syntax: TransferSyntax::explicit(), dataset, pixels: Some(place) };
//! let mut file = Cursor::new(vec![10, 20, 30, 40]);
//!
//! let picture = veilig_image::picture(&mut file, &head, 0, None)?;
//! assert_eq!((picture.width, picture.height, picture.pixels.len()), (2, 2, 4));
//! assert_eq!(picture.range, Some([10.0, 40.0]));
//! # Ok::<(), veilig_codec::PixelError>(())
//! ```

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod colour;
mod grey;
mod groups;
mod hidden;
mod lut;
mod palette;
mod picture;
pub mod reformat;
mod scale;
mod thumbnail;
mod values;

use serde::{Deserialize, Serialize};
use std::ops::Range;

pub use hidden::hidden;
pub use picture::{brightness_of, picture, picture_of};
pub use thumbnail::Thumbnail;
pub use values::{Values, values};

/// How grey values become brightness: centre and width (PS3.3 C.11.2.1.2), in the modality's units (HU for CT).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// Centre.
    pub center: f64,
    /// Width, at least 1 (PS3.3 C.11.2.1.2.1); less only for fractions.
    pub width: f64,
}

/// A frame ready for the canvas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The window that was used; `None` for colour.
    pub window: Option<Window>,
    /// Least and greatest value of the frame after the modality LUT; `None` for colour.
    pub range: Option<[f64; 2]>,
    /// Height of a pixel divided by its width (Pixel Spacing or Pixel Aspect Ratio).
    pub pixel_aspect: f64,
    /// Row by row: one byte a pixel where the frame is grey, else four (red, green, blue, opaque).
    #[serde(skip)]
    pub pixels: Vec<u8>,
}

impl Picture {
    /// The picture with its pixels, as they travel; `None` if they are not as many as it has.
    #[must_use]
    pub fn with_pixels(self, pixels: Vec<u8>) -> Option<Self> {
        let is_whole = [1, 4].iter().any(|each| is_of(self.width, self.height, *each, pixels.len()));
        is_whole.then_some(Self { pixels, ..self })
    }

    /// Grey, one byte a pixel.
    #[must_use]
    pub fn is_grey(&self) -> bool {
        is_of(self.width, self.height, 1, self.pixels.len())
    }

    /// Red, green, blue and opaque of a pixel, counted row by row from 0; `None` behind the last.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<[u8; 4]> {
        if self.is_grey() {
            return self.pixels.get(place).map(|&grey| [grey, grey, grey, 255]);
        }
        self.pixels.as_chunks::<4>().0.get(place).copied()
    }

    /// RGBA of these rows, four bytes a pixel; of those that it has.
    #[must_use]
    pub fn rgba(&self, rows: Range<u32>) -> Vec<u8> {
        let each = if self.is_grey() { 1 } else { 4 };
        let at = |row: u32| (row as usize).saturating_mul(self.width as usize).saturating_mul(each);
        let end = at(rows.end.min(self.height)).min(self.pixels.len());
        let pixels = self.pixels.get(at(rows.start)..end).unwrap_or_default();
        match each {
            1 => pixels.iter().map(|&grey| [grey, grey, grey, 255]).collect::<Vec<_>>().into_flattened(),
            _ => pixels.to_vec(),
        }
    }
}

/// Whether so many columns and rows of so many bytes each are all of these.
fn is_of(width: u32, height: u32, each: u64, bytes: usize) -> bool {
    u64::from(width).checked_mul(height.into()).and_then(|pixels| pixels.checked_mul(each))
        == u64::try_from(bytes).ok()
}
