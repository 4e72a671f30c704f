//! JPEG-LS (ISO 14495-1), lossless and near-lossless.

mod decode;

use super::codec::Codec;
use super::jpeg;
use crate::decode::{coded::Expected, frame::Colours, raw::from_coded};

/// JPEG-LS; its marker segments are JPEG's.
pub const CODEC: Codec = Codec {
    syntaxes: &["4.80", "4.81"],
    divides: true,
    starts: |bytes| bytes.starts_with(&[0xFF, 0xD8, 0xFF]),
    decode: |code| {
        let coded = decode::decode(code.bytes, &Expected::of(code.layout))?;
        from_coded(coded, code.layout, Colours::of(code.layout))
    },
    walk: |code| jpeg::walk(code, true),
};
