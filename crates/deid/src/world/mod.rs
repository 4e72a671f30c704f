//! The closed world (Strict and Planning): which attributes the standard's IODs know at which place, and which terms are
//! known for an attribute. What stands elsewhere or is no term does not leave (PS3.3 as `data/iod/README.md` says).

mod hash;
mod terms;
mod tables {
    include!(concat!(env!("OUT_DIR"), "/world.rs"));
}

use crate::Options;
use std::borrow::Cow;
use tables::{CLASSES, IODS, ITEMS, MEANINGS, NEEDS, NODES, TAGS};
use veilig_dicom::Tag;

pub(crate) use terms::{dummy_term, is_pattern, is_term};

/// Items that may hold any attribute, and none, as the tables say it.
const ANY: u16 = u16::MAX;
const NONE: u16 = u16::MAX - 1;

/// What a data set or an item may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum IodLevel {
    /// Whatever the dictionary knows: the wider rule of Research, and objects whose IOD is not in the tables.
    Wide,
    /// What these nodes of the tables list.
    Nodes(Cow<'static, [u16]>),
    /// Items of a sequence that itself stands outside of its IOD: numbers, terms, and references.
    Outside,
}

/// Where an attribute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IodStanding {
    /// The world is not closed here.
    Free,
    /// The IOD knows it here, with this Type: 1, 2 or 3.
    Known(u8),
    /// The IOD does not know it here, and receivers can't do without it.
    Needed,
    /// Some IOD knows it, but not here.
    Elsewhere,
    /// No IOD knows it.
    Unknown,
}

impl IodLevel {
    /// The top level of an object of this class.
    pub fn of(class: &str, options: &Options) -> Self {
        if options.is_closed_world() { Self::of_class(class) } else { Self::Wide }
    }

    /// The same, whatever the options: what the IOD of this class has.
    pub fn of_class(class: &str) -> Self {
        let iod = CLASSES.binary_search_by(|(uid, _)| (*uid).cmp(class)).ok();
        let iod = iod.and_then(|place| IODS.get(usize::from(CLASSES.get(place)?.1)));
        iod.map_or(Self::Wide, |nodes| Self::Nodes(Cow::Borrowed(nodes)))
    }

    /// Where this attribute stands.
    pub fn standing(&self, tag: Tag) -> IodStanding {
        let number = number(tag);
        let known = match self {
            Self::Wide => return IodStanding::Free,
            Self::Nodes(nodes) => {
                nodes.iter().filter_map(|node| row(*node, number)).map(|(kind, _)| kind).min()
            }
            Self::Outside => None,
        };
        match known {
            Some(kind) => IodStanding::Known(kind),
            None if NEEDS.binary_search(&number).is_ok() => IodStanding::Needed,
            None if TAGS.binary_search(&number).is_ok() => IodStanding::Elsewhere,
            None => IodStanding::Unknown,
        }
    }

    /// What the items of this sequence may hold.
    pub fn items(&self, sequence: Tag) -> Self {
        let number = number(sequence);
        let Self::Nodes(nodes) = self else { return self.clone() };
        let inner: Vec<u16> =
            nodes.iter().filter_map(|node| row(*node, number)).map(|(_, items)| items).collect();
        match inner.as_slice() {
            // What receivers need is as its own IOD has it.
            [] if self.standing(sequence) == IodStanding::Needed => {
                let place = ITEMS.binary_search_by_key(&number, |(tag, _)| *tag).ok();
                let nodes = place.and_then(|place| ITEMS.get(place)).map(|(_, nodes)| *nodes);
                nodes.map_or(Self::Outside, |nodes| Self::Nodes(Cow::Borrowed(nodes)))
            }
            [] => Self::Outside,
            inner if inner.contains(&ANY) => Self::Wide,
            _ => Self::Nodes(Cow::Owned(inner.into_iter().filter(|node| *node != NONE).collect())),
        }
    }
}

/// Whether the IOD of this class has the attribute at its top level, whatever the options.
pub(crate) fn is_in_iod(class: &str, tag: Tag) -> bool {
    matches!(IodLevel::of_class(class).standing(tag), IodStanding::Known(_))
}

