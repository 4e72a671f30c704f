//! What is under way, ended.

use super::App;
use crate::browser::environment;
use crate::job::Refusal;

impl App {
    /// It is time to show progress again.
    pub(in crate::ui) fn is_due(&mut self) -> bool {
        let now = environment::milliseconds();
        let due = now - self.drawn > 150.0;
        if due {
            self.drawn = now;
        }
        due
    }

    /// Ends what is under way. What was loaded until now stays; of an export nothing stays.
    pub(super) fn cancel(&mut self) {
        self.round = self.round.wrapping_add(1);
        self.pool.cancel();
        self.viewer.forget_requests();
        self.header.forget();
        self.pause_search();
        self.state.thumbnails.forget_requests();
        if self.exporting.take().is_none()
            && let Some(loading) = self.loading.take()
        {
            self.state.cut_short(&loading);
            self.state.refresh();
            self.state.stay();
        }
    }

    /// An export failed as a whole: nothing of it stays.
    pub(in crate::ui) fn fail(&mut self, reason: Refusal) {
        self.pool.cancel();
        self.viewer.forget_requests();
        self.header.forget();
        self.pause_search();
        self.state.thumbnails.forget_requests();
        self.exporting = None;
        self.state.failure = Some(reason);
    }
}
