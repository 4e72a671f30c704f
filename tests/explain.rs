//! What the header's tab shows of real files is what the engine does to them.

use crate::common;
use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use veilig::deid::{AnonymousId, Dates, Engine, ExplainedElement, Fate, Identifiers, Key, Options, Subject};
use veilig::dicom::{DataSet, Element, Head, Tag, VR, read_head};

/// Where an element stands, and which it is.
type Place = (Vec<(Tag, usize)>, Tag);

fn engine(head: &Head, options: Options) -> Engine {
    let mut identifiers = Identifiers::default();
    identifiers.add(head);
    let anonymous_id = AnonymousId::parse("29NR0BE6E7").expect("an ID");
    Engine::new(options, Subject { anonymous_id, key: Key::draw().expect("random numbers"), identifiers })
}

fn presets() -> [Options; 3] {
    let all = Options {
        retain_uids: true,
        retain_device: true,
        retain_institution: true,
        dates: Dates::Keep,
        clean_structured_content: true,
        clean_graphics: true,
        ..Options::research()
    };
    [Options::strict(), Options::research(), all]
}

/// Calls `test` with every real file's head and what each preset's explanation says.
fn explained(mut test: impl FnMut(&Head, &Engine, &[ExplainedElement])) {
    let mut images = 0;
    for path in common::real_files() {
        let Ok(head) = read_head(&mut File::open(path).expect("opens")) else { continue };
        for options in presets() {
            let engine = engine(&head, options);
            match (engine.explain(&head, false), engine.apply(&head, false)) {
                (Ok(lines), Ok(_)) => test(&head, &engine, &lines),
                (lines, made) => assert_eq!(lines.err(), made.err(), "refused alike"),
            }
            images += 1;
        }
    }
    println!("{images} explanations");
    assert!(images > 100);
}

fn places(dataset: &DataSet, path: &[(Tag, usize)], found: &mut Vec<Place>) {
    for element in dataset.elements() {
        found.push((path.to_vec(), element.tag));
        for (item, number) in element.items().iter().zip(1..) {
            places(item, &[path, &[(element.tag, number)]].concat(), found);
        }
    }
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn each_element_of_the_source_stands_exactly_once_and_in_order() {
    explained(|head, _, lines| {
        let mut source = Vec::new();
        places(&head.meta, &[], &mut source);
        places(&head.dataset, &[], &mut source);
        let told: Vec<Place> = lines
            .iter()
            .filter(|line| line.fate != Fate::Added)
            .map(|line| (line.path.iter().map(|s| (s.tag, s.item as usize)).collect(), line.tag))
            .collect();
        assert_eq!(told, source);
    });
}

/// The text of what the engine writes, by an independent hand: ASCII or UTF-8, little endian.
fn written(element: &Element) -> Option<String> {
    let bytes = element.bytes();
    let text = match element.vr {
        VR::SQ => return Some(items(element.items().len())),
        VR::OB | VR::OW | VR::UN => {
            return Some(format!("<{} bytes>", bytes.len()).replace("<1 bytes>", "<1 byte>"));
        }
        VR::US => bytes.chunks(2).map(short).collect::<Vec<_>>().join("\\"),
        VR::SS | VR::UL | VR::SL | VR::FL | VR::FD | VR::AT | VR::OF | VR::OD | VR::OL | VR::OV => {
            return None;
        }
        VR::SV | VR::UV => return None,
        VR::LT | VR::ST | VR::UT => trim(std::str::from_utf8(bytes).expect("UTF-8")).to_owned(),
        _ => std::str::from_utf8(bytes).expect("UTF-8").split('\\').map(trim).collect::<Vec<_>>().join("\\"),
    };
    (text.chars().count() <= 200 && !text.contains(char::is_control)).then_some(text)
}

fn short(bytes: &[u8]) -> String {
    u16::from_le_bytes([bytes[0], bytes[1]]).to_string()
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\0'])
}

fn items(count: usize) -> String {
    if count == 1 { "<1 item>".to_owned() } else { format!("<{count} items>") }
}

/// Each written element by its tags (items not counted) and what is written; `None` where this hand can't tell.
fn all_written(dataset: &DataSet, path: &[Tag], found: &mut BTreeMap<Vec<Tag>, Vec<Option<String>>>) {
    for element in dataset.elements() {
        let path = [path, &[element.tag]].concat();
        found.entry(path.clone()).or_default().push(written(element));
        element.items().iter().for_each(|item| all_written(item, &path, found));
    }
}

/// dcmjs.org#20; dcmjs#15: nobody could see what became of each attribute.
#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn the_values_after_are_those_that_the_engine_gives() {
    explained(|head, engine, lines| {
        let made = engine.apply(head, false).expect("goes out");
        let mut meant = BTreeMap::new();
        all_written(&made.dataset, &[], &mut meant);
        let mut told = BTreeMap::<Vec<Tag>, Vec<Option<String>>>::new();
        let mut creators = HashSet::new();
        // A private sequence stands under its old tag in paths: its elements are compared by their own.
        for line in lines.iter().filter(|line| line.tag.0 != 2) {
            let Some(after) = &line.after else { continue };
            let mut path: Vec<Tag> = line.path.iter().map(|step| step.tag).collect();
            path.push(line.tag_after);
            // Two blocks of one creator become one.
            let creator = line.tag_after.0 % 2 == 1 && line.tag_after.1 <= 0xFF;
            if creator && !creators.insert((line.path.clone(), line.tag_after)) {
                continue;
            }
            told.entry(path).or_default().push(Some(after.clone()));
        }
        let moved = |path: &[Tag]| path.iter().rev().skip(1).any(|tag| tag.0 % 2 == 1);
        assert!(meant.keys().filter(|path| !moved(path)).eq(told.keys().filter(|path| !moved(path))));
        for (path, values) in meant.iter().filter(|(path, _)| !moved(path)) {
            let shown = &told[path];
            assert_eq!(values.len(), shown.len(), "{path:?}");
            for (value, shown) in values.iter().zip(shown).filter(|(value, _)| value.is_some()) {
                assert!(value == shown, "{path:?}: not as written");
            }
        }
    });
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn fates_and_reasons_agree() {
    let mut reasons = BTreeMap::<&str, usize>::new();
    explained(|_, _, lines| {
        for line in lines {
            *reasons.entry(line.why.code()).or_default() += 1;
            assert_eq!(line.after.is_none(), line.fate == Fate::Removed, "{}", line.tag);
            assert!(line.before.chars().count() <= 200, "{}", line.tag);
            let code = line.why.code();
            let goes =
                ["not-in-dictionary", "private", "enclosing", "person", "address", "opaque", "graphics"];
            if goes.contains(&code) {
                assert_eq!(line.fate, Fate::Removed, "{} {code}", line.tag);
            }
            if ["row-keep", "public-uid", "image-table", "code"].contains(&code) {
                assert_ne!(line.fate, Fate::Removed, "{} {code}", line.tag);
            }
            if code == "row-remove" {
                assert_eq!(line.fate, Fate::Removed, "{}", line.tag);
            }
        }
    });
    println!("{reasons:?}");
    assert!(reasons.len() > 20, "{reasons:?}");
}
