//! The attributes that say that an object is de-identified (PS3.15 E.1.1 point 6, E.3).

use super::engine::Engine;
use super::search::Kind;
use super::vocabulary::cleaned;
use crate::dicom::{DataSet, Element, Tag, VR};
use dicom_dictionary_std::tags;

/// (0012,0063), each value at most 64 characters (LO).
pub(super) const METHOD: &str = concat!("Veilig ", env!("CARGO_PKG_VERSION"), "\\DICOM PS3.15 Annex E 2026d");

const REMOVED: Tag = Tag(0x0012, 0x0062);
const METHOD_TAG: Tag = Tag(0x0012, 0x0063);
const CODES: Tag = Tag(0x0012, 0x0064);
const DATES: Tag = Tag(0x0028, 0x0303);
const BURNED_IN: Tag = Tag(0x0028, 0x0301);

/// CID 7050: what an object was de-identified by.
const METHODS: &[(&str, &str)] = &[
    ("113100", "Basic Application Confidentiality Profile"),
    ("113101", "Clean Pixel Data Option"),
    ("113102", "Clean Recognizable Visual Features Option"),
    ("113103", "Clean Graphics Option"),
    ("113104", "Clean Structured Content Option"),
    ("113105", "Clean Descriptors Option"),
    ("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
    ("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    ("113108", "Retain Patient Characteristics Option"),
    ("113109", "Retain Device Identity Option"),
    ("113110", "Retain UIDs Option"),
    ("113111", "Retain Safe Private Option"),
    ("113112", "Retain Institution Identity Option"),
];

/// Writes the markers; `before` is the source's data set.
pub(super) fn write(dataset: &mut DataSet, before: &DataSet, engine: &Engine, looked: bool) {
    dataset.put(Element::new(REMOVED, VR::CS, "YES"));
    let method = std::iter::once(METHOD.to_owned()).chain(earlier_methods(before, engine));
    dataset.put(Element::new(METHOD_TAG, VR::LO, method.collect::<Vec<_>>().join("\\")));

    let mut codes: Vec<DataSet> = earlier_codes(before);
    let mut add = |value: &str, meaning: &str| {
        if !codes.iter().any(|item| item.text(tags::CODE_VALUE) == Some(value)) {
            codes.push(code(value, meaning));
        }
    };
    for (value, meaning) in engine.options.codes() {
        add(value, meaning);
    }
    if looked {
        add("113101", "Clean Pixel Data Option");
        dataset.put(Element::new(BURNED_IN, VR::CS, "NO"));
    }
    dataset.put(Element::sequence(CODES, codes));

    // REMOVED, MODIFIED, UNMODIFIED: the strongest of old and new.
    let strength = |value: &str| ["UNMODIFIED", "MODIFIED", "REMOVED"].iter().position(|v| *v == value);
    let new = match engine.options.dates {
        super::Dates::Remove => "REMOVED",
        super::Dates::Shift => "MODIFIED",
        super::Dates::Keep => "UNMODIFIED",
    };
    let old = before.text(DATES).filter(|old| strength(old) > strength(new));
    dataset.put(Element::new(DATES, VR::CS, old.unwrap_or(new)));
}

/// What earlier hands wrote of their method: cleaned, each value at most 64 characters.
fn earlier_methods(before: &DataSet, engine: &Engine) -> Vec<String> {
    let text = before.get(METHOD_TAG).and_then(Element::ascii).unwrap_or_default();
    text.split('\\')
        .map(|value| engine.without_identifiers(&cleaned(value), Kind::Text))
        .filter(|value| !value.is_empty())
        .map(|value| value.chars().take(64).collect())
        .take(16)
        .collect()
}

/// What the object was de-identified by before: codes of CID 7050 only.
fn earlier_codes(before: &DataSet) -> Vec<DataSet> {
    let items = before.get(CODES).map(Element::items).unwrap_or_default();
    let earlier = |item: &DataSet| {
        let value = item.text(tags::CODE_VALUE)?;
        METHODS.iter().find(|(known, _)| *known == value).map(|(value, meaning)| code(value, meaning))
    };
    items.iter().filter_map(earlier).collect()
}

fn code(value: &str, meaning: &str) -> DataSet {
    [
        Element::new(tags::CODE_VALUE, VR::SH, value),
        Element::new(tags::CODING_SCHEME_DESIGNATOR, VR::SH, "DCM"),
        Element::new(tags::CODE_MEANING, VR::LO, meaning),
    ]
    .into_iter()
    .collect()
}

/// Whether the markers are there.
pub(super) fn are_in(dataset: &DataSet) -> bool {
    dataset.text(REMOVED) == Some("YES")
        && dataset.get(METHOD_TAG).is_some_and(|element| element.bytes().starts_with(b"Veilig"))
        && dataset.text(DATES).is_some()
        && dataset.get(CODES).is_some_and(|codes| {
            codes.items().iter().any(|item| item.text(tags::CODE_VALUE) == Some("113100"))
        })
}

/// Whether an attribute is a marker, whose value is the engine's own.
pub(super) fn is_marker(tag: Tag) -> bool {
    matches!(tag, REMOVED | METHOD_TAG | CODES | DATES)
}
