//! A study key: its key is derived in a worker of its own.

use crate::browser::{Answer, Job, Pool};
use crate::deid::Secret;
use crate::job::{Reason, Refusal, Reply, Request};
use crate::ui::app::{App, Msg};
use crate::ui::state::StudyKey;
use yew::prelude::*;

impl App {
    /// Has the key of a study key derived.
    pub(in crate::ui) fn derive(&mut self, ctx: &Context<Self>, text: String) {
        if text.is_empty() {
            self.deriver = None;
            self.state.study_key = StudyKey::None;
            return self.state.form.set_key(None, &self.state.overview);
        }
        self.state.study_key = StudyKey::Deriving;
        let done = ctx.link().callback(Msg::Derived);
        let request = Request::DeriveKey(Secret::new(text));
        let deriver = Pool::single();
        deriver.submit(Job::new(request, Vec::new(), move |answer| done.emit(answer)));
        // An earlier one, for a key that was typed over, ends here and never answers.
        self.deriver = Some(deriver);
    }

    pub(in crate::ui) fn derived(&mut self, answer: Answer) {
        let (state, key) = match answer {
            Answer::Reply(Reply::Key(key), _) => (StudyKey::Ready, Some(key)),
            Answer::Reply(Reply::Failed(reason), _) => (StudyKey::Refused(reason), None),
            _ => (StudyKey::Refused(Refusal::from(Reason::StudyKeyMemory)), None),
        };
        self.deriver = None;
        self.state.study_key = state;
        self.state.form.set_key(key, &self.state.overview);
    }
}
