//! JPEG XL (ISO 18181): its boxes, its codestream, and what of them must be blanked.

mod boxes;
mod stream;

use super::PixelError;
use super::layout::Layout;
use std::ops::Range;

pub(super) use boxes::{Boxes, CODESTREAM, CONTAINER};
pub(super) use stream::Stream;

/// Finds what must be blanked in a frame: the number of boxes that hold something else than the codestream, with
/// what lies behind its end; and where they lie. A box whose type is blanked, too, is one that readers skip.
pub(super) fn walk(bytes: &[u8], layout: &Layout) -> Result<(u32, Vec<Range<usize>>), PixelError> {
    let boxes = Boxes::read(bytes).ok_or(PixelError::Codestream)?;
    let code = boxes.code(bytes);
    let stream = Stream::open(&code, (layout.rows, layout.columns), false)?;
    if stream.components != layout.samples {
        return Err(PixelError::Codestream);
    }
    let hidden = boxes.behind(stream.end()?);
    let mut free: Vec<(Option<usize>, Range<usize>)> =
        hidden.into_iter().map(|range| (None, range)).collect();
    free.extend(boxes.others.into_iter().map(|(number, range)| (Some(number), range)));
    free.retain(|(_, range)| bytes.get(range.clone()).is_some_and(|part| part.iter().any(|&byte| byte != 0)));
    free.sort_by_key(|(_, range)| range.start);
    let mut numbers: Vec<Option<usize>> = free.iter().map(|(number, _)| *number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let blanked = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    Ok((blanked, free.into_iter().map(|(_, range)| range).collect()))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
