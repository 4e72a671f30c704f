//! What can be undone, the newest last.

use super::State;
use super::step::Step;

/// So many states of the rectangles are kept.
const MOST: usize = 50;

impl State {
    /// Notes what was done.
    pub fn note(&mut self, step: Step) {
        self.history.push(step);
        let is_drawn = |step: &Step| matches!(step, Step::Drawn(_));
        if self.history.iter().filter(|step| is_drawn(step)).count() > MOST
            && let Some(oldest) = self.history.iter().position(is_drawn)
        {
            self.history.remove(oldest);
        }
    }

    /// A removal can be undone.
    pub fn can_undo(&self) -> bool {
        self.history.iter().any(|step| matches!(step, Step::Removal))
    }

    /// A change of rectangles is the last thing that was done.
    pub fn can_undo_drawn(&self) -> bool {
        matches!(self.history.last(), Some(Step::Drawn(_)))
    }

    /// Undoes the last removal.
    pub fn undo(&mut self) {
        if let Some(last) = self.history.iter().rposition(|step| matches!(step, Step::Removal)) {
            self.history.remove(last);
        }
        self.collection.catalogue_mut().undo();
        self.refresh();
    }

    /// Undoes the last change of rectangles; `false` if something else was done since.
    pub fn undo_drawn(&mut self) -> bool {
        match self.history.pop() {
            Some(Step::Drawn(before)) => {
                self.drawn = before;
                self.refresh();
                true
            }
            other => {
                self.history.extend(other);
                false
            }
        }
    }
}
