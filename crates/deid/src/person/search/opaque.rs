//! The search in bytes: numbers, tables, and opaque values, whose text may be of any encoding.

use crate::Identifiers;
use crate::person::search::TextKind;
use veilig_dicom::{VR, number_width};

/// Fewer letters in a row are no text.
const SHORTEST: usize = 4;
/// So many letters in a row are written, not counted, in values that hold no table.
const WRITTEN: usize = 8;
/// Longer values than this hold so many numbers that letters stand in a row by chance.
const SMALL: usize = 256;

/// Bytes of a letter in UTF-16 and UTF-32.
const WIDTHS: [usize; 2] = [2, 4];

impl Identifiers {
    /// Whether bytes hold an identifier: as ASCII, UTF-8, Latin-1, UTF-16 or UTF-32, in either order of bytes, from any
    /// byte on.
    pub(crate) fn hit_bytes(&self, vr: VR, bytes: &[u8]) -> bool {
        let swapped = || -> Vec<u8> {
            bytes.chunks(number_width(vr)).flat_map(|number| number.iter().rev().copied()).collect()
        };
        self.hit_narrow(bytes)
            || number_width(vr) > 1 && self.hit_narrow(&swapped())
            || self.hit_dense(bytes)
            || any_wide(bytes, |text| self.hit(text, TextKind::Code))
    }

    /// The same for values that nobody can read, which may be packed.
    pub(crate) fn hit_opaque(&self, vr: VR, bytes: &[u8]) -> bool {
        self.hit_bytes(vr, bytes)
            || crate::person::search::packed::any(bytes, |inner| self.hit_bytes(VR::OB, inner))
    }

    /// [`Identifiers::hit`], and once more for what of a text is base64 or hexadecimal digits: runs of letters and digits
    /// that no word has.
    pub(crate) fn hit_packed(&self, text: &str, kind: TextKind) -> bool {
        let packed = |run: &str| {
            let digit = run.bytes().any(|byte| byte.is_ascii_digit());
            let letter = run.bytes().any(|byte| byte.is_ascii_alphabetic());
            let small_first = run.as_bytes().windows(2);
            let turns = small_first.filter(|two| matches!(two, [b'a'..=b'z', b'A'..=b'Z']));
            run.len() >= WRITTEN && letter && (digit || turns.count() >= 2)
        };
        let mut runs =
            text.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '/' | '_' | '-'));
        self.hit(text, kind)
            || runs.any(|run| {
                packed(run)
                    && crate::person::search::packed::any(run.as_bytes(), |inner| self.hit_narrow(inner))
            })
    }

    /// Runs of text in ASCII, in UTF-8 where it is, else in Latin-1.
    fn hit_narrow(&self, bytes: &[u8]) -> bool {
        let is_text = |byte: &u8| matches!(byte, b' '..=b'~' | 0x80..);
        let ascii = bytes.split(|byte| !(b' '..=b'~').contains(byte)).filter(|run| run.len() >= SHORTEST);
        let mut ascii = ascii.filter_map(|run| std::str::from_utf8(run).ok());
        let other = || {
            let runs = bytes.split(|byte| !is_text(byte));
            let mut runs = runs.filter(|run| run.len() >= SHORTEST && !run.is_ascii());
            runs.any(|run| {
                let latin = || run.iter().map(|byte| char::from(*byte)).collect::<String>();
                let utf8 = String::from_utf8_lossy(run);
                self.hit(&utf8, TextKind::Code) || self.hit(&latin(), TextKind::Code)
            })
        };
        ascii.any(|run| self.hit(run, TextKind::Code)) || other()
    }

    /// Names in scripts without spaces, in the encodings of Unicode.
    fn hit_dense(&self, bytes: &[u8]) -> bool {
        self.dense.iter().any(|piece| {
            let wide = |order: fn(u16) -> [u8; 2]| piece.encode_utf16().flat_map(order).collect::<Vec<u8>>();
            let widest =
                |order: fn(u32) -> [u8; 4]| piece.chars().flat_map(|c| order(c.into())).collect::<Vec<u8>>();
            [
                piece.as_bytes().to_vec(),
                wide(u16::to_le_bytes),
                wide(u16::to_be_bytes),
                widest(u32::to_le_bytes),
                widest(u32::to_be_bytes),
            ]
            .iter()
            .any(|name| bytes.windows(name.len()).any(|window| window == name))
        })
    }
}

