//! The engine's memory: what became of elements that were walked.

use super::{ElementKey, ElementMemory, Memories, Place, weight};
use crate::pseudonyms::mapping::ReplacedUids;
use crate::rewrite::kinds::safe_private::SafePrivate;
use crate::world::IodLevel;
use std::cell::RefCell;
use veilig_dicom::{Charset, Element};

/// All that a rule may read beside the engine and the element itself.
pub(crate) struct Surroundings {
    pub class: Option<String>,
    pub world: IodLevel,
    pub iod: IodLevel,
    pub charset: Charset,
    pub lists_series: bool,
    pub dummy: bool,
    pub local_code: bool,
    pub safe: SafePrivate,
}

/// What became of an element, and which UIDs were replaced in it.
struct WalkedElement {
    after: Option<Element>,
    uids: Vec<(String, String)>,
}

/// A memory while an image is walked.
#[derive(Default)]
pub(crate) struct WalkMemory(RefCell<ElementMemory<Surroundings, WalkedElement>>);

impl WalkMemory {
    /// The place of a walk.
    pub fn place(
        &self,
        is: impl Fn(&Surroundings) -> bool,
        make: impl FnOnce() -> Surroundings,
    ) -> Option<Place> {
        self.0.borrow_mut().place(is, make)
    }

    /// What became of an equal element at this place before, or what `make` makes of it and must make of each equal one.
    pub fn outcome(
        &self,
        key: ElementKey<'_>,
        gathered: &ReplacedUids,
        make: impl FnOnce(&ReplacedUids) -> Option<Element>,
    ) -> Option<Element> {
        if let Some(outcome) = self.0.borrow().get(key) {
            outcome.uids.iter().for_each(|(old, new)| gathered.note(old, new));
            return outcome.after.clone();
        }
        if weight(key.element).is_none() {
            return make(gathered);
        }
        let own = ReplacedUids::default();
        let after = make(&own);
        let uids: Vec<(String, String)> = own.into_pairs().into_iter().collect();
        uids.iter().for_each(|(old, new)| gathered.note(old, new));
        self.0.borrow_mut().put(key, WalkedElement { after: after.clone(), uids });
        after
    }
}

impl Memories<WalkMemory> {
    /// One for an image.
    pub fn begin(&self) -> WalkMemory {
        let walked = self.take();
        walked.0.borrow_mut().begin();
        walked
    }

    /// Keeps it for the next one.
    pub fn end(&self, walked: WalkMemory) {
        self.give(walked);
    }
}
