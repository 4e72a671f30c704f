//! Above a series that may show the patient in its pixels: why it stays out, the text that was found, and the ways
//! to let it go.

use super::marks::Mark;
use super::shown::Shown;
use super::state::Look;
use crate::ui::icons;
use crate::ui::words::{Tongue, use_words};
use yew::prelude::*;

/// Lines that get buttons of their own at a time: a screen full of text is blackened as a whole, and what is settled
/// makes room for the next.
const MOST: usize = 3;

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
        <>
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
            if shown.with_text > 0 { { found(&words, props) } }
        </>
    }
}

/// The text that was found: all of the series, and the lines of this slice one by one.
fn found(words: &Tongue, props: &Props) -> Html {
    let shown = &props.shown;
    let mark = |mark: Mark| props.on_look.reform(move |_: MouseEvent| Look::Mark(mark));
    let lines = shown.found.iter().take(MOST).zip(1_usize..).map(|(rectangle, number)| {
        let name = words.count("found-line", "number", number);
        let button = |key: &str, what: Mark| {
            let text = words.text(key);
            html! { <button class="btn" aria-label={format!("{name}: {text}")} onclick={mark(what)}>{ text }</button> }
        };
        html! {
            <span class="line">
                { &name }
                { button("found-blacken", Mark::Blacken(Some(*rectangle))) }
                { button("found-dismiss", Mark::Dismiss(*rectangle)) }
            </span>
        }
    });
    html! {
        <div class="suspect found" role="group" aria-label={words.text("found")}>
            <button class="btn primary" onclick={mark(Mark::Blacken(None))}>{ words.text("found-blacken-all") }</button>
            if shown.count > 1 {
                <button class="btn" onclick={props.on_look.reform(|_: MouseEvent| Look::NextText)}>
                    { words.count("found-next", "slices", shown.with_text) }
                </button>
            }
            { for lines }
        </div>
    }
}
