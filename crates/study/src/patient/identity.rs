//! What an image says of whose it is.

use super::spelling::Spelling;
use crate::{Image, PersonName};

/// What an image says of whose it is. Equal identities are one patient; [`gather`](super::gather::gather) finds which
/// of the others are.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Identity {
    /// Patient ID, trimmed.
    pub id: String,
    /// Its issuer.
    pub issuer: String,
    pub name: Spelling,
    /// Digits of the birth date.
    pub birth: String,
    /// Female or male; what else stands there says nothing.
    pub sex: Option<char>,
    /// The year of birth that age and study date tell.
    pub born: Option<i32>,
    /// Where nobody is named for sure: what holds its images together.
    pub nobody: Option<Nobody>,
}

/// What holds the images of somebody unnamed together.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Nobody {
    /// The study.
    Study(String),
    /// Not even a study.
    File(u32),
}

impl Identity {
    /// `number` tells files apart that say nothing at all.
    pub fn new(image: &Image, number: u32) -> Self {
        let facts = &image.patient;
        let name = Spelling {
            name: PersonName::new(&facts.name),
            text: facts.name.clone(),
            bytes: facts.name_bytes.clone(),
        };
        // Old forms of dates have separators; impossible dates say that none is known.
        let birth: String = facts.birth_date.chars().filter(char::is_ascii_digit).collect();
        let birth = if is_unknown(&birth) { String::new() } else { birth };
        let (id, study) = (facts.id.trim().to_owned(), image.study.instance.as_str());
        let named = !name.name.is_empty() && !birth.is_empty() && !is_dummy_name(&name.text);
        // What stands where nobody is known is equal for many: it makes no two studies one patient's.
        let nobody = ((id.is_empty() || is_dummy_id(&id)) && !named).then(|| match study {
            "" => Nobody::File(number),
            study => Nobody::Study(study.to_owned()),
        });
        let date = if image.study.date.is_empty() { &image.series.date } else { &image.study.date };
        Self {
            id,
            issuer: facts.issuer.trim().to_owned(),
            name,
            birth,
            sex: facts
                .sex
                .chars()
                .next()
                .map(|sex| sex.to_ascii_uppercase())
                .filter(|sex| matches!(sex, 'F' | 'M')),
            born: years(&facts.age).zip(year(date)).map(|(age, year)| year - age),
            nobody,
        }
    }

    /// The ID as systems write it in several ways.
    pub fn plain_id(&self) -> String {
        plain_id(&self.id)
    }

    /// The ID is one that systems write where they have none.
    pub fn has_dummy_id(&self) -> bool {
        is_dummy_id(&self.id)
    }

    /// The name is one that systems write where they have none.
    pub fn has_dummy_name(&self) -> bool {
        is_dummy_name(&self.name.text)
    }
}

/// A Patient ID as systems write it in several ways: without separators, case and leading zeros.
///
/// ```
/// assert_eq!(veilig_study::plain_id("00-12.ab"), "12AB");
/// ```
#[must_use]
pub fn plain_id(id: &str) -> String {
    let plain: String = id.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let stripped = plain.trim_start_matches('0');
    if stripped.is_empty() && !plain.is_empty() { "0".to_owned() } else { stripped.to_owned() }
}

/// A Patient ID that systems write where they have none.
///
/// ```
/// use veilig_study::is_dummy_id;
///
/// assert!(is_dummy_id("ANONYMOUS") && is_dummy_id("0000"));
/// assert!(!is_dummy_id("4821907"));
/// ```
#[must_use]
pub fn is_dummy_id(id: &str) -> bool {
    let plain = plain_id(id);
    let alike = plain.len() >= 4 && plain.chars().all(|c| plain.starts_with(c));
    plain == "0" || alike || is_dummy(&plain)
}

/// Words that stand for a name or an ID that is not known or was taken off.
const DUMMIES: &[&str] = &[
    "ANON",
    "ANONYM",
    "ANONYMOUS",
    "ANONYMIZED",
    "ANONYMISED",
    "ANONYMISIERT",
    "ANONIEM",
    "ANONIMO",
    "ANONYME",
    "ANONYMOUSPATIENT",
    "ANONPATIENT",
    "PATIENTANON",
    "PATIENTANONYMOUS",
    "DEIDENTIFIED",
    "DEID",
    "REMOVED",
    "REDACTED",
    "TEST",
    "TESTPATIENT",
    "PATIENTTEST",
    "TESTTEST",
    "DUMMY",
    "PHANTOM",
    "FANTOOM",
    "QA",
    "QC",
    "UNKNOWN",
    "UNKNOWNPATIENT",
    "ONBEKEND",
    "UNBEKANNT",
    "INCONNU",
    "DESCONOCIDO",
    "DESCONHECIDO",
    "SCONOSCIUTO",
    "NIEZNANY",
    "UNDEFINED",
    "UNSPECIFIED",
    "NONAME",
    "NOID",
    "NONE",
    "NULL",
    "NIL",
    "NA",
    "NAN",
    "NN",
    "PATIENT",
    "PATIENTID",
    "PATIENTNAME",
    "NAME",
    "ID",
    "XXX",
    "EMERGENCY",
    "TRAUMA",
    "NOTAUFNAHME",
    "NOTFALL",
    "OKÄND",
    "OKAND",
    "NEZNÁMÝ",
    "NEZNÁMÁ",
    "NEZNAMY",
    "NEZNAMA",
    "UKJENT",
    "UKENDT",
    "UNBEKANNTER",
    "UNBEKANNTE",
    "INCONNUE",
];

