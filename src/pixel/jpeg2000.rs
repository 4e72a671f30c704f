//! The marker segments of JPEG 2000 and HTJ2K (ISO 15444-1 annex A).

use super::PixelError;
use std::ops::Range;

const SOT: u8 = 0x90;
const SOD: u8 = 0x93;
const EOC: u8 = 0xD9;
const COM: u8 = 0x64;

/// Finds what must be blanked in a frame's codestream: the number of comments, and their ranges with that behind
/// the end marker.
pub(super) fn walk(bytes: &[u8]) -> Result<(u32, Vec<Range<usize>>), PixelError> {
    find(bytes).ok_or(PixelError::Codestream)
}

fn find(bytes: &[u8]) -> Option<(u32, Vec<Range<usize>>)> {
    let mut free = Vec::new();
    let mut blanked = 0_u32;
    if bytes.get(..4)? != [0xFF, 0x4F, 0xFF, 0x51] {
        return None;
    }
    let mut at = 2_usize;
    // Where the current tile-part began and how long it says to be.
    let mut tile: Option<(usize, usize)> = None;
    loop {
        let payload_start = at.checked_add(2)?;
        let [0xFF, marker] = *bytes.get(at..payload_start)? else { return None };
        match (marker, tile) {
            (EOC, None) => {
                if payload_start < bytes.len() {
                    free.push(payload_start..bytes.len());
                }
                return Some((blanked, free));
            }
            (SOD, Some((start, length))) => {
                at = if length == 0 {
                    end_of_image(bytes, payload_start)?
                } else {
                    start.checked_add(length)?
                };
                if at < payload_start {
                    return None;
                }
                tile = None;
            }
            _ => {
                let content = payload_start.checked_add(2)?;
                let length = u16::from_be_bytes(bytes.get(payload_start..content)?.try_into().ok()?);
                let end = payload_start.checked_add(usize::from(length))?;
                let body = bytes.get(content..end)?;
                match (marker, tile) {
                    (SOT, None) => {
                        let length = u32::from_be_bytes(body.get(2..6)?.try_into().ok()?);
                        tile = Some((at, usize::try_from(length).ok()?));
                    }
                    (COM, _) if content < end => {
                        blanked = blanked.saturating_add(u32::from(body.iter().any(|&byte| byte != 0)));
                        free.push(content..end);
                    }
                    // The marker segments of parts 1, 2 and 15: PLT, PPM and the like hold numbers.
                    (0x50..=0x53 | 0x55..=0x59 | 0x5C..=0x5F | 0x60 | 0x61 | 0x63 | 0x70..=0x79, _) => {}
                    _ => return None,
                }
                at = end;
            }
        }
    }
}

/// The end marker: coded data never holds FF followed by more than 8F, but for SOP and EPH.
fn end_of_image(bytes: &[u8], from: usize) -> Option<usize> {
    from.checked_add(bytes.get(from..)?.windows(2).position(|pair| pair == [0xFF, EOC])?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codestream(psot: u32) -> Vec<u8> {
        let mut bytes = b"\xFF\x4F\xFF\x51\x00\x04ab\xFF\x64\x00\x08\0\x01name".to_vec();
        bytes.extend(b"\xFF\x90\x00\x0A\0\0");
        bytes.extend(psot.to_be_bytes());
        bytes.extend(b"\0\x01\xFF\x64\x00\x05\0\x01x\xFF\x93data\xFF\xD9\0tail");
        bytes
    }

    #[test]
    fn comments_in_main_and_tile_part_headers_and_the_tail_are_found() {
        for psot in [0, 12 + 7 + 2 + 4] {
            let bytes = codestream(psot);
            let (blanked, free) = walk(&bytes).unwrap();
            let parts: Vec<&[u8]> = free.iter().map(|range| &bytes[range.clone()]).collect();
            assert_eq!(parts, [b"\0\x01name".as_slice(), b"\0\x01x", b"\0tail"]);
            assert_eq!(blanked, 2);
        }
    }

    #[test]
    fn a_tile_part_that_lies_about_its_length_is_refused() {
        assert!(walk(&codestream(5)).is_err());
        assert!(walk(&codestream(24)).is_err());
        assert!(walk(&codestream(9999)).is_err());
    }

    #[test]
    fn a_marker_segment_that_no_part_of_the_standard_has_is_refused() {
        let with = |marker: u8| {
            let mut bytes = b"\xFF\x4F\xFF\x51\x00\x04ab\xFF".to_vec();
            bytes.push(marker);
            bytes.extend(b"\x00\x06name\xFF\xD9");
            walk(&bytes)
        };
        // PLT is numbers; 66 and 7F would be anyone's own.
        assert!(with(0x58).is_ok() && with(0x66).is_err() && with(0x7F).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(place in 0usize..60, value: u8, psot: u32, tail: Vec<u8>) {
            let mut bytes = codestream(psot);
            if let Some(byte) = bytes.get_mut(place) { *byte = value; }
            bytes.extend(tail);
            if let Ok((_, free)) = walk(&bytes) {
                prop_assert!(free.iter().all(|range| range.end <= bytes.len()));
            }
        }
    }
}
