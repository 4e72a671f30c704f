//! Whose images these are: a line of its own above the picture, always in sight, never on it.

use super::shown::Shown;
use crate::i18n::format;
use crate::study::readable_name;
use crate::ui::words::Tongue;
use yew::prelude::*;

/// The line. Where nothing stands over the picture, it also says which slice of what is shown.
pub(super) fn draw(words: &Tongue, shown: &Shown, says_slice: bool) -> Html {
    let patient = &shown.patient;
    let name = readable_name(&patient.name);
    let name = if name.is_empty() { words.text("no-name") } else { name };
    let about = [
        (!patient.id.is_empty()).then(|| words.named("patient-id-is", "id", &patient.id)),
        (!patient.birth_date.is_empty())
            .then(|| words.named("born", "date", &format::date(&patient.birth_date))),
        Some(format!("{} {}", patient.sex, format::age(&patient.age)).trim().to_owned()),
    ];
    let about = about.into_iter().flatten().filter(|text| !text.is_empty());
    html! {
        <p class="whose">
            <b>{ name }</b>
            { for about.map(|text| html! { <span class="mono">{ text }</span> }) }
            if says_slice {
                <span class="spacer" />
                <span class="mono about">{ series(shown) }</span>
                if shown.count > 0 { { count(shown, "mono") } }
            }
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
