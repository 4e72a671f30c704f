//! The values of a grey frame, for whoever points at it.

use super::scale::Scale;
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
    /// The values, row by row: as floats of 32 bits, which hold whole numbers of 24 bits exactly.
    #[serde(skip)]
    pub units: Vec<f32>,
}

impl Values {
    /// Takes the values from little endian bytes, as they travel.
    pub fn units_from(&mut self, bytes: &[u8]) {
        self.units = bytes.as_chunks::<4>().0.iter().map(|value| f32::from_le_bytes(*value)).collect();
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
    let set = &head.dataset;
    let named = set.text(tags::RESCALE_TYPE).filter(|unit| *unit != "US");
    let is_ct = set.text(tags::MODALITY) == Some("CT") && set.get(tags::RESCALE_INTERCEPT).is_some();
    Ok(Values {
        width: u32::try_from(decoded.columns).map_err(|_| PixelError::Unsupported)?,
        height: u32::try_from(decoded.rows).map_err(|_| PixelError::Unsupported)?,
        // Its characters are those of CS and LO; no more than a unit has.
        unit: named.or(is_ct.then_some("HU")).unwrap_or_default().chars().take(16).collect(),
        units: decoded.numbers().into_iter().map(|number| scale.units(number) as f32).collect(),
    })
}
