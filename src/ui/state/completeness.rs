//! Whether the list holds all that was to be loaded: what a loading found, read, and left unread.

use super::State;
use crate::browser::intake::Picked;
use crate::job::FoundFile;
use crate::ui::work::loading::{Begin, Loading};
use std::collections::HashSet;

/// Paths and bytes of files.
fn found<'a>(files: impl IntoIterator<Item = &'a Picked>) -> impl Iterator<Item = FoundFile> {
    files.into_iter().map(|file| (file.path.clone(), file.file.bytes()))
}

impl State {
    /// Where the loading that begins now starts.
    pub fn begin_loading(&self) -> Begin {
        let Self { files, sorted_out, locked, .. } = self;
        Begin { files: files.len(), sorted_out: sorted_out.len(), locked: locked.len() }
    }

    /// A loading came to its end: what was told before of the same files and folders is over.
    pub fn read_wholly(&mut self, begin: Begin) {
        let files = self.files.get(begin.files..).unwrap_or_default();
        let paths: HashSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        self.gaps.loaded(&found(files).collect());
        let is_new = |place: usize, from: usize| place >= from;
        let mut place = 0;
        self.sorted_out.retain(|(path, _)| {
            place += 1;
            is_new(place - 1, begin.sorted_out) || !paths.contains(path.as_str())
        });
        if begin.locked > 0 {
            let parts: HashSet<&str> = paths.iter().flat_map(|path| path.split('/')).collect();
            let mut place = 0;
            self.locked.retain(|name| {
                place += 1;
                is_new(place - 1, begin.locked) || !parts.contains(name.as_str())
            });
        }
        self.sum_up_zips();
    }

    /// A loading was cancelled: what it did not read is missing from the list.
    pub fn cut_short(&mut self, loading: &Loading) {
        let mut missing = loading.unread.clone();
        for [one, other] in &loading.comparing {
            // Nobody knows whether they are the same: the one that came later counts as unread.
            self.collection.catalogue_mut().settle(*one, *other, true);
            missing.insert(*other);
        }
        let missing = missing.iter().filter_map(|source| self.files.get(source.0 as usize));
        self.gaps.cancelled(found(missing));
        if loading.walking > 0 {
            self.gaps.cut_short(found(self.files.get(loading.begin.files..).unwrap_or_default()));
        }
        self.sum_up_zips();
    }
}
