//! The check: what was written is read anew, and anything that should not be there stops the image.

use crate::Dates;
use crate::elements::{creator_of, is_creator, is_free_text, is_private_data, low_byte};
use crate::memory::ElementKey;
use crate::memory::checked::CheckMemory;
use crate::person::search::TextKind;
use crate::proven::{csa, protocol};
use crate::rewrite::apply::Deidentified;
use crate::rewrite::dummy;
use crate::rewrite::engine::Engine;
use crate::rewrite::inserted::markers;
use crate::rewrite::kinds::safe_private::{Grant, SafePrivate};
use crate::rewrite::kinds::text::is_address;
use crate::rewrite::kinds::{contrast, structured};
use crate::rewrite::values::{fits, number_kind};
use crate::tables::registered::{is_registered, is_shared_uid};
use crate::tables::table::{keeps, replaces_all_uids};
use crate::world::is_term;
use dicom_dictionary_std::tags;
use std::borrow::Cow;
use veilig_dicom::{
    Charset, DataSet, Element, Head, IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME, Tag, VR, Value,
    dictionary_vr, parse_items, read_written, trim_text,
};
use veilig_reason::{Reason, Refusal};

impl Engine {
    /// Checks what was written, from its bytes: `written` is the file from its first byte to the first byte
    /// of the pixel data's value (inflated for a deflated file), `source` the head that it was made from, `meant`
    /// what the engine made of it.
    ///
    /// # Errors
    /// The first finding, by kind and place.
    pub fn check(&self, written: &[u8], source: &Head, meant: &Deidentified) -> Result<(), Refusal> {
        if written.get(..128).is_none_or(|preamble| preamble.iter().any(|byte| *byte != 0)) {
            return Err(Refusal::from(Reason::CheckStructure));
        }
        let head = read_written(written).map_err(|_| Refusal::from(Reason::CheckStructure))?;
        let same_pixels = head.pixels.is_some() == source.pixels.is_some();
        if head.syntax.uid != source.syntax.uid || !same_pixels {
            return Err(Refusal::from(Reason::CheckStructure));
        }
        for element in head.meta.elements() {
            // Length, class, instance and syntax are compared below and were read by; the rest is the same in every file.
            let value = element.ascii().map(trim_text);
            let is_ours = match element.tag {
                Tag(2, 0 | 2 | 3 | 0x10) => true,
                Tag(2, 1) => element.bytes() == [0, 1],
                Tag(2, 0x12) => value == Some(IMPLEMENTATION_CLASS_UID),
                Tag(2, 0x13) => value == Some(IMPLEMENTATION_VERSION_NAME),
                _ => false,
            };
            if !is_ours {
                return Err(Refusal::at(Reason::CheckStructure, element.tag));
            }
        }
        if head.meta.text(tags::MEDIA_STORAGE_SOP_INSTANCE_UID) != head.dataset.text(tags::SOP_INSTANCE_UID) {
            return Err(Refusal::at(Reason::CheckUid, tags::MEDIA_STORAGE_SOP_INSTANCE_UID));
        }
        if head.meta.text(tags::MEDIA_STORAGE_SOP_CLASS_UID) != head.dataset.text(tags::SOP_CLASS_UID) {
            return Err(Refusal::at(Reason::CheckUid, tags::MEDIA_STORAGE_SOP_CLASS_UID));
        }
        if !markers::are_in(&head.dataset) {
            return Err(Refusal::from(Reason::CheckMarkers));
        }
        if let Some(tag) = difference(&meant.dataset, &head.dataset) {
            return Err(Refusal::at(Reason::CheckStructure, tag));
        }
        let safe = SafePrivate::of(&source.dataset, &self.options);
        let checked = self.checked.begin();
        let found = self.check_dataset(&head.dataset, &safe, &checked, None);
        self.checked.end(checked);
        found
    }

    /// Checks each element of a data set; `path`: that of the sequence whose item it is.
    fn check_dataset(
        &self,
        dataset: &DataSet,
        safe: &SafePrivate,
        checked: &CheckMemory,
        path: Option<Path<'_>>,
    ) -> Result<(), Refusal> {
        let place = checked.place(path.is_none(), safe);
        for element in dataset.elements() {
            // The one value that is judged by what stands beside it is looked at each time.
            let place = place.filter(|_| element.tag != structured::UID);
            let private = is_private_data(element.tag);
            let creator = if private { creator_of(dataset, element.tag) } else { None };
            let key = place.map(|place| ElementKey { place, creator, element });
            if key.is_some_and(|key| checked.is_clean(key)) {
                continue;
            }
            self.check_element(dataset, element, safe, checked, path)?;
            if let Some(key) = key {
                checked.clean(key);
            }
        }
        Ok(())
    }

