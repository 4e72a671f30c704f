//! The search for what identifies in a text. It is one for all: for what goes out in an image, and for what people type
//! to go out with the images (`guard`); numbers and bytes have files of their own.

pub(crate) mod guard;
pub(crate) mod needles;
pub(crate) mod numbers;
pub(crate) mod opaque;
pub(crate) mod packed;
pub(crate) mod remembered;

use crate::person::identifiers::Identifiers;
use crate::person::spelling::notations::{any_date, any_short_date};
use crate::vocabulary::terms::is_harmless;
use crate::vocabulary::words::{fold, fold_word, tokens, visible};
use std::collections::BTreeSet;
use std::ops::Bound;

/// What kind of text is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    /// A person's name: words of the vocabulary count too.
    Person,
    /// Free text.
    Text,
    /// A code string: two letters are no name there.
    Code,
}

/// Words that people glue to a name: who it is, and what was done.
const GLUED: &[&str] = &[
    "pat", "patient", "pt", "name", "scan", "scans", "ct", "mr", "mri", "pet", "us", "xray", "img", "image",
    "images", "study", "series", "test", "copy", "new", "old", "final", "file", "dicom", "case", "id",
    "miss", "mister", "monsieur", "madame", "mme", "sig", "pan", "pani", "sra", "dhr", "mevr", "baby",
    "child", "son", "senior", "junior",
];

/// Words before a short number that make it someone's.
const NUMBERED: &[&str] = &[
    "pat",
    "patient",
    "pt",
    "pid",
    "id",
    "mrn",
    "case",
    "subj",
    "subject",
    "p",
    "patnr",
    "patid",
    "nr",
    "no",
    "num",
    "number",
    "acc",
    "accession",
];

impl Identifiers {
    /// Whether a source file has this UID.
    pub(crate) fn has_uid(&self, uid: &str) -> bool {
        self.uids.contains(uid)
    }

    /// Whether a text value holds an identifier. Words of the vocabulary count only in a person's name, and where they
    /// are this patient's.
    pub(crate) fn hit(&self, text: &str, kind: TextKind) -> bool {
        self.hit_dated(text, kind, &self.dates)
    }

    /// The same, with these dates in place of all.
    pub(crate) fn hit_dated(&self, text: &str, kind: TextKind, dates: &BTreeSet<String>) -> bool {
        let text = &visible(text);
        let folded = fold(text);
        let squeezed: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        if squeezed.is_empty() {
            return false;
        }
        self.is_short_id(&squeezed)
            || self.is_short_id_inside(text)
            || tokens(text).iter().any(|token| self.is_name(token, kind))
            || self.is_split(text)
            || self.holds_initials(text)
            || any_inside(&self.phrases, &folded)
            || any_inside(&self.dense, &folded)
            || any_inside(&self.dense, &squeezed)
            || kind == TextKind::Code && self.names_both(text)
            || any_inside(&self.ids, &squeezed)
            || any_date(&folded, |date| dates.contains(date))
            || any_date(&squeezed, |date| dates.contains(date))
            || self.holds_short_birth(&folded)
            || self.names_uid(text)
    }

    /// The birth date as national numbers have it.
    pub(crate) fn holds_short_birth(&self, folded: &str) -> bool {
        !self.short_births.is_empty() && any_short_date(folded, |six| self.short_births.contains(six))
    }

    /// Numbers under five digits and other short IDs as a whole value.
    fn is_short_id(&self, squeezed: &str) -> bool {
        self.short.contains(squeezed)
            && !is_harmless(squeezed)
            && squeezed.bytes().any(|b| b.is_ascii_digit())
    }

    /// A short ID as a word of a text: of four characters wherever it stands or letters end before it (`PAT4471`), of
    /// fewer behind a word that makes it someone's (`Patient 12`).
    fn is_short_id_inside(&self, text: &str) -> bool {
        if self.short.is_empty() || !text.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        let mut before = String::new();
        let runs = text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
        let words = runs.flat_map(|run| {
            let parts = crate::vocabulary::words::parts(run);
            let glued = (parts.len() > 1).then_some(run);
            parts.into_iter().chain(glued).map(fold_word)
        });
        for word in words {
            let digits = word.bytes().any(|b| b.is_ascii_digit());
            let marked = NUMBERED.contains(&before.as_str());
            let long = word.chars().count() >= 4 && !is_harmless(&word);
            if digits && (long || marked) && self.short.contains(&word) {
                return true;
            }
            before = word;
        }
        false
    }

