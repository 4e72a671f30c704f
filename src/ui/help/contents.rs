//! The manual's table of contents.

use crate::i18n::manual::ManualSection;
use crate::ui::words::Translation;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The id of a section's heading.
pub(super) fn id(place: usize) -> String {
    format!("manual-{place}")
}

/// The contents, of the sections that are shown. Buttons and not links: a link would change the page's address.
pub(super) fn contents(words: &Translation, language: &str, shown: &[(usize, &ManualSection)]) -> Html {
    html! {
        <nav aria-label={words.text("manual-contents")}>
            <ul lang={language.to_owned()}>
                { for shown.iter().map(|(place, section)| {
                    let place = *place;
                    html! {
                        <li class={(section.level > 2).then_some("inner")}>
                            <button onclick={Callback::from(move |_: MouseEvent| jump(place))}>{ &section.title }</button>
                        </li>
                    }
                }) }
            </ul>
        </nav>
    }
}

/// Brings a section to the top, and the focus to its heading.
pub(super) fn jump(place: usize) {
    let document = web_sys::window().and_then(|window| window.document());
    let heading = document.and_then(|document| document.get_element_by_id(&id(place)));
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        heading.scroll_into_view();
        // It fails for no element that can be seen.
        let _ = heading.focus();
    }
}
