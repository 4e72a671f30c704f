//! One frame, decoded for the screen.

use super::groups::functional;
use super::scale::Scale;
use super::{Picture, Window, colour, grey};
use dicom_dictionary_std::tags;
use veilig_codec::{Colours, Frame, PixelError, Samples, decode_frame};
use veilig_dicom::{Head, Source};

/// Decodes frame `frame` (from 0) and makes its picture, with `window` or else the file's own window or VOI LUT,
/// else the full range.
///
/// # Errors
/// See [`PixelError`].
pub fn picture(
    source: &mut dyn Source,
    head: &Head,
    frame: u32,
    window: Option<Window>,
) -> Result<Picture, PixelError> {
    picture_of(decode_frame(source, head, frame)?, head, frame, window)
}

/// The same of a frame that is decoded already.
///
/// # Errors
/// See [`PixelError`].
pub fn picture_of(
    decoded: Frame,
    head: &Head,
    frame: u32,
    window: Option<Window>,
) -> Result<Picture, PixelError> {
    let (pixels, window, range) = match shades(&decoded, head, frame, window) {
        Some(shades) => (shades.grey, shades.window, shades.range),
        None => (colour::rgba(&decoded, head)?, None, None),
    };
    Ok(Picture {
        width: u32::try_from(decoded.columns).map_err(|_| PixelError::Unsupported)?,
        height: u32::try_from(decoded.rows).map_err(|_| PixelError::Unsupported)?,
        window,
        range,
        pixel_aspect: aspect(head, frame as usize),
        pixels,
    })
}

/// The brightness of each pixel of a grey frame as [`picture_of`] shows it in the file's own window, 0 is black; `None` of a
/// coloured one.
#[must_use]
pub fn brightness_of(decoded: &Frame, head: &Head, frame: u32) -> Option<Vec<u8>> {
    shades(decoded, head, frame, None).map(|shades| shades.grey)
}

/// `None` of a coloured frame.
fn shades(decoded: &Frame, head: &Head, frame: u32, window: Option<Window>) -> Option<grey::Shades> {
    matches!(decoded.colours, Colours::Monochrome1 | Colours::Monochrome2).then(|| {
        let floats = matches!(decoded.samples, Samples::Floats(_) | Samples::Doubles(_));
        grey::shades(decoded, head, &Scale::of(head, frame as usize, window, decoded.signed, floats))
    })
}

/// Height of a pixel divided by its width.
pub(super) fn aspect(head: &Head, frame: usize) -> f64 {
    let set = &head.dataset;
    let measures = functional(head, frame, tags::PIXEL_MEASURES_SEQUENCE);
    [
        (Some(set), tags::PIXEL_SPACING),
        (measures, tags::PIXEL_SPACING),
        (Some(set), tags::IMAGER_PIXEL_SPACING),
        (Some(set), tags::PIXEL_ASPECT_RATIO),
    ]
    .into_iter()
    // Two numbers are no long text.
    .filter_map(|(set, tag)| {
        set?.get(tag).filter(|element| element.bytes().len() < 100).and(set?.decimals(tag))
    })
    .find_map(|numbers| match numbers.as_slice() {
        [height, width] if *height > 0.0 && *width > 0.0 => Some(height / width),
        _ => None,
    })
    .filter(|aspect| aspect.is_finite() && *aspect > 0.0)
    .unwrap_or(1.0)
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
