//! One frame, decoded for the screen.

use super::fragments::{Frame, Item, LARGEST, next_item};
use super::layout::Layout;
use super::{Picture, PixelError, Window, colour, grey, rle};
use crate::dicom::{DataSet, Head, Source, Tag, VR, pixel_stream};
use dicom_dictionary_std::{tags, uids};
use std::io::{self, Read, SeekFrom};

/// The most pixels that a picture may have: 256 MB on the canvas.
const MOST_PIXELS: usize = 64 << 20;

/// Decodes frame `frame` (from 0) and makes its picture, with `window` or else the file's own window, else
/// the full range.
///
/// # Errors
/// See [`PixelError`].
pub fn picture(
    source: &mut dyn Source,
    head: &Head,
    frame: u32,
    window: Option<Window>,
) -> Result<Picture, PixelError> {
    let place = head.pixels.ok_or(PixelError::NoImage)?;
    let layout = match place.length {
        Some(length) => Layout::of(head)?.by_length(length),
        // RLE has a segment for each sample.
        None => Layout::of(head)?.unshared(),
    };
    let frame = frame as usize;
    if frame >= layout.frames {
        return Err(PixelError::NoImage);
    }
    if place.tag != tags::PIXEL_DATA
        || layout.allocated > 32
        || layout.rows.saturating_mul(layout.columns) > MOST_PIXELS
    {
        return Err(PixelError::Unsupported);
    }
    let bytes = match (head.syntax.encapsulated, place.length) {
        (false, Some(_)) => native(source, head, &layout, frame)?,
        (true, None) if head.syntax.uid == uids::RLE_LOSSLESS => {
            rle::decode(&fragment(source, place.offset, frame)?, &layout)?
        }
        _ => return Err(PixelError::Unsupported),
    };
    let shades = match layout.photometric.as_str() {
        "MONOCHROME1" | "MONOCHROME2" | "" if layout.samples == 1 => {
            grey::shades(&layout, &bytes, &Scale::of(head, frame, window))
        }
        _ => grey::Shades { rgba: colour::rgba(&layout, &bytes, head)?, window: None, range: None },
    };
    Ok(Picture {
        width: u32::try_from(layout.columns).map_err(|_| PixelError::Unsupported)?,
        height: u32::try_from(layout.rows).map_err(|_| PixelError::Unsupported)?,
        window: shades.window,
        range: shades.range,
        pixel_aspect: aspect(head, frame),
        rgba: shades.rgba,
    })
}

/// A native frame's samples in little endian; one byte for each where they are of one bit.
fn native(
    source: &mut dyn Source,
    head: &Head,
    layout: &Layout,
    frame: usize,
) -> Result<Vec<u8>, PixelError> {
    let place = head.pixels.ok_or(PixelError::NoImage)?;
    let bits = layout.frame_bits().ok_or(PixelError::Unsupported)?;
    let start = bits.checked_mul(frame as u64).ok_or(PixelError::Unsupported)?;
    let end = start.checked_add(bits).ok_or(PixelError::Unsupported)?;
    let (first, last) = (start / 8, end.div_ceil(8));
    if place.length.is_none_or(|length| length < last) {
        return Err(PixelError::Truncated);
    }
    let size = last.saturating_sub(first);
    if size > LARGEST {
        return Err(PixelError::Unsupported);
    }
    let mut bytes = Vec::new();
    if head.syntax.deflated {
        let mut stream = pixel_stream(source, head)?;
        io::copy(&mut stream.by_ref().take(first), &mut io::sink())?;
        stream.take(size).read_to_end(&mut bytes)?;
    } else {
        source.seek(SeekFrom::Start(place.offset.saturating_add(first)))?;
        source.take(size).read_to_end(&mut bytes)?;
    }
    if bytes.len() as u64 != size {
        return Err(PixelError::Truncated);
    }
    let words = layout.allocated == 8 && place.vr == VR::OW;
    match layout.allocated {
        // The first pixel lies in the lowest bit.
        1 => {
            let bit = |at: u64| bytes.get((at / 8) as usize).map_or(0, |byte| byte >> (at % 8) & 1);
            return Ok((start % 8..(start % 8).saturating_add(bits)).map(bit).collect());
        }
        16 if layout.big_endian => bytes.as_chunks_mut::<2>().0.iter_mut().for_each(|w| w.reverse()),
        32 if layout.big_endian => bytes.as_chunks_mut::<4>().0.iter_mut().for_each(|w| w.reverse()),
        8 if layout.big_endian && words => {
            bytes.as_chunks_mut::<2>().0.iter_mut().for_each(|w| w.reverse());
        }
        _ => {}
    }
    Ok(bytes)
}

