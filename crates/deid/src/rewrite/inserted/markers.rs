//! The attributes that say that an object is de-identified (PS3.15 E.1.1 point 6, E.3).

use crate::Inspection;
use crate::options::clean_pixel_data::OPTION as CLEAN_PIXEL_DATA;
use crate::options::profile::profile_options;
use crate::options::retain_safe_private::OPTION as SAFE_PRIVATE;
use crate::person::search::TextKind;
use crate::rewrite::engine::Engine;
use crate::vocabulary::cleaning::cleaned;
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Element, Tag, VR};

/// (0012,0063), each value at most 64 characters (LO).
pub(crate) const METHOD: &str = concat!("Veilig ", env!("CARGO_PKG_VERSION"), "\\DICOM PS3.15 Annex E 2026d");

const REMOVED: Tag = Tag(0x0012, 0x0062);
const METHOD_TAG: Tag = Tag(0x0012, 0x0063);
pub(crate) const CODES: Tag = Tag(0x0012, 0x0064);
const DATES: Tag = Tag(0x0028, 0x0303);
pub(crate) const BURNED_IN: Tag = Tag(0x0028, 0x0301);

/// The option of CID 7050 that others may have used and Veilig has not.
const VISUAL_FEATURES: (&str, &str) = ("113102", "Clean Recognizable Visual Features Option");

/// Writes the markers; `before` is the source's data set.
pub(crate) fn write(dataset: &mut DataSet, before: &DataSet, engine: &Engine, inspection: Inspection) {
    dataset.put(Element::new(REMOVED, VR::CS, "YES"));
    let method = std::iter::once(METHOD.to_owned()).chain(earlier_methods(before, engine));
    dataset.put(Element::new(METHOD_TAG, VR::LO, method.collect::<Vec<_>>().join("\\")));

    let mut codes: Vec<DataSet> = earlier_codes(before, inspection);
    let mut add = |value: &str, meaning: &str| {
        if !codes.iter().any(|item| item.text(tags::CODE_VALUE) == Some(value)) {
            codes.push(code(value, meaning));
        }
    };
    for (value, meaning) in engine.options.codes() {
        add(value, meaning);
    }
    // Without the option, too, an image whose tiles need private elements says that some stay.
    if holds_private(dataset) {
        add(SAFE_PRIVATE.code, SAFE_PRIVATE.name);
    }
    if inspection == Inspection::Done {
        add(CLEAN_PIXEL_DATA.code, CLEAN_PIXEL_DATA.name);
    }
    dataset.put(Element::sequence(CODES, codes));
    match inspection {
        Inspection::Done => dataset.put(Element::new(BURNED_IN, VR::CS, "NO")),
        // The source's own warning stays, whatever the object's IOD makes of the attribute.
        _ if says_burned_in(before) => dataset.put(Element::new(BURNED_IN, VR::CS, "YES")),
        // That nothing is burned in is not passed on of pixels that are suspect, whoever said so.
        Inspection::Missing => drop(dataset.remove(BURNED_IN)),
        Inspection::NotNeeded => {}
    }

    // REMOVED, MODIFIED, UNMODIFIED: the strongest of old and new.
    let strength = |value: &str| ["UNMODIFIED", "MODIFIED", "REMOVED"].iter().position(|v| *v == value);
    let new = match engine.options.dates {
        crate::Dates::Remove => "REMOVED",
        crate::Dates::Shift => "MODIFIED",
        crate::Dates::Keep => "UNMODIFIED",
    };
    let old = before.text(DATES).filter(|old| strength(old) > strength(new));
    dataset.put(Element::new(DATES, VR::CS, old.unwrap_or(new)));
}

/// Whether a private element stays, at whatever depth.
fn holds_private(dataset: &DataSet) -> bool {
    let holds = |element: &Element| element.tag.0 % 2 == 1 || element.items().iter().any(holds_private);
    dataset.elements().iter().any(holds)
}

/// What earlier hands wrote of their method: cleaned, each value at most 64 characters.
fn earlier_methods(before: &DataSet, engine: &Engine) -> Vec<String> {
    let text = before.get(METHOD_TAG).and_then(Element::ascii).unwrap_or_default();
    text.split('\\')
        .map(|value| engine.without_identifiers(&cleaned(value), TextKind::Text))
        .filter(|value| !value.is_empty())
        .map(|value| value.chars().take(64).collect())
        .take(16)
        .collect()
}

/// The source says that its pixels show text about the patient.
fn says_burned_in(before: &DataSet) -> bool {
    before.text(BURNED_IN).is_some_and(|value| value.eq_ignore_ascii_case("YES"))
}

/// What the object was de-identified by before: codes of CID 7050 only. They tell of acts of others and stay, but for
/// Clean Pixel Data where the pixels are suspect all the same and nobody has looked at them since.
fn earlier_codes(before: &DataSet, inspection: Inspection) -> Vec<DataSet> {
    let items = before.get(CODES).map(Element::items).unwrap_or_default();
    let doubtful = match inspection {
        Inspection::Done => false,
        Inspection::Missing => true,
        Inspection::NotNeeded => says_burned_in(before),
    };
    let earlier = |item: &DataSet| {
        let value = item.text(tags::CODE_VALUE)?;
        let meaning = code_meaning(value)?;
        (!doubtful || value != CLEAN_PIXEL_DATA.code).then(|| code(value, meaning))
    };
    items.iter().filter_map(earlier).collect()
}

/// The meaning of a code of CID 7050.
#[must_use]
pub fn code_meaning(value: &str) -> Option<&'static str> {
    let ours = profile_options().iter().map(|option| (option.code, option.name));
    ours.chain([VISUAL_FEATURES]).find(|(known, _)| *known == value).map(|(_, meaning)| meaning)
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

