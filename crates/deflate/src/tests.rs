//! What inflaters make of the stream.

use super::*;
use flate2::Compression;
use flate2::write::{DeflateDecoder, DeflateEncoder};
use proptest::prelude::*;

/// Bytes by chance, the same ones for the same seed.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, limit: usize) -> usize {
        ((self.next() >> 32) as usize * limit) >> 32
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| (self.next() >> 40) as u8).collect()
    }

    /// Samples with the noise of a scanner, around a slope.
    fn samples(&mut self, count: usize, spread: usize) -> Vec<u8> {
        (0..count)
            .map(|at| (at / 97 % 700 + (0..4).map(|_| self.below(spread)).sum::<usize>()) as u16)
            .flat_map(u16::to_le_bytes)
            .collect()
    }
}

fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Unpacks by two inflaters, and tells how many bytes were packed.
#[track_caller]
fn comes_back(bytes: &[u8]) -> usize {
    let packed = pack(bytes);
    let mut zlib = DeflateDecoder::new(Vec::new());
    zlib.write_all(&packed).unwrap();
    assert!(zlib.finish().unwrap() == bytes, "zlib-rs reads something else of {} bytes", bytes.len());
    let miniz = miniz_oxide::inflate::decompress_to_vec(&packed).unwrap();
    assert!(miniz == bytes, "miniz_oxide reads something else of {} bytes", bytes.len());
    packed.len()
}

fn zlib(bytes: &[u8], level: u32) -> usize {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn nothing_is_one_empty_block() {
    assert_eq!(pack(&[]), [3, 0]);
    comes_back(&[]);
}

#[test]
fn each_single_byte_comes_back() {
    for byte in 0..=255 {
        comes_back(&[byte]);
    }
}

#[test]
fn lengths_around_a_block_and_a_segment_come_back() {
    let bytes = Chance(5).samples(2 * BLOCK, 40);
    for edge in [1, 8, 258, 2 * token::Tokens::RUN, BLOCK, 2 * BLOCK, 3 * BLOCK] {
        for length in edge.saturating_sub(9)..edge + 9 {
            comes_back(&bytes[..length]);
            comes_back(&vec![0; length]);
        }
    }
}

#[test]
fn random_bytes_grow_by_five_for_each_block() {
    for length in [1, 100, 2000, BLOCK - 1, BLOCK, BLOCK + 1, 10 * BLOCK] {
        let packed = comes_back(&Chance(7).bytes(length));
        assert!(packed <= length + 5 * length.div_ceil(BLOCK) + 5, "{length} became {packed}");
    }
}

#[test]
fn random_bytes_that_come_again_are_copied() {
    let once = Chance(11).bytes(5000);
    let packed = comes_back(&once.repeat(20));
    assert!(packed < 8000, "{packed}");
}

#[test]
fn what_lies_32_kib_back_is_copied_and_what_lies_farther_is_not() {
    let mut chance = Chance(13);
    let (once, between) = (chance.bytes(2000), chance.samples(1 << 15, 20));
    let pack_at = |distance: usize| comes_back(&[&once, &between[..distance - once.len()], &once].concat());
    let between = |distance: usize| pack(&[&once, &between[..distance - once.len()]].concat()).len();
    assert!(pack_at(1 << 15) < between(1 << 15) + 100);
    assert!(pack_at((1 << 15) + 2) > between((1 << 15) + 2) + 1500);
}

#[test]
fn even_what_no_step_lands_on_is_copied_from_a_block_to_the_next() {
    // An odd distance: the samples come again in the other order.
    let once = Chance(17).bytes(3001);
    let packed = comes_back(&[&once[..], &vec![0; BLOCK - 6000], &once, &once].concat());
    assert!(packed < 3600, "{packed}");
}

#[test]
fn what_is_copied_from_the_end_of_a_block_goes_on_in_the_next() {
    let mut chance = Chance(41);
    let before = chance.samples(2 * BLOCK, 20);
    for blocks in 1..=4 {
        for on in 0..=16 {
            let once = chance.bytes(16);
            let (there, after) = once.split_at(on);
            let end = blocks * BLOCK - there.len();
            // What lies at the end, then what does not lie behind it.
            let bytes =
                [&before[..end], &once, &before[..100], there, &[0; 16], &once, &[0; 50], after].concat();
            comes_back(&bytes);
        }
    }
}

#[test]
fn noisy_samples_are_packed_smaller_than_by_zlib_s_second_level_and_about_as_small_as_by_its_sixth() {
    for spread in [4, 10, 25] {
        let samples = Chance(19).samples(1 << 18, spread);
        let packed = comes_back(&samples);
        let (second, sixth) = (zlib(&samples, 2), zlib(&samples, 6));
        assert!(packed < second, "spread {spread}: {packed}, zlib {second}");
        assert!(packed * 1000 <= sixth * 1005, "spread {spread}: {packed}, zlib {sixth}");
        let turned: Vec<u8> = samples.chunks(2).flat_map(|sample| [sample[1], sample[0]]).collect();
        assert!(comes_back(&turned) * 100 < packed * 102, "the other order is packed worse");
    }
}

#[test]
fn text_is_packed_about_as_small_as_by_zlib() {
    let words = ["frame", "of", "reference", "the", "patient", "series", "a", "in", "orientation", "slice"];
    let mut chance = Chance(23);
    let text: String = (0..60_000).flat_map(|_| [words[chance.below(words.len())], " "]).collect();
    let packed = comes_back(text.as_bytes());
    assert!(packed * 100 < zlib(text.as_bytes(), 1) * 110, "{packed}, zlib {}", zlib(text.as_bytes(), 1));
}

#[test]
fn a_block_of_zeros_is_a_few_bytes() {
    let packed = comes_back(&vec![0; 10 * BLOCK]);
    assert!(packed < 10 * 100, "{packed}");
}

#[test]
fn a_stream_depends_on_what_was_written_not_on_pieces_or_flushes() {
    let mut chance = Chance(29);
    let bytes = [chance.samples(60_000, 30), chance.bytes(50_000), vec![1; 70_000]].concat();
    let whole = pack(&bytes);
    for most in [1, 7, 5000, BLOCK, BLOCK + 1, 100_000] {
        let mut encoder = Encoder::new(Vec::new());
        let mut rest = &bytes[..];
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(rest.len().min(1 + chance.below(most)));
            encoder.write_all(piece).unwrap();
            encoder.flush().unwrap();
            assert_eq!(encoder.write(&[]).unwrap(), 0);
            rest = after;
        }
        assert!(encoder.finish().unwrap() == whole, "pieces of at most {most}");
    }
}