/// Whether a name is such a word, or made of nothing but such words, numbers and single letters: `Unknown^Unknown`,
/// `Trauma^A`, `Notfall^17`.
fn is_dummy_name(name: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
    };
    let words: Vec<String> =
        name.split(|c: char| !c.is_alphanumeric()).map(plain).filter(|word| !word.is_empty()).collect();
    let says_nothing = |word: &String| {
        is_dummy(word) || word.chars().all(|c| c.is_ascii_digit()) || word.chars().count() == 1
    };
    // Of short words one alone may be a name: Na, An.
    let is_told = |word: &String| word.chars().count() > 2 && is_dummy(word);
    is_dummy(&plain(name)) || words.iter().any(is_told) && words.iter().all(says_nothing)
}

fn is_dummy(plain: &str) -> bool {
    DUMMIES.contains(&plain)
}

/// A birth date that only fills its place: nought or ones in all its digits.
fn is_unknown(birth: &str) -> bool {
    birth.len() < 4
        || birth.starts_with("0000")
        || birth.starts_with("9999")
        || matches!(birth, "11111111" | "19000101")
}

/// The year of a date.
fn year(date: &str) -> Option<i32> {
    let digits: String = date.chars().filter(char::is_ascii_digit).take(4).collect();
    digits.parse().ok().filter(|year| (1850..=2200).contains(year))
}

/// An age (VR AS) in whole years.
fn years(age: &str) -> Option<i32> {
    let unit = age.chars().last()?;
    let count: i32 = age.trim_end_matches(|c: char| !c.is_ascii_digit()).trim().parse().ok()?;
    match unit.to_ascii_uppercase() {
        'Y' | '0'..='9' => Some(count),
        'M' => Some(count / 12),
        'W' => Some(count / 52),
        'D' => Some(count / 365),
        _ => None,
    }
    .filter(|years| (0..=150).contains(years))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn age_and_study_date_tell_a_year_of_birth() {
        let born = |age: &str, date: &str| {
            let mut image = Image::default();
            image.patient.age = age.to_owned();
            image.study.date = date.to_owned();
            Identity::new(&image, 0).born
        };
        assert_eq!(born("071Y", "20210316"), Some(1950));
        assert_eq!(born("22Y", "2021.03.16"), Some(1999));
        assert_eq!(born("018M", "20210316"), Some(2020));
        assert_eq!(born("071Y", ""), None);
        assert_eq!(born("-5Y", "20210316"), None);
        assert_eq!(born("é", "20210316"), None);
    }

    #[test]
    fn whoever_stands_under_a_dummy_is_nobody_in_another_study() {
        let of = |id: &str, name: &str, birth: &str, study: &str| {
            let mut image = Image::default();
            image.patient.id = id.to_owned();
            image.patient.name = name.to_owned();
            image.patient.birth_date = birth.to_owned();
            image.study.instance = study.to_owned();
            Identity::new(&image, 0)
        };
        for (id, name, birth) in [
            ("UNKNOWN", "Unknown", ""),
            ("0", "Quist^Anna", ""),
            ("TEST", "", ""),
            ("NOTFALL", "Notfall^17", ""),
            ("UNKNOWN", "Trauma^A", "19580411"),
            ("", "Unknown^Unknown", "19580411"),
            ("okänd", "Okänd^Okänd", ""),
            ("UNKNOWN", "Quist^Anna", "19000101"),
        ] {
            assert_eq!(of(id, name, birth, "1"), of(id, name, birth, "1"), "one study: {id} {name}");
            assert_ne!(of(id, name, birth, "1"), of(id, name, birth, "2"), "two studies: {id} {name}");
        }
        for (id, name, birth) in [
            ("HX4417702", "", ""),
            ("HX4417702", "Unknown", ""),
            ("0", "Quist^Anna", "19580411"),
            ("", "Na^L", "19580411"),
        ] {
            assert_eq!(of(id, name, birth, "1"), of(id, name, birth, "2"), "somebody: {id} {name}");
        }
    }

    #[test]
    fn dummies_are_told_from_ids() {
        let of = |id: &str| {
            let mut image = Image::default();
            image.patient.id = id.to_owned();
            Identity::new(&image, 0).has_dummy_id()
        };
        for id in ["ANONYMOUS", "Anon", "TEST", "unknown", "0", "000000", "XXXX", "No-ID"] {
            assert!(of(id), "{id}");
        }
        for id in ["HX4417702", "10", "A471", ""] {
            assert!(!of(id), "{id}");
        }
    }
}
