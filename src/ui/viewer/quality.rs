//! Above a series whose geometry has defects: what they are, what to do, and the way to their places.

use super::event::ViewerEvent;
use super::shown::Shown;
use crate::ui::controls::icons;
use crate::ui::words::use_words;
use yew::prelude::*;

/// So many are told here; the report tells all of them.
const MOST: usize = 3;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    pub on_event: Callback<ViewerEvent>,
}

/// The notice.
#[function_component]
pub fn Quality(props: &Props) -> Html {
    let words = use_words();
    let lines = props.shown.quality.iter().take(MOST).map(|(finding, place)| {
        let what = words.finding(finding);
        let go = place.map(|place| {
            let onclick = props.on_event.reform(move |_: MouseEvent| ViewerEvent::Go(place));
            let text = words.text("quality-show");
            html! { <button class="btn" aria-label={format!("{what}: {text}")} {onclick}>{ text }</button> }
        });
        html! {
            <div class="suspect quality" role="status">
                { icons::warning() }
                <p><b>{ format!("{what}.") }</b>{ " " }{ words.advice(finding) }</p>
                { go.unwrap_or_default() }
            </div>
        }
    });
    html! { <>{ for lines }</> }
}
