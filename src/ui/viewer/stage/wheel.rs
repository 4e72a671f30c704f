//! What the wheel does on the stage.

use crate::browser::{canvas, page};
use crate::ui::viewer::event::ViewerEvent;
use crate::ui::viewer::viewport::Viewport;
use std::cell::RefCell;
use web_sys::Element;
use yew::prelude::*;

/// Goes from slice to slice, or zooms with Ctrl at the pointer. Where the page is larger than the window, at 200 %, the page
/// scrolls instead, unless the stage has the focus. `travel`: what a trackpad moved and that is no slice yet.
pub fn roll(
    event: &WheelEvent,
    stage: &Element,
    viewport: Viewport,
    travel: &RefCell<f64>,
    on_event: &Callback<ViewerEvent>,
    on_viewport: &Callback<Viewport>,
) {
    if event.ctrl_key() {
        event.prevent_default();
        let at = canvas::from_middle(stage, [event.client_x(), event.client_y()]);
        return on_viewport.emit(viewport.zoomed((-event.delta_y() / 400.0).exp(), at));
    }
    if page::scrolls() && !page::has_focus(stage) {
        return;
    }
    event.prevent_default();
    // A wheel's notch is 100 pixels or 3 lines; trackpads send many small steps.
    let unit = if event.delta_mode() == 0 { 100.0 } else { 3.0 };
    let mut travel = travel.borrow_mut();
    *travel += event.delta_y() / unit;
    let steps = if travel.abs() >= 1.0 { travel.trunc() } else { 0.0 };
    if steps != 0.0 {
        *travel -= steps;
        #[allow(clippy::cast_possible_truncation, reason = "a few slices")]
        on_event.emit(ViewerEvent::Step(steps as isize));
    }
}
