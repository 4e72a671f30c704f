//! Cleaning of descriptions (PS3.15 E.3.5): known words and short numbers stay with what separates them, all others go, and
//! with them what would say something else without them.

use crate::vocabulary::pieces::{SeparatedWord, join, pieces};
use crate::vocabulary::terms::{
    Sort, denies_before, is_contrast, is_denial, is_dose_of, is_kept, is_month, is_target, is_unit, sort,
    vocabulary,
};
use crate::vocabulary::words::fold;

/// Years of which there are few people: an age over 89 is a mark (as in Patient's Age).
const OLD: std::ops::RangeInclusive<u32> = 90..=130;

/// The harmless words of a text, in order; empty where nothing is left that says something. Between words that both stay,
/// what separated them stays; where a word went, one blank. Numbers stay up to three digits before and behind the point:
/// they are thicknesses, phases, repetition counts. Three numbers in a row may be a telephone number or a date, and go.
#[must_use]
pub fn cleaned(text: &str) -> String {
    let pieces = pieces(text);
    let mut kept: Vec<bool> =
        pieces.iter().map(|piece| is_number(piece.word) || is_kept(piece.word)).collect();
    drop_old_ages(&pieces, &mut kept);
    drop_dates(&pieces, &mut kept);
    drop_numbers(&pieces, &mut kept);
    drop_codes_of_subjects(&pieces, &mut kept);
    drop_glued_numbers(&pieces, &mut kept);
    drop_initials(&pieces, &mut kept);
    drop_widows(&pieces, &mut kept);
    if is_rest(&pieces, &kept) {
        return String::new();
    }
    join(text, &pieces, &kept)
}

fn is_number(word: &str) -> bool {
    let rest = word.trim_end_matches('%').trim_start_matches(['+', '-']);
    rest.bytes().any(|b| b.is_ascii_digit())
        && rest.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'))
}

/// A whole number.
fn whole(word: &str) -> Option<u32> {
    word.bytes().all(|b| b.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}

fn set(kept: &mut [bool], at: usize, value: bool) {
    if let Some(slot) = kept.get_mut(at) {
        *slot = value;
    }
}

fn word<'a>(pieces: &[SeparatedWord<'a>], at: usize) -> &'a str {
    pieces.get(at).map_or("", |piece| piece.word)
}

/// The place behind or before this one.
fn beside(at: usize, forward: bool) -> Option<usize> {
    if forward { at.checked_add(1) } else { at.checked_sub(1) }
}

/// `95 years`, `95Y`, `95-year-old`.
fn drop_old_ages(pieces: &[SeparatedWord<'_>], kept: &mut [bool]) {
    for (at, piece) in pieces.iter().enumerate() {
        let letters = piece.word.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.word.len());
        let Some((number, unit)) = piece.word.split_at_checked(letters) else { continue };
        let unit = if unit.is_empty() { word(pieces, at + 1) } else { unit };
        let unit = unit.trim_matches(|c: char| !c.is_alphanumeric()).split('-').next().unwrap_or_default();
        if number.parse().is_ok_and(|years: u32| OLD.contains(&years)) && is_years(unit) {
            set(kept, at, false);
        }
    }
}

/// `years` behind a number.
fn is_years(word: &str) -> bool {
    let word = fold(word);
    matches!(word.as_str(), "y" | "yr" | "yrs" | "yo" | "year" | "years" | "yearold")
        || matches!(
            word.as_str(),
            "jahre" | "jahr" | "jaar" | "jar" | "ans" | "anni" | "anos" | "lat" | "lata"
        )
}

