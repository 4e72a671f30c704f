//! Contrast/Bolus Agent (0018,0010): whether contrast was given stays told, whoever's words told it.
//!
//! Receivers read an absent agent as "no contrast". Z and D permit a dummy (PS3.15 Table E.1-1a), so `CONTRAST` takes the
//! agent's place, or `NONE` where the source says so in any of the languages of `data/contrast.txt`. Nothing of the
//! source's text is in either.

use crate::vocabulary::words::{fold, is_dense, parts};
use dicom_dictionary_std::tags;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;
use veilig_dicom::Tag;

const WORDS: &str = include_str!("../../../../../data/contrast.txt");

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

/// What takes the place of an agent: `CONTRAST`, `NONE`, or `None` where the source says nothing (empty, marks only).
pub(crate) fn said(agent: &str) -> Option<&'static str> {
    if known(&fold(agent.trim())) == Some(AgentWord::Whole) {
        return Some(NONE);
    }
    let mut clauses = vec![Vec::new()];
    for raw in agent.split(|c: char| c.is_whitespace() || matches!(c, '\\' | '\0')) {
        words_of(raw, &mut clauses);
    }
    let mut none = false;
    // The last denial named no contrast yet, as in "without oral and iv contrast".
    let mut open = false;
    for clause in &clauses {
        let joined = clause.first() == Some(&AgentWord::And);
        let words = clause.get(usize::from(joined)..).unwrap_or_default();
        let plain = words.iter().all(|word| matches!(word, AgentWord::Filler | AgentWord::Route));
        match told(words) {
            Statement::Given if joined && open && plain => {}
            Statement::Given => return Some(GIVEN),
            // What follows a denial is a remark, unless it tells of contrast itself.
            Statement::Other if !none => return Some(GIVEN),
            Statement::None => {
                (none, open) =
                    (true, words.contains(&AgentWord::Route) && !words.contains(&AgentWord::Filler))
            }
            Statement::Other | Statement::Nothing => {}
        }
    }
    // "Y" is a word that joins others, and here it stands alone.
    let alone =
        clauses.iter().flatten().all(|word| *word == AgentWord::And) && agent.contains(char::is_alphanumeric);
    if alone { Some(GIVEN) } else { none.then_some(NONE) }
}

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AgentWord {
    None,
    No,
    Without,
    With,
    /// "With", or contrast cut short.
    Con,
    Both,
    Agent,
    Quality,
    /// Joins clauses.
    And,
    /// A mark parts clauses.
    Mark,
    Filler,
    Route,
    /// Says "none" where nothing else is written.
    Whole,
    /// A number other than zero.
    Number,
    Zero,
    Dose,
    Other,
}

/// What the words between two separators say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Statement {
    Given,
    None,
    /// Words that nobody knows.
    Other,
    Nothing,
}

fn told(clause: &[AgentWord]) -> Statement {
    let has = |word: AgentWord| clause.contains(&word);
    let dose = clause.windows(2).any(|pair| matches!(pair, [AgentWord::Number, AgentWord::Dose]));
    if has(AgentWord::Both) || dose {
        return Statement::Given;
    }
    let is_filler = |word: &AgentWord| matches!(word, AgentWord::Filler | AgentWord::Route);
    // A dose without a number is a word as any other.
    let mut rest: Vec<AgentWord> = clause.iter().copied().filter(|word| !is_filler(word)).collect();
    // "Non con".
    if let [AgentWord::No | AgentWord::Without, AgentWord::Con] = rest.as_slice() {
        return Statement::None;
    }
    if let [AgentWord::With | AgentWord::Con, AgentWord::No | AgentWord::None, ..] = rest.as_slice() {
        rest.remove(0);
    }
    // "No. 7", "non-ionic": the word denies nothing.
    let denies = |at: usize| match (rest.get(at), rest.get(at + 1)) {
        (Some(AgentWord::No), Some(AgentWord::Number | AgentWord::Quality)) => false,
        (Some(AgentWord::Without), Some(AgentWord::Quality)) => false,
        (Some(word), _) => matches!(word, AgentWord::No | AgentWord::Without),
        _ => false,
    };
    let says_none = rest.first().is_some_and(|first| matches!(first, AgentWord::None | AgentWord::Zero));
    let by_itself = says_none || rest.last() == Some(&AgentWord::None);
    let is_with = |word: &AgentWord| matches!(word, AgentWord::With | AgentWord::Con);
    let at_end = rest.len() > 1 && denies(rest.len() - 1) && !rest.contains(&AgentWord::Number);
    if denies(0) || at_end {
        return if rest.iter().any(is_with) { Statement::Given } else { Statement::None };
    }
    let contrast =
        rest.iter().any(|word| is_with(word) || matches!(word, AgentWord::Agent | AgentWord::Number));
    match (by_itself, contrast) {
        (true, false) => Statement::None,
        (_, true) => Statement::Given,
        _ if clause.is_empty() => Statement::Nothing,
        _ if clause.iter().any(is_filler) => Statement::Given,
        _ => Statement::Other,
    }
}

/// The words of a run without spaces, sorted into clauses.
fn words_of(raw: &str, clauses: &mut Vec<Vec<AgentWord>>) {
    let mut say = |word: AgentWord| match word {
        AgentWord::Mark => clauses.push(Vec::new()),
        AgentWord::And => clauses.push(vec![AgentWord::And]),
        word => {
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
        say(AgentWord::Mark);
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
                say(AgentWord::Mark);
            }
        }
    }
    if closes {
        say(AgentWord::Mark);
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
fn sort(part: &str) -> Vec<AgentWord> {
    let folded = fold(part);
    if let Some(word) = known(&folded) {
        return vec![word];
    }
    if DOSES.contains(&folded.as_str()) {
        return vec![AgentWord::Dose];
    }
    if part.chars().all(char::is_numeric) {
        return vec![if part.chars().all(|c| c == '0') { AgentWord::Zero } else { AgentWord::Number }];
    }
    if !part.contains(is_dense) {
        return vec![AgentWord::Other];
    }
    let (mut words, mut rest) = (Vec::new(), folded.as_str());
    while let Some(first) = rest.chars().next() {
        let longest = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(6);
        let found = longest.filter_map(|end| Some((known(rest.get(..end)?)?, end))).last();
        let (word, end) = found.unwrap_or((AgentWord::Other, first.len_utf8()));
        if found.is_some() || words.last() != Some(&AgentWord::Other) {
            words.push(word);
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    words
}

fn known(folded: &str) -> Option<AgentWord> {
    static TABLE: OnceLock<FxHashMap<String, AgentWord>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = FxHashMap::default();
        for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
            let Some((sort, words)) = line.split_once(": ") else { continue };
            let sort = match sort {
                "none" => AgentWord::None,
                "no" => AgentWord::No,
                "without" => AgentWord::Without,
                "with" => AgentWord::With,
                "both" => AgentWord::Both,
                "agent" => AgentWord::Agent,
                "quality" => AgentWord::Quality,
                "con" => AgentWord::Con,
                "route" => AgentWord::Route,
                "whole" => AgentWord::Whole,
                "and" => AgentWord::And,
                _ => AgentWord::Filler,
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

#[cfg(test)]
#[path = "contrast_words_tests.rs"]
mod words_tests;