    fn check_element(
        &self,
        dataset: &DataSet,
        element: &Element,
        safe: &SafePrivate,
        checked: &CheckMemory,
        path: Option<Path<'_>>,
    ) -> Result<(), Refusal> {
        let path = Path { outer: path.as_ref(), tag: element.tag };
        let top = path.outer.is_none();
        let element =
            self.as_allowed(dataset, element, safe).ok_or_else(|| Refusal::at(Reason::CheckPrivate, path))?;
        match &element.value {
            Value::Items(_) if top && markers::is_marker(element.tag) => Ok(()),
            Value::Items(items) => {
                items.iter().try_for_each(|item| self.check_dataset(item, safe, checked, Some(path)))
            }
            Value::Bytes(bytes) => {
                // What an option keeps of a content item was compared with what the engine meant.
                let kept = element.tag == structured::UID && structured::keeps_uid(dataset, &self.options);
                if kept && element.ascii().is_some_and(|value| fits(VR::UI, trim_text(value))) {
                    return Ok(());
                }
                self.finding(&element, bytes, top).map_or(Ok(()), |code| Err(Refusal::at(code, path)))
            }
        }
    }

    /// The element with the VR it is to be read by; `None` where it must not be there at all: an attribute of no
    /// dictionary, or a private one that was not meant to stay.
    fn as_allowed<'a>(
        &self,
        dataset: &DataSet,
        element: &'a Element,
        safe: &SafePrivate,
    ) -> Option<Cow<'a, Element>> {
        if element.tag.0.is_multiple_of(2) {
            return dictionary_vr(element.tag).map(|_| Cow::Borrowed(element));
        }
        if !safe.is_any() {
            return None;
        }
        if is_creator(element.tag) {
            return Some(Cow::Owned(Element { vr: VR::LO, ..element.clone() }));
        }
        let creator = creator_of(dataset, element.tag)?;
        let grant = safe.allows(element.tag.0, creator, low_byte(element.tag))?;
        let typed = grant.typed(element)?;
        let is_as_promised = match grant {
            Grant::Safe(_) => true,
            Grant::Proven(row) => row.promises(&typed),
        };
        is_as_promised.then_some(typed)
    }

    /// What is wrong with a value.
    fn finding(&self, element: &Element, bytes: &[u8], top: bool) -> Option<Reason> {
        let identifiers = &self.subject.identifiers;
        let vr = element.vr;
        if vr == VR::UN {
            return Some(Reason::CheckStructure);
        }
        if top && markers::is_marker(element.tag) {
            return None;
        }
        if element.tag.0 % 2 == 1 && vr == VR::OB && csa::is_ours(bytes) {
            // Written from its numbers: each is searched, not their text as one.
            let hit = csa::values(bytes).iter().any(|values| identifiers.hit_measures(values));
            return hit.then_some(Reason::CheckIdentifier);
        }
        if element.tag.0 % 2 == 1 && vr == VR::OB && protocol::is_ours(bytes) {
            let (numbers, words) = protocol::values(bytes);
            let hit = numbers.iter().any(|values| {
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                identifiers.hit_measures(&values)
            }) || words.iter().any(|words| identifiers.hit(words, TextKind::Text));
            return hit.then_some(Reason::CheckIdentifier);
        }
        if element.tag.0 % 2 == 1 && matches!(vr, VR::OB | VR::OW) {
            return identifiers.hit_opaque(vr, bytes).then_some(Reason::CheckIdentifier);
        }
        let searched = is_free_text(vr)
            || matches!(vr, VR::PN | VR::UI | VR::CS | VR::AE | VR::AS | VR::UR | VR::DS | VR::IS)
            || matches!(vr, VR::DA | VR::DT | VR::TM);
        if !searched {
            // Numbers and tables, by their bytes.
            let hit = identifiers.hit_bytes(vr, bytes)
                || identifiers.hit_values(vr, bytes, number_kind(element.tag));
            return hit.then_some(Reason::CheckIdentifier);
        }
        let utf8 = Charset::from_value(b"ISO_IR 192");
        let Some(text) = utf8.decode(bytes, vr == VR::PN) else { return Some(Reason::CheckStructure) };
        let values = text.split('\\').map(trim_text).enumerate().filter(|(_, value)| !value.is_empty());
        let values: Vec<(usize, &str)> = values.collect();
        if matches!(vr, VR::DS | VR::IS) {
            let numbers: Vec<&str> = values.iter().map(|(_, value)| *value).collect();
            if identifiers.hit_joined(&numbers, number_kind(element.tag)) {
                return Some(Reason::CheckIdentifier);
            }
        }
        values.into_iter().find_map(|(index, value)| {
            // What the engine itself made up was compared with what it meant to write.
            let own = value == self.subject.anonymous_id.as_str()
                || dummy::is_ours(value)
                || contrast::is_ours(element.tag, value)
                || top && self.is_inserted(element.tag, value);
            if own {
                return None;
            }
            match vr {
                // An option keeps it: a device's UID, its dates of calibration.
                VR::UI if keeps(element.tag, &self.options) && fits(VR::UI, value) => {
                    let theirs = !is_registered(value) && identifiers.hit_own_uid(value);
                    (theirs && !value.starts_with("2.25.")).then_some(Reason::CheckUid)
                }
                VR::DA | VR::DT | VR::TM if keeps(element.tag, &self.options) => None,
                VR::UI if is_shared_uid(element.tag) && !value.starts_with("2.25.") => {
                    identifiers.hit_class(value).then_some(Reason::CheckUid)
                }
                VR::UI => {
                    let ours = value.starts_with("2.25.") && !identifiers.has_uid(value);
                    let retained = self.options.retain_uids && !replaces_all_uids(element.tag);
                    let retained = retained && fits(VR::UI, value) && !identifiers.hit_own_uid(value);
                    (!ours && !is_registered(value) && !retained).then_some(Reason::CheckUid)
                }
                // What an option keeps or shifts holds dates on purpose; else there may be none.
                VR::DA | VR::DT | VR::TM => {
                    (self.options.dates == Dates::Remove).then_some(Reason::CheckIdentifier)
                }
                VR::DS | VR::IS => {
                    identifiers.hit_number(value, number_kind(element.tag)).then_some(Reason::CheckIdentifier)
                }
                VR::UR | VR::AE => Some(Reason::CheckIdentifier),
                _ if value == "ISO_IR 192" || is_term(element.tag, index, value) => None,
                VR::PN => {
                    self.is_found(element.tag, value, TextKind::Person).then_some(Reason::CheckIdentifier)
                }
                VR::CS | VR::AS => {
                    self.is_found(element.tag, value, TextKind::Code).then_some(Reason::CheckIdentifier)
                }
                _ => (self.is_found(element.tag, value, TextKind::Text) || is_address(value))
                    .then_some(Reason::CheckIdentifier),
            }
        })
    }
}

