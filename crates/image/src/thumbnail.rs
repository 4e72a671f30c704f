//! Small pictures, for the list and the report.

use super::Picture;
use serde::{Deserialize, Serialize};
use veilig_redaction::Redaction;

/// A small picture with square pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thumbnail {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// 1: grey, 3: red, green, blue.
    pub samples: u8,
    /// The samples of one pixel after the other, row by row.
    pub pixels: Vec<u8>,
}

impl Thumbnail {
    /// The longer side at most.
    pub const SIDE: u32 = 128;

    /// The thumbnail of a frame's picture; what the rectangles hold is black before anything is made smaller.
    #[must_use]
    pub fn of(picture: &Picture, frame: u32, redactions: &[Redaction]) -> Self {
        let (width, height) = (picture.width.max(1), picture.height.max(1));
        // Rows as they are shown, with square pixels.
        let shown = f64::from(height) * picture.pixel_aspect.clamp(0.05, 20.0);
        let factor = (f64::from(Self::SIDE) / f64::from(width).max(shown)).min(1.0);
        let side = |length: f64| (length * factor).round().clamp(1.0, f64::from(Self::SIDE)) as u32;
        let (columns, rows) = (side(f64::from(width)), side(shown));
        let is_grey = picture.is_grey()
            || picture.pixels.as_chunks::<4>().0.iter().all(|[r, g, b, _]| r == g && g == b);
        let samples: u8 = if is_grey { 1 } else { 3 };
        let black = |column: u32, row: u32| {
            redactions.iter().any(|one| {
                one.frame.is_none_or(|of| of == frame)
                    && (one.left..one.left.saturating_add(one.width)).contains(&column)
                    && (one.top..one.top.saturating_add(one.height)).contains(&row)
            })
        };
        let pixel = |column: u32, row: u32| -> [u8; 4] {
            let place = (row as usize).saturating_mul(width as usize).saturating_add(column as usize);
            picture.at(place).unwrap_or_default()
        };
        let mut pixels = Vec::new();
        for row in 0..rows {
            let down = part(row, rows, height);
            for column in 0..columns {
                let across = part(column, columns, width);
                let mut sum = [0_u64; 3];
                let mut count = 0_u64;
                for y in down.clone() {
                    for x in across.clone() {
                        count += 1;
                        if redactions.is_empty() || !black(x, y) {
                            let [r, g, b, _] = pixel(x, y);
                            sum.iter_mut().zip([r, g, b]).for_each(|(sum, one)| *sum += u64::from(one));
                        }
                    }
                }
                let mean = sum.into_iter().map(|sum| (sum / count.max(1)) as u8);
                pixels.extend(mean.take(samples.into()));
            }
        }
        Self { width: columns, height: rows, samples, pixels }
    }

    /// RGBA, for a canvas.
    #[must_use]
    pub fn rgba(&self) -> Vec<u8> {
        match self.samples {
            1 => self.pixels.iter().flat_map(|&grey| [grey, grey, grey, 255]).collect(),
            _ => self.pixels.as_chunks::<3>().0.iter().flat_map(|&[r, g, b]| [r, g, b, 255]).collect(),
        }
    }
}

/// The source's pixels that one of the thumbnail's stands for.
fn part(place: u32, places: u32, length: u32) -> std::ops::Range<u32> {
    let at = |place: u32| {
        let at = u64::from(place).saturating_mul(length.into()) / u64::from(places.max(1));
        u32::try_from(at).unwrap_or(u32::MAX)
    };
    let from = at(place).min(length.saturating_sub(1));
    from..at(place.saturating_add(1)).max(from.saturating_add(1)).min(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, pixel_aspect: f64, shade: impl Fn(u32, u32) -> [u8; 3]) -> Picture {
        let places = (0..height).flat_map(|row| (0..width).map(move |column| (column, row)));
        let rgba = places.flat_map(|(column, row)| {
            let [r, g, b] = shade(column, row);
            [r, g, b, 255]
        });
        Picture { width, height, window: None, range: None, pixel_aspect, pixels: rgba.collect() }
    }

    #[test]
    fn a_thumbnail_is_small_has_the_shape_of_what_is_shown_and_mean_values() {
        let made = Thumbnail::of(&picture(512, 256, 1.0, |column, _| [(column % 2 * 200) as u8; 3]), 0, &[]);
        assert_eq!((made.width, made.height, made.samples), (128, 64, 1));
        assert!(made.pixels.iter().all(|&shade| shade == 100));
        let made = Thumbnail::of(&picture(512, 128, 4.0, |_, _| [9, 8, 7]), 0, &[]);
        assert_eq!((made.width, made.height, made.samples), (128, 128, 3), "high pixels");
        assert_eq!(made.rgba().get(..4), Some(&[9, 8, 7, 255][..]));
        let made = Thumbnail::of(&picture(20, 10, 1.0, |_, _| [1; 3]), 0, &[]);
        assert_eq!((made.width, made.height), (20, 10), "what is small stays");
    }

    #[test]
    fn what_is_blackened_is_black_in_the_thumbnail_too() {
        let black = Redaction { frame: Some(3), left: 0, top: 0, width: 300, height: 256 };
        let picture = picture(512, 256, 1.0, |_, _| [200; 3]);
        let row = |frame| Thumbnail::of(&picture, frame, &[black]).pixels[..128].to_vec();
        assert!(
            row(3)[..75].iter().all(|&shade| shade == 0) && row(3)[76..].iter().all(|&shade| shade == 200)
        );
        assert!(row(2).iter().all(|&shade| shade == 200), "another frame");
    }
}
