//! The search for what identifies in a text.

use super::chance;
use super::identifiers::{FoundIn, Identifiers};
use super::notations::any_date;
use super::registered::is_registered;
use super::vocabulary::is_harmless;
use super::words::{alphanumeric, fold, squeezed, tokens, unaccented, visible};
use crate::dicom::{VR, number_width};

/// What kind of text is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A person's name: words of the vocabulary count too.
    Person,
    /// Free text.
    Text,
    /// A code string: two letters are no name there.
    Code,
}

impl Identifiers {
    /// Whether a text that goes out with the images (Group ID, order number, anonymous ID) holds a part of
    /// the patient's name (3 letters or more), the Patient ID or accession number (4 characters or more;
    /// shorter ones if equal) or the birth date in any notation; case, accents and separators ignored.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Option<FoundIn> {
        let text = &visible(text);
        let (plain, folded) = (squeezed(text), fold(text));
        let spelled = alphanumeric(&unaccented(text));
        self.own.iter().find_map(|(kind, values)| {
            let hit = values.iter().any(|value| match kind {
                FoundIn::Name => plain.contains(value.as_str()) || spelled.contains(value.as_str()),
                FoundIn::BirthDate => {
                    any_date(&folded, |date| date == value) || any_date(&plain, |date| date == value)
                }
                _ if value.chars().count() >= 4 => plain.contains(value.as_str()),
                _ => !value.is_empty() && plain == *value,
            });
            hit.then_some(*kind)
        })
    }

    /// Whether a source file has this UID.
    pub(super) fn has_uid(&self, uid: &str) -> bool {
        self.uids.contains(uid)
    }

    /// Whether a text value holds an identifier. Words of the vocabulary count only in a person's name.
    pub(super) fn hit(&self, text: &str, kind: Kind) -> bool {
        let text = &visible(text);
        let folded = fold(text);
        let squeezed: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        if squeezed.is_empty() {
            return false;
        }
        self.is_short_id(&squeezed)
            || tokens(text).iter().any(|token| self.is_name(token, kind))
            || self.phrases.iter().any(|phrase| folded.contains(phrase.as_str()))
            || self
                .dense
                .iter()
                .any(|piece| folded.contains(piece.as_str()) || squeezed.contains(piece.as_str()))
            || self.ids.iter().any(|id| squeezed.contains(id.as_str()))
            || any_date(&folded, |date| self.dates.contains(date))
            || any_date(&squeezed, |date| self.dates.contains(date))
            || self.names_uid(text)
    }

    /// The same for what an option keeps in its place (an institution's name, a serial number): only the patient's own
    /// name, ID, accession number and birth date count there.
    pub(super) fn hit_own(&self, text: &str) -> bool {
        let text = &visible(text);
        let (plain, folded) = (squeezed(text), fold(text));
        let words = tokens(text);
        self.own.iter().any(|(kind, values)| {
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

    /// Numbers under five digits and other short IDs count only as a whole value.
    fn is_short_id(&self, squeezed: &str) -> bool {
        self.short.contains(squeezed)
            && !is_harmless(squeezed)
            && squeezed.bytes().any(|b| b.is_ascii_digit())
    }

    fn is_name(&self, token: &str, kind: Kind) -> bool {
        let long = kind != Kind::Code || token.chars().count() > 2;
        long && self.words.contains(token) && (kind == Kind::Person || !is_harmless(token))
    }

    /// A UID of the source inside a text.
    fn names_uid(&self, text: &str) -> bool {
        text.split(|c: char| !c.is_ascii_digit() && c != '.')
            .map(|uid| uid.trim_matches('.'))
            .any(|uid| uid.len() > 4 && self.uids.contains(uid))
    }

    /// The same for a number (DS, IS, TM): only IDs of six digits and more, and dates, can be told from measures.
    pub(super) fn hit_number(&self, text: &str) -> bool {
        let text = text.trim().trim_start_matches(['+', '-']);
        let exact;
        let whole = if text.contains(['e', 'E']) {
            let Some(number) = text.parse::<f64>().ok().filter(|number| number.fract() == 0.0) else {
                return false;
            };
            exact = format!("{number:.0}");
            exact.as_str()
        } else {
            let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
            if !rest.bytes().all(|b| b == b'0') {
                return false;
            }
            whole
        };
        let digits = whole.trim_start_matches('0');
        let long = digits.len() >= 6 && digits.bytes().all(|b| b.is_ascii_digit());
        long && (self.ids.contains(digits) || digits.len() == 8 && self.dates.contains(digits))
    }

    /// Whether a UID of a class or scheme is one of the source's own, or holds one of its numbers. A registered one does
    /// not, whatever its digits.
    pub(super) fn hit_class(&self, uid: &str) -> bool {
        let number = |id: &&String| id.len() >= 6 && id.bytes().all(|b| b.is_ascii_digit());
        self.has_uid(uid)
            || !is_registered(uid) && self.ids.iter().filter(number).any(|id| uid.contains(id.as_str()))
    }

    /// The same for opaque bytes: its runs of printable ASCII are searched as text.
    pub(super) fn hit_bytes(&self, bytes: &[u8]) -> bool {
        bytes
            .split(|byte| !(b' '..=b'~').contains(byte))
            .filter(|run| run.len() >= 4)
            .filter_map(|run| std::str::from_utf8(run).ok())
            .any(|run| self.hit(run, Kind::Code))
    }

    /// The same for numbers, whose bytes stand the other way round in a file that is big endian.
    pub(super) fn hit_binary(&self, vr: VR, bytes: &[u8]) -> bool {
        let swapped = || -> Vec<u8> {
            bytes.chunks(number_width(vr)).flat_map(|number| number.iter().rev().copied()).collect()
        };
        self.hit_bytes(bytes) || number_width(vr) > 1 && self.hit_bytes(&swapped())
    }
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
