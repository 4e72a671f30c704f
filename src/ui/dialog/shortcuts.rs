//! The keys that do something, by the part of the screen in which they do it.

use super::frame::Frame;
use crate::ui::words::use_words;
use yew::prelude::*;

/// Keys, and the key of the words that say what they do.
type Line = (&'static [&'static str], &'static str);

/// The parts of the screen and their keys, named as on the keyboard.
const KEYS: [(&str, &[Line]); 4] = [
    (
        "shortcuts-everywhere",
        &[
            (&["F1"], "shortcut-manual"),
            (&["?"], "shortcut-list"),
            (&["Esc"], "shortcut-close"),
            (&["Tab", "Shift+Tab"], "shortcut-tab"),
        ],
    ),
    (
        "list",
        &[
            (&["↑", "↓", "Home", "End"], "shortcut-row"),
            (&["Shift+↑", "Shift+↓"], "shortcut-range"),
            (&["Ctrl+A"], "shortcut-all"),
            (&["Del"], "shortcut-remove"),
            (&["Ctrl+Z"], "shortcut-undo"),
        ],
    ),
    (
        "viewer",
        &[
            (&["↑", "↓"], "shortcut-slice"),
            (&["Page Up", "Page Down"], "shortcut-ten"),
            (&["Home", "End"], "shortcut-ends"),
        ],
    ),
    ("dividers", &[(&["←", "→", "↑", "↓"], "shortcut-divider")]),
];

#[derive(Properties, PartialEq)]
pub struct Props {
    pub on_close: Callback<()>,
}

/// The dialog.
#[function_component]
pub fn Shortcuts(props: &Props) -> Html {
    let words = use_words();
    html! {
        <Frame title={words.text("shortcuts")} on_close={props.on_close.clone()}>
            <div class="shortcuts">
                { for KEYS.iter().map(|(part, keys)| html! {
                    <section>
                        <h3>{ words.text(part) }</h3>
                        <dl>
                            { for keys.iter().map(|(keys, what)| html! {
                                <>
                                    <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                                    <dd>{ words.text(what) }</dd>
                                </>
                            }) }
                        </dl>
                    </section>
                }) }
            </div>
        </Frame>
    }
}
