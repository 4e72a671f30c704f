//! Thumbnails for the list and the report, while nothing else keeps the workers busy.

use super::attach;
use crate::browser::{Answer, Job};
use crate::job::{Reply, request};
use crate::ui::app::{App, Msg};
use yew::prelude::*;

impl App {
    /// Has the next thumbnail made.
    pub(in crate::ui) fn make_thumbnail(&mut self, ctx: &Context<Self>) {
        // The report shows them: an export that waits for the search to end has time for them.
        if self.loading.is_some() || self.exporting.as_ref().is_some_and(|one| !one.is_provisional()) {
            return;
        }
        let state = &mut self.state;
        let (catalogue, redactions) = (state.collection.catalogue(), &state.shared.redactions);
        let Some((_, wanted)) = state.thumbnails.next(&state.overview, catalogue, redactions) else { return };
        let attachments = attach(&self.state, &[wanted.source]);
        let expected = self.state.fingerprint(wanted.source);
        let request =
            request::Thumbnail { frame: wanted.frame, redactions: wanted.redactions, expected }.into();
        let link = ctx.link().clone();
        let done = move |answer| link.send_message(Msg::Thumbnail(answer));
        self.pool.submit(Job::new(request, attachments, done));
    }

    /// A worker made one.
    pub(in crate::ui) fn thumbnail(&mut self, ctx: &Context<Self>, answer: Answer) {
        let changed = answer.tells_change();
        let source = self.state.thumbnails.done(match answer {
            Answer::Reply(Reply::Thumbnail(made), _) => made.ok(),
            _ => None,
        });
        if let (true, Some(source)) = (changed, source) {
            self.state.mark_changed(source);
        }
        self.make_thumbnail(ctx);
    }
}
