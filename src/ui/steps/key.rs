//! A study key: its key is derived in a worker of its own.

use crate::browser::{Answer, Job, Pool};
use crate::deid::{Secret, draw_study_key};
use crate::job::{Reason, Refusal, Reply, request};
use crate::ui::app::{App, Msg};
use crate::ui::state::StudyKey;
use yew::prelude::*;

impl App {
    /// Takes a study key that was typed, or draws one (`None`).
    pub(in crate::ui) fn take_study_key(&mut self, ctx: &Context<Self>, typed: Option<String>) {
        let is_drawn = typed.is_none();
        // A browser without random numbers draws no anonymous ID either, and the form says so.
        let Some(text) = typed.or_else(draw_study_key) else { return };
        // One that was drawn and then changed is seen, too.
        if is_drawn || self.state.drawn_key.is_some() {
            self.state.drawn_key = Some(text.clone()).filter(|text| !text.is_empty());
        }
        self.derive(ctx, text);
    }

    /// Has the key of a study key derived.
    fn derive(&mut self, ctx: &Context<Self>, text: String) {
        if text.is_empty() {
            self.deriver = None;
            self.state.study_key = StudyKey::None;
            return self.state.form.set_key(None, &self.state.overview);
        }
        self.state.study_key = StudyKey::Deriving;
        let done = ctx.link().callback(Msg::Derived);
        let request = request::DeriveKey { study_key: Secret::new(text) }.into();
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
