//! The intended use: shown once before the first use, and in the menu Help.

use super::frame::Frame;
use crate::ui::words::use_words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whom to tell of incidents, by the site's configuration.
    pub contact: Option<String>,
    /// The button at the first use.
    #[prop_or_default]
    pub on_understood: Option<Callback<()>>,
    /// The way out afterwards.
    #[prop_or_default]
    pub on_close: Option<Callback<()>>,
}

/// The dialog.
#[function_component]
pub fn IntendedUse(props: &Props) -> Html {
    let words = use_words();
    html! {
        <Frame title={words.text("intended-use")} on_close={props.on_close.clone()}>
            <ul>
                { for ["use-who", "use-what", "use-not", "use-incidents", "use-security"]
                    .map(|key| html! { <li>{ words.text(key) }</li> }) }
                if let Some(contact) = &props.contact {
                    <li>{ words.named("contact-is", "contact", contact) }</li>
                }
            </ul>
            if let Some(on_understood) = &props.on_understood {
                <div class="row end">
                    <button class="btn primary" onclick={on_understood.reform(|_| ())}>{ words.text("understood") }</button>
                </div>
            }
        </Frame>
    }
}
