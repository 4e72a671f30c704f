//! Dates: read in every form that files have, shifted by days (DA, DT); and the class of each row of dates.

use crate::tables::csv::{records, tags};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;
use veilig_dicom::Tag;

const CLASSES: &str = include_str!("../../../../../data/dates.csv");

/// Whose date it is, by `data/dates.csv`, which classes every row of dates of Table E.1-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// An event of the patient: Modified Dates shifts it.
    Event,
    /// Public or of a device: shifted, its true value would give the offset away, so it becomes a fixed dummy.
    Fixed,
    /// A birth: never kept.
    Birth,
}

/// The class of an attribute; those without a row are events.
pub(crate) fn class(tag: Tag) -> Class {
    static TABLE: OnceLock<FxHashMap<Tag, Class>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let rows = records(CLASSES).filter_map(|record| {
            let class = match record.get(3)?.as_ref() {
                "fixed" => Class::Fixed,
                "birth" => Class::Birth,
                _ => Class::Event,
            };
            Some((*tags(record.first()?).first()?, class))
        });
        rows.collect()
    });
    table.get(&tag).copied().unwrap_or(Class::Event)
}

/// Days since 1970-01-01 of a date of the Gregorian calendar (after H. Hinnant's `days_from_civil`).
#[must_use]
pub fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of the Gregorian calendar, so many days after 1970-01-01.
#[must_use]
pub fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// The digits of a date, `19980403`, from `19980403` or the old `1998.04.03`; `None` if it is no date.
pub(crate) fn digits(text: &str) -> Option<String> {
    let text = text.trim();
    let digits: String = match text.len() {
        8 => text.to_owned(),
        10 if text.as_bytes().get(4) == text.as_bytes().get(7)
            && matches!(text.as_bytes().get(4), Some(b'.' | b'-' | b'/')) =>
        {
            text.chars().filter(char::is_ascii_digit).collect()
        }
        _ => return None,
    };
    parse(&digits).map(|_| digits)
}

/// The dates of a DA or DT value, ranges and wrong forms among them, as eight digits.
pub(crate) fn in_range(value: &str) -> impl Iterator<Item = String> {
    let first = digits(value).or_else(|| digits(value.get(..10)?));
    let ends = value.split('-').filter_map(|end| digits(end.trim().get(..8)?));
    first.into_iter().chain(ends)
}

/// Years outside are record numbers that look like a date.
const YEARS: std::ops::RangeInclusive<i64> = 1700..=2999;

fn parse(digits: &str) -> Option<(i64, i64, i64)> {
    if digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (year, month, day) =
        (digits.get(..4)?.parse().ok()?, digits.get(4..6)?.parse().ok()?, digits.get(6..)?.parse().ok()?);
    let is_date = YEARS.contains(&year) && date(days(year, month, day)) == (year, month, day);
    is_date.then_some((year, month, day))
}

/// A DA value, or a range of them, some days earlier; `None` if it is no date.
pub(crate) fn shift_date(text: &str, back: i64) -> Option<String> {
    match text.split_once('-').filter(|(from, to)| is_range(from, to)) {
        Some((from, to)) => range(from, to, |end| shift_one(end, back)),
        None => shift_one(text, back),
    }
}

/// A range (PS3.4 C.2.2.2.5) has a date on one side or on both; the dash of `1998-04-03` and that of a time zone
/// (`20240301120000-0500`) are none.
fn is_range(from: &str, to: &str) -> bool {
    let whole = |end: &str| {
        end.trim().is_empty() || end.trim().len() >= 8 && end.trim().starts_with(|c: char| c.is_ascii_digit())
    };
    whole(from) && whole(to) && !(from.trim().is_empty() && to.trim().is_empty())
}

fn range(from: &str, to: &str, one: impl Fn(&str) -> Option<String>) -> Option<String> {
    let end = |text: &str| if text.trim().is_empty() { Some(String::new()) } else { one(text) };
    Some(format!("{}-{}", end(from)?, end(to)?))
}

