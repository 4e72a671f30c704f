//! The button that saves a result where the user chooses; only where the browser can ask.

use crate::browser::download::Download;
use crate::browser::picker::{self, Saved};
use crate::ui::controls::icons;
use crate::ui::words::use_words;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub download: Download,
    /// Several results stand there: the accessible name says of which this is.
    pub several: bool,
}

/// The button, and what became of it.
#[function_component]
pub fn SaveAs(props: &Props) -> Html {
    let words = use_words();
    let saved = use_state(|| None);
    if !picker::is_there() {
        return Html::default();
    }
    let text = words.text("save-zip-as");
    let label = props.several.then(|| format!("{text}: {}", props.download.name()));
    let onclick = {
        let (download, saved) = (props.download.clone(), saved.clone());
        Callback::from(move |_: MouseEvent| {
            let (download, saved) = (download.clone(), saved.clone());
            spawn_local(async move { saved.set(Some(download.save_as().await)) });
        })
    };
    html! {
        <>
            <button class="btn" aria-label={label} {onclick}>{ icons::save() }{ text }</button>
            { match *saved {
                Some(Saved::There) => html! { <span class="soft" role="status">{ words.text("saved-there") }</span> },
                Some(Saved::Failed) => html! { <span class="stop" role="alert">{ words.text("saved-failed") }</span> },
                _ => Html::default(),
            } }
        </>
    }
}
