//! What this page took from the browser's memory without being asked: said at the start, with one click back.
//!
//! The memory is open to others of the same address, see `site::Kept`; nothing of it comes into force without a word.

use crate::i18n::FluentArgs;
use crate::site::{Day, Setting, SettingValue};
use crate::ui::controls::icons;
use crate::ui::form::{setting_key, value_words};
use crate::ui::words::use_words;
use yew::prelude::*;

/// What was taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recalled {
    /// Settings that would be others without it.
    pub settings: Vec<(Setting, SettingValue)>,
    /// When they were chosen.
    pub since: Option<Day>,
    /// When the intended use was read, if others could have left that mark.
    pub read: Option<Day>,
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub recalled: Recalled,
    /// The settings are to be what they would be without it.
    pub on_default: Callback<()>,
    /// They are right: nothing more is to be said.
    pub on_keep: Callback<()>,
    /// The intended use is to be shown.
    pub on_use: Callback<()>,
}

/// The lines; nothing where nothing was taken.
#[function_component]
pub fn RecalledLines(props: &Props) -> Html {
    let words = use_words();
    let Recalled { settings, since, read } = &props.recalled;
    let settings = (!settings.is_empty()).then(|| {
        let named = settings.iter().map(|(setting, value)| {
            format!("{} ({})", words.text(setting_key(*setting)), value_words(&words, *setting, *value))
        });
        let mut about = FluentArgs::new();
        about.set("options", named.collect::<Vec<_>>().join(", "));
        about.set("day", since.map(|day| day.to_string()).unwrap_or_default());
        let button = |key: &str, tell: &Callback<()>| {
            html! { <button class="btn" onclick={tell.reform(|_| ())}>{ words.text(key) }</button> }
        };
        html! {
            <p class="notice warn recalled" role="status">
                { icons::warning() }<span>{ words.with("recalled", &about) }</span>
                { button("recalled-default", &props.on_default) }
                { button("recalled-keep", &props.on_keep) }
            </p>
        }
    });
    let read = read.map(|day| {
        html! {
            <p class="notice info recalled">
                { icons::info() }<span>{ words.named("recalled-read", "day", &day.to_string()) }</span>
                <button class="btn" onclick={props.on_use.reform(|_| ())}>{ words.text("recalled-again") }</button>
                <button class="ghost" aria-label={words.text("recalled-close")} title={words.text("recalled-close")} onclick={props.on_keep.reform(|_| ())}>{ icons::close() }</button>
            </p>
        }
    });
    html! { <>{ settings }{ read }</> }
}
