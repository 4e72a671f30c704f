//! What is done in the viewer, and what it wants next.

use super::{App, Msg};
use crate::study::SourceId;
use crate::ui::viewer::Look;
use yew::prelude::*;

impl App {
    /// Takes the picture that the viewer wants next, and asks for it.
    pub(in crate::ui) fn look(&mut self, ctx: &Context<Self>, look: Look) -> bool {
        if let (Look::Mark(mark), Some((series, source, frame))) = (&look, self.viewer.seen()) {
            if self.exporting.is_none() {
                self.state.mark(*mark, series, source, frame);
                self.show(ctx);
            }
            return true;
        }
        if let Some(source) = self.changed_source(&look) {
            self.state.mark_changed(source);
        }
        let changed = match look {
            Look::Tab(open) => {
                self.header.is_open = open;
                true
            }
            Look::Explained(round, answer) => self.header.take(round, answer),
            Look::NextText => self.viewer.go_to_text(&self.state),
            Look::NextUnseen => self.viewer.go_to_unseen(&self.state),
            Look::Seen(series, slice, black) => self.state.reviews.show(series, slice, &black),
            look => self.viewer.take(look) | self.note_failures(),
        };
        self.show(ctx);
        changed
    }

    /// The image whose file a worker found to be no longer the one that was loaded.
    pub(super) fn changed_source(&self, look: &Look) -> Option<SourceId> {
        let (source, answer) = match look {
            Look::Done(round, place, answer) => (self.viewer.source(*round, *place)?, answer),
            Look::Values(list, place, answer) => (self.viewer.source_of_values(*list, *place)?, answer),
            Look::Reduced(round, place, answer) => (self.viewer.source_of_small(*round, *place)?, answer),
            Look::Explained(round, answer) => (self.header.source(*round)?, answer),
            _ => return None,
        };
        answer.tells_change().then_some(source)
    }

    /// What can't be decoded can't be confirmed; `true` if that is new.
    pub(super) fn note_failures(&mut self) -> bool {
        let (Some((series, failed)), reviews) = (self.viewer.failures(), &mut self.state.reviews) else {
            return false;
        };
        failed.iter().fold(false, |new, (slice, reason)| reviews.fail(series, *slice, reason) | new)
    }

    /// Has the viewer's next picture decoded, if one is missing.
    pub(in crate::ui) fn show(&mut self, ctx: &Context<Self>) {
        let busy = self.loading.is_some() || self.exporting.is_some();
        let link = ctx.link().clone();
        let tell = Callback::from(move |look| link.send_message(Msg::Look(look)));
        self.viewer.request(&self.pool, &self.state, busy, &tell);
        if !busy {
            let seen = self.viewer.seen().map(|(_, source, _)| source);
            self.header.request(&self.pool, &self.state, seen, &tell);
        }
        self.make_thumbnail(ctx);
        self.make_planes(ctx);
        self.search(ctx);
    }
}
