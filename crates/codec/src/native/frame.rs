//! Native pixel data (PS3.5 8.1.1): one frame of it.

use crate::PixelError;
use crate::decode::Samples;
use crate::fragments::LARGEST;
use crate::layout::Layout;
use std::io::{self, Read, SeekFrom};
use veilig_dicom::{Head, Source, VR, pixel_stream};

/// The bytes of a frame in little endian; one byte for each sample where they are of one bit.
pub fn bytes(
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
    let length = place.length.ok_or(PixelError::Truncated)?;
    if length < last {
        return Err(PixelError::Truncated);
    }
    // Bytes in words of 16 bits: whole words.
    let words = layout.big_endian && layout.allocated <= 8 && place.vr == VR::OW;
    let (from, to) = if words { (first & !1, last.next_multiple_of(2).min(length)) } else { (first, last) };
    let size = to.saturating_sub(from);
    if size > LARGEST {
        return Err(PixelError::Unsupported);
    }
    let mut bytes = Vec::new();
    if head.syntax.deflated {
        let mut stream = pixel_stream(source, head)?;
        io::copy(&mut stream.by_ref().take(from), &mut io::sink())?;
        stream.take(size).read_to_end(&mut bytes)?;
    } else {
        source.seek(SeekFrom::Start(place.offset.saturating_add(from)))?;
        source.take(size).read_to_end(&mut bytes)?;
    }
    if bytes.len() as u64 != size {
        return Err(PixelError::Truncated);
    }
    if words {
        bytes.as_chunks_mut::<2>().0.iter_mut().for_each(|word| word.reverse());
        let own = usize::try_from(first.saturating_sub(from)).unwrap_or(0);
        bytes.drain(..own.min(bytes.len()));
        bytes.truncate(usize::try_from(last.saturating_sub(first)).unwrap_or(usize::MAX));
    }
    match layout.allocated {
        1 => return Ok(unpacked(&bytes, start % 8, bits)),
        16 if layout.big_endian => bytes.as_chunks_mut::<2>().0.iter_mut().for_each(|w| w.reverse()),
        32 if layout.big_endian => bytes.as_chunks_mut::<4>().0.iter_mut().for_each(|w| w.reverse()),
        64 if layout.big_endian => bytes.as_chunks_mut::<8>().0.iter_mut().for_each(|w| w.reverse()),
        _ => {}
    }
    Ok(bytes)
}

/// A byte for each bit; the first pixel lies in the lowest bit.
pub fn unpacked(bytes: &[u8], skip: u64, bits: u64) -> Vec<u8> {
    let bit = |at: u64| bytes.get((at / 8) as usize).map_or(0, |byte| byte >> (at % 8) & 1);
    (skip..skip.saturating_add(bits)).map(bit).collect()
}

/// Little endian bytes as samples of the allocated size, or as floats.
pub fn samples(bytes: Vec<u8>, allocated: u32, floats: bool) -> Result<Samples, PixelError> {
    Ok(match (allocated, floats) {
        (1 | 8, false) => Samples::Bytes(bytes),
        (16, false) => {
            Samples::Words(bytes.as_chunks().0.iter().map(|word| u16::from_le_bytes(*word)).collect())
        }
        (32, false) => {
            Samples::Longs(bytes.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word)).collect())
        }
        (32, true) => {
            Samples::Floats(bytes.as_chunks().0.iter().map(|word| f32::from_le_bytes(*word)).collect())
        }
        (64, true) => {
            Samples::Doubles(bytes.as_chunks().0.iter().map(|word| f64::from_le_bytes(*word)).collect())
        }
        _ => return Err(PixelError::Unsupported),
    })
}
