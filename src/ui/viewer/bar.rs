//! Above the picture: what a drag does, the window's presets, how the picture lies.

use super::marks::{Mark, Reach};
use super::shown::Shown;
use super::state::Look;
use super::tools::{Lie, Tool};
use crate::i18n::format;
use crate::pixel::Window;
use crate::study::readable_name;
use crate::ui::words::{Tongue, use_words};
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
    /// The tab Header is open.
    pub header: bool,
    pub tool: Tool,
    pub lie: Lie,
    pub reach: Reach,
    pub on_reach: Callback<Reach>,
    pub on_look: Callback<Look>,
    pub on_tool: Callback<Tool>,
    pub on_lie: Callback<Lie>,
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
        // Whose header it is stays in sight.
        return html! {
            <div class="tools">
                { tabs }
                <span class="spacer" />
                <b>{ readable_name(&shown.patient.name) }</b>
                <span class="mono">{ words.named("patient-id-is", "id", &shown.patient.id) }</span>
                <span class="mono">{ words.named("born", "date", &format::date(&shown.patient.birth_date)) }</span>
            </div>
        };
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
            <span class="sep" />
            if is_grey { { window(&words, shown, &props.on_look) } }
            <button aria-pressed={lie.inverted.to_string()} onclick={set_lie(Lie { inverted: !lie.inverted, ..lie })}>
                { words.text("invert") }
            </button>
            <button onclick={set_lie(Lie { inverted: lie.inverted, ..Lie::default() })}>{ words.text("fit") }</button>
            if shown.count > 1 {
                <button aria-pressed={props.playing.to_string()} onclick={props.on_play.reform(|_: MouseEvent| ())}>{ words.text("play") }</button>
            }
            <span class="sep" />
            { redact(&words, props) }
            <span class="spacer" />
            <span class="soft">{ words.text(if props.tool == Tool::Redact { "redact-hint" } else { "viewer-hint" }) }</span>
        </div>
    }
}

/// The tool that blacks out, how far its rectangles reach, and the way to take away the last one.
fn redact(words: &Tongue, props: &Props) -> Html {
    let is_on = props.tool == Tool::Redact;
    let other = if is_on { Tool::default() } else { Tool::Redact };
    let onchange = props.on_reach.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok()).unwrap_or(0);
        Reach::ALL.get(place).map(|(reach, _)| *reach).unwrap_or_default()
    });
    let last = props.shown.marks.last().map(|(place, _)| *place);
    html! {
        <>
            <button aria-pressed={is_on.to_string()} onclick={props.on_tool.reform(move |_| other)}>{ words.text("redact") }</button>
            if is_on {
                <select aria-label={words.text("reach")} title={words.text("reach")} {onchange}>
                    { for Reach::ALL.iter().map(|(reach, key)| html! {
                        <option selected={*reach == props.reach}>{ words.text(key) }</option>
                    }) }
                </select>
                if let Some(place) = last {
                    <button onclick={props.on_look.reform(move |_: MouseEvent| Look::Mark(Mark::Remove(place)))}>
                        { words.text("redact-remove") }
                    </button>
                }
            }
        </>
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
    let onchange = on_look.reform(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        Look::Window(place.and_then(|place| windows.get(place).copied()).flatten())
    });
    html! {
        <select aria-label={words.text("window")} title={words.text("window")} {onchange}>
            { for choices.iter().enumerate().map(|(place, (key, _))| html! {
                <option selected={chosen == Some(place)}>{ words.text(key) }</option>
            }) }
            if chosen.is_none() {
                <option selected=true disabled=true>{ words.text("window-user") }</option>
            }
        </select>
    }
}
