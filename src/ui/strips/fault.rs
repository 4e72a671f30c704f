//! The page's words where the site's configuration is wrong: nothing else is shown.

use crate::i18n::FluentArgs;
use crate::site::{ExpectedValue, SiteError};
use crate::ui::controls::icons;
use crate::ui::words::use_words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub error: SiteError,
}

/// What is wrong, and what to do.
#[function_component]
pub fn Fault(props: &Props) -> Html {
    let words = use_words();
    let SiteError { key, expected } = &props.error;
    let mut arguments = FluentArgs::new();
    if let ExpectedValue::OneOf(values) = expected {
        arguments.set("values", values.join(", "));
    }
    let expected = words.with(&format!("expected-{}", expected.code()), &arguments);
    html! {
        <main><section class="fault" role="alert">
            { icons::logo() }
            <h1>{ words.text("config-wrong") }</h1>
            <p>{ words.text("config-wrong-what") }</p>
            <dl>
                <dt>{ words.text("config-key") }</dt>
                <dd class="mono">{ if key.is_empty() { "site-config" } else { key } }</dd>
                <dt>{ words.text("config-expected") }</dt>
                <dd>{ expected }</dd>
            </dl>
            <p class="soft">{ words.text("config-wrong-do") }</p>
        </section></main>
    }
}
