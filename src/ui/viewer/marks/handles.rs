//! The handles of the rectangles: squares in their corners and at their edges, which lie on what is black and so hide
//! nothing of the picture.

use crate::image::Picture;
use crate::redaction::Handle;
use crate::ui::state::Rectangle;
use crate::ui::viewer::shown::Shown;
use crate::ui::viewer::viewport::{Viewport, fitted, on_stage};
use yew::prelude::*;

/// How far from an edge it can be taken hold of, in pixels of the screen.
const GRIP: f64 = 7.0;
/// The side of a square.
const SIDE: f64 = 8.0;

/// [`GRIP`] across and down, in pixels of the picture on a stage of this size.
pub fn grip(picture: &Picture, stage: [f64; 2], viewport: Viewport) -> [f64; 2] {
    let across = GRIP / (fitted(picture, stage) * viewport.zoom).max(f64::MIN_POSITIVE);
    [across, across / picture.pixel_aspect.max(f64::MIN_POSITIVE)]
}

/// Those of all rectangles on a stage of this size; `draft` is one of them that is just being changed, or a new one.
pub fn all(
    shown: &Shown,
    stage: [f64; 2],
    viewport: Viewport,
    draft: Option<(Option<usize>, Rectangle)>,
) -> Html {
    let Some(picture) = &shown.picture else { return Html::default() };
    let of = |(place, rectangle): &(usize, Rectangle)| match draft {
        Some((Some(moved), now)) if moved == *place => now,
        _ => *rectangle,
    };
    let [width, height] = stage.map(|length| format!("{length:.0}"));
    html! {
        <svg class="over" {width} {height} aria-hidden="true">
            { for shown.marks.iter().map(|mark| one(picture, stage, viewport, of(mark))) }
        </svg>
    }
}

/// The squares of a rectangle.
fn one(picture: &Picture, stage: [f64; 2], viewport: Viewport, rectangle: Rectangle) -> Html {
    let [left, top, width, height] = rectangle.map(f64::from);
    let [x, y] = on_stage(picture, stage, viewport, [left, top]);
    let [right, bottom] = on_stage(picture, stage, viewport, [left + width, top + height]);
    let side = ((right - x).min(bottom - y) / 4.0).min(SIDE);
    let at = |side_of: i8, from: f64, to: f64| {
        let share = f64::from(side_of + 1) / 2.0;
        format!("{:.1}", from + (to - from - side) * share)
    };
    html! {
        { for Handle::ALL.map(|Handle { sides: [across, down] }| html! {
            <rect class="grip" x={at(across, x, right)} y={at(down, y, bottom)} width={format!("{side:.1}")} height={format!("{side:.1}")} />
        }) }
    }
}

/// The pointer's shape over a handle, or over what can be moved.
pub fn shape(handle: Option<Handle>) -> &'static str {
    match handle.map(|handle| handle.sides) {
        None => "grip-move",
        Some([0, _]) => "grip-ns",
        Some([_, 0]) => "grip-ew",
        Some([across, down]) if across == down => "grip-nwse",
        Some(_) => "grip-nesw",
    }
}