fn shift_one(text: &str, back: i64) -> Option<String> {
    let (year, month, day) = parse(&digits(text)?)?;
    let (year, month, day) = date(days(year, month, day) - back);
    (1..=9999).contains(&year).then(|| format!("{year:04}{month:02}{day:02}"))
}

/// A DT value some days earlier: whole weeks, so that times and time zones stay. A partial one is shifted by its
/// first day and keeps its precision.
pub(crate) fn shift_date_time(text: &str, back: i64) -> Option<String> {
    if let Some((from, to)) = text.split_once('-').filter(|(from, to)| is_range(from, to)) {
        return range(from, to, |end| shift_date_time(end, back));
    }
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    let full = match number.len() {
        4 => format!("{number}0101"),
        6 => format!("{number}01"),
        8 | 10 | 12 | 14 => number.get(..8)?.to_owned(),
        _ => return None,
    };
    let zone = rest.find(['+', '-']).unwrap_or(rest.len());
    let (fraction, zone) = rest.split_at_checked(zone)?;
    let time = format!("{}{fraction}", number.get(8..).unwrap_or_default());
    if !(time.is_empty() || is_time(&time)) || !is_zone(zone) {
        return None;
    }
    let shifted = shift_one(&full, back)?;
    let kept = number.len().min(8);
    Some(format!("{}{}{rest}", shifted.get(..kept)?, number.get(8..).unwrap_or_default()))
}

/// Whether a TM value is a time: `hhmmss.ffffff`, shorter, or the old `hh:mm:ss`; a record number is none.
pub(crate) fn is_time(text: &str) -> bool {
    let text = text.trim();
    let (time, fraction) = text.split_once('.').map_or((text, None), |(time, rest)| (time, Some(rest)));
    let digits = match time.as_bytes() {
        [_, _, b':', _, _] | [_, _, b':', _, _, b':', _, _] => time.replace(':', ""),
        _ => time.to_owned(),
    };
    let below = |at: usize, limit: u8| {
        let pair = digits.get(at..at + 2).filter(|pair| pair.bytes().all(|b| b.is_ascii_digit()));
        pair.is_some_and(|pair| pair.parse::<u8>().is_ok_and(|number| number < limit))
    };
    let parts = match digits.len() {
        2 => below(0, 24),
        4 => below(0, 24) && below(2, 60),
        // A leap second is the sixty-first.
        6 => below(0, 24) && below(2, 60) && below(4, 61),
        _ => false,
    };
    // Some write eight digits, of which two are zero.
    let small = |fraction: &str| {
        let digits = fraction.trim_end_matches('0');
        fraction.len() <= 9 && digits.len() <= 6 && digits.bytes().all(|b| b.is_ascii_digit())
    };
    parts && fraction.is_none_or(|fraction| digits.len() == 6 && small(fraction))
}

