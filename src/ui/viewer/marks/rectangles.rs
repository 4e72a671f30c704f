//! The row of the tool that blacks out: how far a rectangle reaches, and the rectangles of the slice that is seen, for
//! the keyboard: each is a button that arrow keys move.

use super::{self as marks, Mark, MarkReach};
use crate::ui::controls::icons;
use crate::ui::controls::input::Choice;
use crate::ui::state::Rectangle;
use crate::ui::viewer::event::ViewerEvent;
use crate::ui::viewer::shown::Shown;
use crate::ui::words::use_words;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    /// How far a new rectangle reaches.
    pub reach: MarkReach,
    pub on_reach: Callback<MarkReach>,
    /// Which rectangle has the keyboard: its place among all.
    pub on_held: Callback<Option<usize>>,
    pub on_event: Callback<ViewerEvent>,
}

/// A button that adds a rectangle, and one for each that is there.
#[function_component]
pub fn Rectangles(props: &Props) -> Html {
    let words = use_words();
    let last = use_node_ref();
    let added = use_mut_ref(|| false);
    let shown = &props.shown;
    {
        let (last, added) = (last.clone(), added.clone());
        use_effect_with(shown.marks.len(), move |_| {
            if std::mem::take(&mut *added.borrow_mut())
                && let Some(button) = last.cast::<HtmlElement>()
            {
                // Without the focus it can still be reached by Tab.
                let _ = button.focus();
            }
        });
    }
    let Some(size) = shown.picture.as_ref().map(|picture| [picture.width, picture.height]) else {
        return Html::default();
    };
    let reach = props.reach;
    let add = props.on_event.reform(move |_: MouseEvent| {
        *added.borrow_mut() = true;
        ViewerEvent::Mark(Mark::Add(marks::middle(size), reach))
    });
    let onblur = props.on_held.reform(|_: FocusEvent| None);
    let count = shown.marks.len();
    let buttons = shown.marks.iter().zip(1_usize..).map(|((place, rectangle), number)| {
        let place = *place;
        let name = words.count("redact-rectangle", "number", number);
        let [left, top, width, height] = rectangle;
        html! {
            <button
                key={place}
                ref={if number == count { last.clone() } else { NodeRef::default() }}
                aria-label={format!("{name}: x {left}, y {top}, {width} × {height}. {}", words.text("redact-keys"))}
                title={words.text("redact-keys")}
                onfocus={props.on_held.reform(move |_: FocusEvent| Some(place))}
                onblur={onblur.clone()}
                onkeydown={keys(place, *rectangle, size, &props.on_event)}
            >
                { name }
            </button>
        }
    });
    let on_change = props.on_reach.reform(|place: String| {
        let place = place.parse().unwrap_or(0_usize);
        MarkReach::ALL.get(place).map(|(reach, _)| *reach).unwrap_or_default()
    });
    let newest = shown.marks.last().map(|(place, _)| *place);
    html! {
        <div class="tools rectangles" role="group" aria-label={words.text("redact")}>
            <Choice label={words.text("reach")} {on_change}>
                { for MarkReach::ALL.iter().enumerate().map(|(place, (one, key))| html! {
                    <option value={place.to_string()} selected={*one == reach}>{ words.text(key) }</option>
                }) }
            </Choice>
            <button onclick={add}>{ words.text("redact-add") }</button>
            if let Some(place) = newest {
                <button onclick={props.on_event.reform(move |_: MouseEvent| ViewerEvent::Mark(Mark::Remove(place)))}>
                    { words.text("redact-remove") }
                </button>
            }
            if shown.can_undo {
                <button
                    class="small"
                    aria-label={words.text("redact-undo")}
                    title={words.text("redact-undo")}
                    onclick={props.on_event.reform(|_: MouseEvent| ViewerEvent::Undo)}
                >
                    { icons::undo() }
                </button>
            }
            if count > 0 { <span class="sep" /> }
            { for buttons }
            <span class="soft" title={words.text("redact-hint")}>{ words.text("redact-hint") }</span>
        </div>
    }
}

/// Arrows move, Shift and arrows size, Delete removes.
fn keys(
    place: usize,
    rectangle: Rectangle,
    size: [u32; 2],
    on_event: &Callback<ViewerEvent>,
) -> Callback<KeyboardEvent> {
    let on_event = on_event.clone();
    Callback::from(move |event: KeyboardEvent| {
        let mark = match event.key().as_str() {
            "Delete" | "Backspace" => Mark::Remove(place),
            key => match marks::nudged(rectangle, key, event.shift_key(), size) {
                Some(rectangle) => Mark::Move(place, rectangle),
                None => return,
            },
        };
        event.prevent_default();
        on_event.emit(ViewerEvent::Mark(mark));
    })
}
