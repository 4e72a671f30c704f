//! Where the codestream of a frame lies (PS3.5 A.4): by the extended offset table, the basic one, or by the
//! fragments themselves.

use crate::PixelError;
use crate::codecs::Codec;
use crate::fragments::{Frame, Item, next_item};
use std::io::{Read, SeekFrom};
use veilig_dicom::{Head, Source, Tag};

/// Extended Offset Table, Extended Offset Table Lengths.
const EXTENDED: (Tag, Tag) = (Tag(0x7FE0, 0x0001), Tag(0x7FE0, 0x0002));

/// The codestream of frame `frame` of `frames`, its fragments joined.
pub fn codestream(
    source: &mut dyn Source,
    head: &Head,
    codec: &Codec,
    frame: usize,
    frames: usize,
) -> Result<Vec<u8>, PixelError> {
    let start = head.pixels.map(|place| place.offset).ok_or(PixelError::NoImage)?;
    source.seek(SeekFrom::Start(start))?;
    let mut stream = &mut *source;
    let (_, Item::Fragment(length)) = next_item(&mut stream)? else { return Err(PixelError::Truncated) };
    let first = start.saturating_add(8).saturating_add(length.into());
    if let Some((offset, size)) = extended(head, frame, frames)
        && let Ok(mut code) = joined(source, first.saturating_add(offset), None, &mut |_| false)
        && code.len() as u64 >= size
    {
        code.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        return Ok(code);
    }
    let basic = if u64::from(length) == (frames as u64).saturating_mul(4) {
        source.seek(SeekFrom::Start(start.saturating_add(8)))?;
        let mut table = Vec::new();
        (&mut *source).take(length.into()).read_to_end(&mut table)?;
        let words = table.as_chunks::<4>().0;
        let word = |place: usize| words.get(place).map(|word| u64::from(u32::from_le_bytes(*word)));
        word(frame).map(|offset| (offset, word(frame.saturating_add(1))))
    } else {
        None
    };
    if let Some((offset, next)) = basic
        && next.is_none_or(|next| next > offset)
    {
        let next = next.map(|next| first.saturating_add(next));
        // A frame of one fragment, unless the table says that more follow.
        if let Ok(code) = joined(source, first.saturating_add(offset), next, &mut |_| true)
            && (codec.starts)(&code)
        {
            return Ok(code);
        }
    }
    // Without a table that holds: where a codestream begins, a frame begins.
    let mut at = first;
    let mut begun = 0_usize;
    loop {
        let (length, begins) = look(source, at, codec)?.ok_or(PixelError::Truncated)?;
        if begins || begun == 0 {
            if begun == frame {
                break;
            }
            begun = begun.saturating_add(1);
        }
        at = at.saturating_add(8).saturating_add(length);
    }
    let single = frames == 1 && codec.divides;
    joined(source, at, None, &mut |begin| single || !(codec.starts)(begin))
}

/// Offset and length of a frame by the extended offset table.
fn extended(head: &Head, frame: usize, frames: usize) -> Option<(u64, u64)> {
    let number = |tag: Tag| {
        let words = head.dataset.get(tag)?.bytes().as_chunks::<8>().0;
        (words.len() == frames).then_some(())?;
        words.get(frame).map(|word| u64::from_le_bytes(*word))
    };
    Some((number(EXTENDED.0)?, number(EXTENDED.1)?))
}

/// Length of the fragment at `at`, and whether a codestream begins there; `None` behind the last one.
fn look(source: &mut dyn Source, at: u64, codec: &Codec) -> Result<Option<(u64, bool)>, PixelError> {
    source.seek(SeekFrom::Start(at))?;
    let mut stream = &mut *source;
    let (_, Item::Fragment(length)) = next_item(&mut stream)? else { return Ok(None) };
    let mut begin = Vec::new();
    stream.take(u64::from(length).min(8)).read_to_end(&mut begin)?;
    Ok(Some((length.into(), (codec.starts)(&begin))))
}

/// The fragments from `at` on: the first one, and then those before `end` for which `more` says so by their
/// first bytes.
fn joined(
    source: &mut dyn Source,
    at: u64,
    end: Option<u64>,
    more: &mut dyn FnMut(&[u8]) -> bool,
) -> Result<Vec<u8>, PixelError> {
    source.seek(SeekFrom::Start(at))?;
    let mut stream = &mut *source;
    let mut frame = Frame::default();
    let mut at = at;
    let mut first = true;
    loop {
        if end.is_some_and(|end| at >= end) {
            break;
        }
        let item = next_item(&mut stream);
        let (header, length) = match item {
            Ok((header, Item::Fragment(length))) => (header, length),
            Ok((_, Item::End)) if !first => break,
            // Behind the last fragment some files just end.
            Err(PixelError::Truncated) if !first => break,
            Ok((_, Item::End)) => return Err(PixelError::Truncated),
            Err(error) => return Err(error),
        };
        let mut next = Frame::default();
        next.read(&mut stream, header, length)?;
        if !first && !more(&next.code()) {
            break;
        }
        first = false;
        at = at.saturating_add(8).saturating_add(length.into());
        frame.append(next)?;
    }
    Ok(frame.code().into_owned())
}