/// Calls `found` with each run of Latin letters that bytes hold in UTF-16 or UTF-32, in either order; stops when it says
/// so. One pass for each width and start: no byte is looked at more often than eight times.
fn any_wide(bytes: &[u8], mut found: impl FnMut(&str) -> bool) -> bool {
    WIDTHS.into_iter().any(|width| {
        (0..width).any(|start| {
            let bytes = bytes.get(start..).unwrap_or_default();
            [false, true].into_iter().any(|big| {
                let mut run = String::new();
                let chunks = bytes.chunks_exact(width).map(|chunk| letter(chunk, big)).chain([None]);
                for letter in chunks {
                    match letter {
                        Some(letter) => run.push(letter),
                        None => {
                            if run.chars().count() >= SHORTEST && found(&run) {
                                return true;
                            }
                            run.clear();
                        }
                    }
                }
                false
            })
        })
    })
}

/// A printable letter of Latin-1 in two or four bytes.
fn letter(chunk: &[u8], big: bool) -> Option<char> {
    let (low, rest) = if big { chunk.split_last()? } else { chunk.split_first()? };
    let printable = matches!(low, b' '..=b'~' | 0xA0..) && rest.iter().all(|byte| *byte == 0);
    printable.then_some(char::from(*low))
}

/// Whether numbers are words: letters in a row that no table would have. A ramp goes up or down; words do both.
pub(crate) fn is_written(bytes: &[u8]) -> bool {
    let words = |run: &str| run.split(|c: char| !c.is_alphabetic()).any(is_word);
    let narrow = || {
        let runs = bytes.split(|byte| !(b' '..=b'~').contains(byte)).filter(|run| run.len() >= WRITTEN);
        runs.filter_map(|run| std::str::from_utf8(run).ok()).any(words)
    };
    bytes.len() <= SMALL && narrow() || any_wide(bytes, words)
}

