//! The keys that do something, by the part of the screen in which they do it.

use super::frame::Frame;
use crate::ui::words::{Translation, use_words};
use yew::prelude::*;

/// Keys, and the key of the words that say what they do. A key that has a name has it in the user's language:
/// its words are under `key-<name>`.
type ShortcutKeys = (&'static [&'static str], &'static str);

/// The parts of the screen and their keys.
const KEYS: [(&str, &[ShortcutKeys]); 5] = [
    (
        "shortcuts-everywhere",
        &[
            (&["F1"], "shortcut-manual"),
            (&["?"], "shortcut-list"),
            (&["escape"], "shortcut-close"),
            (&["tab", "shift+tab"], "shortcut-tab"),
        ],
    ),
    (
        "list",
        &[
            (&["↑", "↓", "home", "end"], "shortcut-row"),
            (&["shift+↑", "shift+↓"], "shortcut-range"),
            (&["ctrl+A"], "shortcut-all"),
            (&["delete"], "shortcut-remove"),
            (&["ctrl+Z"], "shortcut-undo"),
        ],
    ),
    (
        "viewer",
        &[
            (&["↑", "↓"], "shortcut-slice"),
            (&["page-up", "page-down"], "shortcut-ten"),
            (&["home", "end"], "shortcut-ends"),
            (&["+", "−"], "tool-zoom"),
            (&["0"], "fit"),
            (&["I"], "invert"),
            (&["1–9"], "window"),
            (&["P"], "planes"),
            (&["space"], "play"),
            (&["N"], "next-unseen"),
            (&["O"], "overlay"),
        ],
    ),
    (
        "shortcuts-rectangle",
        &[
            (&["←", "→", "↑", "↓"], "shortcut-move"),
            (&["shift+←", "shift+→", "shift+↑", "shift+↓"], "shortcut-size"),
            (&["delete"], "redact-remove"),
            (&["ctrl+Z"], "redact-undo"),
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
                                    <dt>{ for keys.iter().map(|key| html! { <kbd>{ named(&words, key) }</kbd> }) }</dt>
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

/// Keys as they are called in the user's language: `shift+tab` is `Shift+Tab`, in German `Umschalt+Tab`.
fn named(words: &Translation, keys: &str) -> String {
    // A single sign, `+` among them, is its own name.
    if keys.chars().count() == 1 {
        return keys.to_owned();
    }
    let parts = keys.split('+').map(|key| {
        let has_name = key.len() > 1 && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        if has_name { words.text(&format!("key-{key}")) } else { key.to_owned() }
    });
    parts.collect::<Vec<_>>().join("+")
}
