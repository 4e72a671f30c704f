//! Form and list as the state has them: on the screen, and in the manual's figures of it.

use super::form::{Edit, FormPart, Stop, Wanted};
use super::list::{ListPart, Pick};
use super::state::State;
use super::work::Progress;
use crate::browser::intake::Picked;
use crate::site::Site;
use std::rc::Rc;
use yew::prelude::*;

/// What is under way, what stops an export, and where the user is to be led.
#[derive(Default)]
pub struct Doing {
    /// Something is loaded.
    pub loaded: bool,
    /// How far the work is that is under way.
    pub progress: Option<Progress>,
    /// How far the search for burned-in text is, until it is over.
    pub search: Option<Progress>,
    /// It goes on only with an export.
    pub search_paused: bool,
    /// An export waits for it.
    pub search_waited: bool,
    /// It found something, so that the export did not start.
    pub text_news: bool,
    /// That work is an export.
    pub exporting: bool,
    /// What stops an export.
    pub stops: Vec<Stop>,
    /// Where the user is to be led.
    pub wanted: Option<Wanted>,
}

/// What the user does in the form.
#[derive(Default)]
pub struct FormEvents {
    /// Chose files.
    pub on_files: Callback<Vec<Picked>>,
    /// Chose a list of IDs.
    pub on_ids: Callback<Picked>,
    /// Wants the list emptied.
    pub on_clear: Callback<()>,
    /// Entered something.
    pub on_edit: Callback<Edit>,
    /// Typed a study key, or wants one drawn.
    pub on_study_key: Callback<Option<String>>,
    /// Pressed Export.
    pub on_export: Callback<()>,
    /// Pressed Cancel.
    pub on_cancel: Callback<()>,
}

/// The form.
pub fn form(state: &State, site: &Rc<Site>, doing: Doing, events: FormEvents) -> Html {
    html! {
        <FormPart
            form={state.form.clone()}
            overview={state.overview.clone()}
            round={state.round}
            group_recalled={state.group_recalled}
            receiver={state.shared.receiver.clone()}
            ids_fault={state.ids_fault.clone()}
            patient={state.active_key()}
            settings={state.settings(site)}
            gaps={state.gaps.clone()}
            accept_incomplete={state.accept_incomplete}
            used={state.used.clone()}
            loaded={doing.loaded}
            progress={doing.progress}
            search={doing.search}
            search_paused={doing.search_paused}
            search_waited={doing.search_waited}
            text_news={doing.text_news}
            exporting={doing.exporting}
            stops={doing.stops}
            wanted={doing.wanted}
            done={state.is_done()}
            on_files={events.on_files}
            on_ids={events.on_ids}
            on_clear={events.on_clear}
            on_edit={events.on_edit}
            on_study_key={events.on_study_key}
            on_export={events.on_export}
            on_cancel={events.on_cancel}
        />
    }
}

/// The list. `cleared`: it was emptied and can come back; `frozen`: nothing can be removed now. `on_others`: series that
/// are neither CT nor MR go out too.
pub fn list(
    state: &State,
    [cleared, frozen]: [bool; 2],
    on_pick: Callback<Pick>,
    on_others: Callback<bool>,
) -> Html {
    html! {
        <ListPart
            overview={state.overview.clone()}
            claims={state.claims.clone()}
            sorted_out={state.sorted_out.clone()}
            locked={state.locked.clone()}
            hidden={state.hidden.clone()}
            gaps={state.gaps.clone()}
            answered={state.collection.catalogue().is_answered()}
            ids={state.ids()}
            exported={state.sent.iter().map(|(key, sent)| (*key, sent.clone())).collect::<Vec<_>>()}
            thumbnails={state.thumbnails.made()}
            selected={state.selected.clone()}
            active={state.active}
            sorting={state.sorting}
            can_undo={state.can_undo()}
            {cleared}
            {frozen}
            other_modalities={state.other_modalities}
            {on_pick}
            {on_others}
        />
    }
}