/// Numbers beside a month: `17 Apr 85`, `April 17th`, `17 de abril`. A month that is also a technique's word (MAR) stays, and
/// so do its numbers where they stand on one side only; of other months that are words (`mars`, `ago`) nothing stays.
fn drop_dates(pieces: &[SeparatedWord<'_>], kept: &mut [bool]) {
    let near = |at: usize, forward: bool| {
        let mut next = beside(at, forward)?;
        while matches!(fold(word(pieces, next)).as_str(), "de" | "del" | "di" | "of" | "the" | "den" | "dnia")
        {
            next = beside(next, forward)?;
        }
        // A day, as 17th too, or a year; a thickness like 1.25 is none.
        let number = word(pieces, next).trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
        whole(number).filter(|number| *number <= 31 || number.to_string().len() != 3).map(|_| next)
    };
    for at in (0..pieces.len()).filter(|at| is_month(word(pieces, *at))) {
        let technical = vocabulary().contains(&fold(word(pieces, at)));
        let (before, behind) = (near(at, false), near(at, true));
        if technical && (before.is_none() || behind.is_none()) {
            continue;
        }
        if !technical && (before.is_some() || behind.is_some()) {
            set(kept, at, false);
        }
        let last = behind.and_then(|behind| near(behind, true));
        for number in [before, behind, last].into_iter().flatten() {
            set(kept, number, false);
        }
    }
}

/// Numbers that are too long; and rows of numbers, which may be a telephone number or a date.
fn drop_numbers(pieces: &[SeparatedWord<'_>], kept: &mut [bool]) {
    let mut at = 0;
    while at < pieces.len() {
        let row = pieces.iter().skip(at).take_while(|piece| is_number(piece.word)).count();
        let numbers = pieces.get(at..at + row).unwrap_or_default();
        let digits = |piece: &SeparatedWord<'_>| piece.word.bytes().filter(u8::is_ascii_digit).count();
        let total: usize = numbers.iter().filter(|piece| !piece.word.contains('.')).map(digits).sum();
        let is_date = row == 3 && numbers.iter().skip(1).all(|piece| matches!(piece.before, "/" | "-" | "."));
        let many = row > 2 && (total > 5 || is_date) && !are_b_values(pieces, at, row);
        for (place, number) in (at..).zip(numbers) {
            // Where it goes it takes what stands around it along: a half telephone number is one, too.
            let has_unit = is_unit(word(pieces, place + 1));
            let is_dose = place.checked_sub(1).is_some_and(|before| is_target(word(pieces, before)));
            let is_measure = is_short(number.word, has_unit) || is_dose && is_dose_of(number.word);
            if many || !is_measure {
                set(kept, place, false);
            }
        }
        at += row.max(1);
    }
}

/// `b0_50_400_800`: as many as there are, all of them round.
fn are_b_values(pieces: &[SeparatedWord<'_>], at: usize, row: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let name = fold(word(pieces, before));
    let is_b = matches!(
        name.trim_end_matches(|c: char| c.is_ascii_digit()),
        "b" | "bval" | "bvals" | "bvalue" | "bvalues"
    );
    let numbers = pieces.get(at..at + row).unwrap_or_default();
    is_b && numbers.iter().all(|piece| whole(piece.word).is_some_and(|b| b % 50 == 0 && b <= 5000))
}

/// A number that is a measure: up to three digits before and behind the point; four where it is round and no year.
/// `17.04` may be a day and a month, unless a unit follows.
fn is_short(number: &str, has_unit: bool) -> bool {
    let number = number.trim_end_matches('%').trim_start_matches(['+', '-']);
    let parts: Vec<&str> = number.split('.').collect();
    match parts.as_slice() {
        [one] if one.contains('-') => {
            one.split('-').count() == 2 && one.split('-').all(|part| (1..=3).contains(&part.len()))
        }
        [one] if one.len() == 4 => whole(one).is_some_and(|value| {
            value == 1024 || value % 50 == 0 && value >= 1000 && !(1900..=2099).contains(&value)
        }),
        [one] => one.len() <= 3,
        [before, behind] => {
            let value = |part: &str| part.parse::<u32>().unwrap_or(0);
            let is_day = before.len() == 2 && behind.len() == 2 && value(before) <= 31 && value(behind) <= 12;
            before.len() <= 3 && behind.len() <= 3 && (has_unit || !is_day || value(behind) == 0)
        }
        _ => false,
    }
}

/// `Subject PHANTOM003 1`, `P12`, `STUDY9`, `sub-01`.
fn drop_codes_of_subjects(pieces: &[SeparatedWord<'_>], kept: &mut [bool]) {
    let has_digit = |word: &str| word.bytes().any(|b| b.is_ascii_digit());
    for at in 0..pieces.len() {
        let own = word(pieces, at);
        let letters = own.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.'));
        let number = own.get(letters.len()..).unwrap_or_default().trim_start_matches(['-', '.']);
        // Of BIDS; elsewhere it is a subtraction.
        let is_sub = letters.eq_ignore_ascii_case("sub") && own.contains('-');
        let is_subject = sort(letters) == Sort::Subject || is_sub;
        let is_patient = letters.eq_ignore_ascii_case("p") && number.len() > 1 && !number.contains('.');
        if is_patient || is_subject && has_digit(number) {
            set(kept, at, false);
        }
        if !is_subject || has_digit(number) {
            continue;
        }
        let is_code = |at: usize| {
            let next = word(pieces, at);
            let measure = is_number(next) && (is_unit(word(pieces, at + 1)) || next.contains('.'));
            has_digit(next) && !measure
        };
        let mut next = at + 1;
        while is_code(next) && next < at + 4 {
            set(kept, next, false);
            set(kept, at, false);
            next += 1;
        }
    }
}

/// Numbers that a line ties to a word that went: `HC_014`.
fn drop_glued_numbers(pieces: &[SeparatedWord<'_>], kept: &mut [bool]) {
    for (at, piece) in pieces.iter().enumerate() {
        let Some(before) = at.checked_sub(1) else { continue };
        let is_tied = matches!(piece.before, "_" | "-") && whole(piece.word).is_some();
        if is_tied && kept.get(before) == Some(&false) && word(pieces, before).contains(char::is_alphabetic) {
            set(kept, at, false);
        }
    }
}

/// Single letters beside a word that went: initials of a name.
fn drop_initials(pieces: &[SeparatedWord<'_>], kept: &mut [bool]) {
    let is_initial = |word: &str| {
        let mut parts = word.split(['.', '-']).filter(|part| !part.is_empty());
        // A small letter may be a word: a lesion.
        let is_word = word.chars().all(char::is_lowercase) && sort(word) != Sort::Other;
        !is_word && word.chars().any(char::is_alphabetic) && parts.all(|part| part.chars().count() == 1)
    };
    let before = kept.to_vec();
    let went = |at: Option<usize>| {
        at.is_some_and(|at| {
            before.get(at) == Some(&false)
                && word(pieces, at).chars().filter(|c| c.is_alphabetic()).count() > 1
        })
    };
    for (at, piece) in pieces.iter().enumerate() {
        if is_initial(piece.word)
            && !is_slashed(pieces, at)
            && (went(beside(at, true)) || went(beside(at, false)))
        {
            set(kept, at, false);
        }
    }
}

/// One half of `W/O` or `R/O`.
fn is_slashed(pieces: &[SeparatedWord<'_>], at: usize) -> bool {
    let is_half = |at: usize| {
        let Some(first) = at.checked_sub(1) else { return false };
        pieces.get(at).is_some_and(|piece| piece.before == "/" && piece.word.eq_ignore_ascii_case("o"))
            && matches!(fold(word(pieces, first)).as_str(), "w" | "r" | "s")
    };
    is_half(at) || is_half(at + 1)
}

/// Words that mean the opposite, or nothing, without their partner, which went: `SENZA E CON` without what, `R/O` of what,
/// `by` whom.
fn drop_widows(pieces: &[SeparatedWord<'_>], kept: &mut [bool]) {
    let calls = |at: usize| {
        matches!(sort(word(pieces, at)), Sort::Calls | Sort::Between)
            || is_slashed(pieces, at)
            || is_rule_out(pieces, at)
    };
    for at in (0..pieces.len()).rev().filter(|at| calls(*at)) {
        let mut partner = at + 1;
        while calls(partner) {
            partner += 1;
        }
        if partner < pieces.len() {
            if kept.get(partner) == Some(&false) {
                (at..partner).for_each(|at| set(kept, at, false));
                if (at..partner).any(|at| is_negation(pieces, at)) {
                    drop_negated(pieces, kept, partner + 1, |_| true);
                }
            }
        } else if at.checked_sub(1).is_some_and(|before| kept.get(before) == Some(&false)) {
            // Behind its partner: contrast: none.
            (at..partner).for_each(|at| set(kept, at, false));
        }
    }
    // What stands before them is denied, too: `fracture not seen` does not say that there is one.
    for at in 0..pieces.len() {
        if kept.get(at) == Some(&false) && denies_before(word(pieces, at)) {
            drop_denied(pieces, kept, at);
        }
    }
    // Of languages that descriptions are not cleaned in, what says that no contrast was given is known all the same.
    for at in 0..pieces.len() {
        if kept.get(at) == Some(&false) && is_denial(word(pieces, at)) {
            drop_negated(pieces, kept, at + 1, is_contrast);
        }
    }
}

/// One half of `rule out`.
fn is_rule_out(pieces: &[SeparatedWord<'_>], at: usize) -> bool {
    let is = |at: usize, name: &str| word(pieces, at).eq_ignore_ascii_case(name);
    is(at, "rule") && is(at + 1, "out")
        || at.checked_sub(1).is_some_and(|rule| is(rule, "rule") && is(at, "out"))
}

/// A word that calls for another one and denies it.
fn is_negation(pieces: &[SeparatedWord<'_>], at: usize) -> bool {
    const WITH: &[&str] = &["with", "mit", "avec", "con", "com", "met", "z", "ze", "w"];
    let own = fold(word(pieces, at));
    // Portuguese "no" means "in the": as the others of its language it stands among the words between.
    own == "no"
        || is_slashed(pieces, at)
        || is_rule_out(pieces, at)
        || sort(&own) == Sort::Calls && !WITH.contains(&own.as_str())
}

/// What the negation before `from` denies, over what went between: `without visible metastases` does not say that there are
/// some. Which of the words up to the next comma are meant, nobody can tell.
fn drop_negated(
    pieces: &[SeparatedWord<'_>],
    kept: &mut [bool],
    from: usize,
    is_meant: impl Fn(&str) -> bool,
) {
    for (at, piece) in pieces.iter().enumerate().skip(from) {
        let gone = kept.get(at) == Some(&false);
        if is_parted(piece) || !gone && !is_meant(piece.word) {
            break;
        }
        set(kept, at, false);
    }
}

/// What stands before the negation at `until`, back to the last comma.
fn drop_denied(pieces: &[SeparatedWord<'_>], kept: &mut [bool], until: usize) {
    for at in (1..=until).rev() {
        if pieces.get(at).is_none_or(is_parted) {
            break;
        }
        set(kept, at - 1, false);
    }
}

/// Whether another part of the sentence begins with this word.
fn is_parted(piece: &SeparatedWord<'_>) -> bool {
    piece.before.contains([',', ';', ':', '/', '(', ')', '[', ']', '|', '\n'])
}

/// Something went, and what is left are stop words, single letters and numbers.
fn is_rest(pieces: &[SeparatedWord<'_>], kept: &[bool]) -> bool {
    let says = |piece: &SeparatedWord<'_>| {
        let letters = piece.word.chars().filter(|c| c.is_alphabetic()).count();
        let named = letters == 1 && piece.word.len() > 1 && vocabulary().contains(&fold(piece.word));
        (letters > 1 || named) && matches!(sort(piece.word), Sort::Other | Sort::Subject)
    };
    kept.contains(&false) && !pieces.iter().zip(kept).any(|(piece, kept)| *kept && says(piece))
}

#[cfg(test)]
#[path = "cleaning_tests.rs"]
mod tests;
