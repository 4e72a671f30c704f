//! What identifies a patient, gathered from all loaded files of that patient, and the search for it.

use super::chance::{self, Unwanted};
use super::dates;
use super::words::{alphanumeric, fold, fold_word, is_dense, is_harmless, squeezed, tokens, unaccented};
use crate::dicom::{Charset, DataSet, Element, Head, Tag, VR, Value};
use dicom_dictionary_std::{tags, uids};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What identifies a patient, gathered from all loaded files of that patient (names, IDs, accession numbers,
/// dates, institutions, staff, addresses, UIDs), for the search in what goes out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Identifiers {
    /// Folded words of names, institutions, staff and addresses.
    words: BTreeSet<String>,
    /// Folded values of six characters and more, searched as they are.
    phrases: BTreeSet<String>,
    /// Pieces of two characters and more in scripts without spaces.
    dense: BTreeSet<String>,
    /// IDs, squeezed and without leading zeros.
    ids: BTreeSet<String>,
    /// Numbers under five digits and other short IDs: only as a whole value.
    short: BTreeSet<String>,
    /// Dates as eight digits.
    dates: BTreeSet<String>,
    /// Runs of six to sixteen digits in any text.
    numbers: BTreeSet<String>,
    /// UIDs that are not registered.
    uids: BTreeSet<String>,
    /// What the form must refuse, by kind.
    own: BTreeMap<FoundIn, BTreeSet<String>>,
}

/// What a text that goes out must not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FoundIn {
    /// A part of the patient's name.
    Name,
    /// The Patient ID.
    PatientId,
    /// The accession number.
    Accession,
    /// The birth date.
    BirthDate,
}

/// Attributes that hold IDs of the patient, the order or the visit.
const IDS: &[Tag] = &[
    tags::PATIENT_ID,
    Tag(0x0010, 0x1000),
    tags::ISSUER_OF_PATIENT_ID,
    tags::ACCESSION_NUMBER,
    tags::STUDY_ID,
    tags::ADMISSION_ID,
    tags::REQUESTED_PROCEDURE_ID,
    tags::SCHEDULED_PROCEDURE_STEP_ID,
    tags::PERFORMED_PROCEDURE_STEP_ID,
    tags::FILLER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST,
    tags::PLACER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST,
    Tag(0x0010, 0x1090),
    tags::CLINICAL_TRIAL_SUBJECT_ID,
    tags::DEVICE_SERIAL_NUMBER,
    Tag(0x0010, 0x1050),
];

/// Attributes whose words name places, people and machines of the hospital.
const PLACES: &[Tag] = &[
    tags::INSTITUTION_NAME,
    tags::INSTITUTION_ADDRESS,
    tags::INSTITUTIONAL_DEPARTMENT_NAME,
    tags::STATION_NAME,
    tags::PATIENT_ADDRESS,
    tags::PATIENT_TELEPHONE_NUMBERS,
    tags::REFERRING_PHYSICIAN_ADDRESS,
    tags::REFERRING_PHYSICIAN_TELEPHONE_NUMBERS,
    tags::PERSON_ADDRESS,
    tags::PERSON_TELEPHONE_NUMBERS,
    tags::RESPONSIBLE_ORGANIZATION,
    tags::CURRENT_PATIENT_LOCATION,
    tags::RETRIEVE_AE_TITLE,
];

impl Identifiers {
    /// Adds what one file's head holds (file meta information included).
    pub fn add(&mut self, head: &Head) {
        let charset = charset_of(&head.dataset, &Charset::default());
        self.dataset(&head.meta, &charset, true);
        self.dataset(&head.dataset, &charset, true);
    }

    fn dataset(&mut self, dataset: &DataSet, inherited: &Charset, top: bool) {
        let charset = charset_of(dataset, inherited);
        for element in dataset.elements() {
            match &element.value {
                Value::Items(items) => items.iter().for_each(|item| self.dataset(item, &charset, false)),
                Value::Bytes(_) => self.element(element, &charset, top),
            }
        }
    }

    fn element(&mut self, element: &Element, charset: &Charset, top: bool) {
        let text = matches!(
            element.vr,
            VR::LO | VR::SH | VR::ST | VR::LT | VR::UT | VR::UC | VR::UR | VR::PN | VR::AE
        );
        // Modalities write record numbers into UIDs; of the standard UIDs one is enough.
        let uid = element.tag == tags::STUDY_INSTANCE_UID || (element.vr == VR::UI && element.tag.0 % 2 == 1);
        if text || uid {
            self.numbers.extend(chance::runs(element.bytes()).map(str::to_owned));
        }
        let person = element.vr == VR::PN;
        let wanted = person
            || matches!(element.vr, VR::UI | VR::DA | VR::DT)
            || IDS.contains(&element.tag)
            || PLACES.contains(&element.tag);
        if !wanted {
            return;
        }
        let Some(text) = charset.decode(element.bytes(), person) else { return };
        for value in text.split('\\').map(crate::dicom::trim_text).filter(|value| !value.is_empty()) {
            match element.vr {
                VR::UI => {
                    if !is_registered(value) {
                        self.uids.insert(value.to_owned());
                    }
                }
                VR::DA => self.dates.extend(dates::digits(value)),
                VR::DT => self.dates.extend(value.get(..8).and_then(dates::digits)),
                VR::PN => self.name(value),
                _ if IDS.contains(&element.tag) => self.id(value),
                _ => self.name(value),
            }
            if top {
                self.form(element.tag, value);
            }
        }
    }

