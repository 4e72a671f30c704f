//! The dialog: contents and search at its left, the text at its right.

use super::contents::{contents, id, jump};
use super::figures::Figures;
use super::text::Text;
use crate::i18n::Language;
use crate::i18n::manual::{ManualSection, sections};
use crate::ui::controls::input::{Entry, EntryKind};
use crate::ui::dialog::Frame;
use crate::ui::words::{Translation, use_words};
use yew::prelude::*;

/// What the manual needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The manual was closed.
    pub on_close: Callback<()>,
}

/// The user manual: in the user's language where there is one, and in English.
#[function_component]
pub fn Manual(props: &Props) -> Html {
    let words = use_words();
    let in_english = use_state(|| false);
    let sought = use_state(String::new);
    let figures = use_memo((), |()| Figures::new());
    let language = if *in_english { "en".to_owned() } else { words.language().to_owned() };
    // The page's own words where they are the manual's.
    let own = use_memo((language.clone(), words.clone()), |(language, words)| {
        if *language == words.language() { words.clone() } else { Translation::load(language) }
    });
    let all = use_memo(language.clone(), |language| sections(Language::choose([language.as_str()]).manual));
    let (title, rest) = match all.as_slice() {
        [title, rest @ ..] => (title.title.clone(), rest),
        [] => (words.text("manual"), [].as_slice()),
    };
    let shown: Vec<(usize, &ManualSection)> =
        rest.iter().enumerate().filter(|(_, section)| section.holds(&sought)).collect();
    let first = shown.first().map(|(place, _)| *place);
    let on_input = {
        let sought = sought.clone();
        Callback::from(move |text| sought.set(text))
    };
    let on_key = Callback::from(move |event: KeyboardEvent| {
        if let ("Enter", Some(place)) = (event.key().as_str(), first) {
            event.prevent_default();
            jump(place);
        }
    });
    let text = Text { words: &words, own: &own, figures: &figures, sought: &sought };
    let found = if sought.trim().is_empty() {
        String::new()
    } else {
        words.count("manual-found", "sections", shown.len())
    };
    // One manual in another language than English: then there is a choice.
    let other = (words.language() != "en").then(|| {
        let state = in_english.clone();
        let key = if *state { "manual-own" } else { "manual-english" };
        let onclick = Callback::from(move |_: MouseEvent| state.set(!*state));
        html! { <button class="btn" {onclick}>{ words.text(key) }</button> }
    });
    html! {
        <Frame {title} class="manual" on_close={props.on_close.clone()}>
            <div class="manual-parts">
                <div class="manual-side">
                    <Entry
                        kind={EntryKind::Search}
                        autofocus=true
                        label={words.text("manual-search")}
                        placeholder={words.text("manual-search")}
                        value={(*sought).clone()}
                        {on_input}
                        {on_key}
                    />
                    <p class="hint" role="status">{ found }</p>
                    { contents(&words, &language, &shown) }
                    { other }
                </div>
                <div class="manual-text" lang={language.clone()} dir={own.direction()} tabindex="0" role="region" aria-label={words.text("manual")}>
                    { for shown.iter().map(|(place, section)| text.section(section, id(*place))) }
                </div>
            </div>
        </Frame>
    }
}
