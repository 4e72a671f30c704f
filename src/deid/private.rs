//! Retain Safe Private (PS3.15 E.3.10): private elements that Table E.3.10-1, or the object itself in (0008,0300), calls
//! safe. They are moved to blocks of their own, walked inside, and cleaned and checked like all others.

use super::Options;
use super::csv::records;
use super::engine::Engine;
use super::search::Kind;
use super::text::is_free_text;
use super::values::{fits_binary, is_reviewed_bytes};
use super::walk::Here;
use crate::dicom::{DataSet, Element, Tag, VR, Value, parse_items};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../data/safe_private.csv");
/// Private Data Element Characteristics Sequence and what its items hold.
const CHARACTERISTICS: Tag = Tag(0x0008, 0x0300);
const GROUP: Tag = Tag(0x0008, 0x0301);
const CREATOR: Tag = Tag(0x0008, 0x0302);
const STATUS: Tag = Tag(0x0008, 0x0303);
const NONIDENTIFYING: Tag = Tag(0x0008, 0x0304);

/// Group, creator, last byte of the element.
type Place = (u16, String, u8);

/// The rows of Table E.3.10-1 with their VR; `None` where the table names none.
fn table() -> &'static HashMap<Place, Option<VR>> {
    static ROWS: OnceLock<HashMap<Place, Option<VR>>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let rows = records(TABLE).filter_map(|record| {
            let (group, element) = record.first()?.trim_matches(['(', ')']).split_once(',')?;
            let group = u16::from_str_radix(group, 16).ok()?;
            let element = u8::from_str_radix(element.trim_start_matches("xx"), 16).ok()?;
            let vr = record.get(2)?.split('/').next()?.parse().ok();
            Some(((group, record.get(1)?.clone().into_owned(), element), vr))
        });
        rows.collect()
    })
}

/// What an object says of one of its private blocks.
#[derive(Debug)]
enum Block {
    /// All of it is safe.
    Safe,
    /// These elements are.
    Some(HashSet<u8>),
}

/// The private elements that may stay in an object.
#[derive(Debug, Default)]
pub(super) struct SafePrivate {
    on: bool,
    own: HashMap<(u16, String), Block>,
}

impl SafePrivate {
    /// What may stay in this object: nothing without the option.
    pub(super) fn of(dataset: &DataSet, options: &Options) -> Self {
        if !options.retain_safe_private {
            return Self::default();
        }
        let items = dataset.get(CHARACTERISTICS).map(Element::items).unwrap_or_default();
        let own = items.iter().filter_map(|item| {
            let group = u16::try_from(item.integer(GROUP)?).ok()?;
            let creator = item.text(CREATOR)?.to_owned();
            let block = if item.text(STATUS) == Some("SAFE") {
                Block::Safe
            } else {
                let listed = item.get(NONIDENTIFYING)?.bytes().chunks_exact(2);
                Block::Some(listed.filter(|pair| pair[1] == 0).map(|pair| pair[0]).collect())
            };
            Some(((group, creator), block))
        });
        Self { on: true, own: own.collect() }
    }

    /// Whether an element of this creator's block may stay; with the table's VR where it has one.
    pub(super) fn allows(&self, group: u16, creator: &str, element: u8) -> Option<Option<VR>> {
        if !self.on {
            return None;
        }
        if let Some(vr) = table().get(&(group, creator.to_owned(), element)) {
            return Some(*vr);
        }
        match self.own.get(&(group, creator.to_owned()))? {
            Block::Safe => Some(None),
            Block::Some(listed) => listed.contains(&element).then_some(None),
        }
    }

    /// Puts what may stay of a data set's private elements into `after`, blocks counted from 10 in each group.
    pub(super) fn keep(&self, engine: &Engine, before: &DataSet, here: Here<'_>, after: &mut DataSet) {
        if !self.on {
            return;
        }
        let mut blocks: BTreeMap<(u16, String), Vec<(u8, Element)>> = BTreeMap::new();
        for element in before.elements().iter().filter(|element| is_private_data(element.tag)) {
            let Some(creator) = creator_of(before, element.tag) else { continue };
            let low = low_byte(element.tag);
            let Some(vr) = self.allows(element.tag.0, creator, low) else { continue };
            if engine.subject.identifiers.hit(creator, Kind::Text) {
                continue;
            }
            let kept = typed(element, vr).and_then(|element| value(engine, &element, here));
            if let Some(kept) = kept {
                blocks.entry((element.tag.0, creator.to_owned())).or_default().push((low, kept));
            }
        }
        let mut next: HashMap<u16, u16> = HashMap::new();
        for ((group, creator), elements) in &blocks {
            let block = next.entry(*group).or_insert(0x10);
            if *block > 0xFF {
                continue;
            }
            after.put(Element::new(Tag(*group, *block), VR::LO, creator.as_bytes()));
            for (low, element) in elements {
                let tag = Tag(*group, (*block << 8) | u16::from(*low));
                after.put(Element { tag, ..element.clone() });
            }
            *block += 1;
        }
        if let Some(said) = before.get(CHARACTERISTICS).filter(|_| !self.own.is_empty()) {
            put_characteristics(said, &blocks, after);
        }
    }
}

