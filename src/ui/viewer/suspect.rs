//! Above a series that may show the patient in its pixels: why it stays out, and the way to let it go.

use super::marks::Mark;
use super::shown::Shown;
use super::state::Look;
use crate::ui::icons;
use crate::ui::words::use_words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    pub on_look: Callback<Look>,
}

/// The notice. Only what can be seen can be confirmed.
#[function_component]
pub fn Suspect(props: &Props) -> Html {
    let words = use_words();
    let shown = &props.shown;
    let Some(reason) = &shown.suspect else { return Html::default() };
    let (series, looked) = (shown.series, shown.looked);
    let onclick = props.on_look.reform(move |_: MouseEvent| Look::Mark(Mark::Looked(series, !looked)));
    let is_seen = shown.picture.is_some() && shown.problem.is_none();
    html! {
        <div class="suspect" role="status">
            { icons::warning() }
            <p>
                { words.reason(reason) }{ " " }
                { words.text(if looked { "looked" } else { "look" }) }
            </p>
            <button class="btn" aria-pressed={looked.to_string()} disabled={!is_seen && !looked} {onclick}>
                { words.text("confirm-look") }
            </button>
        </div>
    }
}
