//! The marker segments of JPEG 2000 and HTJ2K (ISO 15444-1 annex A): each exactly as long as its syntax says; what may
//! tell who is shown is found, and what is not understood makes the frame stay.

use super::header::{self, Header};
use super::jp2;
use crate::PixelError;
use crate::codecs::codec::CodestreamWalk;
use crate::codecs::comments;
use crate::layout::Layout;

const SOT: u8 = 0x90;
const SOD: u8 = 0x93;
const EOC: u8 = 0xD9;
const COM: u8 = 0x64;
const CRG: u8 = 0x63;
const TLM: u8 = 0x55;
const PLT: u8 = 0x58;

/// A tile-part that is being read.
struct TilePart {
    start: usize,
    /// How long it says to be; 0: up to the end of the image.
    length: usize,
    tile: u16,
    /// What its packets add up to, where PLT says so.
    packets: Option<u64>,
}

/// Finds what must be blanked in a frame's codestream: comments, registration of components, and what stands behind the
/// end marker.
///
/// Of a JP2 file also what its boxes hold.
pub fn walk(bytes: &[u8], layout: &Layout) -> Result<CodestreamWalk, PixelError> {
    let found = if jp2::is(bytes) { file(bytes, layout) } else { find(bytes, layout) };
    found.ok_or(PixelError::Codestream)
}

fn file(bytes: &[u8], layout: &Layout) -> Option<CodestreamWalk> {
    let file = jp2::read(bytes, Some(layout))?;
    let start = file.code.start;
    let mut walked = find(bytes.get(file.code)?, layout)?;
    for range in &mut walked.free {
        *range = range.start.checked_add(start)?..range.end.checked_add(start)?;
    }
    for range in file.free {
        let has_content = bytes.get(range.clone())?.iter().any(|&byte| byte != 0);
        walked.blanked = walked.blanked.saturating_add(u32::from(has_content));
        walked.free.push(range);
    }
    walked.free.sort_by_key(|range| range.start);
    Some(walked)
}

fn find(bytes: &[u8], layout: &Layout) -> Option<CodestreamWalk> {
    let mut walked = CodestreamWalk::default();
    if bytes.get(..4)? != [0xFF, 0x4F, 0xFF, 0x51] {
        return None;
    }
    let mut header = Header::default();
    let mut parts: Vec<(u16, usize)> = Vec::new();
    let mut told: Vec<(Option<u16>, usize)> = Vec::new();
    let mut at = 2_usize;
    let mut tile: Option<TilePart> = None;
    loop {
        let payload = at.checked_add(2)?;
        let [0xFF, marker] = *bytes.get(at..payload)? else { return None };
        if marker == EOC && tile.is_none() {
            if payload < bytes.len() {
                walked.free.push(payload..bytes.len());
            }
            walked.precision = Some(header.precision()?);
            return is_told_right(&told, &parts).then_some(walked);
        }
        if marker == SOD {
            let part = tile.take()?;
            at = match part.length {
                0 => end_of_image(bytes, payload)?,
                length => part.start.checked_add(length)?,
            };
            let data = at.checked_sub(payload)?;
            if part.packets.is_some_and(|packets| packets != data as u64) {
                return None;
            }
            parts.push((part.tile, at.checked_sub(part.start)?));
            continue;
        }
        let start = payload.checked_add(2)?;
        let length = u16::from_be_bytes(bytes.get(payload..start)?.try_into().ok()?);
        let end = payload.checked_add(usize::from(length))?;
        let body = bytes.get(start..end)?;
        match (marker, &mut tile) {
            (SOT, None) => {
                header.is_whole().then_some(())?;
                let [a, b, length @ .., _, _] = <[u8; 8]>::try_from(body).ok()?;
                let length = usize::try_from(u32::from_be_bytes(length)).ok()?;
                tile = Some(TilePart { start: at, length, tile: u16::from_be_bytes([a, b]), packets: None });
            }
            (COM, _) if start < end => {
                let known = matches!(body, [0, 1, text @ ..] if comments::is_known(text));
                if !known {
                    walked.blanked =
                        walked.blanked.saturating_add(u32::from(body.iter().any(|&byte| byte != 0)));
                    walked.free.push(start..end);
                }
            }
            // Where the components lie to each other: no decoder shifts by it.
            (CRG, None) => {
                (body.len() == header.components()?.checked_mul(4)?).then_some(())?;
                if body.iter().any(|&byte| byte != 0) {
                    walked.blanked = walked.blanked.saturating_add(1);
                    walked.free.push(start..end);
                }
            }
            (TLM, None) => told.extend(header::tile_lengths(body)?),
            (PLT, Some(part)) => {
                let packets = header::packet_lengths(body)?;
                part.packets = Some(part.packets.unwrap_or(0).checked_add(packets)?);
            }
            (_, tile) => header.take(marker, body, tile.is_some(), layout)?,
        }
        at = end;
    }
}

/// Whether the lengths that TLM tells are those of the tile-parts.
fn is_told_right(told: &[(Option<u16>, usize)], parts: &[(u16, usize)]) -> bool {
    told.is_empty()
        || told.len() == parts.len()
            && told
                .iter()
                .zip(parts)
                .all(|((tile, told), (own, length))| told == length && tile.is_none_or(|tile| tile == *own))
}

/// The end marker: coded data never holds FF followed by more than 8F, but for SOP and EPH.
fn end_of_image(bytes: &[u8], from: usize) -> Option<usize> {
    from.checked_add(bytes.get(from..)?.windows(2).position(|pair| pair == [0xFF, EOC])?)
}

#[cfg(test)]
#[path = "tests.rs"]
pub(super) mod tests;
