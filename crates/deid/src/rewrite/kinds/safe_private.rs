//! Which private elements may stay in an object, and why: Table E.3.10-1, the object's own word in (0008,0300), or that their
//! values are proven harmless.

use crate::Options;
use crate::elements::known_as;
use crate::proven::{self, ElementPurpose, ProvenRow};
use crate::rewrite::values::fits_binary;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use veilig_dicom::{DataSet, Element, Tag, VR, Value, parse_items};

// `SAFE`: the rows of Table E.3.10-1 by creator in capitals, group and last byte of the element, in order, with their VR.
include!(concat!(env!("OUT_DIR"), "/safe_private.rs"));

/// Private Data Element Characteristics Sequence and what its items hold.
pub(crate) const CHARACTERISTICS: Tag = Tag(0x0008, 0x0300);
pub(super) const GROUP: Tag = Tag(0x0008, 0x0301);
pub(super) const CREATOR: Tag = Tag(0x0008, 0x0302);
pub(super) const STATUS: Tag = Tag(0x0008, 0x0303);
pub(super) const NONIDENTIFYING: Tag = Tag(0x0008, 0x0304);

/// The row of Table E.3.10-1 for an element: its VR, `None` in it where the table names none.
pub(super) fn listed(group: u16, creator: &str, element: u8) -> Option<Option<VR>> {
    let place = SAFE.binary_search_by(|(row, _)| row.cmp(&(creator, group, element))).ok()?;
    SAFE.get(place).map(|(_, vr)| vr.parse().ok())
}

/// Which block an item of (0008,0300) speaks of: group and creator.
pub(crate) fn block_of(item: &DataSet) -> (Option<i64>, Option<&str>) {
    (item.integer(GROUP), item.text(CREATOR))
}

/// What an object says of one of its private blocks.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DeclaredBlock {
    /// All of it is safe.
    Safe,
    /// These elements are.
    Elements(HashSet<u8>),
}

/// How far private elements may stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PrivateScope {
    /// None of them.
    #[default]
    Nothing,
    /// Those that the picture can't be understood without: how its tiles are slices, what its diffusion scheme is.
    Needed { tiles: bool, scheme: bool },
    /// All that are safe: the option is on.
    Safe,
}

/// The private elements that may stay in an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SafePrivate {
    pub(super) scope: PrivateScope,
    pub(super) own: HashMap<(u16, String), DeclaredBlock>,
}

/// Why a private element may stay.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Grant {
    /// Table E.3.10-1 or the object itself calls it safe, with the table's VR where it has one.
    Safe(Option<VR>),
    /// Its values are proven harmless.
    Proven(&'static ProvenRow),
}

impl Grant {
    /// The element by the VR it is to be read by.
    pub(crate) fn typed<'a>(&self, element: &'a Element) -> Option<Cow<'a, Element>> {
        match self {
            Self::Safe(vr) => typed(element, *vr),
            Self::Proven(row) => row.typed(element),
        }
    }
}

impl SafePrivate {
    /// What may stay in this object: without the option only what its picture can't be understood without.
    pub(crate) fn of(dataset: &DataSet, options: &Options) -> Self {
        if !options.retain_safe_private {
            let (tiles, scheme) = (proven::is_tiled(dataset), proven::diffusion::is_private(dataset));
            let scope =
                if tiles || scheme { PrivateScope::Needed { tiles, scheme } } else { PrivateScope::Nothing };
            return Self { scope, own: HashMap::new() };
        }
        let items = dataset.get(CHARACTERISTICS).map(Element::items).unwrap_or_default();
        let own = items.iter().filter_map(|item| {
            let group = u16::try_from(item.integer(GROUP)?).ok()?;
            let creator = known_as(item.text(CREATOR)?);
            let block = if item.text(STATUS) == Some("SAFE") {
                DeclaredBlock::Safe
            } else {
                let listed = item.get(NONIDENTIFYING)?.bytes().as_chunks::<2>().0;
                DeclaredBlock::Elements(
                    listed.iter().filter_map(|&[low, high]| (high == 0).then_some(low)).collect(),
                )
            };
            Some(((group, creator), block))
        });
        Self { scope: PrivateScope::Safe, own: own.collect() }
    }

    /// Whether any private element may stay.
    pub(crate) fn is_any(&self) -> bool {
        self.scope != PrivateScope::Nothing
    }

    /// Whether an element of this creator's block may stay, and why.
    pub(crate) fn allows(&self, group: u16, creator: &str, element: u8) -> Option<Grant> {
        let creator = known_as(creator);
        let proven = || proven::row(group, &creator, element);
        match self.scope {
            PrivateScope::Nothing => return None,
            PrivateScope::Needed { tiles, scheme } => {
                let is_needed = |row: &&ProvenRow| {
                    tiles && row.purpose == ElementPurpose::Tiles
                        || scheme && row.purpose == ElementPurpose::Scheme
                };
                return proven().filter(is_needed).map(Grant::Proven);
            }
            PrivateScope::Safe => {}
        }
        let own = proven();
        if let Some(row) = own.filter(|row| !row.is_curated()) {
            return Some(Grant::Proven(row));
        }
        if let Some(vr) = listed(group, &creator, element) {
            return Some(Grant::Safe(vr));
        }
        if let Some(row) = own {
            return Some(Grant::Proven(row));
        }
        match self.own.get(&(group, creator))? {
            DeclaredBlock::Safe => Some(Grant::Safe(None)),
            DeclaredBlock::Elements(listed) => listed.contains(&element).then_some(Grant::Safe(None)),
        }
    }
}

/// The element by its VR: the file's own, or the table's where the file says UN (as implicit VR always does).
pub(crate) fn typed(element: &Element, vr: Option<VR>) -> Option<Cow<'_, Element>> {
    let Value::Bytes(bytes) = &element.value else { return Some(Cow::Borrowed(element)) };
    if element.vr != VR::UN {
        return Some(Cow::Borrowed(element));
    }
    let typed = match vr? {
        VR::SQ => parse_items(bytes).map(|items| Element::sequence(element.tag, items)),
        vr => fits_binary(vr, bytes).then(|| Element { vr, ..element.clone() }),
    };
    typed.map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::csv::records;

    #[test]
    fn the_table_is_whole() {
        let file = include_str!("../../../../../data/safe_private.csv");
        for record in records(file) {
            let (group, element) = record[0].trim_matches(['(', ')']).split_once(',').expect("a tag");
            let group = u16::from_str_radix(group, 16).expect("a group");
            let element = u8::from_str_radix(element.trim_start_matches("xx"), 16).expect("an element");
            let vr: Option<VR> = record[2].split('/').next().and_then(|vr| vr.parse().ok());
            assert_eq!(listed(group, &known_as(&record[1]), element), Some(vr), "{record:?}");
        }
        assert_eq!(records(file).count(), 479);
        assert!(SAFE.len() >= 470, "{}", SAFE.len());
        assert!(SAFE.is_sorted());
    }
}
