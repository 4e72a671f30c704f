//! RLE pixel data: hit frames are decoded, blackened and encoded again, the others go through byte for byte.

use super::pack_bits::encode;
use crate::check::{Pair, is_right};
use crate::plan::Plan;
use crate::{Redacted, Sink};
use std::io::{BufReader, Read};
use veilig_codec::fragments::{FragmentedFrame, Item, next_item};
use veilig_codec::native::Unused;
use veilig_codec::{PixelError, rle};
use veilig_dicom::{Head, Source, pixel_stream};

/// Streams encapsulated pixel data. Where the source has an offset table, the frames are gone through twice:
/// the table comes before them and holds their new lengths.
pub(super) fn copy(
    source: &mut dyn Source,
    head: &Head,
    plan: &Plan,
    sink: &mut Sink<'_>,
) -> Result<Redacted, PixelError> {
    let mut stream = BufReader::with_capacity(64 << 10, pixel_stream(source, head)?);
    let has_table = offset_table(&mut stream, plan)?;
    let mut table: Vec<u8> = vec![0xFE, 0xFF, 0, 0xE0];
    if has_table {
        let mut offsets = Vec::new();
        let mut at = 0_u32;
        frames(&mut stream, plan, &mut |_, bytes| {
            offsets.extend(at.to_le_bytes());
            let size = u32::try_from(bytes.len()).ok();
            at = size.and_then(|size| at.checked_add(size)).ok_or(std::io::ErrorKind::InvalidData)?;
            Ok(())
        })?;
        table.extend(u32::try_from(offsets.len()).map_err(|_| PixelError::Unsupported)?.to_le_bytes());
        table.extend(offsets);
    } else {
        table.extend([0; 4]);
    }
    drop(stream);
    let mut stream = BufReader::with_capacity(64 << 10, pixel_stream(source, head)?);
    offset_table(&mut stream, plan)?;
    let mut bytes = table.len() as u64;
    sink(&table)?;
    let mut done = frames(&mut stream, plan, &mut |_, frame| {
        bytes = bytes.saturating_add(frame.len() as u64);
        sink(frame)
    })?;
    let delimiter = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];
    sink(&delimiter)?;
    done.copied.bytes = bytes.saturating_add(delimiter.len() as u64);
    Ok(done)
}

/// Reads the offset table: whether there is one.
fn offset_table(stream: &mut dyn Read, plan: &Plan) -> Result<bool, PixelError> {
    let (header, Item::Fragment(length)) = next_item(stream)? else { return Err(PixelError::Truncated) };
    if length != 0 && u64::from(length) != (plan.layout.frames as u64).saturating_mul(4) {
        return Err(PixelError::Truncated);
    }
    FragmentedFrame::default().read(stream, header, length)?;
    Ok(length != 0)
}

/// Hands on each frame's item as it goes out.
fn frames(
    stream: &mut dyn Read,
    plan: &Plan,
    sink: &mut dyn FnMut(usize, &[u8]) -> std::io::Result<()>,
) -> Result<Redacted, PixelError> {
    let mut done = Redacted { verified: true, ..Redacted::default() };
    for number in 0..plan.layout.frames {
        let (header, Item::Fragment(length)) = next_item(stream)? else { return Err(PixelError::Truncated) };
        let mut frame = FragmentedFrame::default();
        frame.read(stream, header, length)?;
        let (blanked, item) = if plan.areas.hit(number) {
            done.frames = done.frames.saturating_add(1);
            let (item, right) = redacted(&frame, plan, number)?;
            done.verified &= right;
            (0, item)
        } else {
            as_it_was(&frame, plan)?
        };
        done.copied.blanked = done.copied.blanked.saturating_add(blanked);
        sink(number, &item)?;
    }
    match next_item(stream)? {
        (_, Item::End) => Ok(done),
        _ => Err(PixelError::Truncated),
    }
}

/// A frame that is not hit, by the rules of any copy: unused bits, and offsets of segments that there are not.
fn as_it_was(frame: &FragmentedFrame, plan: &Plan) -> Result<(u32, Vec<u8>), PixelError> {
    let code = frame.code();
    if plan.layout.unused() != 0 {
        Unused::new(&plan.layout, None).apply(&rle::decode(&code, &plan.layout)?)?;
    }
    let (blanked, free) = rle::hidden(&code, &plan.layout)?;
    let mut item = frame.raw.clone();
    for range in frame.places(&free) {
        item.get_mut(range).ok_or(PixelError::Codestream)?.fill(0);
    }
    Ok((blanked, item))
}

/// The item of a hit frame, and whether it decodes to what it should.
fn redacted(frame: &FragmentedFrame, plan: &Plan, number: usize) -> Result<(Vec<u8>, bool), PixelError> {
    let before = rle::decode(&frame.code(), &plan.layout)?;
    Unused::new(&plan.layout, None).apply(&before)?;
    let mut after = before.clone();
    plan.format.blacken(&mut after, 0, &plan.areas, number, &plan.black)?;
    let code = encode(&after, &plan.format).ok_or(PixelError::Unsupported)?;
    drop(after);
    let written = rle::decode(&code, &plan.layout)?;
    let pair = Pair { before: &before, after: &written, first: 0, frame: number };
    let right = is_right(&pair, &plan.format, &plan.areas, &plan.black);
    let length = u32::try_from(code.len()).map_err(|_| PixelError::Unsupported)?;
    let mut item = vec![0xFE, 0xFF, 0, 0xE0];
    item.extend(length.to_le_bytes());
    item.extend(code);
    Ok((item, right))
}