/// Whether a code's meaning is published in PS3.16.
pub(crate) fn is_published(meaning: &str) -> bool {
    hash::of(meaning).is_some_and(|hash| MEANINGS.binary_search(&hash).is_ok())
}

/// A tag as the tables have it.
fn number(tag: Tag) -> u32 {
    u32::from(tag.0) << 16 | u32::from(tag.1)
}

/// The row of an attribute in a node: its Type and the node of its items.
fn row(node: u16, tag: u32) -> Option<(u8, u16)> {
    let rows = NODES.get(usize::from(node))?;
    let place = rows.binary_search_by_key(&tag, |(tag, ..)| *tag).ok()?;
    rows.get(place).map(|(_, kind, items)| (*kind, *items))
}

#[cfg(test)]
mod sweep_tests;

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_dictionary_std::tags;

    const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
    const MR: &str = "1.2.840.10008.5.1.4.1.1.4";
    const ENHANCED_MR: &str = "1.2.840.10008.5.1.4.1.1.4.1";
    const REPORT: &str = "1.2.840.10008.5.1.4.1.1.88.33";

    fn level(class: &str) -> IodLevel {
        IodLevel::of(class, &Options::strict())
    }

    #[test]
    fn an_iod_knows_its_attributes_with_their_types() {
        assert_eq!(level(CT).standing(tags::KVP), IodStanding::Known(2));
        assert_eq!(level(CT).standing(tags::ROWS), IodStanding::Known(1));
        assert_eq!(level(CT).standing(tags::CONVOLUTION_KERNEL), IodStanding::Known(3));
        assert_eq!(level(CT).standing(tags::ECHO_TIME), IodStanding::Elsewhere);
        assert_eq!(level(CT).standing(Tag(0x0018, 0x1631)), IodStanding::Elsewhere);
        assert_eq!(level(MR).standing(tags::RESCALE_SLOPE), IodStanding::Needed);
        assert_eq!(level(MR).standing(Tag(0x0008, 0x0001)), IodStanding::Unknown);
    }

    #[test]
    fn functional_groups_and_content_items_are_known_at_any_depth() {
        let shared = level(ENHANCED_MR).items(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
        assert_eq!(shared.standing(tags::MR_ECHO_SEQUENCE), IodStanding::Known(1));
        let echo = shared.items(tags::MR_ECHO_SEQUENCE);
        assert_eq!(echo.standing(tags::EFFECTIVE_ECHO_TIME), IodStanding::Known(1));
        assert!(!matches!(echo.standing(tags::ROWS), IodStanding::Known(_)));
        let mut content = level(REPORT);
        for _ in 0..12 {
            content = content.items(tags::CONTENT_SEQUENCE);
            assert!(matches!(content.standing(tags::VALUE_TYPE), IodStanding::Known(_)));
        }
    }

    #[test]
    fn a_sequence_that_receivers_need_is_known_as_its_own_iod_has_it_and_others_are_outside() {
        let diffusion = level(MR).items(tags::MR_DIFFUSION_SEQUENCE);
        assert!(matches!(diffusion.standing(tags::DIFFUSION_B_VALUE), IodStanding::Known(_)));
        assert_eq!(level(CT).items(tags::MR_ECHO_SEQUENCE), IodLevel::Outside);
    }

    #[test]
    fn meanings_of_published_codes_are_known_whatever_their_punctuation() {
        for meaning in
            ["Connective tissue", "Neoplasm, Secondary", "neoplasm secondary", "Artificial Intelligence"]
        {
            assert!(is_published(meaning), "{meaning}");
        }
        for meaning in ["Liver Cledrodrobo", "Nisquihuga", "Jansen", "", "Müller"] {
            assert!(!is_published(meaning), "{meaning}");
        }
    }

    #[test]
    fn research_and_classes_without_an_iod_keep_the_wider_rule() {
        assert_eq!(IodLevel::of(CT, &Options::research()), IodLevel::Wide);
        assert_eq!(level("1.2.840.10008.5.1.4.1.1.2.77"), IodLevel::Wide);
        assert_eq!(IodLevel::Wide.standing(tags::KVP), IodStanding::Free);
    }
}
