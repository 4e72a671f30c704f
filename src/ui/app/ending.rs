//! What is under way, ended.

use super::App;
use crate::browser::environment;
use crate::job::Refusal;
use crate::ui::dialog::Dialog;

impl App {
    /// Answers come in by themselves: their progress is drawn.
    pub(super) fn is_working(&self) -> bool {
        self.loading.is_some() || self.exporting.is_some() || self.search_progress().is_some()
    }

    /// It is time to show progress again.
    pub(in crate::ui) fn is_due(&self) -> bool {
        self.drawn.is_due(environment::milliseconds())
    }

    /// Ends what is under way. What was loaded until now stays; of an export nothing stays.
    pub(super) fn cancel(&mut self) {
        self.round = self.round.wrapping_add(1);
        self.end_workers();
        self.pause_search();
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
        self.end_workers();
        self.pause_search();
        self.exporting = None;
        self.state.failure = Some(reason);
    }

    /// Ends whatever the workers do, and forgets what was asked of them.
    pub(in crate::ui) fn end_workers(&mut self) {
        self.pool.cancel();
        self.forget_pictures();
        self.header.forget();
        self.state.thumbnails.forget_requests();
    }

    /// The dialog that pairs several patients with their IDs is of no use now.
    pub(in crate::ui) fn close_patients(&mut self) {
        self.pairing = false;
        if self.dialog == Dialog::Patients {
            self.dialog = Dialog::None;
        }
    }
}
