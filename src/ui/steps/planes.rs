//! The slices of the planes across, made small while nothing else keeps the workers busy.

use super::attach;
use crate::browser::{Answer, Job};
use crate::job::request;
use crate::ui::app::{App, Msg};
use crate::ui::viewer::ViewerEvent;
use yew::prelude::*;

impl App {
    /// Has the next slices made small, before text is looked for in them: that takes several times as long, and the
    /// planes are on the screen.
    pub(in crate::ui) fn make_planes(&mut self, ctx: &Context<Self>) {
        // They are not seen beside a second series; an export that waits for the search needs the workers more.
        if self.beside.is_some()
            || self.loading.is_some()
            || self.exporting.is_some()
            || self.searching.waited.is_some()
        {
            return;
        }
        // A worker that is done finds the next one waiting, so that no other work comes between.
        let most = self.pool.size().saturating_mul(2);
        while let Some(task) = self.viewer.next_small(&self.state, most) {
            let expected = self.state.fingerprint(task.source);
            let request = request::Reduce { frame: task.frame, side: task.side, expected }.into();
            let link = ctx.link().clone();
            let done = move |answer: Answer| {
                link.send_message(Msg::Viewer(ViewerEvent::Reduced(task.round, task.place, answer)));
            };
            let job = Job::new(request, attach(&self.state, &[task.source]), done);
            self.pool.submit(Job { urgent: true, ..job });
        }
    }
}
