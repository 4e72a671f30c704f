//! Retain Safe Private (PS3.15 E.3.10): private elements that Table E.3.10-1, or the object itself in (0008,0300), calls
//! safe, or that are proven harmless (`crate::proven`), of which some stay without the option. They are moved to blocks of
//! their own, walked inside, and cleaned and checked like all others.

use crate::elements::{creator_of, is_free_text, is_private_data, known_as, low_byte};
use crate::memory::Place;
use crate::person::search::TextKind;
use crate::proven::{self, Of, ProvenRow, csa, diffusion, protocol};
use crate::rewrite::engine::Engine;
use crate::rewrite::values::{fits_binary, is_reviewed_bytes};
use crate::rewrite::walk::Here;
use crate::{Options, Why};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use veilig_dicom::{DataSet, Element, Tag, VR, Value, parse_items};

// `SAFE`: the rows of Table E.3.10-1 by creator in capitals, group and last byte of the element, in order, with their VR.
include!(concat!(env!("OUT_DIR"), "/safe_private.rs"));

/// Private Data Element Characteristics Sequence and what its items hold.
pub(crate) const CHARACTERISTICS: Tag = Tag(0x0008, 0x0300);
const GROUP: Tag = Tag(0x0008, 0x0301);
const CREATOR: Tag = Tag(0x0008, 0x0302);
const STATUS: Tag = Tag(0x0008, 0x0303);
const NONIDENTIFYING: Tag = Tag(0x0008, 0x0304);

/// What stays, by group, creator and the creator's place in the source (one may have several blocks), then by the
/// element's last byte: as it was and as it goes out.
type Blocks<'a> = BTreeMap<(u16, String, u16), BTreeMap<u8, (&'a Element, Element)>>;

/// The row of Table E.3.10-1 for an element: its VR, `None` in it where the table names none.
fn listed(group: u16, creator: &str, element: u8) -> Option<Option<VR>> {
    let place = SAFE.binary_search_by(|(row, _)| row.cmp(&(creator, group, element))).ok()?;
    SAFE.get(place).map(|(_, vr)| vr.parse().ok())
}

/// Which block an item of (0008,0300) speaks of: group and creator.
pub(crate) fn block_of(item: &DataSet) -> (Option<i64>, Option<&str>) {
    (item.integer(GROUP), item.text(CREATOR))
}

/// What an object says of one of its private blocks.
#[derive(Clone, Debug, PartialEq)]
enum Block {
    /// All of it is safe.
    Safe,
    /// These elements are.
    Some(HashSet<u8>),
}

/// How far private elements may stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reach {
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
    reach: Reach,
    own: HashMap<(u16, String), Block>,
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
            let reach = if tiles || scheme { Reach::Needed { tiles, scheme } } else { Reach::Nothing };
            return Self { reach, own: HashMap::new() };
        }
        let items = dataset.get(CHARACTERISTICS).map(Element::items).unwrap_or_default();
        let own = items.iter().filter_map(|item| {
            let group = u16::try_from(item.integer(GROUP)?).ok()?;
            let creator = known_as(item.text(CREATOR)?);
            let block = if item.text(STATUS) == Some("SAFE") {
                Block::Safe
            } else {
                let listed = item.get(NONIDENTIFYING)?.bytes().as_chunks::<2>().0;
                Block::Some(listed.iter().filter_map(|&[low, high]| (high == 0).then_some(low)).collect())
            };
            Some(((group, creator), block))
        });
        Self { reach: Reach::Safe, own: own.collect() }
    }

    /// Whether any private element may stay.
    pub(crate) fn is_any(&self) -> bool {
        self.reach != Reach::Nothing
    }

    /// Whether an element of this creator's block may stay, and why.
    pub(crate) fn allows(&self, group: u16, creator: &str, element: u8) -> Option<Grant> {
        let creator = known_as(creator);
        let proven = || proven::row(group, &creator, element);
        match self.reach {
            Reach::Nothing => return None,
            Reach::Needed { tiles, scheme } => {
                let is_needed =
                    |row: &&ProvenRow| tiles && row.of == Of::Tiles || scheme && row.of == Of::Scheme;
                return proven().filter(is_needed).map(Grant::Proven);
            }
            Reach::Safe => {}
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
            Block::Safe => Some(Grant::Safe(None)),
            Block::Some(listed) => listed.contains(&element).then_some(Grant::Safe(None)),
        }
    }

    /// A header of Siemens' with what may stay of it.
    fn header(&self, engine: &Engine, row: &ProvenRow, element: &Element) -> Option<Element> {
        if row.of == Of::Protocol {
            let bytes = protocol::rewritten(
                element.bytes(),
                |values| engine.subject.identifiers.hit_measures(values),
                |words| engine.hit(words, TextKind::Text),
            )?;
            return Some(Element::new(element.tag, VR::OB, bytes));
        }
        let wanted = if self.reach == Reach::Safe { csa::Wanted::All } else { csa::Wanted::Tiles };
        let bytes = csa::rewritten(element.bytes(), wanted, |values| {
            engine.subject.identifiers.hit_measures(values)
        })?;
        Some(Element::new(element.tag, VR::OB, bytes))
    }

    /// What stays of a private element of this creator's block, under its old tag.
    fn kept(&self, engine: &Engine, element: &Element, creator: &str, here: Here<'_>) -> Option<Element> {
        let grant = self.allows(element.tag.0, creator, low_byte(element.tag))?;
        if engine.hit(creator, TextKind::Text) {
            here.because(element, Why::Identifier);
            return None;
        }
        let Some(typed) = grant.typed(element) else {
            here.because(element, Why::Unreadable);
            return None;
        };
        let why = match grant {
            Grant::Safe(_) => Why::SafePrivate,
            Grant::Proven(_) => Why::ProvenPrivate,
        };
        here.because(&typed, why);
        let kept = match grant {
            Grant::Proven(row) if typed.vr == VR::OB => self.header(engine, row, &typed),
            Grant::Proven(row) if row.of == Of::Scheme => value(engine, &typed, here)
                .or_else(|| value(engine, &diffusion::plain_weighting(&typed)?, here)),
            _ => value(engine, &typed, here),
        };
        let kept = match grant {
            Grant::Proven(row) => kept.filter(|kept| row.promises(kept)),
            Grant::Safe(_) => kept,
        };
        if kept.is_none() && here.reasons.of(&typed) == Some(why) {
            here.because(&typed, Why::Unreadable);
        }
        here.because(element, here.reasons.of(&typed).unwrap_or(why));
        kept
    }

    /// Puts what may stay of a data set's private elements into `after`, blocks counted from 10 in each group.
    pub(crate) fn keep(
        &self,
        engine: &Engine,
        before: &DataSet,
        (here, place): (Here<'_>, Option<Place>),
        after: &mut DataSet,
    ) {
        if !self.is_any() {
            return;
        }
        let mut blocks = Blocks::new();
        for element in before.elements().iter().filter(|element| is_private_data(element.tag)) {
            let Some(creator) = creator_of(before, element.tag) else { continue };
            let kept = engine.remembered(element, Some(creator), place, here, |here| {
                self.kept(engine, element, creator, here)
            });
            if let Some(kept) = kept {
                let block = (element.tag.0, creator.to_owned(), element.tag.1 >> 8);
                blocks.entry(block).or_default().insert(low_byte(element.tag), (element, kept));
            }
        }
        let mut next: HashMap<u16, u16> = HashMap::new();
        for ((group, creator, _), elements) in &blocks {
            let block = next.entry(*group).or_insert(0x10);
            if *block > 0xFF {
                continue;
            }
            after.put(Element::new(Tag(*group, *block), VR::LO, creator.as_bytes()));
            for (low, (source, element)) in elements {
                let tag = Tag(*group, (*block << 8) | u16::from(*low));
                here.reasons.note_place(source, tag);
                if let Some(creator) = before.get(Tag(*group, source.tag.1 >> 8)) {
                    here.because(creator, Why::SafePrivate);
                    here.reasons.note_place(creator, Tag(*group, *block));
                }
                after.put(Element { tag, ..element.clone() });
            }
            *block += 1;
        }
        if let Some(said) = before.get(CHARACTERISTICS)
            && let Some(kept) = characteristics(&self.own, &blocks)
        {
            here.because(said, Why::SafePrivate);
            after.put(kept);
        }
    }
}

