//! Says to screen readers which slice is shown, once it stays.

use crate::i18n::FluentArgs;
use crate::ui::words::use_words;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Milliseconds for which a slice must stay: of those that fly past nothing is said.
const STAYS: u32 = 500;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The slice, from 0.
    pub place: usize,
    /// Of so many.
    pub count: usize,
}

/// What is said; nothing is seen of it.
#[function_component]
pub fn Announce(props: &Props) -> Html {
    let words = use_words();
    let said = use_state(|| None::<(usize, usize)>);
    {
        let said = said.clone();
        use_effect_with((props.place, props.count), move |slice| {
            let slice = *slice;
            let timer = Timeout::new(STAYS, move || said.set(Some(slice)));
            move || drop(timer)
        });
    }
    let text = said.map(|(place, count)| {
        let mut arguments = FluentArgs::new();
        arguments.set("place", place + 1);
        arguments.set("count", count);
        words.with("slice-of", &arguments)
    });
    html! { <p class="heard" aria-live="polite">{ text }</p> }
}
