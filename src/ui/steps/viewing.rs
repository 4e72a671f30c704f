//! What is done in the viewer, and in the series beside it.

use crate::study::SourceId;
use crate::ui::app::App;
use crate::ui::viewer::{SecondSeries, Side, ViewerEvent};
use yew::prelude::*;

impl App {
    /// Takes what happened, and asks for the pictures that are wanted next.
    pub(in crate::ui) fn viewer_event(
        &mut self,
        ctx: &Context<Self>,
        side: Side,
        event: ViewerEvent,
    ) -> bool {
        let Some(viewer) = side.of(&mut self.viewer, &mut self.beside) else { return false };
        if let (ViewerEvent::Mark(mark), Some((series, source, frame))) = (&event, viewer.seen()) {
            if self.exporting.is_none() {
                self.state.mark(*mark, series, source, frame);
                self.show(ctx);
            }
            return true;
        }
        let place = viewer.place();
        if let Some(source) = self.changed_source(side, &event) {
            self.state.mark_changed(source);
        }
        let Some(viewer) = side.of(&mut self.viewer, &mut self.beside) else { return false };
        let changed = match event {
            ViewerEvent::Tab(open) => {
                self.header.is_open = open;
                true
            }
            ViewerEvent::Explained(round, answer) => self.header.take(round, answer),
            ViewerEvent::NextText => viewer.go_to_text(&self.state),
            ViewerEvent::NextUnseen => viewer.go_to_unseen(&self.state),
            ViewerEvent::Seen(series, slice, black) => self.state.reviews.show(series, slice, &black),
            ViewerEvent::Undo => self.exporting.is_none() && self.state.undo_drawn(),
            ViewerEvent::Beside(series) => {
                self.beside = series.map(|series| SecondSeries::new(&self.state, &self.viewer, series));
                true
            }
            ViewerEvent::Link => {
                if let Some(beside) = &mut self.beside {
                    beside.turn(&self.state, &self.viewer);
                }
                true
            }
            event => viewer.take(event) | self.note_failures(side),
        };
        self.go_together(side, place);
        self.show(ctx);
        changed
    }

    /// The other one of two series goes along, if the slice is another one than before.
    fn go_together(&mut self, side: Side, before: usize) {
        let Some(beside) = &mut self.beside else { return };
        match side {
            Side::First if self.viewer.place() != before => beside.follow(&self.state, &self.viewer),
            Side::Beside if beside.viewer.place() != before => beside.lead(&self.state, &mut self.viewer),
            _ => {}
        }
    }

    /// The list changed: the viewer shows the active series, and beside it one of the same patient.
    pub(in crate::ui) fn open(&mut self) {
        self.viewer.open(&self.state, self.state.active);
        self.beside = self.beside.take().filter(|beside| beside.fits(&self.state));
        if let Some(beside) = &mut self.beside {
            beside.reopen(&self.state, &self.viewer);
        }
    }

    /// The workers were ended: no picture is under way any more.
    pub(in crate::ui) fn forget_pictures(&mut self) {
        self.viewer.forget_requests();
        if let Some(beside) = &mut self.beside {
            beside.viewer.forget_requests();
        }
    }

    /// The image whose file a worker found to be no longer the one that was loaded.
    fn changed_source(&mut self, side: Side, event: &ViewerEvent) -> Option<SourceId> {
        let viewer = side.of(&mut self.viewer, &mut self.beside)?;
        let (source, answer) = match event {
            ViewerEvent::Done(round, place, answer) => (viewer.source(*round, *place)?, answer),
            ViewerEvent::Values(list, place, answer) => (viewer.source_of_values(*list, *place)?, answer),
            ViewerEvent::Reduced(round, place, answer) => (viewer.source_of_small(*round, *place)?, answer),
            ViewerEvent::Explained(round, answer) => (self.header.source(*round)?, answer),
            _ => return None,
        };
        answer.tells_change().then_some(source)
    }

    /// What can't be decoded can't be confirmed; `true` if that is new.
    fn note_failures(&mut self, side: Side) -> bool {
        let viewer = side.of(&mut self.viewer, &mut self.beside);
        let Some((series, failed)) = viewer.and_then(|viewer| viewer.failures()) else { return false };
        let reviews = &mut self.state.reviews;
        failed.iter().fold(false, |new, (slice, reason)| reviews.fail(series, *slice, reason) | new)
    }
}
