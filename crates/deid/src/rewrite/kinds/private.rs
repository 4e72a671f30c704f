//! Retain Safe Private (PS3.15 E.3.10): the private elements that may stay (`safe_private`) are moved to blocks of their own,
//! walked inside, and cleaned and checked like all others.

use super::safe_private::{
    CHARACTERISTICS, CREATOR, DeclaredBlock, GROUP, Grant, NONIDENTIFYING, PrivateScope, STATUS, SafePrivate,
};
use crate::Why;
use crate::elements::{creator_of, is_free_text, is_private_data, known_as, low_byte};
use crate::memory::Place;
use crate::person::search::TextKind;
use crate::proven::{ElementPurpose, ProvenRow, csa, diffusion, protocol};
use crate::rewrite::engine::Engine;
use crate::rewrite::here::Here;
use crate::rewrite::values::is_reviewed_bytes;
use std::collections::{BTreeMap, HashMap};
use veilig_dicom::{DataSet, Element, Tag, VR};

/// What stays, by group, creator and the creator's place in the source (one may have several blocks), then by the
/// element's last byte: as it was and as it goes out.
type Blocks<'a> = BTreeMap<(u16, String, u16), BTreeMap<u8, (&'a Element, Element)>>;

impl SafePrivate {
    /// A header of Siemens' with what may stay of it.
    fn header(&self, engine: &Engine, row: &ProvenRow, element: &Element) -> Option<Element> {
        if row.purpose == ElementPurpose::Protocol {
            let bytes = protocol::rewritten(
                element.bytes(),
                |values| engine.subject.identifiers.hit_measures(values),
                |words| engine.hit(words, TextKind::Text),
            )?;
            return Some(Element::new(element.tag, VR::OB, bytes));
        }
        let wanted =
            if self.scope == PrivateScope::Safe { csa::CsaSelection::All } else { csa::CsaSelection::Tiles };
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
            Grant::Proven(row) if row.purpose == ElementPurpose::Scheme => value(engine, &typed, here)
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
fn characteristics(own: &HashMap<(u16, String), DeclaredBlock>, blocks: &Blocks<'_>) -> Option<Element> {
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
            DeclaredBlock::Safe => item.put(Element::new(STATUS, VR::CS, "SAFE")),
            DeclaredBlock::Elements(listed) => {
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
