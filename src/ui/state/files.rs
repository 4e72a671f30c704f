//! The files that were loaded: where they lay, and whether they are still what they were.

use super::State;
use crate::job::{Refusal, sum_up};
use crate::study::{Fingerprint, Image, SourceId};

impl State {
    /// Where a file lay.
    pub fn path(&self, source: SourceId) -> String {
        self.files.get(source.0 as usize).map(|file| file.path.clone()).unwrap_or_default()
    }

    /// What the file of an image must still be when it is opened again; of what is not listed, what no file is.
    pub fn fingerprint(&self, source: SourceId) -> Fingerprint {
        self.collection.catalogue().image(source).map(Image::fingerprint).unwrap_or_default()
    }

    /// Notes that a file is no longer the one that was loaded; the list is made anew if that is news.
    pub fn mark_changed(&mut self, source: SourceId) {
        if self.collection.catalogue_mut().mark_changed(source) {
            self.refresh();
        }
    }

    /// Files left out of an export, by their paths.
    pub fn by_path(&self, left_out: &[(SourceId, Refusal)]) -> Vec<(String, Refusal)> {
        left_out.iter().map(|(source, reason)| (self.path(*source), reason.clone())).collect()
    }

    /// Makes one line of the many for each new zip in which nothing is DICOM.
    pub fn sum_up_zips(&mut self) {
        let Self { zips, sorted_out, files, collection, .. } = self;
        let catalogue = collection.catalogue();
        let numbered = (0_u32..).map(SourceId).zip(files.iter());
        let images = numbered.filter(|(source, _)| catalogue.told_series(*source).is_some());
        sum_up(&std::mem::take(zips), sorted_out, images.map(|(_, picked)| picked.path.as_str()));
    }
}
