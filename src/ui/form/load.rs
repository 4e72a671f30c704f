//! Loading: the folder picker, and the menu beside it.

use crate::browser::intake::{Picked, chosen};
use crate::ui::icons;
use crate::ui::menu::Menu;
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
    let press = |input: &NodeRef| {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| self::press(&input))
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
    let on_pick = {
        let (files, zip) = (files.clone(), zip.clone());
        Callback::from(move |place: usize| self::press(if place == 0 { &files } else { &zip }))
    };
    html! {
        <div class="load pad">
            <div class="row">
                <button class={classes!("btn", "wide", (!props.loaded).then_some("primary"))} disabled={props.frozen} onclick={press(&folder)} aria-describedby="load-hint">
                    { icons::folder() }{ words.text("load") }
                </button>
                <Menu
                    id="load-options"
                    label={words.text("load-options")}
                    disabled={props.frozen}
                    items={["load-files", "load-zip"].map(|key| words.text(key)).to_vec()}
                    {on_pick}
                >
                    { icons::down() }
                </Menu>
                if props.loaded {
                    <button class="btn" disabled={props.frozen} onclick={props.on_clear.reform(|_| ())}>{ words.text("clear") }</button>
                }
            </div>
            <p class="hint" id="load-hint">{ words.text("load-hint") }</p>
            <input ref={folder} type="file" hidden=true tabindex="-1" aria-hidden="true" multiple=true webkitdirectory=true onchange={onchange.clone()} />
            <input ref={files} type="file" hidden=true tabindex="-1" aria-hidden="true" multiple=true onchange={onchange.clone()} />
            <input ref={zip} type="file" hidden=true tabindex="-1" aria-hidden="true" multiple=true accept=".zip,application/zip" {onchange} />
        </div>
    }
}

/// Opens the browser's own dialog.
fn press(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        input.click();
    }
}