/// Where an element stands: the tags of the sequences that hold it, and its own.
#[derive(Clone, Copy)]
struct Path<'a> {
    outer: Option<&'a Path<'a>>,
    tag: Tag,
}

impl std::fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(outer) = self.outer {
            write!(f, "{outer}/")?;
        }
        write!(f, "{}", self.tag)
    }
}

/// The first attribute in which two data sets differ; padding at a value's end does not count, nor does an element
/// that became UN for its length, nor a private sequence that implicit VR shows as bytes.
fn difference(meant: &DataSet, read: &DataSet) -> Option<Tag> {
    let (mut left, mut right) = (meant.elements().iter(), read.elements().iter());
    loop {
        match (left.next(), right.next()) {
            (None, None) => return None,
            (Some(a), Some(b)) if a.tag == b.tag && is_same(&a.value, &b.value) => {}
            (Some(element), _) | (None, Some(element)) => return Some(element.tag),
        }
    }
}

fn is_same(meant: &Value, read: &Value) -> bool {
    let items = |meant: &[DataSet], read: &[DataSet]| {
        meant.len() == read.len() && meant.iter().zip(read).all(|(a, b)| difference(a, b).is_none())
    };
    match (meant, read) {
        (Value::Items(meant), Value::Items(read)) => items(meant, read),
        (Value::Items(meant), Value::Bytes(read)) => {
            parse_items(read).is_some_and(|read| items(meant, &read))
        }
        (Value::Bytes(meant), Value::Bytes(read)) => {
            read.strip_prefix(meant.as_slice()).is_some_and(|rest| matches!(rest, [] | [b' ' | 0]))
        }
        (Value::Bytes(_), Value::Items(_)) => false,
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "check_values_tests.rs"]
mod values_tests;

#[cfg(test)]
#[path = "check_private_tests.rs"]
mod private_tests;
