//! Dates as people write them: 19850417, 1985-04-17, 17.04.1985, 04/17/85, 17 Apr 1985, April 17th, 1985, 17 de abril de
//! 1985, 1985年4月17日.

use crate::rewrite::kinds::dates::{days, digits};

/// Beginnings of month names in the shipped languages, folded (ä is a).
const MONTHS: &[(&str, u8)] = &[
    ("jan", 1),
    ("ene", 1),
    ("gen", 1),
    ("sty", 1),
    ("feb", 2),
    ("fev", 2),
    ("fab", 2),
    ("lut", 2),
    ("mar", 3),
    ("mrt", 3),
    ("maa", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("kwi", 4),
    ("may", 5),
    ("mai", 5),
    ("mei", 5),
    ("mag", 5),
    ("maj", 5),
    ("juin", 6),
    ("jun", 6),
    ("giu", 6),
    ("cze", 6),
    ("jul", 7),
    ("juil", 7),
    ("lug", 7),
    ("lip", 7),
    ("aug", 8),
    ("aou", 8),
    ("ago", 8),
    ("sie", 8),
    ("sep", 9),
    ("set", 9),
    ("wrz", 9),
    ("oct", 10),
    ("okt", 10),
    ("out", 10),
    ("ott", 10),
    ("paz", 10),
    ("nov", 11),
    ("lis", 11),
    ("dec", 12),
    ("dez", 12),
    ("dic", 12),
    ("gru", 12),
];

/// Words between the parts of a date, folded.
const BETWEEN: &[&str] = &["st", "nd", "rd", "th", "of", "the", "de", "del", "di", "er", "den", "dnia"];

/// A run of digits or of letters, and how many other characters stand before it.
struct CharacterRun<'a> {
    text: &'a str,
    gap: usize,
}

/// Calls `found` with each date, as eight digits, that a folded text could mean; stops when it says so.
pub(crate) fn any_date(folded: &str, mut found: impl FnMut(&str) -> bool) -> bool {
    if folded.bytes().filter(u8::is_ascii_digit).take(3).count() < 3 {
        return false;
    }
    let mut runs = runs(folded);
    runs.retain(|run| !BETWEEN.contains(&run.text));
    for (at, run) in runs.iter().enumerate() {
        if run.text.starts_with(|c: char| c.is_ascii_digit()) && in_digits(run.text, &mut found) {
            return true;
        }
        let (Some(second), Some(third)) = (runs.get(at + 1), runs.get(at + 2)) else { continue };
        let near = second.gap <= 3 && third.gap <= 3;
        if near && in_three([run.text, second.text, third.text], &mut found) {
            return true;
        }
    }
    false
}

/// Whether a folded text holds year and month of one of these dates, the day left out: `1961-04`, `APR1961`, `041961`.
pub(crate) fn any_month(folded: &str, dates: &std::collections::BTreeSet<String>) -> bool {
    let mut found =
        |day: &str| day.get(..6).is_some_and(|month| dates.iter().any(|date| date.starts_with(month)));
    let mut month = |year: &str, month: &str| year.len() == 4 && date(year, month, "1", &mut found);
    let runs = runs(folded);
    let mut in_one = |run: &CharacterRun<'_>| {
        let parts = |at: usize| run.text.split_at_checked(at).unwrap_or_default();
        let (early, late) = (parts(4), parts(2));
        run.text.len() == 6 && (month(early.0, early.1) || month(late.1, late.0))
    };
    if runs.iter().any(&mut in_one) {
        return true;
    }
    runs.windows(2).any(|two| match two {
        [first, second] => {
            second.gap <= 3 && (month(first.text, second.text) || month(second.text, first.text))
        }
        _ => false,
    })
}

/// Runs of digits and runs of ASCII letters; whatever else stands between counts as a gap.
fn runs(text: &str) -> Vec<CharacterRun<'_>> {
    let mut runs: Vec<CharacterRun<'_>> = Vec::new();
    let kind = |c: char| if c.is_ascii_digit() { 1 } else { 2 * u8::from(c.is_ascii_alphabetic()) };
    let (mut start, mut last, mut gap) = (0, 0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if kind(c) != last {
            if last != 0 {
                runs.push(CharacterRun { text: text.get(start..at).unwrap_or_default(), gap });
                gap = 0;
            }
            start = at;
            last = kind(c);
        }
        gap += usize::from(kind(c) == 0);
    }
    runs
}