    fn name(&mut self, value: &str) {
        for part in value.split(['^', '=']) {
            let folded = fold(part.trim());
            if folded.chars().count() >= 6 && !folded.contains(is_dense) && !all_harmless(&folded) {
                self.phrases.insert(folded);
            }
            let mut dense = String::new();
            for c in part.chars().chain([' ']) {
                if is_dense(c) {
                    dense.push(c);
                } else if !dense.is_empty() {
                    if dense.chars().count() >= 2 {
                        self.dense.insert(fold(&dense));
                    }
                    dense.clear();
                }
            }
            for token in tokens(part) {
                let long = token.chars().count() >= 3 && !token.contains(is_dense);
                let word = long && token.contains(char::is_alphabetic) && !is_title(&token);
                let number = token.len() >= 5 && token.bytes().all(|b| b.is_ascii_digit());
                if word || number {
                    self.words.insert(token);
                }
            }
        }
    }

    fn id(&mut self, value: &str) {
        let squeezed = squeezed(value);
        let id = squeezed.trim_start_matches('0');
        if id.chars().count() >= 5 {
            self.ids.insert(id.to_owned());
        } else if !id.is_empty() {
            self.short.insert(squeezed);
        }
    }

    fn form(&mut self, tag: Tag, value: &str) {
        let kind = match tag {
            tags::PATIENT_NAME => FoundIn::Name,
            tags::PATIENT_ID => FoundIn::PatientId,
            tags::ACCESSION_NUMBER => FoundIn::Accession,
            tags::PATIENT_BIRTH_DATE => FoundIn::BirthDate,
            _ => return,
        };
        let own = self.own.entry(kind).or_default();
        match kind {
            FoundIn::Name => own.extend(
                value
                    .split(['^', '=', ' ', '-'])
                    .map(|part| alphanumeric(&fold_word(part)))
                    .filter(|part| part.chars().count() >= 3 && !is_title(part)),
            ),
            FoundIn::BirthDate => own.extend(dates::digits(value)),
            _ => own.extend([squeezed(value)]),
        }
    }

    /// Adds another set.
    pub fn merge(&mut self, other: &Self) {
        self.words.extend(other.words.iter().cloned());
        self.phrases.extend(other.phrases.iter().cloned());
        self.dense.extend(other.dense.iter().cloned());
        self.ids.extend(other.ids.iter().cloned());
        self.short.extend(other.short.iter().cloned());
        self.dates.extend(other.dates.iter().cloned());
        self.numbers.extend(other.numbers.iter().cloned());
        self.uids.extend(other.uids.iter().cloned());
        for (kind, values) in &other.own {
            self.own.entry(*kind).or_default().extend(values.iter().cloned());
        }
    }

    /// Adds the dates and numbers of another patient's files, which new UIDs shall not hold by chance. Nothing
    /// of that patient is searched for.
    pub fn avoid(&mut self, other: &Self) {
        self.numbers.extend(other.dates.iter().chain(&other.numbers).cloned());
    }

