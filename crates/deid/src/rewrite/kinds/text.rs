//! Text values: decoded, cleaned of what identifies, written as UTF-8.

use super::dates;
use crate::Why;
use crate::elements::is_free_text;
use crate::person::search::TextKind;
use crate::rewrite::engine::Engine;
use crate::rewrite::here::Here;
use crate::rewrite::values::{NumberKind, age, fits, is_make, is_multi_valued, number_kind};
use crate::tables::table::keeps_identity;
use crate::vocabulary::devices;
use crate::vocabulary::pieces::{join, pieces};
use crate::vocabulary::terms::all_harmless;
use crate::vocabulary::words::{fold, visible};
use crate::world::{dummy_term, is_pattern, is_term};
use std::borrow::Cow;
use veilig_dicom::{DataSet, Element, Tag, VR, Value, trim_text};

impl Engine {
    /// A value of a strict VR: as it is if it fits. Numbers and codes stay byte for byte but for what hides behind a
    /// NUL; among code strings and ages only the value that does not fit is emptied.
    pub(crate) fn fitting(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let vr = element.vr;
        let Some(text) = std::str::from_utf8(element.bytes()).ok().filter(|text| text.is_ascii()) else {
            here.because(element, Why::Unreadable);
            return None;
        };
        let ages = (vr == VR::AS).then(|| text.split('\\').map(age).collect::<Vec<_>>().join("\\"));
        let text = ages.as_deref().unwrap_or(text);
        let mut values = Vec::new();
        // Values that are no term, for what they say together.
        let mut free = Vec::new();
        for (index, value) in text.split('\\').enumerate() {
            let plain = value.split('\0').next().unwrap_or_default();
            let trimmed = plain.trim();
            let term = vr == VR::CS && is_term(element.tag, index, trimmed);
            let known = term || vr != VR::CS || trimmed.is_empty() || here.is_wide();
            let known = known || is_pattern(element.tag, index, trimmed);
            let fit = trimmed.is_empty() || term || fits(vr, trimmed);
            let hit = !term && !trimmed.is_empty() && self.is_hit(element.tag, vr, trimmed);
            let good = fit && known && !hit;
            if !good {
                let unknown = if known { Why::Unreadable } else { Why::UnknownTerm };
                here.because(element, if fit && hit { Why::Identifier } else { unknown });
            }
            if good && !term && !trimmed.is_empty() {
                free.push(trimmed);
            }
            match vr {
                VR::AS if good && is_over_89(trimmed) => {
                    here.because(element, Why::Age);
                    values.push("090Y");
                }
                _ if good => values.push(plain),
                VR::CS if !known && here.needs_value(element.tag, index) => {
                    values.push(dummy_term(element.tag, index).unwrap_or_default());
                }
                VR::CS | VR::AS => values.push(""),
                _ => return None,
            }
        }
        // An ID, a date or a name over several values.
        if free.len() > 1 && self.is_hit_joined(element.tag, vr, &free) {
            here.because(element, Why::Identifier);
            return None;
        }
        let joined = values.join("\\");
        let kept = trim_text(&joined);
        (!kept.trim_matches('\\').is_empty() || trim_text(text).is_empty())
            .then(|| Element::new(element.tag, vr, kept))
    }

    fn is_hit(&self, tag: Tag, vr: VR, value: &str) -> bool {
        let identifiers = &self.subject.identifiers;
        match vr {
            VR::DS | VR::IS | VR::TM => identifiers.hit_number(value, number_kind(tag)),
            // The day of birth tells it wherever it stands, even as the day of an examination.
            VR::DA | VR::DT => dates::in_range(value).any(|date| identifiers.births.contains(&date)),
            _ => self.is_found(tag, value, TextKind::Code),
        }
    }

    /// The same for all values of an element together.
    fn is_hit_joined(&self, tag: Tag, vr: VR, values: &[&str]) -> bool {
        match vr {
            VR::DS | VR::IS => self.subject.identifiers.hit_joined(values, number_kind(tag)),
            VR::CS | VR::AS => {
                self.is_found(tag, &values.join(" "), TextKind::Code)
                    || self.subject.identifiers.hit_joined(values, NumberKind::Any)
            }
            _ => false,
        }
    }

