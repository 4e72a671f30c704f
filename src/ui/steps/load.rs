//! Loading: files are found, their heads are read, files that look the same are compared.

use super::{attach, file};
use crate::browser::environment::milliseconds;
use crate::browser::intake::{FileBytes, Finder, Found, Picked};
use crate::browser::{Answer, Job};
use crate::job::{Reason, Refusal, Reply, Request, ScannedFile, batch, request};
use crate::study::{Added, Fingerprint, SourceId};
use crate::ui::app::{App, Msg};
use crate::ui::work::loading::Loading;
use std::rc::Rc;
use yew::prelude::*;

impl App {
    /// Has files come in little by little, if none may come in through an export.
    pub(in crate::ui) fn receive(&mut self, ctx: &Context<Self>, start: impl FnOnce(Finder)) {
        self.cleared = None;
        if self.exporting.is_some() {
            return;
        }
        let begin = self.state.begin_loading();
        self.loading.get_or_insert_with(|| Loading::new(begin)).walking += 1;
        let (link, round) = (ctx.link().clone(), self.round);
        start(Rc::new(move |found| link.send_message(Msg::Found(round, found))));
    }

    /// A drop or a choice gave something.
    pub(in crate::ui) fn found(&mut self, ctx: &Context<Self>, found: Found) {
        match found {
            Found::Files(files) => self.load(ctx, files),
            Found::Locked(name) => self.state.locked.push(name),
            Found::Unreadable(path) => {
                self.state.sorted_out.push((path, Refusal::from(Reason::NotHandedOver)))
            }
            Found::Nameless(folder) => drop(self.state.hidden.insert(folder)),
            Found::End => {
                if let Some(loading) = &mut self.loading {
                    loading.walking = loading.walking.saturating_sub(1);
                }
                self.settle(ctx);
            }
        }
    }

    /// Has the heads of files read.
    pub(in crate::ui) fn load(&mut self, ctx: &Context<Self>, files: Vec<Picked>) {
        if files.is_empty() || self.exporting.is_some() {
            return;
        }
        // An export that waits was meant for what was there.
        (self.searching.is_paused, self.searching.waited) = (false, None);
        let begin = self.state.begin_loading();
        let loading = self.loading.get_or_insert_with(|| Loading::new(begin));
        loading.found(files.len(), files.iter().map(|file| file.file.bytes()).sum());
        let first = self.state.files.len();
        self.state.files.extend(files);
        let numbers: Vec<SourceId> =
            (first..self.state.files.len()).filter_map(|n| u32::try_from(n).ok().map(SourceId)).collect();
        loading.unread.extend(&numbers);
        let bytes = |source: &SourceId| file(&self.state, *source).map_or(0, FileBytes::bytes);
        let bytes: Vec<u64> = numbers.iter().map(bytes).collect();
        let mut from = 0;
        while let (Some(rest), Some(numbers)) = (bytes.get(from..), numbers.get(from..)) {
            let count = batch(rest.iter().copied());
            let Some(next) = numbers.get(..count).filter(|next| !next.is_empty()) else { break };
            self.scan(ctx, next);
            from += count;
        }
    }

    /// Has the heads of a few files read, all of which or none lie in zips.
    pub(super) fn scan(&mut self, ctx: &Context<Self>, batch: &[SourceId]) {
        if let Some(loading) = &mut self.loading {
            loading.waiting += 1;
        }
        let attachments = attach(&self.state, batch);
        let packed = batch.iter().any(|source| self.depth(*source) > 0);
        let (batch, link) = (batch.to_vec(), ctx.link().clone());
        let done = move |answer| link.send_message(Msg::Scanned(batch, answer));
        self.pool.submit(Job::new(request::Scan { packed }.into(), attachments, done));
    }

