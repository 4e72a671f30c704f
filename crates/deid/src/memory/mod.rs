//! What was made or found of an element before, taken again where an equal one comes at an equal place: nearly every
//! element of an image is that of the image before it in the series (D-370).
//!
//! A memory belongs to one engine, so to one patient, one key and one set of options, and ends with it. Whatever else a
//! rule may read is part of the key: an entry is found by all of it or not at all.

pub(crate) mod checked;
pub(crate) mod walked;

use rustc_hash::FxHashMap;
use std::sync::Mutex;
use veilig_dicom::{Element, Tag, Value};

/// So many places are told apart.
const PLACES: usize = 64;
/// So many values of one attribute are remembered at one place; then the oldest goes.
const VALUES: usize = 16;
/// Bytes that a memory holds, in the elements' values and around them.
const MOST: usize = 1 << 20;
/// An element with more bytes, or with more elements in it, is not remembered as a whole.
const LARGEST: usize = 4096;
const ELEMENTS: usize = 64;
/// What an element costs beside its value, with what was made of it.
const AROUND: usize = 256;

/// Outcomes `O` of elements at places that `C` tells apart.
pub(crate) struct ElementMemory<C, O> {
    places: Vec<(C, Entries<O>)>,
    bytes: usize,
    is_full: bool,
}

/// What is remembered at one place, by attribute.
type Entries<O> = FxHashMap<Tag, Vec<RememberedElement<O>>>;

struct RememberedElement<O> {
    creator: Option<Box<str>>,
    element: Element,
    outcome: O,
    weight: usize,
}

/// A place of a memory, for as long as it is not begun anew.
#[derive(Clone, Copy)]
pub(crate) struct Place(usize);

/// What tells an element's outcome from another's at one place.
#[derive(Clone, Copy)]
pub(crate) struct ElementKey<'a> {
    pub place: Place,
    /// Who created the block of a private element; `None` where that is not looked at.
    pub creator: Option<&'a str>,
    /// All of it: tag, VR, and the value or all items.
    pub element: &'a Element,
}

impl<C, O> Default for ElementMemory<C, O> {
    fn default() -> Self {
        Self { places: Vec::new(), bytes: 0, is_full: false }
    }
}

impl<C, O> ElementMemory<C, O> {
    /// Begins an image: a memory that is full is emptied. It happens here alone, so that a place stays what it is while
    /// an image is walked.
    fn begin(&mut self) {
        if self.is_full {
            *self = Self::default();
        }
    }

    /// The place that `is` finds, or a new one; `None` where there are too many.
    fn place(&mut self, is: impl Fn(&C) -> bool, new: impl FnOnce() -> C) -> Option<Place> {
        if let Some(found) = self.places.iter().position(|(place, _)| is(place)) {
            return Some(Place(found));
        }
        if self.places.len() >= PLACES {
            self.is_full = true;
            return None;
        }
        self.places.push((new(), Entries::default()));
        Some(Place(self.places.len() - 1))
    }

    fn get(&self, key: ElementKey<'_>) -> Option<&O> {
        let entries = self.places.get(key.place.0)?.1.get(&key.element.tag)?;
        // The last one is that of the image before.
        let entry = entries
            .iter()
            .rev()
            .find(|entry| entry.element == *key.element && entry.creator.as_deref() == key.creator)?;
        Some(&entry.outcome)
    }

    /// Remembers an outcome; not where the element is a large one, or the memory is full.
    fn put(&mut self, key: ElementKey<'_>, outcome: O) {
        let Some(weight) = weight(key.element) else { return };
        if self.bytes + weight > MOST {
            self.is_full = true;
            return;
        }
        let Some((_, tags)) = self.places.get_mut(key.place.0) else { return };
        let entries = tags.entry(key.element.tag).or_default();
        if entries.len() >= VALUES {
            self.bytes -= entries.remove(0).weight;
        }
        let creator = key.creator.map(Box::from);
        entries.push(RememberedElement { creator, element: key.element.clone(), outcome, weight });
        self.bytes += weight;
    }
}

/// What it costs to remember an element; `None`: too much. A large one is not gone through to its end.
fn weight(element: &Element) -> Option<usize> {
    fn add(element: &Element, elements: &mut usize, bytes: &mut usize) -> bool {
        *elements += 1;
        let fits = match &element.value {
            Value::Bytes(value) => {
                *bytes += value.len();
                true
            }
            Value::Items(items) => items.iter().all(|item| {
                *elements += 1;
                item.elements().iter().all(|inner| add(inner, elements, bytes))
            }),
        };
        fits && *elements <= ELEMENTS && *bytes <= LARGEST
    }
    let (mut elements, mut bytes) = (0, 0);
    add(element, &mut elements, &mut bytes).then_some(2 * bytes + AROUND * elements)
}

/// The memories of an engine: each image takes one and gives it back, so that threads don't wait for each other.
pub(crate) struct Memories<M>(Mutex<Vec<M>>);

impl<M> Default for Memories<M> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

/// Shows nothing: memories hold values of patients' files.
impl<M> std::fmt::Debug for Memories<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memories(..)")
    }
}

impl<M: Default> Memories<M> {
    /// One that nobody else has.
    fn take(&self) -> M {
        self.0.lock().ok().and_then(|mut all| all.pop()).unwrap_or_default()
    }

    fn give(&self, memory: M) {
        if let Ok(mut all) = self.0.lock() {
            all.push(memory);
        }
    }
}

#[cfg(test)]
mod tests;