    fn is_name(&self, token: &str, kind: TextKind) -> bool {
        let letters = token.chars().count();
        if kind == TextKind::Code && letters <= 2 {
            return false;
        }
        let harmless = is_harmless(token);
        let own = self.patient.contains(token) && (letters > 2 || !harmless);
        own || self.words.contains(token) && (kind == TextKind::Person || !harmless)
            || !harmless && letters >= 5 && (self.is_glued(token) || self.is_near(token))
    }

    /// A name that is glued to a word in one case: `drsmith`, `smithscan`. From six letters on a name is found anywhere.
    fn is_glued(&self, token: &str) -> bool {
        let known = |rest: &str| {
            rest.chars().count() == 1
                || rest.bytes().all(|b| b.is_ascii_digit())
                || GLUED.contains(&rest)
                || crate::person::spelling::titles::is_title(rest)
                || rest.chars().count() > 2 && is_harmless(rest)
                || self.people.contains(rest)
        };
        let (least, most) = (3, 5);
        // One of the two parts is short: a word without an end is cut near its ends only.
        let first = token.char_indices().map(|(at, _)| at).take(most + 1);
        let last = token.char_indices().rev().map(|(at, _)| at).take(most);
        let cuts = first.chain(last).filter(|at| *at > 0);
        let mut pairs = cuts.filter_map(|at| token.split_at_checked(at));
        pairs.any(|(first, second)| {
            let is_one = |word: &str| {
                (least..=most).contains(&word.chars().count())
                    && !is_harmless(word)
                    && self.people.contains(word)
            };
            is_one(first) && known(second) || is_one(second) && known(first)
        })
    }

    /// The patient's name cut short (`verbrug` of Verbrugghe) or with one letter wrong.
    pub(crate) fn is_near(&self, token: &str) -> bool {
        is_near_of(&self.patient, token)
    }

    /// The same of any person's name.
    pub(crate) fn is_near_anyone(&self, token: &str) -> bool {
        is_near_of(&self.people, token)
    }

    /// A name over two or three words, where a blank or the end of a value was put into it; letter by letter
    /// (`R o s k o t h`); or with digits that look like its letters (`R0SK0TH`).
    pub(crate) fn is_split(&self, text: &str) -> bool {
        if self.people.is_empty() {
            return false;
        }
        let runs: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()).collect();
        let is_one = |word: &str| {
            let word = fold_word(word);
            word.chars().count() >= 5 && !is_harmless(&word) && self.people.contains(&word)
        };
        // Family and given name beside each other are found word by word: nothing of them is left where these go.
        let is_name = |run: &&str| {
            let word = fold_word(run);
            [&self.words, &self.people, &self.patient].iter().any(|names| names.contains(&word))
        };
        let joined = |count: usize| {
            runs.windows(count).any(|runs| !runs.iter().all(is_name) && is_one(&runs.concat()))
        };
        let mut letters = runs.split(|run| run.chars().nth(1).is_some());
        joined(2)
            || joined(3)
            || letters.any(|letters| is_one(&letters.concat()))
            || runs.iter().filter_map(|run| with_letters(run)).any(|word| is_one(&word))
    }

    /// The patient's initials with points, `M.F.` or `F. M.`, unless the letters are a word of the vocabulary (`C.T.`).
    fn holds_initials(&self, text: &str) -> bool {
        if self.initials.is_empty() || !text.contains('.') {
            return false;
        }
        let mut run = String::new();
        let is_whole = |run: &str| self.initials.contains(run) && !is_harmless(run);
        for piece in text.split_inclusive(|c: char| c == '.' || c.is_whitespace()) {
            let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
            let mut letters = word.chars();
            match (letters.next(), letters.next()) {
                (None, _) => continue,
                (Some(letter), None) if letter.is_alphabetic() => run.push_str(&fold(word)),
                _ => {
                    if is_whole(&run) {
                        return true;
                    }
                    run.clear();
                    continue;
                }
            }
            // A letter without its point ends what was written with points.
            if !piece.ends_with('.') {
                if is_whole(&run) {
                    return true;
                }
                run.clear();
            }
        }
        is_whole(&run)
    }

    /// Whether a word of a text is one of the patient's own name, a word of the vocabulary, too.
    pub(crate) fn names_patient(&self, text: &str) -> bool {
        let mut words = tokens(&visible(text)).into_iter();
        words.any(|word| word.chars().count() > 2 && self.patient.contains(&word))
    }

    /// Two words of the patient's own name, which need no length to be one: `lo ka`.
    fn names_both(&self, text: &str) -> bool {
        let words: BTreeSet<String> = tokens(text).into_iter().collect();
        words.len() == 2 && words.iter().all(|word| self.patient.contains(word))
    }

    /// A UID of the source inside a text.
    fn names_uid(&self, text: &str) -> bool {
        text.split(|c: char| !c.is_ascii_digit() && c != '.')
            .map(|uid| uid.trim_matches('.'))
            .any(|uid| uid.len() > 4 && self.uids.contains(uid))
    }
}

