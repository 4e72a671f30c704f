//! Names, taken apart as they are written elsewhere: by words, joined, and with an initial.

use super::Identifiers;
use super::identifiers::all_harmless;
use super::vocabulary::is_harmless;
use super::words::{alphanumeric, fold, fold_word, is_dense, tokens};

/// A value of so many characters is searched anywhere in a text, even inside of words.
const LONG: usize = 6;

impl Identifiers {
    /// Adds a person's name: each of its parts, and family and given name as people join them.
    pub(super) fn person(&mut self, value: &str) {
        for group in value.split('=') {
            let parts: Vec<&str> = group.split('^').map(str::trim).filter(|part| !part.is_empty()).collect();
            let before = self.words.len();
            parts.iter().for_each(|part| self.part(part));
            // A name of particles alone (Le^Van) is a name.
            let particles = || parts.iter().flat_map(|part| tokens(part));
            if before == self.words.len() && particles().all(|token| is_particle(&token)) {
                self.words.extend(particles());
            }
            if let [family, given, ..] = parts[..] {
                self.joined(family, given);
            }
            // Of scripts without spaces a family or given name often has one character.
            let dense: String = group.chars().filter(|c| is_dense(*c)).collect();
            if dense.chars().count() >= 2 {
                self.dense.insert(fold(&dense));
            }
        }
    }

    /// Adds the name of a place, a machine, an institution.
    pub(super) fn name(&mut self, value: &str) {
        value.split(['^', '=']).for_each(|part| self.part(part));
    }

    fn part(&mut self, part: &str) {
        let folded = fold(part.trim());
        let long = folded.chars().count() >= LONG && !folded.contains(is_dense);
        if long && !all_harmless(&folded) {
            self.phrases.insert(folded);
        }
        let pieces = part.split(|c| !is_dense(c)).filter(|piece| piece.chars().count() >= 2);
        self.dense.extend(pieces.map(fold));
        let mut words = 0;
        for token in tokens(part) {
            words += 1;
            let long = token.chars().count() >= 2 && !token.contains(is_dense);
            let word = long && token.chars().all(char::is_alphabetic) && !is_title(&token);
            let mixed = token.chars().count() >= 3 && token.contains(char::is_alphabetic) && long;
            let number = token.len() >= 5 && token.bytes().all(|b| b.is_ascii_digit());
            if word || mixed && !is_title(&token) || number {
                self.words.insert(token);
            }
        }
        // O'Neil, Meyer-Lansky, van der Berg.
        if words > 1 && !all_harmless(&fold(part)) {
            self.one_word(&alphanumeric(part), 4);
        }
    }

    /// `SmithJohn`, `johnsmith`, `JSmith`, `SmithJ`.
    fn joined(&mut self, family: &str, given: &str) {
        if all_harmless(&fold(family)) && all_harmless(&fold(given)) {
            return;
        }
        let (family, given) = (alphanumeric(family), alphanumeric(given));
        self.one_word(&format!("{family}{given}"), 4);
        self.one_word(&format!("{given}{family}"), 4);
        if let Some(initial) = given.chars().next() {
            for login in [format!("{initial}{family}"), format!("{family}{initial}")] {
                self.word(fold_word(&login), 4);
            }
        }
    }

    /// Several words written as one: a word, and if it is long a phrase.
    fn one_word(&mut self, word: &str, least: usize) {
        let word = fold_word(word);
        if word.chars().count() >= LONG && !word.contains(is_dense) && !is_harmless(&word) {
            self.phrases.insert(word.clone());
        }
        self.word(word, least);
    }

    fn word(&mut self, word: String, least: usize) {
        if word.chars().count() >= least && !word.contains(is_dense) {
            self.words.insert(word);
        }
    }
}

/// Titles and particles say nothing about who it is.
pub(super) fn is_title(token: &str) -> bool {
    is_particle(token)
        || matches!(
            token,
            "dr" | "med" | "prof" | "mrs" | "mr" | "ms" | "herr" | "frau" | "ii" | "iii" | "iv" | "jr" | "sr"
        )
        || matches!(token, "jun" | "sen")
}

/// Particles of family names, some of which are family names elsewhere.
fn is_particle(token: &str) -> bool {
    matches!(
        token,
        "von"
            | "van"
            | "der"
            | "den"
            | "de"
            | "di"
            | "da"
            | "do"
            | "la"
            | "le"
            | "el"
            | "al"
            | "dos"
            | "del"
            | "ten"
            | "ter"
            | "te"
            | "zu"
    )
}
