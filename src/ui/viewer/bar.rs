//! Above the picture: what a drag does, the window's presets, how the picture lies.

use super::beside::SeriesChoices;
use super::event::ViewerEvent;
use super::presets;
use super::shown::Shown;
use super::tools::Tool;
use super::viewport::Viewport;
use crate::image::Window;
use crate::study::SeriesKey;
use crate::ui::controls::icons;
use crate::ui::controls::input::Choice;
use crate::ui::controls::tabs::{Tab, Tabs};
use crate::ui::words::{Translation, use_words};
use yew::prelude::*;

/// Slices a second that playing can be set to.
const SPEEDS: [u32; 5] = [2, 5, 10, 20, 30];

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    /// The tab Header is open.
    pub header: bool,
    pub tool: Tool,
    pub viewport: Viewport,
    pub on_event: Callback<ViewerEvent>,
    pub on_tool: Callback<Tool>,
    pub on_viewport: Callback<Viewport>,
    /// Text stands over the picture, as far as the user wants.
    pub overlay: bool,
    pub on_overlay: Callback<()>,
    /// It plays.
    pub playing: bool,
    pub on_play: Callback<()>,
    /// Slices a second while it plays.
    pub speed: u32,
    pub on_speed: Callback<u32>,
    /// The series beside it, and those that may stand there with their names.
    pub beside: Option<SeriesKey>,
    pub choices: SeriesChoices,
}

/// The bar.
#[function_component]
pub fn Bar(props: &Props) -> Html {
    let words = use_words();
    let tabs = html! {
        <Tabs
            class="row"
            label={words.text("viewer")}
            tabs={vec![
                Tab { id: "tab-image", panel: None, name: words.text("image") },
                Tab { id: "tab-header", panel: None, name: words.text("header") },
            ]}
            chosen={usize::from(props.header)}
            on_choose={props.on_event.reform(|place| ViewerEvent::Tab(place == 1))}
        />
    };
    // Both in one shape, so that the tab that has the keyboard stays the same one.
    html! { <div class="tools">{ tabs }{ if props.header { Html::default() } else { tools(&words, props) } }</div> }
}

/// All but the tabs.
fn tools(words: &Translation, props: &Props) -> Html {
    let shown = &props.shown;
    let viewport = props.viewport;
    let set_viewport = |viewport: Viewport| props.on_viewport.reform(move |_: MouseEvent| viewport);
    let is_grey = shown.picture.as_ref().is_some_and(|picture| picture.window.is_some());
    let has = |tool: Tool| match tool {
        Tool::Window => is_grey,
        Tool::Stack => shown.count > 1,
        _ => true,
    };
    let several = shown.count > 1;
    // Each set stays together where the bar is too narrow for one line.
    html! {
        <>
            <div class="set">
                <span class="sep" />
                { for Tool::ALL.iter().filter(|tool| has(**tool)).map(|tool| {
                    let tool = *tool;
                    let on_tool = props.on_tool.reform(move |_: MouseEvent| tool);
                    small(words, tool.key(), icon(tool), Some(tool == props.tool), on_tool)
                }) }
                { redact(words, props) }
            </div>
            <div class="set">
                <span class="sep" />
                if is_grey { { window(words, shown, &props.on_event) } }
                { small(words, "invert", icons::inverted(), Some(viewport.inverted), set_viewport(Viewport { inverted: !viewport.inverted, ..viewport })) }
                { small(words, "fit", icons::frame(), None, set_viewport(viewport.fit())) }
                if several {
                    { small(
                        words,
                        "play",
                        if props.playing { icons::pause() } else { icons::play() },
                        Some(props.playing),
                        props.on_play.reform(|_: MouseEvent| ()),
                    ) }
                }
                if several && props.playing { { speed(words, props) } }
                if several {
                    { small(
                        words,
                        "planes",
                        icons::planes(),
                        Some(shown.planes && shown.no_planes.is_none()),
                        props.on_event.reform(|_: MouseEvent| ViewerEvent::Planes),
                    ) }
                }
                { overlay(words, props) }
                if !props.choices.near.is_empty() { { beside(words, props) } }
            </div>
            <span class="spacer" />
            if props.tool != Tool::Redact { <span class="soft">{ words.text("viewer-hint") }</span> }
        </>
    }
}

