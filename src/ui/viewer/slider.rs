//! A slider beside the picture: which slice of the series is shown, and where its geometry has defects.

use super::event::ViewerEvent;
use crate::browser::canvas;
use crate::ui::words::use_words;
use web_sys::Element;
use yew::prelude::*;

/// Half the handle's height, in pixels of the screen: the slider's ends lie so far within it.
const HALF: f64 = 11.0;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The slice, from 0.
    pub place: usize,
    /// Of so many.
    pub count: usize,
    /// Slices with defects.
    pub marks: Vec<usize>,
    pub on_event: Callback<ViewerEvent>,
}

/// The slider.
#[function_component]
pub fn Slider(props: &Props) -> Html {
    let words = use_words();
    let node = use_node_ref();
    let last = props.count.saturating_sub(1);
    #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
    let share = |place: usize| place as f64 / last.max(1) as f64;
    let at = |place: usize| format!("{:.2}%", share(place) * 100.0);
    let go = {
        let (node, on_event) = (node.clone(), props.on_event.clone());
        move |event: &PointerEvent| {
            let Some(node) = node.cast::<Element>() else { return };
            let [_, y] = canvas::from_middle(&node, [event.client_x(), event.client_y()]);
            let length = (f64::from(node.client_height()) - 2.0 * HALF).max(1.0);
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss,
                reason = "between no and all slices"
            )]
            let place = ((y / length + 0.5).clamp(0.0, 1.0) * last as f64).round() as usize;
            on_event.emit(ViewerEvent::Go(place));
        }
    };
    let onpointerdown = {
        let go = go.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            if let Some(target) = event.target_dyn_into::<Element>() {
                // Where a pointer can't be held, the drag ends at the edge.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
            go(&event);
        })
    };
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if event.buttons() & 1 == 1 {
            go(&event);
        }
    });
    let onkeydown = {
        let on_event = props.on_event.clone();
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowDown" | "ArrowRight" => ViewerEvent::Step(1),
                "ArrowUp" | "ArrowLeft" => ViewerEvent::Step(-1),
                "PageDown" => ViewerEvent::Step(10),
                "PageUp" => ViewerEvent::Step(-10),
                "Home" => ViewerEvent::Go(0),
                "End" => ViewerEvent::Go(last),
                _ => return,
            };
            event.prevent_default();
            on_event.emit(step);
        })
    };
    html! {
        <div
            ref={node}
            class="slider"
            role="slider"
            tabindex="0"
            aria-label={words.text("slice")}
            aria-orientation="vertical"
            aria-valuemin="1"
            aria-valuemax={props.count.to_string()}
            aria-valuenow={(props.place + 1).to_string()}
            aria-valuetext={format!("{} / {}", props.place + 1, props.count)}
            {onpointerdown}
            {onpointermove}
            {onkeydown}
        >
            <svg width="14" height="100%" aria-hidden="true">
                <rect class="track" x="5" width="4" height="100%" rx="2" />
                <rect class="handle" width="14" height="22" rx="5" y={at(props.place)} transform="translate(0 -11)" />
                { for props.marks.iter().map(|place| html! {
                    <rect class="mark" x="3" width="8" height="6" rx="2" y={at(*place)} transform="translate(0 -3)" />
                }) }
            </svg>
        </div>
    }
}
