//! The engine: a head goes in, the data set that may leave comes out.

use super::inserted::{markers, pointers};
use super::kinds::private::SafePrivate;
use super::kinds::text::is_ascii;
use crate::memory::Memories;
use crate::memory::checked::Checked;
use crate::memory::walked::Walked;
use crate::person::chance::Unwanted;
use crate::person::identifiers::charset_of;
use crate::person::search::TextKind;
use crate::person::search::known::Known;
use crate::person::search::needles::Needles;
use crate::proven::{Lost, diffusion, frames_in_standard_terms, in_standard_terms, lost};
use crate::pseudonyms::mapping::{Gathered, Mapping};
use crate::rewrite::reasons::Reasons;
use crate::rewrite::values::{fits, is_needed, is_palette, number_kind};
use crate::rewrite::walk::Here;
use crate::tables::objects::why_not;
use crate::tables::registered::is_registered;
use crate::tables::table::AttributePlace;
use crate::world::Level;
use crate::{AnonymousId, Identifiers, Key, Options, Order};
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use veilig_dicom::{Charset, DataSet, Element, Head, VR, trim_text};
use veilig_reason::{Reason, Refusal};

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

/// Whether a person looked at the pixels: the markers tell of no look that nobody took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inspection {
    /// Nobody looked, and nothing makes the pixels suspect.
    #[default]
    NotNeeded,
    /// The pixels are suspect, and nobody looked.
    Missing,
    /// A person looked at all of the series and confirmed that it shows nothing of the patient.
    Done,
}

impl From<bool> for Inspection {
    /// Whether a person looked and confirmed; of pixels that nothing makes suspect.
    fn from(looked: bool) -> Self {
        if looked { Self::Done } else { Self::NotNeeded }
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
    /// What a receiver can't rebuild of it.
    pub lost: Vec<Lost>,
}

impl Deidentified {
    /// The codes of CID 7050 that it tells of itself, earlier ones included.
    #[must_use]
    pub fn codes(&self) -> Vec<String> {
        markers::codes_in(&self.dataset)
    }
}

/// The engine, prepared for one patient.
#[derive(Debug)]
pub struct Engine {
    pub(crate) options: Options,
    pub(crate) subject: Arc<Subject>,
    pub(crate) days_back: i64,
    /// What the sender typed, and whether it holds nothing of the patient.
    pub(crate) order: Option<(Order, bool)>,
    /// What no new UID may hold by chance.
    unwanted: Arc<Unwanted>,
    known: Known,
    pub(crate) walked: Memories<Walked>,
    pub(crate) checked: Memories<Checked>,
    needles: Arc<Needles>,
}

impl Engine {
    /// Prepares the engine.
    #[must_use]
    pub fn new(options: Options, subject: Subject) -> Self {
        let days_back = subject.key.days_back(&subject.anonymous_id);
        let unwanted = subject.identifiers.unwanted(subject.key.is_lasting());
        let needles = Needles::of(&subject.identifiers);
        Self {
            options,
            subject: Arc::new(subject),
            days_back,
            order: None,
            unwanted: Arc::new(unwanted),
            known: Known::default(),
            walked: Memories::default(),
            checked: Memories::default(),
            needles: Arc::new(needles),
        }
    }

