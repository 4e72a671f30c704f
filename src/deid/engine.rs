//! The engine: a head goes in, the data set that may leave comes out.

use super::chance::Unwanted;
use super::identifiers::{charset_of, is_registered};
use super::mapping::{Gathered, Mapping};
use super::table::{Action, Place, action, basic_action};
use super::values::{
    fits, fits_binary, is_always_removed, is_multi_valued, is_needed, is_public_date, is_reviewed_bytes,
    is_reviewed_text, is_shared_uid,
};
use super::{AnonymousId, Dates, Identifiers, Key, Options, dates, dummy, markers, words};
use crate::dicom::{Charset, DataSet, Element, Head, VR, Value, dictionary_vr, trim_text};
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The patient of an export, as the engine needs to know him or her.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Subject {
    /// Takes the place of Patient ID and Patient's Name.
    pub anonymous_id: AnonymousId,
    /// Key of all pseudonyms.
    pub key: Key,
    /// What must not be found in what goes out.
    pub identifiers: Identifiers,
}

/// Why an image is left out of the export. The code is stable; never holds a value of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Stable code, like `private-sop-class`; words for people are under `reason-<code>` in the Fluent files.
    pub code: String,
    /// Where: a path of tags like `(0040,0275)/(0008,1150)`, or empty.
    pub place: String,
}

impl Refusal {
    pub(super) fn new(code: &str, place: impl ToString) -> Self {
        Self { code: code.to_owned(), place: place.to_string() }
    }
}

/// The data set that goes out.
#[derive(Clone, Debug)]
pub struct Deidentified {
    /// Everything before the pixel data.
    pub dataset: DataSet,
    /// For the file meta information.
    pub sop_class: String,
    /// The new SOP Instance UID.
    pub sop_instance: String,
    /// The new Study Instance UID.
    pub study_instance: String,
    /// The new Series Instance UID.
    pub series_instance: String,
    /// What was replaced by what.
    pub mapping: Mapping,
}

/// The engine, prepared for one patient.
#[derive(Debug)]
pub struct Engine {
    pub(super) options: Options,
    pub(super) subject: Subject,
    days_back: i64,
    /// What no new UID may hold by chance.
    unwanted: Unwanted,
}

/// Where the walk is.
#[derive(Clone, Copy)]
struct Here<'a> {
    place: Place<'a>,
    charset: &'a Charset,
    gathered: &'a Gathered,
    /// Inside a sequence that is replaced by a dummy: text is not kept.
    dummy: bool,
}

impl Engine {
    /// Prepares the engine.
    #[must_use]
    pub fn new(options: Options, subject: Subject) -> Self {
        let days_back = subject.key.days_back(&subject.anonymous_id);
        let unwanted = subject.identifiers.unwanted(subject.key.is_lasting());
        Self { options, subject, days_back, unwanted }
    }

