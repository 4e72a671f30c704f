//! RLE Lossless written (PS3.5 annex G).

use crate::format::Format;

/// Bytes of the header.
const HEADER: usize = 64;
/// The longest run or literal.
const LONGEST: usize = 128;

/// Encodes a frame's samples (little endian, in the format's arrangement): as many segments as its samples have
/// bytes, the most significant first. `None` where there would be more than 15 or it grows beyond 4 GB.
pub(super) fn encode(samples: &[u8], format: &Format) -> Option<Vec<u8>> {
    let bytes = (format.allocated / 8) as usize;
    let segments = format.samples.checked_mul(bytes)?;
    let pixels = format.rows.checked_mul(format.columns)?;
    if bytes == 0 || segments > 15 || samples.len() != pixels.checked_mul(segments)? {
        return None;
    }
    let mut code = vec![0; HEADER];
    let mut starts = vec![u32::try_from(segments).ok()?];
    for segment in 0..segments {
        starts.push(u32::try_from(code.len()).ok()?);
        let (sample, byte) = (segment / bytes, bytes - 1 - segment % bytes);
        let (start, step) = if format.planar {
            (sample.checked_mul(pixels)?.checked_mul(bytes)?.checked_add(byte)?, bytes)
        } else {
            (sample.checked_mul(bytes)?.checked_add(byte)?, segments)
        };
        let plane: Vec<u8> = samples.iter().skip(start).step_by(step).take(pixels).copied().collect();
        // No run goes from one row to the next.
        plane.chunks(format.columns.max(1)).for_each(|row| pack(row, &mut code));
        if code.len() % 2 == 1 {
            code.push(0);
        }
    }
    for (place, start) in code.as_chunks_mut::<4>().0.iter_mut().zip(starts) {
        *place = start.to_le_bytes();
    }
    Some(code)
}

/// PackBits of a row.
fn pack(row: &[u8], code: &mut Vec<u8>) {
    let run = |rest: &[u8]| {
        let first = rest.first().copied();
        rest.iter().take(LONGEST).take_while(|&&byte| Some(byte) == first).count()
    };
    let mut rest = row;
    while let Some(&first) = rest.first() {
        let same = run(rest);
        let used = if same >= 2 {
            code.extend([(257 - same) as u8, first]);
            same
        } else {
            // Up to where three are equal: two are no gain within a literal.
            let literal = rest
                .windows(3)
                .take(LONGEST)
                .position(|three| three.iter().all(|byte| Some(byte) == three.first()))
                .unwrap_or(rest.len())
                .clamp(1, LONGEST);
            code.push((literal - 1) as u8);
            code.extend(rest.iter().take(literal));
            literal
        };
        rest = rest.get(used..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use veilig_codec::layout::Layout;
    use veilig_codec::rle;

    fn layout(samples: usize, allocated: u32, planar: bool, rows: usize, columns: usize) -> Layout {
        Layout {
            rows,
            columns,
            samples,
            frames: 1,
            allocated,
            stored: allocated,
            high: allocated - 1,
            signed: false,
            planar,
            photometric: String::new(),
            padding: None,
            big_endian: false,
        }
    }

    #[test]
    fn runs_stop_at_the_row_and_segments_are_even() {
        let layout = layout(1, 8, false, 2, 3);
        let code = encode(&[7; 6], &Format::native(&layout, false).unwrap()).unwrap();
        assert_eq!(code[..8], [1, 0, 0, 0, 64, 0, 0, 0]);
        assert_eq!(code[64..], [254, 7, 254, 7]);
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded(
            samples in prop::sample::select(vec![1_usize, 3]), bytes in prop::sample::select(vec![1_u32, 2, 4]),
            planar: bool, rows in 1_usize..6, columns in 1_usize..400, values in prop::collection::vec(0_u8..3, 64),
        ) {
            let layout = layout(samples, bytes * 8, planar, rows, columns);
            let size = rows * columns * samples * bytes as usize;
            let frame: Vec<u8> = (0..size).map(|at| values[(at / 5 + at % 7 * at % 64) % 64]).collect();
            let code = encode(&frame, &Format::native(&layout, false).unwrap());
            prop_assert_eq!(rle::decode(&code.unwrap(), &layout).unwrap(), frame);
        }
    }
}