    /// The same engine for another thread. What identifies a patient of many files is large: it is shared, and only what was found
    /// out on the way is each thread's own, so that none waits for another.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self {
            options: self.options.clone(),
            subject: Arc::clone(&self.subject),
            days_back: self.days_back,
            order: self.order.clone(),
            unwanted: Arc::clone(&self.unwanted),
            known: Known::default(),
            walked: Memories::default(),
            checked: Memories::default(),
            needles: Arc::clone(&self.needles),
        }
    }

    /// Whether a file of this name in the archive belongs to the subject of this engine.
    #[must_use]
    pub fn is_for(&self, entry: &str) -> bool {
        let folder = entry.split('/').next().unwrap_or_default();
        folder == self.subject.anonymous_id.as_str()
    }

    /// De-identifies a head. `inspection`: whether a person looked at the series' pixels; that alone writes 113101 and
    /// (0028,0301) NO.
    ///
    /// # Errors
    /// Why the object can't go out.
    pub fn apply(&self, head: &Head, inspection: impl Into<Inspection>) -> Result<Deidentified, Refusal> {
        self.applied(head, inspection.into(), &Reasons::default())
    }

    /// The same, with the reasons noted.
    pub(crate) fn applied(
        &self,
        head: &Head,
        inspection: Inspection,
        reasons: &Reasons,
    ) -> Result<Deidentified, Refusal> {
        let before = &head.dataset;
        let class = before
            .text(tags::SOP_CLASS_UID)
            .ok_or_else(|| Refusal::at(Reason::NoImage, tags::SOP_CLASS_UID))?;
        if let Some(code) = why_not(class, before, &self.options) {
            return Err(Refusal::at(code, tags::SOP_CLASS_UID));
        }
        let gathered = Gathered::default();
        let charset = charset_of(before, &Charset::default());
        let safe = SafePrivate::of(before, &self.options);
        let (world, iod) = (Level::of(class, &self.options), Level::of_class(class));
        let walked = self.walked.begin();
        let here = Here {
            place: AttributePlace::Top(class),
            world: &world,
            iod: &iod,
            charset: &charset,
            lists_series: before.get(tags::REFERENCED_SERIES_SEQUENCE).is_some(),
            dummy: false,
            local_code: false,
            safe: &safe,
            memory: (!reasons.are_kept()).then_some(&walked),
            gathered: &gathered,
            reasons,
        };
        let mut dataset = self.dataset(before, here);
        self.walked.end(walked);
        let identifiers = &self.subject.identifiers;
        let is_hit = |element: &Element| {
            let (vr, bytes) = (element.vr, element.bytes());
            identifiers.hit_bytes(vr, bytes) || identifiers.hit_values(vr, bytes, number_kind(element.tag))
        };
        for element in in_standard_terms(before, &dataset) {
            if !is_hit(&element) {
                dataset.put(element);
            }
        }
        if let Some(frames) = frames_in_standard_terms(before, &dataset, is_hit) {
            dataset.put(frames);
        }
        let mut dataset = diffusion::both_or_neither(before, dataset, reasons);
        if let Some(lost) = before.elements().iter().find(|element| {
            let palette = is_palette(element.tag)
                && before.text(tags::PHOTOMETRIC_INTERPRETATION) == Some("PALETTE COLOR");
            (is_needed(element.tag) || palette)
                && !element.bytes().is_empty()
                && dataset.get(element.tag).is_none()
        }) {
            return Err(Refusal::at(Reason::NeedsValue, lost.tag));
        }
        let uid = |tag| {
            let new = dataset.text(tag).filter(|new| !new.is_empty());
            new.map(str::to_owned).ok_or_else(|| Refusal::at(Reason::NeedsValue, tag))
        };
        let (sop_instance, study_instance, series_instance) =
            (uid(tags::SOP_INSTANCE_UID)?, uid(tags::STUDY_INSTANCE_UID)?, uid(tags::SERIES_INSTANCE_UID)?);
        pointers::follow(&mut dataset, before);
        self.identity(&mut dataset, before);
        self.insert_order(&mut dataset, class);
        markers::write(&mut dataset, before, self, inspection);
        if !is_ascii(&dataset) {
            dataset.put(Element::new(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"));
        }
        let lost = lost::of(before, &dataset);
        Ok(Deidentified {
            dataset,
            sop_class: class.to_owned(),
            sop_instance,
            study_instance,
            series_instance,
            lost,
            mapping: Mapping { uids: gathered.into_pairs(), patient_ids: self.patient_id(before, &charset) },
        })
    }

    /// Whether a codestream, as it goes out, holds an identifier that is too long to stand there by chance.
    #[must_use]
    pub fn finds_in(&self, codestream: &[u8]) -> bool {
        self.needles.are_in(codestream)
    }

    /// The Patient ID and what takes its place.
    fn patient_id(&self, before: &DataSet, charset: &Charset) -> BTreeMap<String, String> {
        let old = before.get(tags::PATIENT_ID).and_then(|element| charset.decode(element.bytes(), false));
        let old = old.as_deref().map(trim_text).unwrap_or_default();
        let pair = (!old.is_empty()).then(|| (old.to_owned(), self.subject.anonymous_id.as_str().to_owned()));
        pair.into_iter().collect()
    }

    /// The new UID for an old one, unless Retain UIDs keeps it; what has other characters is no UID, whatever it says.
    pub(crate) fn uid(&self, old: &str, gathered: &Gathered) -> String {
        // One that holds the patient's ID or birth date is theirs to find.
        let kept =
            self.options.retain_uids && fits(VR::UI, old) && !self.subject.identifiers.hit_own_uid(old);
        if kept { old.to_owned() } else { self.new_uid(old, gathered) }
    }

    /// The new UID for an old one; registered ones are everyone's.
    pub(crate) fn new_uid(&self, old: &str, gathered: &Gathered) -> String {
        if is_registered(old) {
            return old.to_owned();
        }
        let new = self.known.uid(old, || {
            let mut new = self.subject.key.uid(old);
            for again in 0..64 {
                if !self.unwanted.is_in(&new) {
                    break;
                }
                new = self.subject.key.uid(&format!("{old}/{again}"));
            }
            new
        });
        gathered.note(old, &new);
        new
    }

    /// Whether a text holds an identifier of the subject.
    pub(crate) fn hit(&self, text: &str, kind: TextKind) -> bool {
        self.known.hit(&self.subject.identifiers, text, kind)
    }

    /// A short dummy for an ID, the same for the same source value, that holds no identifier, not even by chance: the
    /// check would stop the study.
    pub(crate) fn short(&self, domain: &str, old: &str) -> String {
        let mut new = self.subject.key.short(domain, old);
        for again in 0..64 {
            if !self.hit(&new, TextKind::Text) {
                break;
            }
            new = self.subject.key.short(domain, &format!("{old}/{again}"));
        }
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
}

#[cfg(test)]
#[path = "engine_tests.rs"]
mod tests;