/// The face of a tool.
fn icon(tool: Tool) -> Html {
    match tool {
        Tool::Window => icons::half(),
        Tool::Stack => icons::stack(),
        Tool::Pan => icons::arrows(),
        Tool::Zoom => icons::lens(),
        Tool::Measure => icons::ruler(),
        // It has its name instead, for it changes what goes out.
        Tool::Redact => Html::default(),
    }
}

/// Shows and hides the text over the picture; of a suspect series it stays hidden.
fn overlay(words: &Translation, props: &Props) -> Html {
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
fn redact(words: &Translation, props: &Props) -> Html {
    let is_on = props.tool == Tool::Redact;
    let other = if is_on { Tool::default() } else { Tool::Redact };
    html! {
        <button aria-pressed={is_on.to_string()} onclick={props.on_tool.reform(move |_| other)}>{ words.text("redact") }</button>
    }
}

/// A button with an icon for a face: so that all tools stand in one row, in every language.
fn small(
    words: &Translation,
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

/// How fast it plays; the bar keeps its one line while it does.
fn speed(words: &Translation, props: &Props) -> Html {
    let on_change = props.on_speed.reform(|speed: String| speed.parse().unwrap_or(SPEEDS[2]));
    html! {
        <span class="pick">
            { format!("{}/s", props.speed) }
            <Choice label={words.text("play-speed")} {on_change}>
                { for SPEEDS.map(|speed| html! {
                    <option value={speed.to_string()} selected={speed == props.speed}>{ format!("{speed} / s") }</option>
                }) }
            </Choice>
        </span>
    }
}

/// Which series stands beside the one that is shown. Its face is an icon, as long as the list is closed: the name of the
/// series that was chosen stands with its picture.
fn beside(words: &Translation, props: &Props) -> Html {
    let SeriesChoices { near, more: [before, after] } = props.choices.clone();
    let more = |is_more: bool| is_more.then(|| html! { <option disabled=true>{ "…" }</option> });
    let choices = near.clone();
    let on_change = props.on_event.reform(move |place: String| {
        ViewerEvent::Beside(
            place.parse::<usize>().ok().and_then(|place| choices.get(place)).map(|(key, _)| *key),
        )
    });
    html! {
        <span class={classes!("pick", props.beside.is_some().then_some("on"))}>
            { icons::two() }
            <Choice label={words.text("beside")} {on_change}>
                <option value="" selected={props.beside.is_none()}>{ words.text("beside-none") }</option>
                { for more(before) }
                { for near.iter().enumerate().map(|(place, (key, name))| html! {
                    <option value={place.to_string()} selected={props.beside == Some(*key)}>{ name }</option>
                }) }
                { for more(after) }
            </Choice>
        </span>
    }
}

/// The window's presets, each with its digit.
fn window(words: &Translation, shown: &Shown, on_event: &Callback<ViewerEvent>) -> Html {
    let choices = presets::all(shown);
    let chosen = choices.iter().position(|(_, window)| *window == shown.window);
    let windows: Vec<Option<Window>> = choices.iter().map(|(_, window)| *window).collect();
    let on_change = on_event.reform(move |place: String| {
        let place = place.parse::<usize>().ok();
        ViewerEvent::Window(place.and_then(|place| windows.get(place).copied()).flatten())
    });
    html! {
        <Choice label={words.text("window")} {on_change}>
            { for choices.iter().enumerate().map(|(place, (key, _))| html! {
                <option value={place.to_string()} selected={chosen == Some(place)}>
                    { format!("{} {}", place + 1, words.text(key)) }
                </option>
            }) }
            if chosen.is_none() {
                <option selected=true disabled=true>{ words.text("window-user") }</option>
            }
        </Choice>
    }
}
