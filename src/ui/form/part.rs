//! The whole of it: buttons, tabs, foot.

use super::advanced::{Advanced, Settings};
use super::general::General;
use super::load::Load;
use super::{Doing, Edit, FormEvents, WantedField, foot};
use crate::browser::page;
use crate::i18n::incomplete;
use crate::job::{ExportForm, Gaps, ListFault, Overview, UsedIds};
use crate::quality::requirements::Receiver;
use crate::study::PatientKey;
use crate::ui::controls::tabs::{Tab, Tabs};
use crate::ui::words::use_words;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub form: ExportForm,
    pub overview: Rc<Overview>,
    /// How often the list was emptied.
    pub round: u32,
    /// The Group ID was remembered, and nobody touched it since.
    pub group_recalled: bool,
    /// Who gets the images.
    pub receiver: Option<Arc<Receiver>>,
    /// Why the list of IDs that was chosen last is refused.
    pub ids_fault: Option<ListFault>,
    /// Whose fields are shown.
    pub patient: Option<PatientKey>,
    pub settings: Settings,
    /// What is missing from the list.
    pub gaps: Gaps,
    /// The list is taken as it is.
    pub accept_incomplete: bool,
    /// The anonymous IDs of this session's results.
    pub used: Rc<UsedIds>,
    pub doing: Doing,
    /// Everything was exported as it is.
    pub done: bool,
    pub events: FormEvents,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.overview, &other.overview)
            && self.form == other.form
            && self.patient == other.patient
            && (self.round, self.group_recalled) == (other.round, other.group_recalled)
            && self.settings == other.settings
            && (&self.receiver, &self.ids_fault) == (&other.receiver, &other.ids_fault)
            && (&self.gaps, self.accept_incomplete) == (&other.gaps, other.accept_incomplete)
            && Rc::ptr_eq(&self.used, &other.used)
            && (&self.doing, self.done) == (&other.doing, other.done)
    }
}

/// The anonymisation.
#[function_component]
pub fn FormPart(props: &Props) -> Html {
    let words = use_words();
    let advanced_open = use_state(|| false);
    {
        let open = advanced_open.clone();
        use_effect_with(props.doing.wanted, move |wanted| {
            if let Some(WantedField { id, advanced, .. }) = *wanted {
                if let Some(advanced) = advanced {
                    open.set(advanced);
                }
                // What is hidden can't have the focus: the tab is turned first.
                Timeout::new(0, move || page::focus(id)).forget();
            }
        });
    }
    let tabs = vec![
        Tab { id: "tab-general", panel: Some("panel-general"), name: words.text("general") },
        Tab { id: "tab-advanced", panel: Some("panel-advanced"), name: words.text("advanced") },
    ];
    let on_choose = {
        let state = advanced_open.clone();
        Callback::from(move |place| state.set(place == 1))
    };
    let overview = &props.overview;
    let preset = props.settings.told(&words);
    html! {
        <section class="form" aria-label={words.text("anonymisation")}>
            <Load
                frozen={props.doing.exporting}
                loaded={props.doing.loaded}
                ids={props.form.listed()}
                ids_fault={props.ids_fault.clone()}
                on_files={props.events.on_files.clone()}
                on_ids={props.events.on_ids.clone()}
                on_remove_ids={props.events.on_edit.reform(|()| Edit::RemoveIds)}
                on_clear={props.events.on_clear.clone()}
            />
            <Tabs
                class="tabs"
                label={words.text("anonymisation")}
                {tabs}
                chosen={usize::from(*advanced_open)}
                {on_choose}
            />
            // Both panels stay: password and study key are held by their fields alone, and would look empty afterwards.
            // While it exports no field can have the focus: the panel itself is what keys scroll.
            <div class="fields pad" role="tabpanel" id="panel-general" aria-labelledby="tab-general" hidden={*advanced_open} tabindex={props.doing.exporting.then_some("0")}>
                { General {
                    words: &words,
                    form: &props.form,
                    round: props.round,
                    receivers: &props.settings.site.receivers,
                    receiver: props.receiver.as_deref(),
                    group_recalled: props.group_recalled,
                    patient: props.patient.and_then(|key| overview.patient(key)),
                    all: overview.outgoing().collect(),
                    overview,
                    used: &props.used,
                    order_in_images: props.settings.order_in_images(),
                    frozen: props.doing.exporting,
                    on_edit: &props.events.on_edit,
                }.draw() }
                if props.gaps.stop() && props.doing.progress.is_none() {
                    <div class="option warn">
                        { super::field::tick("accept-incomplete", words.text("accept-incomplete"),
                            props.accept_incomplete, props.doing.exporting, props.events.on_edit.reform(Edit::AcceptIncomplete)) }
                        { for incomplete(&words, &props.gaps).into_iter().map(|line| html! { <p class="hint">{ line }</p> }) }
                    </div>
                }
            </div>
            <div class="fields pad" role="tabpanel" id="panel-advanced" aria-labelledby="tab-advanced" hidden={!*advanced_open}>
                { Advanced {
                    words: &words,
                    settings: &props.settings,
                    frozen: props.doing.exporting,
                    on_edit: &props.events.on_edit,
                    on_study_key: &props.events.on_study_key,
                }.draw() }
            </div>
            if let Some(progress) = props.doing.progress {
                { foot::busy(&words, progress, if props.doing.exporting { "exporting" } else { "loading" }, &props.events.on_cancel) }
            } else if let (Some(search), true) = (props.doing.search, props.doing.search_waited) {
                { foot::busy(&words, search, "searching", &props.events.on_cancel) }
            } else {
                { foot::ready(&words, (&props.overview, props.done), &props.doing, &props.events, &preset) }
            }
        </section>
    }
}