fn is_word(run: &str) -> bool {
    let letters: Vec<char> = run.chars().map(|c| c.to_ascii_lowercase()).collect();
    let turns =
        letters.windows(3).filter(|three| matches!(three, [a, b, c] if a < b && c < b || a > b && c > b));
    let vowels = letters.iter().filter(|c| "aeiouy".contains(**c)).count();
    letters.len() >= WRITTEN && turns.count() >= 2 && vowels >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::fixture::{head, text};
    use dicom_dictionary_std::tags;

    fn known() -> Identifiers {
        let mut known = Identifiers::default();
        known.add(&head([text(tags::PATIENT_NAME, VR::PN, "Roskoth^Madeleine")]));
        known
    }

    #[test]
    fn a_name_in_numbers_is_found_in_every_encoding_from_any_byte_on() {
        let name = "Roskoth";
        let wide = |order: fn(u16) -> [u8; 2]| name.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let widest = |order: fn(u32) -> [u8; 4]| name.chars().flat_map(|c| order(c.into())).collect();
        let spelt: [Vec<u8>; 5] = [
            name.as_bytes().to_vec(),
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
            widest(u32::to_le_bytes),
            widest(u32::to_be_bytes),
        ];
        for bytes in spelt {
            for before in 0..4 {
                let bytes = [vec![1; before], bytes.clone(), vec![2; 3]].concat();
                for vr in [VR::FD, VR::OW, VR::US, VR::OV, VR::OB] {
                    assert!(known().hit_bytes(vr, &bytes), "{before} {vr:?} {bytes:?}");
                }
            }
        }
        let swapped: Vec<u8> = b"Roskoth ".chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect();
        assert!(known().hit_bytes(VR::US, &swapped), "as a big endian file has it");
        let ramp: Vec<u8> = (0..=255_u16).flat_map(u16::to_le_bytes).collect();
        assert!(!known().hit_bytes(VR::OW, &ramp));
    }

    #[test]
    fn words_among_numbers_are_suspect_and_ramps_are_not() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        assert!(is_written(&wide("Quistenberg")) && is_written(b"\x01\x02Quistenberg\x00"));
        let ramp: Vec<u8> = (0..=255_u16).flat_map(u16::to_le_bytes).collect();
        assert!(!is_written(&ramp) && !is_written(&wide("AAAAABBBBBBCCCCCDDDDDEEEEE")));
        let doubles: Vec<u8> = (0..32).flat_map(|n| (f64::from(n) * 1.37).to_le_bytes()).collect();
        assert!(!is_written(&doubles));
    }

    fn of(name: &str) -> Identifiers {
        let mut known = Identifiers::default();
        let charset = text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192");
        known.add(&head([charset, text(tags::PATIENT_NAME, VR::PN, name)]));
        known
    }

    #[test]
    fn four_letters_in_a_row_are_text_in_every_encoding() {
        let between = |bytes: &[u8]| [&[1, 2, 1], bytes, &[3, 1, 1]].concat();
        assert!(of("Kova^Ida").hit_bytes(VR::OB, &between(b"Kova")));
        let wide: Vec<u8> = "Kova".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(of("Kova^Ida").hit_bytes(VR::OB, &between(&wide)));
        assert!(of("Köva^Ida").hit_bytes(VR::OB, &between(b"K\xF6va")), "in Latin-1");
        assert!(of("Löw^Ida").hit_bytes(VR::OB, &between("Löw".as_bytes())), "in UTF-8");
    }

    #[test]
    fn a_name_of_a_script_without_spaces_is_found_in_bytes_and_others_are_not() {
        let yamada = of("Yamada^Tarou=山田^太郎");
        for order in [u16::to_le_bytes, u16::to_be_bytes] {
            let wide = |text: &str| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
            assert!(yamada.hit_bytes(VR::OB, &wide("患者山田")));
            assert!(!yamada.hit_bytes(VR::OB, &wide("患者山本")));
        }
    }

    #[test]
    fn a_letter_of_several_bytes_is_printable_and_has_zeros_beside_it() {
        assert_eq!([letter(b"a\0", false), letter(b"\0a", true)], [Some('a'); 2]);
        assert_eq!([letter(b"a\x01", false), letter(b"\x01\0", false), letter(b"", true)], [None; 3]);
    }

    #[test]
    fn what_is_packed_in_a_text_is_found_without_a_digit_and_with_the_marks_of_its_alphabet() {
        assert!(of("Nafdan^Ida").hit_packed("x TmFmZGFu y", TextKind::Text), "two capitals within");
        assert!(!of("Nafdan^Ida").hit_packed("x Tmfmzgfu y", TextKind::Text));
        for run in ["Tm/Dq2xtYW5uIGhlYWQ=", "Tm_Dq2xtYW5uIGhlYWQ="] {
            assert!(of("Noëlmann^Ida").hit_packed(run, TextKind::Text), "{run}");
        }
    }

    #[test]
    fn a_word_among_numbers_has_eight_letters_that_go_up_and_down_twice_and_two_vowels() {
        assert!(is_written(b"\x01bcdfzyax\x02"));
        for none in ["bcdfzya", "bcdfzywx", "abcdfyxe"] {
            assert!(!is_written(none.as_bytes()), "{none}");
        }
        let with = |length: usize| [b"bcdfzyax".as_slice(), &vec![1; length - 8]].concat();
        assert!(is_written(&with(SMALL)) && !is_written(&with(SMALL + 1)));
    }
}