    /// Heads were read. A worker that died of one file is asked again for each alone.
    pub(in crate::ui) fn scanned(
        &mut self,
        ctx: &Context<Self>,
        sources: &[SourceId],
        answer: Answer,
    ) -> bool {
        let Some(loading) = &mut self.loading else { return false };
        loading.waiting = loading.waiting.saturating_sub(1);
        let results = match answer {
            Answer::Reply(Reply::Scanned(results), _) if results.len() == sources.len() => results,
            _ if sources.len() > 1 => {
                for source in sources {
                    self.scan(ctx, &[*source]);
                }
                return false;
            }
            Answer::Reply(Reply::Failed(reason), _) => vec![ScannedFile::No(reason)],
            _ => vec![ScannedFile::No(Refusal::from(Reason::Crashed))],
        };
        let bytes =
            sources.iter().filter_map(|source| file(&self.state, *source)).map(FileBytes::bytes).sum();
        loading.read(sources.len(), bytes);
        for (source, result) in sources.iter().zip(&results) {
            if !matches!(result, ScannedFile::Zip) {
                loading.unread.remove(source);
            }
        }
        for (source, result) in sources.iter().zip(results) {
            match result {
                ScannedFile::No(reason) => self.state.sorted_out.push((self.state.path(*source), reason)),
                ScannedFile::Zip => self.open_zip(ctx, *source),
                ScannedFile::Image(scanned) if self.has_many_frames(*source, &scanned.image) => {
                    self.unpack_frames(ctx, *source);
                }
                ScannedFile::Image(scanned) => match self.state.collection.add(*source, *scanned) {
                    Ok(Added::SameInstance(other)) => {
                        self.compare(ctx, [other, *source], |expected| request::Digest { expected }.into());
                    }
                    Ok(Added::Conflict(other)) => {
                        self.compare(ctx, [other, *source], |expected| request::Content { expected }.into());
                    }
                    Ok(Added::New | Added::ConflictOfMany) => {}
                    Err(reason) => {
                        self.state.sorted_out.push((self.state.path(*source), reason.into()));
                    }
                },
            }
        }
        self.settle(ctx);
        self.loading.is_none() || self.is_due()
    }

    /// Two files look the same: are they, byte for byte? Or they claim to be one image: is one of them the other, coded
    /// otherwise or damaged?
    fn compare(
        &mut self,
        ctx: &Context<Self>,
        pair: [SourceId; 2],
        question: fn(Vec<Fingerprint>) -> Request,
    ) {
        if let Some(loading) = &mut self.loading {
            loading.waiting += 1;
            loading.comparing.insert(pair);
        }
        let link = ctx.link().clone();
        let done = move |answer| link.send_message(Msg::Compared(pair, answer));
        let expected = pair.map(|source| self.state.fingerprint(source)).into();
        self.pool.submit(Job::new(question(expected), attach(&self.state, &pair), done));
    }

    pub(in crate::ui) fn compared(
        &mut self,
        ctx: &Context<Self>,
        pair: [SourceId; 2],
        answer: Answer,
    ) -> bool {
        let catalogue = self.state.collection.catalogue_mut();
        match answer {
            Answer::Reply(Reply::Contents(contents), _) => {
                if let Ok([Some(one), Some(other)]) = <[_; 2]>::try_from(contents) {
                    for (source, reason) in catalogue.settle_copies((pair[0], one), (pair[1], other)) {
                        self.state.sorted_out.push((self.state.path(source), reason.into()));
                    }
                }
            }
            Answer::Reply(Reply::Digests(digests), _) => {
                let same = matches!(digests[..], [Some(one), Some(other)] if one == other);
                catalogue.settle(pair[0], pair[1], same);
            }
            _ => catalogue.settle(pair[0], pair[1], false),
        }
        if let Some(loading) = &mut self.loading {
            loading.waiting = loading.waiting.saturating_sub(1);
            loading.comparing.remove(&pair);
        }
        self.settle(ctx);
        self.loading.is_none() || self.is_due()
    }

    /// Shows the list anew now and then, and when all is read.
    pub(super) fn settle(&mut self, ctx: &Context<Self>) {
        let Some(loading) = &mut self.loading else { return };
        let done = loading.is_done();
        if done {
            let begin = loading.begin;
            self.loading = None;
            self.state.read_wholly(begin);
        } else if !loading.shown.is_due(milliseconds()) {
            return;
        }
        let began = milliseconds();
        self.state.refresh();
        if let Some(loading) = &mut self.loading {
            loading.shown.was_done(began, milliseconds());
        }
        if done {
            self.state.stay();
        }
        self.open();
        self.show(ctx);
    }
}
