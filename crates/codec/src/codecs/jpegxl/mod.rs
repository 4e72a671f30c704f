//! JPEG XL (ISO 18181): its boxes, its codestream, and what of them must be blanked.

mod boxes;
mod decode;
mod stream;

use super::codec::{Codec, CodedFrame, CodestreamWalk};
use crate::PixelError;
use crate::decode::{
    coded::Expected,
    frame::{Colours, Frame},
    raw::from_coded,
};
use boxes::{Boxes, CODESTREAM, CONTAINER};
use std::ops::Range;
use stream::Stream;

/// The transfer syntax that allows lossless codestreams alone.
const LOSSLESS: &str = "1.2.840.10008.1.2.4.110";

/// JPEG XL, its recompressed JPEG, too.
pub const CODEC: Codec = Codec {
    syntaxes: &["4.110", "4.111", "4.112"],
    divides: true,
    starts: |bytes| bytes.starts_with(&CODESTREAM) || bytes.starts_with(&CONTAINER),
    decode,
    walk,
};

fn decode(code: &CodedFrame<'_>) -> Result<Frame, PixelError> {
    let colours = match (code.layout.samples, Colours::of(code.layout)) {
        // What is coded losslessly is what the head says, whatever the codestream takes it for.
        (3, colours @ (Colours::YbrFull | Colours::YbrPartial)) if code.syntax == LOSSLESS => colours,
        // Else the codestream's transforms are undone: XYB, and JPEG's YBR.
        (3, _) => Colours::Rgb,
        (_, colours) => colours,
    };
    from_coded(decode::decode(code.bytes, &Expected::of(code.layout))?, code.layout, colours)
}

/// Finds what must be blanked in a frame: the number of boxes that hold something else than the codestream, with
/// what lies behind its end; and where they lie. A box whose type is blanked, too, is one that readers skip.
fn walk(code: &CodedFrame<'_>) -> Result<CodestreamWalk, PixelError> {
    let (bytes, layout) = (code.bytes, code.layout);
    let boxes = Boxes::read(bytes).ok_or(PixelError::Codestream)?;
    let stream = boxes.code(bytes);
    let stream = Stream::open(&stream, (layout.rows, layout.columns), false)?;
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
    // The depth of the samples is known to the decoder alone.
    let precision = (layout.unused() != 0).then_some(layout.allocated);
    Ok(CodestreamWalk { blanked, free: free.into_iter().map(|(_, range)| range).collect(), precision })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
