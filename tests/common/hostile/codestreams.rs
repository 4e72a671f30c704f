//! Codestreams whose heads promise much.

use super::dicom::About;

pub const RLE: &str = "1.2.840.10008.1.2.5";
pub const JPEG: &str = "1.2.840.10008.1.2.4.50";
const JPEG_LOSSLESS: &str = "1.2.840.10008.1.2.4.70";
const JPEG_LS: &str = "1.2.840.10008.1.2.4.80";
const JPEG_2000: &str = "1.2.840.10008.1.2.4.90";
const JPEG_XL: &str = "1.2.840.10008.1.2.4.110";

fn one(side: usize, syntax: &str, code: &[u8]) -> Vec<u8> {
    let mut code = code.to_vec();
    code.resize(code.len().next_multiple_of(2), 0);
    About::of(side, side, 1).encapsulated(syntax, b"", [&code[..]].into_iter())
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    [&[0xFF, marker], &(content.len() as u16 + 2).to_be_bytes()[..], content].concat()
}

/// SOFn of one component of 8 bits.
fn frame_header(marker: u8, rows: usize, columns: usize) -> Vec<u8> {
    let (rows, columns) = ((rows as u16).to_be_bytes(), (columns as u16).to_be_bytes());
    segment(marker, &[&[8][..], &rows, &columns, &[1, 1, 0x11, 0]].concat())
}

/// A Huffman table of the one code `0`, which stands for this value.
fn one_code(class: u8, value: u8) -> Vec<u8> {
    let mut content = vec![class << 4, 1];
    content.resize(17, 0);
    content.push(value);
    segment(0xC4, &content)
}

const SCAN: &[u8] = &[1, 1, 0, 0, 63, 0];

/// A baseline image in which each block takes two bits.
pub fn jpeg(rows: usize, columns: usize) -> Vec<u8> {
    let blocks = rows.div_ceil(8) * columns.div_ceil(8);
    let mut code = [
        vec![0xFF, 0xD8],
        segment(0xDB, &[&[0][..], &[1; 64]].concat()),
        frame_header(0xC0, rows, columns),
        one_code(0, 0),
        one_code(1, 0),
        segment(0xDA, SCAN),
        vec![0; blocks.div_ceil(4)],
        vec![0xFF, 0xD9],
    ]
    .concat();
    code.resize(code.len().next_multiple_of(2), 0);
    code
}

pub fn jpeg_blank(side: usize) -> Vec<u8> {
    one(side, JPEG, &jpeg(side, side))
}

/// Each scan goes through all blocks and adds nothing.
pub fn jpeg_scans(side: usize) -> Vec<u8> {
    let blocks = side.div_ceil(8).pow(2);
    let mut code = [
        vec![0xFF, 0xD8],
        segment(0xDB, &[&[0][..], &[1; 64]].concat()),
        frame_header(0xC2, side, side),
        one_code(0, 0),
        one_code(1, 0xE0),
        segment(0xDA, &[1, 1, 0, 0, 0, 0]),
        vec![0; blocks.div_ceil(8) + 1],
    ]
    .concat();
    for _ in 0..250 {
        code.extend(segment(0xDA, &[1, 1, 0, 1, 63, 0x10]));
        // Runs of 2^14 empty blocks, in 15 bits each.
        code.extend(vec![0; (blocks / 16_384 + 1) * 2]);
    }
    code.extend([0xFF, 0xD9]);
    one(side, "1.2.840.10008.1.2.4.55", &code)
}

pub fn jpeg_tables(count: usize) -> Vec<u8> {
    let whole = jpeg(32, 32);
    let (start, rest) = whole.split_at(2);
    let tables = [one_code(0, 0), segment(0xDB, &[&[0][..], &[1; 64]].concat())].concat().repeat(count);
    one(32, JPEG, &[start, &tables, rest].concat())
}

pub fn jpeg_lossless(side: usize) -> Vec<u8> {
    let code = [
        vec![0xFF, 0xD8],
        frame_header(0xC3, side, side),
        one_code(0, 0),
        segment(0xDA, &[1, 1, 0, 1, 0, 0]),
        vec![0; side * side / 8 + 1],
        vec![0xFF, 0xD9],
    ];
    one(side, JPEG_LOSSLESS, &code.concat())
}

/// All of it in run mode.
pub fn jpegls_runs(side: usize) -> Vec<u8> {
    let code = [
        vec![0xFF, 0xD8],
        frame_header(0xF7, side, side),
        segment(0xDA, &[1, 1, 0, 0, 0, 0]),
        [0xFF, 0x7F].repeat(side * 24 / 15 + 200),
        vec![0xFF, 0xD9],
    ];
    one(side, JPEG_LS, &code.concat())
}

