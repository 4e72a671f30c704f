//! The line above: what this is, that it is offline, the user's choices of language and colours, and help.

mod choices;
mod help;

use super::dialog::Dialog;
use super::words::use_words;
use crate::ui::controls::icons;
use choices::{Languages, Themes};
use help::Help;
use yew::prelude::*;

pub use choices::Theme;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub theme: Theme,
    pub on_language: Callback<String>,
    pub on_theme: Callback<Theme>,
    pub on_open: Callback<Dialog>,
}

/// The line.
#[function_component]
pub fn Top(props: &Props) -> Html {
    let words = use_words();
    html! {
        <header>
            <div class="brand">{ icons::logo() }<h1>{ "Veilig" }</h1><small>{ words.text("subtitle") }</small></div>
            <span class="spacer" />
            <span class="badge">{ icons::done() }{ words.text("offline") }</span>
            <Languages on_language={props.on_language.clone()} />
            <Themes theme={props.theme} on_theme={props.on_theme.clone()} />
            <Help on_open={props.on_open.clone()} />
        </header>
    }
}
