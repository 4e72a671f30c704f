//! Names, taken apart as they are written elsewhere: by words, joined, and with an initial.

use crate::Identifiers;
use crate::person::spelling::titles::{is_particle, is_title};
use crate::vocabulary::terms::{all_harmless, is_harmless};
use crate::vocabulary::words::{alphanumeric, fold, fold_word, is_dense, tokens};

/// A value of so many characters is searched anywhere in a text, even inside of words.
const LONG: usize = 6;

/// Logins are made of so many letters of the family name and so many of the given name.
const LOGIN: (std::ops::RangeInclusive<usize>, std::ops::RangeInclusive<usize>) = (3..=8, 1..=3);
/// Nobody makes a login of a name of more bytes, or writes it in another way.
const WRITTEN: usize = 1 << 10;
/// Fewer letters are an abbreviation of anything.
const SHORTEST_LOGIN: usize = 5;

impl Identifiers {
    /// Adds a person's name: each of its parts, and family and given name as people join them. `patient`: it is the
    /// patient's own, so that its words count though they are words of the vocabulary, too.
    pub(crate) fn person(&mut self, value: &str, patient: bool) {
        let mut person = Self::default();
        for group in value.split('=') {
            let parts: Vec<&str> = group.split('^').map(str::trim).filter(|part| !part.is_empty()).collect();
            parts.iter().for_each(|part| person.part(part));
            // A family name or a given name of titles and particles alone is a name: Le^Van, Sen^Amit.
            for part in parts.iter().take(2) {
                let tokens = tokens(part);
                if tokens.iter().all(|token| is_title(token)) {
                    person.words.extend(tokens.into_iter().filter(|token| token.chars().count() >= 2));
                }
            }
            if patient {
                self.initials.extend(initials(&parts));
                let words = parts.iter().take(3).flat_map(|part| tokens(part));
                let told = |token: &String| {
                    token.chars().count() >= 2 && (person.words.contains(token) || !is_title(token))
                };
                self.patient
                    .extend(words.filter(told).filter(|token| token.chars().all(char::is_alphabetic)));
            }
            // What stands for a name inside a word is a part of it, not what people make of it.
            self.people.extend(person.words.iter().filter(|word| word.chars().count() >= 3).cloned());
            if let [family, given, ..] = parts[..] {
                person.joined(family, given, patient);
            }
            // Of scripts without spaces a family or given name often has one character.
            let dense: String = group.chars().filter(|c| is_dense(*c)).collect();
            if dense.chars().count() >= 2 {
                person.dense.insert(fold(&dense));
            }
        }
        self.people_phrases.extend(person.phrases.iter().cloned());
        self.people.extend(person.words.iter().filter(|word| word.chars().count() >= 6).cloned());
        self.words.extend(person.words);
        self.phrases.extend(person.phrases);
        self.dense.extend(person.dense);
    }

    /// Adds the name of a place, a machine, an institution.
    pub(crate) fn name(&mut self, value: &str) {
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
            if self.are_too_many() {
                return;
            }
            words += 1;
            let long = token.chars().count() >= 2 && !token.contains(is_dense);
            let word = long && token.chars().all(char::is_alphabetic) && !is_title(&token);
            let mixed = token.chars().count() >= 3 && token.contains(char::is_alphabetic) && long;
            let number = token.len() >= 5 && token.bytes().all(|b| b.is_ascii_digit());
            if word || mixed && !is_title(&token) || number {
                if token.len() <= WRITTEN {
                    self.words.extend(variants(&token));
                }
                self.words.insert(token);
            }
        }
        if part.len() > WRITTEN {
            return;
        }
        for rest in with_lost_letters(part) {
            self.one_word(&rest, 4);
        }
        if part.contains('ß') {
            for other in ["s", "sz", "b"] {
                self.words.extend(tokens(&part.replace('ß', other)));
            }
        }
        // O'Neil, Meyer-Lansky, van der Berg.
        if words > 1 && !all_harmless(&fold(part)) {
            self.one_word(&alphanumeric(part), 4);
        }
    }

    /// `SmithJohn`, `johnsmith`, `JSmith`, `SmithJ`, `smitjo`.
    fn joined(&mut self, family: &str, given: &str, patient: bool) {
        let too_long = family.len() + given.len() > WRITTEN;
        if too_long || !patient && all_harmless(&fold(family)) && all_harmless(&fold(given)) {
            return;
        }
        let short = without_particles(family);
        let (family, given) = (alphanumeric(family), alphanumeric(given));
        self.one_word(&format!("{family}{given}"), 4);
        self.one_word(&format!("{given}{family}"), 4);
        if let Some(initial) = given.chars().next() {
            for family in short.iter().chain([&family]) {
                for login in [format!("{initial}{family}"), format!("{family}{initial}")] {
                    self.word(fold_word(&login), 4);
                }
            }
        }
        short.iter().for_each(|short| self.one_word(short, 4));
        let (family, given) = (fold_word(&family), fold_word(&given));
        let cut = |name: &str, letters: usize| name.chars().take(letters).collect::<String>();
        for of_family in LOGIN.0 {
            for of_given in LOGIN.1 {
                let (family, given) = (cut(&family, of_family), cut(&given, of_given));
                for login in [format!("{family}{given}"), format!("{given}{family}")] {
                    if !is_harmless(&login) {
                        self.word(login, SHORTEST_LOGIN);
                    }
                }
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

/// `mf` and `fm` of Ferrowick^Maria, `mjf` and `fmj` of Ferrowick^Maria^Jo.
fn initials(parts: &[&str]) -> Vec<String> {
    let first = |part: &&str| fold(part).chars().find(|c| c.is_alphabetic() && !is_dense(*c));
    let Some((family, given)) = parts.split_first() else { return Vec::new() };
    let Some(family) = first(family) else { return Vec::new() };
    let given: Vec<char> = given.iter().take(2).filter_map(first).collect();
    let written = (1..=given.len()).filter_map(|count| given.get(..count)).flat_map(|given| {
        let given: String = given.iter().collect();
        [format!("{given}{family}"), format!("{family}{given}")]
    });
    written.collect()
}

/// `vdBerg` of van den Berg: the particles' first letters.
fn without_particles(family: &str) -> Option<String> {
    let tokens = tokens(family);
    let particles = tokens.iter().take_while(|token| is_particle(token)).count();
    let name: String = tokens.iter().skip(particles).map(String::as_str).collect();
    let initials: String = tokens.iter().take(particles).filter_map(|token| token.chars().next()).collect();
    (particles > 0 && !name.is_empty()).then(|| format!("{initials}{name}"))
}

/// A Latin name whose letters outside ASCII were lost on the way: `Mller`, and `Mller` once more of `M?ller`.
fn with_lost_letters(part: &str) -> impl Iterator<Item = String> {
    let words = part.split(|c: char| !c.is_alphanumeric());
    let latin = |word: &&str| !word.is_ascii() && word.chars().any(|c| c.is_ascii_alphabetic());
    words.filter(latin).map(|word| word.chars().filter(char::is_ascii).collect::<String>())
}

/// Spellings that folding does not make equal: Dykstra for Dijkstra.
fn variants(word: &str) -> impl Iterator<Item = String> {
    let other = |from: &str, to: &str| word.contains(from).then(|| word.replace(from, to));
    [other("ij", "y"), other("y", "ij")].into_iter().flatten()
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