/// An offset from UTC, or none.
fn is_zone(text: &str) -> bool {
    let number = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse::<u8>().ok());
    let digits = text.get(1..).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    text.is_empty()
        || text.len() == 5
            && digits
            && number(1, 3).is_some_and(|hours| hours <= 14)
            && number(3, 5).is_some_and(|minutes| minutes < 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_date_in_another_form_is_one_only_with_the_same_sign_twice_and_digits() {
        for text in ["19980403", "1998.04.03", "1998-04-03", "1998/04/03"] {
            assert_eq!(digits(text).as_deref(), Some("19980403"), "{text}");
        }
        for text in ["1998-04.03", "1998x04x03", "1998+4+3", "19980431", "1998-04-0", "16980403"] {
            assert_eq!(digits(text), None, "{text}");
        }
        assert_eq!(date(days(2000, 2, 29)), (2000, 2, 29), "the last day of four centuries");
    }

    #[test]
    fn a_moment_is_shifted_with_a_time_zone_and_stays_out_with_anything_else_behind_it() {
        for zone in ["", "+0130", "-0500", "+1400", "+0059"] {
            let shifted = shift_date_time(&format!("20240308120000{zone}"), 7);
            assert_eq!(shifted, Some(format!("20240301120000{zone}")));
        }
        for zone in ["+Jansen", "+01a0", "+1500", "+0060", "+01300", "-48211907"] {
            assert_eq!(shift_date_time(&format!("20240308120000{zone}"), 7), None, "{zone}");
        }
        assert_eq!(shift_date_time("2024", 7).as_deref(), Some("2023"), "a year by its first day");
        assert!(is_time("101112.500000000") && !is_time("101112.5000000000"));
    }

    proptest! {
        #[test]
        fn shifting_keeps_distances_and_weekdays(a in 0_i64..40_000, b in 0_i64..40_000, weeks in 52_i64..=520) {
            let text = |n: i64| { let (y, m, d) = date(n); format!("{y:04}{m:02}{d:02}") };
            let back = |n: i64| { let (y, m, d) = parse(&shift_date(&text(n), weeks * 7).unwrap()).unwrap(); days(y, m, d) };
            prop_assert_eq!(back(a) - back(b), a - b);
            prop_assert_eq!(a - back(a), weeks * 7);
        }

        #[test]
        fn nothing_that_is_typed_makes_it_panic(text in "\\PC{0,24}") {
            let _ = (shift_date(&text, 700), shift_date_time(&text, 700), is_time(&text));
        }
    }

    #[test]
    fn every_row_of_dates_is_classed() {
        let rows: Vec<_> = records(include_str!("../../../../../data/ps315_e1_1.csv")).collect();
        let dates = rows.iter().flat_map(|row| tags(&row[0])).filter(|tag| {
            use veilig_dicom::VR;
            matches!(veilig_dicom::dictionary_vr(*tag), Some(VR::DA | VR::DT | VR::TM))
        });
        let classed: Vec<Tag> = records(CLASSES).flat_map(|row| tags(&row[0])).collect();
        for tag in dates {
            assert!(classed.contains(&tag), "{tag}");
        }
        assert_eq!(class(Tag(0x0010, 0x0030)), Class::Birth);
        assert_eq!(class(Tag(0x0018, 0x1200)), Class::Fixed);
        assert_eq!(class(Tag(0x0008, 0x0020)), Class::Event);
    }

    #[test]
    fn a_time_has_hours_minutes_and_seconds_that_there_are() {
        for good in
            ["10", "1011", "101112", "235960", "101112.123456", "09:11:02.00000000", "10:11", "10:11:12.5"]
        {
            assert!(is_time(good), "{good}");
        }
        for bad in
            ["", "1", "24", "1060", "48211907", "101112.48211907", "10.5", "10:1112", "1é1112", "10:11:12."]
        {
            assert_eq!(is_time(bad), bad == "10:11:12.", "{bad}");
        }
    }

    #[test]
    fn old_and_partial_forms_are_read_and_others_refused() {
        assert_eq!(shift_date("1998.04.03", 7).as_deref(), Some("19980327"));
        assert_eq!(shift_date_time("20240301120000.5+0100", 7).as_deref(), Some("20240223120000.5+0100"));
        assert_eq!(shift_date_time("202403", 364).as_deref(), Some("202303"));
        assert_eq!(shift_date("1998/04/03", 7).as_deref(), Some("19980327"));
        assert_eq!(shift_date("19980403-19980410", 7).as_deref(), Some("19980327-19980403"));
        assert_eq!(shift_date("19980403-", 7).as_deref(), Some("19980327-"));
        assert_eq!(shift_date_time("20240301120000-0500", 7).as_deref(), Some("20240223120000-0500"));
        assert_eq!(
            shift_date_time("20240301120000-20240302120000", 7).as_deref(),
            Some("20240223120000-20240224120000")
        );
        for bad in ["", "19981301", "19990229", "3 Apr 1998", "1998-4-3", "Jones", "-", "19980403-Jones"] {
            assert_eq!(shift_date(bad, 7), None, "{bad}");
        }
    }
}
