//! The line above: what this is, and that it is offline.

use super::icons;
use super::words::use_words;
use yew::prelude::*;

/// The line.
#[function_component]
pub fn Top() -> Html {
    let words = use_words();
    html! {
        <header>
            <div class="brand">{ icons::logo() }<h1>{ "Veilig" }</h1><small>{ words.text("subtitle") }</small></div>
            <span class="spacer" />
            <span class="badge">{ icons::done() }{ words.text("offline") }</span>
            <small class="version">{ env!("CARGO_PKG_VERSION") }</small>
        </header>
    }
}