/// (0008,0300) of the blocks that stay, written anew from what was understood: group, creator, and what is safe of them.
fn characteristics(own: &HashMap<(u16, String), Block>, blocks: &Blocks<'_>) -> Option<Element> {
    // The block's own spelling of its creator counts: others find it by that.
    let spelling = |(group, known): &(u16, String)| {
        let creators = blocks.keys().filter(|(of, creator, _)| of == group && known_as(creator) == *known);
        creators.map(|(_, creator, _)| creator.as_str()).min()
    };
    let mut kept: Vec<_> = own.iter().filter_map(|(key, block)| Some((key, spelling(key)?, block))).collect();
    kept.sort_by_key(|(key, ..)| *key);
    let items = kept.into_iter().map(|((group, _), creator, block)| {
        let mut item: DataSet =
            [Element::new(GROUP, VR::US, group.to_le_bytes()), Element::new(CREATOR, VR::LO, creator)]
                .into_iter()
                .collect();
        match block {
            Block::Safe => item.put(Element::new(STATUS, VR::CS, "SAFE")),
            Block::Some(listed) => {
                let mut listed: Vec<u8> = listed.iter().copied().collect();
                listed.sort_unstable();
                let numbers: Vec<u8> = listed.iter().flat_map(|low| u16::from(*low).to_le_bytes()).collect();
                item.put(Element::new(STATUS, VR::CS, "MIXED"));
                item.put(Element::new(NONIDENTIFYING, VR::US, numbers));
            }
        }
        item
    });
    let items: Vec<DataSet> = items.collect();
    (!items.is_empty()).then(|| Element::sequence(CHARACTERISTICS, items))
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

/// A private value as it may go out.
fn value(engine: &Engine, element: &Element, here: Here<'_>) -> Option<Element> {
    match element.vr {
        VR::DA | VR::DT | VR::TM => {
            here.because(element, Why::Date);
            match engine.options.dates {
                crate::Dates::Remove => None,
                crate::Dates::Shift => engine.clean(element, here),
                crate::Dates::Keep => engine.fitting(element, here),
            }
        }
        VR::OB | VR::OW if !is_reviewed_bytes(element.tag) => {
            let hit = engine.subject.identifiers.hit_opaque(element.vr, element.bytes());
            if hit {
                here.because(element, Why::Identifier);
            }
            (!hit).then(|| element.clone())
        }
        vr if is_free_text(vr) => engine.text(element, here, |value| Some(value.to_owned())),
        _ => engine.keep(element, here),
    }
}

#[cfg(test)]
#[path = "private_tests.rs"]
mod tests;
