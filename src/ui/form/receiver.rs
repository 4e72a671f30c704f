//! Who gets the images, and what of them is not as the receiver wants it.

use super::Edit;
use crate::job::{Overview, PatientOverview};
use crate::quality::requirements::Receiver;
use crate::site::ReceiverSettings;
use crate::ui::controls::icons;
use crate::ui::controls::input::Choice;
use crate::ui::name;
use crate::ui::words::Translation;
use yew::prelude::*;

/// So many series of one wish are named on the screen; the report names all of them.
const SERIES_NAMED: usize = 8;

/// The choice of a receiver: of one alone there is none, and it is named.
pub(super) fn choice(
    words: &Translation,
    all: &[ReceiverSettings],
    chosen: Option<&Receiver>,
    disabled: bool,
    on_edit: &Callback<Edit>,
) -> Html {
    let contact = chosen.and_then(|one| one.contact.as_ref());
    let contact = contact.map(|contact| words.named("contact-is", "contact", contact));
    let hint =
        html! { <p class="hint" id="receiver-hint">{ words.text("receiver-hint") }{ " " }{ contact }</p> };
    match all {
        [] => Html::default(),
        [only] => html! {
            <div class="field">
                <div class="label"><span>{ words.text("receiver") }</span></div>
                <p class="receiver">{ &only.receiver.name }</p>
                { hint }
            </div>
        },
        _ => {
            let on_change = on_edit.reform(|text: String| Edit::Receiver(text.parse().ok()));
            html! {
                <div class="field">
                    <div class="label">
                        <label for="receiver">{ words.text("receiver") }</label>
                        <span class="star" aria-hidden="true">{ "*" }</span>
                    </div>
                    <Choice id="receiver" {disabled} {on_change}>
                        <option value="" selected={chosen.is_none()}>{ words.text("receiver-choose") }</option>
                        { for all.iter().enumerate().map(|(place, one)| {
                            let selected = chosen.is_some_and(|chosen| chosen.name == one.receiver.name);
                            html! { <option value={place.to_string()} {selected}>{ &one.receiver.name }</option> }
                        }) }
                    </Choice>
                    { hint }
                </div>
            }
        }
    }
}

/// What is not as the receiver wants it, in its words: of one patient, or of each by name.
pub(super) fn unmet(words: &Translation, overview: &Overview, receiver: Option<&Receiver>) -> Html {
    let Some(receiver) = receiver else { return Html::default() };
    let all: Vec<&PatientOverview> = overview.outgoing().collect();
    let lacking: Vec<&&PatientOverview> = all.iter().filter(|one| !one.unmet.is_empty()).collect();
    if lacking.is_empty() {
        return Html::default();
    }
    let blocks = lacking.iter().any(|one| one.lacks_required());
    html! {
        <div class={classes!("option", if blocks { "stop" } else { "warn" }, "wants")} id="receiver-wants" tabindex="-1" role="status">
            <p>{ icons::warning() }<b>{ words.named("receiver-wants", "receiver", &receiver.name) }</b></p>
            // Many patients, or many wishes: they scroll, so that the fields below stay in reach.
            <div class="scrolls" tabindex="0">
                { for lacking.into_iter().map(|one| html! {
                    <>
                        if all.len() > 1 { <p class="fields-of">{ name::person(words, &one.patient.facts.name) }</p> }
                        { lines(words, receiver, one) }
                    </>
                }) }
            </div>
        </div>
    }
}

/// What is not met by one patient, a line for each wish.
pub fn lines(words: &Translation, receiver: &Receiver, one: &PatientOverview) -> Html {
    let lines = words.unmet(receiver, &one.unmet, SERIES_NAMED);
    html! { <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}
