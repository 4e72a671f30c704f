//! The check's memory, which knows nothing of the engine's: elements of written files in which nothing was found.

use super::{ElementKey, ElementMemory, Memories, Place};
use crate::rewrite::kinds::safe_private::SafePrivate;
use std::cell::RefCell;

/// All that the check of an element reads beside the engine, the element itself and its private creator.
struct CheckedPlace {
    is_top: bool,
    safe: SafePrivate,
}

/// A memory while an image is checked.
#[derive(Default)]
pub(crate) struct CheckMemory(RefCell<ElementMemory<CheckedPlace, ()>>);

impl CheckMemory {
    /// The place of a data set.
    pub fn place(&self, is_top: bool, safe: &SafePrivate) -> Option<Place> {
        let is = |place: &CheckedPlace| place.is_top == is_top && place.safe == *safe;
        self.0.borrow_mut().place(is, || CheckedPlace { is_top, safe: safe.clone() })
    }

    /// Whether nothing was found in an equal element at this place.
    pub fn is_clean(&self, key: ElementKey<'_>) -> bool {
        self.0.borrow().get(key).is_some()
    }

    /// Remembers that nothing was found.
    pub fn clean(&self, key: ElementKey<'_>) {
        self.0.borrow_mut().put(key, ());
    }
}

impl Memories<CheckMemory> {
    /// One for an image.
    pub fn begin(&self) -> CheckMemory {
        let checked = self.take();
        checked.0.borrow_mut().begin();
        checked
    }

    /// Keeps it for the next one.
    pub fn end(&self, checked: CheckMemory) {
        self.give(checked);
    }
}
