//! Form and list as the state has them: on the screen, and in the manual's figures of it.

use super::form::{Doing, FormEvents, FormPart};
use super::list::{ListPart, Pick};
use super::state::State;
use crate::site::Site;
use std::rc::Rc;
use yew::prelude::*;

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
            {doing}
            done={state.is_done()}
            {events}
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
