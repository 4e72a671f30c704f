//! Pictures that were decoded, bounded in bytes.

use crate::image::Picture;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Bytes of pictures that are kept: some 60 slices of 512 by 512.
const MOST: usize = 64 << 20;

/// Pictures of one series in one window, by their places in it.
#[derive(Default)]
pub struct Cache {
    pictures: BTreeMap<usize, Rc<Picture>>,
    bytes: usize,
}

impl Cache {
    /// The picture at a place.
    pub fn get(&self, place: usize) -> Option<Rc<Picture>> {
        self.pictures.get(&place).cloned()
    }

    /// Whether it is there.
    pub fn has(&self, place: usize) -> bool {
        self.pictures.contains_key(&place)
    }

    /// Keeps a picture; what is farthest from `near` goes where it gets too much.
    pub fn put(&mut self, place: usize, picture: Picture, near: usize) {
        self.bytes += picture.rgba.len();
        if let Some(old) = self.pictures.insert(place, Rc::new(picture)) {
            self.bytes -= old.rgba.len();
        }
        while self.bytes > MOST && self.pictures.len() > 1 {
            let (first, last) = (self.pictures.keys().next(), self.pictures.keys().next_back());
            let (Some(&first), Some(&last)) = (first, last) else { return };
            let farthest = if near.abs_diff(first) > near.abs_diff(last) { first } else { last };
            if let Some(gone) = self.pictures.remove(&farthest) {
                self.bytes -= gone.rgba.len();
            }
        }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