#[test]
fn a_sink_that_fails_is_heard() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut encoder = Encoder::new(Full);
    let bytes = Chance(31).bytes(4 * BLOCK);
    assert_eq!(encoder.write_all(&bytes).unwrap_err().kind(), io::ErrorKind::StorageFull);
    // Whoever goes on in spite of it is told again, and nothing panics.
    for _ in 0..5 {
        let _ = encoder.write_all(&bytes);
    }
    assert_eq!(encoder.finish().err().map(|error| error.kind()), Some(io::ErrorKind::StorageFull));
}

#[test]
fn blocks_are_handed_on_as_they_fill() {
    let mut encoder = Encoder::new(Vec::new());
    let bytes = Chance(37).bytes(3 * BLOCK + 1);
    encoder.write_all(&bytes).unwrap();
    assert!(encoder.get_ref().len() >= 3 * BLOCK, "no more than a block is kept back");
}

/// Inputs of pieces of all kinds: random, repeated, copied from before, samples, slopes.
fn mixture(chance: &mut Chance) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..1 + chance.below(12) {
        let scale = [3, 40, 700, 9000, 40_000][chance.below(5)];
        let length = 1 + chance.below(scale);
        let piece = match chance.below(7) {
            0 => chance.bytes(length),
            1 => vec![chance.below(256) as u8; length],
            2 => {
                let spread = 1 + chance.below(300);
                chance.samples(length, spread)
            }
            3 => {
                let period = 1 + chance.below(600);
                chance.bytes(period).into_iter().cycle().take(length).collect()
            }
            4 if !bytes.is_empty() => {
                let from = chance.below(bytes.len());
                bytes[from..].iter().copied().cycle().take(length).collect()
            }
            5 => (0..length).map(|at| (at * at / 500) as u8).collect(),
            // Counts that want words longer than allowed.
            _ => (0..length).map(|_| chance.next().leading_zeros().min(40) as u8 * 6).collect(),
        };
        bytes.extend(piece);
    }
    bytes
}

#[test]
fn mixtures_by_chance_come_back() {
    // More of them: VEILIG_DEFLATE_ROUNDS=100000 cargo test --release -p veilig-deflate mixtures
    let rounds =
        std::env::var("VEILIG_DEFLATE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(150);
    for seed in 1..=rounds {
        let bytes = mixture(&mut Chance(seed));
        let packed = comes_back(&bytes);
        let most = bytes.len() + 5 * bytes.len().div_ceil(BLOCK) + 5;
        assert!(packed <= most, "seed {seed}: {} became {packed}", bytes.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..5000)) {
        comes_back(&bytes);
    }

    #[test]
    fn any_few_values_come_back(bytes in prop::collection::vec(prop::sample::select(vec![0_u8, 1, 255]), 0..20_000)) {
        comes_back(&bytes);
    }

    #[test]
    fn any_samples_come_back(samples in prop::collection::vec(0..300_u16, 0..30_000), odd in any::<bool>()) {
        let bytes: Vec<u8> = samples.into_iter().flat_map(u16::to_le_bytes).collect();
        comes_back(bytes.get(usize::from(odd)..).unwrap_or_default());
    }
}