/// A word that is one of these names cut short or with one letter wrong.
fn is_near_of(names: &BTreeSet<String>, token: &str) -> bool {
    let letters = token.chars().count();
    // No name is as long as this, nor one letter longer.
    if letters > 256 {
        return false;
    }
    names.iter().any(|name| {
        let length = name.chars().count();
        let cut = name.starts_with(token) && letters * 10 >= length * 6;
        length >= 6 && !is_harmless(name) && (cut || letters >= 6 && one_letter_apart(token, name))
    })
}

/// A word of letters and digits with the letters that its digits look like; `None` for other words and long ones.
fn with_letters(word: &str) -> Option<String> {
    let mixed = word.contains(char::is_alphabetic) && word.bytes().any(|b| b.is_ascii_digit());
    let letter = |c: char| match c {
        '0' => 'o',
        '1' => 'l',
        '3' => 'e',
        '5' => 's',
        '8' => 'b',
        other => other,
    };
    (mixed && word.len() <= 64).then(|| word.chars().map(letter).collect())
}

/// So few are searched one by one.
const FEW: usize = 32;

/// Whether a text holds one of these anywhere. Of many the time does not depend on how many there are.
fn any_inside(all: &BTreeSet<String>, text: &str) -> bool {
    if all.len() <= FEW {
        return all.iter().any(|one| text.contains(one.as_str()));
    }
    text.char_indices().any(|(at, _)| text.get(at..).is_some_and(|rest| begins_with_one(all, rest)))
}

/// Whether a text begins with one of these. What it begins with stands before it in their order, and each that stands
/// between begins with it, too: so only what the text has in common with its neighbour can be one.
fn begins_with_one(all: &BTreeSet<String>, text: &str) -> bool {
    let mut rest = text;
    while let Some(before) = all.range::<str, _>((Bound::Unbounded, Bound::Included(rest))).next_back() {
        if rest.starts_with(before.as_str()) {
            return true;
        }
        let same = rest.char_indices().zip(before.chars()).take_while(|((_, a), b)| a == b);
        let common = same.last().map_or(0, |((at, c), _)| at + c.len_utf8());
        rest = rest.get(..common).unwrap_or_default();
        if rest.is_empty() {
            return false;
        }
    }
    false
}

/// Whether two words differ by one letter: another, one more, one less, or two that changed places.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (Some(a), Some(b)) = (a.get(same..), b.get(same..)) else { return false };
    match (a, b) {
        ([], []) => false,
        ([_, rest_a @ ..], [_, rest_b @ ..]) if rest_a == rest_b => true,
        ([_, rest @ ..], other) | (other, [_, rest @ ..]) if rest == other => true,
        ([a1, a2, rest_a @ ..], [b1, b2, rest_b @ ..]) => a1 == b2 && a2 == b1 && rest_a == rest_b,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
