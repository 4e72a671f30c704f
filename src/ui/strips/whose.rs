//! Whose images are at hand: a line above form and viewer that stays in sight however the page is scrolled.

use crate::i18n::{format, person};
use crate::study::PatientFacts;
use crate::ui::name;
use crate::ui::words::use_words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The patient of the series that is chosen, once there is one.
    pub patient: Option<PatientFacts>,
}

/// The line: name, ID, birth date, age and sex.
#[function_component]
pub fn Whose(props: &Props) -> Html {
    let words = use_words();
    let Some(patient) = &props.patient else {
        // Its room is kept, so that nothing moves under a hand when the first images come.
        return html! { <div class="whose none" aria-hidden="true"><b>{ "\u{a0}" }</b></div> };
    };
    let about = [
        (!patient.id.is_empty()).then(|| words.named("patient-id-is", "id", &patient.id)),
        (!patient.birth_date.is_empty())
            .then(|| words.named("born", "date", &format::date(&patient.birth_date))),
        Some(person::age_and_sex(&words, patient)),
    ];
    let about = about.into_iter().flatten().filter(|text| !text.is_empty());
    html! {
        <section class="whose" aria-label={words.text("header-patient")}>
            <b>{ name::person(&words, &patient.name) }</b>
            { for about.map(|text| html! { <span class="mono">{ name::value(&text) }</span> }) }
        </section>
    }
}
