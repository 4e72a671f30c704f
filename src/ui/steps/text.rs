//! The search for burned-in text: in the background after loading, and before any export.

use super::attach;
use crate::browser::{Answer, Job};
use crate::job::{TextSearch, TextTask};
use crate::study::SeriesKey;
use crate::ui::app::{App, Msg};
use crate::ui::work::Progress;
use crate::ui::work::searching::Searching;
use std::collections::HashSet;
use yew::prelude::*;

impl App {
    /// Hands the next images to the workers, while nothing else keeps them busy. Few at a time: what the viewer or
    /// a new loading asks for comes next.
    pub(in crate::ui) fn search(&mut self, ctx: &Context<Self>) {
        let busy = self.loading.is_some() || self.exporting.is_some();
        if busy || self.searching.is_paused || !self.state.shared.find_text {
            return;
        }
        while self.state.search.under_way() <= self.pool.size() {
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
        if done || self.searching.is_due() {
            if std::mem::take(&mut self.searching.met_change) {
                self.state.refresh();
            }
            self.state.judge_text();
        }
        if done && self.searching.waited.is_some() {
            self.go_on(ctx);
        }
        done || self.is_due()
    }

    /// The export waits for the search, which is its first step then; `false` if there is nothing to wait for.
    pub(in crate::ui) fn wait_for_search(&mut self, ctx: &Context<Self>) -> bool {
        self.searching.news = false;
        if !self.state.shared.find_text || self.state.search.is_done() {
            return false;
        }
        self.searching.is_paused = false;
        self.searching.waited = Some(self.suspects());
        self.search(ctx);
        true
    }

    /// The search is over and the export has waited for it. Where it found something, the user looks first.
    fn go_on(&mut self, ctx: &Context<Self>) {
        let before = self.searching.waited.take().unwrap_or_default();
        if self.suspects().is_subset(&before) {
            self.export(ctx);
        } else {
            self.searching.news = true;
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
    pub(in crate::ui) fn search_progress(&self) -> Option<Progress> {
        let search: &TextSearch = &self.state.search;
        if !self.state.shared.find_text || search.is_done() || self.loading.is_some() {
            return None;
        }
        let (done, total) = search.progress();
        Some(Searching::progress(done, total))
    }
}
