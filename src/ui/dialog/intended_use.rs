//! The intended use: shown once before the first use, and in the menu Help.

use super::frame::Frame;
use crate::i18n::LANGUAGES;
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
    /// The user wants another language, before the first use.
    #[prop_or_default]
    pub on_language: Callback<String>,
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
                // Who can't read this finds no other way to a language: the page's own list lies behind the dialog.
                <div class="tongues">
                    { for LANGUAGES.iter().filter(|language| language.tag != words.language()).map(|language| {
                        let onclick = props.on_language.reform(|_: MouseEvent| language.tag.to_owned());
                        html! { <button class="ghost" lang={language.tag} dir="auto" {onclick}>{ language.name }</button> }
                    }) }
                </div>
                <div class="row end">
                    <button class="btn primary" autofocus=true onclick={on_understood.reform(|_| ())}>{ words.text("understood") }</button>
                </div>
            }
        </Frame>
    }
}
