//! Before the list is emptied, where that loses work: results of a part of it, rectangles, confirmations.

use super::frame::Frame;
use crate::ui::words::use_words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub on_clear: Callback<()>,
    pub on_close: Callback<()>,
}

/// The question.
#[function_component]
pub fn Clear(props: &Props) -> Html {
    let words = use_words();
    html! {
        <Frame title={words.text("clear-ask")} on_close={props.on_close.clone()}>
            <p>{ words.text("clear-ask-what") }</p>
            <div class="row end">
                <button class="btn" onclick={props.on_close.reform(|_| ())}>{ words.text("back") }</button>
                <button class="btn primary" onclick={props.on_clear.reform(|_| ())}>{ words.text("clear-anyway") }</button>
            </div>
        </Frame>
    }
}
