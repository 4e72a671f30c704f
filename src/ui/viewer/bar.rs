//! Above the picture: the window's presets.

use super::shown::Shown;
use super::state::Look;
use crate::pixel::Window;
use crate::ui::words::use_words;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Windows of CT by name: centre and width in HU.
const PRESETS: [(&str, f64, f64); 4] = [
    ("window-soft", 40.0, 400.0),
    ("window-lung", -600.0, 1500.0),
    ("window-bone", 400.0, 1800.0),
    ("window-brain", 40.0, 80.0),
];

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    pub on_look: Callback<Look>,
}

/// The bar. Colour has no window, and says so by having none to choose.
#[function_component]
pub fn Bar(props: &Props) -> Html {
    let words = use_words();
    let shown = &props.shown;
    let picture = shown.picture.as_ref();
    let full = picture.and_then(|picture| picture.range).map(|[least, greatest]| Window {
        center: f64::midpoint(least, greatest),
        width: (greatest - least).max(1.0),
    });
    let is_ct = shown.facts.modality == "CT";
    let choices: Vec<(&str, Option<Window>)> = [("window-own", None), ("window-full", full)]
        .into_iter()
        .filter(|(key, window)| *key == "window-own" || window.is_some())
        .chain(
            PRESETS
                .iter()
                .filter(|_| is_ct)
                .map(|(key, center, width)| (*key, Some(Window { center: *center, width: *width }))),
        )
        .collect();
    let chosen = choices.iter().position(|(_, window)| *window == shown.window);
    let windows: Vec<Option<Window>> = choices.iter().map(|(_, window)| *window).collect();
    let onchange = props.on_look.reform(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        Look::Window(place.and_then(|place| windows.get(place).copied()).flatten())
    });
    let is_grey = picture.is_some_and(|picture| picture.window.is_some());
    html! {
        <div class="tools">
            if is_grey {
                <label for="window">{ words.text("window") }</label>
                <select id="window" {onchange}>
                    { for choices.iter().enumerate().map(|(place, (key, _))| html! {
                        <option selected={chosen == Some(place)}>{ words.text(key) }</option>
                    }) }
                    if chosen.is_none() {
                        <option selected=true disabled=true>{ words.text("window-user") }</option>
                    }
                </select>
            }
            <span class="spacer" />
            <span class="soft">{ words.text("viewer-hint") }</span>
        </div>
    }
}
