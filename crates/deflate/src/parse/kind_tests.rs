//! Which blocks are taken for what.

use super::*;

fn noise(seed: u64) -> impl Iterator<Item = u8> {
    let mut state = seed;
    std::iter::from_fn(move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Some((state >> 56) as u8)
    })
}

fn samples(bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    noise(1).map(|noise| 1000 + u16::from(noise)).take(1 << 14).flat_map(bytes).collect()
}

#[test]
fn samples_of_two_bytes_are_known_in_either_order() {
    assert_eq!(BlockKind::of(&samples(u16::to_le_bytes)), BlockKind::Pairs);
    assert_eq!(BlockKind::of(&samples(u16::to_be_bytes)), BlockKind::Pairs);
}

#[test]
fn text_and_samples_of_one_byte_are_bytes() {
    let text = "One sentence after the other, which tells what each of them says. ".repeat(500);
    assert_eq!(BlockKind::of(text.as_bytes()), BlockKind::Bytes);
    let picture: Vec<u8> = noise(2).map(|noise| 100 + noise % 32).take(1 << 15).collect();
    assert_eq!(BlockKind::of(&picture), BlockKind::Bytes);
    assert_eq!(BlockKind::of(&[]), BlockKind::Bytes);
}

#[test]
fn random_bytes_are_noise_and_what_a_code_makes_smaller_is_not() {
    let random: Vec<u8> = noise(3).take(1 << 15).collect();
    assert_eq!(BlockKind::of(&random), BlockKind::Noise);
    // Of 224 values of 256, each needs less than 7.9 bits.
    let fewer: Vec<u8> = noise(3).map(|noise| if noise < 32 { 200 } else { noise }).take(1 << 15).collect();
    assert_eq!(BlockKind::of(&fewer), BlockKind::Bytes);
}
