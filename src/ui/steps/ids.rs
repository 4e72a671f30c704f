//! A list of IDs: a worker reads it, and it is taken as a whole or not at all.

use crate::browser::intake::Picked;
use crate::browser::{Answer, Job, Payload};
use crate::job::{ListFault, Refused, Reply, request};
use crate::ui::app::{App, Msg};
use std::rc::Rc;
use yew::prelude::*;

impl App {
    /// Has a list read.
    pub(in crate::ui) fn read_ids(&mut self, ctx: &Context<Self>, file: &Picked) {
        if self.exporting.is_some() {
            return;
        }
        self.state.ids_fault = None;
        let link = ctx.link().clone();
        let done = move |answer| link.send_message(Msg::IdsRead(answer));
        let file = Payload::from(&file.file);
        self.pool.submit(Job { urgent: true, ..Job::new(request::ReadIds.into(), vec![file], done) });
    }

    /// A worker read a list. One that is refused changes nothing: an earlier one still counts.
    pub(in crate::ui) fn ids_read(&mut self, answer: Answer) {
        let read = match answer {
            Answer::Reply(Reply::Ids(read), _) => read,
            _ => Err(ListFault::new(Refused::Unreadable)),
        };
        match read {
            Ok(list) => self.state.form.set_list(Some(Rc::new(*list)), &self.state.overview),
            Err(fault) => self.state.ids_fault = Some(fault),
        }
    }
}
