//! Whether two identities are one person: sure, not sure, or surely not.
//!
//! An ID with nothing that contradicts is one person. Spellings that people would call the same are, too, if ID and
//! birth date (or the study) agree. Whatever would be one by its ID or its study, but contradicts itself, is asked.

use super::identity::Identity;
use super::spelling::Names;
use serde::{Deserialize, Serialize};

/// What two identities are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IdentityVerdict {
    /// One person.
    Same,
    /// A person must say.
    Unsure,
    /// Two persons.
    Apart,
}

/// A fact in which two patients differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fact {
    /// Patient's Name.
    Name,
    /// Patient ID.
    Id,
    /// Its issuer.
    Issuer,
    /// Birth date.
    BirthDate,
    /// Sex.
    Sex,
    /// Age, by the study's date.
    Age,
}

/// Ages are whole years, and clocks of scanners are wrong: a difference of so many years says nothing.
const YEARS: i32 = 2;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ids {
    Same,
    /// The same but for separators, leading zeros, case, or where it was cut off.
    Variant,
    /// The same, and one that systems write where they have none.
    Dummy,
    Different,
    /// One or both have none.
    Missing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Births {
    Same,
    /// One or both have none, or only a year.
    Missing,
    Different,
}

/// Judges two identities. `shared`: both have images in one study.
pub(crate) fn judge(a: &Identity, b: &Identity, shared: bool) -> IdentityVerdict {
    use IdentityVerdict::{Apart, Same, Unsure};
    let (names, births) = (names(a, b), births(a, b));
    let doubtful = sexes_differ(a, b)
        || ages_differ(a, b)
        || a.has_dummy_name() != b.has_dummy_name() && both_named(a, b);
    let issuers = !a.issuer.is_empty() && !b.issuer.is_empty() && a.issuer != b.issuer;
    let is_name = matches!(names, Names::Same | Names::Spelling);
    let if_shared = |verdict| if shared { verdict } else { Apart };
    match ids(a, b) {
        Ids::Same => match (names, births) {
            (Names::Same | Names::Unknown, Births::Same | Births::Missing) if issuers && !doubtful => {
                match (names, births) {
                    // Modalities of one hospital write different issuers.
                    (Names::Same, _) if births == Births::Same || shared => Same,
                    (Names::Unknown, Births::Missing) => if_shared(Unsure),
                    _ => Unsure,
                }
            }
            (Names::Different, Births::Missing) => if_shared(Unsure),
            (Names::Different | Names::Alike, Births::Different) => Apart,
            (_, Births::Different) => if_shared(Unsure),
            (Names::Alike, Births::Missing) => if_shared(Unsure),
            (Names::Alike | Names::Different, Births::Same) => Unsure,
            _ if doubtful => Unsure,
            (Names::Spelling, Births::Missing) if !shared => Unsure,
            (Names::Spelling, _) if issuers => Unsure,
            _ => Same,
        },
        Ids::Dummy => match (names, births) {
            (Names::Alike | Names::Different, _) | (_, Births::Different) => if_shared(Unsure),
            _ if doubtful => Unsure,
            (Names::Same, Births::Same) if !a.has_dummy_name() => Same,
            (Names::Same | Names::Unknown, _) if shared => Same,
            _ => Unsure,
        },
        Ids::Variant => match (names, births) {
            (Names::Same, Births::Same) if !doubtful => Same,
            (Names::Spelling, Births::Same) | (Names::Same, Births::Missing) if shared && !doubtful => Same,
            (Names::Different, Births::Different) => Apart,
            _ if shared => Unsure,
            (_, Births::Different) => Apart,
            _ if is_name => Unsure,
            _ => Apart,
        },
        // Two systems of one hospital, or two persons: within one study somebody must know.
        Ids::Different if is_name && births != Births::Different => if_shared(Unsure),
        Ids::Different => Apart,
        Ids::Missing if a.id.is_empty() && b.id.is_empty() => match (names, births) {
            (Names::Same, Births::Same) => {
                if doubtful {
                    Unsure
                } else {
                    Same
                }
            }
            _ if !shared => Apart,
            (Names::Different, _) | (Names::Alike, Births::Different) => Apart,
            (_, Births::Different) | (Names::Alike, _) => Unsure,
            _ if doubtful => Unsure,
            (Names::Spelling, Births::Missing) => Unsure,
            _ => Same,
        },
        Ids::Missing => match (names, births) {
            _ if !shared => Apart,
            (Names::Same, Births::Same | Births::Missing) | (Names::Spelling, Births::Same) if !doubtful => {
                Same
            }
            (Names::Different, _) | (Names::Alike, Births::Different) => Apart,
            _ => Unsure,
        },
    }
}

/// In what two identities differ, for whoever is asked.
pub(crate) fn differences(a: &Identity, b: &Identity) -> Vec<Fact> {
    let found = [
        (Fact::Name, a.name.name != b.name.name || a.name.text != b.name.text && names(a, b) != Names::Same),
        (Fact::Id, a.id != b.id),
        (Fact::Issuer, a.issuer != b.issuer),
        (Fact::BirthDate, a.birth != b.birth),
        (Fact::Sex, a.sex != b.sex),
        (Fact::Age, ages_differ(a, b)),
    ];
    found.into_iter().filter(|(_, differs)| *differs).map(|(fact, _)| fact).collect()
}

fn both_named(a: &Identity, b: &Identity) -> bool {
    !a.name.name.is_empty() && !b.name.name.is_empty()
}

fn names(a: &Identity, b: &Identity) -> Names {
    match (a.has_dummy_name(), b.has_dummy_name()) {
        (false, false) => a.name.compare(&b.name),
        _ => Names::Unknown,
    }
}

fn ids(a: &Identity, b: &Identity) -> Ids {
    if a.id.is_empty() || b.id.is_empty() {
        return Ids::Missing;
    }
    let (plain, other) = (a.plain_id(), b.plain_id());
    // An ID of signs alone has no plain form.
    let equal = a.id == b.id || plain == other && !plain.is_empty();
    match equal {
        true if a.has_dummy_id() => Ids::Dummy,
        true if a.id == b.id => Ids::Same,
        true => Ids::Variant,
        false if is_cut_off(&a.id, &b.id) || is_cut_off(&b.id, &a.id) => Ids::Variant,
        false => Ids::Different,
    }
}

/// An ID of 16 or 64 characters that begins the other one.
fn is_cut_off(short: &str, long: &str) -> bool {
    matches!(short.chars().count(), 16 | 64) && long.starts_with(short)
}

fn births(a: &Identity, b: &Identity) -> Births {
    let (a, b) = (a.birth.as_str(), b.birth.as_str());
    if a.is_empty() || b.is_empty() {
        return Births::Missing;
    }
    if a == b {
        return Births::Same;
    }
    // A year alone, or a month or day of nought: what is there agrees, or not.
    let known = |birth: &str| {
        let known = birth.trim_end_matches('0').len();
        if birth.len() < 8 || known <= 6 {
            birth.get(..if known <= 4 { 4 } else { 6 }).map(str::to_owned)
        } else {
            None
        }
    };
    let begins = |part: Option<String>, whole: &str| part.is_some_and(|part| whole.starts_with(&part));
    if begins(known(a), b) || begins(known(b), a) { Births::Missing } else { Births::Different }
}

fn sexes_differ(a: &Identity, b: &Identity) -> bool {
    matches!((a.sex, b.sex), (Some(a), Some(b)) if a != b)
}

/// Age against study date, or against the other's birth date: more than the time between studies explains.
fn ages_differ(a: &Identity, b: &Identity) -> bool {
    let birth = |one: &Identity| one.birth.get(..4).and_then(|year| year.parse::<i32>().ok());
    let far = |a: Option<i32>, b: Option<i32>| a.zip(b).is_some_and(|(a, b)| (a - b).abs() > YEARS);
    match (a.born, b.born) {
        (Some(_), Some(_)) => far(a.born, b.born),
        (Some(_), None) if a.birth.is_empty() => far(a.born, birth(b)),
        (None, Some(_)) if b.birth.is_empty() => far(b.born, birth(a)),
        _ => false,
    }
}

#[cfg(test)]
#[path = "same_person_tests.rs"]
mod tests;
