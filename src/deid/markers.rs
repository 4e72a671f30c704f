//! The attributes that say that an object is de-identified (PS3.15 E.1.1 point 6, E.3).

use super::Options;
use super::words::cleaned;
use crate::dicom::{DataSet, Element, Tag, VR};

/// (0012,0063), each value at most 64 characters (LO).
const METHOD: &str = concat!("Veilig ", env!("CARGO_PKG_VERSION"), "\\DICOM PS3.15 Annex E 2026d");

const REMOVED: Tag = Tag(0x0012, 0x0062);
const METHOD_TAG: Tag = Tag(0x0012, 0x0063);
const CODES: Tag = Tag(0x0012, 0x0064);
const DATES: Tag = Tag(0x0028, 0x0303);
const BURNED_IN: Tag = Tag(0x0028, 0x0301);

/// Writes the markers; `before` is the source's data set.
pub(super) fn write(dataset: &mut DataSet, before: &DataSet, options: &Options, looked: bool) {
    dataset.put(Element::new(REMOVED, VR::CS, "YES"));
    let earlier = before.get(METHOD_TAG).and_then(Element::ascii).map(cleaned).unwrap_or_default();
    let earlier: String = earlier.chars().take(64).collect();
    let method = if earlier.is_empty() { METHOD.to_owned() } else { format!("{METHOD}\\{earlier}") };
    dataset.put(Element::new(METHOD_TAG, VR::LO, method));

    let mut codes: Vec<DataSet> = earlier_codes(before);
    let mut add = |value: &str, meaning: &str| {
        if !codes.iter().any(|item| item.text(Tag(0x0008, 0x0100)) == Some(value)) {
            codes.push(code(value, meaning));
        }
    };
    for (value, meaning) in options.codes() {
        add(value, meaning);
    }
    if looked {
        add("113101", "Clean Pixel Data Option");
        dataset.put(Element::new(BURNED_IN, VR::CS, "NO"));
    }
    dataset.put(Element::sequence(CODES, codes));

    // REMOVED, MODIFIED, UNMODIFIED: the strongest of old and new.
    let strength = |value: &str| ["UNMODIFIED", "MODIFIED", "REMOVED"].iter().position(|v| *v == value);
    let new = match options.dates {
        super::Dates::Remove => "REMOVED",
        super::Dates::Shift => "MODIFIED",
        super::Dates::Keep => "UNMODIFIED",
    };
    let old = before.text(DATES).filter(|old| strength(old) > strength(new));
    dataset.put(Element::new(DATES, VR::CS, old.unwrap_or(new)));
}

/// What the object was de-identified by before: codes of CID 7050 only.
fn earlier_codes(before: &DataSet) -> Vec<DataSet> {
    let items = before.get(CODES).map(Element::items).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| item.text(Tag(0x0008, 0x0100)))
        .filter(|value| {
            value.len() == 6 && value.starts_with("1131") && value.bytes().all(|b| b.is_ascii_digit())
        })
        .map(|value| code(value, "De-identification Method"))
        .collect()
}

fn code(value: &str, meaning: &str) -> DataSet {
    [
        Element::new(Tag(0x0008, 0x0100), VR::SH, value),
        Element::new(Tag(0x0008, 0x0102), VR::SH, "DCM"),
        Element::new(Tag(0x0008, 0x0104), VR::LO, meaning),
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
            codes.items().iter().any(|item| item.text(Tag(0x0008, 0x0100)) == Some("113100"))
        })
}

/// Whether an attribute is a marker, whose value is the engine's own.
pub(super) fn is_marker(tag: Tag) -> bool {
    matches!(tag, REMOVED | METHOD_TAG | CODES | DATES)
}
