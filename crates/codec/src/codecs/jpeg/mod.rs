//! JPEG (ISO 10918-1): baseline, extended, progressive and lossless.

mod decode;
pub mod segments;
mod tables;

use super::codec::{Codec, CodedFrame, CodestreamWalk};
use crate::PixelError;
use crate::decode::{
    coded::Expected,
    frame::{Colours, Frame},
    raw::from_coded,
};

/// JPEG, with the processes that were retired in 2001.
pub const CODEC: Codec = Codec {
    syntaxes: &[
        "4.50", "4.51", "4.52", "4.53", "4.54", "4.55", "4.56", "4.57", "4.58", "4.59", "4.60", "4.61",
        "4.62", "4.63", "4.64", "4.65", "4.66", "4.70",
    ],
    divides: true,
    starts: |bytes| bytes.starts_with(&[0xFF, 0xD8, 0xFF]),
    decode,
    walk: |code| walk(code, false),
};

/// Finds what must be blanked in a codestream of JPEG or JPEG-LS.
pub fn walk(code: &CodedFrame<'_>, is_ls: bool) -> Result<CodestreamWalk, PixelError> {
    segments::walk(code.bytes, is_ls, code.layout)
}

fn decode(code: &CodedFrame<'_>) -> Result<Frame, PixelError> {
    let (coded, hints) = decode::decode(code.bytes, &Expected::of(code.layout))?;
    let colours = match (Colours::of(code.layout), hints.adobe) {
        // The codestream knows better what it holds.
        (Colours::Rgb, Some(1)) => Colours::YbrFull,
        (Colours::Rgb, None) if hints.shared => Colours::YbrFull,
        (Colours::YbrFull, Some(0)) if !hints.shared => Colours::Rgb,
        (colours, _) => colours,
    };
    from_coded(coded, code.layout, colours)
}
