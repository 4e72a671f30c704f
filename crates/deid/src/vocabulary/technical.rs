//! Text about machine and technique in the closed world: words of the vocabulary, makers, models, and what only a
//! machine would be called (`VA48A`, `B30f`, `*tse2d1_15`, `HE1-4;NE1,2`). Any other word may be a person or a place.

use crate::vocabulary::terms::is_harmless;
use crate::vocabulary::words::{fold, parts};
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

const WORDS: &str = include_str!("../../../../data/technical.txt");

/// Whether a word is one of machines and technique.
pub(crate) fn is_technical_word(word: &str) -> bool {
    static KNOWN: OnceLock<FxHashSet<String>> = OnceLock::new();
    let lines = || WORDS.lines().filter(|line| !line.starts_with('#'));
    KNOWN.get_or_init(|| lines().flat_map(str::split_whitespace).map(fold).collect()).contains(&fold(word))
}

/// So many letters in a row are a mark, not a word.
const MARK: usize = 3;
/// Longer numbers are a serial number or someone's.
const NUMBER: usize = 5;

/// What of a value is technical, word by word; empty where nothing is.
pub(crate) fn cleaned(value: &str) -> String {
    let kept: Vec<&str> = value.split_whitespace().filter(|word| is_technical(word)).collect();
    kept.join(" ")
}

fn is_technical(word: &str) -> bool {
    let mut runs = word.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()).peekable();
    // Signs alone say nothing.
    runs.peek().is_some() && runs.all(is_known)
}

/// A few letters without digits are a mark in capitals (`SPI`), or one or two.
fn is_mark(run: &str) -> bool {
    let small = run.bytes().all(|byte| byte.is_ascii_lowercase());
    !small || run.len() < MARK
}

/// A word of the vocabulary or a maker's, or letters and digits of a version, a coil, a kernel.
pub(crate) fn is_known(run: &str) -> bool {
    let known = |word: &str| is_harmless(&fold(word)) || is_technical_word(word);
    known(run)
        || run.is_ascii()
            && is_mark(run)
            && parts(run).iter().all(|part| {
                let digits = part.bytes().all(|byte| byte.is_ascii_digit());
                match digits {
                    true => part.len() <= NUMBER,
                    false => part.len() <= MARK || known(part),
                }
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_a_machine_is_called_stays_and_other_words_go() {
        for value in [
            "VA48A",
            "syngo MR XA60",
            "B30f",
            "*tse2d1_15",
            "HE1-4;NE1,2",
            "Br40d\\3",
            "SIEMENS",
            "Philips Medical Systems",
            "Agfa-Gevaert AG",
            "NAEOTOM Alpha",
            "5.3.1",
        ] {
            assert_eq!(cleaned(value), value);
        }
        for (value, left) in [
            ("Yankliraski", ""),
            ("VA48A Roskoth", "VA48A"),
            ("roskotma", ""),
            ("VA48_Roskoth", ""),
            ("WARD4471", ""),
            ("SN48211907", ""),
            ("Müllér", ""),
            ("oth", ""),
        ] {
            assert_eq!(cleaned(value), left, "{value}");
        }
    }
}