/// The codes of CID 7050 that stand in a data set that was written.
pub(crate) fn codes_in(dataset: &DataSet) -> Vec<String> {
    let items = dataset.get(CODES).map(Element::items).unwrap_or_default();
    items.iter().filter_map(|item| item.text(tags::CODE_VALUE)).map(str::to_owned).collect()
}

/// Whether the markers are there.
pub(crate) fn are_in(dataset: &DataSet) -> bool {
    dataset.text(REMOVED) == Some("YES")
        && dataset.get(METHOD_TAG).is_some_and(|element| element.bytes().starts_with(b"Veilig"))
        && dataset.text(DATES).is_some()
        && dataset.get(CODES).is_some_and(|codes| {
            codes.items().iter().any(|item| item.text(tags::CODE_VALUE) == Some("113100"))
        })
}

/// Whether an attribute is a marker, whose value is the engine's own.
pub(crate) fn is_marker(tag: Tag) -> bool {
    matches!(tag, REMOVED | METHOD_TAG | CODES | DATES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dates, Options};

    fn marked(before: &DataSet, options: &Options, inspection: Inspection) -> DataSet {
        let mut dataset = DataSet::new();
        let engine = crate::tests::fixture::engine(options.clone(), &crate::tests::fixture::head([]));
        write(&mut dataset, before, &engine, inspection);
        dataset
    }

    fn codes(dataset: &DataSet) -> Vec<&str> {
        let items = dataset.get(CODES).map(Element::items).unwrap_or_default();
        items.iter().filter_map(|item| item.text(Tag(0x0008, 0x0100))).collect()
    }

    #[test]
    fn an_object_says_that_and_how_it_was_deidentified() {
        let made = marked(&DataSet::new(), &Options::research(), Inspection::NotNeeded);
        assert!(are_in(&made));
        assert_eq!(made.text(REMOVED), Some("YES"));
        assert_eq!(codes(&made), ["113100", "113105", "113107", "113108", "113111"]);
        assert_eq!(made.get(BURNED_IN), None, "nobody looked");
        assert!(made.get(METHOD_TAG).unwrap().ascii().unwrap().split('\\').all(|value| value.len() <= 64));
    }

    #[test]
    fn that_a_person_looked_is_told() {
        let made = marked(&DataSet::new(), &Options::strict(), Inspection::Done);
        assert_eq!(codes(&made), ["113100", "113101"]);
        assert_eq!(made.text(BURNED_IN), Some("NO"));
    }

    #[test]
    fn of_suspect_pixels_that_nobody_looked_at_nothing_is_told_but_the_sources_warning() {
        for (said, told) in
            [(Some("YES"), Some("YES")), (Some("yes"), Some("YES")), (Some("NO"), None), (None, None)]
        {
            let before: DataSet =
                said.map(|said| Element::new(BURNED_IN, VR::CS, said)).into_iter().collect();
            let mut made: DataSet = before.clone();
            let engine = crate::tests::fixture::engine(Options::strict(), &crate::tests::fixture::head([]));
            write(&mut made, &before, &engine, Inspection::Missing);
            assert_eq!((made.text(BURNED_IN), codes(&made)), (told, vec!["113100"]), "{said:?}");
        }
    }

    #[test]
    fn that_earlier_hands_cleaned_the_pixels_is_passed_on_only_of_pixels_that_are_not_suspect() {
        let earlier = |said: &str| -> DataSet {
            let codes = vec![code("113101", "x"), code("113105", "x")];
            [Element::sequence(CODES, codes), Element::new(BURNED_IN, VR::CS, said)].into_iter().collect()
        };
        for (said, inspection, kept) in [
            ("NO", Inspection::NotNeeded, true),
            ("YES", Inspection::NotNeeded, false),
            ("NO", Inspection::Missing, false),
            ("YES", Inspection::Done, true),
        ] {
            let made = marked(&earlier(said), &Options::strict(), inspection);
            let codes = codes(&made);
            assert_eq!(codes.contains(&"113101"), kept, "{said} {inspection:?}");
            assert!(codes.contains(&"113105") && codes.contains(&"113100"), "the others stay");
        }
    }

    #[test]
    fn a_mark_that_visual_features_were_removed_is_never_made_up() {
        let made = marked(&DataSet::new(), &Options::research(), Inspection::Done);
        assert_eq!(made.get(Tag(0x0028, 0x0302)), None);
        assert!(!codes(&made).contains(&"113102"));
    }

    #[test]
    fn earlier_codes_stay_and_earlier_text_is_cleaned() {
        let earlier: DataSet = [
            Element::new(METHOD_TAG, VR::LO, "Removed by Jansen 48211907"),
            Element::sequence(CODES, vec![code("113103", "x"), code("113100", "x"), code("JANSEN", "x")]),
        ]
        .into_iter()
        .collect();
        let made = marked(&earlier, &Options::strict(), Inspection::NotNeeded);
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
            let made = marked(&before, &Options { dates, ..Options::default() }, Inspection::NotNeeded);
            assert_eq!(made.text(DATES), Some(strongest), "{old}");
        }
    }

    #[test]
    fn an_object_without_one_of_the_markers_is_not_marked() {
        for tag in [REMOVED, METHOD_TAG, CODES, DATES] {
            let mut made = marked(&DataSet::new(), &Options::strict(), Inspection::NotNeeded);
            made.remove(tag);
            assert!(!are_in(&made), "{tag}");
        }
    }
}
