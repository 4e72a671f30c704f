//! Why the engine did what it did: notes that the walk leaves on the source's elements, for [`Engine::explain`].
//!
//! An export keeps none; then a note costs nothing.
//!
//! [`Engine::explain`]: super::Engine::explain

use crate::Why;
use std::cell::RefCell;
use std::collections::HashMap;
use veilig_dicom::{Element, Tag};

/// The notes, or nothing where nobody asks. Elements are told apart by where they lie in memory: the source stays as it
/// is while it is walked.
#[derive(Debug, Default)]
pub(crate) struct Reasons(Option<RefCell<Notes>>);

#[derive(Debug, Default)]
struct Notes {
    whys: HashMap<usize, Why>,
    places: HashMap<usize, Tag>,
}

impl Reasons {
    /// Keeps notes; the default keeps none.
    pub fn kept() -> Self {
        Self(Some(RefCell::default()))
    }

    /// Whether somebody asks for them.
    pub fn are_kept(&self) -> bool {
        self.0.is_some()
    }

    /// Notes a reason; a later one, which knows more, takes its place.
    pub fn note(&self, element: &Element, why: Why) {
        if let Some(notes) = &self.0 {
            notes.borrow_mut().whys.insert(address(element), why);
        }
    }

    /// Notes a reason where the table's row was the reason up to now: what was found in the value counts for more.
    pub fn note_over_row(&self, element: &Element, why: impl FnOnce(Why) -> Why) {
        if let Some(row @ Why::Row { .. }) = self.of(element) {
            self.note(element, why(row));
        }
    }

    /// Notes one reason for an element and all that it holds.
    pub fn note_all(&self, element: &Element, why: Why) {
        if self.0.is_some() {
            self.note(element, why);
            let inside = element.items().iter().flat_map(|item| item.elements());
            inside.for_each(|element| self.note_all(element, why));
        }
    }

    /// Notes that an element goes out under another tag.
    pub fn note_place(&self, element: &Element, tag: Tag) {
        if let Some(notes) = &self.0 {
            notes.borrow_mut().places.insert(address(element), tag);
        }
    }

    /// The reason noted for an element.
    pub fn of(&self, element: &Element) -> Option<Why> {
        self.0.as_ref()?.borrow().whys.get(&address(element)).copied()
    }

    /// The tag noted for an element that goes out under another.
    pub fn place(&self, element: &Element) -> Option<Tag> {
        self.0.as_ref()?.borrow().places.get(&address(element)).copied()
    }
}

fn address(element: &Element) -> usize {
    std::ptr::from_ref(element).addr()
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::{DataSet, VR};

    fn element() -> Element {
        let inner: DataSet = [Element::new(Tag(0x0008, 0x0100), VR::SH, "T-1")].into_iter().collect();
        Element::sequence(Tag(0x0008, 0x1032), vec![inner])
    }

    #[test]
    fn without_anybody_who_asks_nothing_is_noted() {
        let (reasons, element) = (Reasons::default(), element());
        reasons.note(&element, Why::Plain);
        reasons.note_place(&element, Tag(9, 0x1001));
        assert_eq!((reasons.of(&element), reasons.place(&element)), (None, None));
    }

    #[test]
    fn equal_elements_are_told_apart_and_the_later_reason_counts() {
        let (reasons, one, other) = (Reasons::kept(), element(), element());
        reasons.note(&one, Why::Plain);
        reasons.note(&one, Why::Identifier);
        assert_eq!((reasons.of(&one), reasons.of(&other)), (Some(Why::Identifier), None));
        reasons.note_over_row(&one, |_| Why::Plain);
        assert_eq!(reasons.of(&one), Some(Why::Identifier), "no row");
    }

    #[test]
    fn a_reason_for_all_of_a_sequence_reaches_what_it_holds() {
        let (reasons, element) = (Reasons::kept(), element());
        reasons.note_all(&element, Why::Structured);
        assert_eq!(reasons.of(&element.items()[0].elements()[0]), Some(Why::Structured));
    }
}
