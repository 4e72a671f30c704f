//! The check: what was written is read anew, and anything that should not be there stops the image.

use super::engine::{Engine, Refusal, is_free_text};
use super::identifiers::is_registered;
use super::values::is_shared_uid;
use super::{Dates, dummy, markers};
use crate::dicom::{Charset, DataSet, Element, Head, Tag, VR, Value, dictionary_vr, read_written, trim_text};
use dicom_dictionary_std::tags;

impl Engine {
    /// Checks what was written, from its bytes: `written` is the file from its first byte to the first byte
    /// of the pixel data's value (inflated for a deflated file), `source` the head that it was made from.
    ///
    /// # Errors
    /// The first finding, by kind and place.
    pub fn check(&self, written: &[u8], source: &Head) -> Result<(), Refusal> {
        if written.get(..128).is_none_or(|preamble| preamble.iter().any(|byte| *byte != 0)) {
            return Err(Refusal::new("check-structure", ""));
        }
        let head = read_written(written).map_err(|_| Refusal::new("check-structure", ""))?;
        let same_pixels = head.pixels.is_some() == source.pixels.is_some();
        if head.syntax.uid != source.syntax.uid || !same_pixels {
            return Err(Refusal::new("check-structure", ""));
        }
        for element in head.meta.elements() {
            if !matches!(element.tag, Tag(2, 0 | 1 | 2 | 3 | 0x10 | 0x12 | 0x13)) {
                return Err(Refusal::new("check-structure", element.tag));
            }
        }
        if head.meta.text(tags::MEDIA_STORAGE_SOP_INSTANCE_UID) != head.dataset.text(tags::SOP_INSTANCE_UID) {
            return Err(Refusal::new("check-uid", tags::MEDIA_STORAGE_SOP_INSTANCE_UID));
        }
        if !markers::are_in(&head.dataset) {
            return Err(Refusal::new("check-markers", ""));
        }
        self.check_dataset(&head.dataset, &Charset::from_value(b"ISO_IR 192"), "")
    }

    fn check_dataset(&self, dataset: &DataSet, charset: &Charset, path: &str) -> Result<(), Refusal> {
        for element in dataset.elements() {
            let place =
                || if path.is_empty() { element.tag.to_string() } else { format!("{path}/{}", element.tag) };
            if !element.tag.0.is_multiple_of(2) || dictionary_vr(element.tag).is_none() {
                return Err(Refusal::new("check-private", place()));
            }
            match &element.value {
                Value::Items(items) => {
                    if path.is_empty() && markers::is_marker(element.tag) {
                        continue;
                    }
                    for item in items {
                        self.check_dataset(item, charset, &place())?;
                    }
                }
                Value::Bytes(bytes) => {
                    if let Some(code) = self.finding(element, bytes, charset, path.is_empty()) {
                        return Err(Refusal::new(code, place()));
                    }
                }
            }
        }
        Ok(())
    }

    /// What is wrong with a value.
    fn finding(&self, element: &Element, bytes: &[u8], charset: &Charset, top: bool) -> Option<&'static str> {
        let identifiers = &self.subject.identifiers;
        let vr = element.vr;
        let searched = is_free_text(vr)
            || matches!(vr, VR::PN | VR::UI | VR::CS | VR::AE | VR::AS | VR::UR | VR::DS | VR::IS)
            || matches!(vr, VR::DA | VR::DT | VR::TM);
        if vr == VR::UN {
            return Some("check-structure");
        }
        if !searched || (top && markers::is_marker(element.tag)) {
            return None;
        }
        let Some(text) = charset.decode(bytes, vr == VR::PN) else { return Some("check-structure") };
        text.split('\\').map(trim_text).filter(|value| !value.is_empty()).find_map(|value| {
            if value == self.subject.anonymous_id.as_str() || dummy::is_ours(value) {
                return None;
            }
            match vr {
                VR::UI if is_shared_uid(element.tag) => None,
                VR::UI => {
                    let ours = value.starts_with("2.25.") && !identifiers.has_uid(value);
                    (!ours && !is_registered(value) && !self.options.retain_uids).then_some("check-uid")
                }
                // What an option keeps or shifts holds dates on purpose; else there may be none.
                VR::DA | VR::DT => (self.options.dates == Dates::Remove).then_some("check-identifier"),
                VR::TM => (self.options.dates == Dates::Remove).then_some("check-identifier"),
                VR::DS | VR::IS => identifiers.hit_number(value).then_some("check-identifier"),
                _ if value == "ISO_IR 192" => None,
                _ => identifiers.hit(value, vr == VR::PN).then_some("check-identifier"),
            }
        })
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
