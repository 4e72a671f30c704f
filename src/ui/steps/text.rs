//! The search for burned-in text: in the background after loading, and with the export that was asked for before it was over.

use super::{attach, bytes_of};
use crate::browser::environment::milliseconds;
use crate::browser::{Answer, Job};
use crate::job::{Planner, TextSearch, TextTask, may_be_handed_out};
use crate::study::SeriesKey;
use crate::ui::app::{App, Msg};
use crate::ui::work::BarProgress;
use crate::ui::work::searching::Searching;
use std::collections::HashSet;
use yew::prelude::*;

impl App {
    /// Hands the next images to the workers, while nothing else keeps them busy. Few at a time: what the viewer or
    /// a new loading asks for comes next.
    pub(in crate::ui) fn search(&mut self, ctx: &Context<Self>) {
        // An export looks for text in the images that it writes; the others come when all of those are on their way.
        let exports = self.exporting.as_ref().is_some_and(|one| !one.is_handed_out());
        if self.loading.is_some() || exports || self.searching.is_paused || !self.state.shared.find_text {
            return;
        }
        while let Some(next) = self.state.search.next_source() {
            let under_way = self.state.search.under_way();
            if !may_be_handed_out(bytes_of(&self.state, next), under_way, self.pool.size()) {
                return;
            }
            let Some(task) = self.state.search.next_task() else { return };
            let link = ctx.link().clone();
            let done = move |answer| link.send_message(Msg::Searched(task, answer));
            let request = task.request(self.state.fingerprint(task.source));
            self.pool.submit(Job::new(request, attach(&self.state, &[task.source]), done));
        }
    }

    /// A worker looked at an image.
    pub(in crate::ui) fn searched(&mut self, ctx: &Context<Self>, task: TextTask, answer: Answer) -> bool {
        if answer.tells_change() {
            self.state.collection.catalogue_mut().mark_changed(task.source);
            self.searching.met_change = true;
        }
        let reply = match answer {
            Answer::Reply(reply, _) => Some(reply),
            Answer::Crashed => None,
        };
        self.state.search.done(task, reply);
        self.search(ctx);
        let done = self.state.search.is_done();
        let began = milliseconds();
        if done || self.searching.judged.is_due(began) {
            if std::mem::take(&mut self.searching.met_change) {
                self.state.refresh();
            }
            self.state.judge_text();
            self.searching.judged.was_done(began, milliseconds());
        }
        if self.searching.waited.is_some() {
            if self.exporting.is_some() && self.is_news() {
                // What was begun is worth nothing now; the user hears of it when all of the search is over.
                self.drop_export();
                self.search(ctx);
            }
            if done {
                self.go_on(ctx);
            }
        }
        done || self.is_due()
    }

    /// Not all that goes out was looked at.
    pub(in crate::ui) fn is_search_due(&self) -> bool {
        self.state.shared.find_text && !self.state.search.is_done()
    }

    /// An export is asked for: what the search finds from now on is news.
    pub(in crate::ui) fn await_search(&mut self) {
        (self.searching.news, self.searching.waited) = (false, None);
        if self.is_search_due() {
            self.searching.is_paused = false;
            self.searching.waited = Some(self.suspects());
        }
    }

    /// The search is over and the export has waited for its end. Where it found something, the user looks first.
    fn go_on(&mut self, ctx: &Context<Self>) {
        let is_news = self.is_news();
        self.searching.waited = None;
        if is_news {
            self.drop_export();
            self.close_patients();
            self.searching.news = true;
            return;
        }
        // Several patients are still being paired with their IDs, unless something was begun.
        let Some(exporting) = &mut self.exporting else { return };
        let planner = Planner::new(self.state.collection.catalogue());
        if exporting.confirm(&planner, &self.state.shared) {
            return self.drive(ctx);
        }
        // An image can't be looked at, or a file has changed: it is left out, and all the rest is written anew.
        self.drop_export();
        if self.stops().is_empty() {
            self.start_export(ctx);
        }
    }

    /// Something was found since the export was asked for.
    fn is_news(&self) -> bool {
        self.searching.waited.as_ref().is_some_and(|before| !self.suspects().is_subset(before))
    }

    /// Nothing stays of what was exported until now.
    fn drop_export(&mut self) {
        if self.exporting.take().is_some() {
            self.end_workers();
            self.state.search.forget_requests();
        }
    }

    /// Series that the search makes suspect and nobody looked at.
    fn suspects(&self) -> HashSet<SeriesKey> {
        let shared = &self.state.shared;
        let found = shared.searched.iter().flatten().filter(|(_, found)| found.is_some());
        found.map(|(key, _)| *key).filter(|key| !shared.looked.contains_key(key)).collect()
    }

    /// The workers were ended: the search waits until an export or another loading needs it.
    pub(in crate::ui) fn pause_search(&mut self) {
        self.state.search.forget_requests();
        self.searching.is_paused = true;
        self.searching.waited = None;
    }

    /// How far the search is, while it is not over.
    pub(in crate::ui) fn search_progress(&self) -> Option<BarProgress> {
        let search: &TextSearch = &self.state.search;
        if !self.state.shared.find_text || search.is_done() || self.loading.is_some() {
            return None;
        }
        let (done, total) = search.progress();
        Some(Searching::progress(done, total))
    }
}
