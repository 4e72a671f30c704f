//! The vocabulary of harmless words, and cleaning by it (PS3.15 E.3.5): known words are kept, all others dropped.

use super::notations::is_month;
use super::quick::Set;
use super::words::{fold, parts};
use std::sync::OnceLock;

const VOCABULARY: &str = include_str!("../../data/vocabulary.txt");
const MAKERS: &str = include_str!("../../data/makers.txt");

fn words(text: &'static str) -> Set<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(fold).collect()
}

/// Words that descriptions may keep, folded.
pub(super) fn vocabulary() -> &'static Set<String> {
    static WORDS: OnceLock<Set<String>> = OnceLock::new();
    WORDS.get_or_init(|| words(VOCABULARY))
}

/// Words that are no proof of a person's name in what goes out, folded: the vocabulary, and names of makers and models.
pub(super) fn is_harmless(word: &str) -> bool {
    static MODELS: OnceLock<Set<String>> = OnceLock::new();
    vocabulary().contains(word) || MODELS.get_or_init(|| words(MAKERS)).contains(word)
}

/// The harmless words of a text, in order, one blank between them; empty where nothing is left.
/// Numbers stay up to three digits (and decimals): they are thicknesses, phases, repetition counts. Three numbers in a
/// row may be a telephone number or a date, and go.
#[must_use]
pub fn cleaned(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut numbers: Vec<&str> = Vec::new();
    let mut after_month = false;
    for chunk in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '\0')) {
        if is_date_like(chunk) {
            continue;
        }
        for word in chunk.split(['/', ':', '_', '^', '=', '*']).filter(|word| !word.is_empty()) {
            if is_number(word) {
                numbers.extend(Some(word).filter(|_| !after_month));
                continue;
            }
            let known = is_kept(word);
            let folded = fold(word);
            let month = folded.trim_matches('.');
            // MAR is a protocol, too, but not behind a number.
            let is_word = known && (numbers.is_empty() || month.len() > 3);
            after_month = !is_word && is_month(month);
            if after_month {
                numbers.clear();
            }
            numbers.pop_if(|number| is_years(word) && is_over_89(number));
            flush(&mut kept, &mut numbers);
            kept.extend(Some(word).filter(|word| known && !is_old_age(word)));
        }
    }
    flush(&mut kept, &mut numbers);
    kept.join(" ")
}

/// Numbers in a row are kept if they are at most two, or few digits altogether.
fn flush<'a>(kept: &mut Vec<&'a str>, numbers: &mut Vec<&'a str>) {
    let digits = |word: &&str| word.bytes().filter(u8::is_ascii_digit).count();
    let short = |word: &&str| digits(word) <= 3;
    if numbers.len() <= 2 || numbers.iter().map(digits).sum::<usize>() <= 5 {
        kept.extend(numbers.iter().filter(|word| short(word)));
    }
    numbers.clear();
}

/// `years` behind a number.
fn is_years(word: &str) -> bool {
    let word = fold(word);
    let word = word.trim_matches('.');
    matches!(word, "y" | "yr" | "yrs" | "yo" | "year" | "years" | "yearold")
        || matches!(word, "jahre" | "jahr" | "ans" | "anni" | "anos" | "jar" | "lat")
}

/// Years of which there are few people: an age over 89 is a mark (as in Patient's Age).
fn is_over_89(number: &str) -> bool {
    number.parse::<u32>().is_ok_and(|years| (90..=130).contains(&years))
}

/// `95y`, `95-year-old`.
fn is_old_age(word: &str) -> bool {
    let letters = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    word.split_at_checked(letters).is_some_and(|(number, unit)| {
        let unit = unit.trim_matches(|c: char| !c.is_alphanumeric()).split('-').next().unwrap_or_default();
        is_over_89(number) && is_years(unit)
    })
}

/// `17.04.85`, `1/2/2019`: three numbers with the same separator.
fn is_date_like(chunk: &str) -> bool {
    ['.', '/', '-'].iter().any(|separator| {
        let parts: Vec<&str> = chunk.split(*separator).collect();
        let digits: usize = parts.iter().map(|part| part.len()).sum();
        parts.len() == 3
            && (4..=8).contains(&digits)
            && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    })
}

fn is_number(word: &str) -> bool {
    let rest = word.trim_end_matches('%');
    rest.bytes().any(|b| b.is_ascii_digit())
        && rest.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'+' | b'-'))
}

fn is_kept(word: &str) -> bool {
    if word.len() > 64 {
        return false;
    }
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    !word.is_empty() && (is_known(word) || word.split(['-', '+', '.', '&', '\'', '’']).all(is_compound))
}

fn is_known(word: &str) -> bool {
    vocabulary().contains(&fold(word))
}

/// A word, a short number, or both joined: `3mm`, `T2`, `ThoraxAbdomen`.
fn is_compound(word: &str) -> bool {
    let short = |part: &str| part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    !word.is_empty() && (is_known(word) || parts(word).iter().all(|part| short(part) || is_known(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_words_and_short_numbers_survive_cleaning() {
        assert_eq!(cleaned("AX 1.25 Verholsten chest w/o 48211907"), "AX 1.25 chest w o");
        assert_eq!(cleaned("Jansen"), "");
        assert_eq!(cleaned("t2_tse_tra_320 3mm ThoraxAbdomen"), "t2 tse tra 320 3mm ThoraxAbdomen");
        assert_eq!(cleaned("JansenCT abdomenJansen"), "");
    }

    #[test]
    fn numbers_in_a_row_are_no_telephone_number_and_no_date() {
        for text in ["044 123 45 67", "12/04/2019", "17.04.85", "17 04 1985", "06-12345678"] {
            assert!(!cleaned(text).bytes().any(|b| b.is_ascii_digit()), "{text}: {}", cleaned(text));
        }
        assert_eq!(cleaned("phase 0 500 head"), "phase 0 500 head");
    }
}
