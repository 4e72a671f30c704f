//! The search in opaque bytes, whose text may be of any encoding.

use super::Identifiers;
use super::search::Kind;
use crate::dicom::VR;

/// Fewer bytes in a row are no text.
const SHORTEST: usize = 4;

impl Identifiers {
    /// Whether bytes that nobody can read hold an identifier: as ASCII, UTF-8, Latin-1 or UTF-16.
    pub(super) fn hit_opaque(&self, vr: VR, bytes: &[u8]) -> bool {
        self.hit_binary(vr, bytes)
            || self.hit_dense(bytes)
            || self.hit_accented(bytes)
            || self.hit_wide(bytes)
            || self.hit_wide(bytes.get(1..).unwrap_or_default())
    }

    /// Names in scripts without spaces, in the encodings of Unicode.
    fn hit_dense(&self, bytes: &[u8]) -> bool {
        self.dense.iter().any(|piece| {
            let wide = |order: fn(u16) -> [u8; 2]| piece.encode_utf16().flat_map(order).collect::<Vec<u8>>();
            [piece.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)]
                .iter()
                .any(|name| bytes.windows(name.len()).any(|window| window == name))
        })
    }

    /// Text with letters beyond ASCII, in UTF-8 where it is, else in Latin-1.
    fn hit_accented(&self, bytes: &[u8]) -> bool {
        let is_text = |byte: &u8| matches!(byte, b' '..=b'~' | 0x80..);
        bytes.split(|byte| !is_text(byte)).filter(|run| run.len() >= SHORTEST && !run.is_ascii()).any(|run| {
            let latin = || run.iter().map(|byte| char::from(*byte)).collect::<String>();
            let utf8 = String::from_utf8_lossy(run);
            self.hit(&utf8, Kind::Code) || self.hit(&latin(), Kind::Code)
        })
    }

    /// ASCII and Latin-1 letters of two bytes each, in either order.
    fn hit_wide(&self, bytes: &[u8]) -> bool {
        let (pairs, _) = bytes.as_chunks::<2>();
        [false, true].into_iter().any(|low_first| {
            let letter = |&[first, second]: &[u8; 2]| {
                let (high, low) = if low_first { (second, first) } else { (first, second) };
                (high == 0 && matches!(low, b' '..=b'~' | 0xA0..)).then_some(char::from(low))
            };
            pairs.split(|pair| letter(pair).is_none()).filter(|run| run.len() >= SHORTEST).any(|run| {
                let text: String = run.iter().filter_map(letter).collect();
                self.hit(&text, Kind::Code)
            })
        })
    }
}
