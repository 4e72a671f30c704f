//! The tab Header: each element of the image that is seen, before and after, with the reason.

mod elements;

use self::elements::Elements;
use crate::browser::{Answer, Job, Payload, Pool, WorkerPreparation};
use crate::deid::{ExplainedElement, Fate, Order};
use crate::i18n::header::{HeaderSearch, Part};
use crate::job::Reason;
use crate::job::{self, PatientOverview, Refusal, Reply, Request, request};
use crate::study::SourceId;
use crate::ui::controls::input::{Check, Entry};
use crate::ui::state::State;
use crate::ui::viewer::ViewerEvent;
use crate::ui::words::use_words;
use std::rc::Rc;
use yew::prelude::*;

/// What is told of an image.
pub type Explanation = Result<Vec<ExplainedElement>, Refusal>;

/// The tab's state.
#[derive(Default)]
pub struct HeaderTab {
    /// The tab is open.
    pub is_open: bool,
    /// What is told, once it is there.
    pub told: Option<Rc<Explanation>>,
    /// What was asked for last: of which image, under which settings.
    asked: Option<(SourceId, String)>,
    round: u32,
}

/// What was typed, as far as it may go into the images: what is refused is told beside its field.
fn typed(state: &State, patient: &PatientOverview) -> Option<Order> {
    let (form, known, dates) = (&state.form, &patient.identifiers, patient.dates);
    let part = form.patient(Some(patient.patient.key));
    let number =
        (!part.order_unknown && part.order_problem(known, dates).is_none()).then_some(&part.order_number);
    let group = if form.group_problem(known, dates).is_none() { form.group_id.as_str() } else { "" };
    state.shared.order_in_images.then(|| Order::new(group, number.map(String::as_str)))
}

impl HeaderTab {
    /// Asks for the image that is seen, if something changed since it was asked last.
    pub fn request(
        &mut self,
        pool: &Pool,
        state: &State,
        seen: Option<SourceId>,
        tell: &Callback<ViewerEvent>,
    ) {
        let Some(source) = seen.filter(|_| self.is_open) else { return };
        let Some(patient) = state.active_patient() else { return };
        let part = state.form.patient(Some(patient.patient.key));
        let id = part.anonymous_id();
        let redactions = state.shared.redactions.get(&source).cloned().unwrap_or_default();
        let looked = state.active.is_some_and(|key| state.shared.looked.contains_key(&key));
        let order = typed(state, patient);
        let options = &state.shared.options;
        let asked = (source, format!("{id:?} {options:?} {redactions:?} {looked} {order:?}"));
        if self.asked.as_ref() == Some(&asked) {
            return;
        }
        let Some(picked) = state.files.get(source.0 as usize) else { return };
        let key = state.form.key().cloned();
        let preview = job::Preparation::preview(&state.shared, &patient.identifiers, id, key, order);
        let Some(preview) = preview else { return };
        self.asked = Some(asked);
        self.told = None;
        self.round += 1;
        let (round, tell) = (self.round, tell.clone());
        let request = request::Explain { looked, redactions, expected: state.fingerprint(source) }.into();
        let done = move |answer| tell.emit(ViewerEvent::Explained(round, answer));
        let job = Job::new(request, vec![Payload::from(&picked.file)], done);
        let preparation = Some(Rc::new(WorkerPreparation::new(Request::Prepare(Box::new(preview)))));
        pool.submit(Job { urgent: true, preparation, ..job });
    }

    /// The image that was asked for in this round, if that was the last one.
    pub fn source(&self, round: u32) -> Option<SourceId> {
        self.asked.as_ref().map(|(source, _)| *source).filter(|_| round == self.round)
    }

    /// Takes an answer; `true` if the screen changes.
    pub fn take(&mut self, round: u32, answer: Answer) -> bool {
        if round != self.round {
            return false;
        }
        self.told = Some(Rc::new(match answer {
            Answer::Reply(Reply::Explained(told), _) => told,
            Answer::Reply(Reply::Failed(reason), _) => Err(reason),
            _ => Err(Refusal::from(Reason::Crashed)),
        }));
        true
    }

    /// The workers were ended: what was asked for will not be answered.
    pub fn forget(&mut self) {
        self.asked = None;
    }
}

#[derive(Properties)]
pub struct Props {
    pub told: Option<Rc<Explanation>>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        match (&self.told, &other.told) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// The table, with its search.
#[function_component]
pub fn HeaderTable(props: &Props) -> Html {
    let words = use_words();
    let search = use_state(String::new);
    let changed = use_state(|| true);
    let on_input = {
        let search = search.clone();
        Callback::from(move |text| search.set(text))
    };
    let on_change = {
        let changed = changed.clone();
        Callback::from(move |ticked| changed.set(ticked))
    };
    let wanted = HeaderSearch::new(&search);
    let content = match &props.told {
        None => html! { <p class="pad soft" role="status">{ words.text("header-waiting") }</p> },
        Some(told) => match &**told {
            Err(refusal) => html! {
                <p class="pad" role="status">{ words.text("header-stays") }{ " " }{ words.refusal(refusal) }</p>
            },
            Ok(lines) => {
                let seen = lines
                    .iter()
                    .enumerate()
                    .filter(|(_, line)| (!*changed || line.fate != Fate::Kept) && wanted.finds(&words, line));
                let mut places: Vec<(Part, usize)> =
                    seen.map(|(place, line)| (Part::of(line), place)).collect();
                places.sort();
                let is_empty = places.is_empty();
                html! {
                    <>
                        <Elements told={told.clone()} places={Rc::new(places)} />
                        if is_empty { <p class="pad soft" role="status">{ words.text("header-none") }</p> }
                    </>
                }
            }
        },
    };
    html! {
        <div class="header-tab">
            <div class="row search">
                <Entry label={words.text("header-search")} placeholder={words.text("header-search")} {on_input} />
                <div class="tick">
                    <Check id="header-changed" checked={*changed} {on_change} />
                    <label for="header-changed">{ words.text("header-changed") }</label>
                </div>
            </div>
            <p class="soft hint">{ words.text("header-hint") }</p>
            { content }
        </div>
    }
}
