//! Where the codestream of a frame lies (PS3.5 A.4): by the extended offset table, the basic one, or by the
//! fragments themselves.

use crate::PixelError;
use crate::codecs::Codec;
use crate::fragments::{FragmentedFrame, Item, next_item};
use std::io::{Read, SeekFrom};
use veilig_dicom::{Head, Source, Tag};

/// Extended Offset Table, Extended Offset Table Lengths.
const EXTENDED: (Tag, Tag) = (Tag(0x7FE0, 0x0001), Tag(0x7FE0, 0x0002));

/// Where the frames of one object lie, as far as it was asked. Whoever decodes one frame after the other keeps it, so
/// that fragments are walked once and not once for each frame.
#[derive(Clone, Debug, Default)]
pub struct Places {
    known: Option<OffsetTables>,
    /// Where the frames begin that were met on the way through the fragments.
    begun: Vec<u64>,
}

/// What an object's tables say.
#[derive(Clone, Debug)]
struct OffsetTables {
    /// Where the first frame's item lies.
    first: u64,
    /// The basic offset table, if it tells of all frames in their order.
    basic: Vec<u32>,
    /// The extended one can be used.
    extended: bool,
    /// The fragment to be looked at next.
    next: u64,
}

impl Places {
    /// Reads what the tables say.
    fn known(
        &mut self,
        source: &mut dyn Source,
        head: &Head,
        frames: usize,
    ) -> Result<&mut OffsetTables, PixelError> {
        let known = match self.known.take() {
            Some(known) => known,
            None => OffsetTables::read(source, head, frames)?,
        };
        Ok(self.known.insert(known))
    }

    /// The codestream of frame `frame` of `frames`, its fragments joined.
    pub(super) fn codestream(
        &mut self,
        source: &mut dyn Source,
        head: &Head,
        codec: &Codec,
        frame: usize,
        frames: usize,
    ) -> Result<Vec<u8>, PixelError> {
        let known = self.known(source, head, frames)?;
        let first = known.first;
        if known.extended
            && let Some((offset, size)) = extended(head, frame)
            && let Ok(mut code) = joined(source, first.saturating_add(offset), None, &mut |_| false)
            && code.len() as u64 >= size
        {
            code.truncate(usize::try_from(size).unwrap_or(usize::MAX));
            return Ok(code);
        }
        if let Some(&offset) = known.basic.get(frame) {
            let place = |offset: u32| first.saturating_add(offset.into());
            let next = known.basic.get(frame.saturating_add(1)).map(|next| place(*next));
            // A frame of one fragment, unless the table says that more follow.
            if let Ok(code) = joined(source, place(offset), next, &mut |_| true)
                && (codec.starts)(&code)
            {
                return Ok(code);
            }
        }
        let at = self.walked(source, head, codec, frame, frames)?;
        let single = frames == 1 && codec.divides;
        joined(source, at, None, &mut |begin| single || !(codec.starts)(begin))
    }

    /// Without a table that holds: where a codestream begins, a frame begins.
    fn walked(
        &mut self,
        source: &mut dyn Source,
        head: &Head,
        codec: &Codec,
        frame: usize,
        frames: usize,
    ) -> Result<u64, PixelError> {
        loop {
            if let Some(at) = self.begun.get(frame) {
                return Ok(*at);
            }
            let at = self.known(source, head, frames)?.next;
            let (length, begins) = look(source, at, codec)?.ok_or(PixelError::Truncated)?;
            self.known(source, head, frames)?.next = at.saturating_add(8).saturating_add(length);
            if begins || self.begun.is_empty() {
                self.begun.push(at);
            }
        }
    }
}

impl OffsetTables {
    fn read(source: &mut dyn Source, head: &Head, frames: usize) -> Result<Self, PixelError> {
        let start = head.pixels.map(|place| place.offset).ok_or(PixelError::NoImage)?;
        source.seek(SeekFrom::Start(start))?;
        let mut stream = &mut *source;
        let (_, Item::Fragment(length)) = next_item(&mut stream)? else { return Err(PixelError::Truncated) };
        let first = start.saturating_add(8).saturating_add(length.into());
        let mut basic = Vec::new();
        if u64::from(length) == (frames as u64).saturating_mul(4) {
            let mut table = Vec::new();
            stream.take(length.into()).read_to_end(&mut table)?;
            basic = table.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect();
        }
        // Frames that lie in each other would have the file read once for each of them.
        if !basic.is_sorted_by(|one, next| one < next) {
            basic = Vec::new();
        }
        Ok(Self { first, basic, extended: has_extended(head, frames), next: first })
    }
}

/// Whether the extended offset table tells of all frames, in their order.
fn has_extended(head: &Head, frames: usize) -> bool {
    let words = |tag: Tag| {
        head.dataset.get(tag).map(|element| element.bytes().as_chunks::<8>().0).unwrap_or_default()
    };
    let offsets = words(EXTENDED.0);
    let ascending = offsets.is_sorted_by(|one, next| u64::from_le_bytes(*one) < u64::from_le_bytes(*next));
    offsets.len() == frames && words(EXTENDED.1).len() == frames && ascending
}

/// Offset and length of a frame by the extended offset table.
fn extended(head: &Head, frame: usize) -> Option<(u64, u64)> {
    let number = |tag: Tag| {
        let words = head.dataset.get(tag)?.bytes().as_chunks::<8>().0;
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
    let mut frame = FragmentedFrame::default();
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
        let mut next = FragmentedFrame::default();
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
