//! Above the picture: what a drag does, the window's presets, how the picture lies.

use super::shown::Shown;
use super::state::Look;
use super::tools::{Lie, Tool};
use crate::image::Window;
use crate::ui::control::Choice;
use crate::ui::icons;
use crate::ui::words::{Tongue, use_words};
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
    /// The tab Header is open.
    pub header: bool,
    pub tool: Tool,
    pub lie: Lie,
    pub on_look: Callback<Look>,
    pub on_tool: Callback<Tool>,
    pub on_lie: Callback<Lie>,
    /// Text stands over the picture, as far as the user wants.
    pub overlay: bool,
    pub on_overlay: Callback<()>,
    /// It plays.
    pub playing: bool,
    pub on_play: Callback<()>,
}

/// The bar.
#[function_component]
pub fn Bar(props: &Props) -> Html {
    let words = use_words();
    let shown = &props.shown;
    let lie = props.lie;
    let set_lie = |lie: Lie| props.on_lie.reform(move |_: MouseEvent| lie);
    let is_grey = shown.picture.as_ref().is_some_and(|picture| picture.window.is_some());
    let tabs = html! {
        <div class="row" role="tablist" aria-label={words.text("viewer")}>
            { for [("image", false), ("header", true)].map(|(key, header)| html! {
                <button
                    role="tab"
                    aria-selected={(header == props.header).to_string()}
                    onclick={props.on_look.reform(move |_: MouseEvent| Look::Tab(header))}
                >
                    { words.text(key) }
                </button>
            }) }
        </div>
    };
    if props.header {
        return html! { <div class="tools">{ tabs }</div> };
    }
    html! {
        <div class="tools">
            { tabs }
            <span class="sep" />
            { for Tool::ALL.iter().filter(|tool| is_grey || **tool != Tool::Window).map(|tool| {
                let tool = *tool;
                html! {
                    <button aria-pressed={(tool == props.tool).to_string()} onclick={props.on_tool.reform(move |_| tool)}>
                        { words.text(tool.key()) }
                    </button>
                }
            }) }
            { redact(&words, props) }
            <span class="sep" />
            if is_grey { { window(&words, shown, &props.on_look) } }
            { small(&words, "invert", icons::half(), Some(lie.inverted), set_lie(Lie { inverted: !lie.inverted, ..lie })) }
            { small(&words, "fit", icons::frame(), None, set_lie(Lie { inverted: lie.inverted, ..Lie::default() })) }
            if shown.count > 1 {
                { small(
                    &words,
                    "play",
                    if props.playing { icons::pause() } else { icons::play() },
                    Some(props.playing),
                    props.on_play.reform(|_: MouseEvent| ()),
                ) }
            }
            { overlay(&words, props) }
            <span class="spacer" />
            if props.tool != Tool::Redact { <span class="soft">{ words.text("viewer-hint") }</span> }
        </div>
    }
}

/// Shows and hides the text over the picture; of a suspect series it stays hidden.
fn overlay(words: &Tongue, props: &Props) -> Html {
    let is_suspect = props.shown.suspect.is_some();
    let name = words.text(if is_suspect { "overlay-suspect" } else { "overlay" });
    let pressed = props.overlay && !is_suspect;
    html! {
        <button
            class="small"
            aria-label={name.clone()}
            title={name}
            aria-pressed={pressed.to_string()}
            disabled={is_suspect}
            onclick={props.on_overlay.reform(|_: MouseEvent| ())}
        >
            { icons::overlay() }
        </button>
    }
}

/// The tool that blacks out; its own row, below, has the rest.
fn redact(words: &Tongue, props: &Props) -> Html {
    let is_on = props.tool == Tool::Redact;
    let other = if is_on { Tool::default() } else { Tool::Redact };
    html! {
        <button aria-pressed={is_on.to_string()} onclick={props.on_tool.reform(move |_| other)}>{ words.text("redact") }</button>
    }
}

/// A button with an icon for a face: so that all tools stand in one row, in every language.
fn small(
    words: &Tongue,
    key: &str,
    icon: Html,
    pressed: Option<bool>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let name = words.text(key);
    html! {
        <button class="small" aria-label={name.clone()} title={name} aria-pressed={pressed.map(|on| on.to_string())} {onclick}>
            { icon }
        </button>
    }
}

/// The window's presets: the file's own, all values, and those of CT.
fn window(words: &Tongue, shown: &Shown, on_look: &Callback<Look>) -> Html {
    let full = shown.picture.as_ref().and_then(|picture| picture.range).map(|[least, greatest]| Window {
        center: f64::midpoint(least, greatest),
        width: (greatest - least).max(1.0),
    });
    let is_ct = shown.facts.modality == "CT";
    let of_ct = PRESETS.iter().filter(|_| is_ct);
    let of_ct = of_ct.map(|(key, center, width)| (*key, Some(Window { center: *center, width: *width })));
    let full = full.map(|window| ("window-full", Some(window)));
    let choices: Vec<(&str, Option<Window>)> =
        [("window-own", None)].into_iter().chain(full).chain(of_ct).collect();
    let chosen = choices.iter().position(|(_, window)| *window == shown.window);
    let windows: Vec<Option<Window>> = choices.iter().map(|(_, window)| *window).collect();
    let on_change = on_look.reform(move |place: String| {
        let place = place.parse::<usize>().ok();
        Look::Window(place.and_then(|place| windows.get(place).copied()).flatten())
    });
    html! {
        <Choice label={words.text("window")} {on_change}>
            { for choices.iter().enumerate().map(|(place, (key, _))| html! {
                <option value={place.to_string()} selected={chosen == Some(place)}>{ words.text(key) }</option>
            }) }
            if chosen.is_none() {
                <option selected=true disabled=true>{ words.text("window-user") }</option>
            }
        </Choice>
    }
}
