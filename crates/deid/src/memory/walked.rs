//! The engine's memory: what became of elements that were walked.

use super::{Key, Memories, Memory, Place, weight};
use crate::pseudonyms::mapping::Gathered;
use crate::rewrite::kinds::safe_private::SafePrivate;
use crate::world::Level;
use std::cell::RefCell;
use veilig_dicom::{Charset, Element};

/// All that a rule may read beside the engine and the element itself.
pub(crate) struct Surroundings {
    pub class: Option<String>,
    pub world: Level,
    pub iod: Level,
    pub charset: Charset,
    pub lists_series: bool,
    pub dummy: bool,
    pub local_code: bool,
    pub safe: SafePrivate,
}

/// What became of an element, and which UIDs were replaced in it.
struct Outcome {
    after: Option<Element>,
    uids: Vec<(String, String)>,
}

/// A memory while an image is walked.
#[derive(Default)]
pub(crate) struct Walked(RefCell<Memory<Surroundings, Outcome>>);

impl Walked {
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
        key: Key<'_>,
        gathered: &Gathered,
        make: impl FnOnce(&Gathered) -> Option<Element>,
    ) -> Option<Element> {
        if let Some(outcome) = self.0.borrow().get(key) {
            outcome.uids.iter().for_each(|(old, new)| gathered.note(old, new));
            return outcome.after.clone();
        }
        if weight(key.element).is_none() {
            return make(gathered);
        }
        let own = Gathered::default();
        let after = make(&own);
        let uids: Vec<(String, String)> = own.into_pairs().into_iter().collect();
        uids.iter().for_each(|(old, new)| gathered.note(old, new));
        self.0.borrow_mut().put(key, Outcome { after: after.clone(), uids });
        after
    }
}

impl Memories<Walked> {
    /// One for an image.
    pub fn begin(&self) -> Walked {
        let walked = self.take();
        walked.0.borrow_mut().begin();
        walked
    }

    /// Keeps it for the next one.
    pub fn end(&self, walked: Walked) {
        self.give(walked);
    }
}
