//! Contrast/Bolus Agent (0018,0010): whether contrast was given stays told, whoever's words told it.
//!
//! Receivers read an absent agent as "no contrast". Z and D permit a dummy (PS3.15 Table E.1-1a), so `CONTRAST` takes the
//! agent's place, or `NONE` where the source says so in any of the languages of `data/contrast.txt`. Nothing of the
//! source's text is in either.

use crate::tables::quick::Map;
use crate::vocabulary::words::{fold, is_dense, parts};
use dicom_dictionary_std::tags;
use std::sync::OnceLock;
use veilig_dicom::Tag;

const WORDS: &str = include_str!("../../../../data/contrast.txt");

/// Contrast was given.
pub(crate) const GIVEN: &str = "CONTRAST";
/// No contrast was given.
pub(crate) const NONE: &str = "NONE";

/// Units of a dose.
const DOSES: [&str; 8] = ["ml", "cc", "cm3", "mmol", "mg", "g", "l", "kg"];

/// Whether this attribute tells of contrast by a word of its own.
pub(crate) fn is_agent(tag: Tag) -> bool {
    tag == tags::CONTRAST_BOLUS_AGENT
}

/// Whether a value is one that the engine writes in this attribute.
pub(crate) fn is_ours(tag: Tag, value: &str) -> bool {
    is_agent(tag) && matches!(value, GIVEN | NONE)
}

/// What takes the place of an agent: `CONTRAST`, `NONE`, or `None` where the source says nothing either way (empty,
/// marks only, "unknown").
pub(crate) fn said(agent: &str) -> Option<&'static str> {
    let mut clauses = vec![Vec::new()];
    for raw in agent.split(|c: char| c.is_whitespace() || matches!(c, '\\' | '\0')) {
        words_of(raw, &mut clauses);
    }
    let mut none = false;
    for clause in &clauses {
        match told(clause) {
            Told::Given => return Some(GIVEN),
            // What follows a denial is a remark, unless it tells of contrast itself.
            Told::Other if !none => return Some(GIVEN),
            Told::None => none = true,
            Told::Other | Told::Nothing => {}
        }
    }
    // "Y" is a word that parts others, and here it stands alone.
    let parted = clauses.iter().all(Vec::is_empty) && agent.contains(char::is_alphanumeric);
    if parted { Some(GIVEN) } else { none.then_some(NONE) }
}

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    None,
    No,
    Without,
    With,
    Both,
    Agent,
    Quality,
    Unknown,
    And,
    Filler,
    /// A number other than zero.
    Number,
    Zero,
    Dose,
    Other,
}

/// What the words between two separators say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Given,
    None,
    /// Words that nobody knows.
    Other,
    Nothing,
}

fn told(clause: &[Word]) -> Told {
    let has = |word: Word| clause.contains(&word);
    let dose = clause.windows(2).any(|pair| matches!(pair, [Word::Number, Word::Dose]));
    if has(Word::Both) || dose {
        return Told::Given;
    }
    // A dose without a number is a word as any other.
    let mut rest: Vec<Word> = clause.iter().copied().filter(|word| *word != Word::Filler).collect();
    if let [Word::With, Word::No | Word::None, ..] = rest.as_slice() {
        rest.remove(0);
    }
    // "No. 7", "non-ionic": the word denies nothing.
    let denies = |at: usize| match (rest.get(at), rest.get(at + 1)) {
        (Some(Word::No), Some(Word::Number | Word::Quality)) => false,
        (Some(Word::Without), Some(Word::Quality)) => false,
        (Some(word), _) => matches!(word, Word::No | Word::Without),
        _ => false,
    };
    let says_none = rest.first().is_some_and(|first| matches!(first, Word::None | Word::Zero));
    let by_itself = says_none || rest.last() == Some(&Word::None);
    if denies(0) || rest.len() > 1 && denies(rest.len() - 1) {
        return if rest.contains(&Word::With) { Told::Given } else { Told::None };
    }
    let contrast = rest.iter().any(|word| matches!(word, Word::With | Word::Agent | Word::Number));
    match (by_itself, contrast) {
        (true, false) => Told::None,
        (_, true) => Told::Given,
        _ if rest.iter().all(|word| *word == Word::Unknown) && has(Word::Unknown) => Told::Nothing,
        _ if clause.is_empty() => Told::Nothing,
        _ if has(Word::Filler) => Told::Given,
        _ => Told::Other,
    }
}

