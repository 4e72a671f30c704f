//! The list looked at anew, after something changed in it.

use super::State;
use crate::job::{Overview, ReviewSubject};
use crate::study::{Patient, Series, SeriesKey};
use crate::ui::list::order;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

impl State {
    /// Looks at the list anew, after something changed in it.
    pub fn refresh(&mut self) {
        self.shared.redactions = self.redactions();
        self.gaps.count(&self.sorted_out, self.locked.len());
        if self.gaps != *self.shared.gaps {
            // Whoever took the list as it was has not seen this.
            (self.shared.gaps, self.accept_incomplete) = (Arc::new(self.gaps.clone()), false);
        }
        let patients = self.collection.catalogue().patients();
        if self.shared.find_text {
            self.search.update(self.collection.catalogue(), &patients);
        }
        self.shared.searched = self.shared.find_text.then(|| self.search.searched());
        self.shared.unseen = self.search.unseen();
        self.review(&patients);
        let mut overview = Overview::of(&self.collection, &self.shared);
        let others = overview.other_modalities.iter().copied().filter(|_| self.other_modalities);
        let confirmed: HashSet<SeriesKey> = others.collect();
        if confirmed != self.shared.confirmed_modality {
            self.shared.confirmed_modality = confirmed;
            overview = Overview::of(&self.collection, &self.shared);
        }
        for one in &overview.patients {
            self.form.meet(&one.patient, &one.identifiers);
        }
        let known: HashSet<SeriesKey> = overview.all_series().map(|series| series.key).collect();
        self.selected.retain(|key| known.contains(key));
        let gone = self.active.is_none_or(|key| overview.series(key).is_none());
        if gone || self.follow_first {
            if self.follow_first {
                self.selected.clear();
            }
            self.active = order(&overview, self.sorting).first().copied();
            self.selected.extend(self.active);
        }
        if self.follow_first
            && let Some((first, _)) = self.active.and_then(|key| overview.series(key))
        {
            self.form.hand_on(&first.patient);
        }
        self.form.look_up(&overview);
        self.form.derive_ids(&overview);
        self.overview = Rc::new(overview);
        self.claims = self.claims();
    }

    /// Takes what the search found until now; the list is made anew only if that changes a series.
    pub fn judge_text(&mut self) {
        let catalogue = self.collection.catalogue();
        self.search.update(catalogue, &catalogue.patients());
        let known = (self.shared.searched.as_ref(), &self.shared.unseen);
        if self.shared.find_text && known != (Some(&self.search.searched()), &self.search.unseen()) {
            self.refresh();
        }
    }

    /// Takes back the words of the user that were given for something else than what is there now.
    fn review(&mut self, patients: &[Patient]) {
        let all = patients.iter().flat_map(|one| &one.studies).flat_map(|study| &study.series);
        let all: HashMap<SeriesKey, &Series> = all.map(|series| (series.key, series)).collect();
        let mut reviews = std::mem::take(&mut self.reviews);
        reviews.update(|key| Some(self.subject_of(all.get(&key)?)));
        self.shared.looked = reviews.confirmed();
        self.reviews = reviews;
    }

    fn subject_of(&self, series: &Series) -> ReviewSubject {
        let search = self.shared.find_text.then_some(&self.search);
        ReviewSubject::of(self.collection.catalogue(), series, &self.shared.redactions, search)
    }

    /// What the user judges of a series, as it is now.
    pub fn subject(&self, key: SeriesKey) -> Option<ReviewSubject> {
        self.overview.series(key).map(|(_, series)| self.subject_of(series))
    }

    /// The user chose a row or filled in a field, or all is loaded: what is shown stays.
    pub fn stay(&mut self) {
        self.follow_first = false;
        self.form.settle();
    }
}
