//! What people type and what an option keeps: the same search as the engine's, and who is named by it.

use crate::Dates;
use crate::person::anonymous::chance;
use crate::person::identifiers::{FoundIn, Identifiers};
use crate::person::search::TextKind;
use crate::person::spelling::notations::{any_date, any_date_in_short, any_month, number_runs};
use crate::vocabulary::terms::is_harmless;
use crate::vocabulary::words::{alphanumeric, fold, squeezed, tokens, unaccented, visible};

impl Identifiers {
    /// Whether a text that goes out with the images (Group ID, order number, anonymous ID) holds what identifies: a part
    /// of the patient's name (3 letters or more), the Patient ID or accession number with or without their letters, the
    /// birth date in any notation, or whatever else the engine would not let out. `dates` says what becomes of the images'
    /// dates: unless they stay, the true date of an event would tell by how much all are shifted.
    #[must_use]
    pub fn found_in(&self, text: &str, dates: Dates) -> Option<FoundIn> {
        let own = self.own_in(text);
        let text = &visible(text);
        let (plain, folded) = (squeezed(text), fold(text));
        let birth = || {
            let other = |text: &str| any_date(text, |date| self.births.contains(date));
            let found = other(&folded) || other(&plain) || any_month(&folded, &self.births);
            (found || self.holds_short_birth(&folded) || self.holds_short_birth(&plain))
                .then_some(FoundIn::BirthDate)
        };
        let near = || {
            let near =
                |token: &String| token.chars().count() >= 5 && !is_harmless(token) && self.is_near(token);
            let own = |token: &String| self.patient.contains(token) || near(token);
            tokens(text).iter().any(own).then_some(FoundIn::Name)
        };
        // Also the name of whoever treated or sent the patient, cut short or misspelt.
        let near_other =
            |token: &String| token.chars().count() >= 5 && !is_harmless(token) && self.is_near_anyone(token);
        let other = || {
            let found =
                self.hit_dated(text, TextKind::Text, &self.births) || tokens(text).iter().any(near_other);
            found.then_some(FoundIn::Other)
        };
        let event = || {
            let event = |date: &str| self.dates.contains(date) && !self.births.contains(date);
            let found = |text: &str| any_date(text, event) || any_date_in_short(text, &self.dates);
            (dates != Dates::Keep && (found(&folded) || found(&plain))).then_some(FoundIn::EventDate)
        };
        own.or_else(birth).or_else(near).or_else(other).or_else(event)
    }

    /// The part of it that every export of the patient knows: name, Patient ID, accession number, birth date. An ID that
    /// was drawn or derived must not hold these even by chance; whatever else it holds it says by chance, and a derived
    /// one must be the same in a later export, whose files name other people.
    #[must_use]
    pub fn own_in(&self, text: &str) -> Option<FoundIn> {
        let text = &visible(text);
        let (plain, folded) = (squeezed(text), fold(text));
        let spelled = alphanumeric(&unaccented(text));
        self.own.iter().find_map(|(kind, values)| {
            let hit = values.iter().any(|value| match kind {
                FoundIn::Name => plain.contains(value.as_str()) || spelled.contains(value.as_str()),
                FoundIn::BirthDate => {
                    any_date(&folded, |date| date == value) || any_date(&plain, |date| date == value)
                }
                _ if value.chars().count() >= 4 => {
                    plain.contains(value.as_str()) || holds_number_of(value, &plain)
                }
                _ => !value.is_empty() && plain == *value,
            });
            hit.then_some(*kind)
        })
    }

    /// The search for what an option keeps in its place (an institution's name, a serial number): only persons, the
    /// patient's IDs and the birth date count there.
    pub(crate) fn hit_own(&self, text: &str) -> bool {
        let text = &visible(text);
        let (plain, folded) = (squeezed(text), fold(text));
        let words = tokens(text);
        let persons = words.iter().any(|token| {
            let known = self.people.contains(token) && !is_harmless(token);
            known || self.patient.contains(token) && token.chars().count() > 2
        });
        let birth = |text: &str| any_date(text, |date| self.births.contains(date));
        persons
            || self.people_phrases.iter().any(|phrase| folded.contains(phrase.as_str()))
            || self.personal_ids.iter().any(|id| plain.contains(id.as_str()))
            || birth(&folded)
            || birth(&plain)
            || self.holds_short_birth(&folded)
            || self.own.iter().any(|(kind, values)| {
                values.iter().any(|value| match kind {
                    FoundIn::Name => {
                        let inside = value.chars().count() >= 6 && plain.contains(value.as_str());
                        (inside || words.contains(value)) && !is_harmless(value)
                    }
                    FoundIn::BirthDate => any_date(&folded, |date| date == value),
                    _ => {
                        let long = value.chars().count() >= 5;
                        long && plain.contains(value.as_str())
                            || chance::runs(value.as_bytes()).any(|run| plain.contains(run))
                    }
                })
            })
    }

    /// Whether a UID that an option keeps (a device's) holds a number of the patient or the birth date.
    pub(crate) fn hit_own_uid(&self, uid: &str) -> bool {
        let digits = |id: &&String| id.len() >= 5 && id.bytes().all(|b| b.is_ascii_digit());
        self.personal_ids.iter().filter(digits).any(|id| uid.contains(id.as_str()))
            || any_date(uid, |date| self.births.contains(date))
            || uid.split('.').any(|part| self.short_births.contains(part))
    }
}

/// Whether a text holds the digits of an ID without its letters.
fn holds_number_of(id: &str, plain: &str) -> bool {
    number_runs(id).any(|run| plain.contains(run))
}

#[cfg(test)]
#[path = "guard_tests.rs"]
mod tests;