/// (0008,0300) of the blocks that stay: group, creator, and what is safe of them.
fn put_characteristics(
    said: &Element,
    blocks: &BTreeMap<(u16, String), Vec<(u8, Element)>>,
    after: &mut DataSet,
) {
    let kept = said.items().iter().filter(|item| {
        let group = item.integer(GROUP).and_then(|group| u16::try_from(group).ok());
        group.zip(item.text(CREATOR)).is_some_and(|(g, c)| blocks.contains_key(&(g, c.to_owned())))
    });
    let only = |item: &DataSet| {
        [GROUP, CREATOR, STATUS, NONIDENTIFYING].iter().filter_map(|tag| item.get(*tag)).cloned().collect()
    };
    let items: Vec<DataSet> = kept.map(only).collect();
    if !items.is_empty() {
        after.put(Element::sequence(CHARACTERISTICS, items));
    }
}

/// A private element that is no creator: (gggg,1000) to (gggg,FFFF).
pub(super) fn is_private_data(tag: Tag) -> bool {
    tag.0 % 2 == 1 && tag.0 > 0x0008 && tag.1 >= 0x1000
}

/// A private creator: (gggg,0010) to (gggg,00FF).
pub(super) fn is_creator(tag: Tag) -> bool {
    tag.0 % 2 == 1 && (0x10..=0xFF).contains(&tag.1)
}

/// The creator of a private element's block, in the same data set.
pub(super) fn creator_of(dataset: &DataSet, tag: Tag) -> Option<&str> {
    let creator = dataset.get(Tag(tag.0, tag.1 >> 8))?.ascii()?.trim();
    (!creator.is_empty() && creator.len() <= 64).then_some(creator)
}

/// The last two digits of an element's number.
pub(super) fn low_byte(tag: Tag) -> u8 {
    tag.1.to_le_bytes()[0]
}

/// The element by its VR: the file's own, or the table's where the file says UN (as implicit VR always does).
pub(super) fn typed(element: &Element, vr: Option<VR>) -> Option<Element> {
    let bytes = match &element.value {
        Value::Items(_) => return Some(Element { vr: VR::SQ, ..element.clone() }),
        Value::Bytes(bytes) => bytes,
    };
    if element.vr != VR::UN {
        return Some(element.clone());
    }
    match vr? {
        VR::SQ => parse_items(bytes).map(|items| Element::sequence(element.tag, items)),
        vr => fits_binary(vr, bytes).then(|| Element { vr, ..element.clone() }),
    }
}

