//! What is done with the rows of the list.

use super::{State, Step};
use crate::study::SeriesKey;
use crate::ui::list::{Pick, RowChoice, order};
use std::collections::BTreeSet;

impl State {
    /// Takes what was done with the rows.
    pub fn pick(&mut self, pick: Pick) {
        match pick {
            Pick::Sort(column) => self.sorting = self.sorting.by(column),
            Pick::Row(key, how) => self.select(key, how),
            Pick::Step(step, how) => {
                let rows = order(&self.overview, self.sorting);
                let place = self.active.and_then(|key| rows.iter().position(|row| *row == key)).unwrap_or(0);
                let place = place.saturating_add_signed(step).min(rows.len().saturating_sub(1));
                if let Some(key) = rows.get(place) {
                    self.select(*key, how);
                }
            }
            Pick::Answer(patients, one) => {
                self.collection.catalogue_mut().answer(patients, one);
                self.refresh();
            }
            Pick::AskAgain => {
                self.collection.catalogue_mut().forget_answers();
                self.refresh();
            }
            Pick::All => self.selected = order(&self.overview, self.sorting).into_iter().collect(),
            Pick::Remove => {
                let gone: Vec<SeriesKey> = self.selected.iter().copied().collect();
                if !gone.is_empty() {
                    self.collection.catalogue_mut().remove(&gone);
                    self.note(Step::Removal);
                    self.refresh();
                }
            }
            Pick::Undo => self.undo(),
        }
    }

    fn select(&mut self, key: SeriesKey, how: RowChoice) {
        self.stay();
        match how {
            RowChoice::Only => self.selected = BTreeSet::from([key]),
            RowChoice::Toggle => {
                if !self.selected.remove(&key) {
                    self.selected.insert(key);
                }
            }
            RowChoice::Range => {
                let rows = order(&self.overview, self.sorting);
                let place = |wanted| rows.iter().position(|row| *row == wanted);
                let (from, to) = (self.active.and_then(place), place(key));
                if let (Some(from), Some(to)) = (from, to) {
                    let range = rows.get(from.min(to)..=from.max(to)).unwrap_or_default();
                    self.selected.extend(range.iter().copied());
                }
            }
        }
        self.active = Some(key);
    }
}
