//! What is to be drawn of a series.

use super::Viewer;
use crate::job::Refusal;
use crate::quality::Finding;
use crate::study::{Image, SeriesKey};
use crate::ui::state::State;
use crate::ui::viewer::shown::Shown;

impl Viewer {
    /// The record of the image that is seen.
    fn image<'a>(&self, state: &'a State) -> Option<&'a Image> {
        let (source, _) = self.slices.get(self.place)?;
        state.collection.catalogue().image(*source)
    }

    /// Defects of a series' geometry, each with its slice.
    fn quality(&self, state: &State, key: SeriesKey) -> Vec<(Finding, Option<usize>)> {
        let Some((patient, series)) = state.overview.series(key) else { return Vec::new() };
        let found = patient.series.get(&key).map(|one| one.quality.as_slice()).unwrap_or_default();
        let place = |finding: &Finding| {
            let number = usize::try_from(*finding.images.first()?).ok()?;
            let slice = (*series.images.get(number.checked_sub(1)?)?, finding.frame);
            self.slices.iter().position(|one| *one == slice)
        };
        found.iter().map(|finding| (finding.clone(), place(finding))).collect()
    }

    /// What is to be drawn.
    pub fn shown(&self, state: &State) -> Option<Shown> {
        let key = self.series?;
        let (patient, series) = state.overview.series(key)?;
        let picture = self.cache.get(self.place).or_else(|| self.last.clone());
        let window = picture.as_ref().and_then(|picture| picture.window);
        let suspect = state.shared.suspicion(series).map(|suspicion| Refusal::from(suspicion.reason()));
        let is_drawn = series.images.iter().any(|image| state.shared.redactions.contains_key(image));
        // It holds all slices of the series, and each drawing of the page asks.
        let subject = if suspect.is_some() || is_drawn { state.subject(key) } else { None };
        Some(Shown {
            patient: patient.patient.facts.clone(),
            facts: series.facts.clone(),
            series: key,
            marks: self
                .seen()
                .map(|(key, source, frame)| state.marks_on(key, source, frame))
                .unwrap_or_default(),
            found: self
                .seen()
                .map(|(key, source, frame)| state.text_on(key, source, frame))
                .unwrap_or_default(),
            with_text: state.slices_with_text(key).len(),
            spacing: self.image(state).and_then(|image| image.geometry.spacing),
            values: self.values.get(self.place),
            across: self.slices.get(self.place).and_then(|slice| self.volume.across(state, *slice, window)),
            planes: self.volume.is_wanted(),
            no_planes: self.volume.why_not(),
            asked_planes: self.volume.is_asked(),
            quality: self.quality(state, key),
            suspect,
            standing: subject.map(|subject| state.reviews.standing(&subject)),
            looked: state.shared.looked.contains_key(&key),
            can_undo: state.can_undo_drawn(),
            slice: self.slices.get(self.place).copied(),
            is_seen: self.slices.get(self.place).is_some_and(|slice| state.reviews.is_shown(key, slice)),
            voxel: series.voxel,
            letters: self.image(state).and_then(|image| image.geometry.letters()),
            place: self.place,
            count: self.slices.len(),
            waiting: self.is_waiting(),
            picture,
            window: self.window,
            problem: self.problems.get(&self.place).cloned(),
        })
    }
}
