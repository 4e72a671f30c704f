//! JP2 files (ISO 15444-1 annex I) that some writers put where a codestream belongs: the boxes around the codestream,
//! which may hold anything, are blanked but for those that say how the image is coded.

use crate::layout::Layout;
use std::ops::Range;

/// The signature box.
const SIGNATURE: [u8; 12] = *b"\0\0\0\x0CjP  \r\n\x87\n";
const BRANDS: [&[u8; 4]; 5] = [b"jp2 ", b"jpx ", b"jpxb", b"jph ", b"J2P0"];
/// More boxes than any writer makes.
const MOST: usize = 1 << 12;

/// A file's codestream, and what of its boxes must be blanked.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Where the codestream lies.
    pub code: Range<usize>,
    /// Contents that may tell who is shown.
    pub free: Vec<Range<usize>>,
}

/// Whether bytes begin as a JP2 file does.
pub fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(&SIGNATURE)
}

/// Reads the boxes; `None` where they are not exactly as their syntax says, or the head names another size.
pub fn read(bytes: &[u8], layout: Option<&Layout>) -> Option<File> {
    is(bytes).then_some(())?;
    let mut file = File::default();
    let mut has_code = false;
    let mut at = SIGNATURE.len();
    for _ in 0..MOST {
        let Some(next) = Box::read(bytes, at) else {
            // Padding to an even length behind the last box.
            let rest = bytes.get(at..)?;
            return (has_code && rest.len() < 8 && rest.iter().all(|byte| *byte == 0)).then_some(file);
        };
        let body = next.body.clone();
        match &next.kind {
            b"ftyp" => {
                let brands = bytes.get(body)?;
                let (words, rest) = brands.as_chunks::<4>();
                // The second word is a version.
                let known =
                    words.iter().enumerate().all(|(place, word)| place == 1 || BRANDS.contains(&word));
                (known && rest.is_empty() && !words.is_empty()).then_some(())?;
                if words.get(1).is_some_and(|version| version.iter().any(|byte| *byte != 0)) {
                    let version = next.body.start.checked_add(4)?;
                    file.free.push(version..version.checked_add(4)?);
                }
            }
            b"jp2h" => header(bytes, body, layout, &mut file)?,
            b"jp2c" if !has_code => {
                has_code = true;
                file.code = body;
            }
            b"jp2c" => return None,
            _ => file.free.push(body),
        }
        at = next.end;
        if at == bytes.len() {
            return has_code.then_some(file);
        }
    }
    None
}

/// The boxes inside the header box: size, depth, colour; others are blanked. Palettes are not understood.
fn header(bytes: &[u8], all: Range<usize>, layout: Option<&Layout>, file: &mut File) -> Option<()> {
    let inside = bytes.get(..all.end)?;
    let mut at = all.start;
    while at < all.end {
        let next = Box::read(inside, at)?;
        let body = bytes.get(next.body.clone())?;
        match &next.kind {
            b"ihdr" => {
                let [h0, h1, h2, h3, w0, w1, w2, w3, n0, n1, _bits, _kind, _unknown, _rights] = *body else {
                    return None;
                };
                let rows = u32::from_be_bytes([h0, h1, h2, h3]) as usize;
                let columns = u32::from_be_bytes([w0, w1, w2, w3]) as usize;
                let samples = usize::from(u16::from_be_bytes([n0, n1]));
                let fits = |layout: &Layout| {
                    (rows, columns, samples) == (layout.rows, layout.columns, layout.samples)
                };
                layout.is_none_or(fits).then_some(())?;
            }
            b"bpcc" if body.len() <= 4 => {}
            b"cdef" if body.len() <= 2 + 6 * 4 => {}
            // Enumerated colours are a number; a profile may hold text.
            b"colr" if matches!(body, [1, _, _, _, _, _, _]) => {}
            b"colr" => {
                file.free.push(next.body.start.checked_add(3).filter(|start| *start <= next.end)?..next.end)
            }
            b"pclr" | b"cmap" => return None,
            _ => file.free.push(next.body),
        }
        at = next.end;
    }
    Some(())
}

/// A box: its kind, its content, where it ends.
struct Box {
    kind: [u8; 4],
    body: Range<usize>,
    end: usize,
}

