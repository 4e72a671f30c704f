//! The segments of JPEG (ISO 10918-1) and JPEG-LS (ISO 14495-1): what may tell who is shown.

use super::PixelError;
use std::ops::Range;

/// Finds what must be blanked in a frame's codestream: the number of such segments, and their ranges with
/// that behind the end marker.
pub(super) fn walk(bytes: &[u8], is_ls: bool) -> Result<(u32, Vec<Range<usize>>), PixelError> {
    let mut free = Vec::new();
    let mut blanked = 0_u32;
    if bytes.get(..2) != Some(&[0xFF, 0xD8]) {
        return Err(PixelError::Codestream);
    }
    let mut at = 2_usize;
    loop {
        let (marker, next) = marker(bytes, at).ok_or(PixelError::Codestream)?;
        if marker == 0xD9 {
            if next < bytes.len() {
                free.push(next..bytes.len());
            }
            return Ok((blanked, free));
        }
        let (payload, end) = segment(bytes, next).ok_or(PixelError::Codestream)?;
        match marker {
            0xE0..=0xEF | 0xFE => {
                let content = bytes.get(payload..end).unwrap_or_default();
                let kept = steering(marker, content, is_ls);
                let from = payload.saturating_add(kept);
                if from < end {
                    blanked = blanked.saturating_add(u32::from(content.iter().skip(kept).any(|&b| b != 0)));
                    free.push(from..end);
                }
            }
            // Frames, tables, restart interval, number of lines, hierarchical; JPEG-LS frame and parameters.
            0xC0..=0xCF | 0xDA..=0xDF => {}
            0xF7 if is_ls => {}
            // Parameters, palettes and large sizes of ISO 14495-1 and -2; other types would be anyone's own.
            0xF8 if is_ls && matches!(bytes.get(payload), Some(1..=0x0D)) => {}
            _ => return Err(PixelError::Codestream),
        }
        at = if marker == 0xDA { scan(bytes, end, is_ls).ok_or(PixelError::Codestream)? } else { end };
    }
}

/// The marker at `at`, fill bytes skipped, and what follows it.
fn marker(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    if bytes.get(at) != Some(&0xFF) {
        return None;
    }
    let place = at.checked_add(bytes.get(at..)?.iter().position(|&byte| byte != 0xFF)?)?;
    Some((*bytes.get(place)?, place.checked_add(1)?))
}

/// Payload and end of the segment whose length stands at `at`.
fn segment(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let payload = at.checked_add(2)?;
    let length = u16::from_be_bytes(bytes.get(at..payload)?.try_into().ok()?);
    let end = at.checked_add(usize::from(length))?;
    (length >= 2 && end <= bytes.len()).then_some((payload, end))
}

/// The end of a scan's entropy-coded data: the next marker that is no restart. JPEG stuffs a zero byte behind
/// FF, JPEG-LS a zero bit.
fn scan(bytes: &[u8], start: usize, is_ls: bool) -> Option<usize> {
    let mut at = start;
    loop {
        at = at.checked_add(bytes.get(at..)?.iter().position(|&byte| byte == 0xFF)?)?;
        let next = *bytes.get(at.checked_add(1)?)?;
        let is_data = if is_ls { next < 0x80 } else { next == 0 };
        at = match next {
            _ if is_data => at.checked_add(2)?,
            0xD0..=0xD7 => at.checked_add(2)?,
            // A fill byte, or in JPEG-LS a data byte of ones before a marker.
            0xFF => at.checked_add(1)?,
            _ => return Some(at),
        };
    }
}

/// Bytes at an application segment's start that steer decoding, and tell nothing else.
fn steering(marker: u8, content: &[u8], is_ls: bool) -> usize {
    match marker {
        // Identifier, version, units, density; the thumbnail's size and the thumbnail go.
        0xE0 if content.starts_with(b"JFIF\0") && content.len() >= 14 => 12,
        0xEE if content.starts_with(b"Adobe") && content.get(11).is_some_and(|&t| t <= 2) => 12,
        0xE8 if is_ls && content.starts_with(b"mrfx") && content.len() >= 5 => 5,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn jpeg() -> Vec<u8> {
        let mut bytes = b"\xFF\xD8\xFF\xE0\x00\x13JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc".to_vec();
        bytes.extend(b"\xFF\xFE\x00\x06name\xFF\xEE\x00\x0EAdobe\0\x64\0\0\0\0\x01");
        bytes.extend(b"\xFF\xC0\x00\x04xx\xFF\xDA\x00\x03y12\xFF\x0034\xFF\xD05\xFF\xC4\x00\x02");
        bytes.extend(b"\xFF\xDA\x00\x0267\xFF\xD9tail");
        bytes
    }

    #[test]
    fn comments_thumbnail_and_tail_are_found_over_several_scans() {
        let bytes = jpeg();
        let (blanked, free) = walk(&bytes, false).unwrap();
        let parts: Vec<&[u8]> = free.iter().map(|range| &bytes[range.clone()]).collect();
        assert_eq!(parts, [b"\x01\x01abc".as_slice(), b"name", b"tail"]);
        assert_eq!(blanked, 2);
    }

    #[test]
    fn a_codestream_without_its_end_is_refused() {
        let bytes = jpeg();
        for cut in 0..bytes.len() - 4 {
            assert!(walk(&bytes[..cut], false).is_err(), "{cut}");
        }
    }

    #[test]
    fn jpeg_ls_data_after_ff_is_told_from_markers_and_its_colour_transform_stays() {
        let bytes = b"\xFF\xD8\xFF\xE8\x00\x09mrfx\x01zz\xFF\xF7\x00\x02\xFF\xDA\x00\x021\xFF\x7F2\xFF\xD9";
        let (_, free) = walk(bytes, true).unwrap();
        assert_eq!((free.len(), free.first()), (1, Some(&(11..13))));
        assert!(walk(bytes, false).is_err());
    }

    #[test]
    fn a_parameter_segment_of_jpeg_ls_that_no_standard_has_is_refused() {
        let with = |id: u8| {
            let mut bytes = b"\xFF\xD8\xFF\xF7\x00\x02\xFF\xF8\x00\x07".to_vec();
            bytes.push(id);
            bytes.extend(b"name\xFF\xDA\x00\x021\xFF\xD9");
            walk(&bytes, true)
        };
        assert!(with(1).is_ok() && with(0x41).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(place in 0usize..90, value: u8, is_ls: bool, tail: Vec<u8>) {
            let mut bytes = jpeg();
            if let Some(byte) = bytes.get_mut(place) { *byte = value; }
            bytes.extend(tail);
            if let Ok((_, free)) = walk(&bytes, is_ls) {
                prop_assert!(free.iter().all(|range| range.end <= bytes.len() && range.start < range.end));
            }
        }
    }
}
