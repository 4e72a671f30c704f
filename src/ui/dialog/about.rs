//! About: version, hashes to compare, validity, licences, and what this computer remembers.

use super::frame::Frame;
use crate::browser::{environment, settings};
use crate::i18n::FluentArgs;
use crate::site::{Day, Site, config_hash};
use crate::ui::words::use_words;
use std::rc::Rc;
use yew::prelude::*;

/// Licences of what the page is built from; `cargo xtask licences` writes it.
const THIRD_PARTY: &str = include_str!("../../../www/licences.txt");

#[derive(Properties, PartialEq)]
pub struct Props {
    pub site: Rc<Site>,
    pub on_close: Callback<()>,
}

/// The dialog.
#[function_component]
pub fn About(props: &Props) -> Html {
    let words = use_words();
    let forgotten = use_state(|| false);
    let forget = {
        let forgotten = forgotten.clone();
        Callback::from(move |_: MouseEvent| {
            settings::forget_all();
            forgotten.set(true);
        })
    };
    let config = environment::site_config();
    let built = environment::built().map(Day::of_seconds);
    let until = built.map(|built| built.plus(props.site.validity_days).to_string());
    let unknown = || words.text("unknown");
    let known = |text: String| if text.is_empty() { unknown() } else { text };
    let facts = [
        ("about-version", env!("CARGO_PKG_VERSION").to_owned()),
        ("about-built", built.map_or_else(unknown, |day| day.to_string())),
        ("about-valid", until.unwrap_or_else(unknown)),
        ("about-commit", known(environment::commit())),
        ("about-program", known(environment::build())),
        ("about-config", config_hash(&config).unwrap_or_else(|| words.text("about-no-config"))),
        ("about-licence", "MIT OR Apache-2.0".to_owned()),
        ("about-contact", props.site.contact.clone().unwrap_or_else(|| words.text("about-no-contact"))),
    ];
    let mut packages = FluentArgs::new();
    packages.set("packages", THIRD_PARTY.lines().filter(|line| line.starts_with("* ")).count());
    html! {
        <Frame title={words.text("about")} on_close={props.on_close.clone()}>
            <p>{ words.text("about-what") }</p>
            <dl class="facts">
                { for facts.iter().map(|(key, value)| html! {
                    <><dt>{ words.text(key) }</dt><dd class="mono">{ value }</dd></>
                }) }
            </dl>
            <p class="hint">{ words.text("about-compare") }</p>
            <p class="hint">{ words.text("about-remembered") }</p>
            <div class="row">
                <button class="btn" onclick={forget}>{ words.text("forget") }</button>
                <span role="status">{ if *forgotten { words.text("forgotten") } else { String::new() } }</span>
            </div>
            <details>
                <summary>{ words.with("third-party", &packages) }</summary>
                <pre class="licences" lang="en" tabindex="0" aria-label={words.text("third-party-texts")}>{ THIRD_PARTY }</pre>
            </details>
        </Frame>
    }
}
