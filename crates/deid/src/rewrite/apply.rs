//! A head goes in, the data set that may leave comes out.

use super::inserted::{markers, pointers};
use super::kinds::safe_private::SafePrivate;
use super::kinds::text::is_ascii;
use crate::person::identifiers::charset_of;
use crate::proven::{Lost, diffusion, frames_in_standard_terms, in_standard_terms, lost};
use crate::pseudonyms::mapping::{Mapping, ReplacedUids};
use crate::rewrite::engine::{Engine, Inspection};
use crate::rewrite::here::Here;
use crate::rewrite::reasons::Reasons;
use crate::rewrite::values::{is_needed, is_palette, number_kind};
use crate::tables::objects::why_not;
use crate::tables::table::AttributePlace;
use crate::world::IodLevel;
use dicom_dictionary_std::tags;
use std::collections::BTreeMap;
use veilig_dicom::{Charset, DataSet, Element, Head, VR, trim_text};
use veilig_reason::{Reason, Refusal};

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

impl Engine {
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
        let gathered = ReplacedUids::default();
        let charset = charset_of(before, &Charset::default());
        let safe = SafePrivate::of(before, &self.options);
        let (world, iod) = (IodLevel::of(class, &self.options), IodLevel::of_class(class));
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

    /// The Patient ID and what takes its place.
    fn patient_id(&self, before: &DataSet, charset: &Charset) -> BTreeMap<String, String> {
        let old = before.get(tags::PATIENT_ID).and_then(|element| charset.decode(element.bytes(), false));
        let old = old.as_deref().map(trim_text).unwrap_or_default();
        let pair = (!old.is_empty()).then(|| (old.to_owned(), self.subject.anonymous_id.as_str().to_owned()));
        pair.into_iter().collect()
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
#[path = "apply_tests.rs"]
mod tests;
