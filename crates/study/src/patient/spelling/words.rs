//! The words of a name, and whether two names share them.

use super::Names;
use super::misread::{LOST, has_dropped, has_lost, is_close, is_cut_word};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that address or announce, and are no part of the name.
pub(super) const TITLES: &[&str] = &[
    "dr", "prof", "mr", "mrs", "ms", "miss", "herr", "frau", "dhr", "mevr", "mevrouw", "mw", "hr", "fr",
    "mme", "mlle", "monsieur", "madame", "sig", "sigra", "sr", "sra", "don", "dona", "pan", "pani", "ir",
    "drs", "ing", "dipl", "med", "md", "phd", "msc", "bsc", "geb", "geboren", "nee", "born", "ne", "nata",
    "nacida", "gen",
];

/// Words that tell father and son apart.
pub(super) const GENERATIONS: &[&str] =
    &["jr", "jun", "junior", "sen", "senior", "ii", "iii", "iv", "fils", "pere", "zn"];

/// What stands before a saint's name, which is written short as often.
const SAINTS: &[&str] = &["saint", "sainte", "sankt", "santa", "ste"];

/// The words of one component group.
pub(super) struct GroupWords {
    /// As written, lower case; a lost letter stands as `?`.
    written: Vec<String>,
    /// Without accents, in their order, without titles.
    plain: Vec<String>,
    /// What tells generations apart.
    pub(super) generation: Option<String>,
}

pub(super) fn words_of(components: &[String]) -> GroupWords {
    let text = components.join(" ");
    let pieces = text.split(|c: char| !(c.is_alphanumeric() || LOST.contains(&c) || is_combining_mark(c)));
    let all: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    let mut words = GroupWords { written: Vec::new(), plain: Vec::new(), generation: None };
    for piece in &all {
        let plain = plain(piece);
        let plain = if SAINTS.contains(&plain.as_str()) { "st".to_owned() } else { plain };
        if GENERATIONS.contains(&plain.as_str()) {
            words.generation = Some(plain);
        } else if !TITLES.contains(&plain.as_str()) {
            words.written.push((*piece).to_owned());
            words.plain.push(plain);
        }
    }
    if words.plain.is_empty() {
        // Pan^Don is a name, too.
        words.plain = all.iter().map(|piece| plain(piece)).collect();
        words.written = all.into_iter().map(str::to_owned).collect();
    }
    words
}

impl GroupWords {
    pub(super) fn compare(&self, other: &Self) -> Names {
        if self.plain.is_empty() || other.plain.is_empty() {
            return Names::Unknown;
        }
        let common = self.plain.iter().filter(|word| word.chars().count() > 1 && other.has(word)).count();
        let alike = common > 0 || self.plain.iter().any(|a| other.plain.iter().any(|b| is_close(a, b)));
        if self.generation != other.generation {
            return if alike { Names::Alike } else { Names::Different };
        }
        let (joined, others) = (self.plain.concat(), other.plain.concat());
        // What stands for a lost letter may part a word: "B ranger".
        let (written, theirs) = (self.written.concat(), other.written.concat());
        let dropped = has_dropped(&written, &theirs) || has_dropped(&theirs, &written);
        if joined == others || dropped || self.fits_in(other) || other.fits_in(self) {
            return Names::Spelling;
        }
        if alike { Names::Alike } else { Names::Different }
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.plain.iter().any(|own| own == word)
    }

    /// Each word stands in the other name too, two of them for sure: the rest are middle names, titles, a name at birth.
    pub(super) fn fits_in(&self, other: &Self) -> bool {
        let mut left: Vec<(&String, &String)> = other.plain.iter().zip(&other.written).collect();
        let (mut whole, mut initials) = (0, 0);
        // Whole words take their places before initials do.
        let mut own: Vec<(&String, &String)> = self.plain.iter().zip(&self.written).collect();
        own.sort_by_key(|(plain, _)| std::cmp::Reverse(plain.chars().count()));
        for (plain, written) in own {
            let is_whole = |(p, w): &(&String, &String)| is_same_word(plain, written, p, w);
            if let Some(place) = left.iter().position(is_whole) {
                left.swap_remove(place);
                whole += 1;
                continue;
            }
            let is_initial = |(p, _): &(&String, &String)| {
                // Numbers are told whole.
                let first = |word: &str| word.chars().next().filter(|c| !c.is_numeric());
                (plain.chars().count() == 1 || p.chars().count() == 1)
                    && first(plain).is_some()
                    && first(plain) == first(p)
            };
            let Some(place) = left.iter().position(is_initial) else { return false };
            left.swap_remove(place);
            initials += 1;
        }
        whole >= 2 || whole == 1 && initials >= 1
    }
}

/// Two words are one: without accents, with a lost letter, or cut off.
pub(super) fn is_same_word(plain: &str, written: &str, others_plain: &str, others_written: &str) -> bool {
    plain == others_plain
        || has_lost(written, others_written)
        || has_lost(others_written, written)
        || has_dropped(written, others_written)
        || has_dropped(others_written, written)
        || is_cut_word(plain, others_plain)
        || is_cut_word(others_plain, plain)
}

/// A word without accents, in small letters, with the two ways to write an umlaut made one.
pub(super) fn plain(word: &str) -> String {
    let mut text = String::with_capacity(word.len());
    for letter in word.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ß' => text.push_str("ss"),
            'æ' | 'ä' => text.push_str("ae"),
            'œ' => text.push_str("oe"),
            'ø' => text.push('o'),
            'å' => text.push('a'),
            'ł' => text.push('l'),
            'đ' | 'ð' => text.push('d'),
            'þ' => text.push_str("th"),
            'ı' => text.push('i'),
            other => text.push(other),
        }
    }
    for (two, one) in [("ue", "u"), ("oe", "o"), ("ae", "a"), ("aa", "a"), ("dj", "d")] {
        text = text.replace(two, one);
    }
    text
}