    /// De-identifies a head. `looked`: a person looked at the series' pixels and confirmed that they show
    /// nothing of the patient (writes 113101 and (0028,0301) NO).
    ///
    /// # Errors
    /// Why the object can't go out.
    pub fn apply(&self, head: &Head, looked: bool) -> Result<Deidentified, Refusal> {
        let before = &head.dataset;
        let class =
            before.text(tags::SOP_CLASS_UID).ok_or_else(|| Refusal::new("no-image", tags::SOP_CLASS_UID))?;
        if let Some(code) = why_not(class, before) {
            return Err(Refusal::new(code, tags::SOP_CLASS_UID));
        }
        let gathered = Gathered::default();
        let uid = |tag| {
            before
                .text(tag)
                .map(|old| self.uid(old, &gathered))
                .ok_or_else(|| Refusal::new("needs-value", tag))
        };
        let (sop_instance, study_instance, series_instance) =
            (uid(tags::SOP_INSTANCE_UID)?, uid(tags::STUDY_INSTANCE_UID)?, uid(tags::SERIES_INSTANCE_UID)?);

        let charset = charset_of(before, &Charset::default());
        let here = Here { place: Place::Top(class), charset: &charset, gathered: &gathered, dummy: false };
        let mut dataset = self.dataset(before, here);
        if let Some(lost) = before.elements().iter().find(|element| {
            is_needed(element.tag) && !element.bytes().is_empty() && dataset.get(element.tag).is_none()
        }) {
            return Err(Refusal::new("needs-value", lost.tag));
        }
        self.identity(&mut dataset, before);
        markers::write(&mut dataset, before, &self.options, looked);
        if !is_ascii(&dataset) {
            dataset.put(Element::new(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"));
        }
        Ok(Deidentified {
            dataset,
            sop_class: class.to_owned(),
            sop_instance,
            study_instance,
            series_instance,
            mapping: Mapping { uids: gathered.into_pairs(), patient_ids: self.patient_id(before, &charset) },
        })
    }

    /// The Patient ID and what takes its place.
    fn patient_id(&self, before: &DataSet, charset: &Charset) -> BTreeMap<String, String> {
        let old = before.get(tags::PATIENT_ID).and_then(|element| charset.decode(element.bytes(), false));
        let old = old.as_deref().map(trim_text).unwrap_or_default();
        let pair = (!old.is_empty()).then(|| (old.to_owned(), self.subject.anonymous_id.as_str().to_owned()));
        pair.into_iter().collect()
    }

    /// The new UID for an old one.
    fn uid(&self, old: &str, gathered: &Gathered) -> String {
        if self.options.retain_uids || is_registered(old) {
            return old.to_owned();
        }
        let mut new = self.subject.key.uid(old);
        for again in 0..64 {
            if !self.unwanted.is_in(&new) {
                break;
            }
            new = self.subject.key.uid(&format!("{old}/{again}"));
        }
        gathered.note(old, &new);
        new
    }

    /// What takes the place of the patient. Study ID is never empty: PACS merge studies by it.
    fn identity(&self, dataset: &mut DataSet, before: &DataSet) {
        let id = self.subject.anonymous_id.as_str();
        dataset.put(Element::new(tags::PATIENT_NAME, VR::PN, id));
        dataset.put(Element::new(tags::PATIENT_ID, VR::LO, id));
        if before.get(tags::STUDY_ID).is_some() {
            let old = before.text(tags::STUDY_INSTANCE_UID).unwrap_or_default();
            dataset.put(Element::new(tags::STUDY_ID, VR::SH, self.short("study-id", old)));
        }
    }

    /// A short dummy for an ID that holds no identifier, not even by chance: the check would stop the study.
    fn short(&self, domain: &str, old: &str) -> String {
        let mut new = self.subject.key.short(domain, old);
        for again in 0..64 {
            if !self.subject.identifiers.hit(&new, false) {
                break;
            }
            new = self.subject.key.short(domain, &format!("{old}/{again}"));
        }
        new
    }

    fn dataset(&self, before: &DataSet, here: Here<'_>) -> DataSet {
        before.elements().iter().filter_map(|element| self.element(element, here)).collect()
    }

    /// What becomes of one element; `None`: removed.
    fn element(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let tag = element.tag;
        if !tag.0.is_multiple_of(2) || is_always_removed(tag) || tag == tags::SPECIFIC_CHARACTER_SET {
            return None;
        }
        // An attribute in no dictionary is removed, and so is a value that could not be read as its VR.
        dictionary_vr(tag)?;
        if element.vr == VR::UN && matches!(element.value, Value::Bytes(_)) {
            return None;
        }
        match action(tag, here.place, &self.options) {
            Some(action) => self.act(action, element, here),
            None => self.without_row(element, here),
        }
    }

    fn act(&self, action: Action, element: &Element, here: Here<'_>) -> Option<Element> {
        match action {
            Action::Remove => None,
            Action::Empty => Some(match element.value {
                Value::Items(_) => Element::sequence(element.tag, Vec::new()),
                Value::Bytes(_) => Element::new(element.tag, element.vr, Vec::new()),
            }),
            Action::Dummy => Some(self.dummy(element, here)),
            Action::Uid => self.keep(element, here),
            Action::Keep => self.kept_row(element, here),
            Action::Clean => self.clean(element, here).or_else(|| {
                // What cleaning leaves empty gets the Basic Profile's action.
                let basic = basic_action(element.tag, here.place)?;
                if basic == Action::Clean { None } else { self.act(basic, element, here) }
            }),
        }
    }

    /// D: a value that stands for none; a sequence keeps one item of dummies.
    fn dummy(&self, element: &Element, here: Here<'_>) -> Element {
        match &element.value {
            Value::Items(items) => {
                let here = Here { place: Place::Nested, dummy: true, ..here };
                let item = items.first().map(|item| self.item(item, here)).unwrap_or_default();
                Element::sequence(element.tag, vec![item])
            }
            Value::Bytes(bytes) if element.vr == VR::UI => {
                let old = String::from_utf8_lossy(bytes).into_owned();
                Element::new(element.tag, VR::UI, self.uid(trim_text(&old), here.gathered))
            }
            Value::Bytes(bytes) => dummy::value(element.tag, element.vr, bytes),
        }
    }

    fn item(&self, item: &DataSet, here: Here<'_>) -> DataSet {
        let charset = charset_of(item, here.charset);
        self.dataset(item, Here { place: Place::Nested, charset: &charset, ..here })
    }

    /// An option keeps the attribute.
    fn kept_row(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        match element.vr {
            VR::DA | VR::DT | VR::TM if self.options.dates == Dates::Keep => self.fitting(element),
            VR::PN => self.text(element, here, |value| Some(value.to_owned())),
            VR::AS => self.text(element, here, |value| {
                let over = value.ends_with('Y') && value.get(..3).is_some_and(|years| years > "089");
                Some(if over { "090Y".to_owned() } else { value.to_owned() })
            }),
            _ if is_free_text(element.vr) => self.text(element, here, |value| Some(value.to_owned())),
            _ => self.keep(element, here),
        }
    }

    /// C: dates are shifted, descriptors cleaned.
    fn clean(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        let kept = match element.vr {
            VR::DA | VR::DT if is_public_date(element.tag) => {
                return Some(dummy::value(element.tag, element.vr, &[]));
            }
            VR::DA => self.text(element, here, |value| dates::shift_date(value, self.days_back)),
            VR::DT => self.text(element, here, |value| dates::shift_date_time(value, self.days_back)),
            VR::TM => self.fitting(element),
            VR::SQ => return self.keep(element, here),
            vr if is_free_text(vr) => self.text(element, here, |value| Some(words::cleaned(value))),
            _ => None,
        }?;
        (!kept.bytes().is_empty()).then_some(kept)
    }

    /// Attributes that the table does not name: by VR and by reviewed lists.
    fn without_row(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        match element.vr {
            VR::PN | VR::UR | VR::AE | VR::UN => None,
            VR::DA | VR::DT | VR::TM => match self.options.dates {
                Dates::Remove => None,
                Dates::Shift => self.clean(element, here),
                Dates::Keep => self.fitting(element),
            },
            VR::OB | VR::OW if !is_reviewed_bytes(element.tag) => None,
            vr if is_free_text(vr) && !is_reviewed_text(element.tag) => {
                self.text(element, here, |value| Some(words::cleaned(value)))
            }
            _ => self.keep(element, here),
        }
    }

    /// Keeps what may stay: sequences are walked, UIDs mapped, text cleaned of identifiers, numbers as they are.
    fn keep(&self, element: &Element, here: Here<'_>) -> Option<Element> {
        match &element.value {
            Value::Items(items) => {
                let items = items.iter().map(|item| self.item(item, here)).collect();
                Some(Element::sequence(element.tag, items))
            }
            Value::Bytes(bytes) => match element.vr {
                VR::UI => self.text(element, here, |value| {
                    let shared = is_shared_uid(element.tag) && fits(VR::UI, value);
                    Some(if shared { value.to_owned() } else { self.uid(value, here.gathered) })
                }),
                VR::DS | VR::IS | VR::CS | VR::AS | VR::DA | VR::TM | VR::DT => self.fitting(element),
                vr if is_free_text(vr) => self.text(element, here, |value| Some(value.to_owned())),
                VR::PN | VR::AE | VR::UR | VR::UN | VR::SQ => None,
                vr => fits_binary(vr, bytes).then(|| element.clone()),
            },
        }
    }

    /// A value of a strict VR: as it is if it fits.
    fn fitting(&self, element: &Element) -> Option<Element> {
        let bytes = element.bytes();
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.is_ascii())?;
        let trimmed = trim_text(text);
        let number = matches!(element.vr, VR::DS | VR::IS);
        let identifiers = &self.subject.identifiers;
        let good = trimmed.split('\\').map(str::trim).all(|value| {
            let found = || {
                if number {
                    identifiers.hit_number(value)
                } else {
                    identifiers.hit(value, false) && !is_date(element.vr)
                }
            };
            value.is_empty() || (fits(element.vr, value) && !found())
        });
        // Numbers and codes stay byte for byte but for what hides behind a NUL.
        good.then(|| Element::new(element.tag, element.vr, trimmed))
    }

    /// Decodes a text, changes each value, drops what identifies, and writes it as UTF-8.
    fn text(
        &self,
        element: &Element,
        here: Here<'_>,
        change: impl Fn(&str) -> Option<String>,
    ) -> Option<Element> {
        let vr = element.vr;
        let person = vr == VR::PN;
        let text = here.charset.decode(element.bytes(), person)?;
        if here.dummy && is_free_text(vr) {
            let scheme = element.tag == tags::CODING_SCHEME_DESIGNATOR;
            return Some(Element::new(element.tag, vr, if scheme { "99VEILIG" } else { dummy::TEXT }));
        }
        let one = |value: &str| -> String {
            let value = trim_text(value.split('\0').next().unwrap_or_default());
            let Some(changed) = change(value).filter(|_| !value.is_empty()) else { return String::new() };
            let keeps =
                matches!(vr, VR::UI | VR::DA | VR::DT) || !self.subject.identifiers.hit(&changed, person);
            if keeps { changed } else { self.without_identifiers(&changed, person) }
        };
        let new = if is_multi_valued(vr) {
            text.split('\\').map(one).collect::<Vec<_>>().join("\\")
        } else {
            one(&text)
        };
        if new.is_empty() && !text.trim().is_empty() {
            None
        } else {
            Some(Element::new(element.tag, vr, new))
        }
    }

    /// Drops the words that identify; nothing stays if the rest still does.
    fn without_identifiers(&self, value: &str, person: bool) -> String {
        let identifiers = &self.subject.identifiers;
        let rest: Vec<&str> =
            value.split_whitespace().filter(|word| !identifiers.hit(word, person)).collect();
        let rest = rest.join(" ");
        if identifiers.hit(&rest, person) { String::new() } else { rest }
    }
}

/// VRs that people type words into.
pub(super) fn is_free_text(vr: VR) -> bool {
    matches!(vr, VR::LO | VR::SH | VR::ST | VR::LT | VR::UT | VR::UC)
}

fn is_date(vr: VR) -> bool {
    matches!(vr, VR::DA | VR::DT | VR::TM)
}

fn is_ascii(dataset: &DataSet) -> bool {
    dataset.elements().iter().all(|element| match &element.value {
        Value::Items(items) => items.iter().all(is_ascii),
        Value::Bytes(bytes) => bytes.is_ascii() || !(is_free_text(element.vr) || element.vr == VR::PN),
    })
}

/// Objects that can't go out whole, by their class.
fn why_not(class: &str, dataset: &DataSet) -> Option<&'static str> {
    if !class.starts_with("1.2.840.10008.") {
        return Some("private-sop-class");
    }
    let rest = class.strip_prefix("1.2.840.10008.5.1.4.1.1.").unwrap_or_default();
    if rest.starts_with("104.") {
        return Some("encapsulated-document");
    }
    if rest.starts_with("88.") || dataset.get(tags::CONTENT_SEQUENCE).is_some() {
        return Some("structured-report");
    }
    if rest.starts_with("11.") {
        return Some("presentation-state");
    }
    let waveform = rest.starts_with("9.");
    let video = matches!(rest, "77.1.1.1" | "77.1.2.1" | "77.1.4.1");
    (waveform || video || rest.is_empty()).then_some("unsupported-object")
}

#[cfg(test)]
#[path = "engine_tests.rs"]
mod tests;
