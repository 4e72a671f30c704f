//! The attributes that say that an object is de-identified (PS3.15 E.1.1 point 6, E.3).

use super::engine::Engine;
use super::profile::{CLEAN_PIXEL_DATA, profile_options};
use super::search::Kind;
use super::vocabulary::cleaned;
use crate::dicom::{DataSet, Element, Tag, VR};
use dicom_dictionary_std::tags;

/// (0012,0063), each value at most 64 characters (LO).
pub(super) const METHOD: &str = concat!("Veilig ", env!("CARGO_PKG_VERSION"), "\\DICOM PS3.15 Annex E 2026d");

const REMOVED: Tag = Tag(0x0012, 0x0062);
const METHOD_TAG: Tag = Tag(0x0012, 0x0063);
pub(super) const CODES: Tag = Tag(0x0012, 0x0064);
const DATES: Tag = Tag(0x0028, 0x0303);
pub(super) const BURNED_IN: Tag = Tag(0x0028, 0x0301);

/// The option of CID 7050 that others may have used and Veilig has not.
const VISUAL_FEATURES: (&str, &str) = ("113102", "Clean Recognizable Visual Features Option");

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
        add(CLEAN_PIXEL_DATA.code, CLEAN_PIXEL_DATA.name);
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
        let ours = profile_options().iter().map(|option| (option.code, option.name));
        let mut known = ours.chain([VISUAL_FEATURES]);
        known.find(|(known, _)| *known == value).map(|(value, meaning)| code(value, meaning))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deid::{Dates, Options};

    fn marked(before: &DataSet, options: &Options, looked: bool) -> DataSet {
        let mut dataset = DataSet::new();
        let engine = crate::deid::testing::engine(options.clone(), &crate::deid::testing::head([]));
        write(&mut dataset, before, &engine, looked);
        dataset
    }

    fn codes(dataset: &DataSet) -> Vec<&str> {
        let items = dataset.get(CODES).map(Element::items).unwrap_or_default();
        items.iter().filter_map(|item| item.text(Tag(0x0008, 0x0100))).collect()
    }

    #[test]
    fn an_object_says_that_and_how_it_was_deidentified() {
        let made = marked(&DataSet::new(), &Options::research(), false);
        assert!(are_in(&made));
        assert_eq!(made.text(REMOVED), Some("YES"));
        assert_eq!(codes(&made), ["113100", "113105", "113107", "113108", "113111"]);
        assert_eq!(made.get(BURNED_IN), None, "nobody looked");
        assert!(made.get(METHOD_TAG).unwrap().ascii().unwrap().split('\\').all(|value| value.len() <= 64));
    }

    #[test]
    fn that_a_person_looked_is_told() {
        let made = marked(&DataSet::new(), &Options::strict(), true);
        assert_eq!(codes(&made), ["113100", "113101"]);
        assert_eq!(made.text(BURNED_IN), Some("NO"));
    }

    #[test]
    fn earlier_codes_stay_and_earlier_text_is_cleaned() {
        let earlier: DataSet = [
            Element::new(METHOD_TAG, VR::LO, "Removed by Jansen 48211907"),
            Element::sequence(CODES, vec![code("113103", "x"), code("113100", "x"), code("JANSEN", "x")]),
        ]
        .into_iter()
        .collect();
        let made = marked(&earlier, &Options::strict(), false);
        assert_eq!(codes(&made), ["113103", "113100"]);
        let method = made.get(METHOD_TAG).unwrap().ascii().unwrap();
        assert!(!method.contains("Jansen") && !method.contains("48211907"), "{method}");
    }

    #[test]
    fn of_old_and_new_the_strongest_word_on_dates_counts() {
        for (old, dates, strongest) in [
            ("REMOVED", Dates::Keep, "REMOVED"),
            ("MODIFIED", Dates::Keep, "MODIFIED"),
            ("UNMODIFIED", Dates::Shift, "MODIFIED"),
            ("MODIFIED", Dates::Remove, "REMOVED"),
            ("nonsense", Dates::Keep, "UNMODIFIED"),
        ] {
            let before: DataSet = [Element::new(DATES, VR::CS, old)].into_iter().collect();
            let made = marked(&before, &Options { dates, ..Options::default() }, false);
            assert_eq!(made.text(DATES), Some(strongest), "{old}");
        }
    }

    #[test]
    fn an_object_without_one_of_the_markers_is_not_marked() {
        for tag in [REMOVED, METHOD_TAG, CODES, DATES] {
            let mut made = marked(&DataSet::new(), &Options::strict(), false);
            made.remove(tag);
            assert!(!are_in(&made), "{tag}");
        }
    }
}
