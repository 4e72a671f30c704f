//! Which pictures and values are asked for next.

use super::Viewer;
use crate::browser::{Job, Payload, Pool};
use crate::job::request;
use crate::ui::state::State;
use crate::ui::viewer::event::ViewerEvent;
use yew::Callback;

/// Requests that are under way at most: the workers have other things to do too.
const REQUESTS: usize = 2;
/// Slices ahead and behind that are decoded before they are asked for.
const AHEAD: usize = 6;

impl Viewer {
    /// Makes the picture of the slice that is seen from its values, if it is to be seen in the user's window.
    pub(super) fn develop(&mut self) {
        let Some(window) = self.window.filter(|_| !self.cache.has(self.place)) else { return };
        if let Some(values) = self.values.get(self.place) {
            self.cache.put(self.place, values.picture(window), self.place);
            self.last = self.cache.get(self.place);
        }
    }

    /// Asks for the values of a slice; `false` if they can't be asked for or need not be.
    fn request_values(
        &mut self,
        place: usize,
        pool: &Pool,
        state: &State,
        tell: &Callback<ViewerEvent>,
    ) -> bool {
        let is_known = self.values.has(place) || self.valueless.contains(&place);
        let Some((source, frame)) = self.slices.get(place).copied() else { return false };
        let Some(picked) = state.files.get(source.0 as usize) else { return false };
        if is_known || self.asked_values.contains(&place) {
            return false;
        }
        self.asked_values.push(place);
        let (list, tell) = (self.list, tell.clone());
        let done = move |answer| tell.emit(ViewerEvent::Values(list, place, answer));
        let request = request::Values { frame, expected: state.fingerprint(source) }.into();
        let job = Job::new(request, vec![Payload::from(&picked.file)], done);
        pool.submit(Job { urgent: true, ..job });
        true
    }

    /// In the user's window, the slice's picture is made from its values, which are there or asked for.
    fn has_values(&self, place: usize) -> bool {
        self.window.is_some() && (self.values.has(place) || self.asked_values.contains(&place))
    }

    /// The nearest place whose picture is missing, in the direction of scrolling first.
    fn missing(&self) -> Option<usize> {
        let near = (0..=AHEAD).flat_map(|step| {
            let (ahead, behind) = (self.place.checked_add(step), self.place.checked_sub(step));
            if self.backwards { [behind, ahead] } else { [ahead, behind] }
        });
        near.flatten().find(|place| {
            *place < self.slices.len()
                && !self.cache.has(*place)
                && !self.problems.contains_key(place)
                && !self.asked.contains(place)
                && !self.has_values(*place)
        })
    }

    /// Asks for the pictures that are missing; only for the one that is seen while other work is under way.
    pub fn request(&mut self, pool: &Pool, state: &State, busy: bool, tell: &Callback<ViewerEvent>) {
        let is_grey = self.cache.get(self.place).is_some_and(|picture| picture.window.is_some());
        if !busy && self.pointing && is_grey && self.asked_values.is_empty() {
            self.request_values(self.place, pool, state, tell);
        }
        while self.asked.len() + self.asked_values.len() < REQUESTS {
            let Some(place) = self.missing().filter(|place| !busy || *place == self.place) else { break };
            if self.window.is_some() && !self.valueless.contains(&place) {
                if self.request_values(place, pool, state, tell) {
                    continue;
                }
                break;
            }
            let Some((source, frame)) = self.slices.get(place).copied() else { return };
            let Some(picked) = state.files.get(source.0 as usize) else { return };
            self.asked.push(place);
            let (round, tell) = (self.round, tell.clone());
            let expected = state.fingerprint(source);
            let request = request::Picture { frame, window: self.window, expected }.into();
            let done = move |answer| tell.emit(ViewerEvent::Done(round, place, answer));
            let job = Job::new(request, vec![Payload::from(&picked.file)], done);
            pool.submit(Job { urgent: true, ..job });
        }
    }
}
