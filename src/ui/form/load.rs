//! Loading: the folder picker, and the menu beside it.

use crate::browser::intake::{Picked, chosen};
use crate::ui::control::Files;
use crate::ui::icons;
use crate::ui::menu::Menu;
use crate::ui::words::use_words;
use web_sys::{FileList, HtmlInputElement};
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

/// The buttons.
#[function_component]
pub fn Load(props: &Props) -> Html {
    let words = use_words();
    let (folder, files, zip) = (use_node_ref(), use_node_ref(), use_node_ref());
    let press = |input: &NodeRef| {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| self::press(&input))
    };
    let on_files = props.on_files.reform(|files: FileList| chosen(&files));
    let on_pick = {
        let (files, zip) = (files.clone(), zip.clone());
        Callback::from(move |place: usize| self::press(if place == 0 { &files } else { &zip }))
    };
    html! {
        <div class="load pad">
            <div class="row">
                <button class={classes!("btn", "wide", (!props.loaded).then_some("primary"))} disabled={props.frozen} onclick={press(&folder)} id="load" aria-describedby="load-hint">
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
            <Files node={folder} id="folder" folder=true on_files={on_files.clone()} />
            <Files node={files} on_files={on_files.clone()} />
            <Files node={zip} accept=".zip,application/zip" {on_files} />
        </div>
    }
}

/// Opens the browser's own dialog.
fn press(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        input.click();
    }
}
