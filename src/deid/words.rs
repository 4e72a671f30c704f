//! Text as a searcher sees it: folded, split into tokens; and the vocabulary of harmless words.

use std::collections::HashSet;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const VOCABULARY: &str = include_str!("../../data/vocabulary.txt");

/// Lower case, compatibility forms and accents resolved (ä, a and ae are one), so that spellings of one name
/// become equal.
pub(super) fn fold(text: &str) -> String {
    umlauts(unaccented(text))
}

/// The same for one word, but that a short name keeps what makes it a name: Zoe does not become zo.
pub(super) fn fold_word(word: &str) -> String {
    let folded = fold(word);
    let unaccented = if folded.chars().count() < 3 { unaccented(word) } else { String::new() };
    if unaccented.chars().count() < 3 { folded } else { unaccented }
}

/// Folded, but that ae, oe and ue stay.
pub(super) fn unaccented(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c) || is_needed_mark(*c))
        .flat_map(char::to_lowercase)
        .nfc()
        .collect();
    plain.replace('ß', "ss").replace('ø', "o").replace('æ', "a").replace('œ', "o").replace('ł', "l")
}

/// Japanese voicing marks tell words apart, unlike accents.
fn is_needed_mark(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309A}')
}

fn umlauts(text: String) -> String {
    if text.contains('e') { text.replace("ae", "a").replace("oe", "o").replace("ue", "u") } else { text }
}

/// Scripts without spaces: two characters already are a name.
pub(super) fn is_dense(c: char) -> bool {
    matches!(u32::from(c), 0x0E00..=0x0E7F | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// The tokens of a text, folded: runs of letters and digits, and of these also the parts between letters and digits and
/// between lower and upper case (`JSMITH_CT`, `JohnSmith2`).
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for run in
        text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|run| !run.is_empty())
    {
        let whole = fold_word(run);
        let mut parts = Vec::new();
        let mut part = String::new();
        let mut last = None;
        for c in run.chars() {
            let cut = last.is_some_and(|last: char| {
                last.is_numeric() != c.is_numeric() || (last.is_lowercase() && c.is_uppercase())
            });
            if cut {
                parts.push(fold_word(&std::mem::take(&mut part)));
            }
            part.push(c);
            last = Some(c);
        }
        if !parts.is_empty() {
            parts.push(fold_word(&part));
            tokens.append(&mut parts);
        }
        tokens.push(whole);
    }
    tokens
}

/// Only letters and digits, folded: for IDs whose punctuation changes from system to system.
pub(super) fn squeezed(text: &str) -> String {
    alphanumeric(&fold(text))
}

/// Only letters and digits.
pub(super) fn alphanumeric(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a folded word is one of the vocabulary, or a plain number or measure.
pub(super) fn is_harmless(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        VOCABULARY
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .map(fold)
            .collect()
    });
    words.contains(word)
}

/// The harmless words of a text, in order, with the separators between neighbours; empty where nothing is left.
/// Numbers stay up to three digits (and decimals): they are thicknesses, phases, repetition counts.
pub(super) fn cleaned(text: &str) -> String {
    let kept: Vec<&str> = text
        .split(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '/' | ':' | '_' | '^' | '\0')
        })
        .filter(|word| !word.is_empty() && is_kept(word))
        .collect();
    kept.join(" ")
}

fn is_kept(word: &str) -> bool {
    let number = word.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'%')
        && word.bytes().filter(u8::is_ascii_digit).count() <= 3;
    number
        || is_harmless(&fold(word))
        || word.split(['-', '+', '.']).all(|part| !part.is_empty() && is_harmless(&fold(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_equal() {
        for (a, b) in
            [("Müller", "MUELLER"), ("Müller", "Muller"), ("Ｓｍｉｔｈ", "smith"), ("Łukasz", "lukasz")]
        {
            assert_eq!(fold(a), fold(b));
        }
    }

    #[test]
    fn a_short_name_stays_a_name() {
        assert_eq!(tokens("Zoë ZOE Joe"), ["zoe", "zoe", "joe"]);
        assert_eq!(fold_word("Müller"), "muller");
        assert_eq!(fold_word("Bo"), "bo");
    }

    #[test]
    fn tokens_are_split_where_people_join_words() {
        assert!(tokens("JSMITH_CT").contains(&"jsmith".to_owned()));
        assert!(tokens("JohnSmith2").contains(&"smith".to_owned()));
    }

    #[test]
    fn only_known_words_and_short_numbers_survive_cleaning() {
        assert_eq!(cleaned("AX 1.25 Verholsten chest w/o 48211907"), "AX 1.25 chest w");
        assert_eq!(cleaned("Jansen"), "");
    }
}
