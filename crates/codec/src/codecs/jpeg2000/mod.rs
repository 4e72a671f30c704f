//! JPEG 2000 (ISO 15444-1) and HTJ2K (ISO 15444-15).

mod decode;
mod header;
mod jp2;
mod segments;

use super::codec::Codec;
use crate::decode::{coded::Expected, frame::Colours, raw::from_coded};

/// JPEG 2000 with its Part 2, and HTJ2K.
pub const CODEC: Codec = Codec {
    syntaxes: &["4.90", "4.91", "4.92", "4.93", "4.201", "4.202", "4.203"],
    divides: true,
    // Some writers put a JP2 file where a codestream belongs.
    starts: |bytes| bytes.starts_with(&[0xFF, 0x4F, 0xFF, 0x51]) || jp2::is(bytes),
    decode: |code| {
        let coded = decode::decode(code.bytes, &Expected::of(code.layout))?;
        from_coded(coded, code.layout, Colours::of(code.layout))
    },
    walk: |code| segments::walk(code.bytes, code.layout),
};