/// A date of eight digits in six, in every order.
fn short_orders(date: &str) -> Vec<String> {
    let (Some(year), Some(month), Some(day)) = (date.get(2..4), date.get(4..6), date.get(6..8)) else {
        return Vec::new();
    };
    vec![
        format!("{year}{month}{day}"),
        format!("{day}{month}{year}"),
        format!("{month}{day}{year}"),
        format!("{year}{day}{month}"),
    ]
}

/// The six digits in which national numbers, file names and people write a birth date of eight: in every order, with the
/// marks of a century (Poland) or of a sex (Czechia, Slovakia, Scandinavia) that some of them add to month or day.
pub(crate) fn short_forms(date: &str) -> Vec<String> {
    let (Some(year), Some(month), Some(day)) = (date.get(2..4), date.get(4..6), date.get(6..8)) else {
        return Vec::new();
    };
    let marked = |number: &str, mark: u8| number.parse::<u8>().ok().map(|n| format!("{:02}", n + mark));
    let mut forms = short_orders(date);
    for mark in [20, 40, 50, 60, 80] {
        forms.extend(marked(month, mark).map(|month| format!("{year}{month}{day}")));
    }
    for mark in [40, 60] {
        forms.extend(marked(day, mark).map(|day| format!("{day}{month}{year}")));
    }
    forms
}

/// Calls `found` with each six digits that could be a date of a folded text: a run of six, or of seven with a digit before
/// or after them, or the beginning of a national number (9 to 13 digits, a digit for the sex may come first).
pub(crate) fn any_short_date(folded: &str, mut found: impl FnMut(&str) -> bool) -> bool {
    folded.split(|c: char| !c.is_ascii_digit()).any(|run| {
        let starts: &[usize] = match run.len() {
            6 => &[0],
            7 | 9..=13 => &[0, 1],
            _ => &[],
        };
        starts.iter().filter_map(|at| run.get(*at..at + 6)).any(&mut found)
    })
}

/// Whether a run of digits of a folded text begins or ends with one of these dates in six digits, in any order, or as year
/// and day of the year in seven.
pub(crate) fn any_date_in_short(folded: &str, dates: &std::collections::BTreeSet<String>) -> bool {
    let runs = folded.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() >= 6);
    let ends: Vec<&str> = runs
        .flat_map(|run| [6, 7].map(|length| [run.get(..length), run.get(run.len().saturating_sub(length)..)]))
        .flatten()
        .flatten()
        .collect();
    !ends.is_empty()
        && dates.iter().any(|date| {
            let forms = [short_orders(date), day_of_year(date).into_iter().collect()].concat();
            forms.iter().any(|form| ends.contains(&form.as_str()))
        })
}

/// Year and day of the year: 2026332.
fn day_of_year(date: &str) -> Option<String> {
    let part = |range| date.get(range).and_then(|digits: &str| digits.parse::<i64>().ok());
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    Some(format!("{year:04}{:03}", days(year, month, day) - days(year, 1, 1) + 1))
}

/// Whether eight digits are one of these dates, year first, day first or month first.
pub(crate) fn is_date_of(eight: &str, dates: &std::collections::BTreeSet<String>) -> bool {
    eight.len() == 8
        && !dates.is_empty()
        && (dates.contains(eight) || in_digits(eight, &mut |date: &str| dates.contains(date)))
}

/// Whether three numbers are one of these dates; the year has four digits.
pub(crate) fn is_date_in_three(parts: [&str; 3], dates: &std::collections::BTreeSet<String>) -> bool {
    let [a, b, c] = parts;
    let mut found = |date: &str| dates.contains(date);
    a.len() == 4 && date(a, b, c, &mut found)
        || c.len() == 4 && (date(c, b, a, &mut found) || date(c, a, b, &mut found))
}

