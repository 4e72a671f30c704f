//! A slice, made small.

use crate::is_of;
use crate::scale::{Function, Scale};
use serde::{Deserialize, Serialize};
use veilig_codec::{Colours, PixelError, Samples, decode_frame};
use veilig_dicom::{Head, Source};

/// The greatest of the numbers that stand for values.
const MOST: f64 = 65_535.0;

/// A grey frame's values in the modality's units, means of several pixels each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reduced {
    /// Columns and rows.
    pub size: [u32; 2],
    /// Columns and rows of the frame that it was made of.
    pub of: [u32; 2],
    /// The least value.
    low: f64,
    /// From one number to the next.
    step: f64,
    /// The least value is white.
    pub(super) inverse: bool,
    /// How a window makes brightness of values.
    pub(super) function: Function,
    /// The values, row by row, as numbers of steps above the least.
    #[serde(skip)]
    numbers: Vec<u16>,
}

impl Reduced {
    /// Of values row by row, `of` columns and rows of them, with no side longer than `side`.
    #[must_use]
    pub fn of_values(values: &[f64], of: [u32; 2], side: u32) -> Self {
        let [columns, rows] = of.map(|length| length.min(side).max(1));
        let place = |at: u32, of: u32, to: u32| {
            // Within the source's length, so that it fits.
            usize::try_from(u64::from(at) * u64::from(to) / u64::from(of.max(1))).unwrap_or(usize::MAX)
        };
        let across: Vec<usize> = (0..of[0]).map(|column| place(column, of[0], columns)).collect();
        let mut sums = vec![(0.0, 0_u32); (columns as usize).saturating_mul(rows as usize)];
        for (line, row) in values.chunks(across.len().max(1)).zip(0..of[1]) {
            let from = place(row, of[1], rows).saturating_mul(columns as usize);
            let Some(sums) = sums.get_mut(from..from.saturating_add(columns as usize)) else { continue };
            for (value, column) in line.iter().zip(&across) {
                if let Some((sum, count)) = sums.get_mut(*column).filter(|_| value.is_finite()) {
                    *sum += value;
                    *count = count.saturating_add(1);
                }
            }
        }
        let means: Vec<Option<f64>> =
            sums.into_iter().map(|(sum, count)| (count > 0).then(|| sum / f64::from(count))).collect();
        let known = means.iter().flatten();
        let low = known.clone().copied().fold(f64::INFINITY, f64::min);
        let high = known.copied().fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = if low <= high { (low, high) } else { (0.0, 0.0) };
        let step = (high - low) / MOST;
        let number =
            |value: f64| if step > 0.0 { ((value - low) / step).round().clamp(0.0, MOST) as u16 } else { 0 };
        let numbers = means.into_iter().map(|mean| mean.map_or(0, number)).collect();
        Self { size: [columns, rows], of, low, step, numbers, ..Self::default() }
    }

    /// The value at a column and a row.
    #[must_use]
    pub fn at(&self, column: u32, row: u32) -> Option<f64> {
        let [columns, _] = self.size;
        let place = (row as usize).checked_mul(columns as usize)?.checked_add(column as usize)?;
        let number = self.numbers.get(place).filter(|_| column < columns)?;
        Some(self.low + f64::from(*number) * self.step)
    }

    /// The bytes that [`Reduced::with_numbers`] takes, as they travel.
    #[must_use]
    pub fn hand_over(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.numbers).into_iter().flat_map(u16::to_le_bytes).collect()
    }

    /// With the numbers of little endian bytes; `None` if they are not as many as there are.
    #[must_use]
    pub fn with_numbers(self, bytes: &[u8]) -> Option<Self> {
        let numbers = || bytes.as_chunks::<2>().0.iter().map(|number| u16::from_le_bytes(*number)).collect();
        let [width, height] = self.size;
        is_of(width, height, 2, bytes.len()).then(|| Self { numbers: numbers(), ..self })
    }
}

/// Frame `frame` (from 0), with no side longer than `side`.
///
/// # Errors
/// See [`PixelError`]; colour can't be reformatted.
pub fn reduce(source: &mut dyn Source, head: &Head, frame: u32, side: u32) -> Result<Reduced, PixelError> {
    let decoded = decode_frame(source, head, frame)?;
    let inverse = match decoded.colours {
        Colours::Monochrome1 => true,
        Colours::Monochrome2 => false,
        _ => return Err(PixelError::Unsupported),
    };
    let floats = matches!(decoded.samples, Samples::Floats(_) | Samples::Doubles(_));
    let scale = Scale::of(head, frame as usize, None, decoded.signed, floats);
    let values: Vec<f64> = decoded.numbers().into_iter().map(|number| scale.units(number)).collect();
    let length = |length: usize| u32::try_from(length).map_err(|_| PixelError::Unsupported);
    let of = [length(decoded.columns)?, length(decoded.rows)?];
    Ok(Reduced { inverse, function: scale.function(), ..Reduced::of_values(&values, of, side) })
}
