//! Pixel data with too many frames or fragments.

use super::codestreams::{JPEG, RLE, jpeg};
use super::dicom::{About, DEFLATED, EXPLICIT, deflated, deflated_noughts, element, meta, short};

const DEFLATED_FRAMES: &str = "1.2.840.10008.1.2.8.1";

pub fn claimed(frames: usize) -> Vec<u8> {
    let pixels = element((0x7FE0, 0x0010), "OW", &[0; 4096]);
    [meta(EXPLICIT), About::of(64, 64, frames).head(Vec::new()), pixels].concat()
}

pub fn claimed_fragments(frames: usize) -> Vec<u8> {
    About::of(64, 64, frames).encapsulated(RLE, b"", [&rle_frame(64, 64)[..]].into_iter())
}

/// A deflated file whose pixels are noughts.
fn deflated_pixels(about: &About, bytes: usize) -> Vec<u8> {
    let mut head = about.head(Vec::new());
    head.extend(b"\xE0\x7F\x10\x00OW\0\0");
    head.extend((bytes.next_multiple_of(2) as u32).to_le_bytes());
    [meta(DEFLATED), deflated_noughts(&head, bytes.next_multiple_of(2))].concat()
}

pub fn deflated_dots(frames: usize) -> Vec<u8> {
    deflated_pixels(&About::of(1, 1, frames), frames)
}

pub fn deflated_tiles(frames: usize) -> Vec<u8> {
    deflated_pixels(&About::of(64, 64, frames), frames * 4096)
}

pub fn deflated_bits(frames: usize) -> Vec<u8> {
    deflated_pixels(&About { allocated: 1, ..About::of(1, 1, frames) }, frames.div_ceil(8))
}

pub fn dots(frames: usize) -> Vec<u8> {
    About::of(1, 1, frames).file(Vec::new())
}

pub fn tiles(frames: usize) -> Vec<u8> {
    About::of(32, 32, frames).file(Vec::new())
}

/// A frame of one run after the other.
pub fn rle_frame(rows: usize, columns: usize) -> Vec<u8> {
    let mut frame = [1_u32.to_le_bytes(), 64_u32.to_le_bytes()].concat();
    frame.resize(64, 0);
    let pixels = rows * columns;
    frame.extend([129, 7].repeat(pixels / 128));
    for _ in 0..pixels % 128 {
        frame.extend([0, 7]);
    }
    frame.resize(frame.len().next_multiple_of(2), 0);
    frame
}

pub fn rle(frames: usize) -> Vec<u8> {
    let frame = rle_frame(1, 1);
    About::of(1, 1, frames).encapsulated(RLE, b"", (0..frames).map(|_| &frame[..]))
}

/// Each entry of the table points to the last frame.
pub fn rle_lying(frames: usize) -> Vec<u8> {
    let frame = rle_frame(32, 32);
    let table: Vec<u8> = (0..frames).flat_map(|number| (u32::MAX - number as u32).to_le_bytes()).collect();
    About::of(32, 32, frames).encapsulated(RLE, &table, (0..frames).map(|_| &frame[..]))
}

pub fn rle_runs(frames: usize) -> Vec<u8> {
    let frame = rle_frame(512, 512);
    About::of(512, 512, frames).encapsulated(RLE, b"", (0..frames).map(|_| &frame[..]))
}

pub fn jpeg_frames(frames: usize) -> Vec<u8> {
    let frame = jpeg(32, 32);
    About::of(32, 32, frames).encapsulated(JPEG, b"", (0..frames).map(|_| &frame[..]))
}

pub fn empty_fragments(count: usize) -> Vec<u8> {
    let frame = jpeg(32, 32);
    let (first, last) = frame.split_at(4);
    let empty = (0..count).map(|_| &[][..]);
    About::of(32, 32, 1).encapsulated(JPEG, b"", [first].into_iter().chain(empty).chain([last]))
}

/// Each in a fragment of its own.
pub fn comments(count: usize) -> Vec<u8> {
    let frame = jpeg(32, 32);
    let (first, last) = frame.split_at(2);
    let comment = |_| &b"\xFF\xFE\x00\x04ab"[..];
    About::of(32, 32, 1).encapsulated(
        JPEG,
        b"",
        [first].into_iter().chain((0..count).map(comment)).chain([last]),
    )
}

pub fn starts(count: usize) -> Vec<u8> {
    let start = |_| &b"\xFF\xD8\xFF\xFE"[..];
    About::of(32, 32, count).encapsulated(JPEG, b"", (0..count).map(start))
}

pub fn deflated_frames(frames: usize) -> Vec<u8> {
    let pixels = vec![0; 1 << 20];
    let frame = deflated(&mut [&pixels[..]].into_iter());
    About::of(1024, 1024, frames).encapsulated(DEFLATED_FRAMES, b"", (0..frames).map(|_| &frame[..]))
}

/// All numbers of 16 bits in each frame, and all of them black.
pub fn palette(frames: usize) -> Vec<u8> {
    let about = About { allocated: 16, photometric: "PALETTE COLOR", ..About::of(256, 256, frames) };
    let descriptor: Vec<u8> = [0_u16, 0, 16].iter().flat_map(|word| word.to_le_bytes()).collect();
    let mut more = Vec::new();
    for colour in 0..3 {
        more.push(((0x0028, 0x1101 + colour), element((0x0028, 0x1101 + colour), "US", &descriptor)));
        more.push(((0x0028, 0x1201 + colour), element((0x0028, 0x1201 + colour), "OW", &[0; 131_072])));
    }
    more.push(((0x0028, 0x0103), short((0x0028, 0x0103), 0)));
    let numbers: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_le_bytes).collect();
    let pixels = element((0x7FE0, 0x0010), "OW", &numbers.repeat(frames));
    [meta(EXPLICIT), about.head(more), pixels].concat()
}
