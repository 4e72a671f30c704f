//! Loading: the folder picker, and the menu beside it.

use crate::browser::intake::{Picked, chosen};
use crate::job::ListFault;
use crate::ui::controls::icons;
use crate::ui::controls::input::Files;
use crate::ui::controls::menu::Menu;
use crate::ui::words::use_words;
use web_sys::{FileList, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Nothing can be loaded now.
    pub frozen: bool,
    /// Something is loaded.
    pub loaded: bool,
    /// How many patients the list of IDs has.
    pub ids: Option<usize>,
    /// Why the list that was chosen last is refused.
    pub ids_fault: Option<ListFault>,
    pub on_files: Callback<Vec<Picked>>,
    pub on_ids: Callback<Picked>,
    pub on_remove_ids: Callback<()>,
    pub on_clear: Callback<()>,
}

/// The buttons.
#[function_component]
pub fn Load(props: &Props) -> Html {
    let words = use_words();
    let (folder, files, zip, ids) = (use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref());
    let press = |input: &NodeRef| {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| self::press(&input))
    };
    let on_files = props.on_files.reform(|files: FileList| chosen(&files));
    let on_pick = {
        let inputs = [files.clone(), zip.clone(), ids.clone()];
        Callback::from(move |place: usize| {
            if let Some(input) = inputs.get(place) {
                self::press(input);
            }
        })
    };
    let on_ids = {
        let on_ids = props.on_ids.clone();
        // Of several files the first is meant.
        Callback::from(move |files: FileList| {
            if let Some(file) = chosen(&files).into_iter().next() {
                on_ids.emit(file);
            }
        })
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
                    items={["load-files", "load-zip", "load-ids"].map(|key| words.text(key)).to_vec()}
                    {on_pick}
                >
                    { icons::down() }
                </Menu>
                if props.loaded {
                    <button class="btn" disabled={props.frozen} onclick={props.on_clear.reform(|_| ())}>{ words.text("clear") }</button>
                }
            </div>
            <p class="hint" id="load-hint">{ words.text("load-hint") }</p>
            if let Some(patients) = props.ids {
                <div class="row ids" role="status">
                    <b>{ words.count("ids-count", "patients", patients) }</b>
                    <button class="btn" disabled={props.frozen} onclick={props.on_remove_ids.reform(|_| ())}>{ words.text("ids-remove") }</button>
                </div>
                <p class="hint">{ words.text("ids-hint") }</p>
            }
            if let Some(fault) = &props.ids_fault {
                <p class="problem" role="alert">{ icons::warning() }<span>{ words.text("ids-refused") }{ " " }{ words.list_fault(fault) }</span></p>
            }
            <Files node={folder} id="folder" folder=true on_files={on_files.clone()} />
            <Files node={files} on_files={on_files.clone()} />
            <Files node={zip} accept=".zip,application/zip" {on_files} />
            <Files node={ids} id="ids" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" on_files={on_ids} />
        </div>
    }
}

/// Opens the browser's own dialog.
fn press(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        input.click();
    }
}
