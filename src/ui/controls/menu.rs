//! A button with a menu: opened by mouse or keys, closed by Escape, a choice, or a look elsewhere.

use crate::browser::page;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Unique on the page.
    pub id: &'static str,
    /// The button's accessible name.
    pub label: String,
    #[prop_or_default]
    pub disabled: bool,
    /// What can be chosen.
    pub items: Vec<String>,
    /// They are switched on and off, and the menu stays open: which are on.
    #[prop_or_default]
    pub checked: Option<Vec<bool>>,
    /// Which of them was.
    pub on_pick: Callback<usize>,
    /// The button's face.
    pub children: Html,
}

/// The button and its menu.
#[function_component]
pub fn Menu(props: &Props) -> Html {
    let open = use_state(|| false);
    let (id, count) = (props.id, props.items.len());
    {
        // The first item has the focus once it is there.
        use_effect_with(*open, move |open| {
            if *open {
                focus(id, 0);
            }
        });
    }
    let set = {
        let open = open.clone();
        move |wanted: bool| open.set(wanted)
    };
    let toggle = {
        let (set, open) = (set.clone(), *open);
        Callback::from(move |_: MouseEvent| set(!open))
    };
    let onkeydown = {
        let (set, open) = (set.clone(), *open);
        Callback::from(move |event: KeyboardEvent| {
            let place = place(&event, id);
            match (event.key().as_str(), place) {
                ("Escape" | "Tab", _) if open => {
                    set(false);
                    page::focus(id);
                    if event.key() == "Tab" {
                        return;
                    }
                }
                ("ArrowDown", None) => set(true),
                ("ArrowDown", Some(place)) => focus(id, (place + 1) % count.max(1)),
                ("ArrowUp", Some(place)) => focus(id, (place + count.saturating_sub(1)) % count.max(1)),
                ("Home", Some(_)) => focus(id, 0),
                ("End", Some(_)) => focus(id, count.saturating_sub(1)),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    // A click elsewhere takes the focus away.
    let onfocusout = {
        let set = set.clone();
        Callback::from(move |event: FocusEvent| {
            let stays = event.related_target().and_then(|to| to.dyn_into::<web_sys::Element>().ok());
            if !stays.is_some_and(|to| to.id().starts_with(id)) {
                let set = set.clone();
                // The click that took it must still find what it hit.
                Timeout::new(0, move || set(false)).forget();
            }
        })
    };
    html! {
        <div class="has-menu" {onkeydown} {onfocusout}>
            <button
                {id}
                class="btn"
                disabled={props.disabled}
                aria-label={props.label.clone()}
                title={props.label.clone()}
                aria-haspopup="menu"
                aria-expanded={open.to_string()}
                onclick={toggle}
            >
                { props.children.clone() }
            </button>
            if *open {
                <div class="menu" role="menu" aria-label={props.label.clone()}>
                    { for props.items.iter().enumerate().map(|(place, text)| {
                        let (set, on_pick) = (set.clone(), props.on_pick.clone());
                        let checked = props.checked.as_ref().map(|all| all.get(place) == Some(&true));
                        let onclick = Callback::from(move |_: MouseEvent| {
                            if checked.is_none() {
                                set(false);
                                page::focus(id);
                            }
                            on_pick.emit(place);
                        });
                        let role = if checked.is_some() { "menuitemcheckbox" } else { "menuitem" };
                        html! {
                            <button {role} aria-checked={checked.map(|on| on.to_string())} id={format!("{id}-{place}")} tabindex="-1" {onclick}>
                                { text }
                            </button>
                        }
                    }) }
                </div>
            }
        </div>
    }
}

fn focus(id: &str, place: usize) {
    page::focus(&format!("{id}-{place}"));
}

/// Which item has the focus.
fn place(event: &KeyboardEvent, id: &str) -> Option<usize> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.id().strip_prefix(id)?.strip_prefix('-')?.parse().ok()
}
