//! Which slice of what is shown: over the picture, or in a line of its own above one that may show the patient.

use super::shown::Shown;
use yew::prelude::*;

/// The line, where nothing stands over the picture: what is shown, and which slice of it.
pub(super) fn draw(shown: &Shown) -> Html {
    html! {
        <p class="which">
            <span class="mono about">{ series(shown) }</span>
            if shown.count > 0 { { count(shown, "mono") } }
        </p>
    }
}

/// What is shown: the modality and the description.
pub(super) fn series(shown: &Shown) -> String {
    format!("{}  {}", shown.facts.modality, shown.facts.description).trim().to_owned()
}

/// Which slice is shown, of how many.
pub(super) fn count(shown: &Shown, class: &'static str) -> Html {
    html! {
        <span class={classes!("count", class, shown.waiting.then_some("waiting"))}>
            { format!("{} / {}", shown.place + 1, shown.count) }
        </span>
    }
}
