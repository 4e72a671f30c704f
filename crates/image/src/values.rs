//! The values of a grey frame, for whoever points at it.

use super::grey::{Padding, range};
use super::picture::aspect;
use super::scale::{Function, Scale};
use super::{Picture, Window, is_of};
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use veilig_codec::{Colours, PixelError, Samples, decode_frame};
use veilig_dicom::{Head, Source};

/// A grey frame's values in the modality's units (stored numbers where the head names no others).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Values {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The unit as the head calls it (0028,1054); HU for CT images that name none; else empty.
    pub unit: String,
    /// Least and greatest value.
    range: [f64; 2],
    /// The least value is white.
    inverse: bool,
    /// How a window makes brightness of values.
    function: Function,
    /// Height of a pixel divided by its width.
    pixel_aspect: f64,
    /// The values, row by row: as floats of 32 bits, which hold whole numbers of 24 bits exactly.
    #[serde(skip)]
    pub units: Vec<f32>,
}

impl Values {
    /// With the values of little endian bytes, as they travel; `None` if they are not as many as there are.
    #[must_use]
    pub fn with_units(self, bytes: &[u8]) -> Option<Self> {
        let units = || bytes.as_chunks::<4>().0.iter().map(|value| f32::from_le_bytes(*value)).collect();
        is_of(self.width, self.height, 4, bytes.len()).then(|| Self { units: units(), ..self })
    }

    /// The value at a column and a row.
    #[must_use]
    pub fn at(&self, column: u32, row: u32) -> Option<f32> {
        if column >= self.width {
            return None;
        }
        let place = (row as usize).checked_mul(self.width as usize)?.checked_add(column as usize)?;
        self.units.get(place).copied()
    }
}

impl Values {
    /// The picture of the values in a window: what [`picture`](super::picture) makes of the frame with that window.
    #[must_use]
    pub fn picture(&self, window: Window) -> Picture {
        let window = self.function.wide(window);
        let shade = |value: &f32| {
            let shade = self.function.shade(f64::from(*value), window);
            if self.inverse { 255 - shade } else { shade }
        };
        Picture {
            width: self.width,
            height: self.height,
            window: Some(window),
            range: Some(self.range),
            pixel_aspect: self.pixel_aspect,
            pixels: self.units.iter().map(shade).collect(),
        }
    }
}

/// The values of frame `frame` (from 0).
///
/// # Errors
/// See [`PixelError`]; colour has no values but its picture's.
pub fn values(source: &mut dyn Source, head: &Head, frame: u32) -> Result<Values, PixelError> {
    let decoded = decode_frame(source, head, frame)?;
    if !matches!(decoded.colours, Colours::Monochrome1 | Colours::Monochrome2) {
        return Err(PixelError::Unsupported);
    }
    let floats = matches!(decoded.samples, Samples::Floats(_) | Samples::Doubles(_));
    let scale = Scale::of(head, frame as usize, None, decoded.signed, floats);
    let padding = Padding::of(&decoded, head);
    let numbers = decoded.numbers();
    let seen = numbers.iter().filter(|&&number| number.is_finite() && !padding.is(number));
    let set = &head.dataset;
    let named = set.text(tags::RESCALE_TYPE).filter(|unit| *unit != "US");
    let is_ct = set.text(tags::MODALITY) == Some("CT") && set.get(tags::RESCALE_INTERCEPT).is_some();
    Ok(Values {
        width: u32::try_from(decoded.columns).map_err(|_| PixelError::Unsupported)?,
        height: u32::try_from(decoded.rows).map_err(|_| PixelError::Unsupported)?,
        // Its characters are those of CS and LO; no more than a unit has.
        unit: named.or(is_ct.then_some("HU")).unwrap_or_default().chars().take(16).collect(),
        range: range(seen.map(|&number| scale.units(number))),
        inverse: decoded.colours == Colours::Monochrome1,
        function: scale.function(),
        pixel_aspect: aspect(head, frame as usize),
        units: numbers.into_iter().map(|number| scale.units(number) as f32).collect(),
    })
}