/// The words of a run without spaces, sorted into clauses.
fn words_of(raw: &str, clauses: &mut Vec<Vec<Word>>) {
    let mut say = |word: Word| match word {
        Word::And => clauses.push(Vec::new()),
        word => {
            if clauses.is_empty() {
                clauses.push(Vec::new());
            }
            if let Some(clause) = clauses.last_mut() {
                clause.push(word);
            }
        }
    };
    let opens = raw.starts_with(['(', '[', '{']);
    let closes = raw.ends_with([',', ';', ')', ']', '}']);
    let bare =
        raw.trim_matches(|c: char| matches!(c, ',' | ';' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | ':'));
    let folded = fold(bare);
    if opens || matches!(raw, "+" | "&" | "/" | "|") {
        say(Word::And);
    }
    if let Some(word) = known(&folded).or_else(|| known(folded.trim_end_matches('.'))) {
        say(word);
    } else {
        for (run, mark) in runs(bare) {
            let folded = fold(run);
            let whole = known(&format!("{folded}{mark}")).or_else(|| known(&folded));
            match whole {
                Some(word) => say(word),
                None => parts(run).into_iter().for_each(|part| sort(part).into_iter().for_each(&mut say)),
            }
            if matches!(mark, "+" | "&" | "/" | "|" | ";" | ",") {
                say(Word::And);
            }
        }
    }
    if closes {
        say(Word::And);
    }
}

/// The runs of letters and digits of a word, each with the mark that follows it.
fn runs(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = word;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(end)?;
        let width = after.chars().next().map_or(0, char::len_utf8);
        let (mark, after) = after.split_at_checked(width)?;
        rest = after;
        (!run.is_empty()).then_some((run, mark))
    })
}

/// What a run of letters, or of digits, says; several words where a script has no spaces.
fn sort(part: &str) -> Vec<Word> {
    let folded = fold(part);
    if let Some(word) = known(&folded) {
        return vec![word];
    }
    if DOSES.contains(&folded.as_str()) {
        return vec![Word::Dose];
    }
    if part.chars().all(char::is_numeric) {
        return vec![if part.chars().all(|c| c == '0') { Word::Zero } else { Word::Number }];
    }
    if !part.contains(is_dense) {
        return vec![Word::Other];
    }
    let (mut words, mut rest) = (Vec::new(), folded.as_str());
    while let Some(first) = rest.chars().next() {
        let longest = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(6);
        let found = longest.filter_map(|end| Some((known(rest.get(..end)?)?, end))).last();
        let (word, end) = found.unwrap_or((Word::Other, first.len_utf8()));
        if found.is_some() || words.last() != Some(&Word::Other) {
            words.push(word);
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    words
}

fn known(folded: &str) -> Option<Word> {
    static TABLE: OnceLock<Map<String, Word>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = Map::default();
        for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
            let Some((sort, words)) = line.split_once(": ") else { continue };
            let sort = match sort {
                "none" => Word::None,
                "no" => Word::No,
                "without" => Word::Without,
                "with" => Word::With,
                "both" => Word::Both,
                "agent" => Word::Agent,
                "quality" => Word::Quality,
                "unknown" => Word::Unknown,
                "and" => Word::And,
                _ => Word::Filler,
            };
            for word in words.split(' ') {
                table.entry(fold(word)).or_insert(sort);
            }
        }
        table
    });
    table.get(folded).copied()
}

#[cfg(test)]
#[path = "contrast_tests.rs"]
mod tests;
