//! A head made of ellipses, and a picture of it with text, as scanners save them.

use crate::image::{Picture, Window};

/// Columns and rows.
pub(super) const SIDE: u32 = 256;
/// Where the name stands in the picture with text: left, top, width, height.
pub(super) const NAME: [u32; 4] = [8, 8, 104, 18];

/// Ellipses, each over those before it: its grey, half its width and height, its middle. All of half a side.
const HEAD: [(u8, [f64; 2], [f64; 2]); 7] = [
    (236, [0.66, 0.86], [0.0, 0.04]),
    (104, [0.60, 0.79], [0.0, 0.05]),
    (44, [0.10, 0.27], [-0.19, -0.04]),
    (44, [0.10, 0.27], [0.19, -0.04]),
    (124, [0.17, 0.13], [0.0, 0.42]),
    (60, [0.05, 0.09], [0.0, 0.14]),
    (168, [0.05, 0.05], [0.30, 0.36]),
];

/// Letters of five columns and seven rows, a bit for each pixel.
const LETTERS: [(char, [u8; 7]); 8] = [
    ('0', [14, 17, 19, 21, 25, 17, 14]),
    ('1', [4, 12, 4, 4, 4, 4, 14]),
    ('2', [14, 17, 1, 2, 4, 8, 31]),
    ('4', [2, 6, 10, 18, 31, 2, 2]),
    ('A', [14, 17, 17, 31, 17, 17, 17]),
    ('K', [17, 18, 20, 24, 20, 18, 17]),
    ('M', [17, 27, 21, 21, 17, 17, 17]),
    ('V', [17, 17, 17, 17, 17, 10, 4]),
];
/// The lines below the name, and where they begin.
const LINES: [(&str, [u32; 2]); 2] = [("120 KV", [10, 32]), ("240 MA", [10, 52])];
/// Pixels for each of a letter's.
const LARGE: u32 = 2;

/// The picture, with text or without.
pub(super) fn picture(with_text: bool) -> Picture {
    let points = (0..SIDE).flat_map(|row| (0..SIDE).map(move |column| [column, row]));
    let grey = |[column, row]: [u32; 2]| {
        let place = |at: u32| f64::from(at) / f64::from(SIDE) * 2.0 - 1.0;
        let (x, y) = (place(column), place(row));
        let inside = |(_, [a, b], [left, down]): &&(u8, [f64; 2], [f64; 2])| {
            ((x - left) / a).powi(2) + ((y - down) / b).powi(2) <= 1.0
        };
        let head = HEAD.iter().rev().find(inside).map_or(0, |(grey, ..)| *grey);
        if with_text && LINES.iter().any(|(line, from)| is_ink(line, *from, [column, row])) {
            255
        } else {
            head
        }
    };
    Picture {
        width: SIDE,
        height: SIDE,
        window: Some(Window { center: 40.0, width: 160.0 }),
        range: Some([-1024.0, 1800.0]),
        pixel_aspect: 1.0,
        pixels: points.map(grey).collect(),
    }
}

/// A letter of a line covers this pixel.
fn is_ink(line: &str, [left, top]: [u32; 2], [column, row]: [u32; 2]) -> bool {
    let (Some(right), Some(down)) = (column.checked_sub(left), row.checked_sub(top)) else { return false };
    let (right, down) = (right / LARGE, down / LARGE);
    // A column between two letters is empty.
    let letter = line.chars().nth((right / 6) as usize);
    let shape = letter.and_then(|letter| LETTERS.iter().find(|(one, _)| *one == letter));
    let bits = shape.and_then(|(_, rows)| rows.get(down as usize)).copied().unwrap_or(0);
    4_u32.checked_sub(right % 6).is_some_and(|bit| bits >> bit & 1 == 1)
}