impl Box {
    fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let word = |at: usize| -> Option<[u8; 4]> { bytes.get(at..at.checked_add(4)?)?.try_into().ok() };
        let kind = word(at.checked_add(4)?)?;
        let (start, length) = match u32::from_be_bytes(word(at)?) {
            // Up to the end of the file.
            0 => (at.checked_add(8)?, bytes.len().checked_sub(at)?),
            1 => {
                let (high, low) = (word(at.checked_add(8)?)?, word(at.checked_add(12)?)?);
                (u32::from_be_bytes(high) == 0).then_some(())?;
                (at.checked_add(16)?, u32::from_be_bytes(low) as usize)
            }
            length => (at.checked_add(8)?, length as usize),
        };
        let end = at.checked_add(length).filter(|end| (start..=bytes.len()).contains(end))?;
        Some(Self { kind, body: start..end, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len() + 8).unwrap().to_be_bytes();
        [&length[..], kind, body].concat()
    }

    fn size(rows: u32, columns: u32) -> Vec<u8> {
        [&rows.to_be_bytes()[..], &columns.to_be_bytes(), &[0, 1, 11, 7, 0, 0]].concat()
    }

    fn file(more: &[u8], code: &[u8]) -> Vec<u8> {
        let head = [boxed(b"ihdr", &size(2, 3)), boxed(b"colr", &[1, 0, 0, 0, 0, 0, 17])].concat();
        let brand = boxed(b"ftyp", b"jp2 \0\0\0\0jp2 jpxb");
        [&SIGNATURE[..], &brand, &boxed(b"jp2h", &head), more, &boxed(b"jp2c", code)].concat()
    }

    fn layout(rows: usize, columns: usize) -> Layout {
        Layout { rows, columns, ..crate::codecs::jpeg2000::segments::tests::layout() }
    }

    #[test]
    fn the_codestream_is_found_behind_boxes_of_which_the_unknown_are_blanked() {
        let more = boxed(b"uuid", b"0123456789abcdef\xFF\x4F\xFF\x51 Jansen");
        let bytes = [file(&more, b"\xFF\x4F\xFF\x51code"), boxed(b"xml ", b"<p>Jansen</p>")].concat();
        let found = read(&bytes, Some(&layout(2, 3))).unwrap();
        assert_eq!(&bytes[found.code.clone()], b"\xFF\x4F\xFF\x51code");
        let blanked: Vec<&[u8]> = found.free.iter().map(|range| &bytes[range.clone()]).collect();
        assert_eq!(blanked, [&b"0123456789abcdef\xFF\x4F\xFF\x51 Jansen"[..], b"<p>Jansen</p>"]);
        assert!(read(&[&bytes[..], &[0]].concat(), None).is_some(), "padded to an even length");
    }

    #[test]
    fn another_size_a_palette_a_cut_file_and_two_codestreams_are_not_understood() {
        let bytes = file(&[], b"code");
        assert!(read(&bytes, Some(&layout(2, 4))).is_none());
        assert!(read(&file(&boxed(b"jp2h", &boxed(b"pclr", &[0])), b"code"), None).is_none());
        assert!(read(&file(&boxed(b"jp2c", b"more"), b"code"), None).is_none());
        assert!((0..bytes.len()).all(|end| read(&bytes[..end], None).is_none()));
        assert!(read(&[&bytes[..], b"Jansen"].concat(), None).is_none());
        let brand = boxed(b"ftyp", b"jp2 \0\0\0\0Jans");
        let named = [&SIGNATURE[..], &brand, &boxed(b"jp2c", b"code")].concat();
        assert!(read(&named, None).is_none());
    }

    #[test]
    fn a_profile_of_colours_is_blanked_and_a_codestream_may_go_to_the_end() {
        let profile = boxed(b"jp2h", &boxed(b"colr", b"\x02\0\0Profile of Jansen"));
        let bytes = [&SIGNATURE[..], &profile, &[0, 0, 0, 0], b"jp2c", b"code"].concat();
        let found = read(&bytes, None).unwrap();
        assert_eq!(&bytes[found.code.clone()], b"code");
        assert_eq!(&bytes[found.free[0].clone()], b"Profile of Jansen");
    }
}
