//! Names and other values of patients on the screen: each in its own direction, and cut where it is long.

use super::words::Translation;
use crate::study::readable_name;
use yew::prelude::*;

/// Letters that are drawn; files may hold ten thousands,
const MOST: usize = 200;
/// and so many that are told of what is pointed at.
const MOST_TOLD: usize = 1000;

/// A person's name as the file has it (VR PN), in words; the title tells more of it.
pub fn person(words: &Translation, name: &str) -> Html {
    let name = readable_name(name);
    if name.is_empty() {
        html! { { words.text("no-name") } }
    } else {
        value(&name)
    }
}

/// A value of the patient's; the title tells more of it.
pub fn value(text: &str) -> Html {
    html! { <bdi class="value" title={cut(text, MOST_TOLD)}>{ cut(text, MOST) }</bdi> }
}

/// A person's name for a label that nobody sees.
pub fn plain(words: &Translation, name: &str) -> String {
    let name = readable_name(name);
    if name.is_empty() { words.text("no-name") } else { cut(&name, MOST) }
}

/// A person's name for a sentence, in marks that keep the directions of both apart.
pub fn in_sentence(words: &Translation, name: &str) -> String {
    format!("\u{2068}{}\u{2069}", plain(words, name))
}

/// The beginning of a text, so that a hostile one keeps nothing busy.
fn cut(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let begin: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() { format!("{begin}…") } else { begin }
}