    /// Whether a text that goes out with the images (Group ID, order number, anonymous ID) holds a part of
    /// the patient's name (3 letters or more), the Patient ID or accession number (4 characters or more;
    /// shorter ones if equal) or the birth date in any notation; case, accents and separators ignored.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Option<FoundIn> {
        let plain = squeezed(text);
        let spelled = alphanumeric(&unaccented(text));
        self.own.iter().find_map(|(kind, values)| {
            let hit = values.iter().any(|value| match kind {
                FoundIn::Name => plain.contains(value.as_str()) || spelled.contains(value.as_str()),
                FoundIn::BirthDate => notations(value).iter().any(|form| plain.contains(&squeezed(form))),
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

    /// What no new UID may hold by chance: all dates and numbers that are known. Under a `lasting` key only
    /// the Patient ID, which every later export knows too: else the same UID would be derived differently there.
    pub(super) fn unwanted(&self, lasting: bool) -> Unwanted {
        if lasting {
            let ids = self.own.get(&FoundIn::PatientId).into_iter().flatten();
            let runs: Vec<String> =
                ids.flat_map(|id| chance::runs(id.as_bytes())).map(str::to_owned).collect();
            runs.iter().collect()
        } else {
            self.dates.iter().chain(&self.numbers).collect()
        }
    }

    /// Whether a text value holds an identifier. Words of the vocabulary count only in a person's name.
    pub(super) fn hit(&self, text: &str, person: bool) -> bool {
        let folded = fold(text);
        let squeezed: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        if squeezed.is_empty() {
            return false;
        }
        self.short.contains(&squeezed)
            && !is_harmless(&squeezed)
            && squeezed.bytes().any(|b| b.is_ascii_digit())
            || tokens(text).iter().any(|token| self.words.contains(token) && (person || !is_harmless(token)))
            || self.phrases.iter().any(|phrase| folded.contains(phrase.as_str()))
            || self.dense.iter().any(|piece| folded.contains(piece.as_str()))
            || self.ids.iter().any(|id| squeezed.contains(id.as_str()) && !is_harmless(id))
            || self.has_date(&folded, &squeezed)
            || folded.split(|c: char| !c.is_ascii_digit() && c != '.').any(|uid| self.uids.contains(uid))
    }

    /// A date in one of the usual notations.
    fn has_date(&self, folded: &str, squeezed: &str) -> bool {
        if !folded.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        self.dates.iter().any(|date| {
            squeezed.contains(date.as_str())
                || (folded.len() >= 8 && notations(date).iter().any(|form| folded.contains(form.as_str())))
        })
    }

    /// The same for a number (DS, IS): only IDs of six digits and more can be told from measures.
    pub(super) fn hit_number(&self, text: &str) -> bool {
        let digits = text.trim().trim_start_matches('0');
        digits.len() >= 6 && digits.bytes().all(|b| b.is_ascii_digit()) && self.ids.contains(digits)
    }
}

/// Usual notations of a date of eight digits, folded.
fn notations(date: &str) -> Vec<String> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let (Some(y), Some(m), Some(d)) = (date.get(..4), date.get(4..6), date.get(6..8)) else {
        return Vec::new();
    };
    let month = m.parse::<usize>().ok().and_then(|m| MONTHS.get(m.wrapping_sub(1))).copied().unwrap_or("?");
    vec![
        date.to_owned(),
        format!("{y}-{m}-{d}"),
        format!("{y}.{m}.{d}"),
        format!("{y}/{m}/{d}"),
        format!("{d}.{m}.{y}"),
        format!("{d}-{m}-{y}"),
        format!("{d}/{m}/{y}"),
        format!("{m}/{d}/{y}"),
        format!("{m}-{d}-{y}"),
        format!("{d}{m}{y}"),
        format!("{m}{d}{y}"),
        format!("{d} {month} {y}"),
    ]
}

/// Titles say nothing about who it is.
fn is_title(token: &str) -> bool {
    matches!(
        token,
        "dr" | "med"
            | "prof"
            | "mrs"
            | "herr"
            | "frau"
            | "von"
            | "van"
            | "der"
            | "den"
            | "iii"
            | "jun"
            | "sen"
    )
}

fn all_harmless(folded: &str) -> bool {
    folded.split_whitespace().all(is_harmless)
}

/// The character set of a data set: its own or the inherited one.
pub(super) fn charset_of(dataset: &DataSet, inherited: &Charset) -> Charset {
    match dataset.get(tags::SPECIFIC_CHARACTER_SET) {
        Some(element) => Charset::from_value(element.bytes()),
        None => inherited.clone(),
    }
}

/// A UID that stands exactly in PS3.6 Annex A says nothing about anyone.
pub(super) fn is_registered(uid: &str) -> bool {
    use dicom_core::dictionary::UidDictionary;
    uid == uids::IMPLICIT_VR_LITTLE_ENDIAN
        || dicom_dictionary_std::StandardSopClassDictionary.by_uid(uid).is_some()
        || crate::dicom::TransferSyntax::from_uid(uid).is_some()
        || WELL_KNOWN.contains(&uid)
}

/// Well-known instances, frames of reference and coding schemes met in images (PS3.6 Table ).
const WELL_KNOWN: &[&str] = &[
    "1.2.840.10008.1.4.1.1",
    "1.2.840.10008.1.4.1.2",
    "1.2.840.10008.1.4.1.3",
    "1.2.840.10008.1.4.1.4",
    "1.2.840.10008.1.4.1.5",
    "1.2.840.10008.1.4.1.6",
    "1.2.840.10008.1.4.1.7",
    "1.2.840.10008.1.4.1.8",
    "1.2.840.10008.1.4.1.9",
    "1.2.840.10008.1.4.1.10",
    "1.2.840.10008.1.4.1.11",
    "1.2.840.10008.1.4.1.12",
    "1.2.840.10008.1.4.1.13",
    "1.2.840.10008.1.4.1.14",
    "1.2.840.10008.1.4.1.15",
    "1.2.840.10008.1.4.1.16",
    "1.2.840.10008.1.4.1.17",
    "1.2.840.10008.1.4.1.18",
    "1.2.840.10008.1.4.2.1",
    "1.2.840.10008.1.4.2.2",
    "1.2.840.10008.1.5.1",
    "1.2.840.10008.1.5.2",
    "1.2.840.10008.1.5.3",
    "1.2.840.10008.1.5.4",
    "1.2.840.10008.1.5.5",
    "1.2.840.10008.1.5.6",
    "1.2.840.10008.1.5.7",
    "1.2.840.10008.1.5.8",
    "1.2.840.10008.2.6.1",
    "1.2.840.10008.2.16.4",
    "1.2.840.10008.1.3.10",
    "1.2.840.10008.3.1.1.1",
];

#[cfg(test)]
#[path = "identifiers_tests.rs"]
mod tests;
