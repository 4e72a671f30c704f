//! Zips among the files: they are listed, and what lies in them is loaded like the files of a folder.

use super::{attach, file};
use crate::browser::intake::{FileBytes, Picked};
use crate::browser::{Answer, Job, Payload};
use crate::intake::{DEEPEST, FRONT, Fault, ZipListing};
use crate::job::{Reason, Refusal, Reply, Request, request};
use crate::study::{Image, SourceId};
use crate::ui::app::{App, Msg};
use yew::prelude::*;

impl App {
    /// How many zips a file lies in.
    pub(super) fn depth(&self, source: SourceId) -> usize {
        file(&self.state, source).map_or(0, FileBytes::depth)
    }

    /// A file is a zip: it is listed. One that lies packed in another is unpacked first, since its directory stands at
    /// its end; not if it is so small that whoever reads in it holds all of it.
    pub(super) fn open_zip(&mut self, ctx: &Context<Self>, source: SourceId) {
        let depth = self.depth(source);
        let entry = file(&self.state, source).and_then(FileBytes::entry).cloned();
        let (admitted, request) = match entry.filter(|entry| entry.deflated && entry.bytes > FRONT) {
            _ if depth >= DEEPEST => (Err(Fault::TooDeep), request::List.into()),
            Some(entry) => (self.state.limits.admit_zip(&entry), request::Unpack.into()),
            None => (Ok(()), request::List.into()),
        };
        match admitted {
            Err(fault) => {
                if let Some(loading) = &mut self.loading {
                    loading.unread.remove(&source);
                }
                self.refuse(source, fault.into());
            }
            Ok(()) => self.ask_zip(ctx, source, request),
        }
    }

    /// A file lies deflated in a zip and holds so many frames that it is to be unpacked once instead of for each of them.
    pub(super) fn has_many_frames(&mut self, source: SourceId, image: &Image) -> bool {
        let entry = file(&self.state, source).and_then(FileBytes::entry).cloned();
        entry.is_some_and(|entry| self.state.limits.admit_frames(&entry, image.geometry.frames))
    }

    /// It is unpacked; then its head is read again, as that of a file that lies in no zip.
    pub(super) fn unpack_frames(&mut self, ctx: &Context<Self>, source: SourceId) {
        let bytes = file(&self.state, source).map_or(0, FileBytes::bytes);
        if let Some(loading) = &mut self.loading {
            loading.found(1, bytes);
            loading.unread.insert(source);
            loading.unpacking.insert(source);
        }
        self.ask_zip(ctx, source, request::Unpack.into());
    }

    fn ask_zip(&mut self, ctx: &Context<Self>, source: SourceId, request: Request) {
        if let Some(loading) = &mut self.loading {
            loading.waiting += 1;
        }
        let link = ctx.link().clone();
        let done = move |answer| link.send_message(Msg::Unzipped(source, answer));
        self.pool.submit(Job::new(request, attach(&self.state, &[source]), done));
    }

    /// A zip was unpacked or listed, or an image of many frames was unpacked.
    pub(in crate::ui) fn unzipped(&mut self, ctx: &Context<Self>, source: SourceId, answer: Answer) -> bool {
        let Some(loading) = &mut self.loading else { return false };
        loading.waiting = loading.waiting.saturating_sub(1);
        if !matches!(answer, Answer::Reply(Reply::Unpacked, _)) {
            loading.unread.remove(&source);
        }
        match answer {
            Answer::Reply(Reply::Listed(listing), _) => self.take_listing(ctx, source, listing),
            Answer::Reply(Reply::Unpacked, Some(payload)) => {
                let blob = match payload {
                    Payload::Buffer(buffer) => {
                        web_sys::Blob::new_with_buffer_source_sequence(&js_sys::Array::of1(&buffer)).ok()
                    }
                    Payload::Blob(blob) | Payload::Entry(blob, ..) => Some(blob),
                    Payload::Place(_) => None,
                };
                match (blob, self.state.files.get_mut(source.0 as usize)) {
                    (Some(blob), Some(picked)) => {
                        picked.file = picked.file.unpacked(blob);
                        let is_image = loading.unpacking.remove(&source);
                        if is_image {
                            self.scan(ctx, &[source]);
                        } else {
                            self.ask_zip(ctx, source, request::List.into());
                        }
                    }
                    _ => self.refuse(source, Refusal::from(Reason::Crashed)),
                }
            }
            Answer::Reply(Reply::Failed(reason), _) => self.refuse(source, reason),
            _ => self.refuse(source, Refusal::from(Reason::Crashed)),
        }
        self.settle(ctx);
        self.loading.is_none() || self.is_due()
    }

    fn refuse(&mut self, source: SourceId, reason: Refusal) {
        self.state.sorted_out.push((self.state.path(source), reason));
    }

    fn take_listing(&mut self, ctx: &Context<Self>, source: SourceId, listing: ZipListing) {
        let Some(zip) = self.state.files.get(source.0 as usize).cloned() else { return };
        let path = |name: &str| format!("{}/{name}", zip.path);
        let mut files = Vec::new();
        for entry in listing.entries {
            match self.state.limits.admit(&entry) {
                Ok(()) => files.push(Picked { path: path(&entry.name), file: zip.file.inside(entry) }),
                Err(fault) => self.state.sorted_out.push((path(&entry.name), fault.into())),
            }
        }
        let refused = listing.refused.iter().map(|one| (path(&one.name), Refusal::from(one.fault)));
        self.state.sorted_out.extend(refused);
        if let Some(fault) = listing.fault {
            self.refuse(source, fault.into());
        }
        self.state.zips.push(zip.path);
        self.load(ctx, files);
    }
}