/// A private value as it may go out.
fn value(engine: &Engine, element: &Element, here: Here<'_>) -> Option<Element> {
    match element.vr {
        VR::DA | VR::DT | VR::TM => match engine.options.dates {
            super::Dates::Remove => None,
            super::Dates::Shift => engine.clean(element, here),
            super::Dates::Keep => engine.fitting(element),
        },
        VR::OB | VR::OW if !is_reviewed_bytes(element.tag) => {
            (!engine.subject.identifiers.hit_bytes(element.bytes())).then(|| element.clone())
        }
        vr if is_free_text(vr) => engine.text(element, here, |value| Some(value.to_owned())),
        _ => engine.keep(element, here),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deid::testing::{CT, deidentify, engine, item, object, text, text_of, written};
    use crate::dicom::TransferSyntax;
    use dicom_dictionary_std::tags;

    fn private(group: u16, block: u16, creator: &str) -> Element {
        text(Tag(group, block), VR::LO, creator)
    }

    fn safe() -> Options {
        Options { retain_safe_private: true, ..Options::default() }
    }

    #[test]
    fn the_table_is_whole() {
        assert_eq!(records(TABLE).count(), 479);
        assert!(table().len() >= 470, "{}", table().len());
    }

    #[test]
    fn safe_elements_stay_in_blocks_of_their_own_and_all_others_go() {
        let out = deidentify(
            safe(),
            &object(
                CT,
                [
                    private(0x0019, 0x0011, "SOMEONE ELSE"),
                    text(Tag(0x0019, 0x110C), VR::IS, "7"),
                    private(0x0019, 0x0022, "SIEMENS MR HEADER "),
                    text(Tag(0x0019, 0x220C), VR::IS, "1000"),
                    text(Tag(0x0019, 0x22FE), VR::LO, "Verholsten"),
                    private(0x0019, 0x0030, "GEMS_ACQU_01"),
                    text(Tag(0x0019, 0x3023), VR::DS, "39.37"),
                    text(Tag(0x0029, 0x1010), VR::OB, "no creator"),
                ],
            ),
        )
        .unwrap();
        let kept: Vec<(Tag, String)> = out
            .elements()
            .iter()
            .filter(|element| element.tag.0 % 2 == 1)
            .map(|element| (element.tag, text_of(&out, element.tag).unwrap()))
            .collect();
        let expected = [
            (Tag(0x0019, 0x0010), "GEMS_ACQU_01"),
            (Tag(0x0019, 0x0011), "SIEMENS MR HEADER"),
            (Tag(0x0019, 0x1023), "39.37"),
            (Tag(0x0019, 0x110C), "1000"),
        ];
        assert_eq!(kept, expected.map(|(tag, value)| (tag, value.to_owned())));
    }

    #[test]
    fn a_safe_sequence_is_walked_inside_whatever_the_transfer_syntax() {
        let nested = item([
            text(tags::PATIENT_NAME, VR::PN, "Jansen^Maria"),
            text(tags::SOP_INSTANCE_UID, VR::UI, "1.2.826.0.1.48211907.1"),
            text(tags::REPETITION_TIME, VR::DS, "3200"),
            private(0x2001, 0x0010, "Philips Imaging DD 001"),
            Element::new(Tag(0x2001, 0x1003), VR::FL, 1000_f32.to_le_bytes()),
            text(Tag(0x2001, 0x10C8), VR::LO, "ExamCard Verholsten"),
        ]);
        for syntax in [TransferSyntax::explicit(), TransferSyntax::implicit()] {
            let mut head = object(
                CT,
                [
                    private(0x2001, 0x0010, "Philips Imaging DD 001"),
                    Element::sequence(Tag(0x2001, 0x105F), vec![nested.clone()]),
                ],
            );
            head.syntax = syntax;
            // Written and read anew, so that implicit VR shows the sequence as bytes.
            let mut bytes = crate::dicom::file_meta(CT, "1.2.3", &head.syntax);
            bytes.extend(crate::dicom::write_dataset(&head.dataset, &head.syntax));
            let head = crate::dicom::read_written(&bytes).unwrap();
            let engine = engine(safe(), &head);
            let made = engine.apply(&head, false).unwrap();
            assert_eq!(engine.check(&written(&made, &head), &head, &made), Ok(()));
            let inner = &made.dataset.get(Tag(0x2001, 0x105F)).unwrap().items()[0];
            assert_eq!(text_of(inner, tags::PATIENT_NAME).as_deref(), Some(""));
            assert_eq!(inner.text(tags::SOP_INSTANCE_UID), made.dataset.text(tags::SOP_INSTANCE_UID));
            assert_eq!(inner.text(tags::REPETITION_TIME), Some("3200"));
            assert_eq!(inner.get(Tag(0x2001, 0x1003)).unwrap().bytes(), 1000_f32.to_le_bytes());
            assert!(inner.get(Tag(0x2001, 0x10C8)).is_none());
        }
    }

    #[test]
    fn what_the_object_itself_calls_safe_stays_and_is_cleaned() {
        let said = item([
            Element::new(GROUP, VR::US, 0x0021_u16.to_le_bytes()),
            text(CREATOR, VR::LO, "ACME 1.0"),
            text(STATUS, VR::CS, "MIXED"),
            Element::new(NONIDENTIFYING, VR::US, [0x01, 0, 0x02, 0]),
        ]);
        let head = object(
            CT,
            [
                Element::sequence(CHARACTERISTICS, vec![said]),
                private(0x0021, 0x0010, "ACME 1.0"),
                text(Tag(0x0021, 0x1001), VR::DS, "1.5"),
                text(Tag(0x0021, 0x1002), VR::LO, "mode 3 Jansen"),
                text(Tag(0x0021, 0x1003), VR::LO, "Verholsten"),
            ],
        );
        let out = deidentify(safe(), &head).unwrap();
        assert_eq!(text_of(&out, Tag(0x0021, 0x1001)).as_deref(), Some("1.5"));
        assert_eq!(text_of(&out, Tag(0x0021, 0x1002)).as_deref(), Some("mode 3"));
        assert!(out.get(Tag(0x0021, 0x1003)).is_none());
        assert_eq!(out.get(CHARACTERISTICS).unwrap().items().len(), 1);
        let without = deidentify(Options::strict(), &head).unwrap();
        assert!(without.elements().iter().all(|element| element.tag.0 % 2 == 0));
        assert!(without.get(CHARACTERISTICS).is_none());
    }

    #[test]
    fn opaque_safe_bytes_that_hold_a_name_go() {
        let volume = |bytes: &[u8]| {
            let head = object(
                CT,
                [
                    private(0x7FD1, 0x0010, "SIEMENS Ultrasound SC2000"),
                    Element::new(Tag(0x7FD1, 0x1010), VR::OB, bytes),
                ],
            );
            deidentify(safe(), &head).unwrap().get(Tag(0x7FD1, 0x1010)).is_some()
        };
        assert!(volume(b"\x01\x02\x03\x04") && !volume(b"\x01\x02 Jansen \x03"));
    }
}