/// How a JPEG 2000 image is cut up.
struct Cut {
    tile: usize,
    layers: u16,
    /// Exponents of a code-block's width and height, less 2.
    block: u8,
    /// Precincts of this size in each of the six resolutions.
    precincts: Option<u8>,
    /// Bytes of a comment.
    padding: usize,
    /// Bytes of packets of each tile.
    packets: usize,
}

const PLAIN: Cut = Cut { tile: 0, layers: 1, block: 4, precincts: None, padding: 0, packets: 6 };

fn j2k(side: usize, cut: &Cut) -> Vec<u8> {
    let tile = if cut.tile == 0 { side } else { cut.tile };
    let mut size = vec![0, 0];
    for word in [side, side, 0, 0, tile, tile, 0, 0] {
        size.extend((word as u32).to_be_bytes());
    }
    size.extend([0, 1, 7, 1, 1]);
    let mut style = vec![u8::from(cut.precincts.is_some()), 0];
    style.extend(cut.layers.to_be_bytes());
    style.extend([0, 5, cut.block, cut.block, 0, 1]);
    style.extend(cut.precincts.into_iter().flat_map(|size| [size; 6]));
    let quantisation = [&[0x40][..], &[0x48; 16]].concat();
    let mut code =
        [vec![0xFF, 0x4F], segment(0x51, &size), segment(0x52, &style), segment(0x5C, &quantisation)]
            .concat();
    let mut left = cut.padding;
    while left > 0 {
        let piece = left.min(60_000);
        code.extend(segment(0x64, &[&[0, 0][..], &vec![b' '; piece]].concat()));
        left -= piece;
    }
    for number in 0..side.div_ceil(tile).pow(2) {
        let length = (14 + cut.packets as u32).to_be_bytes();
        code.extend(segment(0x90, &[&(number as u16).to_be_bytes()[..], &length, &[0, 1]].concat()));
        code.extend([0xFF, 0x93]);
        code.extend(vec![0; cut.packets]);
    }
    code.extend([0xFF, 0xD9]);
    code
}

pub fn j2k_blank(side: usize) -> Vec<u8> {
    one(side, JPEG_2000, &j2k(side, &PLAIN))
}

pub fn j2k_padded(side: usize) -> Vec<u8> {
    one(side, JPEG_2000, &j2k(side, &Cut { padding: side * side / 200, ..PLAIN }))
}

/// With as many bytes as such a frame must have.
pub fn j2k_backed(side: usize) -> Vec<u8> {
    one(side, JPEG_2000, &j2k(side, &Cut { padding: side * side / 30, ..PLAIN }))
}

pub fn j2k_blocks(side: usize) -> Vec<u8> {
    one(side, JPEG_2000, &j2k(side, &Cut { block: 0, ..PLAIN }))
}

pub fn j2k_precincts(side: usize) -> Vec<u8> {
    one(side, JPEG_2000, &j2k(side, &Cut { block: 0, precincts: Some(0x22), packets: 300_000, ..PLAIN }))
}

pub fn j2k_tiles(side: usize) -> Vec<u8> {
    one(side, JPEG_2000, &j2k(side, &Cut { tile: side.div_ceil(250), ..PLAIN }))
}

pub fn j2k_layers(side: usize) -> Vec<u8> {
    one(side, JPEG_2000, &j2k(side, &Cut { layers: 65_535, packets: 65_535 * 6, ..PLAIN }))
}

pub fn j2k_frames(frames: usize) -> Vec<u8> {
    let code = j2k(2048, &PLAIN);
    let code = &code[..code.len() & !1];
    About::of(2048, 2048, frames).encapsulated(JPEG_2000, b"", (0..frames).map(|_| code))
}

/// A head of an image of so many rows and columns (18181-1 D.2), of grey of 8 bits, and nothing behind it but ones.
pub fn jxl_head(side: usize) -> Vec<u8> {
    let mut bits = Vec::new();
    let mut push = |value: u64, count: u32| bits.extend((0..count).map(|at| value >> at & 1 == 1));
    // Size: not small, height by 18 bits, ratio 1:1.
    push(0, 1);
    push(2, 2);
    push(side as u64 - 1, 18);
    push(1, 3);
    // Image metadata: all default.
    push(1, 1);
    let bytes: Vec<u8> =
        bits.chunks(8).map(|byte| byte.iter().rev().fold(0, |sum, bit| sum << 1 | u8::from(*bit))).collect();
    one(side, JPEG_XL, &[&[0xFF, 0x0A][..], &bytes, &[0xFF; 500]].concat())
}
