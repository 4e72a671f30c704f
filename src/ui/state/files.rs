//! The files that were loaded: where they lay, and whether they are still what they were.

use super::State;
use crate::job::{Refusal, sum_up};
use crate::study::{Fingerprint, Image, SourceId, Warning};

/// Images of which several files are named on the screen.
const CONFLICTS: usize = 20;

/// A file that claims to be the same image as another, different one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Where it lay.
    pub path: String,
    /// The patient's name, as in the file.
    pub name: String,
    /// What its row in the list is called: modality and description.
    pub row: String,
}

impl State {
    /// Where a file lay.
    pub fn path(&self, source: SourceId) -> String {
        self.files.get(source.0 as usize).map(|file| file.path.clone()).unwrap_or_default()
    }

    /// What the file of an image must still be when it is opened again; of what is not listed, what no file is.
    pub fn fingerprint(&self, source: SourceId) -> Fingerprint {
        self.collection.catalogue().image(source).map(Image::fingerprint).unwrap_or_default()
    }

    /// The files of the first images that several files claim to be.
    pub(super) fn claims(&self) -> Vec<Vec<Claim>> {
        let mut images: Vec<Vec<SourceId>> = Vec::new();
        for warning in &self.overview.warnings {
            let Warning::DuplicateInstance(first, other) = warning else { continue };
            let is_full = images.len() == CONFLICTS;
            match images.iter_mut().find(|image| image.first() == Some(first)) {
                Some(image) => image.push(*other),
                None if is_full => break,
                None => images.push(vec![*first, *other]),
            }
        }
        let claim = |source: &SourceId| {
            let image = self.collection.catalogue().image(*source);
            let series = image.map(|image| &image.series);
            Claim {
                path: self.path(*source),
                name: image.map(|image| image.patient.name.clone()).unwrap_or_default(),
                row: series.map(|one| format!("{} {}", one.modality, one.description)).unwrap_or_default(),
            }
        };
        images.iter().map(|image| image.iter().take(CONFLICTS).map(claim).collect()).collect()
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
