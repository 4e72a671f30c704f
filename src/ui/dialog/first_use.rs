//! The intended use, shown once.

use super::frame::Frame;
use crate::ui::words::use_words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub on_understood: Callback<()>,
}

/// The dialog.
#[function_component]
pub fn FirstUse(props: &Props) -> Html {
    let words = use_words();
    html! {
        <Frame title={words.text("intended-use")}>
            <ul>
                { for ["use-who", "use-what", "use-not", "use-incidents", "use-security"]
                    .map(|key| html! { <li>{ words.text(key) }</li> }) }
            </ul>
            <div class="row end">
                <button class="btn primary" onclick={props.on_understood.reform(|_| ())}>{ words.text("understood") }</button>
            </div>
        </Frame>
    }
}