/// The fragment of a frame, where each frame has one; those before it are skipped.
fn fragment(source: &mut dyn Source, offset: u64, frame: usize) -> Result<Vec<u8>, PixelError> {
    source.seek(SeekFrom::Start(offset))?;
    // One more than the frame: the basic offset table comes first.
    for _ in 0..=frame {
        let mut stream = &mut *source;
        let (_, Item::Fragment(length)) = next_item(&mut stream)? else { return Err(PixelError::Truncated) };
        source.seek(SeekFrom::Current(length.into()))?;
    }
    let mut stream = &mut *source;
    let (header, Item::Fragment(length)) = next_item(&mut stream)? else { return Err(PixelError::Truncated) };
    let mut frame = Frame::default();
    frame.read(&mut stream, header, length)?;
    Ok(frame.code().into_owned())
}

/// How grey values are scaled: the modality's units, and the window.
pub(super) struct Scale {
    pub slope: f64,
    pub intercept: f64,
    pub window: Option<Window>,
}

impl Scale {
    fn of(head: &Head, frame: usize, window: Option<Window>) -> Self {
        let number = |group, tag| {
            first_number(&head.dataset, tag).or_else(|| first_number(functional(head, frame, group)?, tag))
        };
        let units = |tag| number(tags::PIXEL_VALUE_TRANSFORMATION_SEQUENCE, tag);
        let voi = |tag| number(tags::FRAME_VOILUT_SEQUENCE, tag);
        let own = || {
            let window = Window { center: voi(tags::WINDOW_CENTER)?, width: voi(tags::WINDOW_WIDTH)? };
            (window.width > 0.0).then_some(window)
        };
        Self {
            slope: units(tags::RESCALE_SLOPE).filter(|&slope| slope != 0.0).unwrap_or(1.0),
            intercept: units(tags::RESCALE_INTERCEPT).unwrap_or(0.0),
            window: window.filter(|w| w.center.is_finite() && w.width.is_finite()).or_else(own),
        }
    }
}

fn first_number(set: &DataSet, tag: Tag) -> Option<f64> {
    set.text(tag)?.parse().ok().filter(|number: &f64| number.is_finite())
}

/// A functional group of an enhanced object: the frame's own, else the shared one.
fn functional(head: &Head, frame: usize, group: Tag) -> Option<&DataSet> {
    let item =
        |groups: Tag, place: usize| head.dataset.get(groups)?.items().get(place)?.get(group)?.items().first();
    item(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frame)
        .or_else(|| item(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE, 0))
}

/// Height of a pixel divided by its width.
fn aspect(head: &Head, frame: usize) -> f64 {
    let set = &head.dataset;
    let measures = functional(head, frame, tags::PIXEL_MEASURES_SEQUENCE);
    [
        set.decimals(tags::PIXEL_SPACING),
        measures.and_then(|measures| measures.decimals(tags::PIXEL_SPACING)),
        set.decimals(tags::IMAGER_PIXEL_SPACING),
        set.decimals(tags::PIXEL_ASPECT_RATIO),
    ]
    .into_iter()
    .flatten()
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
