//! Tabs: arrow keys, Home and End go from one to the next, and Tab goes past them.

use crate::browser::page;
use yew::prelude::*;

/// One tab.
#[derive(Clone, PartialEq)]
pub struct Tab {
    /// Its `id`.
    pub id: &'static str,
    /// The `id` of what it opens, where that stays in the page.
    pub panel: Option<&'static str>,
    pub name: String,
}

#[derive(Properties, PartialEq)]
pub struct Props {
    #[prop_or_default]
    pub class: Classes,
    /// The name of them all.
    pub label: String,
    pub tabs: Vec<Tab>,
    /// The one that is open, from 0.
    pub chosen: usize,
    pub on_choose: Callback<usize>,
}

/// The tabs.
#[function_component]
pub fn Tabs(props: &Props) -> Html {
    let onkeydown = {
        let ids: Vec<&'static str> = props.tabs.iter().map(|tab| tab.id).collect();
        let (chosen, on_choose) = (props.chosen, props.on_choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let count = ids.len();
            let next = match page::along_the_reading(&event.key()) {
                "ArrowRight" => (chosen + 1) % count.max(1),
                "ArrowLeft" => (chosen + count.saturating_sub(1)) % count.max(1),
                "Home" => 0,
                "End" => count.saturating_sub(1),
                _ => return,
            };
            event.prevent_default();
            on_choose.emit(next);
            if let Some(id) = ids.get(next) {
                page::focus(id);
            }
        })
    };
    html! {
        <div class={props.class.clone()} role="tablist" aria-label={props.label.clone()} {onkeydown}>
            { for props.tabs.iter().enumerate().map(|(place, tab)| {
                let is_chosen = place == props.chosen;
                html! {
                    <button
                        role="tab"
                        id={tab.id}
                        aria-selected={is_chosen.to_string()}
                        aria-controls={tab.panel}
                        tabindex={if is_chosen { "0" } else { "-1" }}
                        onclick={props.on_choose.reform(move |_: MouseEvent| place)}
                    >
                        { &tab.name }
                    </button>
                }
            }) }
        </div>
    }
}
