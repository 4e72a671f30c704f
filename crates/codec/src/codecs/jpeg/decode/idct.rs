//! Inverse DCT (ISO 10918-1 A.3.3) in integers: the accurate one of libjpeg, so that samples equal those of
//! other DICOM readers bit by bit.

/// The order of coefficients in a scan (figure A.6).
pub const ZIGZAG: [u8; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
    14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39,
    46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// Bits behind the point in the constants.
const BITS: u32 = 13;

/// A block's samples from its coefficients (row by row) and quantisation table; `precision` is 8 or 12.
pub fn idct(coefficients: &[i16; 64], table: &[u16; 64], precision: u32) -> [u16; 64] {
    // Bits that are kept behind the point between the passes.
    let kept = if precision > 8 { 1 } else { 2 };
    let mut work = [0_i32; 64];
    for ((value, &coefficient), &quantum) in work.iter_mut().zip(coefficients).zip(table) {
        *value = i32::from(coefficient).wrapping_mul(i32::from(quantum));
    }
    for column in 0..8 {
        let mut line = [0; 8];
        line.iter_mut().zip(work.iter().skip(column).step_by(8)).for_each(|(to, from)| *to = *from);
        pass(&mut line, BITS - kept);
        work.iter_mut().skip(column).step_by(8).zip(line).for_each(|(to, from)| *to = from);
    }
    let middle = 1_i32 << (precision.clamp(1, 16) - 1);
    let most = (middle << 1) - 1;
    let mut samples = [0; 64];
    for (row, out) in work.as_chunks_mut::<8>().0.iter_mut().zip(samples.as_chunks_mut::<8>().0) {
        pass(row, BITS + kept + 3);
        for (sample, &value) in out.iter_mut().zip(row.iter()) {
            *sample = value.wrapping_add(middle).clamp(0, most) as u16;
        }
    }
    samples
}

/// One dimension; rounds `drop` bits away.
#[inline]
fn pass(line: &mut [i32; 8], drop: u32) {
    let times = |value: i32, constant: i32| value.wrapping_mul(constant);
    let sum = |a: i32, b: i32| a.wrapping_add(b);
    let [a, b, c, d, e, f, g, h] = *line;
    // Even part.
    let z = times(sum(c, g), 4433);
    let t2 = sum(z, times(g, -15137));
    let t3 = sum(z, times(c, 6270));
    let t0 = sum(a, e).wrapping_shl(BITS);
    let t1 = a.wrapping_sub(e).wrapping_shl(BITS);
    let even = [sum(t0, t3), sum(t1, t2), t1.wrapping_sub(t2), t0.wrapping_sub(t3)];
    // Odd part.
    let z5 = times(sum(sum(h, d), sum(f, b)), 9633);
    let z1 = times(sum(h, b), -7373);
    let z2 = times(sum(f, d), -20995);
    let z3 = sum(times(sum(h, d), -16069), z5);
    let z4 = sum(times(sum(f, b), -3196), z5);
    let odd = [
        sum(times(b, 12299), sum(z1, z4)),
        sum(times(d, 25172), sum(z2, z3)),
        sum(times(f, 16819), sum(z2, z4)),
        sum(times(h, 2446), sum(z1, z3)),
    ];
    let half = 1_i32 << (drop - 1);
    let round = |value: i32| value.wrapping_add(half) >> drop;
    let [e0, e1, e2, e3] = even;
    let [o0, o1, o2, o3] = odd;
    *line = [
        round(sum(e0, o0)),
        round(sum(e1, o1)),
        round(sum(e2, o2)),
        round(sum(e3, o3)),
        round(e3.wrapping_sub(o3)),
        round(e2.wrapping_sub(o2)),
        round(e1.wrapping_sub(o1)),
        round(e0.wrapping_sub(o0)),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_block_is_its_mean_and_what_is_too_bright_is_white() {
        let mut block = [0; 64];
        block[0] = 10;
        assert_eq!(idct(&block, &[16; 64], 8), [148; 64]);
        assert_eq!(idct(&block, &[16; 64], 12), [2068; 64]);
        block[0] = 2000;
        assert_eq!(idct(&block, &[16; 64], 8), [255; 64]);
    }

    #[test]
    fn it_stays_within_one_of_the_formula() {
        let mut block = [0_i16; 64];
        let mut seed = 7_u32;
        for value in block.iter_mut().take(20) {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12345);
            *value = ((seed >> 16) % 41) as i16 - 20;
        }
        let samples = idct(&block, &[5; 64], 8);
        for y in 0..8 {
            for x in 0..8 {
                let mut sum = 0.0;
                for v in 0..8 {
                    for u in 0..8 {
                        let scale = |n: usize| if n == 0 { 0.5_f64.sqrt() } else { 1.0 };
                        let cosine = |n: usize, m: usize| {
                            ((2 * n + 1) as f64 * m as f64 * std::f64::consts::PI / 16.0).cos()
                        };
                        sum += scale(u) * scale(v) * f64::from(block[v * 8 + u]) * 5.0 / 4.0
                            * cosine(x, u)
                            * cosine(y, v);
                    }
                }
                let wanted = (sum + 128.0).clamp(0.0, 255.0);
                assert!((wanted - f64::from(samples[y * 8 + x])).abs() <= 1.0);
            }
        }
    }
}
