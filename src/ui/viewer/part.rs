//! Bar and stage together.

use super::announce::Announce;
use super::bar::Bar;
use super::beside::{BesidePart, SeriesChoices, ShownBeside};
use super::event::ViewerEvent;
use super::header::{Explanation, HeaderTable};
use super::marks::MarkReach;
use super::marks::rectangles::Rectangles;
use super::marks::suspect::Suspect;
use super::planes::{self, Planes};
use super::quality::Quality;
use super::shown::Shown;
use super::slider::Slider;
use super::stage::Stage;
use super::tools::Tool;
use super::viewport::Viewport;
use super::which;
use crate::browser::page;
use crate::ui::state::Rectangle;
use crate::ui::words::use_words;
use gloo_timers::callback::Interval;
use std::rc::Rc;
use yew::prelude::*;

/// Slices a second while it plays.
const SPEED: u32 = 10;

#[derive(Properties)]
pub struct Props {
    pub shown: Option<Shown>,
    /// The tab Header is open.
    #[prop_or_default]
    pub header: bool,
    /// What is told of the image that is seen.
    #[prop_or_default]
    pub told: Option<Rc<Explanation>>,
    /// Nothing is loaded, and nothing is being loaded.
    pub empty: bool,
    /// The series beside it.
    #[prop_or_default]
    pub beside: Option<ShownBeside>,
    /// The series that may stand there, with their names.
    #[prop_or_default]
    pub choices: SeriesChoices,
    /// What a drag does at first.
    #[prop_or_default]
    pub tool: Tool,
    pub on_event: Callback<ViewerEvent>,
    /// What happened in the series beside it.
    #[prop_or_default]
    pub on_beside: Callback<ViewerEvent>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let same_told = match (&self.told, &other.told) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_told
            && self.shown == other.shown
            && (self.header, self.empty) == (other.header, other.empty)
            && (&self.beside, &self.choices) == (&other.beside, &other.choices)
    }
}

/// The viewer.
#[function_component]
pub fn ViewerPart(props: &Props) -> Html {
    let words = use_words();
    let tool = use_state(|| props.tool);
    let reach = use_state(MarkReach::default);
    let viewport = use_state(Viewport::default);
    {
        // Another series is seen whole at first.
        let viewport = viewport.clone();
        use_effect_with(props.shown.as_ref().map(|shown| shown.series), move |_| {
            viewport.set(Viewport::default())
        });
    }
    let held = use_state(|| None::<usize>);
    let marked = use_state(|| None::<Rectangle>);
    let playing = use_state(|| false);
    let speed = use_state(|| SPEED);
    let overlay = use_state(|| true);
    // Of a series that must be looked at, playing goes on only once a slice was really on the screen.
    let stays = use_mut_ref(|| false);
    *stays.borrow_mut() = props.shown.as_ref().is_some_and(|shown| {
        shown.standing.is_some() && !shown.is_seen && shown.problem.is_none() && shown.is_as_it_is(*viewport)
    });
    {
        let on_event = props.on_event.clone();
        let series = props.shown.as_ref().map(|shown| shown.series);
        use_effect_with((*playing, *speed, series), move |(playing, speed, _)| {
            let next = move || {
                if !*stays.borrow() {
                    on_event.emit(ViewerEvent::Next);
                }
            };
            let timer = playing.then(|| Interval::new(1000 / (*speed).max(1), next));
            move || drop(timer)
        });
    }
    let on_play = {
        let playing = playing.clone();
        Callback::from(move |()| playing.set(!*playing))
    };
    let on_speed = {
        let speed = speed.clone();
        Callback::from(move |new| speed.set(new))
    };
    let on_overlay = {
        let overlay = overlay.clone();
        Callback::from(move |()| overlay.set(!*overlay))
    };
    let on_held = {
        let held = held.clone();
        Callback::from(move |new| held.set(new))
    };
    let on_marked = {
        let marked = marked.clone();
        Callback::from(move |new| marked.set(new))
    };
    let on_viewport = {
        let viewport = viewport.clone();
        Callback::from(move |new| viewport.set(new))
    };
    let set_reach = {
        let reach = reach.clone();
        Callback::from(move |new| reach.set(new))
    };
    let set_tool = {
        let tool = tool.clone();
        Callback::from(move |new| tool.set(new))
    };
    // Nothing of ours lies on a picture that may show the patient.
    let is_over = *overlay && props.shown.as_ref().is_none_or(|shown| shown.suspect.is_none());
    let marks: Vec<usize> =
        props.shown.iter().flat_map(|shown| shown.quality.iter().filter_map(|(_, place)| *place)).collect();
    match &props.shown {
        Some(shown) => html! {
            <>
                <Bar
                    shown={shown.clone()}
                    header={props.header}
                    tool={*tool}
                    viewport={*viewport}
                    on_event={props.on_event.clone()}
                    on_tool={set_tool}
                    on_viewport={on_viewport.clone()}
                    overlay={*overlay}
                    on_overlay={on_overlay.clone()}
                    playing={*playing}
                    speed={*speed}
                    {on_speed}
                    on_play={on_play.clone()}
                    beside={props.beside.as_ref().map(|beside| beside.shown.series)}
                    choices={props.choices.clone()}
                />
                if !(props.header || is_over) { { which::draw(shown) } }
                if props.header {
                    <HeaderTable told={props.told.clone()} />
                } else {
                <Suspect shown={shown.clone()} {on_marked} on_event={props.on_event.clone()} />
                <Quality shown={shown.clone()} on_event={props.on_event.clone()} />
                if *tool == Tool::Redact {
                    <Rectangles shown={shown.clone()} reach={*reach} on_reach={set_reach} {on_held} on_event={props.on_event.clone()} />
                }
                { planes::why_not(&words, shown).unwrap_or_default() }
                <div class={classes!("planes", props.beside.is_some().then_some("two"))} dir="ltr">
                <Stage
                    label={words.text("viewer")}
                    cut={props.beside.as_ref().and_then(|beside| beside.cuts[0])}
                    shown={shown.clone()}
                    tool={*tool}
                    reach={*reach}
                    viewport={*viewport}
                    held={*held}
                    marked={*marked}
                    overlay={is_over}
                    on_overlay={on_overlay.clone()}
                    on_event={props.on_event.clone()}
                    {on_viewport}
                    on_play={on_play.clone()}
                />
                if shown.count > 1 {
                    <Slider place={shown.place} count={shown.count} {marks} on_event={props.on_event.clone()} />
                    <Announce place={shown.place} count={shown.count} />
                }
                if let Some(beside) = &props.beside {
                    <BesidePart
                        beside={beside.clone()}
                        tool={*tool}
                        reach={*reach}
                        overlay={*overlay}
                        {on_overlay}
                        on_event={props.on_beside.clone()}
                        on_link={props.on_event.reform(|()| ViewerEvent::Link)}
                        {on_play}
                    />
                } else if let Some(across) = &shown.across {
                    <Planes across={across.clone()} inverted={viewport.inverted} on_event={props.on_event.clone()} />
                }
                </div>
                }
            </>
        },
        None => html! {
            <div class="stage welcome">
                if props.empty {
                    <div class="target">
                        <h2><button class="cover" onclick={Callback::from(|_: MouseEvent| page::press("folder"))}>{ words.text("welcome") }</button></h2>
                        <p>{ words.text("welcome-drop") }</p>
                        <ol>
                            <li>{ words.text("welcome-1") }</li>
                            <li>{ words.text("welcome-2") }</li>
                            <li>{ words.text("welcome-3") }</li>
                        </ol>
                    </div>
                }
            </div>
        },
    }
}
