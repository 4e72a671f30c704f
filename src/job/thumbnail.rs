//! A series' small picture, for the report.

use super::Reason;
use crate::dicom::{Source, read_head};
use crate::pixel::{self, Picture};
use crate::report::Thumbnail;
use dicom_dictionary_std::tags;

/// The picture of an image's middle frame, made small.
///
/// # Errors
/// Why it can't be shown.
pub fn thumbnail(source: &mut dyn Source) -> Result<Thumbnail, Reason> {
    let head = read_head(source)?;
    let frames = head.dataset.integer(tags::NUMBER_OF_FRAMES).unwrap_or(1).max(1);
    let middle = u32::try_from(frames / 2).unwrap_or(0);
    let picture = pixel::picture(source, &head, middle, None)?;
    thumbnail_of(&picture).ok_or_else(|| Reason::new("pixels-unsupported"))
}

/// A picture made small: each pixel is the mean of those it stands for, and pixels are square.
/// `None`: it has no pixels.
#[must_use]
pub fn thumbnail_of(picture: &Picture) -> Option<Thumbnail> {
    let (columns, rows) = (picture.width as usize, picture.height as usize);
    let (wide, high) = (f64::from(picture.width), f64::from(picture.height) * picture.pixel_aspect);
    let most = f64::from(Thumbnail::MOST);
    let scale = (most / wide.max(high)).min(1.0);
    let size = |length: f64| ((length * scale).round().clamp(1.0, most)) as u32;
    let (width, height) = (size(wide), size(high));
    let mut rgb = Vec::with_capacity((width * height * 3) as usize);
    for y in 0..height as usize {
        let from = part(y, height as usize, rows);
        for x in 0..width as usize {
            rgb.extend(mean(&picture.rgba, columns, part(x, width as usize, columns), &from)?);
        }
    }
    let grey = rgb.chunks_exact(3).all(|pixel| matches!(pixel, [r, g, b] if r == g && g == b));
    let pixels = if grey { rgb.into_iter().step_by(3).collect() } else { rgb };
    Some(Thumbnail { width, height, pixels })
}

/// Which of `many` the `place`-th of `few` parts covers; at least one.
fn part(place: usize, few: usize, many: usize) -> std::ops::Range<usize> {
    let start = place * many / few;
    start..((place + 1) * many / few).max(start + 1)
}

fn mean(
    rgba: &[u8],
    columns: usize,
    xs: std::ops::Range<usize>,
    ys: &std::ops::Range<usize>,
) -> Option<[u8; 3]> {
    let mut sums = [0_u64; 3];
    let count = (xs.len() * ys.len()) as u64;
    for y in ys.clone() {
        let row = rgba.get((y * columns + xs.start) * 4..(y * columns + xs.end) * 4)?;
        for pixel in row.chunks_exact(4) {
            for (sum, value) in sums.iter_mut().zip(pixel) {
                *sum += u64::from(*value);
            }
        }
    }
    Some(sums.map(|sum| u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, pixel_aspect: f64, rgba: Vec<u8>) -> Picture {
        Picture { width, height, window: None, range: None, pixel_aspect, rgba }
    }

    #[test]
    fn a_large_picture_becomes_small_and_a_small_one_stays() {
        let rgba = (0..512 * 256_u32).flat_map(|at| [(at % 512 / 2) as u8, 0, 0, 255].map(|v| v)).collect();
        let large = thumbnail_of(&picture(512, 256, 1.0, rgba)).unwrap();
        assert_eq!((large.width, large.height, large.pixels.len()), (128, 64, 128 * 64 * 3));
        assert!(large.pixels[0] < 3 && large.pixels[127 * 3] > 250, "the ramp is still a ramp");
        let small = thumbnail_of(&picture(2, 1, 1.0, vec![9, 9, 9, 255, 40, 40, 40, 255])).unwrap();
        assert_eq!(small, Thumbnail { width: 2, height: 1, pixels: vec![9, 40] }, "grey is told as grey");
    }

    #[test]
    fn pixels_that_are_not_square_keep_the_pictures_shape() {
        let tall = thumbnail_of(&picture(100, 100, 2.0, vec![0; 40_000])).unwrap();
        assert_eq!((tall.width, tall.height), (64, 128));
        let flat = thumbnail_of(&picture(200, 1, 1e-9, vec![0; 800])).unwrap();
        assert_eq!((flat.width, flat.height), (128, 1));
    }

    #[test]
    fn a_picture_without_its_pixels_has_none() {
        assert!(thumbnail_of(&picture(4, 4, 1.0, vec![0; 7])).is_none());
        assert!(thumbnail_of(&picture(0, 0, 1.0, Vec::new())).is_none());
    }
}
