//! Loading: the folder picker, and the menu beside it.

use crate::browser::intake::{Picked, chosen};
use crate::ui::icons;
use crate::ui::words::use_words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Nothing can be loaded now.
    pub frozen: bool,
    /// Something is loaded.
    pub loaded: bool,
    pub on_files: Callback<Vec<Picked>>,
    pub on_clear: Callback<()>,
}

/// The buttons. Their inputs are never seen: a browser's own button would speak of uploads.
#[function_component]
pub fn Load(props: &Props) -> Html {
    let words = use_words();
    let (folder, files, zip) = (use_node_ref(), use_node_ref(), use_node_ref());
    let open = use_state(|| false);
    let press = |input: &NodeRef| {
        let (input, open) = (input.clone(), open.clone());
        Callback::from(move |_: MouseEvent| {
            open.set(false);
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = props.on_files.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let files = input.as_ref().and_then(HtmlInputElement::files);
        let picked = files.map(|files| chosen(&files)).unwrap_or_default();
        // The same folder may be chosen again.
        if let Some(input) = input {
            input.set_value("");
        }
        picked
    });
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                open.set(false);
            }
        })
    };
    html! {
        <div class="load pad" onkeydown={close}>
            <div class="row">
                <button class={classes!("btn", "wide", (!props.loaded).then_some("primary"))} disabled={props.frozen} onclick={press(&folder)} aria-describedby="load-hint">
                    { icons::folder() }{ words.text("load") }
                </button>
                <button
                    class="btn"
                    disabled={props.frozen}
                    aria-label={words.text("load-options")}
                    title={words.text("load-options")}
                    aria-haspopup="menu"
                    aria-expanded={open.to_string()}
                    onclick={toggle}
                >
                    { icons::down() }
                </button>
                if props.loaded {
                    <button class="btn" disabled={props.frozen} onclick={props.on_clear.reform(|_| ())}>{ words.text("clear") }</button>
                }
                if *open {
                    <div class="menu" role="menu">
                        <button role="menuitem" onclick={press(&files)}>{ words.text("load-files") }</button>
                        <button role="menuitem" onclick={press(&zip)}>{ words.text("load-zip") }</button>
                    </div>
                }
            </div>
            <p class="hint" id="load-hint">{ words.text("load-hint") }</p>
            <input ref={folder} type="file" hidden=true tabindex="-1" aria-hidden="true" multiple=true webkitdirectory=true onchange={onchange.clone()} />
            <input ref={files} type="file" hidden=true tabindex="-1" aria-hidden="true" multiple=true onchange={onchange.clone()} />
            <input ref={zip} type="file" hidden=true tabindex="-1" aria-hidden="true" multiple=true accept=".zip,application/zip" {onchange} />
        </div>
    }
}
