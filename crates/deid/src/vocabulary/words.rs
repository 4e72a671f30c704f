//! Text as a searcher sees it: folded, and split into tokens.

use crate::person::spelling::scripts::{is_unseen, latin, plain_letter};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text without what cannot be seen.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.contains(is_unseen) { text.replace(is_unseen, "").into() } else { text.into() }
}

/// Lower case, compatibility forms and accents resolved, so that spellings of one name become equal: ä, a and ae are
/// one, and so are å and aa, ø and oe, ł and l, đ and dj.
pub(crate) fn fold(text: &str) -> String {
    spellings(unaccented(text))
}

/// The same for one word, but that a short name keeps what makes it a name: Zoe does not become zo.
pub(crate) fn fold_word(word: &str) -> String {
    let folded = fold(word);
    let unaccented = if folded.chars().count() < 3 { unaccented(word) } else { String::new() };
    if unaccented.chars().count() < 3 { folded } else { unaccented }
}

/// Folded, but that ae, oe, ue and aa stay.
pub(crate) fn unaccented(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c) || is_needed_mark(*c))
        .flat_map(char::to_lowercase)
        .map(plain_letter)
        .nfc()
        .collect();
    plain.replace('ß', "ss").replace('þ', "th")
}

/// Japanese voicing marks tell words apart, unlike accents.
fn is_needed_mark(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309A}')
}

fn spellings(text: String) -> String {
    let text =
        if text.contains('e') { text.replace("ae", "a").replace("oe", "o").replace("ue", "u") } else { text };
    let text = if text.contains("aa") { text.replace("aa", "a") } else { text };
    if text.contains("dj") { text.replace("dj", "d") } else { text }
}

/// Scripts without spaces: two characters already are a name.
pub(crate) fn is_dense(c: char) -> bool {
    matches!(u32::from(c), 0x0E00..=0x0E7F | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// The tokens of a text, folded: runs of letters and digits, and of these also the parts between letters and digits and
/// between lower and upper case (`JSMITH_CT`, `JohnSmith2`, `CTScan`), what letters that stand apart spell
/// (`S M I T H`), and words of Cyrillic or Greek letters in Latin ones.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut apart = String::new();
    for run in
        text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|run| !run.is_empty())
    {
        let mut letters = run.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_alphabetic() => apart.push(letter),
            _ => spelt(&mut apart, &mut tokens),
        }
        let parts = parts(run);
        if parts.len() > 1 {
            // Two letters beside a digit are a coil, a kernel, a phase: HE1-4.
            let numbered = run.contains(char::is_numeric);
            let words = parts.iter().filter(|part| !numbered || part.chars().count() > 2);
            tokens.extend(words.map(|part| fold_word(part)));
        }
        tokens.extend(parts.iter().filter_map(|part| after_capitals(part)).map(fold_word));
        let word = fold_word(run);
        tokens.extend(latin(&word).iter().map(|way| fold_word(way)));
        tokens.push(word);
    }
    spelt(&mut apart, &mut tokens);
    tokens
}

/// Three letters and more in a row are a word.
fn spelt(apart: &mut String, tokens: &mut Vec<String>) {
    if apart.chars().count() > 2 {
        tokens.push(fold_word(apart));
    }
    apart.clear();
}

/// A word's parts: cut where digits begin or end, and where a capital follows a small letter.
pub(crate) fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut last) = (0, None);
    for (at, c) in word.char_indices() {
        let cut = last.is_some_and(|last: char| {
            last.is_numeric() != c.is_numeric() || (last.is_lowercase() && c.is_uppercase())
        });
        if cut {
            parts.extend(word.get(start..at));
            start = at;
        }
        last = Some(c);
    }
    parts.extend(word.get(start..));
    parts
}

/// The word that starts with the last of several capitals: `Scan` of `CTScan`.
pub(crate) fn after_capitals(part: &str) -> Option<&str> {
    let (small, _) = part.char_indices().find(|(_, c)| c.is_lowercase())?;
    let capitals = part.get(..small)?;
    let (last, _) = capitals.char_indices().next_back()?;
    let several = last > 0 && capitals.chars().all(char::is_uppercase);
    several.then(|| part.get(last..)).flatten()
}

/// Only letters and digits, folded: for IDs whose punctuation changes from system to system.
pub(crate) fn squeezed(text: &str) -> String {
    alphanumeric(&fold(text))
}

/// Only letters and digits.
pub(crate) fn alphanumeric(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_equal() {
        for (a, b) in [
            ("Müller", "MUELLER"),
            ("Müller", "Muller"),
            ("Ｓｍｉｔｈ", "smith"),
            ("Łukasz", "lukasz"),
            ("Ødegård", "Oedegaard"),
            ("Νίκος", "ΝΙΚΟΣ"),
            ("Đorđe", "dorde"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
    }

    #[test]
    fn a_short_name_stays_a_name() {
        assert_eq!(tokens("Zoë ZOE Joe"), ["zoe", "zoe", "joe"]);
        assert_eq!(fold_word("Müller"), "muller");
        assert_eq!(fold_word("Bo"), "bo");
        assert_eq!(fold_word("Mül"), fold_word("Muel"));
    }

    #[test]
    fn tokens_are_split_where_people_join_words() {
        assert!(tokens("JSMITH_CT").contains(&"jsmith".to_owned()));
        assert!(tokens("JohnSmith2").contains(&"smith".to_owned()));
        assert!(tokens("CTSmith").contains(&"smith".to_owned()));
        assert!(tokens("WangLi").contains(&"li".to_owned()));
        assert_eq!(parts("T2Tse"), ["T", "2", "Tse"]);
    }
}
