//! What was decoded, bounded in bytes.

use crate::image::{Picture, Values};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Bytes that are kept of each kind: some 250 pictures of 512 by 512.
const MOST: usize = 64 << 20;

/// Something that takes memory.
pub trait Weigh {
    /// Bytes that it takes.
    fn bytes(&self) -> usize;
}

impl Weigh for Picture {
    fn bytes(&self) -> usize {
        self.pixels.len()
    }
}

impl Weigh for Values {
    fn bytes(&self) -> usize {
        self.units.len().saturating_mul(4)
    }
}

/// What was decoded of one series' slices, by their places in it.
pub struct Cache<T> {
    kept: BTreeMap<usize, Rc<T>>,
    bytes: usize,
}

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self { kept: BTreeMap::new(), bytes: 0 }
    }
}

impl<T: Weigh> Cache<T> {
    /// What is kept of the slice at a place.
    pub fn get(&self, place: usize) -> Option<Rc<T>> {
        self.kept.get(&place).cloned()
    }

    /// Whether it is there.
    pub fn has(&self, place: usize) -> bool {
        self.kept.contains_key(&place)
    }

    /// Keeps it; what is farthest from `near` goes where it gets too much.
    pub fn put(&mut self, place: usize, one: T, near: usize) {
        self.bytes += one.bytes();
        if let Some(old) = self.kept.insert(place, Rc::new(one)) {
            self.bytes -= old.bytes();
        }
        while self.bytes > MOST && self.kept.len() > 1 {
            let (first, last) = (self.kept.keys().next(), self.kept.keys().next_back());
            let (Some(&first), Some(&last)) = (first, last) else { return };
            let farthest = if near.abs_diff(first) > near.abs_diff(last) { first } else { last };
            if let Some(gone) = self.kept.remove(&farthest) {
                self.bytes -= gone.bytes();
            }
        }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
