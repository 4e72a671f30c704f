//! A patient's sex and age as people say them, never in DICOM's own spelling.

use super::Words;
use crate::study::PatientFacts;

/// A unit of an age: its letter, days in one, the key of its words and that of its short words.
type Unit = (char, u32, &'static str, &'static str);

/// The units of an age (PS3.5 6.2, AS).
const UNITS: [Unit; 4] = [
    ('Y', 365, "report-years", "short-years"),
    ('M', 30, "report-months", "short-months"),
    ('W', 7, "report-weeks", "short-weeks"),
    ('D', 1, "report-days", "short-days"),
];

/// Number and unit of an age: `057Y`, and `57Y` as some devices write it; nothing of what is none.
fn parsed(text: &str) -> Option<(u16, Unit)> {
    let text = text.trim();
    UNITS.into_iter().find_map(|unit| {
        let digits = text.strip_suffix(unit.0)?;
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| is_number).map(|count| (count, unit))
    })
}

/// About how many days an age is, by which ages are sorted; none for what is no age.
#[must_use]
pub fn days(age: &str) -> Option<u32> {
    parsed(age).map(|(count, (_, days, ..))| u32::from(count) * days)
}

/// An age (VR AS) in words: `57 years`; what is none stays.
#[must_use]
pub fn age(words: &Words, text: &str) -> String {
    parsed(text).map_or_else(
        || text.to_owned(),
        |(count, (.., key, _))| words.count(key, "count", usize::from(count)),
    )
}

/// Patient's Sex in words: `female`; what is none of the standard's letters stays.
#[must_use]
pub fn sex(words: &Words, code: &str) -> String {
    lettered(words, code, ["report-sex-f", "report-sex-m", "report-sex-o"])
}

/// Age and sex where there is little room: `57 y, F`, or what is known of them.
#[must_use]
pub fn age_and_sex(words: &Words, facts: &PatientFacts) -> String {
    let age = parsed(&facts.age).map_or_else(
        || facts.age.clone(),
        |(count, (.., key))| words.count(key, "count", usize::from(count)),
    );
    let sex = lettered(words, &facts.sex, ["short-sex-f", "short-sex-m", "short-sex-o"]);
    [age, sex].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

fn lettered(words: &Words, code: &str, [f, m, o]: [&str; 3]) -> String {
    match code {
        "F" => words.text(f),
        "M" => words.text(m),
        "O" => words.text(o),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LANGUAGES;

    fn said(language: &str, age: &str, sex: &str) -> String {
        let facts = PatientFacts { age: age.into(), sex: sex.into(), ..PatientFacts::default() };
        age_and_sex(&Words::load(language), &facts)
    }

    #[test]
    fn age_and_sex_are_said_in_the_users_language() {
        assert_eq!(said("en", "057Y", "F"), "57 y, F");
        assert_eq!(said("de", "057Y", "F"), "57 J., w");
        assert_eq!(said("pl", "022Y", "M"), "22 lata, M");
        assert_eq!(said("pl", "025Y", "F"), "25 lat, K");
        assert_eq!(said("cs", "003Y", "M"), "3 roky, muž");
        assert_eq!(said("es", "001Y", "F"), "1 año, mujer");
        assert_eq!(said("he", "057Y", "M"), "57 שנים, זכר");
        assert_eq!(said("fr", "000Y", "O"), "0 an, autre");
        assert_eq!(said("sv", "057Y", "F"), "57 år, K");
    }

    #[test]
    fn months_weeks_and_days_are_said_as_such() {
        assert_eq!(["006M", "003W", "012D"].map(|age| said("en", age, "")), ["6 mo", "3 wk", "12 d"]);
        assert_eq!(["006M", "003W", "012D"].map(|age| said("de", age, "")), ["6 Mon.", "3 Wo.", "12 T."]);
    }

    #[test]
    fn no_language_shows_the_standards_spelling_of_an_age() {
        for language in LANGUAGES {
            for (age, raw) in [("057Y", "57Y"), ("006M", "6M"), ("003W", "3W"), ("012D", "12D")] {
                let shown = said(language.tag, age, "F");
                assert!(!shown.contains(raw), "{}: {shown}", language.tag);
                let digits = raw.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
                assert!(shown.contains(digits), "{}: {shown}", language.tag);
                // A row of the list has little room.
                assert!(shown.chars().count() <= 18, "{}: {shown}", language.tag);
            }
        }
    }

    #[test]
    fn what_is_no_age_or_sex_stays_as_it_is_and_what_is_missing_leaves_no_comma() {
        for text in ["about 5", "é", "-05Y", "+5Y", "Y", "057", "99999Y", "057é"] {
            assert_eq!(said("en", text, ""), text);
        }
        assert_eq!(said("en", "", "F"), "F");
        assert_eq!(said("en", "", ""), "");
        assert_eq!(said("en", " 57Y ", "X"), "57 y, X");
    }

    #[test]
    fn ages_are_sorted_by_time_not_by_their_letters() {
        let mut ages = ["057Y", "006M", "012D", "003W", "009Y"];
        ages.sort_by_key(|age| days(age));
        assert_eq!(ages, ["012D", "003W", "006M", "009Y", "057Y"]);
        assert_eq!(days("unknown"), None);
    }
}
