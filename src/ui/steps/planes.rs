//! The slices of the planes across, made small while nothing else keeps the workers busy.

use super::attach;
use crate::browser::{Answer, Job};
use crate::job::{Request, TextTask};
use crate::study::SourceId;
use crate::ui::app::{App, Msg};
use crate::ui::viewer::Look;
use yew::prelude::*;

impl App {
    /// Has the next slices made small. Where nobody has looked for text in them yet, that is done with the same request:
    /// fetching a file takes as long as making it small.
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
            let make = Request::Reduce { frame: task.frame, side: task.side, expected: expected.clone() };
            let find = self.text_task_of(task.source);
            let request = match find {
                Some(find) => Request::Both(Box::new([make, find.request(expected)])),
                None => make,
            };
            let link = ctx.link().clone();
            let done = move |answer: Answer| {
                let (made, found) = match find {
                    Some(find) => {
                        let [made, found] = answer.parts();
                        (made, Some(Msg::Searched(find, found)))
                    }
                    None => (answer, None),
                };
                let made = Msg::Look(Look::Reduced(task.round, task.place, made));
                link.send_message_batch(std::iter::once(made).chain(found).collect());
            };
            let job = Job::new(request, attach(&self.state, &[task.source]), done);
            self.pool.submit(Job { urgent: true, ..job });
        }
    }

    /// The search of an image of one frame, if it is due.
    fn text_task_of(&mut self, source: SourceId) -> Option<TextTask> {
        let is_due = self.state.shared.find_text && !self.searching.is_paused;
        is_due.then(|| self.state.search.task_of(source)).flatten()
    }
}
