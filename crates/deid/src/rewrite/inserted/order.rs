//! Order number, Group ID and anonymous ID in the images themselves: once imported, images are found again by their
//! Accession Number (0008,0050), and by site and subject of the Clinical Trial Subject Module (PS3.3 C.7.1.3).

use crate::memory::Memories;
use crate::rewrite::engine::Engine;
use crate::world::is_in_iod;
use crate::{AnonymousId, Dates, Identifiers};
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use veilig_dicom::{DataSet, Element, Tag, VR, trim_text};

/// Longest Accession Number in characters (SH).
const LONGEST_ACCESSION: usize = 16;
/// Longest Clinical Trial Site ID in characters (LO).
const LONGEST_SITE: usize = 64;
/// Stands where the module needs a value and the sender has none: sponsor and protocol.
const UNSPECIFIED: &str = "UNSPECIFIED";

/// All attributes that are inserted.
pub(crate) const INSERTED: [Tag; 7] = [
    tags::ACCESSION_NUMBER,
    tags::CLINICAL_TRIAL_SPONSOR_NAME,
    tags::CLINICAL_TRIAL_PROTOCOL_ID,
    tags::CLINICAL_TRIAL_PROTOCOL_NAME,
    tags::CLINICAL_TRIAL_SITE_ID,
    tags::CLINICAL_TRIAL_SITE_NAME,
    tags::CLINICAL_TRIAL_SUBJECT_ID,
];

/// What the sender typed about an export.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    number: String,
    group: String,
}

/// What was written into the images of an export, as the manifest tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inserted {
    /// Accession Number: the order number; `None` if there is none or it does not fit.
    pub accession_number: Option<String>,
    /// Clinical Trial Site ID: the Group ID; `None` if it does not fit.
    pub site_id: Option<String>,
    /// Clinical Trial Subject ID: the anonymous ID.
    pub subject_id: String,
}

impl Order {
    /// The Group ID, and the order number if it is known.
    #[must_use]
    pub fn new(group: &str, number: Option<&str>) -> Self {
        Self { number: number.unwrap_or_default().trim().to_owned(), group: group.trim().to_owned() }
    }

    /// Whether an order number can stand in the images: at most 16 characters, none of them a backslash, which parts
    /// values (PS3.5 6.2 SH).
    #[must_use]
    pub fn number_fits(number: &str) -> bool {
        fits(number, LONGEST_ACCESSION)
    }

    /// Whether a Group ID can stand in the images: at most 64 characters, none of them a backslash (PS3.5 6.2 LO).
    #[must_use]
    pub fn group_fits(group: &str) -> bool {
        fits(group, LONGEST_SITE)
    }

    /// What is written into the images of this subject.
    #[must_use]
    pub fn inserted(&self, subject: &AnonymousId) -> Inserted {
        let value = |text: &str, is_fit: bool| (is_fit && !text.is_empty()).then(|| text.to_owned());
        Inserted {
            accession_number: value(&self.number, Self::number_fits(&self.number)),
            site_id: value(&self.group, Self::group_fits(&self.group)),
            subject_id: subject.as_str().to_owned(),
        }
    }

    /// Whether neither holds anything of the patient, nor a date that is shifted or removed: who typed them was asked before,
    /// by the same search.
    pub(crate) fn is_harmless(&self, identifiers: &Identifiers, dates: Dates) -> bool {
        [&self.number, &self.group].into_iter().all(|text| identifiers.found_in(text, dates).is_none())
    }

    /// Whether a value at the top level is one that is inserted.
    pub(crate) fn is_inserted(&self, tag: Tag, value: &str) -> bool {
        match tag {
            tags::ACCESSION_NUMBER => value == self.number,
            tags::CLINICAL_TRIAL_SITE_ID => value == self.group,
            tags::CLINICAL_TRIAL_SPONSOR_NAME | tags::CLINICAL_TRIAL_PROTOCOL_ID => value == UNSPECIFIED,
            _ => false,
        }
    }
}

fn fits(text: &str, longest: usize) -> bool {
    let text = text.trim();
    text.chars().count() <= longest && !text.contains('\\') && !text.contains(char::is_control)
}

impl Engine {
    /// The same engine, which also writes what the sender typed into each image.
    #[must_use]
    pub fn with_order(mut self, order: Option<Order>) -> Self {
        self.order = order.map(|order| {
            let harmless = order.is_harmless(&self.subject.identifiers, self.options.dates);
            (order, harmless)
        });
        // What the check remembers was found without this order.
        self.checked = Memories::default();
        self
    }

    /// Whether a value at the top level was inserted, and may stand there.
    pub(crate) fn is_inserted(&self, tag: Tag, value: &str) -> bool {
        self.order.as_ref().is_some_and(|(order, harmless)| *harmless && order.is_inserted(tag, value))
    }

    /// The attributes of a data set that went through [`Engine::insert_order`] whose values are inserted ones.
    pub(crate) fn inserted_in(&self, dataset: &DataSet) -> Vec<Tag> {
        let Some((order, _)) = &self.order else { return Vec::new() };
        let id = self.subject.anonymous_id.as_str();
        let is_ours = |tag: &Tag| match dataset.text(*tag) {
            None => dataset.get(*tag).is_some() && *tag != tags::ACCESSION_NUMBER,
            Some("") => *tag != tags::ACCESSION_NUMBER,
            Some(value) if *tag == tags::CLINICAL_TRIAL_SUBJECT_ID => value == id,
            Some(value) => order.is_inserted(*tag, value),
        };
        INSERTED.into_iter().filter(is_ours).collect()
    }

    /// Writes what the sender typed, where the IOD of the class has the attributes; a site that Retain Institution
    /// Identity keeps stays.
    pub(crate) fn insert_order(&self, dataset: &mut DataSet, class: &str) {
        let Some((order, _)) = &self.order else { return };
        let Inserted { accession_number, site_id, subject_id } = order.inserted(&self.subject.anonymous_id);
        if let Some(number) = accession_number
            && (is_in_iod(class, tags::ACCESSION_NUMBER) || dataset.get(tags::ACCESSION_NUMBER).is_some())
        {
            dataset.put(Element::new(tags::ACCESSION_NUMBER, VR::SH, number.as_str()));
            // Whoever issued the source's number did not issue this one.
            dataset.remove(tags::ISSUER_OF_ACCESSION_NUMBER_SEQUENCE);
        }
        if !is_in_iod(class, tags::CLINICAL_TRIAL_SUBJECT_ID) {
            return;
        }
        let has_value = |dataset: &DataSet, tag| {
            dataset
                .get(tag)
                .is_some_and(|element| !trim_text(&String::from_utf8_lossy(element.bytes())).is_empty())
        };
        for (tag, companion) in [
            (tags::CLINICAL_TRIAL_SPONSOR_NAME, UNSPECIFIED),
            (tags::CLINICAL_TRIAL_PROTOCOL_ID, UNSPECIFIED),
            (tags::CLINICAL_TRIAL_PROTOCOL_NAME, ""),
            (tags::CLINICAL_TRIAL_SITE_NAME, ""),
            (tags::CLINICAL_TRIAL_SITE_ID, site_id.as_deref().unwrap_or_default()),
        ] {
            if !has_value(dataset, tag) {
                dataset.put(Element::new(tag, VR::LO, companion));
            }
        }
        dataset.put(Element::new(tags::CLINICAL_TRIAL_SUBJECT_ID, VR::LO, subject_id.as_str()));
    }
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