    /// Whether a text holds what must not stand in this attribute; what an option keeps may name its device or
    /// institution, but never the patient.
    pub(crate) fn is_found(&self, tag: Tag, text: &str, kind: TextKind) -> bool {
        if devices::is_known(tag, text) {
            // Everyone's, whatever institution, station or patient is called.
            false
        } else if keeps_identity(tag, &self.options) {
            self.subject.identifiers.hit_own(text)
        } else if is_make(tag)
            && all_harmless(&fold(&visible(text)))
            && !self.subject.identifiers.names_patient(text)
        {
            // Words of makers that are no maker, model or version as a whole: an institution's, but never this patient's.
            false
        } else {
            self.hit(text, kind)
        }
    }

    /// Decodes a text, changes each value, drops what identifies, and writes it as UTF-8; `None` where nothing is left.
    pub(crate) fn text(
        &self,
        element: &Element,
        here: Here<'_>,
        change: impl Fn(&str) -> Option<String>,
    ) -> Option<Element> {
        let vr = element.vr;
        let kind = if vr == VR::PN { TextKind::Person } else { TextKind::Text };
        let date = matches!(vr, VR::DA | VR::DT | VR::TM);
        let text = match date {
            true => std::str::from_utf8(element.bytes()).ok().map(str::to_owned),
            false => here.charset.decode(element.bytes(), kind == TextKind::Person),
        };
        let Some(text) = text else {
            here.because(element, Why::Unreadable);
            return None;
        };
        let one = |value: &str| -> String {
            let value = trim_text(value.split('\0').next().unwrap_or_default());
            if value.is_empty() {
                return String::new();
            }
            let Some(changed) = change(value) else {
                here.because(element, Why::Unreadable);
                return String::new();
            };
            // Half of a name that a blank parts is not found by itself.
            if !date && changed != value && self.subject.identifiers.is_split(value) {
                here.because(element, Why::Identifier);
                return String::new();
            }
            let term = !date && is_term(element.tag, 0, &changed);
            if date || term || !self.is_found(element.tag, &changed, kind) && !is_address(&changed) {
                changed
            } else {
                here.because(element, Why::Identifier);
                self.without_identifiers(&changed, kind)
            }
        };
        let mut new = if is_multi_valued(vr) {
            text.split('\\').map(one).collect::<Vec<_>>().join("\\")
        } else {
            one(&text)
        };
        // A date or an ID over several values.
        if !date && new.contains('\\') && self.is_found(element.tag, &new.replace('\\', " "), kind) {
            here.because(element, Why::Identifier);
            new.retain(|c| c == '\\');
        }
        if new.trim_matches('\\').is_empty() && !text.trim_matches(['\\', ' ', '\0']).is_empty() {
            None
        } else {
            Some(Element::new(element.tag, vr, new))
        }
    }

    /// Drops the words that identify; nothing stays if the rest still does.
    pub(crate) fn without_identifiers(&self, value: &str, kind: TextKind) -> String {
        let value = if is_address(value) {
            let words = value.split_whitespace().filter(|word| !is_address(word));
            words.collect::<Vec<_>>().join(" ").into()
        } else {
            Cow::Borrowed(value)
        };
        let pieces = pieces(&value);
        let kept: Vec<bool> = pieces.iter().map(|piece| !self.hit(piece.word, kind)).collect();
        let rest = join(&value, &pieces, &kept);
        if self.hit(&rest, kind) { String::new() } else { rest }
    }
}

/// An age above 89 years, in whatever unit (PS3.5 6.2 AS).
fn is_over_89(age: &str) -> bool {
    let number = age.get(..3).and_then(|number| number.parse::<u32>().ok()).unwrap_or_default();
    age.ends_with('Y') && number > 89
}

/// URLs and mail addresses lead to a place or a person.
pub(crate) fn is_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.contains("://") || lower.contains("www.") || lower.contains("urn:") || lower.contains('@')
}

/// Whether all text is ASCII, so that no character set need be named.
pub(crate) fn is_ascii(dataset: &DataSet) -> bool {
    dataset.elements().iter().all(|element| match &element.value {
        Value::Items(items) => items.iter().all(is_ascii),
        Value::Bytes(bytes) => bytes.is_ascii() || !(is_free_text(element.vr) || element.vr == VR::PN),
    })
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
