//! The list emptied, and brought back.

use super::{App, Msg};
use crate::ui::dialog::Dialog;
use crate::ui::list::Pick;
use crate::ui::state::State;
use crate::ui::viewer::{HeaderTab, Viewer};
use crate::ui::work::searching::Searching;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long an emptied list can be brought back, in milliseconds.
pub(super) const BACK: u32 = 20_000;

/// A list that was emptied, until its time is over.
pub struct Cleared {
    state: State,
    _timer: Timeout,
}

impl App {
    /// Empties the list, which can be brought back for a while.
    pub(super) fn clear(&mut self, ctx: &Context<Self>) {
        self.dialog = Dialog::None;
        let next = self.state.emptied();
        let had_something = !self.state.files.is_empty();
        let before = self.turn_to(next);
        let link = ctx.link().clone();
        let timer = Timeout::new(BACK, move || link.send_message(Msg::ForgetCleared));
        self.cleared = had_something.then_some(Cleared { state: before, _timer: timer });
    }

    /// Puts another list in the place of this one.
    pub(super) fn turn_to(&mut self, state: State) -> State {
        // Late answers would be taken for those about files of the other list under the same numbers.
        self.cancel();
        self.searching = Searching::default();
        self.viewer = Viewer::default();
        self.beside = None;
        self.header = HeaderTab::default();
        std::mem::replace(&mut self.state, state)
    }

    pub(super) fn pick(&mut self, ctx: &Context<Self>, pick: Pick) {
        match (pick, self.cleared.take()) {
            (Pick::Undo, Some(Cleared { mut state, .. })) => {
                // Fields of the empty list are not used again either.
                state.round = self.state.round.wrapping_add(1);
                state.thumbnails.forget_requests();
                self.turn_to(state);
                self.state.refresh();
            }
            (pick, cleared) => {
                self.cleared = cleared;
                self.state.pick(pick);
            }
        }
        self.open();
        self.show(ctx);
    }
}