/// Eight digits anywhere in a run of digits, in the three orders.
fn in_digits(run: &str, found: &mut impl FnMut(&str) -> bool) -> bool {
    (0..run.len().saturating_sub(7)).filter_map(|at| run.get(at..at + 8)).any(|eight| {
        let part = |from: usize, to: usize| eight.get(from..to).unwrap_or_default();
        let (a, b, year) = (part(0, 2), part(2, 4), part(4, 8));
        date(part(0, 4), part(4, 6), part(6, 8), found) || date(year, b, a, found) || date(year, a, b, found)
    })
}

/// Three runs: year first or last, months as numbers or words.
fn in_three(parts: [&str; 3], found: &mut impl FnMut(&str) -> bool) -> bool {
    let [a, b, c] = parts;
    date(a, b, c, found) || date(c, b, a, found) || date(c, a, b, found)
}

fn date(year: &str, month: &str, day: &str, found: &mut impl FnMut(&str) -> bool) -> bool {
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
    let month = number(month).or_else(|| {
        let named = month.len() >= 3;
        MONTHS.iter().find(|(name, _)| named && month.starts_with(name)).map(|(_, month)| *month)
    });
    let (Some(month), Some(day)) = (month, number(day)) else { return false };
    let mut in_year =
        |year: &str| digits(&format!("{year}{month:02}{day:02}")).is_some_and(|date| found(&date));
    match year.len() {
        4 => in_year(year),
        2 => in_year(&format!("19{year}")) || in_year(&format!("20{year}")),
        _ => false,
    }
}

/// The digits of an ID without its letters, where they are enough to tell it.
pub(crate) fn number_runs(id: &str) -> impl Iterator<Item = &str> {
    let runs = id.split(|c: char| !c.is_ascii_digit()).map(|run| run.trim_start_matches('0'));
    runs.filter(|run| run.len() >= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn year_and_month_without_a_day_are_found_and_not_those_of_other_dates() {
        let births = ["19610417".to_owned()].into();
        for text in ["1961-04", "apr1961", "april 1961", "order 4/1961", "041961", "196104", "1961 avr"] {
            assert!(any_month(text, &births), "{text}");
        }
        for text in ["1961", "1961-05", "mai1961", "04-61", "196105", "19 614", "1961 17", "april"] {
            assert!(!any_month(text, &births), "{text}");
        }
    }

    #[test]
    fn every_usual_notation_of_a_date_is_found() {
        for text in [
            "19850417",
            "scan of 1985-04-17",
            "17.04.1985",
            "17.4.1985",
            "04/17/1985",
            "17 apr 1985",
            "17. april 1985",
            "apr 17, 1985",
            "17-apr-1985",
            "17 kwietnia 1985",
            "1985年4月17日",
            "17041985",
            "x17041985y",
            "170419850",
        ] {
            assert!(any_date(text, |date| date == "19850417"), "{text}");
        }
        for text in ["1985", "17.04", "slice 4 of 17 in 1985 mm", "vb20 1.2.5"] {
            assert!(!any_date(text, |date| date == "19850417"), "{text}");
        }
    }

    #[test]
    fn three_characters_may_stand_between_the_parts_of_a_date_and_no_more() {
        let is_found = |text: &str| any_date(text, |date| date == "19850417");
        assert!(is_found("17 - 4 - 1985") && !is_found("17    4-1985") && !is_found("17-4    1985"));
        let births = ["19850417".to_owned()].into();
        assert!(any_month("apr - 1985", &births) && !any_month("apr    1985", &births));
    }

    #[test]
    fn six_digits_are_a_date_by_themselves_and_eight_are_one_alone() {
        let dates = ["19850417".to_owned()].into();
        for text in ["170485", "850417", "041785", "x850417-2", "1985107"] {
            assert!(any_date_in_short(text, &dates), "{text}");
        }
        assert!(!any_date_in_short("17048", &dates) && !any_date_in_short("850418", &dates));
        assert!(is_date_of("17041985", &dates) && !is_date_of("1170419852", &dates));
    }
}
